/* tests/golden/apec-mini holds what every writer makes of data/apec-mini.json, byte for byte. With
 * CROSSFORA_UPDATE_GOLDEN set, writes them instead: see scripts/update-golden. */
#include "base/file.h"
#include "loaders/places.h"
#include "loaders/rules.h"
#include "reports/changes.h"
#include "reports/check.h"
#include "reports/overdue.h"
#include "reports/trend.h"
#include "support/documents.h"
#include "support/reported.h"
#include "support/tests.h"

#include <stdlib.h>

#define SOURCES CROSSFORA_SOURCE_DIR "/"
#define FOLDER SOURCES "tests/golden/apec-mini/"
#define CHECKED "tests/reports/checked.json"

enum { MOST_BYTES = 1 << 24 };

/* Says where the first difference is. */
static void assert_same(const char *name, const cf_text *found, const cf_text *expected)
{
    const char *a = cf_text_of(found);
    const char *b = cf_text_of(expected);
    size_t line = 1;
    size_t start = 0;
    size_t at = 0;
    for (; at < found->length && at < expected->length && a[at] == b[at]; at++) {
        if (a[at] == '\n') {
            line++;
            start = at + 1;
        }
    }
    if (at == found->length && at == expected->length)
        return;
    print_error("%s:%zu differs\n  found:    %.*s\n  expected: %.*s\n", name, line,
                (int)strcspn(a + start, "\n"), a + start, (int)strcspn(b + start, "\n"), b + start);
    fail();
}

static void check(const char *name, const cf_text *found)
{
    char path[1024];
    cf_error err = {0};
    cf_text expected = {0};
    snprintf(path, sizeof path, "%s%s", FOLDER, name);
    if (getenv("CROSSFORA_UPDATE_GOLDEN")) {
        assert_done(cf_file_write(path, cf_text_of(found), found->length, &err), &err);
        return;
    }
    assert_done(cf_file_read(path, MOST_BYTES, &expected, &err), &err);
    assert_same(name, found, &expected);
    cf_text_free(&expected);
}

static void every_file_of_a_report_is_as_agreed(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_file(&reported, "data/apec-mini.json");
    for (size_t i = 0; i < cf_writer_count; i++) {
        /* Compressed, so no text to compare: tests/full/workbook reads it. */
        if (strcmp(cf_writers[i].format, "xlsx") == 0
            || !cf_writer_is_there(&cf_writers[i], &reported.report))
            continue;
        cf_text out = cf_reported_write(&reported, cf_writers[i].file);
        check(cf_writers[i].file, &out);
        cf_text_free(&out);
    }
    cf_reported_close(&reported);
}

static void plans_are_as_agreed_in_every_format(void **state)
{
    (void)state;
    static const struct {
        cf_view_of view;
        const char *name;
    } views[] = {{CF_VIEW_PLAN, "plan"}, {CF_VIEW_WHAT_IF, "what-if"}};
    cf_reported reported;
    cf_reported_open_file(&reported, "data/apec-mini.json");
    for (size_t i = 0; i < CF_COUNT(views); i++) {
        for (cf_format format = CF_FORMAT_JSON; format < CF_FORMAT_COUNT; format++) {
            char name[64];
            cf_text out = cf_reported_view(&reported, views[i].view, format, false);
            snprintf(name, sizeof name, "view-%s.%s", views[i].name, cf_format_words[format]);
            check(name, &out);
            cf_text_free(&out);
        }
    }
    cf_reported_close(&reported);
}

static void every_view_is_as_agreed(void **state)
{
    (void)state;
    static const char *const names[] = {
        [CF_VIEW_FORA] = "fora",         [CF_VIEW_FOCUS_GAPS] = "gaps",
        [CF_VIEW_PAIR_GAPS] = "pairs",   [CF_VIEW_COVERAGE] = "coverage",
        [CF_VIEW_METRICS] = "metrics",   [CF_VIEW_STUDIES] = "studies",
        [CF_VIEW_PROJECTS] = "projects", [CF_VIEW_PLAN] = "plan",
        [CF_VIEW_MATRICES] = "matrices", [CF_VIEW_ECONOMY] = "economy",
        [CF_VIEW_WHAT_IF] = "what-if",
    };
    _Static_assert(CF_COUNT(names) == CF_VIEW_COUNT, "a view has no name");
    cf_reported reported;
    cf_reported_open_file(&reported, "data/apec-mini.json");
    for (cf_view_of view = 0; view < CF_VIEW_COUNT; view++) {
        char name[64];
        cf_text out = cf_reported_view(&reported, view, CF_FORMAT_TABLE, true);
        snprintf(name, sizeof name, "view-%s.txt", names[view]);
        check(name, &out);
        cf_text_free(&out);
    }
    cf_reported_close(&reported);
}

static void projects_worth_a_second_look_are_as_agreed(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_file(&reported, "tests/reports/themes.json");
    for (cf_format format = 0; format < CF_FORMAT_COUNT; format++) {
        char name[64];
        cf_text out = cf_reported_view(&reported, CF_VIEW_PROJECTS, format, true);
        snprintf(name, sizeof name, "../themes/projects.%s",
                 format == CF_FORMAT_TABLE ? "txt" : cf_format_words[format]);
        check(name, &out);
        cf_text_free(&out);
    }
    cf_reported_close(&reported);

    cf_reported_open_file(&reported, "data/apec.json");
    cf_text out = cf_reported_view(&reported, CF_VIEW_PROJECTS, CF_FORMAT_CSV, false);
    check("../apec/projects.csv", &out);
    cf_text_free(&out);
    cf_reported_close(&reported);
}

static void hostile_words_stay_words(void **state)
{
    (void)state;
    static const char *const files[] = {
        "report.json", "fora.csv",   "report.md",       "report.html",
        "network.svg", "matrix.svg", "network.graphml", "fora.graphml"};
    cf_reported reported;
    cf_reported_open_file(&reported, "tests/reports/hostile.json");
    for (size_t i = 0; i < CF_COUNT(files); i++) {
        char name[64];
        cf_text out = cf_reported_write(&reported, files[i]);
        snprintf(name, sizeof name, "../hostile/%s", files[i]);
        check(name, &out);
        cf_text_free(&out);
    }
    cf_reported_close(&reported);
}

/* "../two-days/diff.txt" */
static void name_file(char *name, size_t size, const char *what, cf_format format)
{
    snprintf(name, size, "../%s.%s", what,
             format == CF_FORMAT_TABLE ? "txt" : cf_format_words[format]);
}

static void changes_between_two_days_are_as_agreed(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis then;
    cf_analysis now;
    cf_diff diff;
    cf_error err = {0};
    load_file(&graph, "tests/engine/two-days.json");
    analyse(&then, &graph, "2012");
    analyse(&now, &graph, "2016");
    assert_done(cf_diff_find(&diff, &then, &now, &err), &err);
    for (cf_format format = 0; format < CF_FORMAT_COUNT; format++) {
        char name[64];
        cf_text out = {0};
        assert_done(cf_write_diff(&diff, format, &out, &err), &err);
        name_file(name, sizeof name, "two-days/diff", format);
        check(name, &out);
        cf_text_free(&out);
    }
    cf_diff_free(&diff);
    cf_analysis_free(&now);
    cf_analysis_free(&then);
    cf_graph_free(&graph);
}

static void a_trend_is_as_agreed(void **state)
{
    (void)state;
    cf_graph graph;
    cf_trend trend = {.step = CF_STEP_YEAR};
    cf_error err = {0};
    const cf_options options = cf_options_default();
    const cf_date none = {0};
    load_file(&graph, "tests/engine/two-days.json");
    assert_done(cf_trend_follow(&trend, &graph, &options, none, none, &err), &err);
    for (cf_format format = 0; format < CF_FORMAT_COUNT; format++) {
        char name[64];
        cf_text out = {0};
        assert_done(cf_write_trend(&trend, format, &out, &err), &err);
        name_file(name, sizeof name, "two-days/trend", format);
        check(name, &out);
        cf_text_free(&out);
    }
    cf_trend_free(&trend);
    cf_graph_free(&graph);
}

static void a_report_with_baseline_trend_and_plan_is_as_agreed(void **state)
{
    (void)state;
    static const char *const files[] = {
        "report.json", "report.md", "report.html", "changes.csv", "summary.txt", "trend.svg"};
    cf_reported reported;
    cf_added_parts parts;
    cf_reported_open_file(&reported, "tests/engine/two-days.json");
    cf_reported_add_parts(&reported, &parts, "2012");
    for (size_t i = 0; i < CF_COUNT(files); i++) {
        char name[64];
        cf_text out = cf_reported_write(&reported, files[i]);
        snprintf(name, sizeof name, "../two-days/%s", files[i]);
        check(name, &out);
        cf_text_free(&out);
    }
    cf_added_parts_free(&parts);
    cf_reported_close(&reported);
}

static void what_is_overdue_is_as_agreed(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis analysis;
    cf_overdue overdue;
    cf_error err = {0};
    load_file(&graph, "tests/engine/two-days.json");
    analyse(&analysis, &graph, NULL);
    assert_done(cf_overdue_find(&overdue, &analysis, CF_OVERDUE_MONTHS, &err), &err);
    for (cf_format format = 0; format < CF_FORMAT_COUNT; format++) {
        char name[64];
        cf_text out = {0};
        assert_done(cf_write_overdue(&overdue, format, &out, &err), &err);
        name_file(name, sizeof name, "two-days/overdue", format);
        check(name, &out);
        cf_text_free(&out);
    }
    cf_overdue_free(&overdue);
    cf_analysis_free(&analysis);
    cf_graph_free(&graph);
}

/* Of the same document: the rules of tests/reports/rules.json, with every kind of case. */
static void a_check_is_as_agreed(void **state)
{
    (void)state;
    cf_reported reported;
    cf_rules rules = {0};
    cf_check cases;
    cf_places places;
    cf_arena arena = {0};
    cf_problems problems = {0};
    cf_text document = {0};
    cf_text text = {0};
    cf_error err = {0};
    cf_reported_open_file(&reported, CHECKED);
    assert_done(cf_file_read(SOURCES CHECKED, MOST_BYTES, &document, &err), &err);
    assert_done(cf_file_read(SOURCES "tests/reports/rules.json", MOST_BYTES, &text, &err), &err);
    assert_done(
        cf_load_rules(&rules, "rules", cf_text_of(&text), text.length, &problems, &err), &err);
    assert_done(cf_check_make(&cases, &reported.analysis, &rules, &err), &err);
    assert_done(cf_places_read(
                    &places, &reported.graph, cf_text_of(&document), document.length, &arena, &err),
                &err);
    const cf_check_report report = {&cases, &reported.manifest, CHECKED, &places};
    for (cf_check_format format = 0; format < CF_CHECK_FORMAT_COUNT; format++) {
        char name[64];
        cf_text out = {0};
        assert_done(cf_write_check(&report, format, true, &out, &err), &err);
        snprintf(name, sizeof name, "../check/check.%s",
                 format == CF_CHECK_TABLE ? "txt" : cf_check_formats[format]);
        check(name, &out);
        cf_text_free(&out);
    }
    cf_text_free(&text);
    cf_text_free(&document);
    cf_arena_free(&arena);
    cf_check_free(&cases);
    cf_rules_free(&rules);
    cf_reported_close(&reported);
}

/* Lots are drawn, so the seed and the generator are agreed too. */
static void chance_is_as_agreed_in_every_format(void **state)
{
    (void)state;
    cf_reported reported;
    cf_error err = {0};
    cf_options options = cf_options_default();
    options.chance = (cf_chance_options){.method = cf_chance_methods[2], .replicas = 99};
    cf_reported_open_file(&reported, "data/apec-mini.json");
    cf_analysis_free(&reported.analysis);
    assert_done(cf_analyse(&reported.analysis, &reported.graph, &options, &err), &err);
    for (cf_format format = 0; format < CF_FORMAT_COUNT; format++) {
        char name[64];
        cf_text out = cf_reported_view(&reported, CF_VIEW_PAIR_GAPS, format, true);
        name_file(name, sizeof name, "chance/pairs", format);
        check(name, &out);
        cf_text_free(&out);
    }
    cf_text manifest = cf_reported_write(&reported, "manifest.json");
    check("../chance/manifest.json", &manifest);
    cf_text_free(&manifest);
    cf_reported_close(&reported);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_file_of_a_report_is_as_agreed),
        cmocka_unit_test(every_view_is_as_agreed),
        cmocka_unit_test(plans_are_as_agreed_in_every_format),
        cmocka_unit_test(projects_worth_a_second_look_are_as_agreed),
        cmocka_unit_test(chance_is_as_agreed_in_every_format),
        cmocka_unit_test(hostile_words_stay_words),
        cmocka_unit_test(changes_between_two_days_are_as_agreed),
        cmocka_unit_test(a_trend_is_as_agreed),
        cmocka_unit_test(a_report_with_baseline_trend_and_plan_is_as_agreed),
        cmocka_unit_test(what_is_overdue_is_as_agreed),
        cmocka_unit_test(a_check_is_as_agreed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
