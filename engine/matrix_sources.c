/* Where the records of matrices come from: one function for each measure. */
#include "engine/matrix_maker.h"

static cf_item economy(cf_index at)
{
    return (cf_item){CF_ITEM_ECONOMY, at};
}

static cf_item forum(cf_index at)
{
    return (cf_item){CF_ITEM_FORUM, at};
}

/* The forum, or its successor. */
static cf_item current(const cf_matrix_maker *maker, cf_index at)
{
    return forum(at == CF_ABSENT ? at : cf_snapshot_current(&maker->analysis->snapshot, at));
}

/* Each item with each area, and each framework that is named as a whole. */
static void put_areas(cf_matrix_maker *maker, cf_item row, cf_indices areas, cf_indices frameworks,
                      cf_record record)
{
    for (size_t i = 0; i < areas.count; i++)
        cf_matrix_put(maker, row, (cf_item){CF_ITEM_AREA, areas.item[i]}, record);
    for (size_t i = 0; i < frameworks.count; i++)
        cf_matrix_put(maker, row, (cf_item){CF_ITEM_FRAMEWORK, frameworks.item[i]}, record);
}

/* The rows of a project: economies or fora. */
typedef void rows_of(cf_matrix_maker *maker, const cf_project *project, cf_record record);

static void put_projects(cf_matrix_maker *maker, bool in_force, rows_of *put)
{
    const cf_snapshot *snapshot = &maker->analysis->snapshot;
    for (cf_index i = 0; i < snapshot->graph->project_count; i++) {
        if (snapshot->project[i] == in_force)
            put(maker, &snapshot->graph->project[i], (cf_record){CF_RECORD_PROJECT, i});
    }
}

static void put_economies(cf_matrix_maker *maker, cf_indices economies, const cf_project *project,
                          cf_record record)
{
    for (size_t i = 0; i < economies.count; i++)
        put_areas(maker, economy(economies.item[i]), project->areas, project->frameworks, record);
}

static void put_leads(cf_matrix_maker *maker, const cf_project *project, cf_record record)
{
    put_economies(maker, project->lead, project, record);
}

static void put_sponsors(cf_matrix_maker *maker, const cf_project *project, cf_record record)
{
    put_economies(maker, project->sponsors, project, record);
}

static void put_runner(cf_matrix_maker *maker, const cf_project *project, cf_record record)
{
    put_areas(maker, current(maker, project->forum), project->areas, project->frameworks, record);
}

static void put_partners(cf_matrix_maker *maker, const cf_project *project, cf_record record)
{
    for (size_t i = 0; i < project->partners.count; i++)
        put_areas(maker, current(maker, project->partners.item[i]), project->areas,
                  project->frameworks, record);
}

/* Here areas are the rows. */
static void put_as_rows(cf_matrix_maker *maker, cf_indices areas, cf_indices frameworks,
                        cf_record record)
{
    const cf_item column = {CF_ITEM_RECORD, 0};
    for (size_t i = 0; i < areas.count; i++)
        cf_matrix_put(maker, (cf_item){CF_ITEM_AREA, areas.item[i]}, column, record);
    for (size_t i = 0; i < frameworks.count; i++)
        cf_matrix_put(maker, (cf_item){CF_ITEM_FRAMEWORK, frameworks.item[i]}, column, record);
}

static void put_project(cf_matrix_maker *maker, const cf_project *project, cf_record record)
{
    put_as_rows(maker, project->areas, project->frameworks, record);
}

void cf_collect_leads(cf_matrix_maker *maker)
{
    put_projects(maker, true, put_leads);
}

void cf_collect_sponsors(cf_matrix_maker *maker)
{
    put_projects(maker, true, put_sponsors);
}

void cf_collect_runs(cf_matrix_maker *maker)
{
    put_projects(maker, true, put_runner);
}

void cf_collect_partners(cf_matrix_maker *maker)
{
    put_projects(maker, true, put_partners);
}

void cf_collect_projects(cf_matrix_maker *maker)
{
    put_projects(maker, true, put_project);
}

void cf_collect_other_projects(cf_matrix_maker *maker)
{
    put_projects(maker, false, put_project);
}

static bool may_be_in_force(const cf_matrix_maker *maker, cf_index at)
{
    return maker->analysis->snapshot.forum[at] != CF_NO;
}

void cf_collect_areas_of_fora(cf_matrix_maker *maker)
{
    const cf_graph *graph = maker->analysis->graph;
    for (cf_index i = 0; i < graph->forum_count; i++)
        put_areas(maker, forum(i), graph->forum[i].areas, graph->forum[i].frameworks,
                  (cf_record){CF_RECORD_FORUM, i});
}

void cf_collect_fora_that_name(cf_matrix_maker *maker)
{
    const cf_graph *graph = maker->analysis->graph;
    for (cf_index i = 0; i < graph->forum_count; i++) {
        if (may_be_in_force(maker, i))
            put_as_rows(maker, graph->forum[i].areas, graph->forum[i].frameworks,
                        (cf_record){CF_RECORD_FORUM, i});
    }
}

void cf_collect_members(cf_matrix_maker *maker)
{
    const cf_graph *graph = maker->analysis->graph;
    for (cf_index i = 0; i < graph->forum_count; i++) {
        const cf_forum *body = &graph->forum[i];
        const cf_record record = {CF_RECORD_FORUM, i};
        for (size_t j = 0; j < body->members.count; j++)
            cf_matrix_put(maker, economy(body->members.item[j]), forum(i), record);
        for (cf_index j = 0; j < graph->economy_count && body->all_members; j++)
            cf_matrix_put(maker, economy(j), forum(i), record);
    }
}

/* What an event puts on record, once it has begun. */
typedef void squares_of(cf_matrix_maker *maker, const cf_event *event, cf_record record);

static void put_events(cf_matrix_maker *maker, squares_of *put)
{
    const cf_graph *graph = maker->analysis->graph;
    for (cf_index i = 0; i < graph->event_count; i++) {
        if (cf_period_has_begun(graph->event[i].period, maker->analysis->snapshot.day))
            put(maker, &graph->event[i], (cf_record){CF_RECORD_EVENT, i});
    }
}

static void put_attendance(cf_matrix_maker *maker, const cf_event *event, cf_record record)
{
    for (size_t i = 0; i < event->economies.count; i++)
        cf_matrix_put(
            maker, economy(event->economies.item[i]), current(maker, event->forum), record);
}

static void put_host(cf_matrix_maker *maker, const cf_event *event, cf_record record)
{
    if (event->host != CF_ABSENT)
        cf_matrix_put(maker, economy(event->host), current(maker, event->forum), record);
}

/* At a meeting of the other, whichever of the two it was. */
static void put_visit(cf_matrix_maker *maker, const cf_event *event, cf_record record)
{
    const cf_item own = current(maker, event->forum);
    for (size_t i = 0; i < event->fora.count; i++) {
        const cf_item guest = current(maker, event->fora.item[i]);
        cf_matrix_put(maker, guest, own, record);
        cf_matrix_put(maker, own, guest, record);
    }
}

void cf_collect_attendance(cf_matrix_maker *maker)
{
    put_events(maker, put_attendance);
}

void cf_collect_hosts(cf_matrix_maker *maker)
{
    put_events(maker, put_host);
}

void cf_collect_visits(cf_matrix_maker *maker)
{
    put_events(maker, put_visit);
}

void cf_collect_focal_points(cf_matrix_maker *maker)
{
    const cf_graph *graph = maker->analysis->graph;
    for (cf_index i = 0; i < graph->economy_count; i++) {
        for (cf_index kind = 0; kind < CF_FOCAL_POINT_COUNT; kind++) {
            if (graph->economy[i].focal_points & (1u << kind))
                cf_matrix_put(maker, economy(i), (cf_item){CF_ITEM_FOCAL_POINT, kind},
                              (cf_record){CF_RECORD_ECONOMY, i});
        }
    }
}

/* What speaks for each pair of fora: of sub-groups and predecessors too. */
static void put_evidence(cf_matrix_maker *maker, bool of_liaisons)
{
    const cf_channels *channels = &maker->analysis->channels;
    for (size_t i = 0; i < channels->count; i++) {
        const cf_channel *channel = &channels->item[i];
        for (size_t j = 0; j < channel->evidence_count; j++) {
            const cf_evidence *evidence = &channel->evidence[j];
            const cf_record record = {
                of_liaisons ? CF_RECORD_LIAISON : CF_RECORD_CONTACT, evidence->record};
            if (evidence->is_liaison != of_liaisons)
                continue;
            cf_matrix_put(maker, forum(channel->a), forum(channel->b), record);
            cf_matrix_put(maker, forum(channel->b), forum(channel->a), record);
        }
    }
}

void cf_collect_liaisons(cf_matrix_maker *maker)
{
    put_evidence(maker, true);
}

void cf_collect_contacts(cf_matrix_maker *maker)
{
    put_evidence(maker, false);
}
