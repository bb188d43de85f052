/* engine/metrics/betweenness.c: who stands on the way between others?
 *
 * For each pair of other nodes, the share of the shortest paths between them that run through the
 * node, added up: sum over s, t of paths(s, t through v) / paths(s, t). The raw sum is a number of
 * pairs; the normalised one is divided by the number of pairs of others, (n - 1)(n - 2) / 2, or
 * (n - 1)(n - 2) ordered pairs if ties have directions. Pairs that do not reach each other count 0.
 * The normalised score is undefined below three nodes: there are no pairs of others. All are if some
 * pair has more shortest paths than a double counts, about 10^308.
 * O(n m); weighted O(n m log n). Freeman 1979. */
#include "base/language.h"
#include "engine/kernels/betweenness_weighted.h"
#include "engine/metrics/rooms.h"

#include <math.h>

const char cf_too_many_paths[] = N_("there are more shortest paths than can be counted");

/* What the score of a network is divided by; NAN if there are no pairs of other nodes. */
static double pairs_of_others(const cf_network *network)
{
    const double n = (double)network->node_count;
    if (n < 3)
        return NAN;
    return (n - 1) * (n - 2) / (network->directed ? 1 : 2);
}

/* Without directions the search has met each pair twice. */
static bool scale_scores(cf_result *result, const double *score, double scale, cf_arena *arena,
                         cf_error *err)
{
    const cf_network *network = result->network;
    const bool ok = score && cf_result_open(result, network->node_count, arena, err);
    if (ok)
        result->undefined =
            isnan(score[0]) ? cf_too_many_paths : N_("not defined with fewer than three nodes");
    for (size_t i = 0; ok && i < result->count; i++)
        result->value[i] = score[i] * (network->directed ? scale : scale / 2);
    return ok;
}

static bool measure_raw(cf_result *result, cf_arena *arena, cf_error *err)
{
    return scale_scores(result, cf_memo_betweenness(result->memo, err), 1, arena, err);
}

static bool measure_normalised(cf_result *result, cf_arena *arena, cf_error *err)
{
    return scale_scores(result, cf_memo_betweenness(result->memo, err),
                        1 / pairs_of_others(result->network), arena, err);
}

static bool measure_weighted(cf_result *result, cf_arena *arena, cf_error *err)
{
    const cf_network *network = result->network;
    cf_arena scratch = {0};
    const cf_csr *out = cf_memo_csr(result->memo, CF_WAYS_OUT, err);
    const cf_ways_between ways = {.out = out, .directed = network->directed};
    const double *length = out ? cf_view_lengths(network, out, &scratch, err) : NULL;
    double *score = length ? cf_new(&scratch, double, network->node_count, err) : NULL;
    const bool ok = score && cf_kernel_betweenness_weighted(&ways, length, score, err)
                 && scale_scores(result, score, 1 / pairs_of_others(network), arena, err);
    cf_arena_free(&scratch);
    return ok;
}

const cf_metric cf_betweenness = {
    .id = "betweenness",
    .title = N_("Go-between score"),
    .plain =
        N_("How often this forum lies on the shortest way between two others: 0 never, 1 always "
           "(betweenness). A high score means that others depend on it to pass things on."),
    .definition = "sum over pairs of other nodes of the share of their shortest paths that run "
                  "through the node, divided by (n-1)(n-2)/2 pairs, directed (n-1)(n-2); each tie "
                  "is one step, whatever its weight; directed: along the arcs",
    .undefined = N_("not defined with fewer than three nodes or more shortest paths than can be "
                    "counted"),
    .unit = N_("share of pairs"),
    .reference = "Freeman 1979",
    .cost = "O(n m)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_normalised,
};

const cf_metric cf_betweenness_raw = {
    .id = "betweenness.raw",
    .title = N_("Go-between score, in pairs"),
    .plain = N_("Between how many pairs of other fora this forum lies on the shortest way; a pair "
                "with several shortest ways counts in part (betweenness, not normalised)."),
    .definition = "sum over pairs of other nodes (directed: ordered pairs) of the share of their "
                  "shortest paths that run through the node; each tie is one step, whatever its "
                  "weight; directed: along the arcs",
    .undefined = N_("not defined with more shortest paths than can be counted"),
    .unit = N_("pairs"),
    .reference = "Freeman 1979",
    .cost = "O(n m)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = INFINITY,
    .measure = measure_raw,
};

const cf_metric cf_betweenness_weighted = {
    .id = "betweenness.weighted",
    .title = N_("Go-between score, by strength"),
    .plain =
        N_("The go-between score where ways lead through strong ties first: two fora that share "
           "many projects count as near (weighted betweenness)."),
    .definition = "as betweenness, over (n-1)(n-2)/2 pairs, but a tie is as long as 1/weight and a "
                  "path as the sum of its ties",
    .undefined = N_("not defined with fewer than three nodes or more shortest paths than can be "
                    "counted"),
    .unit = N_("share of pairs"),
    .reference = "Freeman 1979; weights by igraph_betweenness",
    .cost = "O(n m log n)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .lenses = CF_LENSES_WEIGHTED,
    .least = 0,
    .most = 1,
    .measure = measure_weighted,
};
