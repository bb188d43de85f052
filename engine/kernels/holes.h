/* engine/kernels/holes.h: what stands between a node's partners: Burt's measures of structural holes.
 *
 * The formulas are those of engine/metrics/constraint.c and ego.c. */
#ifndef CF_ENGINE_KERNELS_HOLES_H
#define CF_ENGINE_KERNELS_HOLES_H

#include "engine/kernels/csr.h"

/* Of one node; all NAN but for `partners` without any. */
typedef struct {
    double partners;
    double constraint_whole, constraint_ego;
    double hierarchy; /* of constraint_ego */
    double effective_size;
} cf_hole;

/* Fills `hole` for each node of a network without directions: `both` as CF_WAYS_BOTH. Always the same
 * bytes. O(ties^1.5) at worst, by triangles; 40 bytes a tie. */
bool cf_kernel_holes(const cf_csr *both, const cf_network *network, cf_hole *hole, cf_error *err)
    CF_CHECKED;

#endif
