/* engine/planning.h: what the ways to plan share: for plan.c and its parts only. */
#ifndef CF_ENGINE_PLANNING_H
#define CF_ENGINE_PLANNING_H

#include "engine/carriers.h"
#include "engine/choice.h"
#include "engine/plan.h"

typedef struct {
    cf_plan *plan;
    const cf_analysis *analysis;
    cf_roles roles;
    cf_error *err;
} cf_planning;

/* May a liaison between the two be proposed? */
bool cf_planning_allows(const cf_planning *all, cf_index a, cf_index b);

/* The pick of a pair, with its state and carriers. */
bool cf_planning_pick(const cf_planning *all, cf_index a, cf_index b, cf_pick *pick) CF_CHECKED;

/* Each fills its part of the plan. */
bool cf_plan_needs(cf_planning *all) CF_CHECKED;
bool cf_plan_projects(cf_planning *all) CF_CHECKED;

/* Chooses among `candidate` pairs so that as many gaps of the analysis as possible are within the
 * steps of the options; element i of a candidate is gap i. Every choice is tried if there are no
 * more than CF_TRY_ALL candidates. */
enum { CF_TRY_ALL = 20 };
bool cf_choose_within(const cf_choice *choice, const cf_analysis *analysis, size_t steps,
                      cf_chosen *chosen, cf_arena *arena, cf_error *err) CF_CHECKED;

/* Gaps of the analysis that a chain of at most `steps` channels crosses. */
size_t cf_count_within(const cf_analysis *analysis, size_t steps);

#endif
