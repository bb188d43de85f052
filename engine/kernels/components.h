/* engine/kernels/components.h: into which pieces a network falls. */
#ifndef CF_ENGINE_KERNELS_COMPONENTS_H
#define CF_ENGINE_KERNELS_COMPONENTS_H

#include "engine/kernels/csr.h"

/* The component of each node, numbered from 0 by their first nodes: `both` as CF_WAYS_BOTH. O(nodes +
 * ties). */
bool cf_kernel_components(const cf_csr *both, uint32_t *component, cf_error *err) CF_CHECKED;

/* The same of strong components, whose numbers come in no order that means something: `out` as
 * CF_WAYS_OUT. O(nodes + ties). Tarjan 1972. */
bool cf_kernel_strong_components(const cf_csr *out, uint32_t *component, cf_error *err) CF_CHECKED;

/* How many components there are, and how many nodes the largest has. */
typedef struct {
    uint32_t count, largest;
} cf_pieces;

bool cf_kernel_pieces(cf_pieces *pieces, const uint32_t *component, size_t nodes, cf_error *err)
    CF_CHECKED;

#endif
