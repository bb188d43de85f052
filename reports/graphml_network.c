/* network.graphml: a directed multigraph of all kinds of nodes. */
#include "base/pad.h"
#include "base/table.h"
#include "reports/graphml_nodes.h"
#include "reports/words.h"
#include "reports/writers.h"

static const char comment[] =
    " crossfora GraphML dialect 1: what is in force on the day.\n"
    " Nodes: forum, organisation (a forum outside the institution), economy, project, area.\n"
    " Ties: reports_to (forum to its parent), liaison (as recorded, with its status), hosts and\n"
    " partners (forum to project), proposes and cosponsors (economy to project).\n"
    " Left out, for the dialect has no ties for them: contacts, events, memberships.\n"
    " sme_liaison: how far contact with the focus has come: active, designated, agreed, invited,\n"
    " lapsed, none, not-recorded, self; contact without a liaison counts as invited here.\n"
    " sme_projects: projects shared with the focus. m_*: measured on the channels that count, but\n"
    " m_strength on shared work; m_closeness is harmonic. weight is strength; distance is "
    "1/weight.\n"
    " none: known to be absent. not-recorded: the source does not say.\n"
    " x, y: rings round the focus, by the state of its liaison. group: parent of a forum, "
    "framework\n"
    " of an area, first area of a project. area: the areas that the project addresses. ";

typedef struct {
    cf_graphml *graphml;
    const cf_facts *facts;
} picture;

/* The ids of records as those of nodes; NULL on failure. */
static const char *id_of(const picture *drawing, const char *record)
{
    return cf_graphml_id(record, drawing->facts->arena, drawing->facts->err);
}

static const char *forum_id(const picture *drawing, cf_index forum)
{
    return id_of(drawing, drawing->facts->graph->forum[forum].id);
}

/* "not-recorded" if the record names no source. NULL on failure. */
static const char *evidence_text(const picture *drawing, cf_citations sources)
{
    if (sources.count == 0)
        return "not-recorded";
    cf_text pad = {0};
    cf_add_citations(&pad, drawing->facts->graph, sources, "; ");
    const char *text = cf_pad_take(&pad, drawing->facts->arena, drawing->facts->err);
    cf_text_free(&pad);
    return text;
}

static const char *date_text(const picture *drawing, cf_date date)
{
    char day[CF_DATE_SIZE];
    if (!cf_date_is_given(date))
        return "not-recorded";
    return cf_arena_format(
        drawing->facts->arena, drawing->facts->err, "%s", cf_date_text(date, day));
}

/* An edge of weight 1 with its evidence; NULL on failure. */
static cf_graphml_edge *add_edge(const picture *drawing, const char *kind, const char *source,
                                 const char *target, cf_citations sources)
{
    const cf_graphml_tie tie = {kind, source, target, 1};
    if (!source || !target)
        return NULL;
    cf_graphml_edge *edge =
        cf_graphml_add_edge(drawing->graphml, &tie, drawing->facts->arena, drawing->facts->err);
    if (edge)
        edge->value[CF_E_EVIDENCE] = evidence_text(drawing, sources);
    return edge && edge->value[CF_E_EVIDENCE] ? edge : NULL;
}

static bool add_parents(const picture *drawing)
{
    const cf_graph *graph = drawing->facts->graph;
    const cf_truth *in_force = drawing->facts->analysis->snapshot.forum;
    for (cf_index i = 0; i < graph->forum_count; i++) {
        const cf_forum *forum = &graph->forum[i];
        if (forum->parent == CF_ABSENT || in_force[i] == CF_NO || in_force[forum->parent] == CF_NO)
            continue;
        if (!add_edge(drawing, "reports_to", forum_id(drawing, i), forum_id(drawing, forum->parent),
                      forum->sources))
            return false;
    }
    return true;
}

static bool add_liaison(const picture *drawing, const cf_liaison *liaison)
{
    const cf_snapshot *snapshot = &drawing->facts->analysis->snapshot;
    const cf_date since = liaison->period.since;
    const cf_index from = cf_snapshot_current(snapshot, liaison->from);
    const cf_index to = cf_snapshot_current(snapshot, liaison->to);
    if ((cf_date_is_given(since) && since.first > snapshot->day) || from == CF_ABSENT
        || to == CF_ABSENT || from == to)
        return true;
    cf_graphml_edge *edge = add_edge(
        drawing, "liaison", forum_id(drawing, from), forum_id(drawing, to), liaison->sources);
    if (!edge)
        return false;
    edge->value[CF_E_STATUS] = cf_statuses[liaison->status];
    edge->value[CF_E_SINCE] = date_text(drawing, since);
    return edge->value[CF_E_SINCE] != NULL;
}

static bool add_liaisons(const picture *drawing)
{
    const cf_graph *graph = drawing->facts->graph;
    for (size_t i = 0; i < graph->liaison_count; i++) {
        if (!add_liaison(drawing, &graph->liaison[i]))
            return false;
    }
    return true;
}

/* Single areas, then frameworks as a whole; NULL on failure. */
static const char *area_text(const picture *drawing, const cf_project *project)
{
    const cf_graph *graph = drawing->facts->graph;
    cf_text pad = {0};
    for (size_t i = 0; i < project->areas.count; i++)
        cf_text_add_format(
            &pad, "%s%s", pad.length > 0 ? ";" : "", graph->area[project->areas.item[i]].id);
    for (size_t i = 0; i < project->frameworks.count; i++)
        cf_text_add_format(&pad, "%s%s", pad.length > 0 ? ";" : "",
                           graph->framework[project->frameworks.item[i]].id);
    const char *text =
        pad.length == 0 && !pad.failed
            ? "not-recorded"
            : cf_pad_take(&pad, drawing->facts->arena, drawing->facts->err);
    cf_text_free(&pad);
    return text;
}

/* What every tie of a project says. */
typedef struct {
    const cf_project *project;
    const char *id, *since, *area;
} project_note;

static bool add_project_edge(const picture *drawing, const project_note *note, const char *kind,
                             const char *source)
{
    cf_graphml_edge *edge =
        add_edge(drawing, kind, id_of(drawing, source), note->id, note->project->sources);
    if (!edge)
        return false;
    edge->value[CF_E_SINCE] = note->since;
    edge->value[CF_E_AREA] = note->area;
    return true;
}

static bool add_participants(const picture *drawing, const project_note *note)
{
    const cf_snapshot *snapshot = &drawing->facts->analysis->snapshot;
    const cf_index own = cf_snapshot_current(snapshot, note->project->forum);
    cf_indices fora;
    bool ok = cf_snapshot_participants(
        snapshot, note->project, &fora, drawing->facts->arena, drawing->facts->err);
    for (size_t i = 0; ok && i < fora.count; i++)
        ok = add_project_edge(drawing, note, fora.item[i] == own ? "hosts" : "partners",
                              snapshot->graph->forum[fora.item[i]].id);
    return ok;
}

static bool add_economies(const picture *drawing, const project_note *note, const char *kind,
                          cf_indices economies)
{
    const cf_snapshot *snapshot = &drawing->facts->analysis->snapshot;
    for (size_t i = 0; i < economies.count; i++) {
        const cf_index economy = economies.item[i];
        if (snapshot->economy[economy]
            && !add_project_edge(drawing, note, kind, snapshot->graph->economy[economy].id))
            return false;
    }
    return true;
}

static bool add_projects(const picture *drawing)
{
    const cf_graph *graph = drawing->facts->graph;
    for (size_t i = 0; i < graph->project_count; i++) {
        const cf_project *project = &graph->project[i];
        if (!drawing->facts->analysis->snapshot.project[i])
            continue;
        const project_note note = {
            .project = project,
            .id = id_of(drawing, project->id),
            .since = date_text(drawing, project->period.since),
            .area = area_text(drawing, project)};
        if (!note.id || !note.since || !note.area || !add_participants(drawing, &note)
            || !add_economies(drawing, &note, "proposes", project->lead)
            || !add_economies(drawing, &note, "cosponsors", project->sponsors))
            return false;
    }
    return true;
}

bool cf_write_network_graphml(const cf_report *report, cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    cf_facts facts;
    cf_graphml graphml = {.id = "network", .comment = comment, .directed = true};
    const picture drawing = {&graphml, &facts};
    const bool ok =
        cf_facts_read(&facts, report, &arena, err) && cf_graphml_add_head(&graphml, &facts)
        && cf_graphml_add_nodes(&graphml, &facts, true) && add_parents(&drawing)
        && add_liaisons(&drawing) && add_projects(&drawing)
        && cf_graphml_write(&graphml, out, &arena, err);
    cf_arena_free(&arena);
    return ok;
}
