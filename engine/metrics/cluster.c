/* engine/metrics/cluster.c: which fora form a circle of their own, and how clearly?
 *
 * The partition into clusters with the highest modularity that the Leiden algorithm finds:
 * Q = sum over clusters of (w_in / W - (s / 2W)^2), w_in the weight of the ties inside, s the
 * strength of its nodes, W the weight of all ties. The algorithm draws lots: its seed is the one of
 * the options, and the nodes are put in order of id first, so the same network has the same
 * clusters however it is numbered. Clusters are numbered from 1 by size, then by first id.
 * Without ties each node is a cluster, and modularity is undefined.
 * About O(m log n) a round, at most 20 rounds. Newman & Girvan 2004; Traag et al. 2019. */
#include "engine/metrics/rooms.h"

#include <math.h>

enum { MOST_ROUNDS = 20, ITERATIONS_A_ROUND = 2 };

/* Less is noise. */
static const double least_gain = 1e-12;

/* How much chance there is in the refinement of clusters; Leiden's default. */
static const double beta = 0.01;

/* "Until stable" is one iteration in igraph 0.10.2, so we go on ourselves until nothing is won. */
static bool run_leiden(const cf_view *view, const igraph_vector_t *strength, double total,
                       igraph_vector_int_t *group, cf_error *err)
{
    double before = -INFINITY;
    for (int round = 0; round < MOST_ROUNDS; round++) {
        igraph_integer_t count;
        igraph_real_t quality;
        if (!cf_igraph(err, igraph_community_leiden(
                                &view->graph, cf_view_weight(view), strength, 1 / (2 * total), beta,
                                round > 0, ITERATIONS_A_ROUND, group, &count, &quality)))
            return false;
        if (!(quality > before + least_gain))
            return true;
        before = quality;
    }
    return true;
}

/* The clusters of a network with ties, and their modularity. */
static bool find_clusters(const cf_network *network, uint64_t seed, igraph_vector_int_t *group,
                          double *modularity, cf_error *err)
{
    cf_view view;
    igraph_vector_t strength = {0};
    bool ok = cf_view_open(&view, network, err) && cf_igraph(err, igraph_vector_init(&strength, 0))
           && cf_igraph(err, igraph_strength(&view.graph, &strength, igraph_vss_all(), IGRAPH_ALL,
                                             false, cf_view_weight(&view)));
    const double total = ok ? igraph_vector_sum(cf_view_weight(&view)) : NAN;
    ok = ok && cf_igraph_seed(seed, err) && run_leiden(&view, &strength, total, group, err)
      && cf_igraph(err, igraph_modularity(
                            &view.graph, group, cf_view_weight(&view), 1, false, modularity));
    igraph_vector_destroy(&strength);
    cf_view_close(&view);
    return ok;
}

/* The cluster of each node and the modularity of the whole; NAN if there are no ties. */
static bool divide(const cf_result *result, igraph_vector_int_t *group, double *modularity,
                   cf_arena *scratch, cf_error *err)
{
    const cf_network *network = result->network;
    const igraph_integer_t count = (igraph_integer_t)network->node_count;
    igraph_vector_int_t in_order = {0};
    cf_network shape;
    const uint32_t *order = cf_shape_order(network, NULL, scratch, err);
    bool ok = order && cf_shape_undirected(&shape, network, order, scratch, err)
           && cf_igraph(err, igraph_vector_int_init_range(&in_order, 0, count))
           && cf_igraph(err, igraph_vector_int_init(group, count));
    *modularity = NAN;
    if (ok && shape.tie_count > 0)
        ok = find_clusters(&shape, result->seed, &in_order, modularity, err);
    for (igraph_integer_t i = 0; ok && i < count; i++)
        VECTOR(*group)[order[i]] = VECTOR(in_order)[i];
    igraph_vector_int_destroy(&in_order);
    return ok;
}

static bool measure_cluster(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_arena scratch = {0};
    igraph_vector_int_t group = {0};
    double modularity;
    const bool ok = divide(result, &group, &modularity, &scratch, err)
                 && cf_result_number_groups(result, &group, arena, err);
    igraph_vector_int_destroy(&group);
    cf_arena_free(&scratch);
    return ok;
}

static bool measure_modularity(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_arena scratch = {0};
    igraph_vector_int_t group = {0};
    double modularity;
    const bool ok = divide(result, &group, &modularity, &scratch, err)
                 && cf_result_one(result, modularity, arena, err);
    igraph_vector_int_destroy(&group);
    cf_arena_free(&scratch);
    return ok;
}

const cf_metric cf_cluster = {
    .id = "cluster",
    .title = "Cluster",
    .plain = "Which circle of fora this forum belongs to: those in one circle deal with each other "
             "more than with the rest (cluster, by the Leiden algorithm).",
    .definition =
        "number of the node's cluster, from 1 by size, then by first id, in the "
        "partition of highest modularity (resolution 1, ties by weight) that Leiden finds "
        "with the seed given; a node without ties is a cluster",
    .undefined = "",
    .unit = "group number",
    .reference = "Newman & Girvan 2004; Traag et al. 2019",
    .cost = "about O(m log n) a round, at most 20 rounds",
    .subject = CF_SUBJECT_NODE,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 1,
    .most = INFINITY,
    .measure = measure_cluster,
};

const cf_metric cf_modularity = {
    .id = "modularity",
    .title = "How clearly clusters stand apart",
    .plain = "How much more the fora of one circle deal with each other than chance would have it: "
             "near 0 the circles mean little, above 0.3 they are clear (modularity).",
    .definition = "sum over the clusters of `cluster` of w_in/W - (s/2W)^2: weight of the ties "
                  "inside, strength of the nodes, W the weight of all ties",
    .undefined = "not defined without ties",
    .unit = "modularity",
    .reference = "Newman & Girvan 2004",
    .cost = "about O(m log n) a round, at most 20 rounds",
    .subject = CF_SUBJECT_NETWORK,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = -0.5,
    .most = 1,
    .measure = measure_modularity,
};
