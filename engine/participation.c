/* Economies in coverage: what each takes part in, leads, sponsors, attends and hosts. What no economy
 * is on record with is not recorded, which is not 0. */
#include "engine/coverage.h"

#include <math.h>

static void count_all(cf_participation *by_economy, cf_indices economies, cf_part part)
{
    for (size_t i = 0; i < economies.count; i++)
        by_economy[economies.item[i]].count[part]++;
}

static void count_members(const cf_snapshot *snapshot, cf_participation *by_economy)
{
    const cf_graph *graph = snapshot->graph;
    for (size_t i = 0; i < graph->forum_count; i++) {
        const cf_forum *forum = &graph->forum[i];
        if (snapshot->forum[i] == CF_NO)
            continue;
        count_all(by_economy, forum->members, CF_PART_MEMBER);
        for (size_t j = 0; j < graph->economy_count && forum->all_members; j++)
            by_economy[j].count[CF_PART_MEMBER]++;
    }
}

static void count_events(const cf_snapshot *snapshot, cf_participation *by_economy)
{
    const cf_graph *graph = snapshot->graph;
    for (size_t i = 0; i < graph->event_count; i++) {
        const cf_event *event = &graph->event[i];
        if (!cf_period_has_begun(event->period, snapshot->day))
            continue;
        count_all(by_economy, event->economies, CF_PART_ATTENDED);
        if (event->host != CF_ABSENT)
            by_economy[event->host].count[CF_PART_HOSTED]++;
    }
}

static void count_projects(const cf_snapshot *snapshot, cf_participation *by_economy)
{
    const cf_graph *graph = snapshot->graph;
    for (size_t i = 0; i < graph->project_count; i++) {
        if (!snapshot->project[i])
            continue;
        count_all(by_economy, graph->project[i].lead, CF_PART_LEADS);
        count_all(by_economy, graph->project[i].sponsors, CF_PART_SPONSORS);
    }
}

static void mark_not_recorded(cf_participation *by_economy, size_t count)
{
    for (cf_part part = 0; part < CF_PART_COUNT; part++) {
        bool is_recorded = false;
        for (size_t i = 0; i < count; i++)
            is_recorded = is_recorded || by_economy[i].count[part] > 0;
        for (size_t i = 0; i < count && !is_recorded; i++)
            by_economy[i].count[part] = (double)NAN;
    }
}

bool cf_coverage_measure(cf_analysis *analysis, cf_error *err)
{
    const cf_graph *graph = analysis->graph;
    cf_coverage *coverage = &analysis->coverage;
    cf_participation *all = cf_new(&analysis->arena, cf_participation, graph->economy_count, err);
    if (!all)
        return false;
    count_members(&analysis->snapshot, all);
    count_events(&analysis->snapshot, all);
    count_projects(&analysis->snapshot, all);
    mark_not_recorded(all, graph->economy_count);
    for (cf_index i = 0; i < graph->economy_count; i++) {
        all[i].economy = i;
        all[i].focal_points = graph->economy[i].focal_points;
        if (analysis->snapshot.economy[i])
            all[coverage->economy_count++] = all[i];
    }
    coverage->economy = all;
    return true;
}
