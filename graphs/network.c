#include "graphs/network.h"

#include <stdlib.h>
#include <string.h>

static int by_ends(const void *left, const void *right)
{
    const cf_network_tie *a = left;
    const cf_network_tie *b = right;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return (a->to > b->to) - (a->to < b->to);
}

/* Equal ends stand together now: adds their weights. */
static size_t merge_parallel(cf_network_tie *tie, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (kept > 0 && by_ends(&tie[kept - 1], &tie[i]) == 0)
            tie[kept - 1].weight += tie[i].weight;
        else
            tie[kept++] = tie[i];
    }
    return kept;
}

bool cf_network_make(cf_network *network, const cf_network_node *node, size_t node_count,
                     size_t row_count, const cf_network_tie *tie, size_t tie_count, cf_arena *arena,
                     cf_error *err)
{
    network->node = node;
    network->node_count = node_count;
    network->row_count = row_count;

    cf_network_tie *own = cf_new(arena, cf_network_tie, tie_count, err);
    if (!own)
        return false;
    for (size_t i = 0; i < tie_count; i++) {
        own[i] = tie[i];
        if (!network->directed && tie[i].from > tie[i].to) {
            own[i].from = tie[i].to;
            own[i].to = tie[i].from;
        }
    }
    if (tie_count > 0)
        qsort(own, tie_count, sizeof *own, by_ends);
    network->tie = own;
    network->tie_count = merge_parallel(own, tie_count);
    return true;
}
