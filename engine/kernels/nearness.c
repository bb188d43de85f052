#include "engine/kernels/nearness.h"

#include <math.h>

/* Children in the heap: four share a line of the cache. */
enum { CHILDREN = 4 };

typedef struct {
    double distance;
    uint32_t node;
} entry;

/* One search at a time. */
typedef struct {
    const cf_csr *out;
    const double *length;
    double *distance; /* of each node as far as known; INFINITY: not met */
    entry *heap;      /* nodes that are met, the nearest on top */
    uint32_t *place;  /* of each of them in the heap */
    uint32_t *met;    /* all of them */
    uint32_t heap_count, met_count;
} search;

static bool open_search(search *at, const cf_csr *out, const double *length, cf_arena *scratch,
                        cf_error *err)
{
    const size_t count = out->node_count;
    *at = (search){
        .out = out,
        .length = length,
        .distance = cf_new(scratch, double, count, err),
        .heap = cf_new(scratch, entry, count, err),
        .place = cf_new(scratch, uint32_t, count, err),
        .met = cf_new(scratch, uint32_t, count, err)};
    if (!at->distance || !at->heap || !at->place || !at->met)
        return false;
    for (size_t i = 0; i < count; i++)
        at->distance[i] = INFINITY;
    return true;
}

static void put(search *at, uint32_t place, entry item)
{
    at->heap[place] = item;
    at->place[item.node] = place;
}

static void rise(search *at, uint32_t place, entry item)
{
    while (place > 0 && at->heap[(place - 1) / CHILDREN].distance > item.distance) {
        put(at, place, at->heap[(place - 1) / CHILDREN]);
        place = (place - 1) / CHILDREN;
    }
    put(at, place, item);
}

static uint32_t nearest_child(const search *at, uint32_t place)
{
    const uint32_t first = place * CHILDREN + 1;
    uint32_t nearest = first;
    for (uint32_t i = first + 1; i < first + CHILDREN && i < at->heap_count; i++)
        nearest = at->heap[i].distance < at->heap[nearest].distance ? i : nearest;
    return nearest;
}

static entry take_nearest(search *at)
{
    const entry top = at->heap[0];
    const entry last = at->heap[--at->heap_count];
    uint32_t place = 0;
    while (place * CHILDREN + 1 < at->heap_count) {
        const uint32_t child = nearest_child(at, place);
        if (at->heap[child].distance >= last.distance)
            break;
        put(at, place, at->heap[child]);
        place = child;
    }
    if (at->heap_count > 0)
        put(at, place, last);
    return top;
}

static void meet(search *at, uint32_t node, double distance)
{
    if (distance >= at->distance[node])
        return;
    if (isinf(at->distance[node])) {
        at->met[at->met_count++] = node;
        at->place[node] = at->heap_count++;
    }
    at->distance[node] = distance;
    rise(at, at->place[node], (entry){distance, node});
}

static double nearness_of(search *at, uint32_t source)
{
    double sum = 0;
    meet(at, source, 0);
    while (at->heap_count > 0) {
        const entry next = take_nearest(at);
        sum += next.node != source ? 1 / next.distance : 0;
        for (uint32_t i = at->out->first[next.node]; i < at->out->first[next.node + 1]; i++)
            meet(at, at->out->node[i], next.distance + at->length[i]);
    }
    while (at->met_count > 0)
        at->distance[at->met[--at->met_count]] = INFINITY;
    return sum;
}

bool cf_kernel_nearness(const cf_csr *out, const double *length, double *score, cf_error *err)
{
    cf_arena scratch = {0};
    search at;
    const bool ok = open_search(&at, out, length, &scratch, err);
    for (uint32_t i = 0; ok && i < out->node_count; i++)
        score[i] = nearness_of(&at, i);
    cf_arena_free(&scratch);
    return ok;
}
