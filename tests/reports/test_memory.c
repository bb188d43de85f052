/* Nothing that is written crashes or ends before its end when memory runs out: each of our
 * allocations in turn fails alone, and with all that follow. */
#include "engine/guard.h"
#include "support/failing.h"
#include "support/reported.h"

#if HAS_OWN_MALLOC

static cf_reported reported;
static cf_report report;
static const cf_writer *writer;
static cf_view_of view;
static cf_format format;

static bool write_file(cf_error *err)
{
    cf_text out = {0};
    const bool ok = cf_writer_write(writer, &report, &out, err);
    cf_text_free(&out);
    return ok;
}

static bool write_view(cf_error *err)
{
    cf_text out = {0};
    const bool ok = cf_write_view(view, format, true, &report, &out, err);
    cf_text_free(&out);
    return ok;
}

static bool explain(cf_error *err)
{
    cf_text out = {0};
    const bool ok = cf_write_explanation(NULL, format, &out, err);
    cf_text_free(&out);
    return ok;
}

/* A report with all it can have. */
static void with_report(void (*check)(void))
{
    static const cf_selection selection = {.choice = {CF_ABSENT, CF_ABSENT}};
    static const cf_index first = 0;
    static const cf_added added = {.pair = {1, 2}, .state = CF_ADD_PROMISED};
    const cf_supposed changes = {
        .add = &added, .add_count = 1, .retire = &first, .retire_count = 1};
    cf_error err = {0};
    cf_added_parts parts;
    cf_what_if what_if = {0};
    cf_reported_open_file(&reported, "tests/reports/themes.json");
    cf_reported_add_parts(&reported, &parts, "2012-12-31");
    assert_done(cf_what_if_make(&what_if, &reported.analysis, &changes, &err), &err);
    report = reported.report;
    report.what_if = &what_if;
    report.selection = &selection;
    only_ours = true;
    check();
    only_ours = false;
    cf_what_if_free(&what_if);
    cf_added_parts_free(&parts);
    cf_reported_close(&reported);
}

static void fail_in_files(void)
{
    report.what_if = NULL;
    report.selection = NULL;
    for (size_t i = 0; i < cf_writer_count; i++) {
        writer = &cf_writers[i];
        assert_true(fail_each_allocation_of(write_file) > 0);
    }
}

static void fail_in_views(void)
{
    for (view = 0; view < CF_VIEW_COUNT; view++) {
        for (format = 0; format < CF_FORMAT_COUNT; format++)
            assert_true(fail_each_allocation_of(write_view) > 0);
    }
}

static void each_file_of_a_report_survives_each_failed_allocation(void **state)
{
    (void)state;
    with_report(fail_in_files);
}

static void each_view_survives_each_failed_allocation(void **state)
{
    (void)state;
    with_report(fail_in_views);
}

static void explanations_survive_each_failed_allocation(void **state)
{
    (void)state;
    only_ours = true;
    for (format = 0; format < CF_FORMAT_COUNT; format++)
        assert_true(fail_each_allocation_of(explain) > 0);
    only_ours = false;
}

#else

static void each_file_of_a_report_survives_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* the sanitizer has a malloc of its own */
}

static void each_view_survives_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* as above */
}

static void explanations_survive_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* as above */
}

#endif

int main(void)
{
    cf_engine_start();
    cf_reports_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_file_of_a_report_survives_each_failed_allocation),
        cmocka_unit_test(each_view_survives_each_failed_allocation),
        cmocka_unit_test(explanations_survive_each_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
