/* "second_look" of report.json: projects that are worth one. */
#include "base/pad.h"
#include "reports/json_sections.h"
#include "reports/second_look_words.h"
#include "reports/words.h"

#include <math.h>

static void add_words(cf_json_out *json, const char *key, cf_words words)
{
    cf_emit_array(json, key, CF_FLAT);
    for (size_t i = 0; i < words.count; i++)
        cf_emit_text(json, NULL, words.item[i]);
    cf_emit_close(json);
}

/* A member of what stands in the pad, which is then empty. */
static void add_pad(cf_json_out *json, const char *key, cf_text *pad)
{
    cf_emit_text(json, key, cf_text_of(pad));
    cf_pad_clear(pad, json->out);
}

static void add_state(cf_json_out *json, cf_state state, const cf_channel *channel)
{
    char day[CF_DATE_SIZE];
    cf_emit_text(json, "state", cf_states[state].word);
    cf_emit_text_or_null(json, "since", channel ? cf_date_text(channel->since, day) : "");
}

static void add_overlap(cf_json_out *json, const cf_facts *facts, const cf_overlap *item)
{
    const cf_graph *graph = facts->graph;
    cf_text pad = {0};
    cf_emit_object(json, NULL, CF_TALL);
    cf_json_add_pair(json, graph, item->a, item->b);
    add_state(json, item->state, item->channel);
    add_words(json, "areas", item->areas);
    add_words(json, "topics", item->topics);
    cf_emit_count(json, "rarest", item->rarest);
    cf_json_add_project_ids(json, "a_projects", graph, item->of_a);
    cf_json_add_project_ids(json, "b_projects", graph, item->of_b);
    cf_json_add_evidence(json, "evidence", facts, item->channel);
    cf_add_overlap_step(&pad, item);
    add_pad(json, "next_step", &pad);
    cf_emit_close(json);
    cf_pad_free(&pad, json->out);
}

static void add_skipped(cf_json_out *json, const cf_overlaps *overlaps)
{
    cf_emit_array(json, "not_compared", CF_TALL);
    for (size_t i = 0; i < overlaps->skipped_count; i++) {
        const cf_theme *theme = &overlaps->skipped[i];
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "kind", theme->is_topic ? "topic" : "area");
        cf_emit_text(json, "name", theme->name);
        cf_emit_count(json, "count", theme->projects);
        cf_emit_text(json, "reason", theme->is_of_mandate ? "mandate" : "common");
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_left_out(cf_json_out *json, const cf_facts *facts, const cf_left_out *item)
{
    cf_text pad = {0};
    cf_emit_object(json, NULL, CF_TALL);
    cf_emit_text(json, "project", facts->graph->project[item->project].id);
    cf_emit_text(json, "forum", facts->graph->forum[item->forum].id);
    add_state(json, item->state, item->channel);
    cf_emit_bool(json, "covered", item->covered);
    cf_add_left_out_step(&pad, facts, item);
    add_pad(json, "next_step", &pad);
    cf_emit_close(json);
    cf_pad_free(&pad, json->out);
}

static void add_lead(cf_json_out *json, const cf_graph *graph, const cf_project *project)
{
    cf_emit_array(json, "lead", CF_FLAT);
    for (size_t i = 0; i < project->lead.count; i++)
        cf_emit_text(json, NULL, graph->economy[project->lead.item[i]].id);
    cf_emit_close(json);
    cf_emit_array(json, "cosponsors", CF_FLAT);
    for (size_t i = 0; i < project->sponsors.count; i++) {
        if (cf_is_cosponsor(project, project->sponsors.item[i]))
            cf_emit_text(json, NULL, graph->economy[project->sponsors.item[i]].id);
    }
    cf_emit_close(json);
}

static void add_sponsored(cf_json_out *json, const cf_facts *facts, const cf_sponsored *item)
{
    const cf_project *project = &facts->graph->project[item->project];
    cf_text pad = {0};
    cf_emit_object(json, NULL, CF_TALL);
    cf_emit_text(json, "project", project->id);
    cf_emit_text(json, "forum", facts->graph->forum[project->forum].id);
    add_lead(json, facts->graph, project);
    cf_emit_number(json, "cosponsor_count", item->cosponsors);
    cf_add_sponsored_found(&pad, project, item);
    add_pad(json, "found", &pad);
    cf_add_sponsored_step(&pad, facts, item);
    add_pad(json, "next_step", &pad);
    cf_emit_close(json);
    cf_pad_free(&pad, json->out);
}

void cf_json_add_second_look(cf_json_out *json, const cf_facts *facts)
{
    const cf_second_look *look = facts->look;
    if (!look)
        return;
    cf_emit_object(json, "second_look", CF_TALL);
    cf_emit_array(json, "overlaps", CF_TALL);
    for (size_t i = 0; i < look->overlaps.count; i++)
        add_overlap(json, facts, &look->overlaps.item[i]);
    cf_emit_close(json);
    cf_emit_count(json, "overlaps_found", look->overlaps.found);
    add_skipped(json, &look->overlaps);
    cf_emit_array(json, "mandate", CF_TALL);
    for (size_t i = 0; i < look->left_out_count; i++)
        add_left_out(json, facts, &look->left_out[i]);
    cf_emit_close(json);
    cf_emit_array(json, "cosponsors", CF_TALL);
    for (size_t i = 0; i < look->sponsored_count; i++)
        add_sponsored(json, facts, &look->sponsored[i]);
    cf_emit_close(json);
    cf_emit_count(json, "cosponsors_needed", CF_COSPONSORS_NEEDED);
    cf_emit_count(json, "too_few_cosponsors", look->too_few);
    cf_emit_count(json, "projects_in_force", look->in_force);
    cf_emit_close(json);
}
