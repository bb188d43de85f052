/* What would change: METHODS' known answers on the illustrative set. */
#include "engine/guard.h"
#include "engine/what_if.h"
#include "support/documents.h"
#include "support/published.h"
#include "support/tests.h"

typedef struct {
    cf_graph graph;
    cf_analysis analysis;
    cf_what_if what_if;
} supposed;

static void open_mini(supposed *made)
{
    *made = (supposed){0};
    load_file(&made->graph, "data/apec-mini.json");
    analyse(&made->analysis, &made->graph, NULL);
}

static void suppose(supposed *made, const cf_supposed *changes)
{
    cf_error err = {0};
    assert_done(cf_what_if_make(&made->what_if, &made->analysis, changes, &err), &err);
}

static void close_supposed(supposed *made)
{
    cf_what_if_free(&made->what_if);
    cf_analysis_free(&made->analysis);
    cf_graph_free(&made->graph);
}

static cf_pair pair_of(const supposed *made, const char *a, const char *b)
{
    return (cf_pair){forum_of(&made->graph, a), forum_of(&made->graph, b)};
}

static void any_one_liaison_more_makes_5_of_11(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b, *weighted;
    } liaisons[] = {{"SMEWG", "IST", "8/14"},  {"EPT", "SMEWG", "7/14"}, {"MESG", "FIN", "7/14"},
                    {"SMEWG", "GFPN", "7/14"}, {"SMEWG", "CTI", "7/14"}, {"GFPN", "MESG", "7/14"},
                    {"HRD", "MESG", "7/14"}};
    static const cf_published mini = {CF_TOPIC_CHOICE, "apec-mini, one more liaison", CF_BY_HAND};
    for (size_t i = 0; i < CF_COUNT(liaisons); i++) {
        supposed made;
        open_mini(&made);
        const cf_added added = {.pair = pair_of(&made, liaisons[i].a, liaisons[i].b)};
        suppose(&made, &(cf_supposed){.add = &added, .add_count = 1});
        const cf_congruence *after = &made.what_if.after.congruence;
        char figure[64];
        snprintf(figure, sizeof figure, "with %s-%s: congruence", liaisons[i].a, liaisons[i].b);
        assert_published(&mini, figure, "5/11", after->value);
        snprintf(figure, sizeof figure, "with %s-%s: weighted", liaisons[i].a, liaisons[i].b);
        assert_published(&mini, figure, liaisons[i].weighted, after->weighted);
        assert_int_equal(after->met, 5);
        assert_int_equal(after->required, 11);
        assert_int_equal(made.what_if.gap_count, 1);
        assert_int_equal(made.what_if.gap[0].change, CF_CHANGED_MET);
        assert_int_equal(made.what_if.gap[0].after, CF_WORKING);
        assert_int_equal(made.analysis.congruence.met, 4);
        close_supposed(&made);
    }
}

static void an_officer_who_is_only_named_meets_no_need(void **state)
{
    (void)state;
    supposed made;
    open_mini(&made);
    const cf_added added = {pair_of(&made, "SMEWG", "IST"), CF_ADD_NAMED};
    suppose(&made, &(cf_supposed){.add = &added, .add_count = 1});
    const cf_analysis *after = &made.what_if.after;
    assert_int_equal(after->congruence.met, 4);
    assert_int_equal(
        cf_pair_state(&after->channels, &after->snapshot, added.pair.a, added.pair.b), CF_NAMED);
    assert_int_equal(made.what_if.gap_count, 0);
    close_supposed(&made);
}

static void without_the_focus_5_pairs_of_the_others_lose_contact(void **state)
{
    (void)state;
    static const char *const lost[][2] = {
        {"FIN", "IST"}, {"FIN", "MESG"}, {"FIN", "TEL"}, {"IST", "MESG"}, {"MESG", "TEL"}};
    supposed made;
    open_mini(&made);
    const cf_index focus = forum_of(&made.graph, "SMEWG");
    suppose(&made, &(cf_supposed){.retire = &focus, .retire_count = 1});
    static const cf_published mini = {CF_TOPIC_KEY_PLAYERS, "apec-mini", CF_BY_HAND};
    assert_published(
        &mini, "pairs that lose contact without SMEWG", "5", (double)made.what_if.lost_count);
    assert_int_equal(made.what_if.lost_count, CF_COUNT(lost));
    for (size_t i = 0; i < CF_COUNT(lost); i++) {
        const cf_pair pair = made.what_if.lost[i];
        assert_string_equal(made.graph.forum[pair.a].id, lost[i][0]);
        assert_string_equal(made.graph.forum[pair.b].id, lost[i][1]);
    }
    assert_int_equal(made.what_if.won_count, 0);
    assert_true(isnan(made.what_if.after.coverage.share));
    assert_int_equal(made.what_if.after.snapshot.focus.count, 0);
    close_supposed(&made);
}

static void the_needs_of_a_forum_end_with_it(void **state)
{
    (void)state;
    supposed made;
    open_mini(&made);
    const cf_index ept = forum_of(&made.graph, "EPT");
    suppose(&made, &(cf_supposed){.retire = &ept, .retire_count = 1});
    assert_int_equal(made.what_if.after.congruence.met, 4);
    assert_int_equal(made.what_if.after.congruence.required, 10);
    assert_int_equal(made.what_if.after.coverage.tally.of, 8);
    assert_int_equal(made.what_if.gap_count, 1);
    assert_int_equal(made.what_if.gap[0].change, CF_CHANGED_NEED_ENDED);
    assert_int_equal(made.what_if.lost_count, 0);
    close_supposed(&made);
}

static void a_liaison_that_ends_opens_its_gap_and_parts_who_met_through_it(void **state)
{
    (void)state;
    supposed made;
    open_mini(&made);
    const cf_pair pair = pair_of(&made, "TEL", "SMEWG");
    suppose(&made, &(cf_supposed){.drop = &pair, .drop_count = 1});
    assert_int_equal(made.what_if.after.coverage.tally.covered, 2);
    assert_int_equal(made.what_if.after.congruence.met, 3);
    assert_int_equal(made.what_if.gap_count, 1);
    assert_int_equal(made.what_if.gap[0].change, CF_CHANGED_OPENED);
    assert_int_equal(made.what_if.gap[0].before, CF_WORKING);
    assert_int_equal(made.what_if.gap[0].after, CF_LAPSED);
    /* SMEWG, MESG and FIN on the one side, TEL and IST on the other. */
    assert_int_equal(made.what_if.lost_count, 6);
    close_supposed(&made);
}

static void what_is_dropped_and_added_again_changes_nothing(void **state)
{
    (void)state;
    supposed made;
    open_mini(&made);
    const cf_pair pair = pair_of(&made, "TEL", "SMEWG");
    const cf_added added = {.pair = pair};
    suppose(&made, &(cf_supposed){.drop = &pair, .drop_count = 1, .add = &added, .add_count = 1});
    assert_int_equal(made.what_if.gap_count, 0);
    assert_int_equal(made.what_if.lost_count, 0);
    assert_int_equal(made.what_if.after.congruence.met, 4);
    close_supposed(&made);
}

static void there_must_be_a_liaison_to_drop(void **state)
{
    (void)state;
    cf_error err = {0};
    supposed made;
    open_mini(&made);
    const cf_pair pair = pair_of(&made, "IST", "SMEWG");
    const cf_supposed changes = {.drop = &pair, .drop_count = 1};
    assert_false(cf_what_if_make(&made.what_if, &made.analysis, &changes, &err));
    assert_int_equal(err.code, CF_ERROR_USAGE);
    assert_string_equal(err.message, "--drop: IST and SMEWG have no liaison that could end");
    close_supposed(&made);
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_one_liaison_more_makes_5_of_11),
        cmocka_unit_test(an_officer_who_is_only_named_meets_no_need),
        cmocka_unit_test(without_the_focus_5_pairs_of_the_others_lose_contact),
        cmocka_unit_test(the_needs_of_a_forum_end_with_it),
        cmocka_unit_test(a_liaison_that_ends_opens_its_gap_and_parts_who_met_through_it),
        cmocka_unit_test(what_is_dropped_and_added_again_changes_nothing),
        cmocka_unit_test(there_must_be_a_liaison_to_drop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
