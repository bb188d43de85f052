/* Projects that are worth a second look, on small documents and on the bundled data. */
#include "base/text.h"
#include "engine/second_look.h"
#include "support/documents.h"
#include "support/tests.h"

typedef struct {
    cf_graph graph;
    cf_analysis analysis;
    cf_second_look look;
} looked;

static void finish(looked *all)
{
    cf_error err = {0};
    analyse(&all->analysis, &all->graph, NULL);
    assert_done(cf_second_look_take(&all->look, &all->analysis, &err), &err);
}

/* The focus F and M, the fora A, B and C, A1 below A, and a predecessor of B. */
static void look(looked *all, const char *projects, const char *liaisons)
{
    cf_text text = {0};
    cf_text_add_format(
        &text,
        "{\"format\": \"crossfora/1\", \"focus\": [\"F\", \"M\"], \"mandate\": [\"SME\"],"
        "\"as_of\": \"2016-12-31\", \"economies\": [{\"id\": \"X\"}, {\"id\": \"Y\"},"
        "{\"id\": \"Z\"}], \"frameworks\": [{\"id\": \"D\", \"areas\": [{\"id\": \"D-1\"},"
        "{\"id\": \"D-2\"}]}], \"fora\": [{\"id\": \"F\"}, {\"id\": \"M\"}, {\"id\": \"A\"},"
        "{\"id\": \"B\"}, {\"id\": \"C\"}, {\"id\": \"A1\", \"kind\": \"sub-group\","
        "\"parent\": \"A\"}, {\"id\": \"OLD\", \"until\": \"2013\", \"successor\": \"B\"}],"
        "\"projects\": [%s], \"liaisons\": [%s]}",
        projects, liaisons);
    load_text(&all->graph, cf_text_of(&text));
    finish(all);
    cf_text_free(&text);
}

static void stop(looked *all)
{
    cf_second_look_free(&all->look);
    cf_analysis_free(&all->analysis);
    cf_graph_free(&all->graph);
}

static void add_words(cf_text *out, cf_words words)
{
    for (size_t i = 0; i < words.count; i++)
        cf_text_add_format(out, " %s", words.item[i]);
}

static void add_projects(cf_text *out, const cf_graph *graph, cf_indices projects)
{
    for (size_t i = 0; i < projects.count; i++)
        cf_text_add_format(out, " %s", graph->project[projects.item[i]].id);
}

/* "A B: D-1 | trade | P1 P2 | P3 | 2." for each pair. */
static void add_overlaps(cf_text *out, const looked *all)
{
    const cf_forum *forum = all->graph.forum;
    for (size_t i = 0; i < all->look.overlaps.count; i++) {
        const cf_overlap *overlap = &all->look.overlaps.item[i];
        cf_text_add_format(
            out, "%s%s %s:", i > 0 ? " " : "", forum[overlap->a].id, forum[overlap->b].id);
        add_words(out, overlap->areas);
        cf_text_add(out, " |");
        add_words(out, overlap->topics);
        cf_text_add(out, " |");
        add_projects(out, &all->graph, overlap->of_a);
        cf_text_add(out, " |");
        add_projects(out, &all->graph, overlap->of_b);
        cf_text_add_format(out, " | %zu.", overlap->rarest);
    }
}

#define P(id, forum, more) "{\"id\": \"" id "\", \"forum\": \"" forum "\", " more "}"
#define AREA "\"areas\": [\"D-1\"]"
#define TOPIC(word) "\"topics\": [\"" word "\"]"
#define ACTIVE(from, to) "{\"from\": \"" from "\", \"to\": \"" to "\"}"

static const struct {
    const char *what, *projects, *liaisons, *expected;
} overlaps[] = {
    {"an area in common", P("P1", "A", AREA) "," P("P2", "B", AREA), "",
     "A B: D-1 | | P1 | P2 | 2."},
    {"of equals the id decides who is first", P("P1", "B", AREA) "," P("P2", "A", AREA), "",
     "A B: D-1 | | P2 | P1 | 2."},
    {"a channel that counts joins them", P("P1", "A", AREA) "," P("P2", "B", AREA),
     ACTIVE("B", "A"), ""},
    {"a promise does not", P("P1", "A", AREA) "," P("P2", "B", AREA),
     "{\"from\": \"A\", \"to\": \"B\", \"status\": \"promised\"}", "A B: D-1 | | P1 | P2 | 2."},
    {"one forum knows its own projects", P("P1", "A", AREA) "," P("P2", "A", AREA), "", ""},
    {"a partner in common joins them",
     P("P1", "A", AREA ", \"partners\": [\"C\"]") "," P("P2", "B", AREA ", \"partners\": [\"C\"]"),
     "", ""},
    {"so does a partner that is the other forum",
     P("P1", "A", AREA ", \"partners\": [\"B\"]") "," P("P2", "B", AREA), "", ""},
    {"so does a partner with a channel to it",
     P("P1", "A", AREA ", \"partners\": [\"C\"]") "," P("P2", "B", AREA), ACTIVE("C", "B"), ""},
    {"a forum knows what is done below it", P("P1", "A1", AREA) "," P("P2", "A", AREA), "", ""},
    {"the focus is one, whatever its fora", P("P1", "F", AREA) "," P("P2", "M", AREA), "", ""},
    {"a predecessor's project is its successor's", P("P1", "A", AREA) "," P("P2", "OLD", AREA), "",
     "A B: D-1 | | P1 | P2 | 2."},
    {"a framework as a whole is a theme of its own",
     P("P1", "A",
       "\"areas\": [\"D\"]") "," P("P2", "B", "\"areas\": [\"D\"]") "," P("P3", "C", AREA),
     "", "A B: D | | P1 | P2 | 2."},
    {"a topic in common, whatever the case",
     P("P1", "A", TOPIC("Trade")) "," P("P2", "B", TOPIC("TRADE")), "",
     "A B: | Trade | P1 | P2 | 2."},
    {"spelled twice in one project, it counts once",
     P("P1", "A", "\"topics\": [\"Trade\", \"trade\"]") "," P("P2", "B", TOPIC("trade")), "",
     "A B: | Trade | P1 | P2 | 2."},
    {"a topic of the mandate asks for the focus, not for each other",
     P("P1", "A", TOPIC("sme")) "," P("P2", "B", TOPIC("SME")), "", ""},
    {"what has ended is no longer parallel",
     P("P1", "A", AREA) "," P("P2", "B", AREA ", \"until\": \"2015\""), "", ""},
    {"all projects of a pair stand together",
     P("P1", "A", AREA) "," P("P2", "B", AREA) "," P("P3", "A", AREA ", " TOPIC("Trade")) "," P(
         "P4", "B", TOPIC("Trade")),
     "", "A B: D-1 | Trade | P1 P3 | P2 P4 | 2."},
    {"areas come before topics, then the rarer",
     P("P1", "A", TOPIC("Trade")) "," P("P2", "B", TOPIC("Trade")) "," P(
         "P3", "A",
         TOPIC(
             "Food")) "," P("P4", "C",
                            TOPIC("Food")) "," P("P5", "A",
                                                 TOPIC("Trade")) "," P("P6", "B",
                                                                       AREA) "," P("P7", "C", AREA),
     "", "B C: D-1 | | P6 | P7 | 2. A C: | Food | P3 | P4 | 2. A B: | Trade | P1 P5 | P2 | 3."},
};

static void projects_overlap_if_their_fora_cannot_know_of_each_other(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(overlaps); i++) {
        looked all = {0};
        cf_text found = {0};
        look(&all, overlaps[i].projects, overlaps[i].liaisons);
        add_overlaps(&found, &all);
        assert_row_equal(overlaps[i].what, cf_text_of(&found), overlaps[i].expected);
        assert_int_equal(all.look.overlaps.found, all.look.overlaps.count);
        cf_text_free(&found);
        stop(&all);
    }
}

/* A forum for each of `count` projects, all on one topic. */
static void look_at_many(looked *all, size_t count)
{
    cf_text text = {0};
    cf_text_add(&text, "{\"format\": \"crossfora/1\", \"fora\": [");
    for (size_t i = 0; i < count; i++)
        cf_text_add_format(&text, "%s{\"id\": \"F%zu\"}", i > 0 ? "," : "", i);
    cf_text_add(&text, "], \"projects\": [");
    for (size_t i = 0; i < count; i++)
        cf_text_add_format(
            &text, "%s{\"id\": \"P%zu\", \"forum\": \"F%zu\", \"topics\": [\"Trade\"]}",
            i > 0 ? "," : "", i, i);
    cf_text_add(&text, "]}");
    load_text(&all->graph, cf_text_of(&text));
    finish(all);
    cf_text_free(&text);
}

static void the_list_of_overlaps_is_cut_and_says_how_many_there_were(void **state)
{
    (void)state;
    looked all = {0};
    look_at_many(&all, 21);
    assert_int_equal(all.look.overlaps.found, 21 * 20 / 2);
    assert_int_equal(all.look.overlaps.count, CF_OVERLAPS_MOST);
    assert_int_equal(all.look.overlaps.skipped_count, 0);
    stop(&all);
}

static void a_theme_of_too_many_projects_tells_no_two_apart(void **state)
{
    (void)state;
    looked all = {0};
    look_at_many(&all, CF_THEME_MOST);
    assert_int_equal(all.look.overlaps.found, CF_THEME_MOST * (CF_THEME_MOST - 1) / 2);
    stop(&all);
    look_at_many(&all, CF_THEME_MOST + 1);
    assert_int_equal(all.look.overlaps.found, 0);
    assert_int_equal(all.look.overlaps.skipped_count, 1);
    assert_int_equal(all.look.overlaps.skipped[0].projects, CF_THEME_MOST + 1);
    assert_false(all.look.overlaps.skipped[0].is_of_mandate);
    stop(&all);
}

#define MANDATE(id, forum, more) P(id, forum, TOPIC("SME") more)

static void projects_in_the_mandate_that_leave_the_focus_out_are_listed(void **state)
{
    (void)state;
    looked all = {0};
    cf_text found = {0};
    look(&all,
         MANDATE("P1", "A", "") "," MANDATE("P2", "B", "") "," MANDATE("P3", "C", "") "," MANDATE(
             "P4", "C",
             "") "," MANDATE("P5", "B", ", \"partners\": [\"F\"]") "," MANDATE("P6", "F", ""),
         ACTIVE("A", "F"));
    for (size_t i = 0; i < all.look.left_out_count; i++) {
        const cf_left_out *item = &all.look.left_out[i];
        cf_text_add_format(&found, "%s of %s %s; ", all.graph.project[item->project].id,
                           all.graph.forum[item->forum].id, cf_states[item->state].word);
    }
    assert_string_equal(cf_text_of(&found), "P3 of C not-recorded; P4 of C not-recorded; "
                                            "P2 of B not-recorded; P1 of A working; ");
    assert_int_equal(all.look.overlaps.skipped_count, 1);
    assert_true(all.look.overlaps.skipped[0].is_of_mandate);
    assert_int_equal(all.look.overlaps.skipped[0].projects, 6);
    cf_text_free(&found);
    stop(&all);
}

static void without_a_focus_a_topic_of_the_mandate_is_one_like_others(void **state)
{
    (void)state;
    looked all = {0};
    load_text(&all.graph,
              "{\"format\": \"crossfora/1\", \"mandate\": [\"SME\"], \"fora\": ["
              "{\"id\": \"A\"}, {\"id\": \"B\"}], \"projects\": [" MANDATE(
                  "P1", "A", "") "," MANDATE("P2", "B", "") "]}");
    finish(&all);
    assert_int_equal(all.look.overlaps.count, 1);
    assert_int_equal(all.look.left_out_count, 0);
    stop(&all);
}

static void projects_short_of_co_sponsors_come_before_those_not_recorded(void **state)
{
    (void)state;
    looked all = {0};
    look(
        &all,
        P("P1", "A", "\"lead\": [\"X\"]") "," P("P2", "A", "\"lead\": [\"X\"], \"sponsors\": [\"Y\"]") "," P(
            "P3", "B",
            "\"lead\": [\"X\"], \"sponsors\": [\"X\"]") "," P("P4", "B",
                                                              "\"lead\": [\"X\"], \"sponsors\": "
                                                              "[\"Y\", \"Z\"]") "," P("P5", "B",
                                                                                      "\"lead\": "
                                                                                      "[\"X\"], "
                                                                                      "\"sponsors\""
                                                                                      ": [\"Y\"], "
                                                                                      "\"until\": "
                                                                                      "\"2015\""),
        "");
    assert_int_equal(all.look.in_force, 4);
    assert_int_equal(all.look.too_few, 2);
    assert_int_equal(all.look.sponsored_count, 3);
    assert_int_equal(all.look.sponsored[0].project, 2);
    assert_close(all.look.sponsored[0].cosponsors, 0, 0);
    assert_int_equal(all.look.sponsored[1].project, 1);
    assert_close(all.look.sponsored[1].cosponsors, 1, 0);
    assert_int_equal(all.look.sponsored[2].project, 0);
    assert_close(all.look.sponsored[2].cosponsors, NAN, 0);
    stop(&all);
}

static void the_illustrative_set_records_no_themes_and_no_sponsors(void **state)
{
    (void)state;
    looked all = {0};
    load_file(&all.graph, "data/apec-mini.json");
    finish(&all);
    assert_int_equal(all.look.overlaps.found, 0);
    assert_int_equal(all.look.left_out_count, 0);
    assert_int_equal(all.look.in_force, 10);
    assert_int_equal(all.look.too_few, 0);
    assert_int_equal(all.look.sponsored_count, 10);
    stop(&all);
}

static void the_bundled_data_has_its_known_projects_to_look_at(void **state)
{
    (void)state;
    looked all = {0};
    load_file(&all.graph, "data/apec.json");
    finish(&all);
    /* SOM and CTI both work on BORACAY, but CTI reports to SOM. */
    assert_int_equal(all.look.overlaps.found, 0);
    assert_int_equal(all.look.overlaps.skipped_count, 1);
    assert_int_equal(all.look.overlaps.skipped[0].projects, 13);
    assert_int_equal(all.look.left_out_count, 8);
    assert_int_equal(all.look.in_force, 57);
    assert_int_equal(all.look.too_few, 1);
    assert_int_equal(all.look.sponsored_count, 45);
    assert_string_equal(all.graph.project[all.look.sponsored[0].project].id, "INIT-O2O");
    stop(&all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(projects_overlap_if_their_fora_cannot_know_of_each_other),
        cmocka_unit_test(the_list_of_overlaps_is_cut_and_says_how_many_there_were),
        cmocka_unit_test(a_theme_of_too_many_projects_tells_no_two_apart),
        cmocka_unit_test(projects_in_the_mandate_that_leave_the_focus_out_are_listed),
        cmocka_unit_test(without_a_focus_a_topic_of_the_mandate_is_one_like_others),
        cmocka_unit_test(projects_short_of_co_sponsors_come_before_those_not_recorded),
        cmocka_unit_test(the_bundled_data_has_its_known_projects_to_look_at),
        cmocka_unit_test(the_illustrative_set_records_no_themes_and_no_sponsors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
