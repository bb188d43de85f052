/* engine/plan.h: which liaisons to create next, within a budget.
 *
 * Two aims, each with picks of its own. Needs: liaisons between pairs of fora that need to
 * coordinate and have no channel, so that as many needs as possible are met (congruence); equal
 * numbers of needs are decided by the projects behind them. Projects: liaisons of the focus, so that
 * as many projects that matter to it as possible have a partner of the focus in them; f(S) = projects
 * with at least one forum of S (maximum coverage).
 *
 * `within` more than one step counts a need as met if a chain of that many channels leads across.
 * That is not submodular: no share of the best is assured then. */
#ifndef CF_ENGINE_PLAN_H
#define CF_ENGINE_PLAN_H

#include "engine/analysis.h"

typedef struct {
    cf_index a, b;
} cf_pair;

typedef struct {
    size_t budget;    /* new liaisons at most */
    size_t per_forum; /* new liaisons of one forum at most; 0: no limit */
    size_t within;    /* steps over channels; 1: a channel of its own */
    int seconds;      /* for GLPK, for each aim; 0: the greedy way only */
    const cf_pair *forbidden;
    size_t forbidden_count;
} cf_plan_options;

enum { CF_PLAN_SECONDS = 300 };

typedef enum { CF_AIM_NEEDS, CF_AIM_PROJECTS, CF_AIM_COUNT } cf_aim;

typedef struct {
    cf_index a, b;
    cf_state state;
    const cf_channel *channel; /* NULL: nothing on record */
    size_t gain;               /* needs met or projects reached, beside the picks before it */
    size_t total;              /* met or reached, with it and those before it */
    cf_indices projects;       /* that make the need; that it reaches first */
    cf_carriers carriers;
} cf_pick;

typedef struct {
    const cf_pick *pick; /* the one that adds most first */
    size_t pick_count;
    size_t candidate_count;
    size_t before, after, of;                            /* needs met; projects reached */
    size_t weighted_before, weighted_after, weighted_of; /* needs within one step, by projects */
    size_t greedy;                                       /* what the greedy way reaches */
    bool is_proved;                                      /* no choice reaches more */
    size_t at_most; /* reached by no choice; SIZE_MAX: not known */
    double assured; /* share of the best gain that is certain; NAN: nothing can be promised */
} cf_plan_part;

typedef struct {
    cf_arena arena;
    cf_plan_options options; /* forbidden: borrowed */
    cf_plan_part part[CF_AIM_COUNT];
    bool all_projects; /* the document names no mandate: every project counts */
} cf_plan;

/* Plans on `analysis` (borrowed). Without a focus, the part on projects is empty. */
bool cf_plan_make(cf_plan *plan, const cf_analysis *analysis, const cf_plan_options *options,
                  cf_error *err) CF_CHECKED;

void cf_plan_free(cf_plan *plan);

#endif
