#include "support/reported.h"

#include "engine/guard.h"
#include "support/documents.h"
#include "support/tests.h"

static void finish(cf_reported *reported)
{
    cf_error err = {0};
    analyse(&reported->analysis, &reported->graph, NULL);
    assert_done(cf_second_look_take(&reported->look, &reported->analysis, &err), &err);
    reported->library[0] = (cf_setting){"GSL", "0.0"};
    reported->library[1] = (cf_setting){"igraph", "0.0"};
    reported->input.bytes = 1;
    memset(reported->input.sha256, '0', CF_SHA256_TEXT_SIZE - 1);
    reported->manifest =
        (cf_manifest){"crossfora 0.0.0", reported->library, 2, &reported->input, 1};
    reported->report = (cf_report){
        .analysis = &reported->analysis, .manifest = &reported->manifest, .look = &reported->look};
}

void cf_reported_open_file(cf_reported *reported, const char *path)
{
    *reported = (cf_reported){0};
    cf_engine_start();
    load_file(&reported->graph, path);
    finish(reported);
}

void cf_reported_open_text(cf_reported *reported, const char *text)
{
    *reported = (cf_reported){0};
    cf_engine_start();
    load_text(&reported->graph, text);
    finish(reported);
}

cf_text cf_reported_write(const cf_reported *reported, const char *file)
{
    cf_text out = {0};
    cf_error err = {0};
    for (size_t i = 0; i < cf_writer_count; i++) {
        if (strcmp(cf_writers[i].file, file) != 0)
            continue;
        assert_done(cf_writer_write(&cf_writers[i], &reported->report, &out, &err), &err);
        return out;
    }
    fail_msg("no writer makes %s", file);
    return out;
}

cf_text cf_reported_view(const cf_reported *reported, cf_view_of view, cf_format format,
                         bool verbose)
{
    cf_text out = {0};
    cf_error err = {0};
    cf_plan plan = {0};
    cf_what_if what_if = {0};
    cf_report report = reported->report;
    const cf_plan_options options = {.budget = 3, .within = 1, .seconds = 60};
    if (view == CF_VIEW_PLAN) {
        assert_done(cf_plan_make(&plan, &reported->analysis, &options, &err), &err);
        report.plan = &plan;
        report.is_plan_only = true;
    }
    const cf_index first = 0;
    const cf_added added = {.pair = {1, 2}, .state = CF_ADD_PROMISED};
    const cf_supposed changes = {
        .add = &added, .add_count = 1, .retire = &first, .retire_count = 1};
    if (view == CF_VIEW_WHAT_IF) {
        assert_done(cf_what_if_make(&what_if, &reported->analysis, &changes, &err), &err);
        report.what_if = &what_if;
    }
    const cf_selection selection = {.choice = {CF_ABSENT, 0}};
    if (view == CF_VIEW_ECONOMY)
        report.selection = &selection;
    assert_done(cf_write_view(view, format, verbose, &report, &out, &err), &err);
    cf_what_if_free(&what_if);
    cf_plan_free(&plan);
    return out;
}

void cf_reported_add_parts(cf_reported *reported, cf_added_parts *parts, const char *since)
{
    cf_error err = {0};
    const cf_options options = cf_options_default();
    const cf_plan_options planned = {.budget = 3, .within = 1, .seconds = 60};
    const cf_date from_first = {0};
    *parts = (cf_added_parts){0};
    analyse(&parts->then, &reported->graph, since);
    assert_done(cf_diff_find(&parts->diff, &parts->then, &reported->analysis, &err), &err);
    assert_done(cf_trend_follow(&parts->trend, &reported->graph, &options, from_first,
                                reported->analysis.options.as_of, &err),
                &err);
    assert_done(cf_plan_make(&parts->plan, &reported->analysis, &planned, &err), &err);
    reported->report.diff = &parts->diff;
    reported->report.trend = &parts->trend;
    reported->report.plan = &parts->plan;
}

void cf_added_parts_free(cf_added_parts *parts)
{
    cf_plan_free(&parts->plan);
    cf_trend_free(&parts->trend);
    cf_diff_free(&parts->diff);
    cf_analysis_free(&parts->then);
}

void cf_reported_close(cf_reported *reported)
{
    cf_second_look_free(&reported->look);
    cf_analysis_free(&reported->analysis);
    cf_graph_free(&reported->graph);
}
