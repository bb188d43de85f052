/* Rules against small documents: what keeps to them, what does not, and what nobody can tell. */
#include "engine/check.h"
#include "loaders/rules.h"
#include "support/documents.h"
#include "support/tests.h"

typedef struct {
    cf_graph graph;
    cf_analysis analysis;
    cf_rules rules;
    cf_check check;
} checked;

static void read_rules(cf_rules *rules, const char *text)
{
    cf_problems problems = {0};
    cf_error err = {0};
    const bool ok = cf_load_rules(rules, "rules", text, strlen(text), &problems, &err);
    for (size_t i = 0; i < cf_problems_kept(&problems); i++)
        print_error("%s\n", problems.item[i].message);
    cf_problems_free(&problems);
    assert_done(ok, &err);
}

/* F is the focus; A has a channel, B was looked at in vain, C and the committee D were not. */
#define HEAD                                                                                       \
    "{\"format\": \"crossfora/1\", \"focus\": \"F\", \"as_of\": \"2016-12-31\","                   \
    "\"sources\": [{\"id\": \"s\"}], \"economies\": [{\"id\": \"X\", \"sources\": [\"s\"]},"       \
    "{\"id\": \"Y\"}, {\"id\": \"Z\"}],"                                                           \
    "\"fora\": [{\"id\": \"F\", \"kind\": \"network\", \"sources\": [\"s\"]},"                     \
    "{\"id\": \"A\", \"kind\": \"network\"},"                                                      \
    "{\"id\": \"B\", \"kind\": \"network\", \"surveyed\": true},"                                  \
    "{\"id\": \"C\", \"kind\": \"network\", \"aliases\": [\"CEE\"]},"                              \
    "{\"id\": \"D\", \"kind\": \"committee\"}]"
#define CHANNEL "{\"from\": \"A\", \"to\": \"F\", \"since\": \"2010\"}"
#define RULES "{\"format\": \"crossfora-rules/1\", \"rules\": {"

static void look(checked *all, const char *records, const char *rules)
{
    char document[4096];
    char text[4096];
    cf_error err = {0};
    snprintf(document, sizeof document, HEAD "%s%s}", *records ? ", " : "", records);
    snprintf(text, sizeof text, RULES "%s}", rules);
    load_text(&all->graph, document);
    analyse(&all->analysis, &all->graph, NULL);
    read_rules(&all->rules, text);
    assert_done(cf_check_make(&all->check, &all->analysis, &all->rules, &err), &err);
}

static void stop(checked *all)
{
    cf_check_free(&all->check);
    cf_rules_free(&all->rules);
    cf_analysis_free(&all->analysis);
    cf_graph_free(&all->graph);
}

/* A sign for the verdict of each case, in order. */
static void write_verdicts(const cf_check *check, char *signs, size_t size)
{
    static const char sign[] = {
        [CF_PASSED] = '.', [CF_FAILED] = 'F', [CF_UNDECIDED] = '?', [CF_ACCEPTED] = 'A'};
    size_t i = 0;
    for (; i < check->count && i + 1 < size; i++)
        signs[i] = sign[check->item[i].verdict];
    signs[i] = '\0';
}

typedef struct {
    const char *name, *records, *rules, *verdicts;
} row;

static void check_rows(const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        checked all = {0};
        char found[64];
        look(&all, rows[i].records, rows[i].rules);
        write_verdicts(&all.check, found, sizeof found);
        assert_row_equal(rows[i].name, found, rows[i].verdicts);
        stop(&all);
    }
}

#define LIAISONS(list) "\"liaisons\": [" list "]"

/* 1 of 4 has a channel, and at most 3 of 4: nothing is recorded of C and D. */
static void test_a_minimum_fails_only_if_it_cannot_be_reached(void **state)
{
    (void)state;
    static const row rows[] = {
        {"reached for certain", LIAISONS(CHANNEL), "\"coverage\": {\"least\": 0.25}}", "."},
        {"between the bounds", LIAISONS(CHANNEL), "\"coverage\": {\"least\": 0.26}}", "?"},
        {"the upper bound is enough", LIAISONS(CHANNEL), "\"coverage\": {\"least\": 0.75}}", "?"},
        {"above the upper bound", LIAISONS(CHANNEL), "\"coverage\": {\"least\": 0.76}}", "F"},
        {"between the bounds, and that fails", LIAISONS(CHANNEL),
         "\"coverage\": {\"least\": 0.5, \"unknown\": \"fail\"}}", "F"},
        {"by kind: 1 to 2 of 3 networks, 0 to 1 of 1 committee", LIAISONS(CHANNEL),
         "\"coverage-by-kind\": {\"kinds\": [{\"kind\": \"network\", \"least\": 0.7},"
         "{\"kind\": \"committee\", \"least\": 1}]}}",
         "F?"},
        {"no forum of the kind: nothing can be said", LIAISONS(CHANNEL),
         "\"coverage-by-kind\": {\"kinds\": [{\"kind\": \"task-force\", \"least\": 0}]}}", "?"},
    };
    check_rows(rows, CF_COUNT(rows));
}

#define PROJECT(id, partners) "{\"id\": \"" id "\", \"forum\": \"F\", \"partners\": [" partners "]}"
#define WORK                                                                                       \
    "\"projects\": [" PROJECT("P", "\"A\", \"B\"") "," PROJECT("Q", "\"A\", \"B\", \"C\"") "]"

/* F-A, F-B and A-B share two projects; C shares one with each. A is the broker of F to nobody. */
static void test_a_gap_counts_from_so_many_projects_on(void **state)
{
    (void)state;
    static const row rows[] = {
        {"two projects: B is out of reach of F and A", WORK "," LIAISONS(CHANNEL),
         "\"unreachable-gap\": {\"projects\": 2}}", "FF."},
        {"one project: C and B are out of reach, of C and the others nothing is recorded",
         WORK "," LIAISONS(CHANNEL), "\"unreachable-gap\": {\"projects\": 1}}", "FF??F."},
        {"three projects: none", WORK, "\"unreachable-gap\": {\"projects\": 3}}", ""},
        {"through A: no longer out of reach",
         WORK "," LIAISONS(CHANNEL ", {\"from\": \"A\", \"to\": \"B\"}"),
         "\"unreachable-gap\": {\"projects\": 2}}", "..."},
    };
    check_rows(rows, CF_COUNT(rows));
}

#define TIE(more) "{\"from\": \"B\", \"to\": \"F\", " more "}"

static void test_promises_and_reviews_are_those_that_are_overdue(void **state)
{
    (void)state;
    static const row rows[] = {
        {"a promise of 2010",
         LIAISONS(TIE("\"status\": \"promised\", \"since\": \"2010\"") "," CHANNEL),
         "\"overdue-promise\": {\"months\": 12}}", "F"},
        {"young enough", LIAISONS(TIE("\"status\": \"promised\", \"since\": \"2010\"")),
         "\"overdue-promise\": {\"months\": 120}}", "."},
        {"undated: nobody knows how old", LIAISONS(TIE("\"status\": \"promised\"")),
         "\"overdue-promise\": {}}", "?"},
        {"past its review, and not yet",
         LIAISONS(TIE("\"review_by\": \"2015\"") "," TIE("\"review_by\": \"2017\"")),
         "\"overdue-review\": {}}", ".."},
        {"past its review", LIAISONS(TIE("\"review_by\": \"2015\"")), "\"overdue-review\": {}}",
         "F"},
    };
    check_rows(rows, CF_COUNT(rows));
}

#define SPONSORED(id, lead, sponsors)                                                              \
    "{\"id\": \"" id "\", \"forum\": \"F\", \"lead\": [" lead "], \"sponsors\": [" sponsors "]}"

static void test_a_blank_in_the_record_is_no_lack_of_sponsors(void **state)
{
    (void)state;
    static const row rows[] = {
        {"two, one, not recorded",
         "\"projects\": [" SPONSORED("P", "\"X\"", "\"Y\", \"Z\"") "," SPONSORED(
             "Q", "\"X\"", "\"X\", \"Y\"") "," SPONSORED("R", "\"X\"", "") "]",
         "\"co-sponsors\": {\"least\": 2}}", ".F?"},
        {"one is enough", "\"projects\": [" SPONSORED("Q", "\"X\"", "\"X\", \"Y\"") "]",
         "\"co-sponsors\": {\"least\": 1}}", "."},
        {"a project that is over is not asked",
         "\"projects\": [{\"id\": \"P\", \"forum\": \"F\","
         "\"lead\": [\"X\"], \"sponsors\": [\"Y\"], \"until\": \"2012\"}]",
         "\"co-sponsors\": {}}", ""},
    };
    check_rows(rows, CF_COUNT(rows));
}

/* Of 8 records with a member for sources 2 name one. */
static void test_records_without_a_source_are_named(void **state)
{
    (void)state;
    static const row rows[] = {
        {"just so many", "", "\"sources\": {\"most\": 0.75}}", "."},
        {"one too many", "", "\"sources\": {\"most\": 0.74}}", "F"},
    };
    check_rows(rows, CF_COUNT(rows));
    checked all = {0};
    look(&all, "", "\"sources\": {}}");
    const cf_case *item = &all.check.item[0];
    assert_int_equal(item->part, 6);
    assert_int_equal(item->whole, 8);
    assert_int_equal(item->without[0].sheet, CF_ECONOMY_SHEET);
    assert_int_equal(item->without[0].index, 1);
    assert_int_equal(item->record.index, 1);
    stop(&all);
}

#define PROMISED TIE("\"status\": \"promised\", \"since\": \"2010\"")
#define EXCEPTION(more) "\"overdue-promise\": {}}, \"exceptions\": [{\"reason\": \"r\", " more "}]"
#define ONLY(more) EXCEPTION("\"rule\": \"overdue-promise\", " more)

static const struct {
    const char *name, *rules, *verdicts;
    cf_exception_state state;
} exceptions[] = {
    {"of the pair, in either order", ONLY("\"pair\": [\"F\", \"B\"], \"until\": \"2017\""), "A",
     CF_EXCEPTION_USED},
    {"of one of the two", ONLY("\"forum\": \"B\", \"until\": \"2017\""), "A", CF_EXCEPTION_USED},
    {"of the rule", ONLY("\"until\": \"2017\""), "A", CF_EXCEPTION_USED},
    {"of another pair", ONLY("\"pair\": [\"F\", \"CEE\"], \"until\": \"2017\""), "F",
     CF_EXCEPTION_IDLE},
    {"of another rule", EXCEPTION("\"rule\": \"overdue-review\", \"until\": \"2017\""), "F",
     CF_EXCEPTION_IDLE},
    {"of a forum that there is not", ONLY("\"pair\": [\"F\", \"N\"], \"until\": \"2017\""), "F",
     CF_EXCEPTION_LOST},
    {"on its last day", ONLY("\"until\": \"2016-12-31\""), "A", CF_EXCEPTION_USED},
    {"in its last year", ONLY("\"until\": \"2016\""), "A", CF_EXCEPTION_USED},
    {"a day after its last", ONLY("\"until\": \"2016-12-30\""), "F", CF_EXCEPTION_RUN_OUT},
    {"run out, with nothing to accept", ONLY("\"forum\": \"C\", \"until\": \"2015\""), "F",
     CF_EXCEPTION_IDLE},
};

static void test_an_exception_accepts_what_it_names_until_its_last_day(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(exceptions); i++) {
        checked all = {0};
        char found[64];
        look(&all, LIAISONS(PROMISED), exceptions[i].rules);
        write_verdicts(&all.check, found, sizeof found);
        assert_row_equal(exceptions[i].name, found, exceptions[i].verdicts);
        if (all.check.exception[0] != exceptions[i].state)
            fail_msg("%s: state %d", exceptions[i].name, (int)all.check.exception[0]);
        stop(&all);
    }
}

static void test_an_exception_that_holds_comes_before_one_that_has_run_out(void **state)
{
    (void)state;
    checked all = {0};
    look(&all, LIAISONS(PROMISED),
         "\"overdue-promise\": {}}, \"exceptions\": ["
         "{\"rule\": \"overdue-promise\", \"reason\": \"old\", \"until\": \"2015\"},"
         "{\"rule\": \"overdue-promise\", \"reason\": \"new\", \"until\": \"2017\"}]");
    assert_int_equal(all.check.item[0].verdict, CF_ACCEPTED);
    assert_int_equal(all.check.item[0].exception, 1);
    assert_int_equal(all.check.by_rule[CF_RULE_PROMISE].by_verdict[CF_ACCEPTED], 1);
    stop(&all);
}

/* What the record does not tell may be accepted too, so that the note goes away. */
static void test_what_is_not_known_may_be_accepted(void **state)
{
    (void)state;
    static const row rows[] = {
        {"committees", LIAISONS(CHANNEL),
         "\"coverage-by-kind\": {\"kinds\": [{\"kind\": \"committee\", \"least\": 1}]}},"
         "\"exceptions\": [{\"rule\": \"coverage-by-kind\", \"kind\": \"committee\","
         "\"reason\": \"r\", \"until\": \"2017\"}]",
         "A"},
    };
    check_rows(rows, CF_COUNT(rows));
}

static void test_the_standard_rules_are_known_and_ask_for_no_coverage(void **state)
{
    (void)state;
    const cf_rules rules = cf_rules_standard();
    for (size_t i = 0; i < CF_RULE_COUNT; i++) {
        const bool is_coverage = i == CF_RULE_COVERAGE || i == CF_RULE_KIND_COVERAGE;
        assert_int_equal(rules.rule[i].is_asked, !is_coverage);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_minimum_fails_only_if_it_cannot_be_reached),
        cmocka_unit_test(test_a_gap_counts_from_so_many_projects_on),
        cmocka_unit_test(test_promises_and_reviews_are_those_that_are_overdue),
        cmocka_unit_test(test_a_blank_in_the_record_is_no_lack_of_sponsors),
        cmocka_unit_test(test_records_without_a_source_are_named),
        cmocka_unit_test(test_an_exception_accepts_what_it_names_until_its_last_day),
        cmocka_unit_test(test_an_exception_that_holds_comes_before_one_that_has_run_out),
        cmocka_unit_test(test_what_is_not_known_may_be_accepted),
        cmocka_unit_test(test_the_standard_rules_are_known_and_ask_for_no_coverage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
