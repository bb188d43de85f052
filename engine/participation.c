/* Economies in coverage: what each takes part in, leads, sponsors, attends and hosts, and which
 * areas of the frameworks its projects address. */
#include "engine/coverage.h"

static void count_members(const cf_snapshot *snapshot, cf_participation *by_economy)
{
    const cf_graph *graph = snapshot->graph;
    for (size_t i = 0; i < graph->forum_count; i++) {
        const cf_forum *forum = &graph->forum[i];
        if (snapshot->forum[i] == CF_NO)
            continue;
        for (size_t j = 0; j < forum->members.count; j++)
            by_economy[forum->members.item[j]].fora++;
        for (size_t j = 0; j < graph->economy_count && forum->all_members; j++)
            by_economy[j].fora++;
    }
}

static void count_events(const cf_snapshot *snapshot, cf_participation *by_economy)
{
    const cf_graph *graph = snapshot->graph;
    for (size_t i = 0; i < graph->event_count; i++) {
        const cf_event *event = &graph->event[i];
        const cf_date since = event->period.since;
        if (cf_date_is_given(since) && since.first > snapshot->day)
            continue;
        for (size_t j = 0; j < event->economies.count; j++)
            by_economy[event->economies.item[j]].attended++;
        if (event->host != CF_ABSENT)
            by_economy[event->host].hosted++;
    }
}

static void count_areas(const cf_graph *graph, const cf_project *project,
                        const cf_indices economies, uint32_t *cell)
{
    for (size_t i = 0; i < economies.count; i++) {
        for (size_t j = 0; j < project->areas.count; j++)
            cell[economies.item[i] * graph->area_count + project->areas.item[j]]++;
    }
}

static void count_projects(const cf_snapshot *snapshot, cf_participation *by_economy,
                           uint32_t *cell)
{
    const cf_graph *graph = snapshot->graph;
    for (size_t i = 0; i < graph->project_count; i++) {
        const cf_project *project = &graph->project[i];
        if (!snapshot->project[i])
            continue;
        for (size_t j = 0; j < project->lead.count; j++)
            by_economy[project->lead.item[j]].lead++;
        for (size_t j = 0; j < project->sponsors.count; j++)
            by_economy[project->sponsors.item[j]].sponsored++;
        count_areas(graph, project, project->lead, cell);
        count_areas(graph, project, project->sponsors, cell);
    }
}

bool cf_coverage_measure(cf_analysis *analysis, cf_error *err)
{
    const cf_graph *graph = analysis->graph;
    cf_coverage *coverage = &analysis->coverage;
    cf_participation *all = cf_new(&analysis->arena, cf_participation, graph->economy_count, err);
    uint32_t *cell =
        cf_new(&analysis->arena, uint32_t, graph->economy_count * (graph->area_count + 1), err);
    if (!all || !cell)
        return false;
    count_members(&analysis->snapshot, all);
    count_events(&analysis->snapshot, all);
    count_projects(&analysis->snapshot, all, cell);

    cf_participation *in_force =
        cf_new(&analysis->arena, cf_participation, graph->economy_count, err);
    if (!in_force)
        return false;
    for (cf_index i = 0; i < graph->economy_count; i++) {
        all[i].economy = i;
        all[i].focal_points = graph->economy[i].focal_points;
        if (analysis->snapshot.economy[i])
            in_force[coverage->economy_count++] = all[i];
    }
    coverage->economy = in_force;
    coverage->area_cell = cell;
    coverage->area_count = graph->area_count;
    return true;
}
