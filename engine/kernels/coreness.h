/* engine/kernels/coreness.h: how deep in the dense core nodes are. */
#ifndef CF_ENGINE_KERNELS_CORENESS_H
#define CF_ENGINE_KERNELS_CORENESS_H

#include "engine/kernels/csr.h"

/* For each node, the largest k such that it is in a part of the network where each has k ties to
 * others of the part: `both` as CF_WAYS_BOTH. O(nodes + ties). Batagelj & Zaversnik 2003. */
bool cf_kernel_coreness(const cf_csr *both, uint32_t *core, cf_error *err) CF_CHECKED;

#endif
