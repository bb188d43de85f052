/* engine/kernels/betweenness_weighted.h: how often nodes stand on the shortest ways between others
 * where ties have lengths. */
#ifndef CF_ENGINE_KERNELS_BETWEENNESS_WEIGHTED_H
#define CF_ENGINE_KERNELS_BETWEENNESS_WEIGHTED_H

#include "engine/kernels/ways_between.h"

/* As cf_kernel_betweenness, with the `length` > 0 of each arc in the order of `ways->out`. Two ways
 * are as long if their lengths, plus 1, differ by less than 1e-10 of their sum: igraph's rule. Always
 * the same bytes. O(n m log n); a thread takes 60 bytes a node and 4 an arc. Brandes 2001, Dijkstra
 * 1959. */
bool cf_kernel_betweenness_weighted(const cf_ways_between *ways, const double *length,
                                    double *score, cf_error *err) CF_CHECKED;

#endif
