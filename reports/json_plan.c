/* "plan": the liaisons to create next, for each aim. */
#include "base/pad.h"
#include "reports/json_sections.h"
#include "reports/plan_words.h"
#include "reports/words.h"

static void add_text(cf_json_out *json, const char *key, cf_text *words)
{
    cf_emit_text(json, key, cf_text_of(words));
    cf_pad_free(words, json->out);
}

/* With all that each stands on, the strongest first. */
static void add_carriers(cf_json_out *json, const cf_graph *graph, cf_carriers carriers)
{
    cf_emit_array(json, "carriers", CF_TALL);
    for (size_t i = 0; i < carriers.count; i++) {
        const cf_carrier *carrier = &carriers.item[i];
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "economy", graph->economy[carrier->economy].id);
        cf_emit_array(json, "basis", CF_FLAT);
        for (cf_carrier_basis basis = 0; basis < CF_CARRIER_BASIS_COUNT; basis++) {
            if (carrier->bases & CF_CARRIER_BIT(basis))
                cf_emit_text(json, NULL, cf_carrier_words[basis]);
        }
        cf_emit_close(json);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_pick(cf_json_out *json, const cf_facts *facts, const cf_pick *pick)
{
    const cf_graph *graph = facts->graph;
    cf_emit_object(json, NULL, CF_TALL);
    cf_json_add_pair(json, graph, pick->a, pick->b);
    cf_emit_text(json, "state", cf_states[pick->state].word);
    cf_emit_count(json, "gain", pick->gain);
    cf_emit_count(json, "total", pick->total);
    cf_json_add_project_ids(json, "projects", graph, pick->projects);
    add_carriers(json, graph, pick->carriers);
    cf_json_add_evidence(json, "evidence", facts, pick->channel);
    cf_emit_text(json, "next_step", cf_states[pick->state].next_step);
    cf_emit_close(json);
}

/* What cannot be promised is null. */
static void add_proof(cf_json_out *json, const cf_plan_part *part)
{
    cf_emit_bool(json, "proved", part->is_proved);
    cf_emit_count(json, "greedy", part->greedy);
    cf_emit_number(json, "greedy_assured", part->assured);
    if (part->at_most == SIZE_MAX)
        cf_emit_null(json, "at_most");
    else
        cf_emit_count(json, "at_most", part->at_most);
}

static void add_aim(cf_json_out *json, const cf_facts *facts, cf_aim aim)
{
    const cf_plan_part *part = &facts->plan->part[aim];
    cf_text words = {0};
    cf_emit_object(json, cf_aims[aim].id, CF_TALL);
    cf_emit_count(json, "before", part->before);
    cf_emit_count(json, "after", part->after);
    cf_emit_count(json, "of", part->of);
    if (aim == CF_AIM_NEEDS && facts->plan->options.within == 1) {
        cf_emit_object(json, "by_projects", CF_FLAT);
        cf_emit_count(json, "before", part->weighted_before);
        cf_emit_count(json, "after", part->weighted_after);
        cf_emit_count(json, "of", part->weighted_of);
        cf_emit_close(json);
    }
    cf_emit_count(json, "candidates", part->candidate_count);
    add_proof(json, part);
    cf_add_plan_effect(&words, facts, aim);
    cf_add_plan_proof(&words, facts->plan, aim);
    cf_add_plan_terms(&words, facts, aim);
    add_text(json, "words", &words);
    cf_emit_array(json, "picks", CF_TALL);
    for (size_t i = 0; i < part->pick_count; i++)
        add_pick(json, facts, &part->pick[i]);
    cf_emit_close(json);
    cf_emit_close(json);
}

static void add_forbidden(cf_json_out *json, const cf_facts *facts)
{
    const cf_plan_options *options = &facts->plan->options;
    cf_emit_array(json, "forbidden", CF_FLAT);
    for (size_t i = 0; i < options->forbidden_count; i++) {
        cf_emit_array(json, NULL, CF_FLAT);
        cf_emit_text(json, NULL, facts->graph->forum[options->forbidden[i].a].id);
        cf_emit_text(json, NULL, facts->graph->forum[options->forbidden[i].b].id);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

void cf_json_add_plan(cf_json_out *json, const cf_facts *facts)
{
    if (!facts->plan) {
        cf_emit_null(json, "plan");
        return;
    }
    const cf_plan_options *options = &facts->plan->options;
    cf_emit_object(json, "plan", CF_TALL);
    cf_emit_count(json, "budget", options->budget);
    if (options->per_forum > 0)
        cf_emit_count(json, "max_per_forum", options->per_forum);
    else
        cf_emit_null(json, "max_per_forum");
    cf_emit_count(json, "within", options->within);
    cf_emit_count(json, "proof_time", (uint64_t)options->seconds);
    add_forbidden(json, facts);
    cf_json_add_supposed(json, facts);
    add_aim(json, facts, CF_AIM_NEEDS);
    if (facts->analysis->snapshot.focus.count > 0)
        add_aim(json, facts, CF_AIM_PROJECTS);
    else
        cf_emit_null(json, cf_aims[CF_AIM_PROJECTS].id);
    cf_emit_close(json);
}
