/* "coverage" and "congruence" of report.json. */
#include "base/pad.h"
#include "reports/json_sections.h"
#include "reports/matrix_words.h"
#include "reports/words.h"

#include <math.h>

static void add_states(cf_json_out *json, const cf_tally *tally)
{
    cf_emit_object(json, "by_state", CF_FLAT);
    for (cf_state state = 0; state < CF_STATE_COUNT; state++) {
        if (tally->by_state[state] > 0)
            cf_emit_count(json, cf_states[state].word, tally->by_state[state]);
    }
    cf_emit_close(json);
}

void cf_json_add_tally(cf_json_out *json, const cf_tally *tally)
{
    const double of = tally->of > 0 ? (double)tally->of : (double)NAN;
    const size_t most = tally->covered + tally->by_state[CF_NOT_RECORDED];
    cf_emit_count(json, "covered", tally->covered);
    cf_emit_count(json, "of", tally->of);
    cf_emit_number(json, "share", (double)tally->covered / of);
    cf_emit_number(json, "low", (double)tally->covered / of);
    cf_emit_number(json, "high", (double)most / of);
    add_states(json, tally);
}

static void add_groups(cf_json_out *json, const char *key, const cf_group *group, size_t count)
{
    cf_emit_array(json, key, CF_TALL);
    for (size_t i = 0; i < count; i++) {
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text_or_null(json, "id", group[i].label);
        cf_json_add_tally(json, &group[i].tally);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_left_out(cf_json_out *json, const cf_facts *facts)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    cf_emit_array(json, "left_out", CF_TALL);
    for (cf_scope scope = CF_IN_SCOPE + 1; scope < CF_SCOPE_COUNT; scope++) {
        if (coverage->left_out[scope] == 0)
            continue;
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "reason", cf_scope_ids[scope]);
        cf_emit_text(json, "words", cf_scope_words[scope]);
        cf_emit_count(json, "count", coverage->left_out[scope]);
        cf_emit_array(json, "fora", CF_FLAT);
        for (size_t i = 0; i < facts->graph->forum_count; i++) {
            if (coverage->scope[i] == scope)
                cf_emit_text(json, NULL, facts->graph->forum[i].id);
        }
        cf_emit_close(json);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_focal_points(cf_json_out *json, unsigned focal_points)
{
    cf_emit_array(json, "focal_points", CF_FLAT);
    for (size_t i = 0; i < CF_FOCAL_POINT_COUNT; i++) {
        if (focal_points & (1u << i))
            cf_emit_text(json, NULL, cf_focal_points[i]);
    }
    cf_emit_close(json);
}

/* Projects by area; areas without one are left out. */
static void add_areas(cf_json_out *json, const cf_matrix *matrix, size_t row)
{
    cf_emit_object(json, "areas", CF_FLAT);
    for (size_t c = 0; c < matrix->column_count; c++) {
        const cf_square *square = cf_matrix_find(matrix, row, c, matrix->measure_count);
        if (square)
            cf_emit_count(json, cf_matrix_column_id(matrix, c), square->count);
    }
    cf_emit_close(json);
}

static void add_economy(cf_json_out *json, const cf_facts *facts, const cf_participation *row)
{
    static const char *const keys[] = {
        [CF_PART_MEMBER] = "member_of",
        [CF_PART_LEADS] = "leads",
        [CF_PART_SPONSORS] = "sponsors",
        [CF_PART_ATTENDED] = "attended",
        [CF_PART_HOSTED] = "hosted"};
    cf_emit_text(json, "id", facts->graph->economy[row->economy].id);
    cf_emit_text(json, "name", facts->graph->economy[row->economy].name);
    for (cf_part part = 0; part < CF_PART_COUNT; part++)
        cf_emit_number(json, keys[part], row->count[part]);
    add_focal_points(json, row->focal_points);
}

/* The rows of the matrix are the same economies in the same order. */
void cf_json_add_economies(cf_json_out *json, const cf_facts *facts)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    cf_matrix matrix = {0};
    size_t at = 0;
    if (!cf_facts_matrix(facts, CF_ECONOMIES_AREAS, &matrix))
        json->out->failed = true;
    cf_emit_array(json, "economies", CF_TALL);
    for (size_t i = 0; i < coverage->economy_count; i++) {
        if (!cf_is_economy_chosen(facts, coverage->economy[i].economy))
            continue;
        cf_emit_object(json, NULL, CF_FLAT);
        add_economy(json, facts, &coverage->economy[i]);
        add_areas(json, &matrix, at++);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_area_list(cf_json_out *json, const cf_graph *graph)
{
    cf_emit_array(json, "areas", CF_TALL);
    for (size_t i = 0; i < graph->area_count; i++) {
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "id", graph->area[i].id);
        cf_emit_text(json, "name", graph->area[i].name);
        cf_emit_text(json, "framework", graph->framework[graph->area[i].framework].id);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

void cf_json_add_coverage(cf_json_out *json, const cf_facts *facts)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    size_t blank = 0;
    for (size_t i = 0; i < facts->graph->forum_count; i++)
        blank += facts->blank[i];
    cf_emit_object(json, "coverage", CF_TALL);
    cf_json_add_tally(json, &coverage->tally);
    add_groups(json, "by_kind", coverage->by_kind, coverage->by_kind_count);
    add_groups(json, "by_parent", coverage->by_parent, coverage->by_parent_count);
    add_left_out(json, facts);
    cf_emit_count(json, "projects_with_partners_not_recorded", blank);
    cf_json_add_economies(json, facts);
    add_area_list(json, facts->graph);
    cf_emit_close(json);
}

/* "shared-project", or the needs asked for, joined. */
static void add_need(cf_json_out *json, cf_need_set set)
{
    cf_text need = {0};
    for (size_t i = 0; i < CF_NEED_COUNT; i++) {
        if (set & CF_NEED_BIT(i))
            cf_text_add_format(&need, "%s%s", need.length > 0 ? "+" : "", cf_needs[i].word);
    }
    cf_emit_text(json, "need", cf_text_of(&need));
    cf_pad_free(&need, json->out);
}

void cf_json_add_congruence(cf_json_out *json, const cf_facts *facts)
{
    const cf_congruence *found = &facts->analysis->congruence;
    cf_emit_object(json, "congruence", CF_TALL);
    add_need(json, facts->analysis->options.need);
    cf_emit_count(json, "met", found->met);
    cf_emit_count(json, "required", found->required);
    cf_emit_number(json, "value", found->value);
    cf_emit_number(json, "low", found->low);
    cf_emit_number(json, "high", found->high);
    cf_emit_object(json, "weighted", CF_FLAT);
    cf_emit_count(json, "met", found->weighted_met);
    cf_emit_count(json, "required", found->weighted_required);
    cf_emit_number(json, "value", found->weighted);
    cf_emit_close(json);
    cf_emit_count(json, "not_recorded", found->not_recorded);
    cf_emit_count(json, "surplus", found->surplus);
    cf_emit_text(
        json, "reference",
        "Cataldo, Wagstrom, Herbsleb, Carley 2006, doi:10.1145/1180875.1180929; T_D is the "
        "identity; the weighted form is the satisfied share");
    cf_emit_close(json);
}
