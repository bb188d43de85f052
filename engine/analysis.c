#include "engine/analysis.h"

#include "engine/coverage.h"
#include "engine/gaps.h"

#include <math.h>
#include <string.h>

const char *const cf_study_sets[] = {
    [CF_STUDIES_NONE] = "none", [CF_STUDIES_QUICK] = "quick", [CF_STUDIES_ALL] = "all"};

cf_options cf_options_default(void)
{
    return (cf_options){
        .window_months = CF_WINDOW_MONTHS,
        .covered = CF_COVERED_STATES,
        .need = CF_NEED_BIT(CF_NEED_SHARED_PROJECT),
        .lenses = CF_LENSES_ALL,
        .studies = CF_STUDIES_QUICK,
        .study = {.replicas = CF_STUDY_REPLICAS,
                  .size = CF_STUDY_SIZE,
                  .loss = CF_STUDY_LOSS,
                  .tasks = CF_TASK_BIT(CF_TASK_IDENTITY),
                  .groups = CF_GROUPS_COMMITTEE},
        .seed = 1};
}

bool cf_analysis_is_covered(const cf_analysis *analysis, cf_index a, cf_index b)
{
    return cf_pair_is_covered(&analysis->channels, &analysis->snapshot, a, b);
}

double cf_analysis_confidence(const cf_analysis *analysis, const cf_channel *channel)
{
    double most = 0;
    for (size_t i = 0; i < channel->evidence_count; i++) {
        const cf_evidence *evidence = &channel->evidence[i];
        if (!(CF_STATE_BIT(cf_channel_rung(channel, i)) & analysis->options.covered))
            continue;
        most = fmax(
            most, evidence->is_liaison ? analysis->graph->liaison[evidence->record].confidence : 1);
    }
    return most;
}

static bool take_snapshot(cf_analysis *analysis, cf_error *err)
{
    cf_options *options = &analysis->options;
    int32_t day = 0;
    bool has_day = cf_date_is_given(options->as_of);
    if (has_day)
        day = options->as_of.last;
    else
        has_day = cf_graph_default_day(analysis->graph, &day);
    if (has_day)
        options->as_of = cf_date_of_day(day);
    if (options->focus.count == 0)
        options->focus = analysis->graph->focus;
    analysis->snapshot = (cf_snapshot){
        .graph = analysis->graph,
        .day = day,
        .window_months = options->window_months,
        .focus = options->focus};
    return cf_snapshot_take(&analysis->snapshot, &analysis->arena, err);
}

static bool is_study_asked_for(const cf_options *options, const cf_study *study)
{
    if (options->lenses == 0)
        return false;
    if (options->metric)
        return strcmp(options->metric, study->id) == 0;
    return options->studies == CF_STUDIES_ALL
        || (options->studies == CF_STUDIES_QUICK && study->is_quick);
}

/* The lenses through which the study is made. */
static unsigned lenses_of(const cf_options *options, const cf_study *study)
{
    if (!is_study_asked_for(options, study))
        return 0;
    return options->lenses == CF_LENSES_ALL
             ? CF_LENS_BIT(study->lens) & study->lenses
             : options->lenses & study->lenses;
}

/* The gaps need the channels whether or not metrics were asked for; studies compare lenses. */
static unsigned lenses_needed(const cf_options *options)
{
    unsigned needed = options->lenses | CF_LENS_BIT(CF_LENS_CHANNELS);
    for (size_t i = 0; i < cf_study_count; i++) {
        if (is_study_asked_for(options, cf_studies[i]))
            needed = CF_LENSES_ALL;
    }
    return needed;
}

static bool see_networks(cf_analysis *analysis, cf_error *err)
{
    const unsigned needed = lenses_needed(&analysis->options);
    for (cf_lens lens = 0; lens < CF_LENS_COUNT; lens++) {
        cf_network *network = &analysis->network[lens];
        analysis->memo[lens] = (cf_memo){.network = network, .arena = &analysis->arena};
        if ((needed & CF_LENS_BIT(lens))
            && !cf_network_see(
                network, lens, &analysis->snapshot, &analysis->channels, &analysis->arena, err))
            return false;
    }
    return true;
}

static double steps_of_walks(const cf_network *network)
{
    return (double)network->node_count * (double)network->tie_count;
}

static void leave_out(cf_analysis *analysis, const char *id, const cf_network *network)
{
    analysis->left_out[analysis->left_out_count++] = (cf_omission){id, network};
}

/* NAN on failure. */
static double steps_of(const cf_metric *metric, cf_memo *memo, cf_error *err)
{
    if (metric->grows_with == CF_GROWS_WITH_WALKS)
        return steps_of_walks(memo->network);
    const double *steps = cf_memo_triangle_steps(memo, err);
    return steps ? *steps : (double)NAN;
}

static bool is_asked_for(const cf_options *options, cf_lens lens, const cf_metric *metric)
{
    return (options->lenses & metric->lenses & CF_LENS_BIT(lens))
        && (!options->metric || strcmp(options->metric, metric->id) == 0);
}

/* Measures it, or notes that it is left out: that takes too many steps, and is not asked for by name. */
static bool measure_one(cf_analysis *analysis, const cf_metric *metric, cf_memo *memo,
                        cf_result *result, cf_error *err)
{
    const cf_measure_options options = {.seed = analysis->options.seed, .memo = memo};
    if (metric->left_out_above > 0 && !analysis->options.metric) {
        const double steps = steps_of(metric, memo, err);
        if (isnan(steps))
            return false;
        if (steps > metric->left_out_above) {
            leave_out(analysis, metric->id, memo->network);
            return true;
        }
    }
    analysis->result_count++;
    return cf_measure(metric, memo->network, &options, result, &analysis->arena, err);
}

static bool summarise_all(cf_analysis *analysis, cf_error *err)
{
    const size_t count = analysis->result_count;
    cf_summary *summary = cf_new(&analysis->arena, cf_summary, count, err);
    bool ok = summary;
    for (size_t i = 0; ok && i < count; i++) {
        const cf_result *result = &analysis->result[i];
        ok = cf_summarise(result->value, result->count, &summary[i], &analysis->arena, err);
    }
    analysis->summary = summary;
    return ok;
}

static bool measure_all(cf_analysis *analysis, cf_error *err)
{
    const size_t most = cf_metric_count * CF_LENS_COUNT;
    cf_result *result = cf_new(&analysis->arena, cf_result, most, err);
    analysis->left_out =
        cf_new(&analysis->arena, cf_omission, most + cf_study_count * CF_LENS_COUNT, err);
    if (!result || !analysis->left_out)
        return false;
    analysis->result = result;
    for (cf_lens lens = 0; lens < CF_LENS_COUNT; lens++) {
        for (size_t i = 0; i < cf_metric_count; i++) {
            if (is_asked_for(&analysis->options, lens, cf_metrics[i])
                && !measure_one(analysis, cf_metrics[i], &analysis->memo[lens],
                                &result[analysis->result_count], err))
                return false;
        }
    }
    return summarise_all(analysis, err);
}

/* A study without a lens is as large as the channels between the fora. */
static bool make_study(cf_analysis *analysis, const cf_study *study, cf_memo *memo, cf_error *err)
{
    const cf_network *seen = memo ? memo->network : &analysis->network[CF_LENS_CHANNELS];
    if (!study->is_quick && !analysis->options.metric && steps_of_walks(seen) > CF_LARGE) {
        leave_out(analysis, study->id, seen);
        return true;
    }
    cf_study_result *result = &analysis->study[analysis->study_count++];
    const cf_study_input in = {
        .analysis = analysis,
        .network = memo ? memo->network : NULL,
        .memo = memo,
        .options = &analysis->options.study};
    return cf_study_make(study, &in, result, &analysis->arena, err);
}

static bool make_studies(cf_analysis *analysis, cf_error *err)
{
    const cf_options *options = &analysis->options;
    cf_study_result *made =
        cf_new(&analysis->arena, cf_study_result, cf_study_count * CF_LENS_COUNT, err);
    analysis->options.study.seed = options->seed;
    analysis->study = made;
    bool ok = made;
    for (size_t i = 0; i < cf_study_count && ok; i++) {
        const cf_study *study = cf_studies[i];
        const unsigned lenses = lenses_of(options, study);
        if (study->lenses == 0 && is_study_asked_for(options, study))
            ok = make_study(analysis, study, NULL, err);
        for (cf_lens lens = 0; lens < CF_LENS_COUNT && ok; lens++) {
            if (lenses & CF_LENS_BIT(lens))
                ok = make_study(analysis, study, &analysis->memo[lens], err);
        }
    }
    return ok;
}

static bool judge_chance(cf_analysis *analysis, cf_error *err)
{
    const cf_options *options = &analysis->options;
    return !options->chance.method
        || cf_chance_of_fora(&analysis->chance, &analysis->snapshot, &options->chance,
                             options->seed, &analysis->arena, err);
}

bool cf_analyse(cf_analysis *analysis, const cf_graph *graph, const cf_options *options,
                cf_error *err)
{
    *analysis = (cf_analysis){.graph = graph, .options = *options};
    const bool ok =
        take_snapshot(analysis, err)
        && cf_channels_read(
            &analysis->channels, &analysis->snapshot, options->covered, &analysis->arena, err)
        && cf_requirements_read(&analysis->requirements, &analysis->snapshot, &analysis->arena, err)
        && cf_forum_rows_make(analysis, err) && cf_coverage_measure(analysis, err)
        && see_networks(analysis, err);
    if (!ok)
        return false;
    cf_congruence_measure(analysis);
    return cf_gaps_find(analysis, err) && judge_chance(analysis, err) && measure_all(analysis, err)
        && make_studies(analysis, err);
}

void cf_analysis_free(cf_analysis *analysis)
{
    cf_arena_free(&analysis->arena);
    *analysis = (cf_analysis){0};
}
