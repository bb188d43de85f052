/* engine/metrics/component.c: into how many pieces does the network fall, and who is in which?
 *
 * Two nodes are in one component if ties lead from one to the other, whatever their direction; in
 * one strong component if arcs lead both ways. Components are numbered from 1 by size, then by
 * their first id. Always defined.
 * O(n log n + m). Tarjan 1972. */
#include "base/language.h"
#include "engine/kernels/components.h"
#include "engine/metrics/rooms.h"

#include <math.h>

static bool find_pieces(cf_pieces *found, const cf_result *result, cf_error *err)
{
    const uint32_t *component = cf_memo_component(result->memo, err);
    return component && cf_kernel_pieces(found, component, result->network->node_count, err);
}

static bool measure_component(cf_result *result, cf_arena *arena, cf_error *err)
{
    const uint32_t *component = cf_memo_component(result->memo, err);
    return component && cf_result_number_groups(result, component, arena, err);
}

static bool measure_components(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_pieces found;
    return find_pieces(&found, result, err) && cf_result_one(result, found.count, arena, err);
}

static bool measure_strong(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_pieces found;
    const uint32_t *component = cf_memo_strong_component(result->memo, err);
    return component && cf_kernel_pieces(&found, component, result->network->node_count, err)
        && cf_result_one(result, found.count, arena, err);
}

static bool measure_share(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_pieces found;
    return find_pieces(&found, result, err)
        && cf_result_one(result, found.largest / (double)result->network->node_count, arena, err);
}

const cf_metric cf_component = {
    .id = "component",
    .title = N_("Component"),
    .plain = N_("Which piece of the network this forum is in; fora with different numbers cannot "
                "reach each other at all (component)."),
    .definition = "number of the node's component, from 1 by size, then by first id; directed: "
                  "directions are disregarded (weak)",
    .undefined = "",
    .unit = N_("group number"),
    .reference = "igraph_connected_components",
    .cost = "O(n log n + m)",
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 1,
    .most = INFINITY,
    .measure = measure_component,
};

const cf_metric cf_components = {
    .id = "components",
    .title = N_("Number of components"),
    .plain =
        N_("Into how many separate pieces the network falls; a forum without ties is a piece of "
           "its own (components)."),
    .definition = "number of components, single nodes included; directed: directions are "
                  "disregarded (weak)",
    .undefined = "",
    .unit = N_("components"),
    .reference = "igraph_connected_components",
    .cost = "O(n log n + m)",
    .subject = CF_SUBJECT_NETWORK,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 1,
    .most = INFINITY,
    .measure = measure_components,
};

const cf_metric cf_components_strong = {
    .id = "components.strong",
    .title = N_("Number of strong components"),
    .plain =
        N_("Into how many pieces the network falls if fora only count as together when liaisons "
           "lead both there and back (strong components)."),
    .definition = "number of sets of nodes that reach each other along the arcs, single nodes "
                  "included",
    .undefined = "",
    .unit = N_("components"),
    .reference = "igraph_connected_components",
    .cost = "O(n log n + m)",
    .subject = CF_SUBJECT_NETWORK,
    .is_thread_safe = true,
    .lenses = CF_LENSES_DIRECTED,
    .least = 1,
    .most = INFINITY,
    .measure = measure_strong,
};

const cf_metric cf_component_share = {
    .id = "component.largest-share",
    .title = N_("Share of the largest component"),
    .plain = N_("Which share of all fora is in the largest connected piece."),
    .definition = "nodes of the largest component divided by n; directed: directions are "
                  "disregarded (weak)",
    .undefined = "",
    .unit = N_("share of nodes"),
    .reference = "igraph_connected_components",
    .cost = "O(n log n + m)",
    .subject = CF_SUBJECT_NETWORK,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_share,
};
