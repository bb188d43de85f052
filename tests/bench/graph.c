/* A graph that scripts/generate wrote, as a network and as igraph's graph. */
#include "base/file.h"
#include "bench/bench.h"

#include <stdlib.h>

static const size_t most_bytes = (size_t)4 << 30;

static uint32_t next_number(const char **text)
{
    char *end;
    const unsigned long number = strtoul(*text, &end, 10);
    *text = end;
    return (uint32_t)number;
}

/* "nodes rows ties", then a line for each tie. */
static bool read_network(cf_network *network, const char *text, cf_arena *arena, cf_error *err)
{
    network->node_count = next_number(&text);
    network->row_count = next_number(&text);
    network->tie_count = next_number(&text);
    cf_network_node *node = cf_new(arena, cf_network_node, network->node_count, err);
    cf_network_tie *tie = cf_new(arena, cf_network_tie, network->tie_count, err);
    if (!node || !tie)
        return false;
    for (size_t i = 0; i < network->node_count; i++) {
        node[i].id = cf_arena_format(arena, err, "n%07zu", i);
        if (!node[i].id)
            return false;
    }
    for (size_t i = 0; i < network->tie_count; i++) {
        tie[i].from = next_number(&text);
        tie[i].to = next_number(&text);
        const uint32_t weight = next_number(&text);
        tie[i].weight = network->lens == CF_LENS_SHARED_WORK ? weight : 1;
        if (tie[i].from >= network->node_count || tie[i].to >= network->node_count || weight == 0)
            return cf_fail(err, CF_ERROR_INPUT, "tie %zu of the graph is none", i);
    }
    network->node = node;
    network->tie = tie;
    return cf_network_settle(network, arena, err);
}

bool cf_bench_open(cf_bench *bench, const char *path, const cf_workload *workload, bool is_igraphs,
                   cf_error *err)
{
    cf_text text = {0};
    const cf_lens lens = workload->lens;
    *bench = (cf_bench){.network = {.lens = lens, .two_mode = cf_lenses[lens].two_mode}};
    const bool ok =
        cf_file_read(path, most_bytes, &text, err)
        && read_network(&bench->network, text.data, &bench->arena, err)
        && (!is_igraphs || cf_view_open(&bench->view, &bench->network, err))
        && (is_igraphs || !workload->prepare || workload->prepare(bench, workload, err));
    cf_text_free(&text);
    return ok;
}

void cf_bench_close(cf_bench *bench)
{
    cf_view_close(&bench->view);
    cf_graphml_free(&bench->graphml);
    cf_arena_free(&bench->scratch);
    cf_arena_free(&bench->arena);
}

bool cf_bench_answer(cf_bench *bench, size_t count, cf_error *err)
{
    bench->count = count;
    bench->value = cf_new(&bench->scratch, double, count, err);
    return bench->value;
}
