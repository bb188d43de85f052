#include "reports/overdue.h"

#include "base/language.h"
#include "reports/json_sections.h"
#include "reports/section_overdue.h"
#include "reports/tables_write.h"

static void add_waiting(
    cf_json_out *json, const char *key, const cf_facts *facts, const cf_waiting *waiting,
    size_t count, void (*step)(cf_text *, const cf_facts *, const cf_waiting *))
{
    const cf_graph *graph = facts->graph;
    cf_emit_array(json, key, CF_TALL);
    for (size_t i = 0; i < count; i++) {
        cf_text pad = {0};
        cf_emit_object(json, NULL, CF_TALL);
        cf_emit_text(json, "from", graph->forum[waiting[i].from].id);
        cf_emit_text(json, "to", graph->forum[waiting[i].to].id);
        cf_json_add_date(json, "date", waiting[i].due);
        cf_emit_number(json, "months", waiting[i].months);
        cf_add_waiting_words(&pad, facts, &waiting[i]);
        cf_emit_pad(json, "what", &pad);
        if (waiting[i].contact)
            cf_add_evidence(&pad, facts, waiting[i].channel, waiting[i].contact);
        cf_emit_pad(json, "contact_since", &pad);
        step(&pad, facts, &waiting[i]);
        cf_emit_pad(json, "next_step", &pad);
        cf_json_add_citations(json, graph, graph->liaison[waiting[i].liaison].sources);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_quiet(cf_json_out *json, const cf_overdue *overdue)
{
    const cf_forum *forum = overdue->analysis->graph->forum;
    cf_emit_array(json, "not_met", CF_TALL);
    for (size_t i = 0; i < overdue->quiet_count; i++) {
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "forum", forum[overdue->quiet[i].forum].id);
        cf_json_add_date(json, "last", overdue->quiet[i].last);
        cf_emit_number(json, "months", overdue->quiet[i].months);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_attendance(cf_json_out *json, const cf_overdue *overdue)
{
    const cf_forum *forum = overdue->analysis->graph->forum;
    cf_emit_array(json, "attendance", CF_TALL);
    for (size_t i = 0; i < overdue->attendance_count; i++) {
        const cf_attendance *visit = &overdue->attendance[i];
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "guest", forum[visit->guest].id);
        cf_emit_text(json, "host", forum[visit->host].id);
        cf_emit_count(json, "meetings", visit->meetings);
        cf_json_add_date(json, "last", visit->last);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static bool write_json(const cf_overdue *overdue, const cf_facts *facts, cf_text *out)
{
    cf_json_out json = {.out = out};
    cf_text headline = {0};
    size_t count = 0;
    const cf_index *never = cf_never_met(overdue, &count, facts->arena, facts->err);
    if (!never)
        return false;
    cf_add_overdue_headline(&headline, overdue);
    cf_emit_object(&json, NULL, CF_TALL);
    cf_emit_text(&json, "schema", "crossfora-overdue/1");
    cf_emit_text_or_null(&json, "focus", cf_focus_id(overdue->analysis));
    cf_json_add_date(&json, "as_of", overdue->analysis->options.as_of);
    cf_emit_count(&json, "older_than_months", (uint64_t)overdue->months);
    cf_emit_pad(&json, "headline", &headline);
    add_waiting(
        &json, "promises", facts, overdue->promise, overdue->promise_count, cf_add_promise_step);
    cf_emit_count(&json, "promises_of_fora_gone", overdue->promises_gone);
    add_waiting(
        &json, "reviews", facts, overdue->review, overdue->review_count, cf_add_review_step);
    add_quiet(&json, overdue);
    add_attendance(&json, overdue);
    cf_json_add_fora_ids(&json, "never_met", facts->graph, (cf_indices){never, count});
    cf_emit_close(&json);
    return true;
}

static bool write_overdue(const cf_overdue *overdue, cf_format format, cf_text *out, cf_error *err)
{
    const cf_report report = {.analysis = overdue->analysis};
    cf_arena arena = {0};
    cf_facts facts;
    cf_tables tables = {0};
    bool ok = cf_facts_read(&facts, &report, &arena, err);
    if (ok && format == CF_FORMAT_JSON)
        ok = write_json(overdue, &facts, out);
    else if (ok)
        ok = format == CF_FORMAT_CSV
               ? cf_section_overdue_long(overdue, &facts, &tables)
               : cf_section_overdue(overdue, &facts, &tables);
    if (ok && format != CF_FORMAT_JSON)
        cf_tables_write(&tables, format, out);
    cf_arena_free(&arena);
    return ok && cf_text_ok(out, err);
}

bool cf_write_overdue(const cf_overdue *overdue, cf_format format, cf_text *out, cf_error *err)
{
    const bool was_plain = cf_format_speak(format);
    const bool ok = write_overdue(overdue, format, out, err);
    cf_language_set_plain(was_plain);
    return ok;
}
