/* The aim of projects: candidates are the fora in scope without a channel to the focus, and each
 * brings the projects that it, or a forum that speaks for it, takes part in.
 *
 * Projects that matter to the focus are those it takes part in and those in its mandate; where the
 * document names no mandate, every project does. Those of the focus alone have nobody to reach. */
#include "engine/planning.h"

#include <string.h>

typedef struct {
    cf_index *item;
    size_t count, capacity;
} list;

typedef struct {
    cf_planning *plan;
    cf_index focus;
    cf_candidate *candidate;
    cf_index *place;   /* by forum: its candidate, or CF_ABSENT */
    bool *is_partner;  /* by forum: a channel to the focus counts */
    list *brings;      /* by candidate: elements */
    cf_index *project; /* of each element */
    size_t element_count;
    size_t before, of;
} sorting;

static bool open_sorting(sorting *all, cf_planning *plan)
{
    const cf_analysis *analysis = plan->analysis;
    const cf_graph *graph = analysis->graph;
    cf_arena *arena = &plan->plan->arena;
    *all = (sorting){
        .plan = plan,
        .focus = analysis->snapshot.focus.item[0],
        .candidate = cf_new(arena, cf_candidate, analysis->forum_count, plan->err),
        .place = cf_new(arena, cf_index, graph->forum_count, plan->err),
        .is_partner = cf_new(arena, bool, graph->forum_count, plan->err),
        .brings = cf_new(arena, list, analysis->forum_count, plan->err),
        .project = cf_new(arena, cf_index, graph->project_count, plan->err)};
    if (!all->candidate || !all->place || !all->is_partner || !all->brings || !all->project)
        return false;
    memset(all->place, 0xff, graph->forum_count * sizeof *all->place);
    for (cf_index i = 0; i < graph->forum_count; i++)
        all->is_partner[i] = i != all->focus && cf_analysis_is_covered(analysis, all->focus, i);
    return true;
}

/* The fora in scope that may be proposed, in the order in which gaps are looked at. */
static size_t set_candidates(sorting *all)
{
    const cf_analysis *analysis = all->plan->analysis;
    size_t count = 0;
    for (size_t i = 0; i < analysis->forum_count; i++) {
        const cf_forum_row *row = &analysis->forum[i];
        if (row->covered || !cf_planning_allows(all->plan, all->focus, row->forum))
            continue;
        all->place[row->forum] = (cf_index)count;
        all->candidate[count++] = (cf_candidate){.end = {all->focus, row->forum}};
    }
    return count;
}

static bool matters(const sorting *all, const cf_project *project, const cf_indices fora)
{
    const cf_analysis *analysis = all->plan->analysis;
    bool has_focus = false;
    size_t others = 0;
    for (size_t i = 0; i < fora.count; i++) {
        const bool is_focus = cf_forum_is_of_focus(&analysis->snapshot, fora.item[i]);
        has_focus = has_focus || is_focus;
        others += !is_focus;
    }
    return others > 0
        && (has_focus || all->plan->plan->all_projects
            || cf_project_is_in_mandate(analysis->graph, project));
}

static bool has_partner(const sorting *all, const cf_indices fora)
{
    const cf_snapshot *snapshot = &all->plan->analysis->snapshot;
    for (size_t i = 0; i < fora.count; i++) {
        const cf_indices heirs = snapshot->speaks_for[fora.item[i]];
        for (size_t j = 0; j < heirs.count; j++) {
            if (all->is_partner[heirs.item[j]])
                return true;
        }
    }
    return false;
}

static bool bring(sorting *all, cf_index forum, cf_index element)
{
    if (all->place[forum] == CF_ABSENT)
        return true;
    list *brings = &all->brings[all->place[forum]];
    if (brings->count > 0 && brings->item[brings->count - 1] == element)
        return true;
    brings->item = cf_arena_grow(&all->plan->plan->arena, brings->item, brings->count,
                                 &brings->capacity, sizeof *brings->item, all->plan->err);
    if (!brings->item)
        return false;
    brings->item[brings->count++] = element;
    return true;
}

static bool bring_to_all(sorting *all, const cf_indices fora, cf_index element)
{
    const cf_snapshot *snapshot = &all->plan->analysis->snapshot;
    for (size_t i = 0; i < fora.count; i++) {
        const cf_indices heirs = snapshot->speaks_for[fora.item[i]];
        for (size_t j = 0; j < heirs.count; j++) {
            if (!bring(all, heirs.item[j], element))
                return false;
        }
    }
    return true;
}

/* Each project counts as reached, or becomes an element of those who could reach it. */
static bool sort_projects(sorting *all)
{
    const cf_analysis *analysis = all->plan->analysis;
    for (cf_index i = 0; i < analysis->graph->project_count; i++) {
        const cf_project *project = &analysis->graph->project[i];
        cf_indices fora;
        if (!analysis->snapshot.project[i])
            continue;
        if (!cf_snapshot_participants(
                &analysis->snapshot, project, &fora, &all->plan->plan->arena, all->plan->err))
            return false;
        if (!matters(all, project, fora))
            continue;
        all->of++;
        if (has_partner(all, fora)) {
            all->before++;
            continue;
        }
        if (!bring_to_all(all, fora, (cf_index)all->element_count))
            return false;
        all->project[all->element_count++] = i;
    }
    return true;
}

static bool set_choice(sorting *all, cf_choice *choice)
{
    size_t *weight = cf_new(&all->plan->plan->arena, size_t, all->element_count, all->plan->err);
    if (!weight)
        return false;
    for (size_t e = 0; e < all->element_count; e++)
        weight[e] = 1;
    for (size_t i = 0; i < choice->candidate_count; i++)
        all->candidate[i].element = (cf_indices){all->brings[i].item, all->brings[i].count};
    choice->candidate = all->candidate;
    choice->weight = weight;
    choice->element_count = all->element_count;
    choice->forum_count = all->plan->analysis->graph->forum_count;
    return true;
}

/* The projects of the pick that no pick before it has. */
static bool set_projects(sorting *all, const cf_candidate *candidate, bool *is_reached,
                         cf_pick *pick)
{
    cf_index *item =
        cf_new(&all->plan->plan->arena, cf_index, candidate->element.count, all->plan->err);
    if (!item)
        return false;
    pick->projects.item = item;
    for (size_t i = 0; i < candidate->element.count; i++) {
        const cf_index element = candidate->element.item[i];
        if (!is_reached[element])
            item[pick->projects.count++] = all->project[element];
        is_reached[element] = true;
    }
    return true;
}

static bool set_picks(sorting *all, const cf_choice *choice, const cf_chosen *chosen,
                      cf_plan_part *part)
{
    cf_arena *arena = &all->plan->plan->arena;
    cf_pick *pick = cf_new(arena, cf_pick, chosen->count, all->plan->err);
    bool *is_reached = cf_new(arena, bool, all->element_count, all->plan->err);
    if (!pick || !is_reached)
        return false;
    size_t total = all->before;
    for (size_t i = 0; i < chosen->count; i++) {
        const cf_candidate *candidate = &choice->candidate[chosen->pick[i]];
        if (!cf_planning_pick(all->plan, candidate->end[0], candidate->end[1], &pick[i])
            || !set_projects(all, candidate, is_reached, &pick[i]))
            return false;
        total += chosen->gain[i];
        pick[i].gain = chosen->gain[i];
        pick[i].total = total;
    }
    *part = (cf_plan_part){
        .pick = pick,
        .pick_count = chosen->count,
        .candidate_count = choice->candidate_count,
        .before = all->before,
        .after = total,
        .of = all->of,
        .greedy = all->before + chosen->greedy,
        .is_proved = chosen->is_proved,
        .at_most = all->before + chosen->at_most,
        .assured = chosen->assured};
    return true;
}

/* Every liaison here is one of the focus, so that a limit for each forum is one of the budget. */
static size_t budget_of(const cf_plan_options *options, size_t candidate_count)
{
    size_t budget = options->budget;
    if (options->per_forum > 0 && options->per_forum < budget)
        budget = options->per_forum;
    return budget < candidate_count ? budget : candidate_count;
}

bool cf_plan_projects(cf_planning *all)
{
    const cf_analysis *analysis = all->analysis;
    cf_plan *plan = all->plan;
    sorting sorted;
    cf_choice choice = {0};
    cf_chosen chosen;
    plan->all_projects = analysis->graph->mandate.count == 0;
    if (analysis->snapshot.focus.count == 0)
        return true;
    if (!open_sorting(&sorted, all))
        return false;
    choice.candidate_count = set_candidates(&sorted);
    choice.budget = budget_of(&plan->options, choice.candidate_count);
    return sort_projects(&sorted) && set_choice(&sorted, &choice)
        && cf_choose(&choice, plan->options.seconds, &chosen, &plan->arena, all->err)
        && set_picks(&sorted, &choice, &chosen, &plan->part[CF_AIM_PROJECTS]);
}
