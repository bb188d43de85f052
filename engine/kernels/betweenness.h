/* engine/kernels/betweenness.h: how often nodes stand on the shortest ways between others. */
#ifndef CF_ENGINE_KERNELS_BETWEENNESS_H
#define CF_ENGINE_KERNELS_BETWEENNESS_H

#include "engine/kernels/ways_between.h"

/* For each node, the sum over the sources and all others of the share of their shortest paths, a
 * tie being a step, that run through it: if all are sources, without directions, each pair counts
 * twice. `score` has room for all nodes; all are NAN if the paths of a pair are more than a double
 * counts, about 10^308. Always the same bytes. O(n m), eight sources at a time; a
 * thread takes up to 770 bytes a node, usually 400. Brandes 2001. */
bool cf_kernel_betweenness(const cf_ways_between *ways, double *score, cf_error *err) CF_CHECKED;

#endif
