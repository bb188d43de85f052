/* engine/metrics/distance.c: how far apart are the nodes, all in all?
 *
 * With d the steps from one node to another (along the arcs, if ties have directions), over all
 * ordered pairs of different nodes:
 *   mean-distance      mean of d over the pairs that reach each other
 *   diameter           the largest such d
 *   global-efficiency  sum of 1/d over n(n - 1), 1/d = 0 out of reach (UCINET: compactness)
 *   connectedness      share of the n(n - 1) pairs that reach each other
 * Undefined: the first two if no node reaches another, the others below two nodes.
 * O(n m) by a search from each node. UCINET. */
#include "base/language.h"
#include "engine/metrics/rooms.h"

#include <math.h>

typedef struct {
    double pairs;   /* all */
    double reached; /* pairs in reach */
    double sum;     /* of their distances */
    double inverse; /* sum of 1 / distance */
    double longest;
} distances;

static bool take_tally(distances *tally, const cf_result *result, cf_error *err)
{
    const size_t count = result->network->node_count;
    tally->pairs = (double)count * (double)(count - 1);
    const cf_reach *reach = cf_memo_reach(result->memo, err);
    for (size_t i = 0; reach && i < count; i++) {
        tally->reached += (double)reach[i].reached;
        tally->sum += (double)reach[i].steps;
        tally->inverse += reach[i].inverse;
        tally->longest = fmax(tally->longest, (double)reach[i].longest);
    }
    return reach != NULL;
}

static bool measure_mean(cf_result *result, cf_arena *arena, cf_error *err)
{
    distances tally = {0};
    return take_tally(&tally, result, err)
        && cf_result_one(result, tally.reached > 0 ? tally.sum / tally.reached : NAN, arena, err);
}

static bool measure_diameter(cf_result *result, cf_arena *arena, cf_error *err)
{
    distances tally = {0};
    return take_tally(&tally, result, err)
        && cf_result_one(result, tally.reached > 0 ? tally.longest : NAN, arena, err);
}

static bool measure_efficiency(cf_result *result, cf_arena *arena, cf_error *err)
{
    distances tally = {0};
    return take_tally(&tally, result, err)
        && cf_result_one(result, tally.pairs > 0 ? tally.inverse / tally.pairs : NAN, arena, err);
}

static bool measure_connectedness(cf_result *result, cf_arena *arena, cf_error *err)
{
    distances tally = {0};
    return take_tally(&tally, result, err)
        && cf_result_one(result, tally.pairs > 0 ? tally.reached / tally.pairs : NAN, arena, err);
}

const cf_metric cf_mean_distance = {
    .id = "mean-distance",
    .title = N_("Mean distance"),
    .plain =
        N_("How many steps lie between two fora on average, counting only those that can reach "
           "each other (mean distance)."),
    .definition = "mean number of steps over the ordered pairs of nodes that reach each other; "
                  "weights are not used; directed: along the arcs",
    .undefined = N_("not defined if no node reaches another"),
    .unit = N_("steps"),
    .reference = "UCINET",
    .cost = "O(n m)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NETWORK,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 1,
    .most = INFINITY,
    .measure = measure_mean,
};

const cf_metric cf_diameter = {
    .id = "diameter",
    .title = N_("Largest distance"),
    .plain =
        N_("How many steps lie between the two fora that are furthest apart, counting only those "
           "that can reach each other (diameter)."),
    .definition = "largest number of steps between two nodes of which one reaches the other; "
                  "weights are not used; directed: along the arcs",
    .undefined = N_("not defined if no node reaches another"),
    .unit = N_("steps"),
    .reference = "UCINET",
    .cost = "O(n m)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NETWORK,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 1,
    .most = INFINITY,
    .measure = measure_diameter,
};

const cf_metric cf_global_efficiency = {
    .id = "global-efficiency",
    .title = N_("Nearness of all to all"),
    .plain =
        N_("How near all fora are to each other: 1 if each pair is tied directly, 0 if none can "
           "reach another (global efficiency)."),
    .definition = "sum of 1/d over all ordered pairs, 1/d = 0 out of reach, divided by n(n-1); "
                  "weights are not used; directed: along the arcs",
    .undefined = N_("not defined with fewer than two nodes"),
    .unit = N_("share"),
    .reference = "UCINET (compactness)",
    .cost = "O(n m)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NETWORK,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_efficiency,
};

const cf_metric cf_connectedness = {
    .id = "connectedness",
    .title = N_("Pairs that can reach each other"),
    .plain =
        N_("Of all pairs of fora, the share that can reach each other at all, over any number of "
           "steps (connectedness)."),
    .definition =
        "ordered pairs of nodes of which the first reaches the second, divided by n(n-1); "
        "directed: along the arcs",
    .undefined = N_("not defined with fewer than two nodes"),
    .unit = N_("share of pairs"),
    .reference = "UCINET",
    .cost = "O(n m)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NETWORK,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_connectedness,
};
