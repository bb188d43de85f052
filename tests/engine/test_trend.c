/* The figures by date: METHODS' example as two points of a line, and where a line begins and ends. */
#include "engine/trend.h"
#include "support/documents.h"
#include "support/tests.h"

static void follow(cf_trend *trend, const cf_graph *graph, const char *from, const char *to)
{
    const cf_options options = cf_options_default();
    cf_error err = {0};
    assert_done(cf_trend_follow(trend, graph, &options, from ? date_of(from) : (cf_date){0},
                                to ? date_of(to) : (cf_date){0}, &err),
                &err);
}

static void test_the_illustrative_set_rises_as_worked_out_by_hand(void **state)
{
    (void)state;
    static const size_t met[] = {0, 2, 2, 2, 2, 4, 4, 4};
    cf_graph graph;
    cf_trend trend = {.step = CF_STEP_YEAR};
    load_file(&graph, "tests/engine/two-days.json");
    follow(&trend, &graph, "2009", NULL);
    assert_int_equal(trend.count, CF_COUNT(met));
    for (size_t i = 0; i < CF_COUNT(met); i++) {
        assert_int_equal(trend.point[i].met, met[i]);
        assert_int_equal(trend.point[i].required, 11);
        assert_int_equal(trend.point[i].gaps, 11 - met[i]);
        assert_int_equal(trend.point[i].of, 9);
    }
    assert_int_equal(trend.point[0].covered, 0);
    assert_int_equal(trend.point[1].covered, 3);
    assert_int_equal(trend.point[7].covered, 3);
    cf_trend_free(&trend);
    cf_graph_free(&graph);
}

/* Channels of 2012: SMEWG with MESG, FIN and HRD, a star of 3 ties among 10 fora:
 * (1 * 0 + 3 * 2 + 6 * 3) / (9 * 8). */
static void test_centralization_is_that_of_the_channels(void **state)
{
    (void)state;
    cf_graph graph;
    cf_trend trend = {.step = CF_STEP_YEAR};
    load_file(&graph, "tests/engine/two-days.json");
    follow(&trend, &graph, "2012", "2012");
    assert_int_equal(trend.count, 1);
    assert_close(trend.point[0].centralization, 24.0 / 72, 1e-12);
    cf_trend_free(&trend);
    cf_graph_free(&graph);
}

static void assert_dates(const cf_trend *trend, const char *const *date, size_t count)
{
    assert_int_equal(trend->count, count);
    for (size_t i = 0; i < count; i++) {
        char text[CF_DATE_SIZE];
        assert_string_equal(cf_date_text(trend->point[i].date, text), date[i]);
    }
}

static void test_a_line_goes_from_the_first_record_to_the_day_of_the_document(void **state)
{
    (void)state;
    static const char *const years[] = {"2010", "2011", "2012", "2013", "2014", "2015", "2016"};
    cf_graph graph;
    cf_trend trend = {.step = CF_STEP_YEAR};
    load_file(&graph, "tests/engine/two-days.json");
    follow(&trend, &graph, NULL, NULL);
    assert_dates(&trend, years, CF_COUNT(years));
    cf_trend_free(&trend);
    cf_graph_free(&graph);
}

static void test_quarters_end_in_their_last_month_and_the_last_on_the_day(void **state)
{
    (void)state;
    static const char *const quarters[] = {"2004-12", "2005-03", "2005-05-31"};
    cf_graph graph;
    cf_trend trend = {.step = CF_STEP_QUARTER};
    load_file(&graph, "tests/engine/two-days.json");
    follow(&trend, &graph, "2004-11-30", "2005-05");
    assert_dates(&trend, quarters, CF_COUNT(quarters));
    cf_trend_free(&trend);
    cf_graph_free(&graph);
}

static void test_a_line_without_dates_or_with_too_many_is_refused(void **state)
{
    (void)state;
    const cf_options options = cf_options_default();
    static const struct {
        const char *from, *to, *message;
    } rows[] = {
        {NULL, NULL, "the document has no dates: say --from and --to"},
        {NULL, "2005", "the document does not say when anything began: say --from"},
        {"2016", "2005", "a trend from 2016 to 2005 has no dates: say --from or --to"},
        {"1000", "2000",
         "that trend has more than 1000 dates: take longer steps, or a later --from"},
    };
    cf_graph graph;
    load_text(&graph, "{\"format\": \"crossfora/1\"}");
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_trend trend = {0};
        cf_error err = {0};
        const cf_date from = rows[i].from ? date_of(rows[i].from) : (cf_date){0};
        const cf_date to = rows[i].to ? date_of(rows[i].to) : (cf_date){0};
        assert_false(cf_trend_follow(&trend, &graph, &options, from, to, &err));
        assert_string_equal(err.message, rows[i].message);
        cf_trend_free(&trend);
    }
    cf_graph_free(&graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_illustrative_set_rises_as_worked_out_by_hand),
        cmocka_unit_test(test_centralization_is_that_of_the_channels),
        cmocka_unit_test(test_a_line_goes_from_the_first_record_to_the_day_of_the_document),
        cmocka_unit_test(test_quarters_end_in_their_last_month_and_the_last_on_the_day),
        cmocka_unit_test(test_a_line_without_dates_or_with_too_many_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
