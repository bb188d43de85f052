/* engine/memo.h: what has been computed of a network, so that it is computed once.
 *
 * Filled on demand, by one thread at a time; all of it lives in the memo's arena. A network that is
 * measured by several metrics has one, as each lens of an analysis does. */
#ifndef CF_ENGINE_MEMO_H
#define CF_ENGINE_MEMO_H

#include "engine/kernels/clustering.h"
#include "engine/kernels/holes.h"
#include "engine/kernels/reach.h"

/* A network divided by Leiden. */
typedef struct {
    const uint32_t *group; /* of each node */
    double modularity;     /* NAN without ties */
    uint64_t seed;         /* that it was drawn with */
} cf_division;

typedef struct cf_memo {
    const cf_network *network;
    cf_arena *arena;
    const cf_csr *csr[CF_WAYS_COUNT];
    const cf_reach *reach;
    const double *betweenness;
    const uint32_t *component;
    const uint32_t *strong_component;
    const cf_clustering *clustering;
    const cf_hole *hole;
    const cf_division *division;
    const double *triangle_steps;
} cf_memo;

/* Each of these is NULL, and `err`, if it cannot be had. Who is tied to whom. */
const cf_csr *cf_memo_csr(cf_memo *memo, cf_ways ways, cf_error *err);

/* How far each node reaches, a tie being a step. */
const cf_reach *cf_memo_reach(cf_memo *memo, cf_error *err);

/* The score of each node by cf_kernel_betweenness. */
const double *cf_memo_betweenness(cf_memo *memo, cf_error *err);

/* The component of each node, directions disregarded, by cf_kernel_components. */
const uint32_t *cf_memo_component(cf_memo *memo, cf_error *err);

/* The same along the directions, by cf_kernel_strong_components. */
const uint32_t *cf_memo_strong_component(cf_memo *memo, cf_error *err);

/* How many of each node's partners are tied to each other, in a network without directions. */
const cf_clustering *cf_memo_clustering(cf_memo *memo, cf_error *err);

/* What stands between each node's partners, directions disregarded. */
const cf_hole *cf_memo_hole(cf_memo *memo, cf_error *err);

/* What it takes at most to find those, by cf_triangles_most_steps. */
const double *cf_memo_triangle_steps(cf_memo *memo, cf_error *err);

/* The clusters that Leiden draws with this seed; those of the last seed are kept. */
const cf_division *cf_memo_division(cf_memo *memo, uint64_t seed, cf_error *err);

#endif
