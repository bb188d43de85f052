/* engine/metrics/coreness.c: how deep in the dense core is a node?
 *
 * The largest k such that the node is in a part of the network where each has at least k ties to
 * others of the part. Weights are not used. Always defined: 0 for a node without ties.
 * O(n + m). igraph_coreness. */
#include "engine/metrics/rooms.h"

#include <math.h>

static bool measure_coreness(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_view view;
    igraph_vector_int_t score = {0};
    const bool ok =
        cf_view_open(&view, result->network, err)
        && cf_igraph(err, igraph_vector_int_init(&score, 0))
        && cf_igraph(err, igraph_coreness(&view.graph, &score, IGRAPH_ALL))
        && cf_result_copy_whole(result, &score, arena, err);
    igraph_vector_int_destroy(&score);
    cf_view_close(&view);
    return ok;
}

const cf_metric cf_coreness = {
    .id = "coreness",
    .title = "Depth in the core",
    .plain = "How deep this forum sits in the densest part of the network: it belongs to a circle "
             "in which each has at least so many partners (k-core).",
    .definition = "largest k such that the node is in a subgraph in which each node has at least k "
                  "ties; weights are not used",
    .undefined = "",
    .unit = "partners",
    .reference = "igraph_coreness",
    .cost = "O(n + m)",
    .subject = CF_SUBJECT_NODE,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = INFINITY,
    .measure = measure_coreness,
};
