/* engine/metrics/component.c: into how many pieces does the network fall, and who is in which?
 *
 * Two nodes are in one component if ties lead from one to the other, whatever their direction; in
 * one strong component if arcs lead both ways. Components are numbered from 1 by size, then by
 * their first id. Always defined.
 * O(n log n + m). igraph_connected_components. */
#include "engine/metrics/rooms.h"

#include <math.h>

static bool number_components(cf_result *result, igraph_connectedness_t mode, cf_arena *arena,
                              cf_error *err)
{
    cf_view view;
    igraph_vector_int_t group = {0};
    const bool ok =
        cf_view_open(&view, result->network, err)
        && cf_igraph(err, igraph_vector_int_init(&group, 0))
        && cf_igraph(err, igraph_connected_components(&view.graph, &group, NULL, NULL, mode))
        && cf_result_number_groups(result, &group, arena, err);
    igraph_vector_int_destroy(&group);
    cf_view_close(&view);
    return ok;
}

/* How many components there are, and how many nodes the largest, number 1, has. */
static bool count_components(const cf_network *network, igraph_connectedness_t mode, double *count,
                             double *largest, cf_error *err)
{
    cf_arena scratch = {0};
    cf_result component = {.network = network};
    const bool ok = number_components(&component, mode, &scratch, err);
    *count = 0;
    *largest = 0;
    for (size_t i = 0; i < component.count; i++) {
        *count = fmax(*count, component.value[i]);
        *largest += component.value[i] < 2 ? 1 : 0;
    }
    cf_arena_free(&scratch);
    return ok;
}

static bool measure_component(cf_result *result, cf_arena *arena, cf_error *err)
{
    return number_components(result, IGRAPH_WEAK, arena, err);
}

static bool measure_components(cf_result *result, cf_arena *arena, cf_error *err)
{
    double count, largest;
    return count_components(result->network, IGRAPH_WEAK, &count, &largest, err)
        && cf_result_one(result, count, arena, err);
}

static bool measure_strong(cf_result *result, cf_arena *arena, cf_error *err)
{
    double count, largest;
    return count_components(result->network, IGRAPH_STRONG, &count, &largest, err)
        && cf_result_one(result, count, arena, err);
}

static bool measure_share(cf_result *result, cf_arena *arena, cf_error *err)
{
    double count, largest;
    return count_components(result->network, IGRAPH_WEAK, &count, &largest, err)
        && cf_result_one(result, largest / (double)result->network->node_count, arena, err);
}

const cf_metric cf_component = {
    .id = "component",
    .title = "Component",
    .plain = "Which piece of the network this forum is in; fora with different numbers cannot "
             "reach each other at all (component).",
    .definition = "number of the node's component, from 1 by size, then by first id; directed: "
                  "directions are disregarded (weak)",
    .undefined = "",
    .unit = "group number",
    .reference = "igraph_connected_components",
    .cost = "O(n log n + m)",
    .subject = CF_SUBJECT_NODE,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 1,
    .most = INFINITY,
    .measure = measure_component,
};

const cf_metric cf_components = {
    .id = "components",
    .title = "Number of components",
    .plain = "Into how many separate pieces the network falls; a forum without ties is a piece of "
             "its own (components).",
    .definition = "number of components, single nodes included; directed: directions are "
                  "disregarded (weak)",
    .undefined = "",
    .unit = "components",
    .reference = "igraph_connected_components",
    .cost = "O(n log n + m)",
    .subject = CF_SUBJECT_NETWORK,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 1,
    .most = INFINITY,
    .measure = measure_components,
};

const cf_metric cf_components_strong = {
    .id = "components.strong",
    .title = "Number of strong components",
    .plain = "Into how many pieces the network falls if fora only count as together when liaisons "
             "lead both there and back (strong components).",
    .definition = "number of sets of nodes that reach each other along the arcs, single nodes "
                  "included",
    .undefined = "",
    .unit = "components",
    .reference = "igraph_connected_components",
    .cost = "O(n log n + m)",
    .subject = CF_SUBJECT_NETWORK,
    .lenses = CF_LENSES_DIRECTED,
    .least = 1,
    .most = INFINITY,
    .measure = measure_strong,
};

const cf_metric cf_component_share = {
    .id = "component.largest-share",
    .title = "Share of the largest component",
    .plain = "Which share of all fora is in the largest connected piece.",
    .definition = "nodes of the largest component divided by n; directed: directions are "
                  "disregarded (weak)",
    .undefined = "",
    .unit = "share of nodes",
    .reference = "igraph_connected_components",
    .cost = "O(n log n + m)",
    .subject = CF_SUBJECT_NETWORK,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_share,
};
