#include "support/heavy_tailed.h"

#include "support/sampled.h"
#include "support/tests.h"

void cf_heavy_tailed_draw(cf_network *network, uint32_t most_nodes, uint64_t seed, cf_arena *arena)
{
    cf_error err = {0};
    uint64_t state = seed;
    const uint32_t count = (uint32_t)(cf_sampled_number(&state) % most_nodes) + 1;
    const uint32_t most = (uint32_t)(cf_sampled_number(&state) % (4 * (uint64_t)count));
    cf_network_tie *tie = cf_new(arena, cf_network_tie, most + 1, &err);
    cf_network_node *node = cf_new(arena, cf_network_node, count, &err);
    assert_done(tie && node, &err);
    *network = (cf_network){
        .directed = seed % 2 == 1,
        .node = node,
        .node_count = count,
        .row_count = count,
        .tie = tie};
    for (uint32_t i = 0; i < most; i++) {
        const uint64_t any = cf_sampled_number(&state);
        const uint32_t from = (uint32_t)(any >> 32) % count;
        const bool is_rich = network->tie_count > 0 && any % 4 != 0;
        const uint32_t to = is_rich ? tie[any % network->tie_count].to : (uint32_t)any % count;
        if (from != to)
            tie[network->tie_count++] = (cf_network_tie){from, to, 1 + (double)(any % 7)};
    }
    assert_done(cf_network_settle(network, arena, &err), &err);
}
