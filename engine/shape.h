/* engine/shape.h: a network put into the shape that a metric wants. */
#ifndef CF_ENGINE_SHAPE_H
#define CF_ENGINE_SHAPE_H

#include "engine/kernels/csr.h"

/* The places of the nodes, sorted by group (NULL: all in one), then by id: an order that does not
 * depend on how the nodes happen to be numbered. NULL and `err` if out of memory. */
uint32_t *cf_shape_order(const cf_network *network, const uint32_t *group, cf_arena *arena,
                         cf_error *err);

/* A one-mode network without its directions, its node i being node `order`[i] of the original. A tie
 * in both directions becomes one, the weights added. */
bool cf_shape_undirected(cf_network *shape, const cf_network *network, const uint32_t *order,
                         cf_arena *arena, cf_error *err) CF_CHECKED;

/* The same of the nodes with ties alone, in order of id; `order` gets their places in `network`. */
bool cf_shape_tied(cf_network *shape, uint32_t **order, const cf_network *network, cf_arena *arena,
                   cf_error *err) CF_CHECKED;

/* The network, of whatever lens, with its nodes in order of id, of two kinds the rows first: what draws
 * lots draws the same however the record is ordered. */
bool cf_shape_by_id(cf_network *shape, const cf_network *network, cf_arena *arena, cf_error *err)
    CF_CHECKED;

/* The nodes of one side of a two-mode network, rows or columns, in their order, tied if they share a
 * node of the other side; the weight is how many. O(sum over the other side of degree squared). */
bool cf_shape_project(cf_network *shape, const cf_network *network, bool rows, cf_arena *arena,
                      cf_error *err) CF_CHECKED;

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
