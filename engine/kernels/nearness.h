/* engine/kernels/nearness.h: how near nodes are to all others where ties have lengths. */
#ifndef CF_ENGINE_KERNELS_NEARNESS_H
#define CF_ENGINE_KERNELS_NEARNESS_H

#include "engine/kernels/csr.h"

/* For each node, the sum of 1 / distance to the others that it reaches, along the arcs: `out` as
 * CF_WAYS_OUT, `length` > 0 of each arc in the order of `out`. Always the same bytes.
 * O(n m log n). Dijkstra 1959. */
bool cf_kernel_nearness(const cf_csr *out, const double *length, double *score, cf_error *err)
    CF_CHECKED;

#endif
