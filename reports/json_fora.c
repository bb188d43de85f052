/* "fora" and "gaps" of report.json. */
#include "base/pad.h"
#include "reports/json_sections.h"
#include "reports/words.h"

static const cf_indices nothing = {0};

static void add_since(cf_json_out *json, const cf_channel *channel)
{
    char day[CF_DATE_SIZE];
    cf_emit_text_or_null(json, "since", channel ? cf_date_text(channel->since, day) : "");
}

static void add_own_congruence(cf_json_out *json, const cf_forum_row *row)
{
    cf_emit_object(json, "congruence", CF_FLAT);
    cf_emit_count(json, "met", row->met);
    cf_emit_count(json, "required", row->required);
    cf_emit_close(json);
}

static void add_forum(cf_json_out *json, const cf_facts *facts, const cf_forum_row *row)
{
    const cf_graph *graph = facts->graph;
    const cf_forum *forum = &graph->forum[row->forum];
    cf_emit_object(json, NULL, CF_TALL);
    cf_emit_text(json, "id", forum->id);
    cf_emit_text(json, "name", forum->name);
    cf_emit_text(json, "kind", cf_forum_kinds[forum->kind].word);
    cf_emit_text_or_null(
        json, "parent", forum->parent == CF_ABSENT ? "" : graph->forum[forum->parent].id);
    cf_emit_text(json, "state", cf_states[row->state].word);
    cf_emit_bool(json, "covered", row->covered);
    add_since(json, row->channel);
    cf_json_add_project_ids(
        json, "shared_projects", graph, row->need ? row->need->shared : nothing);
    cf_json_add_project_ids(
        json, "mandate_projects", graph, row->need ? row->need->mandate : nothing);
    cf_emit_count(json, "partners_not_recorded", facts->blank[row->forum]);
    add_own_congruence(json, row);
    cf_json_add_evidence(json, "evidence", facts, row->channel);
    cf_emit_text(json, "next_step", cf_states[row->state].next_step);
    cf_emit_close(json);
}

void cf_json_add_fora(cf_json_out *json, const cf_facts *facts)
{
    cf_emit_array(json, "fora", CF_TALL);
    for (size_t i = 0; i < facts->analysis->forum_count; i++)
        add_forum(json, facts, &facts->analysis->forum[i]);
    cf_emit_close(json);
}

void cf_json_add_focus_gaps(cf_json_out *json, const cf_facts *facts)
{
    cf_emit_array(json, "fora", CF_TALL);
    for (size_t i = 0; i < facts->analysis->forum_count; i++) {
        if (!facts->analysis->forum[i].covered)
            add_forum(json, facts, &facts->analysis->forum[i]);
    }
    cf_emit_close(json);
}

static void add_carriers(cf_json_out *json, const cf_graph *graph, const cf_gap *gap)
{
    cf_emit_array(json, "carriers", CF_FLAT);
    for (size_t i = 0; i < gap->carriers.count; i++)
        cf_emit_text(json, NULL, graph->economy[gap->carriers.item[i].economy].id);
    cf_emit_close(json);
    cf_emit_object(json, "carrier_basis", CF_FLAT);
    for (size_t i = 0; i < gap->carriers.count; i++)
        cf_emit_text(json, graph->economy[gap->carriers.item[i].economy].id,
                     cf_carrier_words[gap->carriers.item[i].basis]);
    cf_emit_close(json);
}

static void add_effect(cf_json_out *json, const cf_gap *gap)
{
    cf_emit_object(json, "effect", CF_FLAT);
    cf_emit_number(json, "congruence", gap->congruence);
    cf_emit_number(json, "weighted", gap->weighted);
    cf_emit_close(json);
}

static void add_ids(cf_json_out *json, const cf_graph *graph, cf_indices projects)
{
    for (size_t i = 0; i < projects.count; i++)
        cf_emit_text(json, NULL, graph->project[projects.item[i]].id);
}

void cf_json_add_need_projects(cf_json_out *json, const cf_analysis *analysis,
                               const cf_requirement *need)
{
    cf_emit_array(json, "projects", CF_FLAT);
    if (analysis->options.need & CF_NEED_BIT(CF_NEED_SHARED_PROJECT))
        add_ids(json, analysis->graph, need->shared);
    if (analysis->options.need & CF_NEED_BIT(CF_NEED_MANDATE))
        add_ids(json, analysis->graph, need->mandate);
    cf_emit_close(json);
}

static void add_gap(cf_json_out *json, const cf_facts *facts, const cf_gap *gap)
{
    const cf_graph *graph = facts->graph;
    cf_emit_object(json, NULL, CF_TALL);
    cf_json_add_pair(json, graph, gap->a, gap->b);
    cf_emit_text(json, "state", cf_states[gap->state].word);
    add_since(json, gap->channel);
    cf_emit_text(json, "kind", cf_gap_kinds[gap->kind].word);
    if (gap->distance > 0)
        cf_emit_count(json, "distance", gap->distance);
    else
        cf_emit_null(json, "distance");
    cf_json_add_fora_ids(json, "via", graph, gap->via);
    cf_emit_count(json, "count", gap->count);
    cf_emit_number(json, "newman", gap->need->newman);
    cf_json_add_need_projects(json, facts->analysis, gap->need);
    cf_json_add_project_ids(json, "shared_projects", graph, gap->need->shared);
    cf_json_add_project_ids(json, "mandate_projects", graph, gap->need->mandate);
    add_carriers(json, graph, gap);
    add_effect(json, gap);
    cf_json_add_pair_chance(json, facts, gap);
    cf_json_add_evidence(json, "evidence", facts, gap->channel);
    cf_emit_text(json, "next_step", cf_states[gap->state].next_step);
    cf_emit_close(json);
}

void cf_json_add_gaps(cf_json_out *json, const cf_facts *facts)
{
    cf_emit_array(json, "gaps", CF_TALL);
    for (size_t i = 0; i < facts->analysis->gap_count; i++)
        add_gap(json, facts, &facts->analysis->gap[i]);
    cf_emit_close(json);
}
