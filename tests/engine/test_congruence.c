/* Congruence: Cataldo's example, the 4 x 4 example and the illustrative set. */
#include "engine/tasks.h"
#include "support/documents.h"
#include "support/published.h"
#include "support/tests.h"

#include <stdlib.h>

#define MINI "data/apec-mini.json"
#define BEGIN "{\"format\": \"crossfora/1\", \"as_of\": \"2016\", "

static cf_study_options with_tasks(cf_task_set tasks)
{
    cf_study_options options = cf_studied_options();
    options.tasks = tasks;
    return options;
}

enum {
    IDENTITY = 1 << CF_TASK_IDENTITY,
    DEPENDENCIES = 1 << CF_TASK_DEPENDENCY,
    AREAS = 1 << CF_TASK_AREA,
    LEADS = 1 << CF_TASK_LEAD,
};

static void of_10_required_pairs_of_cataldo_5_are_met(void **state)
{
    (void)state;
    static const cf_published cataldo = {
        CF_TOPIC_CONGRUENCE, "ten pairs that should coordinate", "Cataldo et al. 2006, 3.4"};
    cf_studied studied;
    cf_studied_record(
        &studied, "congruence.layers",
        BEGIN
        "\"fora\": [{\"id\": \"A\"}, {\"id\": \"B\"}, {\"id\": \"C\"}, {\"id\": \"D\"},"
        "{\"id\": \"E\"}], \"projects\": [{\"id\": \"P\", \"forum\": \"A\", \"partners\":"
        "[\"B\", \"C\", \"D\", \"E\"]}], \"liaisons\": [{\"from\": \"A\", \"to\": \"B\"},"
        "{\"from\": \"B\", \"to\": \"C\"}, {\"from\": \"C\", \"to\": \"D\"},"
        "{\"from\": \"D\", \"to\": \"E\"}, {\"from\": \"E\", \"to\": \"A\"}]}",
        NULL);
    assert_published_cell(&cataldo, &studied, "identity;officer", "required", "10");
    assert_published_cell(&cataldo, &studied, "identity;officer", "met", "5");
    assert_published_cell(&cataldo, &studied, "identity;officer", "congruence", "0.5");
    assert_studied(&studied, "identity;cooperation", "congruence", 0, 1e-12);
    cf_studied_close(&studied);
}

static const char four[] = BEGIN
    "\"fora\": [{\"id\": \"SMEWG\"}, {\"id\": \"TEL\"}, {\"id\": \"GPEG\"}, {\"id\": \"FIN\"}],"
    "\"projects\": [{\"id\": \"P1\", \"forum\": \"SMEWG\", \"partners\": [\"TEL\"]},"
    "{\"id\": \"P2\", \"forum\": \"SMEWG\"},"
    "{\"id\": \"P3\", \"forum\": \"TEL\", \"partners\": [\"GPEG\"]},"
    "{\"id\": \"P4\", \"forum\": \"FIN\", \"depends_on\": [\"P2\"]}],"
    "\"liaisons\": [{\"from\": \"SMEWG\", \"to\": \"TEL\"}]}";

static const cf_published four_known = {
    CF_TOPIC_CONGRUENCE, "four fora, four projects", CF_BY_HAND};

static void the_requirements_of_four_fora_are_those_worked_out_by_hand(void **state)
{
    (void)state;
    static const struct {
        const char *figure;
        cf_index a, b;
        const char *printed;
    } cells[] = {
        {"CR of SMEWG and TEL", 2, 3, "1"}, {"CR of SMEWG and GPEG", 1, 2, "0"},
        {"CR of SMEWG and FIN", 0, 2, "1"}, {"CR of TEL and GPEG", 1, 3, "1"},
        {"CR of TEL and FIN", 0, 3, "0"},   {"CR of GPEG and FIN", 0, 1, "0"},
    };
    cf_graph graph;
    cf_analysis analysis;
    cf_task_needs needs;
    cf_error err = {0};
    load_text(&graph, four);
    analyse(&analysis, &graph, NULL);
    assert_done(cf_task_needs_read(
                    &needs, &analysis.snapshot, IDENTITY | DEPENDENCIES, &analysis.arena, &err),
                &err);
    assert_int_equal(needs.count, 3);
    for (size_t i = 0; i < CF_COUNT(cells); i++) {
        const cf_task_need *pair = cf_task_needs_find(&needs, cells[i].b, cells[i].a);
        const size_t weight = pair ? cf_task_weight(&needs, pair, IDENTITY | DEPENDENCIES) : 0;
        assert_published(&four_known, cells[i].figure, cells[i].printed, (double)weight);
    }
    cf_analysis_free(&analysis);
    cf_graph_free(&graph);
}

static void congruence_of_four_fora_depends_on_what_ties_their_projects(void **state)
{
    (void)state;
    static const struct {
        const char *row, *value;
    } rows[] = {
        {"identity+dependencies;channel", "1/3"},
        {"identity;channel", "1/2"},
        {"dependencies;channel", "0/1"},
    };
    const cf_study_options options = with_tasks(IDENTITY | DEPENDENCIES);
    cf_studied studied;
    cf_studied_record(&studied, "congruence.layers", four, &options);
    for (size_t i = 0; i < CF_COUNT(rows); i++)
        assert_published_cell(&four_known, &studied, rows[i].row, "congruence", rows[i].value);
    cf_studied_close(&studied);
}

static const cf_published mini = {CF_TOPIC_CONGRUENCE, "apec-mini", CF_BY_HAND};

static void the_illustrative_set_meets_4_of_11_needs_and_6_of_14_by_projects(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_record(&studied, "congruence.layers", MINI, NULL);
    assert_published_cell(&mini, &studied, "identity;channel", "met", "4");
    assert_published_cell(&mini, &studied, "identity;channel", "required", "11");
    assert_published_cell(&mini, &studied, "identity;channel", "congruence", "0.363636");
    assert_published_cell(&mini, &studied, "identity;channel", "weighted", "0.428571");
    /* Three pairs share two projects, eight share one: 7 in all; met are two of 1, two of 1/2. */
    assert_studied(&studied, "identity;channel", "graded", 3.0 / 7, 1e-12);
    assert_studied(&studied, "identity;joint-project", "congruence", 1, 1e-12);
    assert_studied(&studied, "identity;contact", "congruence", 0, 1e-12);
    cf_studied_close(&studied);
}

static void each_forum_of_the_illustrative_set_has_its_own_congruence(void **state)
{
    (void)state;
    static const struct {
        const char *forum, *congruence;
    } rows[] = {
        {"SMEWG", "3/7"}, {"MESG", "1/4"}, {"TEL", "1/1"}, {"GPEG", "1/1"}, {"FIN", "1/2"},
        {"CTI", "1/2"},   {"IST", "0/1"},  {"EPT", "0/1"}, {"HRD", "0/1"},  {"GFPN", "0/2"},
    };
    cf_studied studied;
    cf_studied_record(&studied, "congruence.forum", MINI, NULL);
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        const char *forum = rows[i].forum;
        const char *required = strchr(rows[i].congruence, '/') + 1;
        assert_studied(&studied, forum, "required", strtod(required, NULL), 0);
        assert_published_cell(&mini, &studied, forum, "congruence", rows[i].congruence);
    }
    assert_string_equal(cf_studied_cell(&studied, "MESG", "without_channel")->text, "FIN;GFPN;HRD");
    cf_studied_close(&studied);
}

static void the_surplus_of_the_illustrative_set_is_TEL_with_IST(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_record(&studied, "congruence.pairs", MINI, NULL);
    assert_published_cell(&mini, &studied, "IST;TEL", "status", "surplus");
    assert_studied(&studied, "SMEWG;IST;gap", "weight", 2, 0);
    assert_int_equal(studied.result.table.row_count, 12);
    cf_studied_close(&studied);
}

static void each_need_names_the_projects_areas_and_economies_that_make_it(void **state)
{
    (void)state;
    static const char text[] = BEGIN
        "\"economies\": [{\"id\": \"ROK\", \"name\": \"Korea\"}], \"fora\": [{\"id\": \"A\"},"
        "{\"id\": \"B\"}, {\"id\": \"C\"}], \"frameworks\": [{\"id\": \"F\", \"areas\":"
        "[{\"id\": \"F1\", \"name\": \"clusters\"}, {\"id\": \"F2\", \"name\": \"finance\"}]}],"
        "\"projects\": [{\"id\": \"P\", \"forum\": \"A\", \"partners\": [\"B\"], \"areas\": "
        "[\"F\"],"
        "\"lead\": [\"ROK\"]}, {\"id\": \"Q\", \"forum\": \"B\", \"areas\": [\"F2\"], \"lead\":"
        "[\"ROK\"], \"depends_on\": [\"P\"]}]}";
    const cf_study_options options = with_tasks(IDENTITY | DEPENDENCIES | AREAS | LEADS);
    cf_studied studied;
    cf_studied_record(&studied, "congruence.pairs", text, &options);
    /* P for both, and P of A with Q of B. */
    assert_studied(&studied, "A;B;gap", "weight", 2, 0);
    assert_string_equal(
        cf_studied_cell(&studied, "A;B", "reasons")->text,
        "both take part in P; projects of the two depend on each other: P, Q; "
        "both work in finance; both have projects led by Korea");
    assert_string_equal(cf_studied_cell(&studied, "A;B", "tasks")->text,
                        "identity;dependencies;areas;lead-economies");
    assert_string_equal(cf_studied_cell(&studied, "A;B", "areas")->text, "F2");
    assert_string_equal(cf_studied_cell(&studied, "A;B", "layers")->text, "joint-project");
    assert_int_equal(studied.result.table.row_count, 1);
    cf_studied_close(&studied);
}

/* Contact, a promise and a sub-group: each layer by itself, and strengths below 1. */
static void each_layer_sees_its_own_channels(void **state)
{
    (void)state;
    static const char text[] = BEGIN
        "\"fora\": [{\"id\": \"A\", \"kind\": \"working-group\"}, {\"id\": \"B\", \"kind\":"
        "\"working-group\"}, {\"id\": \"C\", \"kind\": \"working-group\"}, {\"id\": \"S\", "
        "\"kind\":"
        "\"sub-group\", \"parent\": \"A\"}], \"projects\": [{\"id\": \"P\", \"forum\": \"A\","
        "\"partners\": [\"B\", \"C\", \"S\"]}], \"liaisons\": [{\"from\": \"A\", \"to\": \"B\","
        "\"status\": \"promised\"}, {\"from\": \"B\", \"to\": \"C\", \"kind\": \"cooperation\"}],"
        "\"contacts\": [{\"from\": \"A\", \"to\": \"C\", \"kind\": \"joint-meeting\", \"date\":"
        "\"2016\"}]}";
    static const struct {
        const char *layer;
        double met, graded;
    } rows[] = {
        {"identity;officer", 0, 0.5 / 6},   {"identity;cooperation", 1, 1.0 / 6},
        {"identity;contact", 1, 0.25 / 6},  {"identity;joint-project", 6, 1},
        {"identity;sub-group", 1, 1.0 / 6}, {"identity;any", 6, 1},
        {"identity;channel", 1, 1.75 / 6},
    };
    cf_studied studied;
    cf_studied_record(&studied, "congruence.layers", text, NULL);
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        assert_studied(&studied, rows[i].layer, "required", 6, 0);
        assert_studied(&studied, rows[i].layer, "met", rows[i].met, 0);
        assert_studied(&studied, rows[i].layer, "graded", rows[i].graded, 1e-12);
    }
    cf_studied_close(&studied);
}

static void where_nothing_is_required_congruence_is_not_defined(void **state)
{
    (void)state;
    static const char text[] = BEGIN
        "\"fora\": [{\"id\": \"A\"}, {\"id\": \"B\"}], \"liaisons\": [{\"from\": \"A\","
        "\"to\": \"B\", \"since\": \"2016\"}]}";
    cf_studied studied;
    cf_studied_record(&studied, "congruence.layers", text, NULL);
    assert_studied(&studied, "identity;channel", "congruence", NAN, 0);
    assert_studied(&studied, "identity;channel", "weighted", NAN, 0);
    assert_studied(&studied, "identity;channel", "graded", NAN, 0);
    assert_string_equal(studied.result.note.english, "nothing is required");
    cf_studied_close(&studied);

    cf_studied_record(&studied, "congruence.forum", text, NULL);
    assert_studied(&studied, "A", "congruence", NAN, 0);
    cf_studied_close(&studied);

    cf_studied_record(&studied, "congruence.years", text, NULL);
    assert_studied(&studied, "2016", "congruence", NAN, 0);
    assert_studied(&studied, "2016", "volatility", NAN, 0);
    cf_studied_close(&studied);

    cf_studied_record(&studied, "congruence.uncertain", text, NULL);
    assert_studied(&studied, "congruence", "expected", NAN, 0);
    assert_studied(&studied, "congruence", "high", NAN, 0);
    assert_studied(&studied, "coverage", "sd", NAN, 0);
    cf_studied_close(&studied);
}

/* METHODS, 17, with the rest of the illustrative set. `surveyed` of MESG and HRD. */
#define FORUM(id, surveyed) "{\"id\": \"" id "\", \"surveyed\": " surveyed "}"
#define PROJECT(id, forum, partners)                                                               \
    "{\"id\": \"" id "\", \"forum\": \"" forum "\", \"partners\": [" partners "]}"
#define LIAISON(from, to, confidence)                                                              \
    "{\"from\": \"" from "\", \"to\": \"" to "\", \"confidence\": " confidence "}"

static const char unsure[] = BEGIN
    "\"focus\": \"SMEWG\", \"fora\": [" FORUM("SMEWG", "true") "," FORUM("MESG", "false") "," FORUM("TEL", "true") "," FORUM(
        "GPEG",
        "true") "," FORUM("FIN",
                          "true") "," FORUM("IST",
                                            "true") "," FORUM("EPT", "true") "," FORUM("GFPN",
                                                                                       "true") "," FORUM("CTI", "true") "," FORUM("HRD", "false") "], \"projects\": [" PROJECT("P1", "SMEWG", "\"IST\"") "," PROJECT("P2", "SMEWG", "\"IST\"") "," PROJECT("P3", "SMEWG", "\"MESG\", \"FIN\"") "," PROJECT("P4", "SMEWG", "\"FIN\"") "," PROJECT("P5", "SMEWG", "\"EPT\"") "," PROJECT("P6", "SMEWG", "\"TEL\"") "," PROJECT("P7", "SMEWG", "\"MESG\", \"GFPN\"") "," PROJECT("P8",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                              "GPEG",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                              "\"CTI\"") "," PROJECT("P9",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     "SMEWG",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     "\"CTI\"") "," PROJECT("P10",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                            "MESG",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                            "\"HRD\"") "], \"liaisons\": [" LIAISON("SMEWG",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                    "TEL",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                    "0.9") "," LIAISON("SMEWG",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                       "MESG", "0.9") "," LIAISON("SMEWG", "FIN", "0.6") "," LIAISON("CTI",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     "GPEG",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     "0.9") "]}";

static void what_is_not_recorded_or_not_certain_gives_bounds_and_an_expectation(void **state)
{
    (void)state;
    static const cf_published doubt = {
        CF_TOPIC_UNCERTAIN, "apec-mini, MESG and HRD unsurveyed", CF_BY_HAND};
    cf_studied studied;
    cf_studied_record(&studied, "congruence.uncertain", unsure, NULL);
    assert_published_cell(&doubt, &studied, "congruence", "low", "4/11");
    assert_published_cell(&doubt, &studied, "congruence", "high", "5/11");
    assert_published_cell(&doubt, &studied, "congruence", "expected", "0.300000");
    assert_published_cell(&doubt, &studied, "congruence", "sd", "0.064922");
    /* TEL, MESG and FIN of nine; nobody looked at HRD. Variance .09 + .09 + .24. */
    assert_studied(&studied, "coverage", "low", 3.0 / 9, 1e-12);
    assert_studied(&studied, "coverage", "high", 4.0 / 9, 1e-12);
    assert_studied(&studied, "coverage", "expected", 2.4 / 9, 1e-12);
    assert_studied(&studied, "coverage", "sd", sqrt(0.42) / 9, 1e-12);
    cf_studied_close(&studied);
}

static void needs_that_were_not_there_a_year_before_make_volatility(void **state)
{
    (void)state;
    static const char text[] = BEGIN
        "\"fora\": [{\"id\": \"A\"}, {\"id\": \"B\", \"until\": \"2014\", \"successor\": \"N\"},"
        "{\"id\": \"N\", \"since\": \"2015\"}, {\"id\": \"C\"}, {\"id\": \"D\"}], \"projects\": ["
        "{\"id\": \"P\", \"forum\": \"A\", \"partners\": [\"B\"], \"since\": \"2014\"},"
        "{\"id\": \"Q\", \"forum\": \"A\", \"partners\": [\"C\"], \"since\": \"2015\"},"
        "{\"id\": \"R\", \"forum\": \"C\", \"partners\": [\"D\"], \"since\": \"2016\", \"until\":"
        "\"2016\"}]}";
    cf_studied studied;
    cf_studied_record(&studied, "congruence.years", text, NULL);
    assert_int_equal(studied.result.table.row_count, 3);
    assert_studied(&studied, "2014", "volatility", NAN, 0);
    /* A-N was A-B: only A-C is new. */
    assert_studied(&studied, "2015", "required", 2, 0);
    assert_studied(&studied, "2015", "volatility", 1.0 / 2, 1e-12);
    assert_studied(&studied, "2016", "new", 1, 0);
    assert_studied(&studied, "2016", "volatility", 1.0 / 3, 1e-12);
    cf_studied_close(&studied);
}

static void congruence_rises_from_2_to_4_of_11_between_the_two_days(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_record(&studied, "congruence.years", "tests/engine/two-days.json", NULL);
    assert_studied(&studied, "2010", "congruence", 2.0 / 11, 1e-12);
    assert_studied(&studied, "2014", "congruence", 4.0 / 11, 1e-12);
    assert_studied(&studied, "2014", "volatility", 0, 0);
    cf_studied_close(&studied);
}

static void a_record_without_dates_has_no_years(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_record(&studied, "congruence.years", MINI, NULL);
    assert_int_equal(studied.result.table.row_count, 0);
    assert_string_equal(studied.result.note.english, "the record has no dates up to the day");
    cf_studied_close(&studied);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_10_required_pairs_of_cataldo_5_are_met),
        cmocka_unit_test(the_requirements_of_four_fora_are_those_worked_out_by_hand),
        cmocka_unit_test(congruence_of_four_fora_depends_on_what_ties_their_projects),
        cmocka_unit_test(the_illustrative_set_meets_4_of_11_needs_and_6_of_14_by_projects),
        cmocka_unit_test(each_forum_of_the_illustrative_set_has_its_own_congruence),
        cmocka_unit_test(the_surplus_of_the_illustrative_set_is_TEL_with_IST),
        cmocka_unit_test(each_need_names_the_projects_areas_and_economies_that_make_it),
        cmocka_unit_test(each_layer_sees_its_own_channels),
        cmocka_unit_test(where_nothing_is_required_congruence_is_not_defined),
        cmocka_unit_test(what_is_not_recorded_or_not_certain_gives_bounds_and_an_expectation),
        cmocka_unit_test(needs_that_were_not_there_a_year_before_make_volatility),
        cmocka_unit_test(congruence_rises_from_2_to_4_of_11_between_the_two_days),
        cmocka_unit_test(a_record_without_dates_has_no_years),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
