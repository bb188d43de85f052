/* Key players: Borgatti's kite, the illustrative set, sets worked out by hand, and all subsets of
 * random networks looked at the slow way. */
#include "engine/key/search.h"
#include "support/known_graphs.h"
#include "support/published.h"
#include "support/sampled.h"
#include "support/tests.h"

enum { SAMPLES = 200, MOST_SIZE = 4, ROOM = 1000 };

static const double noise = 1e-9;

static const cf_published kite = {CF_TOPIC_KEY_PLAYERS, "Krackhardt's kite", "Borgatti 2006"};
static const cf_published mini = {CF_TOPIC_KEY_PLAYERS, "apec-mini", CF_BY_HAND};

static void removing_heather_or_fernando_and_garth_breaks_the_kite_most(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_draw(&studied, "key-players", CF_LENS_CHANNELS, known_kite, NULL, NULL);
    const cf_table *table = &studied.result.table;
    assert_string_equal(table->cell[table->column_count + 2].text, "Heather");
    assert_published(
        &kite, "F without Heather", "0.388889", table->cell[table->column_count + 3].number);
    assert_string_equal(table->cell[2 * table->column_count + 2].text, "Fernando;Garth");
    assert_published(&kite, "F without Fernando and Garth", "0.535714",
                     table->cell[2 * table->column_count + 3].number);
    assert_close(table->cell[2 * table->column_count + 6].number, 1, 0);
    assert_string_equal(table->cell[2 * table->column_count + 7].text, "exact");
    cf_studied_close(&studied);
}

/* The sum, and what it is a share of, of the nodes of `text` that `ids` names, "SMEWG TEL". */
static double numerator_of(const char *text, cf_key_measure_id measure, const char *ids,
                           double *denominator)
{
    cf_error err = {0};
    cf_measured measured;
    cf_key_field field;
    uint32_t set[MOST_SIZE];
    size_t size = 0;
    cf_measured_draw(&measured, CF_LENS_CHANNELS, text);
    assert_done(cf_key_field_open(&field, &measured.network, &measured.arena, &err), &err);
    char *rest = cf_arena_copy(&measured.arena, ids, strlen(ids), &err);
    char *place;
    for (char *id = strtok_r(rest, " ", &place); id; id = strtok_r(NULL, " ", &place))
        set[size++] = cf_drawn_node(&field.network, id);
    const double value = cf_key_measures[measure].numerator(&field, set, size);
    *denominator = cf_key_measures[measure].denominator(&field, set, size);
    cf_measured_close(&measured);
    return value;
}

static void the_measures_are_those_worked_out_by_hand(void **state)
{
    (void)state;
    static const struct {
        const char *graph, *set;
        double numerator[CF_KEY_MEASURE_COUNT];
    } row[] = {
        /* A path: without C, {A,B} and {D,E} are apart: 4 of 6 pairs; C is 1, 1, 2, 2 away. */
        {"A-B B-C C-D D-E", "C", {4, 4, 4, 3, 4}},
        /* Without A: a path of four, 6 pairs, nearness 3 + 2/2 + 1/3; B, C, D, E are 1 to 4 away. */
        {"A-B B-C C-D D-E", "A", {0, 6 - 13.0 / 3, 2, 25.0 / 12, 0}},
        /* Without B and D three single fora are left; each of them is next to the set. */
        {"A-B B-C C-D D-E", "B D", {3, 3, 3, 3, 3}},
        /* A forum without ties holds nothing together, and reaches nobody. */
        {"A-B B-C D", "D", {0, 0.5, 0, 0, 0}},
        /* A star: without the hub the 3 others, 3 pairs, are apart. */
        {"A-B A-C A-D", "A", {3, 3, 3, 3, 3}},
        {"A-B A-C A-D", "B", {0, 0.5, 3, 2, 0}},
    };
    for (size_t i = 0; i < CF_COUNT(row); i++) {
        for (cf_key_measure_id j = 0; j < CF_KEY_MEASURE_COUNT; j++) {
            double of;
            assert_close(
                numerator_of(row[i].graph, j, row[i].set, &of), row[i].numerator[j], 1e-12);
        }
    }
}

static void smewg_reaches_four_of_nine_in_two_steps(void **state)
{
    (void)state;
    double of;
    const double reached = numerator_of(known_mini, CF_KEY_REACHED, "SMEWG", &of);
    assert_published(&mini, "fora that SMEWG reaches in two steps", "4/9", reached / of);
}

static void without_smewg_five_pairs_of_others_lose_contact(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_draw(&studied, "pairs-lost", CF_LENS_CHANNELS, known_mini, NULL, NULL);
    assert_published_cell(&mini, &studied, "SMEWG", "pairs_lost", "5");
    assert_studied(&studied, "SMEWG", "pairs_in_contact", 7, 0);
    assert_string_equal(cf_studied_cell(&studied, "SMEWG", "pairs")->text,
                        "FIN and IST;FIN and MESG;FIN and TEL;IST and MESG;MESG and TEL");
    assert_studied(&studied, "SMEWG", "fragmentation", 34.0 / 36, noise);
    assert_int_equal(studied.result.table.row_count, 2);
    cf_studied_close(&studied);
}

static void without_a_forum_of_no_ties_the_share_apart_falls(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_draw(&studied, "key-players", CF_LENS_CHANNELS, known_mini, NULL, NULL);
    assert_published_cell(&mini, &studied, "apart", "value", "0.7556");
    cf_studied_close(&studied);
    double of;
    const double apart = numerator_of(known_mini, CF_KEY_APART, "EPT", &of);
    assert_close(of, 36, 0);
    assert_published(&mini, "F without EPT", "0.6944", apart / of);
}

static void sets_that_leave_too_few_others_are_left_out(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_draw(&studied, "key-players", CF_LENS_CHANNELS, "A", NULL, NULL);
    assert_int_equal(studied.result.table.row_count, 0);
    cf_studied_close(&studied);
}

static void sets_of_more_than_four_are_said_to_be_greedy(void **state)
{
    (void)state;
    cf_studied studied;
    cf_study_options options = cf_studied_options();
    options.size = 5;
    cf_studied_draw(&studied, "key-players", CF_LENS_CHANNELS, known_karate, NULL, &options);
    size_t greedy = 0;
    const cf_table *table = &studied.result.table;
    for (size_t i = 0; i < table->row_count; i++) {
        const cf_cell *cell = &table->cell[i * table->column_count];
        const bool is_greedy = strcmp(cell[7].text, "greedy with swaps") == 0;
        assert_true(is_greedy == (cell[1].number > 4));
        assert_true(isnan(cell[6].number) == is_greedy);
        greedy += is_greedy;
    }
    assert_int_equal(greedy, 4);
    cf_studied_close(&studied);
}

/* The slow way: the distances without the set by Floyd and Warshall. */
typedef struct {
    const cf_network *network;
    bool is_gone[CF_SAMPLE_NODES];
    double steps[CF_SAMPLE_NODES][CF_SAMPLE_NODES];
} slow;

static void walk(slow *all)
{
    const size_t nodes = all->network->node_count;
    for (size_t i = 0; i < nodes; i++) {
        for (size_t j = 0; j < nodes; j++)
            all->steps[i][j] = i == j ? 0 : INFINITY;
    }
    for (size_t i = 0; i < all->network->tie_count; i++) {
        const cf_network_tie *tie = &all->network->tie[i];
        if (!all->is_gone[tie->from] && !all->is_gone[tie->to])
            all->steps[tie->from][tie->to] = all->steps[tie->to][tie->from] = 1;
    }
    for (size_t k = 0; k < nodes; k++) {
        for (size_t i = 0; i < nodes; i++) {
            for (size_t j = 0; j < nodes; j++)
                all->steps[i][j] = fmin(all->steps[i][j], all->steps[i][k] + all->steps[k][j]);
        }
    }
}

/* What the pairs that are left add up to by the measure. */
static double slow_pairs(slow *all, cf_key_measure_id measure)
{
    double sum = 0;
    for (size_t i = 0; i < all->network->node_count; i++) {
        for (size_t j = i + 1; j < all->network->node_count; j++) {
            const double steps = all->steps[i][j];
            if (!all->is_gone[i] && !all->is_gone[j])
                sum += measure == CF_KEY_FAR_APART ? 1 - 1 / steps : isinf(steps);
        }
    }
    return sum;
}

/* What the others add up to, by how far they are from the set. */
static double slow_others(const slow *all, cf_key_measure_id measure)
{
    double sum = 0;
    for (size_t i = 0; i < all->network->node_count; i++) {
        double steps = INFINITY;
        for (size_t j = 0; j < all->network->node_count; j++)
            steps = all->is_gone[j] ? fmin(steps, all->steps[i][j]) : steps;
        if (!all->is_gone[i])
            sum += measure == CF_KEY_NEAR ? 1 / steps : steps <= CF_KEY_STEPS;
    }
    return sum;
}

static double slow_value(const cf_network *network, cf_key_measure_id measure, unsigned set)
{
    slow all = {.network = network};
    slow whole = {.network = network};
    walk(&whole);
    for (size_t i = 0; i < network->node_count; i++)
        all.is_gone[i] = whole.is_gone[i] = set >> i & 1;
    if (measure == CF_KEY_REACHED || measure == CF_KEY_NEAR)
        return slow_others(&whole, measure);
    walk(&all);
    const double apart = slow_pairs(&all, measure);
    return measure == CF_KEY_LOST ? apart - slow_pairs(&whole, CF_KEY_APART) : apart;
}

/* The sets with the largest value, as bits. */
static size_t slow_best(const cf_network *network, cf_key_measure_id measure, size_t size,
                        unsigned *best, double *value)
{
    size_t count = 0;
    *value = -INFINITY;
    for (unsigned set = 0; set < 1u << network->node_count; set++) {
        if ((size_t)__builtin_popcount(set) != size)
            continue;
        const double other = slow_value(network, measure, set);
        if (other > *value + noise)
            count = 0;
        *value = other > *value + noise ? other : *value;
        if (other >= *value - noise)
            best[count++] = set;
    }
    return count;
}

static void check_found(const cf_key_sets *found, const unsigned *best, size_t count)
{
    assert_int_equal(found->count, count);
    for (size_t i = 0; i < found->kept; i++) {
        unsigned set = 0;
        for (size_t j = 0; j < found->size; j++)
            set |= 1u << found->set[i * found->size + j];
        size_t at = 0;
        while (at < count && best[at] != set)
            at++;
        assert_true(at < count);
    }
}

static void compare_all(cf_key_field *field, cf_key_measure_id measure, cf_arena *arena)
{
    cf_error err = {0};
    const size_t others = cf_key_measures[measure].is_of_pairs ? 2 : 1;
    for (size_t size = 1; size <= MOST_SIZE && size + others <= field->nodes; size++) {
        unsigned best[ROOM];
        double value;
        cf_key_sets found;
        const size_t count = slow_best(&field->network, measure, size, best, &value);
        const cf_key_aim aim = {&cf_key_measures[measure], size, ROOM};
        assert_done(cf_key_sets_find(&found, field, &aim, arena, &err), &err);
        assert_int_equal(found.way, CF_KEY_EXACT);
        assert_int_equal(found.kept, count);
        assert_close(found.numerator, value, noise);
        check_found(&found, best, count);
    }
}

static void the_sets_found_are_those_of_a_look_at_all_subsets(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SAMPLES; seed++) {
        cf_error err = {0};
        cf_arena arena = {0};
        cf_network network;
        cf_key_field field;
        assert_done(cf_sample(&network, CF_LENS_CHANNELS, seed, &arena, &err), &err);
        assert_done(cf_key_field_open(&field, &network, &arena, &err), &err);
        for (cf_key_measure_id i = 0; i < CF_KEY_MEASURE_COUNT; i++)
            compare_all(&field, i, &arena);
        cf_arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(removing_heather_or_fernando_and_garth_breaks_the_kite_most),
        cmocka_unit_test(the_measures_are_those_worked_out_by_hand),
        cmocka_unit_test(smewg_reaches_four_of_nine_in_two_steps),
        cmocka_unit_test(without_smewg_five_pairs_of_others_lose_contact),
        cmocka_unit_test(without_a_forum_of_no_ties_the_share_apart_falls),
        cmocka_unit_test(sets_that_leave_too_few_others_are_left_out),
        cmocka_unit_test(sets_of_more_than_four_are_said_to_be_greedy),
        cmocka_unit_test(the_sets_found_are_those_of_a_look_at_all_subsets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
