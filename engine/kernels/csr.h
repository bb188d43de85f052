/* engine/kernels/csr.h: who is tied to whom, as rows of 32-bit places (compressed sparse rows).
 *
 * Made once from a network; the kernels of this folder are pure functions over it. */
#ifndef CF_ENGINE_KERNELS_CSR_H
#define CF_ENGINE_KERNELS_CSR_H

#include "graphs/network.h"

/* Which ends of a tie see each other. Without directions all three are the same. */
typedef enum {
    CF_WAYS_BOTH, /* either end the other */
    CF_WAYS_OUT,  /* from sees to */
    CF_WAYS_IN,   /* to sees from */
    CF_WAYS_COUNT
} cf_ways;

/* The neighbours of node i stand at first[i] up to first[i + 1], by node but for CF_WAYS_BOTH of a
 * network with directions. */
typedef struct {
    uint32_t node_count;
    uint32_t *first;
    uint32_t *node;
    uint32_t *tie; /* place in cf_network.tie */
} cf_csr;

/* Up to INT32_MAX nodes and ties. O(nodes + ties). */
bool cf_csr_make(cf_csr *csr, const cf_network *network, cf_ways ways, cf_arena *arena,
                 cf_error *err) CF_CHECKED;

#endif
