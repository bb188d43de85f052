/* tests/support/sampled.h: small networks of every shape, from a seed. */
#ifndef CF_TESTS_SAMPLED_H
#define CF_TESTS_SAMPLED_H

#include "graphs/network.h"

enum { CF_SAMPLE_NODES = 12 };

/* A generator of its own (splitmix64), so that a seed means the same network everywhere. */
uint64_t cf_sampled_number(uint64_t *state);

/* A network of 0 to CF_SAMPLE_NODES nodes, from empty to complete, as the lens wants it: directed,
 * weighted, two-mode. The order of the ids is not the order of the nodes. */
bool cf_sample(cf_network *network, cf_lens lens, uint64_t seed, cf_arena *arena, cf_error *err)
    CF_CHECKED;

/* The same network with its nodes in another order (rows before columns): node i of the original is
 * node place[i]. */
bool cf_sample_renumbered(cf_network *renumbered, uint32_t *place, const cf_network *network,
                          uint64_t seed, cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
