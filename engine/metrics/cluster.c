/* engine/metrics/cluster.c: which fora form a circle of their own, and how clearly?
 *
 * The partition into clusters with the highest modularity that the Leiden algorithm finds:
 * Q = sum over clusters of (w_in / W - (s / 2W)^2), w_in the weight of the ties inside, s the
 * strength of its nodes, W the weight of all ties. The algorithm draws lots: its seed is the one of
 * the options, and the nodes are put in order of id first, so the same network has the same
 * clusters however it is numbered. Clusters are numbered from 1 by size, then by first id.
 * Without ties each node is a cluster, and modularity is undefined.
 * About O(m log n) a round, at most 20 rounds (engine/partition.c). Newman & Girvan 2004; Traag et
 * al. 2019. */
#include "engine/metrics/rooms.h"
#include "engine/partition.h"

#include <math.h>

/* The cluster of each node and the modularity of the whole; NAN if there are no ties. */
static bool divide(const cf_result *result, uint32_t **group, double *modularity, cf_arena *scratch,
                   cf_error *err)
{
    const cf_network *network = result->network;
    const cf_partition_options options = {.resolution = 1, .seed = result->seed};
    cf_network shape;
    cf_partition found;
    const uint32_t *order = cf_shape_order(network, NULL, scratch, err);
    if (!order || !cf_shape_undirected(&shape, network, order, scratch, err)
        || !cf_partition_find(&found, CF_LEIDEN, &shape, &options, scratch, err))
        return false;
    *group = cf_new(scratch, uint32_t, network->node_count, err);
    if (!*group)
        return false;
    for (size_t i = 0; i < network->node_count; i++)
        (*group)[order[i]] = (uint32_t)found.of[i];
    *modularity = found.modularity;
    return true;
}

static bool measure_cluster(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_arena scratch = {0};
    uint32_t *group;
    double modularity;
    const bool ok = divide(result, &group, &modularity, &scratch, err)
                 && cf_result_number_groups(result, group, arena, err);
    cf_arena_free(&scratch);
    return ok;
}

static bool measure_modularity(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_arena scratch = {0};
    uint32_t *group;
    double modularity;
    const bool ok = divide(result, &group, &modularity, &scratch, err)
                 && cf_result_one(result, modularity, arena, err);
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
