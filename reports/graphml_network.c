/* network.graphml: a directed multigraph of all kinds of nodes. */
#include "base/pad.h"
#include "base/table.h"
#include "reports/graphml_nodes.h"
#include "reports/words.h"
#include "reports/writers.h"

#include <string.h>

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

enum { ABOUT_ALL = CF_E_ALWAYS | CF_E_BIT(CF_E_EVIDENCE) };
enum { ABOUT_PROJECTS = ABOUT_ALL | CF_E_BIT(CF_E_SINCE) | CF_E_BIT(CF_E_AREA) };

typedef enum { REPORTS_TO, LIAISON, HOSTS, PARTNERS, PROPOSES, COSPONSORS } kind;

static const cf_graphml_kind kinds[] = {
    [REPORTS_TO] = {"reports_to", ABOUT_ALL},
    [LIAISON] = {"liaison", ABOUT_ALL | CF_E_BIT(CF_E_STATUS) | CF_E_BIT(CF_E_SINCE)},
    [HOSTS] = {"hosts", ABOUT_PROJECTS},
    [PARTNERS] = {"partners", ABOUT_PROJECTS},
    [PROPOSES] = {"proposes", ABOUT_PROJECTS},
    [COSPONSORS] = {"cosponsors", ABOUT_PROJECTS},
};

typedef struct {
    cf_graphml graphml;
    cf_graphml_places places;
    const cf_facts *facts;
} picture;

/* An end that is no node, which no document should have, makes no edge. */
static bool add_edge(picture *drawing, kind of, cf_index record, uint32_t source, uint32_t target)
{
    const cf_graphml_edge edge = {.source = source, .target = target, .kind = of, .record = record};
    return source == CF_ABSENT || target == CF_ABSENT
        || cf_graphml_add_edge(&drawing->graphml, &edge, drawing->facts->err);
}

static bool add_parents(picture *drawing)
{
    const cf_graph *graph = drawing->facts->graph;
    const uint32_t *place = drawing->places.forum;
    bool ok = true;
    for (cf_index i = 0; i < graph->forum_count && ok; i++) {
        const cf_index parent = graph->forum[i].parent;
        ok = parent == CF_ABSENT || add_edge(drawing, REPORTS_TO, i, place[i], place[parent]);
    }
    return ok;
}

static bool add_liaison(picture *drawing, cf_index record)
{
    const cf_snapshot *snapshot = &drawing->facts->analysis->snapshot;
    const cf_liaison *liaison = &drawing->facts->graph->liaison[record];
    const cf_date since = liaison->period.since;
    const cf_index from = cf_snapshot_current(snapshot, liaison->from);
    const cf_index to = cf_snapshot_current(snapshot, liaison->to);
    if ((cf_date_is_given(since) && since.first > snapshot->day) || from == CF_ABSENT
        || to == CF_ABSENT || from == to)
        return true;
    const uint32_t *place = drawing->places.forum;
    return add_edge(drawing, LIAISON, record, place[from], place[to]);
}

static bool add_liaisons(picture *drawing)
{
    bool ok = true;
    for (cf_index i = 0; i < drawing->facts->graph->liaison_count && ok; i++)
        ok = add_liaison(drawing, i);
    return ok;
}

static bool add_participants(picture *drawing, cf_index record)
{
    const cf_facts *facts = drawing->facts;
    const cf_snapshot *snapshot = &facts->analysis->snapshot;
    const cf_project *project = &facts->graph->project[record];
    const cf_index own = cf_snapshot_current(snapshot, project->forum);
    cf_indices fora;
    bool ok = cf_snapshot_participants(snapshot, project, &fora, facts->arena, facts->err);
    for (size_t i = 0; ok && i < fora.count; i++)
        ok = add_edge(drawing, fora.item[i] == own ? HOSTS : PARTNERS, record,
                      drawing->places.forum[fora.item[i]], drawing->places.project[record]);
    return ok;
}

static bool add_economies(picture *drawing, cf_index record, kind of, cf_indices economies)
{
    bool ok = true;
    for (size_t i = 0; i < economies.count && ok; i++)
        ok = add_edge(drawing, of, record, drawing->places.economy[economies.item[i]],
                      drawing->places.project[record]);
    return ok;
}

static bool add_projects(picture *drawing)
{
    const cf_graph *graph = drawing->facts->graph;
    bool ok = true;
    for (cf_index i = 0; i < graph->project_count && ok; i++) {
        const cf_project *project = &graph->project[i];
        ok = !drawing->facts->analysis->snapshot.project[i]
          || (add_participants(drawing, i) && add_economies(drawing, i, PROPOSES, project->lead)
              && add_economies(drawing, i, COSPONSORS, project->sponsors));
    }
    return ok;
}

/* "not-recorded" if the record names no source. NULL on failure. */
static const char *evidence_text(const cf_graph *graph, cf_citations sources, cf_arena *scratch,
                                 cf_error *err)
{
    if (sources.count == 0)
        return "not-recorded";
    cf_text pad = {0};
    cf_add_citations(&pad, graph, sources, "; ");
    const char *text = cf_pad_take(&pad, scratch, err);
    cf_text_free(&pad);
    return text;
}

static const char *date_text(cf_date date, cf_arena *scratch, cf_error *err)
{
    char day[CF_DATE_SIZE];
    if (!cf_date_is_given(date))
        return "not-recorded";
    const char *text = cf_date_text(date, day);
    return cf_arena_copy(scratch, text, strlen(text), err);
}

/* Single areas, then frameworks as a whole; NULL on failure. */
static const char *area_text(const cf_graph *graph, const cf_project *project, cf_arena *scratch,
                             cf_error *err)
{
    cf_text pad = {0};
    for (size_t i = 0; i < project->areas.count; i++)
        cf_text_add_format(
            &pad, "%s%s", pad.length > 0 ? ";" : "", graph->area[project->areas.item[i]].id);
    for (size_t i = 0; i < project->frameworks.count; i++)
        cf_text_add_format(&pad, "%s%s", pad.length > 0 ? ";" : "",
                           graph->framework[project->frameworks.item[i]].id);
    const char *text =
        pad.length == 0 && !pad.failed ? "not-recorded" : cf_pad_take(&pad, scratch, err);
    cf_text_free(&pad);
    return text;
}

static cf_citations sources_of(const cf_graph *graph, const cf_graphml_edge *edge)
{
    if (edge->kind == REPORTS_TO)
        return graph->forum[edge->record].sources;
    return edge->kind == LIAISON
             ? graph->liaison[edge->record].sources
             : graph->project[edge->record].sources;
}

static bool describe(const void *context, const cf_graphml_edge *edge, const char **value,
                     cf_arena *scratch, cf_error *err)
{
    const cf_graph *graph = ((const picture *)context)->facts->graph;
    value[CF_E_WEIGHT] = value[CF_E_DISTANCE] = "1";
    value[CF_E_EVIDENCE] = evidence_text(graph, sources_of(graph, edge), scratch, err);
    if (edge->kind == LIAISON) {
        const cf_liaison *liaison = &graph->liaison[edge->record];
        value[CF_E_STATUS] = cf_statuses[liaison->status];
        value[CF_E_SINCE] = date_text(liaison->period.since, scratch, err);
    } else if (edge->kind != REPORTS_TO) {
        const cf_project *project = &graph->project[edge->record];
        value[CF_E_SINCE] = date_text(project->period.since, scratch, err);
        value[CF_E_AREA] = area_text(graph, project, scratch, err);
    }
    return cf_graphml_is_described(kinds[edge->kind].keys, value);
}

bool cf_write_network_graphml(const cf_report *report, cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    cf_facts facts;
    picture drawing = {
        .graphml = {.id = "network",
                    .comment = comment,
                    .directed = true,
                    .kind = kinds,
                    .describe = describe},
        .facts = &facts};
    cf_graphml *graphml = &drawing.graphml;
    graphml->context = &drawing;
    const bool ok =
        cf_facts_read(&facts, report, &arena, err) && cf_graphml_add_head(graphml, &facts)
        && cf_graphml_add_nodes(graphml, &facts, true, &drawing.places) && add_parents(&drawing)
        && add_liaisons(&drawing) && add_projects(&drawing)
        && cf_graphml_write(graphml, out, &arena, err);
    cf_graphml_free(graphml);
    cf_arena_free(&arena);
    return ok;
}
