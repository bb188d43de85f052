#include "engine/guard.h"
#include "engine/metric.h"
#include "support/known_graphs.h"
#include "support/published.h"
#include "support/tests.h"

typedef struct {
    const char *what;
    double value[5];
    size_t count;
    cf_summary expected;
} row;

static const row rows[] = {
    {"one to four, out of order",
     {3, 1, 4, 2},
     4,
     {4, 2.5, 1.2909944487, 1, 1.75, 2.5, 3.25, 4, 0.25}},
    {"what is not defined does not count",
     {NAN, 1, NAN, 3},
     4,
     {2, 2, 1.4142135624, 1, 1.5, 2, 2.5, 3, 0.25}},
    {"one value has no spread", {5}, 1, {1, 5, NAN, 5, 5, 5, 5, 5, 0}},
    {"nothing is there to share out", {0, 0}, 2, {2, 0, 0, 0, 0, 0, 0, 0, NAN}},
    {"less than nothing cannot be shared out",
     {-1, 3},
     2,
     {2, 1, 2.8284271247, -1, 0, 1, 2, 3, NAN}},
    {"one has it all", {0, 0, 0, 8}, 4, {4, 2, 4, 0, 0, 0, 2, 8, 0.75}},
    {"no defined value", {NAN}, 1, {0, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN}},
    {"no value", {0}, 0, {0, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN}},
};

static void a_summary_counts_what_is_defined(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_arena arena = {0};
        cf_error err = {0};
        cf_summary summary;
        print_message("%s\n", rows[i].what);
        assert_done(cf_summarise(rows[i].value, rows[i].count, &summary, &arena, &err), &err);
        assert_int_equal(summary.count, rows[i].expected.count);
        assert_close(summary.mean, rows[i].expected.mean, 1e-9);
        assert_close(summary.sd, rows[i].expected.sd, 1e-9);
        assert_close(summary.least, rows[i].expected.least, 1e-9);
        assert_close(summary.quartile, rows[i].expected.quartile, 1e-9);
        assert_close(summary.median, rows[i].expected.median, 1e-9);
        assert_close(summary.upper_quartile, rows[i].expected.upper_quartile, 1e-9);
        assert_close(summary.most, rows[i].expected.most, 1e-9);
        assert_close(summary.gini, rows[i].expected.gini, 1e-9);
        cf_arena_free(&arena);
    }
}

static void the_mean_betweenness_of_bureaucracies_is_as_published(void **state)
{
    (void)state;
    static const cf_published knoke = {
        CF_TOPIC_CENTRALITY, "Knoke's bureaucracies", "Knoke & Wood 1981; Hanneman & Riddle"};
    cf_measured measured;
    cf_summary summary;
    cf_error err = {0};
    cf_measured_draw(&measured, CF_LENS_DIRECTED, known_knoke);
    const cf_result *result = cf_measured_by(&measured, "betweenness.raw", 1);
    assert_done(cf_summarise(result->value, result->count, &summary, &measured.arena, &err), &err);
    assert_published(&knoke, "mean of betweenness.raw", "4.8", summary.mean);
    cf_measured_close(&measured);
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_summary_counts_what_is_defined),
        cmocka_unit_test(the_mean_betweenness_of_bureaucracies_is_as_published),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
