#include "engine/kernels/csr.h"

/* How many ties ahead is fetched what a tie needs: its row of the farther end, and the place in it.
 * Those of the nearer end are at hand, for ties are sorted by it. */
enum { ROW_AHEAD = 32, PLACE_AHEAD = 16 };

typedef struct {
    bool by_from; /* the row of `from` names `to` */
    bool by_to;
} sides;

static sides sides_of(const cf_network *network, cf_ways ways)
{
    return (sides){.by_from = ways != CF_WAYS_IN || !network->directed,
                   .by_to = ways != CF_WAYS_OUT || !network->directed};
}

static void add_arc(cf_csr *csr, uint32_t *next, uint32_t from, uint32_t to, size_t tie)
{
    csr->node[next[from]] = to;
    csr->tie[next[from]++] = (uint32_t)tie;
}

/* Where the row of each node begins. */
static void count_arcs(cf_csr *csr, const cf_network *network, sides of, uint32_t *next)
{
    for (size_t i = 0; i < network->tie_count; i++) {
        csr->first[network->tie[i].from + 1] += of.by_from;
        csr->first[network->tie[i].to + 1] += of.by_to;
    }
    for (size_t i = 0; i < network->node_count; i++) {
        csr->first[i + 1] += csr->first[i];
        next[i] = csr->first[i];
    }
}

static void place_arcs(cf_csr *csr, const cf_network *network, sides of, uint32_t *next)
{
    for (size_t i = 0; i < network->tie_count; i++) {
        const cf_network_tie *tie = &network->tie[i];
        if (i + ROW_AHEAD < network->tie_count) {
            __builtin_prefetch(&next[tie[ROW_AHEAD].to], 1);
            __builtin_prefetch(&csr->node[next[tie[PLACE_AHEAD].to]], 1);
            __builtin_prefetch(&csr->tie[next[tie[PLACE_AHEAD].to]], 1);
        }
        if (of.by_from)
            add_arc(csr, next, tie->from, tie->to, i);
        if (of.by_to)
            add_arc(csr, next, tie->to, tie->from, i);
    }
}

bool cf_csr_make(cf_csr *csr, const cf_network *network, cf_ways ways, cf_arena *arena,
                 cf_error *err)
{
    /* So that the places of arcs, two a tie, fit. */
    if (network->node_count > INT32_MAX || network->tie_count > INT32_MAX)
        return cf_fail(
            err, CF_ERROR_SYSTEM, "the network has more than %d nodes or ties", INT32_MAX);
    const sides of = sides_of(network, ways);
    const size_t arc_count = network->tie_count * ((size_t)of.by_from + (size_t)of.by_to);
    *csr = (cf_csr){
        .node_count = (uint32_t)network->node_count,
        .first = cf_new(arena, uint32_t, network->node_count + 1, err),
        .node = cf_new(arena, uint32_t, arc_count, err),
        .tie = cf_new(arena, uint32_t, arc_count, err)};
    uint32_t *next = cf_new(arena, uint32_t, network->node_count, err);
    if (!csr->first || !csr->node || !csr->tie || !next)
        return false;
    count_arcs(csr, network, of, next);
    place_arcs(csr, network, of, next);
    return true;
}
