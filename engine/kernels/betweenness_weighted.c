#include "engine/kernels/betweenness_weighted.h"

#include "engine/kernels/heap.h"

#include <math.h>

/* IGRAPH_SHORTEST_PATH_EPSILON, and the distance of a source from itself, which the tolerance
 * depends on. */
static const double epsilon = 1e-10;
static const double origin = 1;

typedef struct {
    double length;
    uint32_t node;
} arc;

typedef struct {
    cf_nearby nearby;
    arc *arc; /* in the order of nearby.out */
} lengths;

/* What a search knows of a node. Together, for one look at the memory. */
typedef struct {
    double distance; /* INFINITY: not met */
    double paths;    /* shortest ones from the source */
    double depends;  /* how much of the others' being reached depends on it */
    uint32_t before; /* how many nodes come before it on them */
} known;

/* One search at a time. */
typedef struct {
    const lengths *along;
    known *known;
    uint32_t *before; /* of each node, from its in.first on, those that come before it */
    uint32_t *passed; /* the nearest first */
    uint32_t passed_count;
    cf_heap heap; /* those that are met and not passed */
} search;

static void *open_search(const void *context, cf_arena *scratch, cf_error *err)
{
    const lengths *along = context;
    const uint32_t count = along->nearby.in.node_count;
    search *at = cf_new(scratch, search, 1, err);
    if (!at || !cf_heap_open(&at->heap, count, scratch, err))
        return NULL;
    at->along = along;
    at->known = cf_new(scratch, known, count, err);
    at->before = cf_new(scratch, uint32_t, along->nearby.in.first[count], err);
    at->passed = cf_new(scratch, uint32_t, count, err);
    if (!at->known || !at->before || !at->passed)
        return NULL;
    for (uint32_t i = 0; i < count; i++)
        at->known[i].distance = INFINITY;
    return at;
}

/* A way to a node leads over `from`. What is not met is as far as can be: any way is shorter. */
static void meet(search *at, uint32_t node, double distance, uint32_t from)
{
    known *to = &at->known[node];
    const double tolerance = epsilon * (distance + to->distance);
    if (distance - to->distance >= tolerance)
        return;
    if (to->distance - distance >= tolerance) {
        if (isinf(to->distance))
            cf_heap_add(&at->heap, node, distance);
        else
            cf_heap_bring(&at->heap, node, distance);
        to->distance = distance;
        to->paths = 0;
        to->before = 0;
    }
    to->paths += at->known[from].paths;
    at->before[at->along->nearby.in.first[node] + to->before++] = from;
}

static void go_out(search *at, uint32_t source)
{
    const uint32_t *first = at->along->nearby.out.first;
    at->known[source] = (known){.distance = origin, .paths = 1};
    cf_heap_add(&at->heap, source, origin);
    at->passed_count = 0;
    while (at->heap.count > 0) {
        const cf_heap_entry next = cf_heap_take(&at->heap);
        at->passed[at->passed_count++] = next.node;
        for (uint32_t i = first[next.node]; i < first[next.node + 1]; i++) {
            const arc *way = &at->along->arc[i];
            meet(at, way->node, next.distance + way->length, next.node);
        }
    }
}

/* From the furthest: each hands shares on to those before it. */
static void come_back(search *at, double *score)
{
    for (uint32_t i = at->passed_count; i-- > 1;) {
        const uint32_t node = at->passed[i];
        const known *own = &at->known[node];
        const uint32_t *before = &at->before[at->along->nearby.in.first[node]];
        /* Without this, what depends on ways beyond counting would be shared out as nothing. */
        const double share = isfinite(own->paths) ? (1 + own->depends) / own->paths : (double)NAN;
        for (uint32_t j = 0; j < own->before; j++)
            at->known[before[j]].depends += at->known[before[j]].paths * share;
        score[node] += own->depends;
    }
    for (uint32_t i = 0; i < at->passed_count; i++)
        at->known[at->passed[i]] = (known){.distance = INFINITY};
}

static void add_searches(void *context, const uint32_t *source, uint32_t count, double *score)
{
    for (uint32_t i = 0; i < count; i++) {
        go_out(context, source[i]);
        come_back(context, score);
    }
}

static bool place_arcs(lengths *along, const cf_ways_between *ways, const double *length,
                       cf_arena *arena, cf_error *err)
{
    const cf_csr *out = ways->out;
    along->arc = cf_new(arena, arc, out->first[out->node_count], err);
    if (!along->arc || !cf_nearby_make(&along->nearby, out, ways->directed, arena, err))
        return false;
    arc *next = along->arc;
    for (uint32_t i = 0; i < out->node_count; i++) {
        const uint32_t node = along->nearby.node[i];
        for (uint32_t j = out->first[node]; j < out->first[node + 1]; j++)
            *next++ = (arc){length[j], along->nearby.place[out->node[j]]};
    }
    return true;
}

bool cf_kernel_betweenness_weighted(const cf_ways_between *ways, const double *length,
                                    double *score, cf_error *err)
{
    cf_arena scratch = {0};
    lengths along;
    const cf_searches how = {.context = &along, .open = open_search, .add = add_searches};
    const bool ok = place_arcs(&along, ways, length, &scratch, err)
                 && cf_ways_between_search(ways, &along.nearby, how, score, err);
    cf_arena_free(&scratch);
    return ok;
}
