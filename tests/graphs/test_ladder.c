#include "graphs/ladder.h"
#include "support/documents.h"
#include "support/tests.h"

#include <stdio.h>

/* SMEWG is the focus, with the ministers; A and the others were surveyed, NEW was not. */
static const char frame[] =
    "{\"format\": \"crossfora/1\", \"focus\": [\"SMEWG\", \"SMEMM\"], \"fora\": ["
    "{\"id\": \"SMEWG\", \"surveyed\": true}, {\"id\": \"SMEMM\", \"kind\": \"ministerial\"},"
    "{\"id\": \"A\", \"surveyed\": true}, {\"id\": \"A-SUB\", \"parent\": \"A\"},"
    "{\"id\": \"OLD\", \"until\": \"2010\", \"successor\": \"HEIR\"},"
    "{\"id\": \"HEIR\", \"since\": \"2010\", \"surveyed\": true},"
    "{\"id\": \"NEW\", \"since\": \"2015\"}, {\"id\": \"OUT\", \"kind\": \"observer\"}],"
    "\"liaisons\": [%s], \"contacts\": [%s]}";

#define LIAISON(members) "{\"from\": \"A\", \"to\": \"SMEWG\", " members "}"
#define CONTACT(members) "{\"from\": \"A\", \"to\": \"SMEWG\", " members "}"
#define LETTER "{\"from\": \"SMEWG\", \"to\": \"all\", \"kind\": \"letter\", \"date\": \"2005\"}"

typedef struct {
    const char *name;
    const char *liaisons, *contacts;
    const char *forum, *day;
    cf_state state;
    const char *since;
} ladder_row;

static const ladder_row rows[] = {
    {"nothing on record, surveyed", "", "", "A", "2016-12-31", CF_NO_CONTACT, ""},
    {"nothing on record, nobody looked", "", "", "NEW", "2016-12-31", CF_NOT_RECORDED, ""},
    {"an active liaison", LIAISON("\"since\": \"2014\""), "", "A", "2016-12-31", CF_WORKING,
     "2014"},
    {"active without a date", LIAISON("\"kind\": \"cooperation\""), "", "A", "2016", CF_WORKING,
     ""},
    {"not yet begun", LIAISON("\"since\": \"2014\""), "", "A", "2013-12-31", CF_NO_CONTACT, ""},
    {"begun within its year", LIAISON("\"since\": \"2014\""), "", "A", "2014-01-01", CF_WORKING,
     "2014"},
    {"ended by its date", LIAISON("\"until\": \"2015-06\""), "", "A", "2015-07-01", CF_LAPSED, ""},
    {"still on its last day", LIAISON("\"until\": \"2015-06\""), "", "A", "2015-06-30", CF_WORKING,
     ""},
    {"past its review", LIAISON("\"review_by\": \"2015\""), "", "A", "2016-01-01", CF_LAPSED, ""},
    {"ended, seen before its end", LIAISON("\"status\": \"ended\", \"until\": \"2010\""), "", "A",
     "2009-01-01", CF_WORKING, ""},
    {"ended, end unknown", LIAISON("\"status\": \"ended\", \"since\": \"2008\""), "", "A", "2009",
     CF_LAPSED, "2008"},
    {"lapsed", LIAISON("\"status\": \"lapsed\""), "", "A", "2009", CF_LAPSED, ""},
    {"designated, no contact since", LIAISON("\"status\": \"designated\", \"since\": \"2015-05\""),
     CONTACT("\"date\": \"2015-04\""), "A", "2016", CF_NAMED, "2015-05"},
    {"designated, a meeting since", LIAISON("\"status\": \"designated\", \"since\": \"2015-05\""),
     CONTACT("\"kind\": \"attendance\", \"date\": \"2015-06\""), "A", "2016", CF_WORKING,
     "2015-05"},
    {"designated, a meeting in that month",
     LIAISON("\"status\": \"designated\", \"since\": \"2015-05\""),
     CONTACT("\"kind\": \"attendance\", \"date\": \"2015-05\""), "A", "2016", CF_WORKING,
     "2015-05"},
    {"designated, only a letter since",
     LIAISON("\"status\": \"designated\", \"since\": \"2015-05\""),
     CONTACT("\"kind\": \"letter\", \"date\": \"2015-06\""), "A", "2016", CF_NAMED, "2015-05"},
    {"promised stays promised", LIAISON("\"status\": \"promised\", \"since\": \"2005\""),
     CONTACT("\"date\": \"2005\""), "A", "2016", CF_PROMISED, "2005"},
    {"proposed is an invitation", LIAISON("\"status\": \"proposed\", \"since\": \"2005\""), "", "A",
     "2016", CF_INVITED, "2005"},
    {"contact on the window's first day", "", CONTACT("\"date\": \"2014-12-31\""), "A",
     "2016-12-31", CF_INFORMAL, "2014-12-31"},
    {"contact a day before the window", "", CONTACT("\"date\": \"2014-12-30\""), "A", "2016-12-31",
     CF_LAPSED, "2014-12-30"},
    {"a year counts by its last day", "", CONTACT("\"date\": \"2014\""), "A", "2016-12-31",
     CF_INFORMAL, "2014"},
    {"a contact's end counts", "", CONTACT("\"date\": \"2013\", \"until\": \"2015\""), "A",
     "2016-12-31", CF_INFORMAL, "2013"},
    {"contact of unknown age", "", CONTACT("\"kind\": \"cooperation\""), "A", "2016", CF_LAPSED,
     ""},
    {"planned is not done", "", CONTACT("\"date\": \"2016\", \"status\": \"planned\""), "A", "2016",
     CF_INVITED, "2016"},
    {"a contact in the future", "", CONTACT("\"date\": \"2017\""), "A", "2016", CF_NO_CONTACT, ""},
    {"a letter to all, however old", "", LETTER, "A", "2016", CF_INVITED, "2005"},
    {"a letter to all before it was there", "", LETTER, "NEW", "2016", CF_NOT_RECORDED, ""},
    {"a letter to all reaches no outsider", "", LETTER, "OUT", "2016", CF_NOT_RECORDED, ""},
    {"a letter to a predecessor", "", LETTER, "HEIR", "2016", CF_INVITED, "2005"},
    {"through a sub-group", "", "{\"from\": \"A-SUB\", \"to\": \"SMEWG\", \"date\": \"2016\"}", "A",
     "2016", CF_INFORMAL, "2016"},
    {"with another of the focus", "", "{\"from\": \"SMEMM\", \"to\": \"A\", \"date\": \"2016\"}",
     "A", "2016", CF_INFORMAL, "2016"},
    {"as its predecessor", "", "{\"from\": \"OLD\", \"to\": \"SMEWG\", \"date\": \"2009\"}", "HEIR",
     "2016", CF_LAPSED, "2009"},
    {"unnamed counts for nobody", "",
     "{\"from\": \"unnamed\", \"to\": \"SMEWG\", \"date\": \"2016\"}", "A", "2016", CF_NO_CONTACT,
     ""},
    {"the highest rung counts", LIAISON("\"status\": \"lapsed\""),
     CONTACT("\"date\": \"2016\"") "," LETTER, "A", "2016", CF_INFORMAL, "2016"},
    {"the latest of a rung decides", "",
     CONTACT("\"date\": \"2015\"") "," CONTACT("\"date\": \"2016\""), "A", "2016", CF_INFORMAL,
     "2016"},
};

static void check(const ladder_row *row)
{
    char text[2048];
    snprintf(text, sizeof text, frame, row->liaisons, row->contacts);
    cf_graph graph;
    cf_arena arena = {0};
    cf_error err = {0};
    cf_channels channels;
    load_text(&graph, text);
    cf_snapshot snapshot = {
        .graph = &graph,
        .day = date_of(row->day).last,
        .window_months = CF_WINDOW_MONTHS,
        .focus = graph.focus};
    assert_done(cf_snapshot_take(&snapshot, &arena, &err), &err);
    assert_done(cf_channels_read(&channels, &snapshot, CF_COVERED_STATES, &arena, &err), &err);

    const cf_index focus = forum_of(&graph, "SMEWG");
    const cf_index forum = forum_of(&graph, row->forum);
    const cf_state found = cf_pair_state(&channels, &snapshot, forum, focus);
    const cf_channel *channel = cf_channels_find(&channels, focus, forum);
    char since[CF_DATE_SIZE];
    cf_date_text(channel ? channel->since : (cf_date){0}, since);
    if (found != row->state || strcmp(since, row->since) != 0)
        print_error("%s: %s since \"%s\"\n", row->name, cf_states[found].word, since);
    assert_int_equal(found, row->state);
    assert_string_equal(since, row->since);
    assert_int_equal(cf_pair_is_covered(&channels, &snapshot, focus, forum), found == CF_WORKING);
    cf_arena_free(&arena);
    cf_graph_free(&graph);
}

static void test_the_highest_rung_that_holds_counts(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(rows); i++)
        check(&rows[i]);
}

/* A letter of a sub-group to all reaches G, and G again through its sub-group. */
static void test_a_record_stands_in_the_name_of_the_forum_itself(void **state)
{
    (void)state;
    cf_graph graph;
    cf_arena arena = {0};
    cf_error err = {0};
    cf_channels channels;
    load_text(
        &graph,
        "{\"format\": \"crossfora/1\", \"fora\": [{\"id\": \"G\"},"
        "{\"id\": \"P-SUB\", \"parent\": \"P\"}, {\"id\": \"P\"},"
        "{\"id\": \"G-SUB\", \"parent\": \"G\"}],"
        "\"contacts\": [{\"from\": \"P-SUB\", \"to\": \"all\", \"kind\": \"letter\","
        "\"date\": \"2005\"}]}");
    cf_snapshot snapshot = {.graph = &graph, .day = date_of("2016").last};
    assert_done(cf_snapshot_take(&snapshot, &arena, &err), &err);
    assert_done(cf_channels_read(&channels, &snapshot, CF_COVERED_STATES, &arena, &err), &err);
    const cf_channel *channel =
        cf_channels_find(&channels, forum_of(&graph, "G"), forum_of(&graph, "P"));
    assert_non_null(channel);
    assert_int_equal(channel->evidence_count, 1);
    assert_int_equal(channel->evidence[0].to, forum_of(&graph, "G"));
    cf_arena_free(&arena);
    cf_graph_free(&graph);
}

static void test_every_state_has_words(void **state)
{
    (void)state;
    for (cf_state i = 0; i < CF_STATE_COUNT; i++) {
        assert_true(strlen(cf_states[i].word) > 3);
        assert_true(strlen(cf_states[i].next_step) > 10);
        assert_true(strlen(cf_states[i].holds) > 10);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_highest_rung_that_holds_counts),
        cmocka_unit_test(test_a_record_stands_in_the_name_of_the_forum_itself),
        cmocka_unit_test(test_every_state_has_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
