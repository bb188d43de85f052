/* engine/kernels/searches.h: searches from many nodes, whose sums make one score, shared by
 * threads and ranks.
 *
 * They are done in blocks of a fixed size, and what the blocks add up to is added in their order: so
 * the score has the same bytes for any number of either. */
#ifndef CF_ENGINE_KERNELS_SEARCHES_H
#define CF_ENGINE_KERNELS_SEARCHES_H

#include "base/arena.h"
#include "base/error.h"

#include <stdint.h>

typedef struct {
    const uint32_t *source; /* where searches begin */
    uint32_t source_count;
    uint32_t node_count;
    const void *context;
    /* What a thread needs to search, in `scratch`. */
    void *(*open)(const void *context, cf_arena *scratch, cf_error *err);
    /* Searches from these and adds what each node gets. */
    void (*add)(void *search, const uint32_t *source, uint32_t count, double *score);
} cf_searches;

/* Fills the score of each node. Memory: for each thread what `open` takes, and 8 bytes a node. */
bool cf_searches_do(const cf_searches *searches, double *score, cf_error *err) CF_CHECKED;

#endif
