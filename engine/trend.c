#include "engine/trend.h"

#include "base/language.h"

#include <math.h>

const char *const cf_steps[] = {[CF_STEP_YEAR] = N_("year"), [CF_STEP_QUARTER] = N_("quarter")};
_Static_assert(CF_COUNT(cf_steps) == CF_STEP_COUNT, "a step has no word");

static cf_date (*const span_of[])(int32_t day) = {
    [CF_STEP_YEAR] = cf_year_of,
    [CF_STEP_QUARTER] = cf_quarter_end_of,
};

static void begin_at(cf_date *first, cf_period period)
{
    const bool is_given = cf_date_is_given(period.since);
    if (is_given && (!cf_date_is_given(*first) || period.since.first < first->first))
        *first = period.since;
}

cf_date cf_trend_first(const cf_graph *graph)
{
    cf_date first = {0};
    for (size_t i = 0; i < graph->liaison_count; i++)
        begin_at(&first, graph->liaison[i].period);
    for (size_t i = 0; i < graph->contact_count; i++)
        begin_at(&first, graph->contact[i].period);
    for (size_t i = 0; i < graph->event_count; i++)
        begin_at(&first, graph->event[i].period);
    for (size_t i = 0; i < graph->project_count; i++)
        begin_at(&first, graph->project[i].period);
    return first;
}

static bool find_ends(const cf_graph *graph, cf_date *from, cf_date *to, cf_error *err)
{
    int32_t day;
    char first[CF_DATE_SIZE];
    char last[CF_DATE_SIZE];
    if (!cf_date_is_given(*from))
        *from = cf_trend_first(graph);
    if (!cf_date_is_given(*to) && cf_graph_default_day(graph, &day))
        *to = cf_date_of_day(day);
    if (!cf_date_is_given(*from) && cf_date_is_given(*to))
        return cf_fail(
            err, CF_ERROR_USAGE, "the document does not say when anything began: say --from");
    if (!cf_date_is_given(*to))
        return cf_fail(err, CF_ERROR_USAGE, "the document has no dates: say --from and --to");
    return from->first <= to->last
        || cf_fail(err, CF_ERROR_USAGE, "a trend from %s to %s has no dates: say --from or --to",
                   cf_date_text(*from, first), cf_date_text(*to, last));
}

size_t cf_trend_dates(cf_trend_point *point, cf_step step, int32_t from, int32_t to)
{
    size_t count = 0;
    for (int32_t day = from; day <= to && count <= CF_TREND_MOST; count++) {
        const cf_date span = span_of[step](day);
        if (point)
            point[count].date = span.last <= to ? span : cf_date_of_day(to);
        day = span.last + 1;
    }
    return count;
}

cf_trend_point cf_trend_point_of(const cf_analysis *found)
{
    cf_trend_point point = {
        .date = found->options.as_of,
        .covered = found->coverage.tally.covered,
        .of = found->coverage.tally.of,
        .low = found->coverage.low,
        .high = found->coverage.high,
        .met = found->congruence.met,
        .required = found->congruence.required,
        .congruence = found->congruence.value,
        .gaps = found->gap_count,
        .gaps_not_recorded = found->congruence.not_recorded,
        .centralization = (double)NAN};
    point.most = point.covered + found->coverage.tally.by_state[CF_NOT_RECORDED];
    return point;
}

static bool measure(cf_trend_point *point, const cf_graph *graph, const cf_options *options,
                    cf_error *err)
{
    cf_options own = *options;
    own.as_of = point->date;
    own.lenses = CF_LENS_BIT(CF_LENS_CHANNELS);
    own.metric = "centralization.degree";
    cf_analysis found;
    const bool ok = cf_analyse(&found, graph, &own, err);
    if (ok) {
        const cf_date date = point->date; /* as the step has it, "2010" */
        *point = cf_trend_point_of(&found);
        point->date = date;
        if (found.result_count > 0 && found.result[0].count > 0)
            point->centralization = found.result[0].value[0];
    }
    cf_analysis_free(&found);
    return ok;
}

bool cf_trend_follow(cf_trend *trend, const cf_graph *graph, const cf_options *options,
                     cf_date from, cf_date to, cf_error *err)
{
    const cf_indices focus = options->focus.count > 0 ? options->focus : graph->focus;
    trend->focus = focus.count > 0 ? graph->forum[focus.item[0]].id : "";
    if (!find_ends(graph, &from, &to, err))
        return false;
    trend->count = cf_trend_dates(NULL, trend->step, from.first, to.last);
    if (trend->count > CF_TREND_MOST)
        return cf_fail(err, CF_ERROR_USAGE,
                       "that trend has more than %d dates: take longer steps, or a later --from",
                       CF_TREND_MOST);

    cf_trend_point *point = cf_new(&trend->arena, cf_trend_point, trend->count, err);
    if (!point)
        return false;
    trend->point = point;
    cf_trend_dates(point, trend->step, from.first, to.last);
    for (size_t i = 0; i < trend->count; i++) {
        if (!measure(&point[i], graph, options, err))
            return false;
    }
    return true;
}

void cf_trend_free(cf_trend *trend)
{
    cf_arena_free(&trend->arena);
    *trend = (cf_trend){0};
}
