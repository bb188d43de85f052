#include "engine/ensemble.h"

#include "base/language.h"
#include "base/spread.h"
#include "engine/sampler.h"
#include "engine/shape.h"

#include <assert.h>
#include <math.h>

/* Few, so that no thread has to wait long for the last one; of a network as small as APEC they take
 * a millisecond, and to begin a part takes one of its thousands. */
enum { REPLICAS_OF_PART = 4 };

/* A twentieth, half of it on each side. */
static const double tail = 0.025;

/* Values that differ by less are the same: sums over other networks add up in another order. */
static const double noise = 1e-9;

const char *const cf_verdicts[] = {
    [CF_VERDICT_HIGHER] = N_("higher than chance given the degrees"),
    [CF_VERDICT_LOWER] = N_("lower than chance given the degrees"),
    [CF_VERDICT_ALIKE] = N_("not distinguishable"),
    [CF_VERDICT_SAME] = N_("same in every draw"),
    [CF_VERDICT_KEPT] = N_("the null keeps it"),
    [CF_VERDICT_BOUND] = N_("the only network with these degrees"),
    [CF_VERDICT_NEVER] = N_("nothing to compare with"),
    [CF_VERDICT_UNDEFINED] = N_("not defined"),
};
_Static_assert(CF_COUNT(cf_verdicts) == CF_VERDICT_COUNT, "a verdict has no words");

static void see_ties(cf_network *network, const cf_bits *bits, cf_network_tie *tie)
{
    const size_t first_column = network->two_mode ? network->row_count : 0;
    const bool is_symmetric = !network->two_mode && !network->directed;
    network->tie_count = 0;
    for (size_t row = 0; row < bits->rows; row++) {
        for (size_t column = cf_bits_next(bits, row, is_symmetric ? row + 1 : 0);
             column < bits->columns; column = cf_bits_next(bits, row, column + 1))
            tie[network->tie_count++] =
                (cf_network_tie){(uint32_t)row, (uint32_t)(first_column + column), 1};
    }
}

static void see_shared(cf_network *network, const cf_bits *bits, cf_network_tie *tie)
{
    network->tie_count = 0;
    for (size_t a = 0; a < bits->rows; a++) {
        for (size_t b = a + 1; b < bits->rows; b++) {
            const size_t shared = cf_bits_shared(bits, a, b);
            if (shared > 0)
                tie[network->tie_count++] =
                    (cf_network_tie){(uint32_t)a, (uint32_t)b, (double)shared};
        }
    }
}

/* The network of the nodes of the ensemble, tied as `bits` says; the ties stand in `tie`. */
static cf_network see(const cf_ensemble *ensemble, const cf_bits *bits, cf_network_tie *tie)
{
    cf_network network = ensemble->network;
    network.tie = tie;
    if (ensemble->options.null->is_projected)
        see_shared(&network, bits, tie);
    else
        see_ties(&network, bits, tie);
    return network;
}

static bool fail_size(const cf_ensemble *ensemble, cf_error *err)
{
    return cf_fail(
        err, CF_ERROR_USAGE, "%zu draws of %zu values are too many to keep: at most %zu draws",
        ensemble->options.replicas, ensemble->count, CF_ENSEMBLE_MOST_VALUES / ensemble->count);
}

static bool measure(const cf_ensemble *ensemble, const cf_network *network, cf_result *result,
                    cf_arena *arena, cf_error *err)
{
    const cf_measure_options options = {.seed = ensemble->options.seed};
    return cf_measure(ensemble->options.metric, network, &options, result, arena, err);
}

static bool measure_observed(cf_ensemble *ensemble, cf_arena *arena, cf_error *err)
{
    const size_t replicas = ensemble->options.replicas;
    cf_result result;
    if (!measure(ensemble, &ensemble->network, &result, arena, err))
        return false;
    ensemble->count = result.count;
    ensemble->note = result.note;
    if (result.count > 0 && replicas > CF_ENSEMBLE_MOST_VALUES / result.count)
        return fail_size(ensemble, err);
    ensemble->value = cf_new(arena, cf_ensemble_value, result.count, err);
    bool ok = ensemble->value;
    for (size_t i = 0; ok && i < result.count; i++) {
        ensemble->value[i].observed = result.value[i];
        ok = cf_online_start(&ensemble->value[i].drawn, replicas, arena, err);
    }
    return ok;
}

bool cf_ensemble_open(cf_ensemble *ensemble, const cf_ensemble_options *options,
                      const cf_network *network, const cf_network *drawn, cf_arena *arena,
                      cf_error *err)
{
    const cf_null *null = options->null;
    const size_t pairs = network->node_count * network->node_count / 2;
    cf_network ordered;
    assert(null->is_projected ? drawn->row_count == network->node_count : drawn == network);
    *ensemble = (cf_ensemble){.options = *options, .network = *network};
    if (!cf_null_takes(null, options->metric, err) || !cf_shape_by_id(&ordered, drawn, arena, err)
        || !cf_bits_of_network(&ensemble->observed, &ordered, arena, err))
        return false;
    ensemble->most_ties = null->is_projected ? pairs : drawn->tie_count;
    cf_network_tie *tie = cf_new(arena, cf_network_tie, ensemble->most_ties, err);
    if (!tie)
        return false;
    ensemble->network.node = ordered.node;
    ensemble->network = see(ensemble, &ensemble->observed, tie);
    ensemble->is_bound = cf_sampler_is_bound(null->sampler, &ensemble->observed);
    return measure_observed(ensemble, arena, err);
}

static double settled(double value, double observed)
{
    return fabs(value - observed) <= noise * fmax(1, fabs(observed)) ? observed : value;
}

static void fold(cf_ensemble_value *value, double drawn)
{
    if (isnan(drawn))
        value->undefined++;
    else
        cf_online_add(&value->drawn, settled(drawn, value->observed));
}

/* What a worker draws with. */
typedef struct {
    cf_sampler sampler;
    cf_network_tie *tie;
} drawer;

typedef struct {
    cf_ensemble *ensemble;
    size_t first, count; /* replicas */
    drawer *drawer;      /* by worker */
} run;

static size_t replicas_of(const run *all, size_t part)
{
    const size_t left = all->count - part * REPLICAS_OF_PART;
    return left < REPLICAS_OF_PART ? left : REPLICAS_OF_PART;
}

static bool draw_one(const run *all, drawer *by, size_t replica, double *found, cf_error *err)
{
    const cf_ensemble *ensemble = all->ensemble;
    const cf_bits *bits = cf_sampler_next(&by->sampler, (uint32_t)(all->first + replica));
    const cf_network network = see(ensemble, bits, by->tie);
    cf_arena arena = {0};
    cf_result result;
    const bool ok = measure(ensemble, &network, &result, &arena, err);
    for (size_t i = 0; ok && i < ensemble->count; i++)
        found[i] = result.value[i];
    cf_arena_free(&arena);
    return ok;
}

static bool draw_part(void *context, size_t part, size_t worker, double *found, cf_error *err)
{
    const run *all = context;
    bool ok = true;
    for (size_t i = 0; ok && i < replicas_of(all, part); i++)
        ok = draw_one(all, &all->drawer[worker], part * REPLICAS_OF_PART + i,
                      found + i * all->ensemble->count, err);
    return ok;
}

/* A hundred times in all. */
static void tell(const cf_listener *listener, size_t done, size_t count)
{
    const size_t step = count / 100 + 1;
    if (listener->tell && done % step == 0)
        listener->tell(listener->context, done, count);
}

static void fold_part(void *context, size_t part, const double *found)
{
    const run *all = context;
    cf_ensemble *ensemble = all->ensemble;
    for (size_t i = 0; i < replicas_of(all, part); i++) {
        tell(&ensemble->options.listener, part * REPLICAS_OF_PART + i, all->count);
        for (size_t j = 0; j < ensemble->count; j++)
            fold(&ensemble->value[j], found[i * ensemble->count + j]);
    }
}

static bool open_drawers(run *all, size_t count, cf_arena *arena, cf_error *err)
{
    const cf_ensemble *ensemble = all->ensemble;
    const cf_ensemble_options *options = &ensemble->options;
    all->drawer = cf_new(arena, drawer, count, err);
    bool ok = all->drawer;
    for (size_t i = 0; ok && i < count; i++) {
        drawer *by = &all->drawer[i];
        by->tie = cf_new(arena, cf_network_tie, ensemble->most_ties, err);
        ok = by->tie
          && cf_sampler_start(
                 &by->sampler, options->null->sampler, &ensemble->observed, options->seed, err);
    }
    return ok;
}

bool cf_ensemble_run(cf_ensemble *ensemble, size_t first, size_t count, cf_error *err)
{
    cf_arena arena = {0};
    run all = {.ensemble = ensemble, .first = first, .count = count};
    const cf_spread work = {
        .count = (count + REPLICAS_OF_PART - 1) / REPLICAS_OF_PART,
        .size = REPLICAS_OF_PART * ensemble->count,
        .is_alone = !ensemble->options.metric->is_thread_safe,
        .context = &all,
        .part = draw_part,
        .settle = fold_part};
    const size_t workers = cf_spread_workers(&work);
    const bool ok = open_drawers(&all, workers, &arena, err) && cf_spread_do(&work, err);
    for (size_t i = 0; all.drawer && i < workers; i++)
        cf_sampler_free(&all.drawer[i].sampler);
    cf_arena_free(&arena);
    return ok;
}

static cf_verdict verdict_of(const cf_ensemble *ensemble, const cf_judgement *found, size_t drawn)
{
    if (ensemble->is_bound)
        return CF_VERDICT_BOUND;
    if (isnan(found->observed))
        return CF_VERDICT_UNDEFINED;
    if (drawn == 0)
        return CF_VERDICT_NEVER;
    if (ensemble->options.metric->is_of_degrees && !ensemble->options.null->is_projected)
        return CF_VERDICT_KEPT;
    if (found->greater >= 1 && found->less >= 1)
        return CF_VERDICT_SAME;
    if (found->greater <= tail)
        return CF_VERDICT_HIGHER;
    return found->less <= tail ? CF_VERDICT_LOWER : CF_VERDICT_ALIKE;
}

cf_judgement cf_ensemble_judge(const cf_ensemble *ensemble, cf_ensemble_value *value)
{
    const cf_online *drawn = &value->drawn;
    const double observed = value->observed;
    size_t high = 0;
    size_t low = 0;
    for (size_t i = 0; i < drawn->count; i++) {
        high += drawn->kept[i] >= observed;
        low += drawn->kept[i] <= observed;
    }
    const bool can_compare = drawn->count > 0 && !isnan(observed);
    cf_judgement found = {
        .observed = observed,
        .mean = drawn->mean,
        .sd = sqrt(cf_online_variance(drawn)),
        .z = NAN,
        .greater = can_compare ? cf_p_value(high, drawn->count) : NAN,
        .less = can_compare ? cf_p_value(low, drawn->count) : NAN,
        .low = cf_online_quantile(&value->drawn, tail),
        .high = cf_online_quantile(&value->drawn, 1 - tail)};
    if (found.sd > noise * fmax(1, fabs(found.mean)))
        found.z = (observed - found.mean) / found.sd;
    found.verdict = verdict_of(ensemble, &found, drawn->count);
    return found;
}
