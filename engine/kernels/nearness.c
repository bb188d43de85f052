#include "engine/kernels/nearness.h"

#include "engine/kernels/heap.h"
#include "engine/kernels/searches.h"

#include <math.h>

typedef struct {
    const cf_csr *out;
    const double *length;
} lengths;

/* One search at a time. */
typedef struct {
    const lengths *along;
    double *distance; /* of each node as far as known; INFINITY: not met */
    uint32_t *met;    /* all nodes that are */
    uint32_t met_count;
    cf_heap heap; /* those of them that are not passed */
} search;

static void *open_search(const void *context, cf_arena *scratch, cf_error *err)
{
    const lengths *along = context;
    const size_t count = along->out->node_count;
    search *at = cf_new(scratch, search, 1, err);
    if (!at || !cf_heap_open(&at->heap, count, scratch, err))
        return NULL;
    at->along = along;
    at->distance = cf_new(scratch, double, count, err);
    at->met = cf_new(scratch, uint32_t, count, err);
    if (!at->distance || !at->met)
        return NULL;
    for (size_t i = 0; i < count; i++)
        at->distance[i] = INFINITY;
    return at;
}

static void meet(search *at, uint32_t node, double distance)
{
    const double known = at->distance[node];
    if (distance >= known)
        return;
    at->distance[node] = distance;
    if (isinf(known)) {
        at->met[at->met_count++] = node;
        cf_heap_add(&at->heap, node, distance);
    } else {
        cf_heap_bring(&at->heap, node, distance);
    }
}

static double nearness_of(search *at, uint32_t source)
{
    const cf_csr *out = at->along->out;
    double sum = 0;
    meet(at, source, 0);
    while (at->heap.count > 0) {
        const cf_heap_entry next = cf_heap_take(&at->heap);
        sum += next.node != source ? 1 / next.distance : 0;
        for (uint32_t i = out->first[next.node]; i < out->first[next.node + 1]; i++)
            meet(at, out->node[i], next.distance + at->along->length[i]);
    }
    while (at->met_count > 0)
        at->distance[at->met[--at->met_count]] = INFINITY;
    return sum;
}

static void add_searches(void *context, const uint32_t *source, uint32_t count, double *score)
{
    for (uint32_t i = 0; i < count; i++)
        score[source[i]] = nearness_of(context, source[i]);
}

bool cf_kernel_nearness(const cf_csr *out, const double *length, double *score, cf_error *err)
{
    cf_arena scratch = {0};
    const lengths along = {out, length};
    uint32_t *source = cf_new(&scratch, uint32_t, out->node_count, err);
    for (uint32_t i = 0; source && i < out->node_count; i++)
        source[i] = i;
    const cf_searches searches = {
        .source = source,
        .source_count = out->node_count,
        .node_count = out->node_count,
        .context = &along,
        .open = open_search,
        .add = add_searches};
    const bool ok = source && cf_searches_do(&searches, score, err);
    cf_arena_free(&scratch);
    return ok;
}
