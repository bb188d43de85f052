/* engine/kernels/cuts.h: whose loss, or the loss of which tie, makes a network fall apart. */
#ifndef CF_ENGINE_KERNELS_CUTS_H
#define CF_ENGINE_KERNELS_CUTS_H

#include "engine/kernels/csr.h"

/* Room for a value for each node, and for each tie. */
typedef struct {
    bool *is_point;
    bool *is_bridge;
} cf_cuts;

/* Marks the cut points and bridges; `both` as CF_WAYS_BOTH. Directions are disregarded: ties both ways
 * between two nodes are two, and none is a bridge. O(nodes + ties). Hopcroft & Tarjan 1973. */
bool cf_kernel_cuts(const cf_csr *both, cf_cuts *cuts, cf_error *err) CF_CHECKED;

#endif
