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
#include "base/language.h"
#include "engine/metrics/rooms.h"

#include <math.h>

static bool measure_cluster(cf_result *result, cf_arena *arena, cf_error *err)
{
    const cf_division *division = cf_memo_division(result->memo, result->seed, err);
    return division && cf_result_number_groups(result, division->group, arena, err);
}

static bool measure_modularity(cf_result *result, cf_arena *arena, cf_error *err)
{
    const cf_division *division = cf_memo_division(result->memo, result->seed, err);
    return division && cf_result_one(result, division->modularity, arena, err);
}

const cf_metric cf_cluster = {
    .id = "cluster",
    .title = N_("Cluster"),
    .plain =
        N_("Which circle of fora this forum belongs to: those in one circle deal with each other "
           "more than with the rest (cluster, by the Leiden algorithm)."),
    .definition =
        "number of the node's cluster, from 1 by size, then by first id, in the "
        "partition of highest modularity (resolution 1, ties by weight) that Leiden finds "
        "with the seed given; a node without ties is a cluster",
    .undefined = "",
    .unit = N_("group number"),
    .reference = "Newman & Girvan 2004; Traag et al. 2019",
    .cost = "about O(m log n) a round, at most 20 rounds",
    .left_out_above = CF_VERY_LARGE,
    .subject = CF_SUBJECT_NODE,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 1,
    .most = INFINITY,
    .measure = measure_cluster,
};

const cf_metric cf_modularity = {
    .id = "modularity",
    .title = N_("How clearly clusters stand apart"),
    .plain =
        N_("How much more the fora of one circle deal with each other than chance would have it: "
           "near 0 the circles mean little, above 0.3 they are clear (modularity)."),
    .definition = "sum over the clusters of `cluster` of w_in/W - (s/2W)^2: weight of the ties "
                  "inside, strength of the nodes, W the weight of all ties",
    .undefined = N_("not defined without ties"),
    .unit = N_("modularity"),
    .reference = "Newman & Girvan 2004",
    .cost = "about O(m log n) a round, at most 20 rounds",
    .left_out_above = CF_VERY_LARGE,
    .subject = CF_SUBJECT_NETWORK,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = -0.5,
    .most = 1,
    .measure = measure_modularity,
};
