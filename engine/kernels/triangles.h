/* engine/kernels/triangles.h: which three nodes are all tied to each other. */
#ifndef CF_ENGINE_KERNELS_TRIANGLES_H
#define CF_ENGINE_KERNELS_TRIANGLES_H

#include "engine/kernels/csr.h"

/* Its nodes, the lower first, and the tie opposite to each. */
typedef struct {
    uint32_t node[3], tie[3];
} cf_triangle;

/* The ties of each node that lead up: to nodes of more ties or, of as many, to later ones. No node has
 * more than the root of twice all ties. */
typedef struct {
    uint32_t *degree;
    cf_csr up;
    uint32_t *arc; /* of the present node to each other, from 1; 0: none */
} cf_triangles;

/* Of a network without directions: `both` as CF_WAYS_BOTH. */
bool cf_triangles_open(cf_triangles *of, const cf_csr *both, cf_arena *arena, cf_error *err)
    CF_CHECKED;

/* Does the tie between the two lead up from `node`? */
bool cf_triangles_leads_up(const cf_triangles *of, uint32_t node, uint32_t other);

/* To visit all takes no more steps than this: for each tie, the ties of its end that has fewer.
 * Directions are disregarded. O(nodes + ties). */
bool cf_triangles_most_steps(const cf_network *network, double *steps, cf_error *err) CF_CHECKED;

/* Hands out every triangle once, many at a time, always in the same order. O(ties^1.5) at worst.
 * Latapy 2008. */
void cf_triangles_visit(
    const cf_triangles *of, void (*take)(void *context, const cf_triangle *some, size_t count),
    void *context);

#endif
