/* A check as the object "crossfora-check/1". */
#include "base/pad.h"
#include "reports/check_out.h"
#include "reports/json_sections.h"

static void add_count(cf_json_out *json, const cf_case_count *count)
{
    static const char *const keys[] = {
        [CF_PASSED] = "passed",
        [CF_FAILED] = "failed",
        [CF_UNDECIDED] = "not_known",
        [CF_ACCEPTED] = "accepted",
    };
    for (size_t i = 0; i < CF_VERDICT_COUNT; i++)
        cf_emit_count(json, keys[i], count->by_verdict[i]);
}

static void add_rules(cf_json_out *json, const cf_check *check)
{
    cf_emit_array(json, "rules", CF_TALL);
    for (cf_rule_kind rule = 0; rule < CF_RULE_COUNT; rule++) {
        cf_text plain = {0};
        if (!check->rules->rule[rule].is_asked)
            continue;
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "id", cf_rule_rows[rule].id);
        cf_add_rule(&plain, check, rule);
        cf_emit_pad(json, "plain", &plain);
        add_count(json, &check->by_rule[rule]);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_record(cf_json_out *json, const cf_places *places, const char *key,
                       cf_record_at record)
{
    const cf_spot spot = cf_spot_of(places, record);
    cf_text pointer = {0};
    cf_emit_object(json, key, CF_FLAT);
    cf_add_pointer(&pointer, record);
    cf_emit_pad(json, "pointer", &pointer);
    if (spot.line > 0) {
        cf_emit_count(json, "line", spot.line);
        cf_emit_count(json, "column", spot.column);
    } else {
        cf_emit_null(json, "line");
        cf_emit_null(json, "column");
    }
    cf_emit_close(json);
}

static void add_fora(cf_json_out *json, const cf_graph *graph, const cf_case *item)
{
    const cf_index pair[] = {item->a, item->b};
    const size_t count = (item->a != CF_ABSENT) + (size_t)(item->b != CF_ABSENT);
    cf_json_add_fora_ids(json, "fora", graph, (cf_indices){pair, count});
}

static void add_projects(cf_json_out *json, const cf_facts *facts, const cf_case *item)
{
    const cf_indices own = {&item->project, item->project != CF_ABSENT};
    if (item->need)
        cf_json_add_need_projects(json, facts->analysis, item->need);
    else
        cf_json_add_project_ids(json, "projects", facts->graph, own);
}

/* Those of the liaison or the project that the case is of. */
static cf_citations sources_of(const cf_graph *graph, const cf_case *item)
{
    if (item->record.sheet == CF_LIAISON_SHEET)
        return graph->liaison[item->record.index].sources;
    if (item->project != CF_ABSENT)
        return graph->project[item->project].sources;
    return (cf_citations){0};
}

static void add_evidence(cf_json_out *json, const cf_facts *facts, const cf_places *places,
                         const cf_case *item)
{
    add_fora(json, facts->graph, item);
    add_projects(json, facts, item);
    cf_json_add_citations(json, facts->graph, sources_of(facts->graph, item));
    add_record(json, places, "record", item->record);
    cf_emit_array(json, "without_source", CF_TALL);
    for (size_t i = 0; item->without && i < item->part; i++)
        add_record(json, places, NULL, item->without[i]);
    cf_emit_close(json);
}

static void add_exception(cf_json_out *json, const cf_check *check, const cf_case *item)
{
    if (item->exception == CF_ABSENT) {
        cf_emit_null(json, "exception");
        return;
    }
    const cf_exception *exception = &check->rules->exception[item->exception];
    cf_emit_object(json, "exception", CF_FLAT);
    cf_emit_bool(json, "holds", item->verdict == CF_ACCEPTED);
    cf_emit_text(json, "reason", exception->reason);
    cf_json_add_date(json, "until", exception->until);
    cf_emit_close(json);
}

static void add_case(cf_json_out *json, const cf_facts *facts, const cf_check_report *report,
                     const cf_case *item)
{
    cf_text pad = {0};
    cf_emit_object(json, NULL, CF_TALL);
    cf_emit_text(json, "rule", cf_rule_rows[item->rule].id);
    cf_emit_text(json, "verdict", cf_verdict_words[item->verdict]);
    cf_add_case_name(&pad, facts->graph, item);
    cf_emit_pad(json, "case", &pad);
    cf_add_case(&pad, facts, item);
    cf_emit_pad(json, "found", &pad);
    cf_add_case_step(&pad, facts, item);
    cf_emit_pad(json, "next_step", &pad);
    cf_emit_number(json, "limit", item->limit);
    add_exception(json, report->check, item);
    add_evidence(json, facts, report->places, item);
    cf_emit_close(json);
}

static void add_notes(cf_json_out *json, const cf_check *check)
{
    cf_emit_array(json, "notes", CF_TALL);
    for (size_t i = 0; i < check->rules->exception_count; i++) {
        cf_text note = {0};
        if (cf_add_exception(&note, check, i))
            cf_emit_text(json, NULL, cf_text_of(&note));
        cf_pad_free(&note, json->out);
    }
    cf_emit_close(json);
}

bool cf_check_json(const cf_check_report *report, const cf_facts *facts, cf_text *out)
{
    const cf_check *check = report->check;
    cf_json_out json = {.out = out};
    cf_text headline = {0};
    cf_emit_object(&json, NULL, CF_TALL);
    cf_emit_text(&json, "schema", "crossfora-check/1");
    cf_emit_text_or_null(&json, "title", facts->graph->title);
    cf_emit_text_or_null(&json, "focus", cf_focus_id(facts->analysis));
    cf_json_add_date(&json, "as_of", facts->analysis->options.as_of);
    cf_add_check_headline(&headline, check);
    cf_emit_pad(&json, "headline", &headline);
    add_count(&json, &check->all);
    add_rules(&json, check);
    cf_emit_array(&json, "cases", CF_TALL);
    for (size_t i = 0; i < check->count; i++) {
        if (check->item[i].verdict != CF_PASSED)
            add_case(&json, facts, report, &check->item[i]);
    }
    cf_emit_close(&json);
    add_notes(&json, check);
    cf_json_add_manifest(&json, facts);
    cf_emit_close(&json);
    return true;
}
