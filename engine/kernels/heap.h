/* engine/kernels/heap.h: who is nearest of those that a search has met and not yet passed.
 *
 * In a header, because searches spend most of their time here. */
#ifndef CF_ENGINE_KERNELS_HEAP_H
#define CF_ENGINE_KERNELS_HEAP_H

#include "base/arena.h"

#include <math.h>
#include <stdint.h>

/* Children of an entry: four share a line of the cache. */
enum { CF_HEAP_CHILDREN = 4 };

typedef struct {
    double distance;
    uint32_t node;
} cf_heap_entry;

/* The nearest stands first, none stands nearer than the one whose child it is; behind the last stand
 * some that are as far as can be. */
typedef struct {
    cf_heap_entry *entry;
    uint32_t *place; /* of each node that is there */
    uint32_t count;
} cf_heap;

/* For nodes 0 up to `count` - 1. */
static inline bool cf_heap_open(cf_heap *heap, size_t count, cf_arena *arena, cf_error *err)
{
    const size_t room = count + CF_HEAP_CHILDREN;
    heap->count = 0;
    heap->entry = cf_new(arena, cf_heap_entry, room, err);
    heap->place = cf_new(arena, uint32_t, count, err);
    for (size_t i = 0; heap->entry && i < room; i++)
        heap->entry[i].distance = INFINITY;
    return heap->entry && heap->place;
}

static inline void cf_heap_put(cf_heap *heap, uint32_t place, cf_heap_entry entry)
{
    heap->entry[place] = entry;
    heap->place[entry.node] = place;
}

static inline void cf_heap_rise(cf_heap *heap, uint32_t place, cf_heap_entry entry)
{
    while (place > 0) {
        const uint32_t parent = (place - 1) / CF_HEAP_CHILDREN;
        if (heap->entry[parent].distance <= entry.distance)
            break;
        cf_heap_put(heap, place, heap->entry[parent]);
        place = parent;
    }
    cf_heap_put(heap, place, entry);
}

/* A node that is not there. */
static inline void cf_heap_add(cf_heap *heap, uint32_t node, double distance)
{
    cf_heap_rise(heap, heap->count++, (cf_heap_entry){distance, node});
}

/* A node that is there, and has turned out to be nearer. */
static inline void cf_heap_bring(cf_heap *heap, uint32_t node, double distance)
{
    cf_heap_rise(heap, heap->place[node], (cf_heap_entry){distance, node});
}

/* Of four, as many as there are: sums of comparisons, for nobody can predict how they end. */
static inline uint32_t cf_heap_nearest_child(const cf_heap *heap, uint32_t first)
{
    const cf_heap_entry *entry = heap->entry;
    const uint32_t one = first + (entry[first + 1].distance < entry[first].distance);
    const uint32_t other = first + 2 + (entry[first + 3].distance < entry[first + 2].distance);
    const bool is_other = entry[other].distance < entry[one].distance;
    return one + is_other * (other - one);
}

/* Takes the nearest out of a heap that is not empty. The last, which mostly belongs there, takes the
 * place at the bottom that is left when all above it have moved up. */
static inline cf_heap_entry cf_heap_take(cf_heap *heap)
{
    const cf_heap_entry top = heap->entry[0];
    const cf_heap_entry last = heap->entry[--heap->count];
    uint32_t place = 0;
    heap->entry[heap->count].distance = INFINITY;
    for (uint32_t first = 1; first < heap->count; first = place * CF_HEAP_CHILDREN + 1) {
        const uint32_t child = cf_heap_nearest_child(heap, first);
        cf_heap_put(heap, place, heap->entry[child]);
        place = child;
    }
    if (heap->count > 0)
        cf_heap_rise(heap, place, last);
    return top;
}

#endif
