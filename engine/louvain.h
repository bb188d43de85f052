/* engine/louvain.h: clusters by the Louvain algorithm, a kernel of our own: igraph's may loop for
 * ever, and does not survive failed allocations. */
#ifndef CF_ENGINE_LOUVAIN_H
#define CF_ENGINE_LOUVAIN_H

#include "engine/guard.h"
#include "graphs/network.h"

/* The cluster of each node of an undirected network with ties into `of`, numbered from 0 in the
 * order of their first nodes. Draws the order of nodes from igraph's generator, as igraph's own
 * function does, so that equal seeds give equal clusters. About O(m log m) a pass, at most 100
 * passes a level. Blondel et al. 2008. */
bool cf_louvain(const cf_network *network, igraph_integer_t *of, cf_arena *scratch, cf_error *err)
    CF_CHECKED;

#endif
