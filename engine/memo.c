#include "engine/memo.h"

#include "engine/kernels/betweenness.h"
#include "engine/kernels/components.h"
#include "engine/kernels/triangles.h"
#include "engine/partition.h"
#include "engine/shape.h"

const cf_csr *cf_memo_csr(cf_memo *memo, cf_ways ways, cf_error *err)
{
    const cf_csr **kept = &memo->csr[memo->network->directed ? ways : CF_WAYS_BOTH];
    cf_csr *csr = *kept ? NULL : cf_new(memo->arena, cf_csr, 1, err);
    if (csr && cf_csr_make(csr, memo->network, ways, memo->arena, err))
        *kept = csr;
    return *kept;
}

const cf_reach *cf_memo_reach(cf_memo *memo, cf_error *err)
{
    if (memo->reach)
        return memo->reach;
    const cf_csr *out = cf_memo_csr(memo, CF_WAYS_OUT, err);
    const cf_csr *in = out ? cf_memo_csr(memo, CF_WAYS_IN, err) : NULL;
    cf_reach *reach = in ? cf_new(memo->arena, cf_reach, in->node_count, err) : NULL;
    if (reach && cf_kernel_reach(out, in, reach, err))
        memo->reach = reach;
    return memo->reach;
}

const double *cf_memo_betweenness(cf_memo *memo, cf_error *err)
{
    if (memo->betweenness)
        return memo->betweenness;
    const cf_csr *out = cf_memo_csr(memo, CF_WAYS_OUT, err);
    const cf_ways_between ways = {.out = out, .directed = memo->network->directed};
    double *score = out ? cf_new(memo->arena, double, out->node_count, err) : NULL;
    if (score && cf_kernel_betweenness(&ways, score, err))
        memo->betweenness = score;
    return memo->betweenness;
}

const uint32_t *cf_memo_component(cf_memo *memo, cf_error *err)
{
    if (memo->component)
        return memo->component;
    const cf_csr *both = cf_memo_csr(memo, CF_WAYS_BOTH, err);
    uint32_t *component = both ? cf_new(memo->arena, uint32_t, both->node_count, err) : NULL;
    if (component && cf_kernel_components(both, component, err))
        memo->component = component;
    return memo->component;
}

const uint32_t *cf_memo_strong_component(cf_memo *memo, cf_error *err)
{
    if (memo->strong_component)
        return memo->strong_component;
    const cf_csr *out = cf_memo_csr(memo, CF_WAYS_OUT, err);
    uint32_t *component = out ? cf_new(memo->arena, uint32_t, out->node_count, err) : NULL;
    if (component && cf_kernel_strong_components(out, component, err))
        memo->strong_component = component;
    return memo->strong_component;
}

const cf_clustering *cf_memo_clustering(cf_memo *memo, cf_error *err)
{
    if (memo->clustering)
        return memo->clustering;
    const cf_network *network = memo->network;
    cf_clustering *clustering = cf_new(memo->arena, cf_clustering, network->node_count, err);
    if (clustering && cf_kernel_clustering(network, clustering, err))
        memo->clustering = clustering;
    return memo->clustering;
}

/* A tie in both directions becomes one. */
static bool find_holes(const cf_network *network, cf_hole *hole, cf_error *err)
{
    cf_arena scratch = {0};
    cf_network shape;
    cf_csr both;
    uint32_t *order = cf_new(&scratch, uint32_t, network->node_count, err);
    for (uint32_t i = 0; order && i < network->node_count; i++)
        order[i] = i;
    const bool ok =
        order && cf_shape_undirected(&shape, network, order, &scratch, err)
        && cf_csr_make(&both, &shape, CF_WAYS_BOTH, &scratch, err)
        && cf_kernel_holes(&both, &shape, hole, err);
    cf_arena_free(&scratch);
    return ok;
}

const cf_hole *cf_memo_hole(cf_memo *memo, cf_error *err)
{
    if (memo->hole)
        return memo->hole;
    const cf_network *network = memo->network;
    cf_hole *hole = cf_new(memo->arena, cf_hole, network->node_count, err);
    if (!hole)
        return NULL;
    if (network->directed) {
        memo->hole = find_holes(network, hole, err) ? hole : NULL;
        return memo->hole;
    }
    const cf_csr *both = cf_memo_csr(memo, CF_WAYS_BOTH, err);
    if (both && cf_kernel_holes(both, network, hole, err))
        memo->hole = hole;
    return memo->hole;
}

const double *cf_memo_triangle_steps(cf_memo *memo, cf_error *err)
{
    if (memo->triangle_steps)
        return memo->triangle_steps;
    double *steps = cf_new(memo->arena, double, 1, err);
    if (steps && cf_triangles_most_steps(memo->network, steps, err))
        memo->triangle_steps = steps;
    return memo->triangle_steps;
}

/* Nodes are put in order first, so that a network has the same clusters however it is numbered. */
static bool find_division(const cf_network *network, cf_division *division, cf_arena *arena,
                          cf_error *err)
{
    cf_arena scratch = {0};
    const cf_partition_options options = {.resolution = 1, .seed = division->seed};
    cf_network shape;
    cf_partition found;
    const uint32_t *order = cf_shape_order(network, NULL, &scratch, err);
    uint32_t *group = cf_new(arena, uint32_t, network->node_count, err);
    const bool ok = order && group && cf_shape_undirected(&shape, network, order, &scratch, err)
                 && cf_partition_find(&found, CF_LEIDEN, &shape, &options, &scratch, err);
    for (size_t i = 0; ok && i < network->node_count; i++)
        group[order[i]] = (uint32_t)found.of[i];
    if (ok) {
        division->group = group;
        division->modularity = found.modularity;
    }
    cf_arena_free(&scratch);
    return ok;
}

const cf_division *cf_memo_division(cf_memo *memo, uint64_t seed, cf_error *err)
{
    if (memo->division && memo->division->seed == seed)
        return memo->division;
    cf_division *division = cf_new(memo->arena, cf_division, 1, err);
    if (!division)
        return NULL;
    division->seed = seed;
    if (!find_division(memo->network, division, memo->arena, err))
        return NULL;
    memo->division = division;
    return division;
}
