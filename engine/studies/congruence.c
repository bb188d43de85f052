/* What the studies of congruence share. */
#include "engine/studies/congruence.h"

bool cf_congruence_needs(cf_task_needs *needs, const cf_study_input *in, const cf_rows *rows)
{
    return cf_task_needs_read(
        needs, &in->analysis->snapshot, in->options->tasks, rows->arena, rows->err);
}

void cf_congruence_add_need(cf_congruence *all, const cf_analysis *analysis,
                            const cf_task_needs *needs, const cf_task_need *pair)
{
    const cf_task_set every = analysis->options.study.tasks;
    const cf_state state =
        cf_pair_state(&analysis->channels, &analysis->snapshot, pair->a, pair->b);
    const bool is_met = (CF_STATE_BIT(state) & analysis->options.covered) != 0;
    cf_congruence_add(all, cf_task_weight(needs, pair, every), is_met, state != CF_NOT_RECORDED);
}

void cf_rows_add_congruence(cf_rows *rows, const cf_congruence *found)
{
    cf_rows_add_count(rows, found->met);
    cf_rows_add_count(rows, found->required);
    cf_rows_add_number(rows, found->value);
    cf_rows_add_number(rows, found->weighted);
}
