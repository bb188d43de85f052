/* tests/support/heavy_tailed.h: random networks in which few nodes have many ties. */
#ifndef CF_TESTS_SUPPORT_HEAVY_TAILED_H
#define CF_TESTS_SUPPORT_HEAVY_TAILED_H

#include "graphs/network.h"

/* Up to `most_nodes` nodes, some without ties; odd seeds give directions. Each tie goes from a node to
 * an end of an earlier tie or to any node. */
void cf_heavy_tailed_draw(cf_network *network, uint32_t most_nodes, uint64_t seed, cf_arena *arena);

#endif
