/* engine/metrics/clustering.c: do partners of the same node deal with each other?
 *
 *   clustering.local         of the pairs of a node's partners, the share that is tied
 *   clustering.mean          its mean, nodes with fewer than two partners counted as 0
 *   clustering.mean.defined  its mean over the nodes that have two partners
 *   transitivity             of all paths of two ties in the network, the share that is closed
 * Weights are not used. Undefined where there is no such pair or path.
 * O(sum of squared degrees). igraph_transitivity_*; networkx for the mean with zeros. */
#include "engine/metrics/rooms.h"

#include <math.h>

static bool measure_local(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_view view;
    igraph_vector_t score = {0};
    const bool ok =
        cf_view_open(&view, result->network, err) && cf_igraph(err, igraph_vector_init(&score, 0))
        && cf_igraph(err, igraph_transitivity_local_undirected(
                              &view.graph, &score, igraph_vss_all(), IGRAPH_TRANSITIVITY_NAN))
        && cf_result_copy(result, &score, 1, arena, err);
    igraph_vector_destroy(&score);
    cf_view_close(&view);
    return ok;
}

static bool measure_means(cf_result *result, bool only_defined, cf_arena *arena, cf_error *err)
{
    cf_arena scratch = {0};
    cf_result local = cf_result_beside(result);
    const bool ok = measure_local(&local, &scratch, err);
    double sum = 0;
    size_t defined = 0;
    for (size_t i = 0; i < local.count; i++) {
        if (!isnan(local.value[i])) {
            sum += local.value[i];
            defined++;
        }
    }
    cf_arena_free(&scratch);
    const double count = (double)(only_defined ? defined : result->network->node_count);
    return ok && cf_result_one(result, defined > 0 ? sum / count : NAN, arena, err);
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
    cf_view view;
    igraph_real_t value = NAN;
    const bool ok =
        cf_view_open(&view, result->network, err)
        && cf_igraph(
            err, igraph_transitivity_undirected(&view.graph, &value, IGRAPH_TRANSITIVITY_NAN))
        && cf_result_one(result, value, arena, err);
    cf_view_close(&view);
    return ok;
}

const cf_metric cf_clustering_local = {
    .id = "clustering.local",
    .title = "Partners that deal with each other",
    .plain = "Of the pairs of this forum's partners, the share that deals with each other directly "
             "(local clustering).",
    .definition = "ties among the node's k partners divided by k(k-1)/2; weights are not used",
    .undefined = "not defined for a node with fewer than two partners",
    .unit = "share of pairs",
    .reference = "igraph_transitivity_local_undirected",
    .cost = "O(sum of squared degrees)",
    .subject = CF_SUBJECT_NODE,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_local,
};

const cf_metric cf_clustering_mean = {
    .id = "clustering.mean",
    .title = "Mean of partners that deal with each other",
    .plain = "How far, on average, the partners of a forum deal with each other; a forum with "
             "fewer than two partners counts as 0 (mean clustering).",
    .definition = "mean of clustering.local over all n nodes, 0 where a node has fewer than two "
                  "partners",
    .undefined = "not defined if no node has two partners",
    .unit = "share of pairs",
    .reference = "variant of networkx",
    .cost = "O(sum of squared degrees)",
    .subject = CF_SUBJECT_NETWORK,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_mean,
};

const cf_metric cf_clustering_mean_defined = {
    .id = "clustering.mean.defined",
    .title = "Mean of partners that deal with each other, where there are two",
    .plain = "The same mean over the fora that have at least two partners (mean clustering).",
    .definition = "mean of clustering.local over the nodes with at least two partners",
    .undefined = "not defined if no node has two partners",
    .unit = "share of pairs",
    .reference = "igraph_transitivity_local_undirected",
    .cost = "O(sum of squared degrees)",
    .subject = CF_SUBJECT_NETWORK,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_mean_defined,
};

const cf_metric cf_transitivity = {
    .id = "transitivity",
    .title = "Closed triangles",
    .plain = "Where two fora have a partner in common, how often they deal with each other "
             "directly too (transitivity).",
    .definition = "3 * triangles divided by paths of two ties; weights are not used",
    .undefined = "not defined if no node has two partners",
    .unit = "share of paths",
    .reference = "igraph_transitivity_undirected",
    .cost = "O(sum of squared degrees)",
    .subject = CF_SUBJECT_NETWORK,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_transitivity,
};
