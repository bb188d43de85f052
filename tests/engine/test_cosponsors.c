#include "engine/cosponsors.h"
#include "support/documents.h"
#include "support/tests.h"

/* Economies A to D; one project. */
static const struct {
    const char *what, *members;
    double expected;
} rows[] = {
    {"two besides the lead", "\"lead\": [\"A\"], \"sponsors\": [\"B\", \"C\"]", 2},
    {"one besides the lead", "\"lead\": [\"A\"], \"sponsors\": [\"B\"]", 1},
    {"the lead is no co-sponsor of its own", "\"lead\": [\"A\"], \"sponsors\": [\"A\", \"B\"]", 1},
    {"of two leads neither counts", "\"lead\": [\"A\", \"B\"], \"sponsors\": [\"B\", \"A\"]", 0},
    {"two leads, two co-sponsors", "\"lead\": [\"A\", \"B\"], \"sponsors\": [\"C\", \"D\"]", 2},
    {"no sponsor on record is not none", "\"lead\": [\"A\"]", NAN},
    {"nor is an empty list", "\"lead\": [\"A\"], \"sponsors\": []", NAN},
    {"without a lead nobody knows whom to leave out", "\"sponsors\": [\"A\", \"B\", \"C\"]", NAN},
    {"nothing on record", "\"title\": \"P\"", NAN},
};

static void co_sponsors_are_those_who_do_not_lead(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        char text[512];
        cf_graph graph;
        print_message("%s\n", rows[i].what);
        snprintf(text, sizeof text,
                 "{\"format\": \"crossfora/1\", \"economies\": [{\"id\": \"A\"}, {\"id\": \"B\"}, "
                 "{\"id\": \"C\"}, {\"id\": \"D\"}], \"fora\": [{\"id\": \"F\"}], "
                 "\"projects\": [{\"id\": \"P\", \"forum\": \"F\", %s}]}",
                 rows[i].members);
        load_text(&graph, text);
        assert_close(cf_cosponsors(&graph.project[0]), rows[i].expected, 0);
        cf_graph_free(&graph);
    }
}

static void a_co_sponsor_sponsors_and_does_not_lead(void **state)
{
    (void)state;
    const cf_index lead[] = {0};
    const cf_index sponsors[] = {0, 2};
    const cf_project project = {.lead = {lead, 1}, .sponsors = {sponsors, 2}};
    assert_false(cf_is_cosponsor(&project, 0));
    assert_false(cf_is_cosponsor(&project, 1));
    assert_true(cf_is_cosponsor(&project, 2));
}

static void what_is_not_recorded_does_not_break_the_rule(void **state)
{
    (void)state;
    const cf_project blank = {0};
    assert_false(cf_cosponsors(&blank) < CF_COSPONSORS_NEEDED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(co_sponsors_are_those_who_do_not_lead),
        cmocka_unit_test(a_co_sponsor_sponsors_and_does_not_lead),
        cmocka_unit_test(what_is_not_recorded_does_not_break_the_rule),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
