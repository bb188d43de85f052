#include "reports/facts.h"

#include "base/language.h"

const cf_through_row cf_throughs[] = {
    [CF_THROUGH_ITSELF] = {"itself", ""},
    [CF_THROUGH_PREDECESSOR] = {"predecessor", N_("as %, now %")},
    [CF_THROUGH_SUB_GROUP] = {"sub-group", N_("through %, sub-group of %")},
    [CF_THROUGH_FOCUS] = {"focus", N_("with %, counted for %")},
    [CF_THROUGH_OTHER] = {"other", N_("through %, which stands for %")},
};

static const size_t *count_blank(const cf_analysis *analysis, cf_arena *arena, cf_error *err)
{
    const cf_graph *graph = analysis->graph;
    size_t *blank = cf_new(arena, size_t, graph->forum_count, err);
    if (!blank)
        return NULL;
    for (size_t i = 0; i < graph->project_count; i++) {
        const cf_project *project = &graph->project[i];
        if (project->partners_recorded || !analysis->snapshot.project[i])
            continue;
        const cf_index forum = cf_snapshot_current(&analysis->snapshot, project->forum);
        if (forum != CF_ABSENT)
            blank[forum]++;
    }
    return blank;
}

cf_citations cf_evidence_sources(const cf_graph *graph, const cf_evidence *evidence)
{
    return evidence->is_liaison
             ? graph->liaison[evidence->record].sources
             : graph->contact[evidence->record].sources;
}

/* What a report names, while it is gathered. */
typedef struct {
    const cf_graph *graph;
    bool *is_cited, *is_named;
} naming;

static void cite(naming *all, cf_citations sources)
{
    for (size_t i = 0; i < sources.count; i++)
        all->is_cited[sources.item[i].source] = true;
}

static void cite_channel(naming *all, const cf_channel *channel)
{
    for (size_t i = 0; channel && i < channel->evidence_count; i++)
        cite(all, cf_evidence_sources(all->graph, &channel->evidence[i]));
}

static void name_projects(naming *all, cf_indices projects)
{
    for (size_t i = 0; i < projects.count; i++) {
        all->is_named[projects.item[i]] = true;
        cite(all, all->graph->project[projects.item[i]].sources);
    }
}

static void name_need(naming *all, const cf_requirement *need)
{
    if (!need)
        return;
    name_projects(all, need->shared);
    name_projects(all, need->mandate);
}

static void name_picks(naming *all, const cf_plan_part *part)
{
    for (size_t i = 0; i < part->pick_count; i++) {
        cite_channel(all, part->pick[i].channel);
        name_projects(all, part->pick[i].projects);
    }
}

static void name_look(naming *all, const cf_second_look *look)
{
    for (size_t i = 0; i < look->overlaps.count; i++) {
        cite_channel(all, look->overlaps.item[i].channel);
        name_projects(all, look->overlaps.item[i].of_a);
        name_projects(all, look->overlaps.item[i].of_b);
    }
    for (size_t i = 0; i < look->left_out_count; i++) {
        cite_channel(all, look->left_out[i].channel);
        name_projects(all, (cf_indices){&look->left_out[i].project, 1});
    }
    for (size_t i = 0; i < look->sponsored_count; i++)
        name_projects(all, (cf_indices){&look->sponsored[i].project, 1});
}

/* The records of the baseline can only be named if they are of the same document. */
static void name_changes(naming *all, const cf_diff *diff)
{
    const bool is_same = diff->then->graph == all->graph;
    for (size_t i = 0; i < diff->pair_count; i++) {
        const cf_pair_side *sides[] = {&diff->pair[i].now, &diff->pair[i].then};
        for (size_t s = 0; s < (is_same ? CF_COUNT(sides) : 1); s++) {
            cite_channel(all, sides[s]->channel);
            name_need(all, sides[s]->need);
        }
    }
    for (size_t i = 0; i < diff->forum_count && is_same; i++) {
        if (diff->forum[i].then)
            cite_channel(all, diff->forum[i].then->channel);
    }
}

static void name_all(naming *all, const cf_analysis *analysis)
{
    for (size_t i = 0; i < analysis->forum_count; i++) {
        cite_channel(all, analysis->forum[i].channel);
        name_need(all, analysis->forum[i].need);
    }
    for (size_t i = 0; i < analysis->gap_count; i++) {
        cite_channel(all, analysis->gap[i].channel);
        name_need(all, analysis->gap[i].need);
    }
}

/* Projects with an area stand in the matrices. */
static void name_projects_of_areas(naming *all)
{
    for (cf_index i = 0; i < all->graph->project_count; i++) {
        const cf_project *project = &all->graph->project[i];
        if (project->areas.count + project->frameworks.count > 0)
            name_projects(all, (cf_indices){&i, 1});
    }
}

bool cf_facts_read(cf_facts *facts, const cf_report *report, cf_arena *arena, cf_error *err)
{
    const cf_graph *graph = report->analysis->graph;
    naming all = {.graph = graph,
                  .is_cited = cf_new(arena, bool, graph->source_count, err),
                  .is_named = cf_new(arena, bool, graph->project_count, err)};
    if (!all.is_cited || !all.is_named)
        return false;
    for (cf_aim aim = 0; report->plan && aim < CF_AIM_COUNT; aim++)
        name_picks(&all, &report->plan->part[aim]);
    if (!report->is_plan_only) {
        name_all(&all, report->analysis);
        name_projects_of_areas(&all);
    }
    if (!report->is_plan_only && report->look)
        name_look(&all, report->look);
    if (report->diff)
        name_changes(&all, report->diff);
    *facts = (cf_facts){
        .report = report,
        .analysis = report->analysis,
        .graph = graph,
        .manifest = report->manifest,
        .look = report->look,
        .plan = report->plan,
        .what_if = report->what_if,
        .diff = report->diff,
        .trend = report->trend,
        .selection = report->selection ? *report->selection
                                       : (cf_selection){.choice = {CF_ABSENT, CF_ABSENT}},
        .blank = count_blank(report->analysis, arena, err),
        .is_cited = all.is_cited,
        .is_named = all.is_named,
        .arena = arena,
        .err = err};
    return facts->blank != NULL;
}

bool cf_has_focus(const cf_facts *facts)
{
    return facts->analysis->snapshot.focus.count > 0;
}

bool cf_has_metrics(const cf_facts *facts)
{
    return facts->analysis->result_count > 0;
}

bool cf_has_plan(const cf_facts *facts)
{
    return facts->plan != NULL;
}

bool cf_has_baseline(const cf_facts *facts)
{
    return facts->diff != NULL;
}

bool cf_has_trend(const cf_facts *facts)
{
    return facts->trend != NULL;
}

bool cf_has_studies(const cf_facts *facts)
{
    return facts->analysis->study_count > 0;
}

bool cf_facts_matrix(const cf_facts *facts, cf_matrix_kind kind, cf_matrix *matrix)
{
    if (facts->report->matrices) {
        *matrix = facts->report->matrices->item[kind];
        return true;
    }
    return cf_matrix_make(
        matrix, kind, &facts->selection.choice, facts->analysis, facts->arena, facts->err);
}

bool cf_is_matrix_chosen(const cf_facts *facts, cf_matrix_kind kind)
{
    const unsigned chosen = facts->selection.matrices;
    return chosen == 0 || chosen & 1u << kind;
}

bool cf_is_economy_chosen(const cf_facts *facts, cf_index economy)
{
    const cf_index chosen = facts->selection.choice.economy;
    return chosen == CF_ABSENT || chosen == economy;
}

bool cf_is_of_focus(const cf_snapshot *snapshot, cf_index forum)
{
    return forum < snapshot->graph->forum_count && cf_forum_is_of_focus(snapshot, forum);
}

static bool is_predecessor(const cf_graph *graph, cf_index end, cf_index forum)
{
    for (cf_index at = end; at != CF_ABSENT; at = graph->forum[at].successor) {
        if (at == forum)
            return true;
    }
    return false;
}

static bool is_below(const cf_graph *graph, cf_index end, cf_index forum)
{
    for (cf_index at = end; at != CF_ABSENT; at = graph->forum[at].parent) {
        if (at == forum)
            return true;
    }
    return false;
}

static cf_through_kind kind_of(const cf_snapshot *snapshot, cf_index end, cf_index forum)
{
    if (end == forum)
        return CF_THROUGH_ITSELF;
    if (snapshot->is_focus[end] && snapshot->is_focus[forum])
        return CF_THROUGH_FOCUS;
    if (is_predecessor(snapshot->graph, end, forum))
        return CF_THROUGH_PREDECESSOR;
    return is_below(snapshot->graph, end, forum) ? CF_THROUGH_SUB_GROUP : CF_THROUGH_OTHER;
}

void cf_evidence_through(const cf_snapshot *snapshot, const cf_channel *channel,
                         const cf_evidence *evidence, cf_through through[2])
{
    const bool from_a =
        evidence->from != channel->b && evidence->to != channel->a
        && cf_indices_have(snapshot->speaks_for[evidence->from], channel->a)
        && cf_indices_have(snapshot->speaks_for[evidence->to], channel->b);
    const cf_index from = from_a ? channel->a : channel->b;
    const cf_index to = from_a ? channel->b : channel->a;
    through[0] = (cf_through){evidence->from, from, kind_of(snapshot, evidence->from, from)};
    through[1] = (cf_through){evidence->to, to, kind_of(snapshot, evidence->to, to)};
}
