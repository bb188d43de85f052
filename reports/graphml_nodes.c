#include "reports/graphml_nodes.h"

#include "reports/findings.h"
#include "reports/graphml_layout.h"
#include "reports/words.h"

#include <math.h>
#include <string.h>

/* The dialect has no word for contact without a liaison: "invited" claims least. */
const char *const cf_graphml_states[] = {
    [CF_WORKING] = "active",  [CF_NAMED] = "designated",
    [CF_PROMISED] = "agreed", [CF_INFORMAL] = "invited",
    [CF_LAPSED] = "lapsed",   [CF_INVITED] = "invited",
    [CF_NO_CONTACT] = "none", [CF_NOT_RECORDED] = "not-recorded",
};

/* Attributes from metrics, and the lens they are measured on. */
static const struct {
    cf_node_key key;
    cf_lens lens;
    const char *metric;
} measured[] = {
    {CF_N_CLUSTER, CF_LENS_CHANNELS, "cluster"},
    {CF_N_DEGREE, CF_LENS_CHANNELS, "degree"},
    {CF_N_STRENGTH, CF_LENS_SHARED_WORK, "strength"},
    {CF_N_BETWEENNESS, CF_LENS_CHANNELS, "betweenness"},
    {CF_N_CLOSENESS, CF_LENS_CHANNELS, "harmonic"},
    {CF_N_PAGERANK, CF_LENS_CHANNELS, "pagerank"},
};

const char *cf_graphml_id(const char *record, cf_arena *arena, cf_error *err)
{
    char *id = cf_arena_copy(arena, record, strlen(record), err);
    for (char *at = id; at && *at != '\0'; at++) {
        if (*at == ' ')
            *at = '-';
    }
    return id;
}

bool cf_graphml_add_head(cf_graphml *graphml, const cf_facts *facts)
{
    char day[CF_DATE_SIZE];
    const char *as_of = cf_as_of_text(facts->analysis, day);
    const char *title = facts->graph->title;
    graphml->profile = facts->report->profile;
    graphml->value[CF_G_TITLE] = title[0] != '\0' ? title : NULL;
    if (as_of[0] != '\0') {
        graphml->value[CF_G_AS_OF] = cf_arena_copy(facts->arena, as_of, strlen(as_of), facts->err);
        if (!graphml->value[CF_G_AS_OF])
            return false;
    }
    graphml->value[CF_G_GENERATOR] =
        cf_arena_format(facts->arena, facts->err, "%s; dialect 1", facts->manifest->program);
    return graphml->value[CF_G_GENERATOR] != NULL;
}

/* The defined values of measured[at], by forum. */
static bool add_metric(cf_graphml_node *const *node_of, const cf_facts *facts, size_t at)
{
    const cf_result *result =
        cf_result_find(facts->analysis, measured[at].lens, measured[at].metric);
    for (size_t i = 0; result && i < result->count; i++) {
        cf_graphml_node *node = node_of[result->network->node[i].record];
        if (!node || !isfinite(result->value[i]))
            continue;
        const char *text = cf_exact_text(result->value[i], facts->arena, facts->err);
        if (!text)
            return false;
        node->value[measured[at].key] = text;
    }
    return true;
}

static bool add_metrics(cf_graphml_node *const *node_of, const cf_facts *facts)
{
    bool ok = true;
    for (size_t i = 0; i < CF_COUNT(measured) && ok; i++)
        ok = add_metric(node_of, facts, i);
    return ok;
}

/* A node with the values that every kind has; NULL on failure. */
static cf_graphml_node *add_node(cf_graphml *graphml, const cf_facts *facts, const char *record,
                                 const char *kind, const char *label)
{
    cf_graphml_node *node = &graphml->node[graphml->node_count++];
    node->id = cf_graphml_id(record, facts->arena, facts->err);
    node->value[CF_N_NAME] = node->id;
    node->value[CF_N_KIND] = kind;
    node->value[CF_N_LABEL] = label;
    return node->id ? node : NULL;
}

static bool add_forum(cf_graphml *graphml, const cf_facts *facts, cf_index forum,
                      cf_graphml_node **node_of)
{
    const cf_forum *body = &facts->graph->forum[forum];
    const bool is_outside = cf_forum_kinds[body->kind].level == CF_LEVEL_OUTSIDE;
    cf_graphml_node *node =
        add_node(graphml, facts, body->id, is_outside ? "organisation" : "forum", body->id);
    if (!node)
        return false;
    node->value[CF_N_TITLE] = body->name;
    node->value[CF_N_GROUP] =
        body->parent == CF_ABSENT
            ? "none"
            : cf_graphml_id(facts->graph->forum[body->parent].id, facts->arena, facts->err);
    node->tag = forum;
    node_of[forum] = node;
    return node->value[CF_N_GROUP] != NULL;
}

/* What the focus sees of another: its liaison and their shared projects. */
static bool add_focus_view(cf_graphml_node *node, const cf_facts *facts, cf_index forum)
{
    const cf_analysis *analysis = facts->analysis;
    const cf_index focus = analysis->snapshot.focus.item[0];
    if (analysis->snapshot.is_focus[forum]) {
        node->value[CF_N_LIAISON] = "self";
        return true;
    }
    const cf_requirement *need = cf_requirements_find(&analysis->requirements, focus, forum);
    const double shared = need ? (double)need->shared.count : 0;
    const cf_state state = cf_pair_state(&analysis->channels, &analysis->snapshot, focus, forum);
    node->value[CF_N_LIAISON] = cf_graphml_states[state];
    node->value[CF_N_PROJECTS] = cf_exact_text(shared, facts->arena, facts->err);
    return node->value[CF_N_PROJECTS] != NULL;
}

static bool add_fora(cf_graphml *graphml, const cf_facts *facts)
{
    const cf_graph *graph = facts->graph;
    const bool has_focus = facts->analysis->snapshot.focus.count > 0;
    cf_graphml_node **node_of =
        cf_new(facts->arena, cf_graphml_node *, graph->forum_count, facts->err);
    if (!node_of)
        return false;
    for (cf_index i = 0; i < graph->forum_count; i++) {
        if (facts->analysis->snapshot.forum[i] == CF_NO)
            continue;
        if (!add_forum(graphml, facts, i, node_of)
            || (has_focus && !add_focus_view(node_of[i], facts, i)))
            return false;
    }
    return add_metrics(node_of, facts);
}

static bool add_economies(cf_graphml *graphml, const cf_facts *facts)
{
    for (size_t i = 0; i < facts->graph->economy_count; i++) {
        const cf_economy *economy = &facts->graph->economy[i];
        if (!facts->analysis->snapshot.economy[i])
            continue;
        cf_graphml_node *node = add_node(graphml, facts, economy->id, "economy", economy->name);
        if (!node)
            return false;
        node->tag = (uint32_t)(facts->graph->forum_count + i);
        node->value[CF_N_TITLE] = economy->name;
    }
    return true;
}

/* The first area that the project addresses, else the first framework. */
static const char *project_group(const cf_graph *graph, const cf_project *project)
{
    if (project->areas.count > 0)
        return graph->area[project->areas.item[0]].id;
    return project->frameworks.count > 0
             ? graph->framework[project->frameworks.item[0]].id
             : "none";
}

static bool add_projects(cf_graphml *graphml, const cf_facts *facts)
{
    for (size_t i = 0; i < facts->graph->project_count; i++) {
        const cf_project *project = &facts->graph->project[i];
        if (!facts->analysis->snapshot.project[i])
            continue;
        cf_graphml_node *node = add_node(graphml, facts, project->id, "project", project->code);
        if (!node)
            return false;
        node->tag = (uint32_t)(facts->graph->forum_count + facts->graph->economy_count + i);
        node->value[CF_N_TITLE] = project->title;
        node->value[CF_N_GROUP] =
            cf_graphml_id(project_group(facts->graph, project), facts->arena, facts->err);
        if (!node->value[CF_N_GROUP])
            return false;
    }
    return true;
}

static bool add_areas(cf_graphml *graphml, const cf_facts *facts)
{
    for (size_t i = 0; i < facts->graph->area_count; i++) {
        const cf_area *area = &facts->graph->area[i];
        cf_graphml_node *node = add_node(graphml, facts, area->id, "area", area->id);
        if (!node)
            return false;
        node->tag = (uint32_t)(facts->graph->forum_count + facts->graph->economy_count
                               + facts->graph->project_count + i);
        node->value[CF_N_TITLE] = area->name;
        node->value[CF_N_GROUP] =
            cf_graphml_id(facts->graph->framework[area->framework].id, facts->arena, facts->err);
        if (!node->value[CF_N_GROUP])
            return false;
    }
    return true;
}

/* Tags stand in this order too. */
static bool open_places(cf_graphml_places *places, size_t *count, const cf_facts *facts, bool all)
{
    const cf_graph *graph = facts->graph;
    *count = graph->forum_count
           + (all ? graph->economy_count + graph->project_count + graph->area_count : 0);
    uint32_t *place = cf_new(facts->arena, uint32_t, *count, facts->err);
    if (!place)
        return false;
    for (size_t i = 0; i < *count; i++)
        place[i] = CF_ABSENT;
    places->forum = place;
    places->economy = place + graph->forum_count;
    places->project = places->economy + graph->economy_count;
    places->area = places->project + graph->project_count;
    return true;
}

bool cf_graphml_add_nodes(cf_graphml *graphml, const cf_facts *facts, bool all,
                          cf_graphml_places *places)
{
    size_t most = 0;
    if (!open_places(places, &most, facts, all))
        return false;
    graphml->node = cf_new(facts->arena, cf_graphml_node, most, facts->err);
    const bool ok =
        graphml->node && add_fora(graphml, facts)
        && (!all
            || (add_economies(graphml, facts) && add_projects(graphml, facts)
                && add_areas(graphml, facts)))
        && cf_graphml_lay_out(graphml, facts);
    if (!ok)
        return false;
    cf_graphml_sort_nodes(graphml);
    for (size_t i = 0; i < graphml->node_count; i++)
        places->forum[graphml->node[i].tag] = (uint32_t)i;
    return true;
}
