#include "fuzz/figures.h"

#include "engine/diff.h"
#include "engine/trend.h"
#include "engine/what_if.h"
#include "fuzz/fuzz.h"

#include <math.h>
#include <string.h>

static const double noise = 1e-9;

static void demand_tally(const cf_tally *tally)
{
    size_t of = 0;
    for (cf_state state = 0; state < CF_STATE_COUNT; state++)
        of += tally->by_state[state];
    demand(of == tally->of && tally->covered <= tally->of);
}

static void demand_groups(const cf_group *group, size_t count, const cf_tally *whole)
{
    size_t of = 0, covered = 0;
    for (size_t i = 0; i < count; i++) {
        demand_tally(&group[i].tally);
        demand(group[i].tally.of > 0);
        of += group[i].tally.of;
        covered += group[i].tally.covered;
    }
    demand(of == whole->of && covered == whole->covered);
}

/* A share with its bounds, or nothing of all three. */
static void demand_share(double share, double low, double high, bool is_defined)
{
    if (is_defined)
        demand(0 <= low && low <= share && share <= high && high <= 1);
    else
        demand(isnan(share) && isnan(low) && isnan(high));
}

static void demand_coverage(const cf_analysis *analysis)
{
    const cf_coverage *coverage = &analysis->coverage;
    size_t covered = 0, fora = 0;
    demand_tally(&coverage->tally);
    demand(coverage->tally.of == analysis->forum_count);
    demand_groups(coverage->by_kind, coverage->by_kind_count, &coverage->tally);
    demand_groups(coverage->by_parent, coverage->by_parent_count, &coverage->tally);
    demand_share(coverage->share, coverage->low, coverage->high, coverage->tally.of > 0);
    for (size_t i = 0; i < analysis->forum_count; i++) {
        const cf_forum_row *row = &analysis->forum[i];
        demand(row->met <= row->required);
        demand(i == 0 || analysis->forum[i - 1].covered <= row->covered);
        covered += row->covered;
    }
    for (cf_scope scope = 0; scope < CF_SCOPE_COUNT; scope++)
        fora += coverage->left_out[scope];
    demand(covered == coverage->tally.covered);
    demand(fora == analysis->graph->forum_count || analysis->snapshot.focus.count == 0);
}

static void demand_gap(const cf_analysis *analysis, const cf_gap *gap)
{
    const cf_congruence *all = &analysis->congruence;
    demand(gap->a < gap->b && gap->need && gap->count > 0);
    demand(!(CF_STATE_BIT(gap->state) & analysis->options.covered));
    demand(!cf_analysis_is_covered(analysis, gap->a, gap->b));
    demand((gap->via.count > 0) == (gap->distance == 2));
    demand(gap->congruence > all->value && gap->congruence <= 1);
    demand(gap->weighted > all->weighted && gap->weighted <= 1 + noise);
}

static void demand_gaps(const cf_analysis *analysis)
{
    const cf_congruence *all = &analysis->congruence;
    demand_share(all->value, all->low, all->high, all->required > 0);
    demand(all->met + analysis->gap_count == all->required);
    demand(all->weighted_met <= all->weighted_required);
    size_t weight = 0;
    for (size_t i = 0; i < analysis->gap_count; i++) {
        demand_gap(analysis, &analysis->gap[i]);
        weight += analysis->gap[i].count;
    }
    demand(all->weighted_met + weight == all->weighted_required);
}

/* Says which number it is, if it is not what it should be. */
static void demand_number(bool is_right, const char *id, const char *of, double number)
{
    cf_error err = {0};
    if (is_right)
        return;
    cf_fail(&err, CF_ERROR_INTERNAL, "%s: %s is %.17g", id, of, number);
    demand_done(is_right, &err);
}

static void demand_values(const cf_result *result)
{
    const cf_metric *metric = result->metric;
    bool is_whole = result->network->node_count > 0;
    for (size_t i = 0; i < result->count; i++) {
        const double value = result->value[i];
        is_whole = is_whole && !isnan(value);
        demand_number(
            isnan(value)
                || (value >= metric->least - noise && value <= metric->most + noise
                    && !isinf(value)),
            metric->id, cf_lenses[result->network->lens].word, value);
    }
    demand(is_whole || (result->note.english && *result->note.english));
}

static void demand_cells(const cf_study_result *result)
{
    const cf_table *table = &result->table;
    for (size_t i = 0; i < table->row_count * table->column_count; i++)
        demand_number(table->cell[i].text || !isinf(table->cell[i].number), result->study->id,
                      table->column[i % table->column_count].id, table->cell[i].number);
    demand(table->row_count > 0 || (result->note.english && *result->note.english));
}

void cf_demand_figures(const cf_analysis *analysis)
{
    demand_coverage(analysis);
    demand_gaps(analysis);
    for (size_t i = 0; i < analysis->result_count; i++)
        demand_values(&analysis->result[i]);
    for (size_t i = 0; i < analysis->study_count; i++)
        demand_cells(&analysis->study[i]);
}

void cf_demand_same_figures(const cf_analysis *one, const cf_analysis *other)
{
    const size_t size = sizeof one->coverage.tally;
    demand(memcmp(&one->coverage.tally, &other->coverage.tally, size) == 0);
    demand(one->congruence.met == other->congruence.met);
    demand(one->congruence.required == other->congruence.required);
    demand(one->congruence.weighted_met == other->congruence.weighted_met);
    demand(one->congruence.surplus == other->congruence.surplus);
    demand(one->gap_count == other->gap_count && one->forum_count == other->forum_count);
    for (size_t i = 0; i < one->forum_count; i++) {
        const char *id = one->graph->forum[one->forum[i].forum].id;
        demand(strcmp(id, other->graph->forum[other->forum[i].forum].id) == 0);
        demand(one->forum[i].state == other->forum[i].state);
    }
}

static void demand_part(const cf_plan_part *part, size_t budget)
{
    demand(part->pick_count <= budget && part->before <= part->after && part->after <= part->of);
    demand(part->greedy <= part->after);
    demand(part->at_most == SIZE_MAX || part->after <= part->at_most);
    demand(!part->is_proved || part->at_most == SIZE_MAX || part->after == part->at_most);
    size_t total = part->before;
    for (size_t i = 0; i < part->pick_count; i++) {
        total += part->pick[i].gain;
        demand(part->pick[i].total == total && part->pick[i].a != part->pick[i].b);
    }
    demand(part->pick_count == 0 || total == part->after);
}

/* The liaisons of the plan, supposed to be at work, meet as many needs as it says. */
static void demand_outcome(const cf_analysis *analysis, const cf_plan_part *part)
{
    enum { MOST = 8 };
    cf_added added[MOST];
    cf_what_if what_if = {0};
    cf_error err = {0};
    const cf_supposed changes = {.add = added, .add_count = part->pick_count};
    demand(part->pick_count <= MOST);
    for (size_t i = 0; i < part->pick_count; i++)
        added[i] = (cf_added){{part->pick[i].a, part->pick[i].b}, CF_ADD_WORKING};
    demand_done(cf_what_if_make(&what_if, analysis, &changes, &err), &err);
    cf_demand_figures(&what_if.after);
    if (analysis->options.covered & CF_STATE_BIT(CF_WORKING))
        demand(what_if.after.congruence.met >= part->after);
    cf_what_if_free(&what_if);
}

void cf_demand_plan(const cf_analysis *analysis, size_t budget)
{
    const cf_plan_options options = {.budget = budget, .within = 1, .seconds = 1};
    cf_plan plan = {0};
    cf_error err = {0};
    demand_done(cf_plan_make(&plan, analysis, &options, &err), &err);
    for (cf_aim aim = 0; aim < CF_AIM_COUNT; aim++)
        demand_part(&plan.part[aim], budget);
    demand(plan.part[CF_AIM_NEEDS].before == analysis->congruence.met);
    if (plan.part[CF_AIM_NEEDS].pick_count > 0)
        demand_outcome(analysis, &plan.part[CF_AIM_NEEDS]);
    cf_plan_free(&plan);
}

void cf_demand_no_change(const cf_analysis *analysis)
{
    cf_diff diff = {0};
    cf_error err = {0};
    demand_done(cf_diff_find(&diff, analysis, analysis, &err), &err);
    demand(!cf_diff_is_any(&diff) && diff.new_needs == 0);
    demand(diff.by_change[CF_GAP_PERSISTS] == analysis->gap_count);
    cf_diff_free(&diff);
}

void cf_demand_trend(const cf_analysis *analysis)
{
    const cf_date from_first = {0};
    const cf_date day = analysis->options.as_of;
    cf_trend trend = {0};
    cf_error err = {0};
    if (!cf_date_is_given(day))
        return;
    if (cf_trend_follow(&trend, analysis->graph, &analysis->options, from_first, day, &err)) {
        const cf_trend_point *last = &trend.point[trend.count - 1];
        demand(last->covered == analysis->coverage.tally.covered);
        demand(last->of == analysis->coverage.tally.of);
        demand(last->met == analysis->congruence.met && last->gaps == analysis->gap_count);
    } else {
        cf_fuzz_demand_refusal(&err);
    }
    cf_trend_free(&trend);
}
