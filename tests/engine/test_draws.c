/* Studies that draw channels by lot: against what all draws there can be would give. */
#include "engine/draws.h"
#include "engine/guard.h"
#include "engine/rank.h"
#include "support/known_graphs.h"
#include "support/studied.h"
#include "support/tests.h"

/* With 4000 draws, the mean of a share is within 0.04 of it by five standard deviations. */
enum { DRAWS = 4000 };
static const double near_by = 0.04;

static cf_study_options many_draws(void)
{
    cf_study_options options = cf_studied_options();
    options.replicas = DRAWS;
    options.size = 1;
    return options;
}

static void equal_values_share_the_mean_of_their_places(void **state)
{
    (void)state;
    static const double value[] = {0.5, 2, 0.1 + 0.2, 0.5, 0.3};
    static const cf_standing expected[] = {{1, 2.5}, {0, 1}, {3, 4.5}, {1, 2.5}, {3, 4.5}};
    cf_standing standing[CF_COUNT(value)];
    cf_arena arena = {0};
    cf_error err = {0};
    assert_done(cf_ranks_of(value, CF_COUNT(value), standing, &arena, &err), &err);
    for (size_t i = 0; i < CF_COUNT(value); i++) {
        assert_int_equal(standing[i].higher, expected[i].higher);
        assert_close(standing[i].rank, expected[i].rank, 0);
    }
    cf_arena_free(&arena);
}

static void ranks_after_a_loss_are_those_of_all_choices_of_lost_channels(void **state)
{
    (void)state;
    /* One of four ties is lost. By degree A stands first, at 1.5 with B or with C, at 2 with both,
     * or alone; B shares the top without A-C and without A-D. */
    cf_study_options options = many_draws();
    options.loss = 25;
    cf_studied studied;
    cf_studied_draw(&studied, "robustness", CF_LENS_CHANNELS, "A-B A-C A-D B-C", NULL, &options);
    assert_studied(&studied, "degree;A", "rank", 1, 0);
    assert_studied(&studied, "degree;A", "at_top", 1, 0);
    assert_studied(&studied, "degree;A", "mean", 1.5, near_by);
    assert_studied(&studied, "degree;A", "low", 1, 0);
    assert_studied(&studied, "degree;A", "high", 2, 0);
    assert_studied(&studied, "degree;B", "rank", 2.5, 0);
    assert_studied(&studied, "degree;B", "at_top", 0.5, near_by);
    assert_string_equal(studied.result.note.english,
                        "1 of 4 ties are lost in each of 4000 draws; the top is 1 fora");
    /* Without A-D, nobody stands between others: a score of 0 is no top. */
    assert_studied(&studied, "betweenness;A", "at_top", 0.75, near_by);
    cf_studied_close(&studied);
}

static void without_a_loss_all_ranks_stay(void **state)
{
    (void)state;
    cf_study_options options = many_draws();
    options.loss = 0;
    options.replicas = 3;
    cf_studied studied;
    cf_studied_draw(&studied, "robustness", CF_LENS_CHANNELS, known_kite, NULL, &options);
    assert_studied(&studied, "betweenness;Heather", "mean", 1, 0);
    assert_studied(&studied, "degree;Diane", "at_top", 1, 0);
    assert_int_equal(studied.result.table.row_count, 2);
    cf_studied_close(&studied);
}

static void when_all_channels_are_lost_nobody_is_at_the_top(void **state)
{
    (void)state;
    cf_study_options options = many_draws();
    options.loss = 100;
    options.replicas = 3;
    cf_studied studied;
    cf_studied_draw(&studied, "robustness", CF_LENS_CHANNELS, "A-B A-C", NULL, &options);
    assert_studied(&studied, "degree;A", "at_top", 0, 0);
    assert_studied(&studied, "degree;A", "mean", 2, 0);
    cf_studied_close(&studied);
}

static void two_fora_have_no_rank_between_others(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_draw(&studied, "robustness", CF_LENS_CHANNELS, "A-B", NULL, NULL);
    assert_int_equal(studied.result.table.row_count, 2);
    assert_studied(&studied, "degree;A", "rank", 1.5, 0);
    assert_studied(&studied, "degree;B", "rank", 1.5, 0);
    cf_studied_close(&studied);
}

/* FOC is sure of A by half, A of B by 0.6; C is a sure partner of FOC, by the surer record. */
static const char unsure[] =
    "{\"format\": \"crossfora/1\", \"focus\": \"FOC\", \"fora\": [{\"id\": \"FOC\"}, {\"id\": "
    "\"A\"}, {\"id\": \"B\"}, {\"id\": \"C\"}], \"liaisons\": ["
    "{\"from\": \"FOC\", \"to\": \"A\", \"status\": \"active\", \"confidence\": 0.5},"
    "{\"from\": \"A\", \"to\": \"B\", \"status\": \"active\", \"confidence\": 0.6},"
    "{\"from\": \"C\", \"to\": \"FOC\", \"status\": \"active\", \"confidence\": 0.2},"
    "{\"from\": \"FOC\", \"to\": \"C\", \"status\": \"active\"}]}";

static void steps_to_the_focus_hang_on_the_confidence_of_each_channel(void **state)
{
    (void)state;
    const cf_study_options options = many_draws();
    cf_studied studied;
    cf_studied_record(&studied, "uncertain-paths.focus", unsure, &options);
    assert_studied(&studied, "A", "reached", 0.5, near_by);
    assert_studied(&studied, "B", "steps", 2, 0);
    assert_studied(&studied, "B", "reached", 0.3, near_by);
    assert_studied(&studied, "B", "mean", 2, 0);
    assert_studied(&studied, "C", "reached", 1, 0);
    assert_string_equal(
        studied.result.note.english, "2 of 3 channels have a confidence below 1; 4000 draws");
    cf_studied_close(&studied);
}

static void ranks_hang_on_the_confidence_of_each_channel(void **state)
{
    (void)state;
    const cf_study_options options = many_draws();
    cf_studied studied;
    cf_studied_record(&studied, "uncertain-paths", unsure, &options);
    /* FOC stands between C and A if FOC-A is there: half of the draws; A between the others if both
     * of its channels are. With both, both have 2 of 3 pairs. */
    assert_studied(&studied, "betweenness;FOC", "at_top", 0.5, near_by);
    assert_studied(&studied, "betweenness;A", "at_top", 0.3, near_by);
    /* Of FOC by 1 + 1 + 1/2 with both, 1 + 1, or 1 alone; nobody is nearer. */
    assert_studied(&studied, "harmonic;FOC", "at_top", 1, 0);
    cf_studied_close(&studied);
}

static void sure_channels_give_the_ranks_that_they_have(void **state)
{
    (void)state;
    const cf_study_options options = many_draws();
    cf_studied studied;
    cf_studied_record(&studied, "uncertain-paths", known_mini, &options);
    assert_studied(&studied, "harmonic;SMEWG", "value", 0.388889, 5e-7);
    assert_studied(&studied, "harmonic;SMEWG", "high", 1, 0);
    cf_studied_close(&studied);
}

enum { LEAVES = 5 };

/* Which of the ties of a star are there; its centre is node 0. */
static bool find_ties(const void *context, const cf_network *drawn, double *found,
                      cf_arena *scratch, cf_error *err)
{
    (void)context, (void)scratch, (void)err;
    for (size_t i = 0; i < drawn->tie_count; i++)
        found[drawn->tie[i].to]++;
    found[0] = (double)drawn->tie_count;
    return true;
}

static void count_ties(void *context, const double *found)
{
    size_t *count = context;
    assert_close(found[0], 3, 0);
    for (size_t i = 0; i <= LEAVES; i++)
        count[i] += (size_t)found[i];
}

static void each_tie_is_as_likely_to_be_lost(void **state)
{
    (void)state;
    cf_measured measured;
    cf_error err = {0};
    size_t count[LEAVES + 1] = {0};
    const cf_draw_taker taker = {
        .context = count, .size = CF_COUNT(count), .find = find_ties, .take = count_ties};
    cf_measured_draw(&measured, CF_LENS_CHANNELS, "a-b a-c a-d a-e a-f");
    const cf_draws draws = {.network = &measured.network, .lost = 2, .replicas = DRAWS, .seed = 5};
    assert_done(cf_draws_take(&draws, &taker, &err), &err);
    for (size_t i = 1; i < CF_COUNT(count); i++)
        assert_close((double)count[i] / DRAWS, 0.6, near_by);
    cf_measured_close(&measured);
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_values_share_the_mean_of_their_places),
        cmocka_unit_test(ranks_after_a_loss_are_those_of_all_choices_of_lost_channels),
        cmocka_unit_test(without_a_loss_all_ranks_stay),
        cmocka_unit_test(when_all_channels_are_lost_nobody_is_at_the_top),
        cmocka_unit_test(two_fora_have_no_rank_between_others),
        cmocka_unit_test(steps_to_the_focus_hang_on_the_confidence_of_each_channel),
        cmocka_unit_test(ranks_hang_on_the_confidence_of_each_channel),
        cmocka_unit_test(sure_channels_give_the_ranks_that_they_have),
        cmocka_unit_test(each_tie_is_as_likely_to_be_lost),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
