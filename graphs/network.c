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

bool cf_network_settle(cf_network *network, cf_arena *arena, cf_error *err)
{
    const size_t count = network->tie_count;
    cf_network_tie *own = cf_new(arena, cf_network_tie, count, err);
    if (!own)
        return false;
    for (size_t i = 0; i < count; i++) {
        const cf_network_tie tie = network->tie[i];
        const bool is_turned = !network->directed && tie.from > tie.to;
        own[i] = is_turned ? (cf_network_tie){tie.to, tie.from, tie.weight} : tie;
    }
    if (count > 0)
        qsort(own, count, sizeof *own, by_ends);
    network->tie = own;
    network->tie_count = merge_parallel(own, count);
    return true;
}
