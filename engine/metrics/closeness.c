/* engine/metrics/closeness.c: how near is a node to the others?
 *
 * With d the length of the shortest path from the node (along the arcs, if ties have directions):
 *   harmonic             sum of 1/d over the others, over n - 1; 1/d is 0 for those out of reach
 *   closeness.component  r / (sum of d over the r others it reaches): only the own component counts
 *   closeness.wf         closeness.component times r / (n - 1), the share of the others it reaches
 * Harmonic is the one to compare nodes by: in closeness.component a pair on its own has 1, more
 * than the centre of the largest component.
 * Undefined: without others; closeness.component also for a node that reaches nobody.
 * O(n m); weighted O(n m log n). Freeman 1979; Wasserman & Faust 1994. */
#include "base/language.h"
#include "engine/kernels/nearness.h"
#include "engine/metrics/rooms.h"

#include <math.h>

/* Of a node that reaches some of the `others`; NAN where not defined. */
typedef double formula(const cf_reach *reach, double others);

static double harmonic(const cf_reach *reach, double others)
{
    return others > 0 ? reach->inverse / others : NAN;
}

static double closeness(const cf_reach *reach, double others)
{
    (void)others;
    return reach->reached > 0 ? (double)reach->reached / (double)reach->steps : NAN;
}

/* Wasserman and Faust's factor turns "near to those it reaches" into "near to all". */
static double scaled_closeness(const cf_reach *reach, double others)
{
    if (reach->reached == 0)
        return others > 0 ? 0 : NAN;
    return closeness(reach, others) * ((double)reach->reached / others);
}

static bool measure_steps(cf_result *result, formula *of, cf_arena *arena, cf_error *err)
{
    const cf_reach *reach = cf_memo_reach(result->memo, err);
    const bool ok = reach && cf_result_open(result, result->network->node_count, arena, err);
    for (size_t i = 0; ok && i < result->count; i++) {
        result->value[i] = of(&reach[i], (double)(result->count - 1));
        if (of == closeness && reach[i].reached + 1 < result->count)
            result->note = cf_sentence_of("not all reach all: nodes that reach few may seem near");
    }
    return ok;
}

static bool measure_harmonic(cf_result *result, cf_arena *arena, cf_error *err)
{
    return measure_steps(result, harmonic, arena, err);
}

static bool measure_component(cf_result *result, cf_arena *arena, cf_error *err)
{
    return measure_steps(result, closeness, arena, err);
}

static bool measure_wf(cf_result *result, cf_arena *arena, cf_error *err)
{
    return measure_steps(result, scaled_closeness, arena, err);
}

static bool measure_harmonic_weighted(cf_result *result, cf_arena *arena, cf_error *err)
{
    const size_t count = result->network->node_count;
    cf_arena scratch = {0};
    const cf_csr *out = cf_memo_csr(result->memo, CF_WAYS_OUT, err);
    const double *length = out ? cf_view_lengths(result->network, out, &scratch, err) : NULL;
    const bool ok = length && cf_result_open(result, count, arena, err)
                 && cf_kernel_nearness(out, length, result->value, err);
    for (size_t i = 0; ok && i < count; i++)
        result->value[i] = count > 1 ? result->value[i] / (double)(count - 1) : NAN;
    cf_arena_free(&scratch);
    return ok;
}

const cf_metric cf_harmonic = {
    .id = "harmonic",
    .title = N_("Nearness to all"),
    .plain = N_("How quickly this forum reaches all others: a direct partner counts 1, one at two "
                "steps a half, one out of reach 0 (harmonic closeness)."),
    .definition = "sum of 1/d over the other nodes, 1/d = 0 if out of reach, divided by n-1; each "
                  "tie is one step, whatever its weight; directed: d from the node along the arcs",
    .undefined = N_("not defined with fewer than two nodes"),
    .unit = N_("share"),
    .reference = "igraph_harmonic_centrality",
    .cost = "O(n m)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_harmonic,
};

const cf_metric cf_harmonic_weighted = {
    .id = "harmonic.weighted",
    .title = N_("Nearness to all, by strength"),
    .plain =
        N_("How near this forum is to all others, where two fora that share many projects count "
           "as near (weighted harmonic closeness). Above 1 if ties are strong."),
    .definition = "as harmonic, sum of 1/d divided by n-1, but a tie is as long as 1/weight and a "
                  "path as the sum of its ties",
    .undefined = N_("not defined with fewer than two nodes"),
    .unit = N_("mean strength"),
    .reference = "igraph_harmonic_centrality",
    .cost = "O(n m log n)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .lenses = CF_LENSES_WEIGHTED,
    .least = 0,
    .most = INFINITY,
    .measure = measure_harmonic_weighted,
};

const cf_metric cf_closeness_component = {
    .id = "closeness.component",
    .title = N_("Nearness within its component"),
    .plain =
        N_("How near this forum is to those that it can reach at all (closeness). A pair that is "
           "cut off from the rest has 1: do not compare fora that cannot reach each other."),
    .definition = "r divided by the sum of d over the r nodes that the node reaches; each tie is "
                  "one step, whatever its weight; directed: along the arcs",
    .undefined = N_("not defined for a node that reaches no other"),
    .unit = N_("share"),
    .reference = "Freeman 1979; variant of igraph, per component",
    .cost = "O(n m)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_component,
};

const cf_metric cf_closeness_wf = {
    .id = "closeness.wf",
    .title = N_("Nearness, scaled by reach"),
    .plain = N_("How near this forum is to those it can reach, times the share of all that it can "
                "reach (closeness, Wasserman and Faust). 0: it reaches nobody."),
    .definition = "(r/(n-1)) * (r / sum of d) over the r nodes that the node reaches, 0 if r = 0; "
                  "each tie is one step, whatever its weight; directed: along the arcs",
    .undefined = N_("not defined with fewer than two nodes"),
    .unit = N_("share"),
    .reference = "Wasserman & Faust 1994; variant of networkx, but from the node in directed "
                 "networks",
    .cost = "O(n m)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_wf,
};
