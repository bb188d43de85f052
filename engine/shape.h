/* engine/shape.h: a network put into the shape that a metric wants. */
#ifndef CF_ENGINE_SHAPE_H
#define CF_ENGINE_SHAPE_H

#include "engine/kernels/csr.h"

/* The places of the nodes, sorted by group (NULL: all in one), then by id: an order that does not
 * depend on how the nodes happen to be numbered. NULL and `err` if out of memory. */
uint32_t *cf_shape_order(const cf_network *network, const uint32_t *group, cf_arena *arena,
                         cf_error *err);

/* `network` (one-mode) without directions, its node i being node `order`[i] of the original. A tie
 * in both directions becomes one, the weights added. */
bool cf_shape_undirected(cf_network *shape, const cf_network *network, const uint32_t *order,
                         cf_arena *arena, cf_error *err) CF_CHECKED;

/* Who is tied to whom: the neighbours of node i stand at first[i] up to first[i + 1], by node but
 * for CF_WAYS_BOTH of a network with directions. */
typedef struct {
    uint32_t node;
    uint32_t tie; /* place in cf_network.tie */
} cf_neighbour;

typedef struct {
    uint32_t *first;
    cf_neighbour *item;
} cf_neighbours;

bool cf_neighbours_make(cf_neighbours *near, const cf_network *network, cf_ways ways,
                        cf_arena *arena, cf_error *err) CF_CHECKED;

/* Does `node` see `other`? O(log neighbours); not for CF_WAYS_BOTH with directions. */
bool cf_neighbours_has(const cf_neighbours *near, uint32_t node, uint32_t other);

#endif
