/* engine/kernels/nearby.h: rows with the nodes renumbered, so that those that are near each other in
 * the network are so in memory, and searches from one and the next have much in common. */
#ifndef CF_ENGINE_KERNELS_NEARBY_H
#define CF_ENGINE_KERNELS_NEARBY_H

#include "engine/kernels/csr.h"

typedef struct {
    cf_csr out;      /* by place, `tie` as it was */
    cf_csr in;       /* against the arcs, without `tie`; without directions the rows of `out` */
    uint32_t *node;  /* who has a place */
    uint32_t *place; /* of each node */
    uint32_t *part;  /* by place: the number of its component, whatever the directions */
    uint32_t *part_first; /* by component: its first place; the end of the last behind it */
} cf_nearby;

/* Component after component, each as a search by steps meets it. O(nodes + arcs). */
bool cf_nearby_make(cf_nearby *nearby, const cf_csr *out, bool directed, cf_arena *arena,
                    cf_error *err) CF_CHECKED;

#endif
