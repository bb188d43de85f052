/* engine/metrics/clustering.c: do partners of the same node deal with each other?
 *
 *   clustering.local         of the pairs of a node's partners, the share that is tied
 *   clustering.mean          its mean, nodes with fewer than two partners counted as 0
 *   clustering.mean.defined  its mean over the nodes that have two partners
 *   transitivity             of all paths of two ties in the network, the share that is closed
 * Weights are not used. Undefined where there is no such pair or path.
 * O(m^1.5) at worst. igraph_transitivity_*; networkx for the mean with zeros. */
#include "base/language.h"
#include "engine/metrics/rooms.h"

#include <math.h>

static double pairs_of(const cf_clustering *node)
{
    return (double)node->partners * (node->partners - 1.0) / 2;
}

static bool measure_local(cf_result *result, cf_arena *arena, cf_error *err)
{
    const cf_clustering *node = cf_memo_clustering(result->memo, err);
    if (!node || !cf_result_open(result, result->network->node_count, arena, err))
        return false;
    for (size_t i = 0; i < result->count; i++) {
        if (node[i].partners > 1)
            result->value[i] = node[i].closed / pairs_of(&node[i]);
    }
    return true;
}

static bool measure_means(cf_result *result, bool only_defined, cf_arena *arena, cf_error *err)
{
    const size_t count = result->network->node_count;
    const cf_clustering *node = cf_memo_clustering(result->memo, err);
    if (!node)
        return false;
    double sum = 0;
    size_t defined = 0;
    for (size_t i = 0; i < count; i++) {
        if (node[i].partners > 1) {
            sum += node[i].closed / pairs_of(&node[i]);
            defined++;
        }
    }
    const double nodes = (double)(only_defined ? defined : count);
    return cf_result_one(result, defined > 0 ? sum / nodes : NAN, arena, err);
}

static bool measure_mean(cf_result *result, cf_arena *arena, cf_error *err)
{
    return measure_means(result, false, arena, err);
}

static bool measure_mean_defined(cf_result *result, cf_arena *arena, cf_error *err)
{
    return measure_means(result, true, arena, err);
}

static bool measure_transitivity(cf_result *result, cf_arena *arena, cf_error *err)
{
    const cf_clustering *node = cf_memo_clustering(result->memo, err);
    if (!node)
        return false;
    double closed = 0;
    double pairs = 0;
    for (size_t i = 0; i < result->network->node_count; i++) {
        closed += node[i].closed;
        pairs += pairs_of(&node[i]);
    }
    return cf_result_one(result, pairs > 0 ? closed / pairs : NAN, arena, err);
}

const cf_metric cf_clustering_local = {
    .id = "clustering.local",
    .title = N_("Partners that deal with each other"),
    .plain =
        N_("Of the pairs of this forum's partners, the share that deals with each other directly "
           "(local clustering)."),
    .definition = "ties among the node's k partners divided by k(k-1)/2; weights are not used",
    .undefined = N_("not defined for a node with fewer than two partners"),
    .unit = N_("share of pairs"),
    .reference = "igraph_transitivity_local_undirected",
    .cost = "O(m^1.5) at worst",
    .grows_with = CF_GROWS_WITH_TRIANGLES,
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_local,
};

const cf_metric cf_clustering_mean = {
    .id = "clustering.mean",
    .title = N_("Mean of partners that deal with each other"),
    .plain = N_("How far, on average, the partners of a forum deal with each other; a forum with "
                "fewer than two partners counts as 0 (mean clustering)."),
    .definition = "mean of clustering.local over all n nodes, 0 where a node has fewer than two "
                  "partners",
    .undefined = N_("not defined if no node has two partners"),
    .unit = N_("share of pairs"),
    .reference = "variant of networkx",
    .cost = "O(m^1.5) at worst",
    .grows_with = CF_GROWS_WITH_TRIANGLES,
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NETWORK,
    .is_thread_safe = true,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_mean,
};

const cf_metric cf_clustering_mean_defined = {
    .id = "clustering.mean.defined",
    .title = N_("Mean of partners that deal with each other, where there are two"),
    .plain = N_("The same mean over the fora that have at least two partners (mean clustering)."),
    .definition = "mean of clustering.local over the nodes with at least two partners",
    .undefined = N_("not defined if no node has two partners"),
    .unit = N_("share of pairs"),
    .reference = "igraph_transitivity_local_undirected",
    .cost = "O(m^1.5) at worst",
    .grows_with = CF_GROWS_WITH_TRIANGLES,
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NETWORK,
    .is_thread_safe = true,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_mean_defined,
};

const cf_metric cf_transitivity = {
    .id = "transitivity",
    .title = N_("Closed triangles"),
    .plain = N_("Where two fora have a partner in common, how often they deal with each other "
                "directly too (transitivity)."),
    .definition = "3 * triangles divided by paths of two ties; weights are not used",
    .undefined = N_("not defined if no node has two partners"),
    .unit = N_("share of paths"),
    .reference = "igraph_transitivity_undirected",
    .cost = "O(m^1.5) at worst",
    .grows_with = CF_GROWS_WITH_TRIANGLES,
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NETWORK,
    .is_thread_safe = true,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_transitivity,
};
