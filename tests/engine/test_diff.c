/* What has changed between two days or documents, worked out by hand: METHODS' example, and small
 * documents on successors, the ladder and the scope. */
#include "engine/diff.h"
#include "support/documents.h"
#include "support/published.h"
#include "support/tests.h"

typedef struct {
    cf_graph graph[2];
    cf_analysis analysis[2];
    cf_diff diff;
} compared;

static void compare_analyses(compared *all)
{
    cf_error err = {0};
    assert_done(cf_diff_find(&all->diff, &all->analysis[0], &all->analysis[1], &err), &err);
}

static void compare_days(compared *all, const char *then, const char *now)
{
    analyse(&all->analysis[0], &all->graph[0], then);
    analyse(&all->analysis[1], &all->graph[0], now);
    compare_analyses(all);
}

/* Each of the documents on its own day. */
static void compare_documents(compared *all, const char *then, const char *now)
{
    *all = (compared){0};
    load_text(&all->graph[0], then);
    load_text(&all->graph[1], now);
    analyse(&all->analysis[0], &all->graph[0], NULL);
    analyse(&all->analysis[1], &all->graph[1], NULL);
    compare_analyses(all);
}

static void stop(compared *all)
{
    cf_diff_free(&all->diff);
    for (size_t i = 0; i < 2; i++) {
        cf_analysis_free(&all->analysis[i]);
        cf_graph_free(&all->graph[i]);
    }
}

/* The change of a pair, by ids of now in either order; CF_NO_CHANGE if it is not listed. */
static cf_change change_of(const compared *all, const char *a, const char *b)
{
    const cf_graph *graph = all->analysis[1].graph;
    for (size_t i = 0; i < all->diff.pair_count; i++) {
        const cf_pair_side *now = &all->diff.pair[i].now;
        if (now->a == CF_ABSENT)
            continue;
        const char *x = graph->forum[now->a].id;
        const char *y = graph->forum[now->b].id;
        if ((strcmp(x, a) == 0 && strcmp(y, b) == 0) || (strcmp(x, b) == 0 && strcmp(y, a) == 0))
            return all->diff.pair[i].change;
    }
    return CF_NO_CHANGE;
}

/* The move of the forum with this id, or NULL. */
static const cf_forum_move *move_of(const compared *all, const char *id)
{
    for (size_t i = 0; i < all->diff.forum_count; i++) {
        const cf_forum_move *move = &all->diff.forum[i];
        const cf_graph *graph = all->analysis[move->now != NULL].graph;
        const cf_forum_row *row = move->now ? move->now : move->then;
        if (strcmp(graph->forum[row->forum].id, id) == 0)
            return move;
    }
    return NULL;
}

static void test_the_illustrative_set_changes_as_worked_out_by_hand(void **state)
{
    (void)state;
    static const cf_published mini = {CF_TOPIC_CHANGE, "apec-mini, two days", CF_BY_HAND};
    static const struct {
        const char *figure, *printed;
    } counts[CF_CHANGE_COUNT] = {
        [CF_GAP_OPENED] = {"gaps opened", "0"},
        [CF_GAP_CLOSED] = {"gaps closed: SMEWG-TEL, GPEG-CTI", "2"},
        [CF_GAP_PERSISTS] = {"gaps persisting", "7"},
        [CF_NEED_ENDED] = {"requirements ended", "0"},
        [CF_CHANNEL_LOST] = {"channels lost without requirement: SMEWG-HRD", "1"},
        [CF_CHANNEL_GAINED] = {"channels gained without requirement: TEL-IST", "1"},
    };
    compared all = {0};
    load_file(&all.graph[0], "tests/engine/two-days.json");
    compare_days(&all, "2012-12-31", "2016-12-31");
    assert_published(&mini, "congruence then", "2/11", all.analysis[0].congruence.value);
    assert_published(&mini, "congruence now", "4/11", all.analysis[1].congruence.value);
    for (cf_change change = 0; change < CF_CHANGE_COUNT; change++)
        assert_published(&mini, counts[change].figure, counts[change].printed,
                         (double)all.diff.by_change[change]);
    assert_int_equal(change_of(&all, "SMEWG", "TEL"), CF_GAP_CLOSED);
    assert_int_equal(change_of(&all, "GPEG", "CTI"), CF_GAP_CLOSED);
    assert_int_equal(change_of(&all, "SMEWG", "HRD"), CF_CHANNEL_LOST);
    assert_int_equal(change_of(&all, "TEL", "IST"), CF_CHANNEL_GAINED);
    assert_int_equal(change_of(&all, "SMEWG", "MESG"), CF_NO_CHANGE);
    assert_close(all.diff.volatility, 0, 1e-12);

    assert_int_equal(move_of(&all, "TEL")->move, CF_MOVE_UP);
    assert_int_equal(move_of(&all, "GPEG")->move, CF_MOVE_UP);
    assert_int_equal(move_of(&all, "HRD")->move, CF_MOVE_DOWN);
    assert_null(move_of(&all, "FIN"));
    assert_int_equal(all.diff.forum_count, 3);
    stop(&all);
}

static void test_a_day_differs_in_nothing_from_itself(void **state)
{
    (void)state;
    compared all = {0};
    load_file(&all.graph[0], "tests/engine/two-days.json");
    compare_days(&all, "2016-12-31", "2016-12-31");
    assert_false(cf_diff_is_any(&all.diff));
    assert_int_equal(all.diff.pair_count, 7);
    stop(&all);
}

#define OUT_OF_FORCE                                                                               \
    "{\"format\": \"crossfora/1\", \"focus\": \"F\", \"as_of\": \"2016\", \"mandate\": "           \
    "[\"SME\"], "                                                                                  \
    "\"fora\": [{\"id\": \"F\", \"until\": \"2010\", \"successor\": \"G\"}, {\"id\": \"G\"}, "     \
    "{\"id\": \"A\"}], "                                                                           \
    "\"projects\": [{\"id\": \"P\", \"forum\": \"A\", \"topics\": [\"SME\"]}]"

static void compare_with_itself(compared *all, const char *document)
{
    cf_error err = {0};
    cf_options options = cf_options_default();
    options.need = CF_NEED_BIT(CF_NEED_MANDATE);
    *all = (compared){0};
    load_text(&all->graph[0], document);
    for (size_t i = 0; i < 2; i++)
        assert_done(cf_analyse(&all->analysis[i], &all->graph[0], &options, &err), &err);
    compare_analyses(all);
    assert_false(cf_diff_is_any(&all->diff));
}

/* It is asked about all the same, and its successor is not. */
static void test_a_focus_that_is_out_of_force_is_no_other_forum(void **state)
{
    (void)state;
    compared all;
    compare_with_itself(&all, OUT_OF_FORCE "}");
    assert_int_equal(change_of(&all, "F", "A"), CF_GAP_PERSISTS);
    stop(&all);
}

static void test_a_focus_that_is_out_of_force_keeps_its_channels(void **state)
{
    (void)state;
    compared all;
    compare_with_itself(&all, OUT_OF_FORCE ", \"liaisons\": [{\"from\": \"A\", \"to\": \"F\"}]}");
    assert_int_equal(all.analysis[0].congruence.met, 1);
    assert_int_equal(change_of(&all, "F", "A"), CF_NO_CHANGE);
    stop(&all);
}

#define HEAD "{\"format\": \"crossfora/1\", \"focus\": \"F\", \"as_of\": \"2016\", \"fora\": ["

/* Needs then A-B and A-C; now A-B and B-C: half of the needs are new. */
static void test_volatility_is_the_share_of_needs_that_are_new(void **state)
{
    (void)state;
    static const char fora[] = HEAD
        "{\"id\": \"F\"}, {\"id\": \"A\"}, {\"id\": \"B\"}, {\"id\": \"C\"}], \"projects\": ["
        "{\"id\": \"P1\", \"forum\": \"A\", \"partners\": [\"B\"]},"
        "{\"id\": \"P2\", \"forum\": \"A\", \"partners\": [\"C\"], \"until\": \"2013\"},"
        "{\"id\": \"P3\", \"forum\": \"B\", \"partners\": [\"C\"], \"since\": \"2014\"}]}";
    compared all = {0};
    load_text(&all.graph[0], fora);
    compare_days(&all, "2012", "2016");
    assert_int_equal(all.diff.new_needs, 1);
    assert_close(all.diff.volatility, 0.5, 1e-12);
    assert_int_equal(change_of(&all, "A", "B"), CF_GAP_PERSISTS);
    assert_int_equal(change_of(&all, "A", "C"), CF_NEED_ENDED);
    assert_int_equal(change_of(&all, "B", "C"), CF_GAP_OPENED);
    stop(&all);
}

static void test_without_any_need_volatility_is_not_defined(void **state)
{
    (void)state;
    compared all;
    compare_documents(&all, HEAD "{\"id\": \"F\"}]}", HEAD "{\"id\": \"F\"}]}");
    assert_true(isnan(all.diff.volatility));
    assert_false(cf_diff_is_any(&all.diff));
    stop(&all);
}

/* OLD hands over to NEW in 2014: the gap with F is the same gap, and the forum did not move. */
static void test_a_forum_is_matched_through_its_successor(void **state)
{
    (void)state;
    static const char text[] = HEAD
        "{\"id\": \"F\"}, {\"id\": \"OLD\", \"kind\": \"working-group\", \"until\": \"2013\","
        "\"successor\": \"NEW\"},"
        "{\"id\": \"NEW\", \"kind\": \"working-group\", \"since\": \"2014\"}],"
        "\"projects\": [{\"id\": \"P\", \"forum\": \"F\", \"partners\": [\"OLD\"],"
        "\"until\": \"2013\"}, {\"id\": \"Q\", \"forum\": \"F\", \"partners\": [\"NEW\"],"
        "\"since\": \"2014\"}],"
        "\"liaisons\": [{\"from\": \"OLD\", \"to\": \"F\", \"status\": \"promised\","
        "\"since\": \"2010\"}]}";
    compared all = {0};
    load_text(&all.graph[0], text);
    compare_days(&all, "2012", "2016");
    assert_int_equal(all.diff.pair_count, 1);
    assert_int_equal(change_of(&all, "F", "NEW"), CF_GAP_PERSISTS);
    assert_int_equal(all.diff.forum_count, 0);
    assert_close(all.diff.volatility, 0, 1e-12);
    stop(&all);
}

static void test_what_a_predecessor_had_on_record_is_what_the_pair_had_then(void **state)
{
    (void)state;
    static const char text[] = HEAD
        "{\"id\": \"F\"}, {\"id\": \"OLD\", \"kind\": \"working-group\", \"until\": \"2013\","
        "\"successor\": \"NEW\"},"
        "{\"id\": \"NEW\", \"kind\": \"working-group\", \"since\": \"2014\"}],"
        "\"projects\": [{\"id\": \"P\", \"forum\": \"F\", \"partners\": [\"NEW\"],"
        "\"since\": \"2014\"}],"
        "\"liaisons\": [{\"from\": \"OLD\", \"to\": \"F\", \"status\": \"promised\","
        "\"since\": \"2010\"}]}";
    compared all = {0};
    load_text(&all.graph[0], text);
    compare_days(&all, "2012", "2016");
    assert_int_equal(change_of(&all, "F", "NEW"), CF_GAP_OPENED);
    assert_int_equal(all.diff.pair[0].then.state, CF_PROMISED);
    assert_int_equal(all.diff.pair[0].then.b, forum_of(&all.graph[0], "OLD"));
    stop(&all);
}

static void test_a_forum_that_the_new_document_leaves_out_takes_its_gaps_along(void **state)
{
    (void)state;
    compared all;
    compare_documents(
        &all,
        HEAD "{\"id\": \"F\"}, {\"id\": \"A\", \"kind\": \"working-group\"}],"
             "\"projects\": [{\"id\": \"P\", \"forum\": \"F\","
             "\"partners\": [\"A\"]}]}",
        HEAD "{\"id\": \"F\"}, {\"id\": \"B\", \"kind\": \"working-group\"}]}");
    assert_int_equal(all.diff.by_change[CF_NEED_ENDED], 1);
    assert_int_equal(all.diff.pair[0].now.a, CF_ABSENT);
    assert_int_equal(move_of(&all, "A")->move, CF_MOVE_OUT);
    assert_int_equal(move_of(&all, "A")->other, CF_ABSENT);
    assert_int_equal(move_of(&all, "B")->move, CF_MOVE_IN);
    assert_true(cf_diff_is_any(&all.diff));
    stop(&all);
}

/* X and Y become Z: what either had with F, Z had; what they shared is no need any more. */
static void test_two_fora_that_merge_bring_what_either_had(void **state)
{
    (void)state;
    static const char text[] = HEAD
        "{\"id\": \"F\"},"
        "{\"id\": \"X\", \"kind\": \"working-group\", \"until\": \"2013\", \"successor\": \"Z\"},"
        "{\"id\": \"Y\", \"kind\": \"working-group\", \"until\": \"2013\", \"successor\": \"Z\"},"
        "{\"id\": \"Z\", \"kind\": \"working-group\", \"since\": \"2014\"}],"
        "\"projects\": [{\"id\": \"P\", \"forum\": \"X\", \"partners\": [\"F\"]},"
        "{\"id\": \"Q\", \"forum\": \"X\", \"partners\": [\"Y\"], \"until\": \"2013\"}],"
        "\"liaisons\": [{\"from\": \"F\", \"to\": \"Y\", \"since\": \"2010\"}]}";
    compared all = {0};
    load_text(&all.graph[0], text);
    compare_days(&all, "2012", "2016");
    assert_int_equal(change_of(&all, "F", "Z"), CF_NO_CHANGE);
    assert_int_equal(all.diff.by_change[CF_NEED_ENDED], 1);
    assert_int_equal(all.diff.pair_count, 1);
    assert_int_equal(all.diff.new_needs, 0);
    assert_int_equal(move_of(&all, "X")->move, CF_MOVE_OUT);
    assert_int_equal(all.diff.forum_count, 1);
    stop(&all);
}

/* A named officer works since the contact: that contact is why. */
static void test_a_move_names_the_evidence_that_made_it(void **state)
{
    (void)state;
    static const char text[] = HEAD
        "{\"id\": \"F\"}, {\"id\": \"A\", \"kind\": \"working-group\"},"
        "{\"id\": \"B\", \"kind\": \"working-group\", \"surveyed\": true}],"
        "\"liaisons\": [{\"from\": \"A\", \"to\": \"F\", \"status\": \"designated\","
        "\"since\": \"2010\"}], \"contacts\": ["
        "{\"from\": \"F\", \"to\": \"A\", \"kind\": \"letter\", \"date\": \"2011\"},"
        "{\"from\": \"A\", \"to\": \"F\", \"kind\": \"attendance\", \"date\": \"2014\"}]}";
    compared all = {0};
    load_text(&all.graph[0], text);
    compare_days(&all, "2012", "2016");
    const cf_forum_move *move = move_of(&all, "A");
    assert_int_equal(move->then->state, CF_NAMED);
    assert_int_equal(move->now->state, CF_WORKING);
    assert_false(move->because->is_liaison);
    assert_int_equal(move->because->record, 1);
    assert_null(move_of(&all, "B"));
    stop(&all);
}

static void test_that_somebody_looked_is_no_step_up(void **state)
{
    (void)state;
    compared all;
    compare_documents(&all, HEAD "{\"id\": \"F\"}, {\"id\": \"A\", \"kind\": \"working-group\"}]}",
                      HEAD "{\"id\": \"F\"}, {\"id\": \"A\", \"kind\": \"working-group\","
                           "\"surveyed\": true}]}");
    assert_int_equal(move_of(&all, "A")->move, CF_MOVE_RECORD);
    assert_null(move_of(&all, "A")->because);
    stop(&all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_illustrative_set_changes_as_worked_out_by_hand),
        cmocka_unit_test(test_a_day_differs_in_nothing_from_itself),
        cmocka_unit_test(test_a_focus_that_is_out_of_force_is_no_other_forum),
        cmocka_unit_test(test_a_focus_that_is_out_of_force_keeps_its_channels),
        cmocka_unit_test(test_volatility_is_the_share_of_needs_that_are_new),
        cmocka_unit_test(test_without_any_need_volatility_is_not_defined),
        cmocka_unit_test(test_a_forum_is_matched_through_its_successor),
        cmocka_unit_test(test_what_a_predecessor_had_on_record_is_what_the_pair_had_then),
        cmocka_unit_test(test_a_forum_that_the_new_document_leaves_out_takes_its_gaps_along),
        cmocka_unit_test(test_two_fora_that_merge_bring_what_either_had),
        cmocka_unit_test(test_a_move_names_the_evidence_that_made_it),
        cmocka_unit_test(test_that_somebody_looked_is_no_step_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
