/* engine/kernels/betweenness.h: how often nodes stand on the shortest ways between others. */
#ifndef CF_ENGINE_KERNELS_BETWEENNESS_H
#define CF_ENGINE_KERNELS_BETWEENNESS_H

#include "engine/kernels/csr.h"

/* For each node, the sum over ordered pairs of others of the share of their shortest paths, a tie
 * being a step, that run through it: without directions each pair counts twice. `out` as
 * CF_WAYS_OUT; `score` has room for all nodes. Always the same bytes. O(n m), 33 bytes a node.
 * Brandes 2001. */
bool cf_kernel_betweenness(const cf_csr *out, bool directed, double *score, cf_error *err)
    CF_CHECKED;

#endif
