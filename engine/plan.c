#include "engine/planning.h"

bool cf_planning_allows(const cf_planning *all, cf_index a, cf_index b)
{
    const cf_plan_options *options = &all->plan->options;
    for (size_t i = 0; i < options->forbidden_count; i++) {
        const cf_pair *pair = &options->forbidden[i];
        if ((pair->a == a && pair->b == b) || (pair->a == b && pair->b == a))
            return false;
    }
    return true;
}

bool cf_planning_pick(const cf_planning *all, cf_index a, cf_index b, cf_pick *pick)
{
    const cf_analysis *analysis = all->analysis;
    *pick = (cf_pick){
        .a = a,
        .b = b,
        .state = cf_pair_state(&analysis->channels, &analysis->snapshot, a, b),
        .channel = cf_channels_find(&analysis->channels, a, b)};
    return cf_carriers_find(&pick->carriers, &all->roles, a, b, &all->plan->arena, all->err);
}

bool cf_plan_make(cf_plan *plan, const cf_analysis *analysis, const cf_plan_options *options,
                  cf_error *err)
{
    *plan = (cf_plan){.options = *options};
    cf_planning all = {.plan = plan, .analysis = analysis, .err = err};
    return cf_roles_read(&all.roles, &analysis->snapshot, &plan->arena, err) && cf_plan_needs(&all)
        && cf_plan_projects(&all);
}

void cf_plan_free(cf_plan *plan)
{
    cf_arena_free(&plan->arena);
    *plan = (cf_plan){0};
}
