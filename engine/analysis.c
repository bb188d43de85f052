#include "engine/analysis.h"

#include "engine/coverage.h"
#include "engine/gaps.h"

cf_options cf_options_default(void)
{
    return (cf_options){
        .window_months = CF_WINDOW_MONTHS,
        .covered = CF_COVERED_STATES,
        .need = CF_NEED_BIT(CF_NEED_SHARED_PROJECT),
        .lenses = CF_LENS_BIT(CF_LENS_COUNT) - 1,
        .seed = 1};
}

bool cf_analysis_is_covered(const cf_analysis *analysis, cf_index a, cf_index b)
{
    return cf_pair_is_covered(&analysis->channels, &analysis->snapshot, a, b);
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

/* The gaps need the channels whether or not metrics were asked for. */
static bool see_networks(cf_analysis *analysis, cf_error *err)
{
    const unsigned needed = analysis->options.lenses | CF_LENS_BIT(CF_LENS_CHANNELS);
    for (cf_lens lens = 0; lens < CF_LENS_COUNT; lens++) {
        if ((needed & CF_LENS_BIT(lens))
            && !cf_network_see(&analysis->network[lens], lens, &analysis->snapshot,
                               &analysis->channels, &analysis->arena, err))
            return false;
    }
    return true;
}

static bool is_asked_for(const cf_options *options, cf_lens lens, const cf_metric *metric)
{
    return (options->lenses & metric->lenses & CF_LENS_BIT(lens))
        && (!options->metric || cf_metric_find(options->metric) == metric);
}

static bool measure_all(cf_analysis *analysis, cf_error *err)
{
    const cf_measure_options options = {.seed = analysis->options.seed};
    const size_t most = cf_metric_count * CF_LENS_COUNT;
    cf_result *result = cf_new(&analysis->arena, cf_result, most, err);
    cf_summary *summary = cf_new(&analysis->arena, cf_summary, most, err);
    if (!result || !summary)
        return false;

    size_t count = 0;
    for (cf_lens lens = 0; lens < CF_LENS_COUNT; lens++) {
        for (size_t i = 0; i < cf_metric_count; i++) {
            if (!is_asked_for(&analysis->options, lens, cf_metrics[i]))
                continue;
            if (!cf_measure(cf_metrics[i], &analysis->network[lens], &options, &result[count],
                            &analysis->arena, err)
                || !cf_summarise(result[count].value, result[count].count, &summary[count],
                                 &analysis->arena, err))
                return false;
            count++;
        }
    }
    analysis->result = result;
    analysis->summary = summary;
    analysis->result_count = count;
    return true;
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
    return cf_gaps_find(analysis, err) && measure_all(analysis, err);
}

void cf_analysis_free(cf_analysis *analysis)
{
    cf_arena_free(&analysis->arena);
    *analysis = (cf_analysis){0};
}
