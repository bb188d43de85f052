/* engine/draws.h: a network with some of its ties gone, drawn by lot again and again.
 *
 * Draw i is the same whatever was drawn before, and takes the ties in their order: one that does not
 * depend on the document's if the network is that of cf_shape_undirected. */
#ifndef CF_ENGINE_DRAWS_H
#define CF_ENGINE_DRAWS_H

#include "engine/random.h"
#include "graphs/network.h"

typedef struct {
    const cf_network *network;
    const double *chance; /* of each tie to be there, on its own; NULL: `lost` of them are not */
    size_t lost;
    size_t replicas;
    uint64_t seed;
} cf_draws;

/* What is found in each draw, and how it is taken. */
typedef struct {
    void *context;
    size_t size;   /* numbers of a draw */
    bool is_alone; /* `find` is not thread-safe */
    /* Fills `found`, all 0 before, from what was drawn, which is gone afterwards as the arena is.
     * Many draws at a time. */
    bool (*find)(const void *context, const cf_network *drawn, double *found, cf_arena *scratch,
                 cf_error *err);
    /* Takes what was found: one at a time, in the order of the draws. */
    void (*take)(void *context, const double *found);
} cf_draw_taker;

/* Draws, finds and takes. */
bool cf_draws_take(const cf_draws *draws, const cf_draw_taker *taker, cf_error *err) CF_CHECKED;

#endif
