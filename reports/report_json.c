#include "reports/report_json.h"

#include "reports/json_sections.h"
#include "reports/words.h"

enum { WHOLE = 1u << CF_VIEW_COUNT };

#define IN(view) (1u << (view))

/* The sections in order, and where they stand: in the whole report and in views. */
static const struct {
    void (*add)(cf_json_out *json, const cf_facts *facts);
    unsigned where;
} sections[] = {
    {cf_json_add_coverage,
     WHOLE | IN(CF_VIEW_FORA) | IN(CF_VIEW_FOCUS_GAPS) | IN(CF_VIEW_COVERAGE)},
    {cf_json_add_matrices, WHOLE | IN(CF_VIEW_MATRICES)},
    {cf_json_add_economy, IN(CF_VIEW_ECONOMY)},
    {cf_json_add_congruence, WHOLE | IN(CF_VIEW_PAIR_GAPS)},
    {cf_json_add_fora, WHOLE | IN(CF_VIEW_FORA)},
    {cf_json_add_focus_gaps, IN(CF_VIEW_FOCUS_GAPS)},
    {cf_json_add_gaps, WHOLE | IN(CF_VIEW_PAIR_GAPS)},
    {cf_json_add_second_look, WHOLE | IN(CF_VIEW_PROJECTS)},
    {cf_json_add_chance, WHOLE | IN(CF_VIEW_PAIR_GAPS)},
    {cf_json_add_metrics, WHOLE | IN(CF_VIEW_METRICS)},
    {cf_json_add_studies, WHOLE | IN(CF_VIEW_STUDIES)},
    {cf_json_add_plan, WHOLE | IN(CF_VIEW_PLAN)},
    {cf_json_add_changes, WHOLE},
    {cf_json_add_trend, WHOLE},
    {cf_json_add_what_if, IN(CF_VIEW_WHAT_IF)},
    {cf_json_add_projects,
     WHOLE | IN(CF_VIEW_FORA) | IN(CF_VIEW_FOCUS_GAPS) | IN(CF_VIEW_PAIR_GAPS)
         | IN(CF_VIEW_PROJECTS) | IN(CF_VIEW_PLAN) | IN(CF_VIEW_MATRICES) | IN(CF_VIEW_ECONOMY)},
    {cf_json_add_sources, WHOLE | IN(CF_VIEW_FORA) | IN(CF_VIEW_FOCUS_GAPS) | IN(CF_VIEW_PAIR_GAPS)
                              | IN(CF_VIEW_PROJECTS) | IN(CF_VIEW_PLAN)},
    {cf_json_add_manifest, WHOLE},
};

static void add_head(cf_json_out *json, const cf_facts *facts, const char *headline)
{
    char day[CF_DATE_SIZE];
    cf_emit_text(json, "schema", CF_REPORT_SCHEMA);
    cf_emit_text_or_null(json, "title", facts->graph->title);
    cf_emit_text_or_null(json, "focus", cf_focus_id(facts->analysis));
    cf_emit_text_or_null(json, "as_of", cf_as_of_text(facts->analysis, day));
    cf_emit_text(json, "headline", headline);
}

static bool write_sections(unsigned where, const cf_report *report, cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    cf_facts facts;
    cf_text headline = {0};
    cf_json_out json = {.out = out};
    bool ok = cf_facts_read(&facts, report, &arena, err);
    if (ok) {
        cf_add_report_headline(&headline, report);
        cf_emit_object(&json, NULL, CF_TALL);
        add_head(&json, &facts, cf_text_of(&headline));
        for (size_t i = 0; i < CF_COUNT(sections); i++) {
            if (sections[i].where & where)
                sections[i].add(&json, &facts);
        }
        cf_emit_close(&json);
        ok = cf_text_ok(&headline, err) && cf_text_ok(out, err);
    }
    cf_text_free(&headline);
    cf_arena_free(&arena);
    return ok;
}

bool cf_write_report_json(const cf_report *report, cf_text *out, cf_error *err)
{
    return write_sections(WHOLE, report, out, err);
}

bool cf_write_view_json(cf_view_of view, const cf_report *report, cf_text *out, cf_error *err)
{
    return write_sections(IN(view), report, out, err);
}
