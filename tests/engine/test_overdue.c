/* What was to happen and is not on record: promises, reviews, meetings, on small documents. */
#include "engine/overdue.h"
#include "support/documents.h"
#include "support/tests.h"

#include <stdio.h>

typedef struct {
    cf_graph graph;
    cf_analysis analysis;
    cf_overdue overdue;
} looked;

#define HEAD "{\"format\": \"crossfora/1\", \"focus\": \"F\", \"as_of\": \"2016-12-31\", "
#define FORA                                                                                       \
    "\"fora\": [{\"id\": \"F\", \"kind\": \"working-group\"},"                                     \
    "{\"id\": \"A\", \"kind\": \"working-group\"},"                                                \
    "{\"id\": \"OLD\", \"kind\": \"working-group\", \"until\": \"2013\", \"successor\": \"A\"},"   \
    "{\"id\": \"GONE\", \"kind\": \"working-group\", \"until\": \"2013\"}]"
#define PROMISE "{\"from\": \"A\", \"to\": \"F\", \"status\": \"promised\", \"since\": \"2010\"}"

static void look(looked *all, const char *document, int months)
{
    cf_error err = {0};
    load_text(&all->graph, document);
    analyse(&all->analysis, &all->graph, NULL);
    assert_done(cf_overdue_find(&all->overdue, &all->analysis, months, &err), &err);
}

static void stop(looked *all)
{
    cf_overdue_free(&all->overdue);
    cf_analysis_free(&all->analysis);
    cf_graph_free(&all->graph);
}

static const struct {
    const char *name, *liaisons;
    size_t promises;
} promise_cases[] = {
    {"alone", PROMISE, 1},
    {"named later",
     PROMISE ", {\"from\": \"A\", \"to\": \"F\", \"status\": \"designated\","
             "\"since\": \"2012\"}",
     0},
    {"ended later",
     PROMISE ", {\"from\": \"F\", \"to\": \"A\", \"status\": \"ended\","
             "\"since\": \"2012\"}",
     0},
    {"active before",
     PROMISE ", {\"from\": \"A\", \"to\": \"F\", \"since\": \"2008\","
             "\"until\": \"2009\"}",
     1},
    {"only proposed later",
     PROMISE ", {\"from\": \"A\", \"to\": \"F\", \"status\":"
             "\"proposed\", \"since\": \"2012\"}",
     1},
    {"promised again: the later one counts",
     PROMISE ", {\"from\": \"F\", \"to\": \"A\", \"status\": \"promised\","
             "\"since\": \"2012\"}",
     1},
    {"promised within the months",
     "{\"from\": \"A\", \"to\": \"F\", \"status\": \"promised\", \"since\": \"2016\"}", 0},
    {"undated: nobody knows how old", "{\"from\": \"A\", \"to\": \"F\", \"status\": \"promised\"}",
     1},
    {"by a predecessor, settled by the successor",
     "{\"from\": \"OLD\", \"to\": \"F\", \"status\": \"promised\", \"since\": \"2010\"},"
     "{\"from\": \"A\", \"to\": \"F\", \"since\": \"2014\"}",
     0},
    {"by a predecessor",
     "{\"from\": \"OLD\", \"to\": \"F\", \"status\": \"promised\", \"since\": \"2010\"}", 1},
};

static void test_a_promise_is_overdue_until_a_later_liaison_settles_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(promise_cases); i++) {
        looked all = {0};
        char document[2048];
        snprintf(document, sizeof document, HEAD FORA ", \"liaisons\": [%s]}",
                 promise_cases[i].liaisons);
        look(&all, document, 12);
        if (all.overdue.promise_count != promise_cases[i].promises)
            fail_msg("%s: %zu promises", promise_cases[i].name, all.overdue.promise_count);
        stop(&all);
    }
}

static void test_a_promise_has_its_age_and_the_contact_since(void **state)
{
    (void)state;
    looked all = {0};
    look(&all,
         HEAD FORA
         ", \"liaisons\": [" PROMISE "], \"contacts\": ["
         "{\"from\": \"A\", \"to\": \"F\", \"kind\": \"attendance\", \"date\": \"2009\"},"
         "{\"from\": \"A\", \"to\": \"F\", \"kind\": \"attendance\", \"date\": \"2012\"},"
         "{\"from\": \"F\", \"to\": \"A\", \"kind\": \"letter\", \"date\": \"2015\"}]}",
         12);
    assert_int_equal(all.overdue.promise_count, 1);
    assert_close(all.overdue.promise[0].months, 72, 1e-12);
    assert_int_equal(all.overdue.promise[0].contact->record, 2);
    stop(&all);
}

static void test_the_promise_of_a_forum_that_is_gone_is_only_counted(void **state)
{
    (void)state;
    looked all = {0};
    look(&all,
         HEAD FORA ", \"liaisons\": [{\"from\": \"GONE\", \"to\": \"F\","
                   "\"status\": \"promised\", \"since\": \"2010\"}]}",
         12);
    assert_int_equal(all.overdue.promise_count, 0);
    assert_int_equal(all.overdue.promises_gone, 1);
    stop(&all);
}

static void test_a_liaison_is_past_its_review_from_the_next_day_on(void **state)
{
    (void)state;
    static const struct {
        const char *name, *liaisons;
        size_t reviews;
    } rows[] = {
        {"due today", "{\"from\": \"A\", \"to\": \"F\", \"review_by\": \"2016\"}", 0},
        {"due yesterday", "{\"from\": \"A\", \"to\": \"F\", \"review_by\": \"2016-12-30\"}", 1},
        {"ended",
         "{\"from\": \"A\", \"to\": \"F\", \"review_by\": \"2014\","
         "\"until\": \"2015\"}",
         0},
        {"renewed",
         "{\"from\": \"A\", \"to\": \"F\", \"review_by\": \"2014\"},"
         "{\"from\": \"A\", \"to\": \"F\", \"since\": \"2015\"}",
         0},
        {"no review agreed", "{\"from\": \"A\", \"to\": \"F\"}", 0},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        looked all = {0};
        char document[2048];
        snprintf(document, sizeof document, HEAD FORA ", \"liaisons\": [%s]}", rows[i].liaisons);
        look(&all, document, 12);
        if (all.overdue.review_count != rows[i].reviews)
            fail_msg("%s: %zu reviews", rows[i].name, all.overdue.review_count);
        stop(&all);
    }
}

/* F met last in 2015-06, A through its predecessor in 2012. */
static void test_a_forum_has_not_met_if_no_event_is_on_record_for_so_long(void **state)
{
    (void)state;
    static const char document[] = HEAD FORA
        ", \"events\": [{\"id\": \"E1\", \"forum\": \"F\", \"since\": \"2015-06\"},"
        "{\"id\": \"E2\", \"forum\": \"OLD\", \"since\": \"2012\"},"
        "{\"id\": \"E3\", \"forum\": \"A\", \"since\": \"2017\"}]}";
    static const struct {
        int months;
        size_t quiet;
    } rows[] = {{12, 2}, {17, 2}, {18, 1}, {47, 1}, {48, 0}};
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        looked all = {0};
        look(&all, document, rows[i].months);
        assert_int_equal(all.overdue.quiet_count, rows[i].quiet);
        if (rows[i].quiet > 0)
            assert_int_equal(all.overdue.quiet[0].forum, forum_of(&all.graph, "A"));
        stop(&all);
    }
}

/* A came to E1, which a contact and the event both say, and once more without a name. */
static void test_each_meeting_counts_once_for_who_came(void **state)
{
    (void)state;
    looked all = {0};
    look(&all,
         HEAD FORA
         ", \"events\": [{\"id\": \"E1\", \"forum\": \"F\", \"since\": \"2011\","
         "\"fora\": [\"OLD\"]}], \"contacts\": ["
         "{\"from\": \"OLD\", \"to\": \"F\", \"kind\": \"attendance\", \"date\": \"2011\","
         "\"event\": \"E1\"},"
         "{\"from\": \"A\", \"to\": \"F\", \"kind\": \"participation\","
         "\"date\": \"2014\"},"
         "{\"from\": \"A\", \"to\": \"F\", \"kind\": \"attendance\", \"status\":"
         "\"planned\", \"date\": \"2015\"},"
         "{\"from\": \"F\", \"to\": \"A\", \"kind\": \"briefing\", \"date\": \"2015\"},"
         "{\"from\": \"unnamed\", \"to\": \"F\", \"kind\": \"attendance\"}]}",
         12);
    assert_int_equal(all.overdue.attendance_count, 1);
    const cf_attendance *visit = &all.overdue.attendance[0];
    assert_int_equal(visit->guest, forum_of(&all.graph, "A"));
    assert_int_equal(visit->host, forum_of(&all.graph, "F"));
    assert_int_equal(visit->meetings, 2);
    assert_int_equal(visit->last.last, date_of("2014").last);
    stop(&all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_promise_is_overdue_until_a_later_liaison_settles_it),
        cmocka_unit_test(test_a_promise_has_its_age_and_the_contact_since),
        cmocka_unit_test(test_the_promise_of_a_forum_that_is_gone_is_only_counted),
        cmocka_unit_test(test_a_liaison_is_past_its_review_from_the_next_day_on),
        cmocka_unit_test(test_a_forum_has_not_met_if_no_event_is_on_record_for_so_long),
        cmocka_unit_test(test_each_meeting_counts_once_for_who_came),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
