/* engine/metrics/degree.c: how many partners has a node, and how much do they share?
 *
 * degree counts ties, strength adds their weights; with directions, arcs that end at the node (in)
 * or begin there (out) are counted apart. Always defined: 0 says that there is no tie.
 * O(n + m). Freeman 1979. */
#include "base/language.h"
#include "engine/metrics/rooms.h"

#include <math.h>
#include <string.h>

static bool count_ends(cf_result *result, bool from, bool to, cf_arena *arena, cf_error *err)
{
    const cf_network *network = result->network;
    if (!cf_result_open(result, network->node_count, arena, err))
        return false;
    memset(result->value, 0, result->count * sizeof *result->value);
    for (size_t i = 0; i < network->tie_count; i++) {
        result->value[network->tie[i].from] += from;
        result->value[network->tie[i].to] += to;
    }
    return true;
}

static bool measure_degree(cf_result *result, cf_arena *arena, cf_error *err)
{
    return count_ends(result, true, true, arena, err);
}

static bool measure_in_degree(cf_result *result, cf_arena *arena, cf_error *err)
{
    return count_ends(result, false, true, arena, err);
}

static bool measure_out_degree(cf_result *result, cf_arena *arena, cf_error *err)
{
    return count_ends(result, true, false, arena, err);
}

static bool measure_strength(cf_result *result, cf_arena *arena, cf_error *err)
{
    const cf_network *network = result->network;
    if (!cf_result_open(result, network->node_count, arena, err))
        return false;
    memset(result->value, 0, result->count * sizeof *result->value);
    for (size_t i = 0; i < network->tie_count; i++) {
        result->value[network->tie[i].from] += network->tie[i].weight;
        result->value[network->tie[i].to] += network->tie[i].weight;
    }
    return true;
}

const cf_metric cf_degree = {
    .id = "degree",
    .title = N_("Direct partners"),
    .plain = N_("With how many other fora this forum is tied directly (degree)."),
    .definition = "number of ties of the node; weights are not used",
    .undefined = "",
    .unit = N_("partners"),
    .reference = "Freeman 1979",
    .cost = "O(n + m)",
    .subject = CF_SUBJECT_NODE,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = INFINITY,
    .measure = measure_degree,
};

const cf_metric cf_in_degree = {
    .id = "in-degree",
    .title = N_("Partners that reach in"),
    .plain = N_("How many other fora have a liaison to this forum (in-degree)."),
    .definition = "number of arcs that end at the node; several liaisons of one pair count once",
    .undefined = "",
    .unit = N_("partners"),
    .reference = "Freeman 1979",
    .cost = "O(n + m)",
    .subject = CF_SUBJECT_NODE,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_DIRECTED,
    .least = 0,
    .most = INFINITY,
    .measure = measure_in_degree,
};

const cf_metric cf_out_degree = {
    .id = "out-degree",
    .title = N_("Partners reached out to"),
    .plain = N_("To how many other fora this forum has a liaison (out-degree)."),
    .definition = "number of arcs that begin at the node; several liaisons of one pair count once",
    .undefined = "",
    .unit = N_("partners"),
    .reference = "Freeman 1979",
    .cost = "O(n + m)",
    .subject = CF_SUBJECT_NODE,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_DIRECTED,
    .least = 0,
    .most = INFINITY,
    .measure = measure_out_degree,
};

const cf_metric cf_strength = {
    .id = "strength",
    .title = N_("Amount of shared work"),
    .plain = N_("How much work this forum shares with others: each project counts once for each "
                "partner in it (strength)."),
    .definition = "sum of the weights of the node's ties",
    .undefined = "",
    .unit = N_("shared projects"),
    .reference = "igraph_strength",
    .cost = "O(n + m)",
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_WEIGHTED,
    .least = 0,
    .most = INFINITY,
    .measure = measure_strength,
};
