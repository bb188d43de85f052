/* engine/kernels/order.h: the rows of a network with the nodes of many ties first: near each other in
 * memory, as they are looked at most often. */
#ifndef CF_ENGINE_KERNELS_ORDER_H
#define CF_ENGINE_KERNELS_ORDER_H

#include "engine/kernels/csr.h"

typedef struct {
    uint32_t *node; /* by rank */
    uint32_t *rank; /* by node */
} cf_order;

/* Nodes of the highest degrees first, then by place. O(nodes + highest degree). */
bool cf_order_most_first(cf_order *order, const uint32_t *degree, size_t count, cf_arena *arena,
                         cf_error *err) CF_CHECKED;

/* Nodes with most arcs first, out and in, then by place. O(nodes + ties). */
bool cf_order_by_degree(cf_order *order, const cf_csr *out, const cf_csr *in, cf_arena *arena,
                        cf_error *err) CF_CHECKED;

/* The rows by rank, each by rank, `reverse` being those of the other way. O(nodes + ties). */
bool cf_csr_rank(cf_csr *ranked, const cf_csr *reverse, const cf_order *order, cf_arena *arena,
                 cf_error *err) CF_CHECKED;

#endif
