#include "engine/kernels/clustering.h"

#include "engine/kernels/order.h"

/* Nodes of many ties come first, and the row of each names those of its partners that come before it:
 * no more than the root of twice all ties. All is by rank. */
typedef struct {
    uint32_t *first; /* as in cf_csr */
    uint32_t *before;
    uint64_t *marks; /* a bit for each rank: it is in the row at hand */
    uint32_t *closed;
} rows;

enum { BITS = 64 };

/* A tie by the ranks of its ends. */
typedef struct {
    uint32_t earlier, later;
} ends;

static ends ends_of(const cf_network_tie *tie, const cf_order *order)
{
    const uint32_t from = order->rank[tie->from];
    const uint32_t to = order->rank[tie->to];
    return from < to ? (ends){from, to} : (ends){to, from};
}

static bool open_rows(rows *of, const cf_network *network, cf_arena *scratch, cf_error *err)
{
    const size_t count = network->node_count;
    of->first = cf_new(scratch, uint32_t, count + 1, err);
    of->before = cf_new(scratch, uint32_t, network->tie_count, err);
    of->marks = cf_new(scratch, uint64_t, count / BITS + 1, err);
    of->closed = cf_new(scratch, uint32_t, count, err);
    return of->first && of->before && of->marks && of->closed;
}

/* Counts, then places. */
static void fill_rows(rows *of, const cf_network *network, const cf_order *order, uint32_t *next)
{
    for (size_t i = 0; i < network->tie_count; i++)
        of->first[ends_of(&network->tie[i], order).later + 1]++;
    for (size_t i = 0; i < network->node_count; i++) {
        of->first[i + 1] += of->first[i];
        next[i] = of->first[i];
    }
    for (size_t i = 0; i < network->tie_count; i++) {
        const ends of_tie = ends_of(&network->tie[i], order);
        of->before[next[of_tie.later]++] = of_tie.earlier;
    }
}

/* The rows to be looked up come from all over the memory: they are asked for ahead. */
static void mark(rows *of, uint32_t rank)
{
    of->marks[rank / BITS] |= UINT64_C(1) << rank % BITS;
    __builtin_prefetch(&of->before[of->first[rank]]);
}

/* Counts without a branch: whether two partners are tied is nothing to be guessed. */
static void close_pair(rows *of, uint32_t last, uint32_t middle)
{
    uint32_t found = 0;
    for (uint32_t i = of->first[middle]; i < of->first[middle + 1]; i++) {
        const uint32_t first = of->before[i];
        const uint32_t is_tied = of->marks[first / BITS] >> first % BITS & 1;
        of->closed[first] += is_tied;
        found += is_tied;
    }
    of->closed[middle] += found;
    of->closed[last] += found;
}

/* Counts the triangles whose last node this is. */
static void close_row(rows *of, uint32_t last)
{
    const uint32_t begin = of->first[last];
    const uint32_t end = of->first[last + 1];
    for (uint32_t i = begin; i < end; i++)
        mark(of, of->before[i]);
    for (uint32_t i = begin; i < end; i++)
        close_pair(of, last, of->before[i]);
    for (uint32_t i = begin; i < end; i++)
        of->marks[of->before[i] / BITS] = 0;
}

static void close_rows(rows *of, const cf_order *order, cf_clustering *clustering, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        close_row(of, i);
    for (uint32_t i = 0; i < count; i++)
        clustering[order->node[i]].closed = of->closed[i];
}

bool cf_kernel_clustering(const cf_network *network, cf_clustering *clustering, cf_error *err)
{
    const size_t count = network->node_count;
    cf_arena scratch = {0};
    cf_order order;
    rows of;
    uint32_t *degree = cf_new(&scratch, uint32_t, count, err);
    for (size_t i = 0; degree && i < network->tie_count; i++) {
        degree[network->tie[i].from]++;
        degree[network->tie[i].to]++;
    }
    const bool ok = degree && cf_order_most_first(&order, degree, count, &scratch, err)
                 && open_rows(&of, network, &scratch, err);
    for (size_t i = 0; ok && i < count; i++)
        clustering[i].partners = degree[i];
    if (ok) {
        fill_rows(&of, network, &order, degree);
        close_rows(&of, &order, clustering, (uint32_t)count);
    }
    cf_arena_free(&scratch);
    return ok;
}
