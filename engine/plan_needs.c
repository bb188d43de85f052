/* The aim of needs: candidates are the gaps, and each brings itself.
 *
 * As many needs as possible are met, and among equals those with most projects: a need weighs more
 * than the projects of all picks together, and each of its projects one. */
#include "engine/planning.h"

#include <math.h>

static size_t most_projects(const cf_analysis *analysis)
{
    size_t most = 0;
    for (size_t i = 0; i < analysis->gap_count; i++)
        most = analysis->gap[i].count > most ? analysis->gap[i].count : most;
    return most;
}

static bool set_choice(cf_planning *all, cf_choice *choice, size_t need_weight)
{
    const cf_analysis *analysis = all->analysis;
    cf_arena *arena = &all->plan->arena;
    cf_candidate *candidate = cf_new(arena, cf_candidate, analysis->gap_count, all->err);
    cf_index *element = cf_new(arena, cf_index, analysis->gap_count, all->err);
    size_t *weight = cf_new(arena, size_t, analysis->gap_count, all->err);
    if (!candidate || !element || !weight)
        return false;
    for (cf_index i = 0; i < analysis->gap_count; i++) {
        const cf_gap *gap = &analysis->gap[i];
        element[i] = i;
        weight[i] = need_weight + gap->count;
        if (cf_planning_allows(all, gap->a, gap->b))
            candidate[choice->candidate_count++] =
                (cf_candidate){{&element[i], 1}, {gap->a, gap->b}};
    }
    choice->candidate = candidate;
    choice->weight = weight;
    choice->element_count = analysis->gap_count;
    choice->forum_count = analysis->graph->forum_count;
    choice->per_forum = all->plan->options.per_forum;
    return true;
}

static const cf_gap *gap_of(const cf_analysis *analysis, const cf_choice *choice, cf_index pick)
{
    return &analysis->gap[choice->candidate[pick].element.item[0]];
}

/* The projects that make the need asked for. */
static bool set_projects(const cf_planning *all, const cf_gap *gap, cf_pick *pick)
{
    const cf_need_set set = all->analysis->options.need;
    const cf_indices lists[] = {
        (set & CF_NEED_BIT(CF_NEED_SHARED_PROJECT)) ? gap->need->shared : (cf_indices){0},
        (set & CF_NEED_BIT(CF_NEED_MANDATE)) ? gap->need->mandate : (cf_indices){0}};
    cf_index *item = cf_new(&all->plan->arena, cf_index, lists[0].count + lists[1].count, all->err);
    if (!item)
        return false;
    size_t count = 0;
    for (size_t i = 0; i < CF_COUNT(lists); i++) {
        for (size_t j = 0; j < lists[i].count; j++)
            item[count++] = lists[i].item[j];
    }
    pick->projects = (cf_indices){item, count};
    return true;
}

/* `unit` is what one need adds to a gain. */
static bool set_picks(const cf_planning *all, const cf_choice *choice, const cf_chosen *chosen,
                      size_t unit)
{
    cf_plan_part *part = &all->plan->part[CF_AIM_NEEDS];
    cf_pick *pick = cf_new(&all->plan->arena, cf_pick, chosen->count, all->err);
    if (!pick)
        return false;
    part->after = part->before;
    part->weighted_after = part->weighted_before;
    for (size_t i = 0; i < chosen->count; i++) {
        const cf_gap *gap = gap_of(all->analysis, choice, chosen->pick[i]);
        if (!cf_planning_pick(all, gap->a, gap->b, &pick[i]) || !set_projects(all, gap, &pick[i]))
            return false;
        pick[i].gain = chosen->gain[i] / unit;
        part->after += pick[i].gain;
        part->weighted_after += gap->count;
        pick[i].total = part->after;
    }
    part->pick = pick;
    part->pick_count = chosen->count;
    part->candidate_count = choice->candidate_count;
    part->greedy = part->before + chosen->greedy / unit;
    part->is_proved = chosen->is_proved;
    part->at_most = chosen->at_most == SIZE_MAX ? SIZE_MAX : part->before + chosen->at_most / unit;
    part->assured = chosen->assured;
    return true;
}

bool cf_plan_needs(cf_planning *all)
{
    const cf_analysis *analysis = all->analysis;
    const cf_plan_options *options = &all->plan->options;
    const size_t steps = options->within;
    const size_t budget =
        options->budget < analysis->gap_count ? options->budget : analysis->gap_count;
    const size_t unit = steps > 1 ? 1 : 1 + budget * most_projects(analysis);
    cf_choice choice = {.budget = budget};
    cf_chosen chosen;
    if (!set_choice(all, &choice, unit))
        return false;

    const cf_congruence *now = &analysis->congruence;
    all->plan->part[CF_AIM_NEEDS] = (cf_plan_part){
        .before = now->met + (steps > 1 ? cf_count_within(analysis, steps) : 0),
        .of = now->required,
        .weighted_before = now->weighted_met,
        .weighted_of = now->weighted_required};
    cf_arena *arena = &all->plan->arena;
    const bool ok = steps > 1 ? cf_choose_within(&choice, analysis, steps, &chosen, arena, all->err)
                              : cf_choose(&choice, options->seconds, &chosen, arena, all->err);
    return ok && set_picks(all, &choice, &chosen, unit);
}
