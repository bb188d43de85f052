/* No analysis of a whole record crashes or is half made when memory runs out: each of our allocations
 * in turn fails alone, and with all that follow. */
#include "engine/check.h"
#include "engine/diff.h"
#include "engine/guard.h"
#include "engine/overdue.h"
#include "engine/plan.h"
#include "engine/second_look.h"
#include "engine/trend.h"
#include "engine/what_if.h"
#include "support/documents.h"
#include "support/failing.h"

#if HAS_OWN_MALLOC

static cf_graph graph;
static cf_analysis then, now;
static const cf_study *study;

static bool make_analysis(cf_error *err)
{
    cf_analysis analysis;
    const cf_options options = cf_options_default();
    const bool ok = cf_analyse(&analysis, &graph, &options, err);
    cf_analysis_free(&analysis);
    return ok;
}

static bool make_study(cf_error *err)
{
    const cf_study_options options = {.seed = 1, .replicas = 2, .size = 2, .loss = 10};
    const cf_study_input in = {
        .analysis = &now,
        .network = study->lenses ? &now.network[study->lens] : NULL,
        .options = &options};
    cf_arena arena = {0};
    cf_study_result result;
    const bool ok = cf_study_make(study, &in, &result, &arena, err);
    cf_arena_free(&arena);
    return ok;
}

static bool find_diff(cf_error *err)
{
    cf_diff diff;
    const bool ok = cf_diff_find(&diff, &then, &now, err);
    cf_diff_free(&diff);
    return ok;
}

static bool follow_trend(cf_error *err)
{
    cf_trend trend = {.step = CF_STEP_YEAR};
    const cf_options options = cf_options_default();
    const bool ok =
        cf_trend_follow(&trend, &graph, &options, date_of("2014"), date_of("2016"), err);
    cf_trend_free(&trend);
    return ok;
}

static bool make_plan(cf_error *err)
{
    static const cf_plan_options options = {.budget = 3, .within = 1, .seconds = 60};
    cf_plan plan;
    const bool ok = cf_plan_make(&plan, &now, &options, err);
    cf_plan_free(&plan);
    return ok;
}

static bool suppose(cf_error *err)
{
    static const cf_index first = 0;
    static const cf_added added = {.pair = {1, 2}, .state = CF_ADD_PROMISED};
    const cf_supposed changes = {
        .add = &added, .add_count = 1, .retire = &first, .retire_count = 1};
    cf_what_if what_if;
    const bool ok = cf_what_if_make(&what_if, &now, &changes, err);
    cf_what_if_free(&what_if);
    return ok;
}

static bool make_check(cf_error *err)
{
    const cf_rules rules = cf_rules_standard();
    cf_check check;
    const bool ok = cf_check_make(&check, &now, &rules, err);
    cf_check_free(&check);
    return ok;
}

static bool find_overdue(cf_error *err)
{
    cf_overdue overdue;
    const bool ok = cf_overdue_find(&overdue, &now, 24, err);
    cf_overdue_free(&overdue);
    return ok;
}

static bool look_again(cf_error *err)
{
    cf_second_look look;
    const bool ok = cf_second_look_take(&look, &now, err);
    cf_second_look_free(&look);
    return ok;
}

static void start(const char *path)
{
    load_file(&graph, path);
    analyse(&then, &graph, "2012-12-31");
    analyse(&now, &graph, NULL);
    only_ours = true;
}

static void stop(void)
{
    only_ours = false;
    cf_analysis_free(&then);
    cf_analysis_free(&now);
    cf_graph_free(&graph);
}

static const char *const documents[] = {
    "tests/engine/two-days.json", "tests/reports/checked.json", "tests/reports/themes.json"};

static void what_is_found_survives_each_failed_allocation(void **state)
{
    (void)state;
    static bool (*const runs[])(cf_error *) = {
        make_analysis, find_diff,  follow_trend, make_plan,
        suppose,       make_check, find_overdue, look_again};
    for (size_t i = 0; i < CF_COUNT(documents); i++) {
        start(documents[i]);
        for (size_t j = 0; j < CF_COUNT(runs); j++)
            assert_true(fail_each_allocation_of(runs[j]) > 0);
        stop();
    }
}

static void each_study_survives_each_failed_allocation(void **state)
{
    (void)state;
    start(documents[1]);
    for (size_t i = 0; i < cf_study_count; i++) {
        study = cf_studies[i];
        assert_true(fail_each_allocation_of(make_study) > 0);
    }
    stop();
}

#else

static void what_is_found_survives_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* the sanitizer has a malloc of its own */
}

static void each_study_survives_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* as above */
}

#endif

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_found_survives_each_failed_allocation),
        cmocka_unit_test(each_study_survives_each_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
