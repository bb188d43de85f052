/* engine/kernels/reach.h: how far nodes are from each other, hundreds of searches at a time. */
#ifndef CF_ENGINE_KERNELS_REACH_H
#define CF_ENGINE_KERNELS_REACH_H

#include "engine/kernels/csr.h"

enum { CF_REACH_NEAR = 3 };

/* Of the shortest paths from one node to the others that it reaches, a tie being a step. */
typedef struct {
    uint64_t reached; /* how many others */
    uint64_t near;    /* how many of them within CF_REACH_NEAR steps */
    uint64_t steps;   /* sum of their distances */
    double inverse;   /* sum of 1 / distance */
    uint64_t longest; /* the largest distance; 0: reaches nobody */
} cf_reach;

/* Fills `reach` for each node, along the arcs: `out` as CF_WAYS_OUT, `in` as CF_WAYS_IN. Always the
 * same bytes, however many threads and ranks share it. O(n m), with 512 sources at the cost of few; 250 bytes a
 * node and thread. Then et al. 2014; Beamer et al. 2012. */
bool cf_kernel_reach(const cf_csr *out, const cf_csr *in, cf_reach *reach, cf_error *err)
    CF_CHECKED;

#endif
