#include "engine/kernels/order.h"

/* By counting: where the nodes of each degree begin, then who they are. */
bool cf_order_most_first(cf_order *order, const uint32_t *degree, size_t count, cf_arena *arena,
                         cf_error *err)
{
    uint32_t most = 0;
    for (size_t i = 0; i < count; i++)
        most = degree[i] > most ? degree[i] : most;
    uint32_t *start = cf_new(arena, uint32_t, (size_t)most + 2, err);
    order->node = cf_new(arena, uint32_t, count, err);
    order->rank = cf_new(arena, uint32_t, count, err);
    if (!start || !order->node || !order->rank)
        return false;

    for (size_t i = 0; i < count; i++)
        start[most - degree[i] + 1]++;
    for (uint32_t i = 0; i < most; i++)
        start[i + 1] += start[i];
    for (uint32_t i = 0; i < count; i++) {
        order->rank[i] = start[most - degree[i]]++;
        order->node[order->rank[i]] = i;
    }
    return true;
}

bool cf_order_by_degree(cf_order *order, const cf_csr *out, const cf_csr *in, cf_arena *arena,
                        cf_error *err)
{
    const uint32_t count = out->node_count;
    uint32_t *degree = cf_new(arena, uint32_t, count, err);
    for (uint32_t i = 0; degree && i < count; i++)
        degree[i] = out->first[i + 1] - out->first[i] + in->first[i + 1] - in->first[i];
    return degree && cf_order_most_first(order, degree, count, arena, err);
}

bool cf_csr_rank(cf_csr *ranked, const cf_csr *reverse, const cf_order *order, cf_arena *arena,
                 cf_error *err)
{
    const uint32_t count = reverse->node_count;
    const uint32_t arcs = reverse->first[count];
    *ranked = (cf_csr){
        .node_count = count,
        .first = cf_new(arena, uint32_t, (size_t)count + 1, err),
        .node = cf_new(arena, uint32_t, arcs, err),
        .tie = cf_new(arena, uint32_t, arcs, err)};
    uint32_t *next = cf_new(arena, uint32_t, count, err);
    if (!ranked->first || !ranked->node || !ranked->tie || !next)
        return false;

    for (uint32_t i = 0; i < arcs; i++)
        ranked->first[order->rank[reverse->node[i]] + 1]++;
    for (uint32_t i = 0; i < count; i++) {
        ranked->first[i + 1] += ranked->first[i];
        next[i] = ranked->first[i];
    }
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t node = order->node[i];
        for (uint32_t j = reverse->first[node]; j < reverse->first[node + 1]; j++) {
            const uint32_t place = next[order->rank[reverse->node[j]]]++;
            ranked->node[place] = i;
            ranked->tie[place] = reverse->tie[j];
        }
    }
    return true;
}
