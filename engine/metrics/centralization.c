/* engine/metrics/centralization.c: does everything hang on one node?
 *
 * Sum over nodes of (largest score - score), divided by the largest such sum that a network of n
 * nodes can have, 1 for a star: degree (n - 1)(n - 2), normalised betweenness n - 1, closeness
 * (n - 1)(n - 2) / (2n - 3). For in- and out-degree two denominators are in use, and both are
 * given: (n - 1)(n - 2) as in older UCINET, which a star exceeds, and (n - 1)^2 as in sna and
 * UCINET today. Undefined where the denominator is 0; closeness also where the network falls into
 * components, whose scores do not compare, and betweenness where the scores are undefined.
 * As the scores. Freeman 1979. */
#include "base/language.h"
#include "engine/metrics/rooms.h"

#include <math.h>

static double freeman(double n)
{
    return (n - 1) * (n - 2);
}

static double square(double n)
{
    return (n - 1) * (n - 1);
}

static double betweenness(double n)
{
    return n - 1;
}

static double closeness(double n)
{
    return (n - 1) * (n - 2) / (2 * n - 3);
}

static double sum_of_gaps(const cf_result *scores)
{
    double largest = -INFINITY;
    double gaps = 0;
    for (size_t i = 0; i < scores->count; i++)
        largest = fmax(largest, scores->value[i]);
    for (size_t i = 0; i < scores->count; i++)
        gaps += largest - scores->value[i];
    return gaps;
}

static bool centralize(cf_result *result, const cf_metric *metric, double (*possible)(double n),
                       cf_arena *arena, cf_error *err)
{
    cf_arena scratch = {0};
    cf_result scores = cf_result_beside(result);
    const double most = possible((double)result->network->node_count);
    const bool ok = metric->measure(&scores, &scratch, err)
                 && cf_result_one(result, most > 0 ? sum_of_gaps(&scores) / most : NAN, arena, err);
    result->undefined = scores.undefined;
    cf_arena_free(&scratch);
    return ok;
}

static bool measure_degree(cf_result *result, cf_arena *arena, cf_error *err)
{
    return centralize(result, &cf_degree, freeman, arena, err);
}

static bool measure_betweenness(cf_result *result, cf_arena *arena, cf_error *err)
{
    return centralize(result, &cf_betweenness, betweenness, arena, err);
}

static bool measure_closeness(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_result components = cf_result_beside(result);
    if (!cf_components.measure(&components, arena, err))
        return false;
    if (components.value[0] > 1)
        return cf_result_one(result, NAN, arena, err);
    return centralize(result, &cf_closeness_component, closeness, arena, err);
}

static bool measure_in_freeman(cf_result *result, cf_arena *arena, cf_error *err)
{
    return centralize(result, &cf_in_degree, freeman, arena, err);
}

static bool measure_in_square(cf_result *result, cf_arena *arena, cf_error *err)
{
    return centralize(result, &cf_in_degree, square, arena, err);
}

static bool measure_out_freeman(cf_result *result, cf_arena *arena, cf_error *err)
{
    return centralize(result, &cf_out_degree, freeman, arena, err);
}

static bool measure_out_square(cf_result *result, cf_arena *arena, cf_error *err)
{
    return centralize(result, &cf_out_degree, square, arena, err);
}

const cf_metric cf_centralization_degree = {
    .id = "centralization.degree",
    .title = N_("Concentration of ties on one forum"),
    .plain =
        N_("Whether one forum has the direct partners and the others do not: 1 is a star around "
           "one, 0 means all have as many (degree centralization)."),
    .definition = "sum of (largest degree - degree) divided by (n-1)(n-2)",
    .undefined = N_("not defined with fewer than three nodes"),
    .unit = N_("share"),
    .reference = "Freeman 1979",
    .cost = "O(n + m)",
    .subject = CF_SUBJECT_NETWORK,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_degree,
};

const cf_metric cf_centralization_betweenness = {
    .id = "centralization.betweenness",
    .title = N_("Dependence on one go-between"),
    .plain = N_("Whether one forum stands between all others: 1 is a star around one, 0 means all "
                "have the same go-between score (betweenness centralization)."),
    .definition = "sum of (largest - score) of betweenness (normalised), divided by n-1; directed: "
                  "along the arcs",
    .undefined = N_("not defined with fewer than three nodes or more shortest paths than can be "
                    "counted"),
    .unit = N_("share"),
    .reference = "Freeman 1979",
    .cost = "O(n m)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NETWORK,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_betweenness,
};

const cf_metric cf_centralization_closeness = {
    .id = "centralization.closeness",
    .title = N_("Concentration of nearness on one forum"),
    .plain = N_("Whether one forum is near to all while the others are far from each other: 1 is a "
                "star around one, 0 means all are as near (closeness centralization)."),
    .definition = "sum of (largest - score) of closeness.component, divided by (n-1)(n-2)/(2n-3)",
    .undefined = N_("not defined with fewer than three nodes or more than one component"),
    .unit = N_("share"),
    .reference = "Freeman 1979",
    .cost = "O(n m)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NETWORK,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_closeness,
};

const cf_metric cf_centralization_in_freeman = {
    .id = "centralization.in.freeman",
    .title = N_("Concentration of liaisons received (older denominator)"),
    .plain =
        N_("Whether liaisons lead to one forum and not to the others, by the older denominator; "
           "can exceed 1 (in-degree centralization)."),
    .definition = "sum of (largest in-degree - in-degree) divided by (n-1)(n-2)",
    .undefined = N_("not defined with fewer than three nodes"),
    .unit = N_("share"),
    .reference = "Freeman 1979; older UCINET",
    .cost = "O(n + m)",
    .subject = CF_SUBJECT_NETWORK,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_DIRECTED,
    .least = 0,
    .most = 2,
    .measure = measure_in_freeman,
};

const cf_metric cf_centralization_in_square = {
    .id = "centralization.in.square",
    .title = N_("Concentration of liaisons received"),
    .plain = N_("Whether liaisons lead to one forum and not to the others: 1 if all lead to one "
                "(in-degree centralization)."),
    .definition = "sum of (largest in-degree - in-degree) divided by (n-1)^2",
    .undefined = N_("not defined with fewer than two nodes"),
    .unit = N_("share"),
    .reference = "Freeman 1979; variant of sna and UCINET",
    .cost = "O(n + m)",
    .subject = CF_SUBJECT_NETWORK,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_DIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_in_square,
};

const cf_metric cf_centralization_out_freeman = {
    .id = "centralization.out.freeman",
    .title = N_("Concentration of liaisons given (older denominator)"),
    .plain = N_("Whether liaisons come from one forum and not from the others, by the older "
                "denominator; can exceed 1 (out-degree centralization)."),
    .definition = "sum of (largest out-degree - out-degree) divided by (n-1)(n-2)",
    .undefined = N_("not defined with fewer than three nodes"),
    .unit = N_("share"),
    .reference = "Freeman 1979; older UCINET",
    .cost = "O(n + m)",
    .subject = CF_SUBJECT_NETWORK,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_DIRECTED,
    .least = 0,
    .most = 2,
    .measure = measure_out_freeman,
};

const cf_metric cf_centralization_out_square = {
    .id = "centralization.out.square",
    .title = N_("Concentration of liaisons given"),
    .plain =
        N_("Whether liaisons come from one forum and not from the others: 1 if all come from one "
           "(out-degree centralization)."),
    .definition = "sum of (largest out-degree - out-degree) divided by (n-1)^2",
    .undefined = N_("not defined with fewer than two nodes"),
    .unit = N_("share"),
    .reference = "Freeman 1979; variant of sna and UCINET",
    .cost = "O(n + m)",
    .subject = CF_SUBJECT_NETWORK,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_DIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_out_square,
};
