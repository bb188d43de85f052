#include "engine/kernels/triangles.h"

enum { AT_ONCE = 256 };

bool cf_triangles_leads_up(const cf_triangles *of, uint32_t node, uint32_t other)
{
    const uint32_t own = of->degree[node];
    const uint32_t others = of->degree[other];
    return own < others || (own == others && node < other);
}

static void keep_up(cf_triangles *of, const cf_csr *both)
{
    cf_csr *up = &of->up;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < both->node_count; i++) {
        for (uint32_t j = both->first[i]; j < both->first[i + 1]; j++) {
            up->node[kept] = both->node[j];
            up->tie[kept] = both->tie[j];
            kept += cf_triangles_leads_up(of, i, both->node[j]);
        }
        up->first[i + 1] = kept;
    }
}

bool cf_triangles_open(cf_triangles *of, const cf_csr *both, cf_arena *arena, cf_error *err)
{
    const uint32_t count = both->node_count;
    const size_t room = both->first[count] / 2 + 1; /* one more, that does not lead up */
    of->degree = cf_new(arena, uint32_t, count, err);
    of->arc = cf_new(arena, uint32_t, count, err);
    of->up = (cf_csr){
        .node_count = count,
        .first = cf_new(arena, uint32_t, (size_t)count + 1, err),
        .node = cf_new(arena, uint32_t, room, err),
        .tie = cf_new(arena, uint32_t, room, err)};
    if (!of->degree || !of->arc || !of->up.first || !of->up.node || !of->up.tie)
        return false;
    for (uint32_t i = 0; i < count; i++)
        of->degree[i] = both->first[i + 1] - both->first[i];
    keep_up(of, both);
    return true;
}

bool cf_triangles_most_steps(const cf_network *network, double *steps, cf_error *err)
{
    cf_arena scratch = {0};
    uint32_t *degree = cf_new(&scratch, uint32_t, network->node_count, err);
    for (size_t i = 0; degree && i < network->tie_count; i++) {
        degree[network->tie[i].from]++;
        degree[network->tie[i].to]++;
    }
    *steps = 0;
    for (size_t i = 0; degree && i < network->tie_count; i++) {
        const uint32_t from = degree[network->tie[i].from];
        const uint32_t to = degree[network->tie[i].to];
        *steps += from < to ? from : to;
    }
    cf_arena_free(&scratch);
    return degree;
}

typedef struct {
    cf_triangle item[AT_ONCE];
    size_t count;
    void (*take)(void *context, const cf_triangle *some, size_t count);
    void *context;
} basket;

static void put(basket *some, cf_triangle triangle)
{
    some->item[some->count++] = triangle;
    if (some->count < AT_ONCE)
        return;
    some->take(some->context, some->item, some->count);
    some->count = 0;
}

/* Those whose lowest node is `node` and whose next is at the other end of the arc. */
static void visit_arc(const cf_triangles *of, uint32_t node, uint32_t arc, basket *some)
{
    const cf_csr *up = &of->up;
    const uint32_t next = up->node[arc];
    for (uint32_t i = up->first[next]; i < up->first[next + 1]; i++) {
        const uint32_t other = of->arc[up->node[i]];
        if (other != 0)
            put(some, (cf_triangle){{node, next, up->node[i]},
                                    {up->tie[i], up->tie[other - 1], up->tie[arc]}});
    }
}

void cf_triangles_visit(
    const cf_triangles *of, void (*take)(void *context, const cf_triangle *some, size_t count),
    void *context)
{
    const cf_csr *up = &of->up;
    basket some = {.take = take, .context = context};
    for (uint32_t i = 0; i < up->node_count; i++) {
        for (uint32_t j = up->first[i]; j < up->first[i + 1]; j++)
            of->arc[up->node[j]] = j + 1;
        for (uint32_t j = up->first[i]; j < up->first[i + 1]; j++)
            visit_arc(of, i, j, &some);
        for (uint32_t j = up->first[i]; j < up->first[i + 1]; j++)
            of->arc[up->node[j]] = 0;
    }
    take(context, some.item, some.count);
}
