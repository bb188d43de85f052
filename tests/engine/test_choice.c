/* The most that a budget buys, against the slow way: every choice there is. */
#include "engine/choice.h"
#include "engine/guard.h"
#include "support/published.h"
#include "support/sampled.h"
#include "support/tests.h"

enum { MOST_CANDIDATES = 10, MOST_ELEMENTS = 16, FORA = 6, SECONDS = 60, SAMPLES = 400 };

typedef struct {
    cf_index element[MOST_CANDIDATES][MOST_ELEMENTS];
    cf_candidate candidate[MOST_CANDIDATES];
    size_t weight[MOST_ELEMENTS];
    cf_choice choice;
} sample;

static const cf_published trap_known = {
    CF_TOPIC_CHOICE, "the classic trap of 14 elements", "Nemhauser, Wolsey & Fisher 1978"};

/* The classic trap: 14 elements; A and B halve them, E takes most of both, C and D the rest. */
static void set_the_trap(sample *trap, size_t budget)
{
    static const char *const sets[] = {
        "\1\2\3\4\5\6\7", "\10\11\12\13\14\15\16", "\1\10", "\2\3\11\12", "\4\5\6\7\13\14\15\16"};
    *trap = (sample){0};
    for (size_t i = 0; i < CF_COUNT(sets); i++) {
        const size_t count = strlen(sets[i]);
        for (size_t j = 0; j < count; j++)
            trap->element[i][j] = (cf_index)sets[i][j] - 1;
        trap->candidate[i] = (cf_candidate){{trap->element[i], count}, {0, (cf_index)i + 1}};
    }
    for (size_t e = 0; e < 14; e++)
        trap->weight[e] = 1;
    trap->choice = (cf_choice){
        .candidate = trap->candidate,
        .candidate_count = CF_COUNT(sets),
        .weight = trap->weight,
        .element_count = 14,
        .forum_count = FORA,
        .budget = budget};
}

static cf_chosen choose(const cf_choice *choice, int seconds, cf_arena *arena)
{
    cf_error err = {0};
    cf_chosen chosen;
    assert_done(cf_choose(choice, seconds, &chosen, arena, &err), &err);
    return chosen;
}

static void greedy_gets_12_of_14_in_the_classic_trap(void **state)
{
    (void)state;
    cf_arena arena = {0};
    sample trap;
    set_the_trap(&trap, 2);
    const cf_chosen chosen = choose(&trap.choice, 0, &arena);
    assert_published(&trap_known, "covered by 2 sets, greedy", "12", (double)chosen.total);
    assert_int_equal(chosen.pick[0], 4);
    assert_int_equal(chosen.gain[0], 8);
    assert_int_equal(chosen.pick[1], 3);
    assert_int_equal(chosen.gain[1], 4);
    assert_false(chosen.is_proved);
    assert_close(chosen.assured, 0.75, 1e-12);
    assert_published(&trap_known, "what greedy is sure of", "10.5", chosen.assured * 14);
    assert_int_equal(chosen.at_most, 14);
    cf_arena_free(&arena);
}

static void the_exact_way_gets_all_14_and_proves_it(void **state)
{
    (void)state;
    cf_arena arena = {0};
    sample trap;
    set_the_trap(&trap, 2);
    const cf_chosen chosen = choose(&trap.choice, SECONDS, &arena);
    assert_published(&trap_known, "covered by 2 sets, at most", "14", (double)chosen.total);
    assert_int_equal(chosen.greedy, 12);
    assert_int_equal(chosen.count, 2);
    assert_int_equal(chosen.pick[0], 0);
    assert_int_equal(chosen.pick[1], 1);
    assert_true(chosen.is_proved);
    cf_arena_free(&arena);
}

static size_t smallest_cover(int seconds)
{
    cf_arena arena = {0};
    size_t budget = 0;
    size_t total = 0;
    while (total < 14) {
        sample trap;
        set_the_trap(&trap, ++budget);
        total = choose(&trap.choice, seconds, &arena).total;
    }
    cf_arena_free(&arena);
    return budget;
}

static void to_cover_the_trap_greedy_needs_three_and_the_exact_way_two(void **state)
{
    (void)state;
    assert_published(&trap_known, "sets to cover all, greedy", "3", (double)smallest_cover(0));
    assert_published(
        &trap_known, "sets to cover all, at least", "2", (double)smallest_cover(SECONDS));
}

static void draw_sample(sample *drawn, uint64_t seed)
{
    uint64_t at = seed;
    *drawn = (sample){0};
    cf_choice *choice = &drawn->choice;
    *choice = (cf_choice){
        .candidate = drawn->candidate,
        .candidate_count = cf_sampled_number(&at) % (MOST_CANDIDATES + 1),
        .weight = drawn->weight,
        .element_count = cf_sampled_number(&at) % (MOST_ELEMENTS + 1),
        .forum_count = FORA,
        .budget = cf_sampled_number(&at) % 5,
        .per_forum = cf_sampled_number(&at) % 3};
    for (size_t e = 0; e < choice->element_count; e++)
        drawn->weight[e] = 1 + cf_sampled_number(&at) % 3;
    for (size_t i = 0; i < choice->candidate_count; i++) {
        size_t count = 0;
        for (cf_index e = 0; e < choice->element_count; e++) {
            if (cf_sampled_number(&at) % 3 == 0)
                drawn->element[i][count++] = e;
        }
        const cf_index end = (cf_index)(cf_sampled_number(&at) % FORA);
        const cf_index other = (cf_index)(end + 1 + cf_sampled_number(&at) % (FORA - 1)) % FORA;
        drawn->candidate[i] = (cf_candidate){{drawn->element[i], count}, {end, other}};
    }
}

/* What the candidates of the bits gain together; 0 if they may not be picked together. */
static size_t gain_of_all(const cf_choice *choice, unsigned bits)
{
    size_t taken[FORA] = {0};
    bool is_counted[MOST_ELEMENTS] = {false};
    size_t count = 0, gain = 0;
    for (size_t i = 0; i < choice->candidate_count; i++) {
        const cf_candidate *candidate = &choice->candidate[i];
        if (!(bits & 1u << i))
            continue;
        count++;
        for (size_t side = 0; side < 2; side++) {
            if (++taken[candidate->end[side]] > choice->per_forum && choice->per_forum > 0)
                return 0;
        }
        for (size_t j = 0; j < candidate->element.count; j++) {
            const cf_index element = candidate->element.item[j];
            gain += is_counted[element] ? 0 : choice->weight[element];
            is_counted[element] = true;
        }
    }
    return count > choice->budget ? 0 : gain;
}

static size_t best_of_all(const cf_choice *choice)
{
    size_t best = 0;
    for (unsigned bits = 0; bits < 1u << choice->candidate_count; bits++) {
        const size_t gain = gain_of_all(choice, bits);
        best = gain > best ? gain : best;
    }
    return best;
}

static unsigned bits_of(const cf_chosen *chosen)
{
    unsigned bits = 0;
    for (size_t i = 0; i < chosen->count; i++)
        bits |= 1u << chosen->pick[i];
    return bits;
}

static void the_exact_way_finds_the_best_of_all_choices(void **state)
{
    (void)state;
    size_t beaten = 0;
    for (uint64_t seed = 1; seed <= SAMPLES; seed++) {
        cf_arena arena = {0};
        sample drawn;
        draw_sample(&drawn, seed);
        const cf_chosen chosen = choose(&drawn.choice, SECONDS, &arena);
        assert_true(chosen.is_proved);
        assert_int_equal(chosen.total, best_of_all(&drawn.choice));
        assert_int_equal(gain_of_all(&drawn.choice, bits_of(&chosen)), chosen.total);
        beaten += chosen.greedy < chosen.total;
        cf_arena_free(&arena);
    }
    assert_true(beaten > 0);
}

static void what_the_greedy_way_promises_holds(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= SAMPLES; seed++) {
        cf_arena arena = {0};
        sample drawn;
        draw_sample(&drawn, seed);
        const cf_chosen chosen = choose(&drawn.choice, 0, &arena);
        const size_t best = best_of_all(&drawn.choice);
        assert_true((double)chosen.total >= chosen.assured * (double)best - 1e-9);
        assert_true(chosen.at_most >= best);
        assert_true(!chosen.is_proved || chosen.total == best);
        assert_int_equal(gain_of_all(&drawn.choice, bits_of(&chosen)), chosen.total);
        cf_arena_free(&arena);
    }
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(greedy_gets_12_of_14_in_the_classic_trap),
        cmocka_unit_test(the_exact_way_gets_all_14_and_proves_it),
        cmocka_unit_test(to_cover_the_trap_greedy_needs_three_and_the_exact_way_two),
        cmocka_unit_test(the_exact_way_finds_the_best_of_all_choices),
        cmocka_unit_test(what_the_greedy_way_promises_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
