#include "base/text.h"
#include "graphs/snapshot.h"
#include "support/documents.h"
#include "support/tests.h"

#include <stdio.h>

#define SEEN(first, second)                                                                        \
    "\"observed\": [{\"date\": \"2005\", \"in_force\": " first                                     \
    "}, {\"date\": \"2016\", \"in_force\": " second "}]"
static const struct {
    const char *members;
    const char *day;
    cf_truth in_force;
} forces[] = {
    {"", "1900-01-01", CF_YES},
    {"\"since\": \"2005\"", "2004-12-31", CF_NO},
    {"\"since\": \"2005\"", "2005-01-01", CF_YES},
    {"\"until\": \"2011-05\"", "2011-05-31", CF_YES},
    {"\"until\": \"2011-05\"", "2011-06-01", CF_NO},
    {SEEN("true", "false"), "2005-09-30", CF_YES},
    {SEEN("true", "false"), "2010-01-01", CF_YES},
    {SEEN("true", "false"), "2016-01-01", CF_NO},
    {SEEN("true", "false"), "2003-01-01", CF_YES},
    {"\"observed\": [{\"date\": \"2005\", \"in_force\": false}, {\"date\": \"2005-01-01\", "
     "\"in_force\": true}]",
     "2006-01-01", CF_NO},
    {"\"observed\": [{\"date\": \"2005-01-01\", \"in_force\": true}, {\"date\": "
     "\"2005-01-01\", \"in_force\": false}]",
     "2006-01-01", CF_YES},
    {SEEN("false", "true"), "2003-01-01", CF_NO},
    {SEEN("null", "true"), "2003-01-01", CF_UNKNOWN},
    {SEEN("null", "true"), "2005-09-30", CF_UNKNOWN},
    {SEEN("null", "true"), "2016-12-31", CF_YES},
    {SEEN("true", "null"), "2020-01-01", CF_UNKNOWN},
    {"\"since\": \"2010\", " SEEN("false", "true"), "2012-01-01", CF_YES},
    {"\"since\": \"2003\", " SEEN("false", "true"), "2004-01-01", CF_YES},
    {"\"since\": \"2003\", " SEEN("true", "null"), "2016-12-31", CF_UNKNOWN},
    {"\"until\": \"2007\", " SEEN("true", "true"), "2016-12-31", CF_NO},
};

static void test_a_forum_is_in_force_as_its_dates_and_observations_say(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(forces); i++) {
        char text[512];
        snprintf(text, sizeof text,
                 "{\"format\": \"crossfora/1\", \"fora\": [{\"id\": \"A\"%s%s}]}",
                 *forces[i].members ? ", " : "", forces[i].members);
        cf_graph graph;
        load_text(&graph, text);
        const cf_truth in_force = cf_forum_in_force(&graph.forum[0], date_of(forces[i].day).last);
        if (in_force != forces[i].in_force)
            print_error("{%s} on %s\n", forces[i].members, forces[i].day);
        assert_int_equal(in_force, forces[i].in_force);
        cf_graph_free(&graph);
    }
}

static const char family[] =
    "{\"format\": \"crossfora/1\", \"focus\": [\"SMEWG\", \"SMEMM\"], \"fora\": ["
    "{\"id\": \"SCE\", \"kind\": \"committee\"}, {\"id\": \"SMEMM\", \"kind\": \"ministerial\"},"
    "{\"id\": \"SMEWG\", \"kind\": \"working-group\", \"parent\": \"SCE\"},"
    "{\"id\": \"MESG\", \"kind\": \"sub-group\", \"parent\": \"SMEWG\"},"
    "{\"id\": \"AGGI\", \"until\": \"2002\", \"successor\": \"GFPN\"},"
    "{\"id\": \"GFPN\", \"since\": \"2002\", \"until\": \"2011-05\", \"successor\": \"PPWE\"},"
    "{\"id\": \"PPWE\", \"since\": \"2011-05\", \"parent\": \"SCE\"},"
    "{\"id\": \"TEL\", \"kind\": \"working-group\", \"parent\": \"SCE\"},"
    "{\"id\": \"LSG\", \"kind\": \"steering-group\", \"parent\": \"TEL\"},"
    "{\"id\": \"MRA\", \"kind\": \"task-force\", \"parent\": \"LSG\"}]}";

static void test_who_speaks_for_whom(void **state)
{
    (void)state;
    static const struct {
        const char *forum, *day, *speaks_for;
    } rows[] = {
        {"SMEWG", "2016-12-31", "SMEWG"},         {"SMEMM", "2016-12-31", "SMEMM SMEWG"},
        {"MESG", "2016-12-31", "MESG SMEWG"},     {"TEL", "2016-12-31", "TEL"},
        {"MRA", "2016-12-31", "MRA LSG TEL"},     {"GFPN", "2010-01-01", "GFPN"},
        {"GFPN", "2016-12-31", "GFPN PPWE"},      {"AGGI", "2010-01-01", "AGGI GFPN"},
        {"AGGI", "2016-12-31", "AGGI GFPN PPWE"},
    };
    cf_graph graph;
    load_text(&graph, family);
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_arena arena = {0};
        cf_error err = {0};
        cf_snapshot snapshot = {
            .graph = &graph, .day = date_of(rows[i].day).last, .focus = graph.focus};
        assert_done(cf_snapshot_take(&snapshot, &arena, &err), &err);
        const cf_indices heirs = snapshot.speaks_for[forum_of(&graph, rows[i].forum)];
        cf_text words = {0};
        for (size_t j = 0; j < heirs.count; j++)
            cf_text_add_format(&words, "%s%s", j ? " " : "", graph.forum[heirs.item[j]].id);
        assert_string_equal(cf_text_of(&words), rows[i].speaks_for);
        cf_text_free(&words);
        cf_arena_free(&arena);
    }
    cf_graph_free(&graph);
}

static void test_work_of_an_ended_forum_passes_to_its_successor(void **state)
{
    (void)state;
    cf_graph graph;
    load_text(
        &graph,
        "{\"format\": \"crossfora/1\", \"fora\": [{\"id\": \"A\"},"
        "{\"id\": \"OLD\", \"until\": \"2010\", \"successor\": \"NEW\"},"
        "{\"id\": \"NEW\", \"since\": \"2010\"}, {\"id\": \"GONE\", \"until\": \"2010\"}],"
        "\"projects\": [{\"id\": \"P\", \"forum\": \"A\","
        " \"partners\": [\"OLD\", \"NEW\", \"GONE\"]}]}");
    cf_arena arena = {0};
    cf_error err = {0};
    cf_snapshot snapshot = {.graph = &graph, .day = date_of("2016").last};
    cf_indices fora;
    assert_done(cf_snapshot_take(&snapshot, &arena, &err), &err);
    assert_done(cf_snapshot_participants(&snapshot, &graph.project[0], &fora, &arena, &err), &err);
    assert_int_equal(fora.count, 2);
    assert_string_equal(graph.forum[fora.item[0]].id, "A");
    assert_string_equal(graph.forum[fora.item[1]].id, "NEW");
    cf_arena_free(&arena);
    cf_graph_free(&graph);
}

static void test_the_default_day_is_that_of_the_document(void **state)
{
    (void)state;
    static const struct {
        const char *members;
        const char *day;
    } rows[] = {
        {", \"as_of\": \"2016\"", "2016-12-31"},
        {", \"fora\": [{\"id\": \"A\", \"since\": \"2005-09\"}]", "2005-09-30"},
        {"", NULL},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        char text[256];
        snprintf(text, sizeof text, "{\"format\": \"crossfora/1\"%s}", rows[i].members);
        cf_graph graph;
        load_text(&graph, text);
        int32_t day = 0;
        assert_int_equal(cf_graph_default_day(&graph, &day), rows[i].day != NULL);
        if (rows[i].day)
            assert_int_equal(day, date_of(rows[i].day).last);
        cf_graph_free(&graph);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_forum_is_in_force_as_its_dates_and_observations_say),
        cmocka_unit_test(test_who_speaks_for_whom),
        cmocka_unit_test(test_work_of_an_ended_forum_passes_to_its_successor),
        cmocka_unit_test(test_the_default_day_is_that_of_the_document),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
