/* engine/metrics/coreness.c: how deep in the dense core is a node?
 *
 * The largest k such that the node is in a part of the network where each has at least k ties to
 * others of the part. Weights are not used. Always defined: 0 for a node without ties.
 * O(n + m). Batagelj & Zaversnik 2003. */
#include "engine/kernels/coreness.h"

#include "base/language.h"
#include "engine/metrics/rooms.h"

#include <math.h>

static bool measure_coreness(cf_result *result, cf_arena *arena, cf_error *err)
{
    const size_t count = result->network->node_count;
    cf_arena scratch = {0};
    const cf_csr *both = cf_memo_csr(result->memo, CF_WAYS_BOTH, err);
    uint32_t *core = cf_new(&scratch, uint32_t, count, err);
    const bool ok = both && core && cf_kernel_coreness(both, core, err)
                 && cf_result_open(result, count, arena, err);
    for (size_t i = 0; ok && i < count; i++)
        result->value[i] = core[i];
    cf_arena_free(&scratch);
    return ok;
}

const cf_metric cf_coreness = {
    .id = "coreness",
    .title = N_("Depth in the core"),
    .plain =
        N_("How deep this forum sits in the densest part of the network: it belongs to a circle "
           "in which each has at least so many partners (k-core)."),
    .definition = "largest k such that the node is in a subgraph in which each node has at least k "
                  "ties; weights are not used",
    .undefined = "",
    .unit = N_("partners"),
    .reference = "igraph_coreness",
    .cost = "O(n + m)",
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = INFINITY,
    .measure = measure_coreness,
};
