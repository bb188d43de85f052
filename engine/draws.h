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

/* Takes what was drawn, which is gone afterwards as the arena is. */
typedef bool cf_taker(void *taken, const cf_network *drawn, cf_arena *scratch, cf_error *err);

/* Draws, and gives each network to `take`. */
bool cf_draws_take(const cf_draws *draws, cf_taker *take, void *taken, cf_error *err) CF_CHECKED;

#endif
