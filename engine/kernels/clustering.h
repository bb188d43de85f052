/* engine/kernels/clustering.h: how many partners of each node are tied to each other. */
#ifndef CF_ENGINE_KERNELS_CLUSTERING_H
#define CF_ENGINE_KERNELS_CLUSTERING_H

#include "graphs/network.h"

typedef struct {
    uint32_t partners;
    uint32_t closed; /* pairs of them that are tied */
} cf_clustering;

/* For each node of a network without directions. From its ties rather than from rows, of which it
 * needs half and in another order. O(ties^1.5) at worst. Latapy 2008. */
bool cf_kernel_clustering(const cf_network *network, cf_clustering *clustering, cf_error *err)
    CF_CHECKED;

#endif
