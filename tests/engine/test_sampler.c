/* Samplers draw every network with the sums of the observed one, and each as often as the others:
 * against all of them, found by going through all matrices. */
#include "engine/sampler.h"
#include "support/drawn.h"
#include "support/listed.h"
#include "support/published.h"
#include "support/tests.h"

#include <gsl/gsl_cdf.h>

enum { DRAWS = 10000, SEEDS = 3, MOST_MATRICES = 256 };

/* The first three are published; graphs are counted by hand. */
typedef struct {
    const char *name, *rows; /* "110 101": the observed matrix, row by row */
    const cf_sampler_kind *kind;
    size_t count;
} example;

static const example samples[] = {
    {"sums 2,2,1 by 2,2,1", "110 110 001", &cf_sampler_curveball, 5},
    {"sums 3,2,1 by 2,2,1,1", "1110 1100 0001", &cf_sampler_curveball, 8},
    {"sums 2,2,2 by 2,2,2", "110 101 011", &cf_sampler_curveball, 6},
    {"a full and an empty row", "1111 0000 1100 0011", &cf_sampler_curveball, 6},
    {"one row", "1011", &cf_sampler_curveball, 1},
    {"no ties", "000 000", &cf_sampler_curveball, 1},
    {"graphs of degrees 1,1,1,1", "0100 1000 0001 0010", &cf_sampler_swaps, 3},
    {"graphs of degrees 2,2,2,1,1", "01001 10100 01010 00100 10000", &cf_sampler_swaps, 7},
    {"graphs of degrees 2,2,2,2,2", "01001 10100 01010 00101 10010", &cf_sampler_swaps, 12},
    {"graphs of degrees 2,2,2,2,2,2", "010001 101000 010100 001010 000101 100010",
     &cf_sampler_swaps, 70},
    {"graphs of degrees 3,2,2,2,1", "01110 10100 11000 10001 00010", &cf_sampler_swaps, 6},
    {"a star", "0111 1000 1000 1000", &cf_sampler_swaps, 1},
    {"a tie", "01 10", &cf_sampler_swaps, 1},
    {"a ring of three, which exchanges cannot turn", "010 001 100", &cf_sampler_arcs, 2},
    {"a ring of three, all tied to a fourth", "0101 0011 1001 0000", &cf_sampler_arcs, 2},
    {"a ring of three, and a fourth with all both ways", "0101 0011 1001 1110", &cf_sampler_arcs,
     2},
    {"one tie from each of four, one to each", "0100 0010 0001 1000", &cf_sampler_arcs, 9},
    {"one tie from each of five, one to each", "01000 00100 00010 00001 10000", &cf_sampler_arcs,
     44},
    {"two ties from each of five, two to each", "01100 00110 00011 10001 11000", &cf_sampler_arcs,
     216},
    {"uneven ties from and to five", "01100 00011 10000 10001 01000", &cf_sampler_arcs, 73},
    {"ties answered, and not", "0110 1000 0001 0100", &cf_sampler_arcs, 7},
    {"two ties apart", "0100 0000 0001 0000", &cf_sampler_arcs, 2},
    {"a tie and its answer", "01 10", &cf_sampler_arcs, 1},
    {"an order of three", "011 001 000", &cf_sampler_arcs, 1},
    {"a tie that leads on", "010 001 000", &cf_sampler_arcs, 1},
};

static void read_sample(cf_bits *bits, const example *sample, cf_arena *arena)
{
    cf_error err = {0};
    assert_done(cf_draw_bits(bits, sample->rows, arena, &err), &err);
}

static size_t place_of(const unsigned *code, size_t count, unsigned wanted)
{
    size_t place = 0;
    while (place < count && code[place] != wanted)
        place++;
    assert_true(place < count);
    return place;
}

/* The chance of so uneven a number of draws, were all equally likely. */
static double evenness(const size_t *drawn, size_t count)
{
    const double expected = (double)DRAWS / (double)count;
    double squares = 0;
    for (size_t i = 0; i < count; i++)
        squares += ((double)drawn[i] - expected) * ((double)drawn[i] - expected) / expected;
    return count < 2 ? 1 : gsl_cdf_chisq_Q(squares, (double)count - 1);
}

/* How even the draws of a seed are among the `count` matrices of these codes. */
static double draw_all(const example *sample, const cf_bits *observed, uint64_t seed,
                       const unsigned *code, size_t count)
{
    static size_t drawn[MOST_MATRICES];
    cf_error err = {0};
    cf_sampler sampler;
    cf_listed_cells cells;
    cf_listed_find(&cells, observed, sample->kind->shape);
    memset(drawn, 0, sizeof drawn);
    assert_done(cf_sampler_start(&sampler, sample->kind, observed, seed, &err), &err);
    for (uint32_t i = 0; i < DRAWS; i++)
        drawn[place_of(code, count, cf_listed_code(cf_sampler_next(&sampler, i), &cells))]++;
    cf_sampler_free(&sampler);
    return evenness(drawn, count);
}

static void every_network_is_drawn_as_often_as_the_others(void **state)
{
    (void)state;
    static unsigned code[1 << CF_LISTED_CELLS];
    for (size_t i = 0; i < CF_COUNT(samples); i++) {
        const example *sample = &samples[i];
        cf_arena arena = {0};
        cf_bits observed;
        cf_listed_cells cells;
        read_sample(&observed, sample, &arena);
        cf_listed_find(&cells, &observed, sample->kind->shape);
        const size_t count = cf_listed_codes(code, &observed, &cells);
        assert_int_equal(count, sample->count);
        assert_true(count <= MOST_MATRICES);
        assert_int_equal(cf_sampler_is_bound(sample->kind, &observed), count == 1);
        for (uint64_t seed = 1; seed <= SEEDS; seed++) {
            const double even = draw_all(sample, &observed, seed, code, count);
            print_message("%s, seed %d: p = %.4f\n", sample->name, (int)seed, even);
            assert_true(even > 0.001);
        }
        cf_arena_free(&arena);
    }
}

/* In how many of the matrices the first two rows share so many columns. */
static size_t count_sharing(const unsigned *code, size_t count, const cf_bits *bits, size_t shared)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        const unsigned row = (1u << bits->columns) - 1;
        const unsigned both = code[i] & code[i] >> bits->columns & row;
        found += (size_t)__builtin_popcount(both) == shared;
    }
    return found;
}

static void rows_share_as_much_in_as_many_matrices_as_counted_by_hand(void **state)
{
    (void)state;
    static const struct {
        size_t sample, shared;
        const char *matrices, *sharing;
    } known[] = {
        {0, 2, "5", "1/5"}, {0, 1, "5", "4/5"}, {1, 1, "8", "6/8"},
        {1, 2, "8", "2/8"}, {2, 1, "6", "1"},
    };
    static unsigned code[1 << CF_LISTED_CELLS];
    for (size_t i = 0; i < CF_COUNT(known); i++) {
        const cf_published of = {CF_TOPIC_CHANCE, samples[known[i].sample].name, CF_BY_HAND};
        cf_arena arena = {0};
        cf_bits observed;
        cf_listed_cells cells;
        char figure[64];
        read_sample(&observed, &samples[known[i].sample], &arena);
        cf_listed_find(&cells, &observed, CF_DRAWN_TWO_MODE);
        const size_t count = cf_listed_codes(code, &observed, &cells);
        const size_t sharing = count_sharing(code, count, &observed, known[i].shared);
        snprintf(figure, sizeof figure, "rows 1 and 2 share %zu", known[i].shared);
        assert_published(&of, "matrices", known[i].matrices, (double)count);
        assert_published(&of, figure, known[i].sharing, (double)sharing / (double)count);
        cf_arena_free(&arena);
    }
}

static void a_replica_is_the_same_in_whatever_order_it_is_drawn(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(samples); i++) {
        cf_arena arena = {0};
        cf_error err = {0};
        cf_bits observed, seventh;
        cf_sampler sampler, other;
        read_sample(&observed, &samples[i], &arena);
        read_sample(&seventh, &samples[i], &arena);
        assert_done(cf_sampler_start(&sampler, samples[i].kind, &observed, 1, &err), &err);
        assert_done(cf_sampler_start(&other, samples[i].kind, &observed, 1, &err), &err);
        const size_t size = observed.rows * observed.words * sizeof *observed.bit;
        for (uint32_t replica = 0; replica <= 7; replica++)
            cf_bits_copy(&seventh, cf_sampler_next(&sampler, replica));
        assert_memory_equal(cf_sampler_next(&other, 7)->bit, seventh.bit, size);
        cf_sampler_free(&sampler);
        cf_sampler_free(&other);
        cf_arena_free(&arena);
    }
}

/* Metrics take networks, and these matrices. */
static void a_network_becomes_a_matrix_and_stays_symmetric_through_swaps(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    cf_bits observed;
    cf_sampler sampler;
    const cf_network_node nodes[] = {{.id = "A"}, {.id = "B"}, {.id = "C"}, {.id = "D"}};
    const cf_network_tie ties[] = {{0, 1, 2}, {2, 3, 1}};
    const cf_network network = {
        .node = nodes, .node_count = 4, .row_count = 4, .tie = ties, .tie_count = 2};
    assert_done(cf_bits_of_network(&observed, &network, &arena, &err), &err);
    assert_done(cf_sampler_start(&sampler, &cf_sampler_swaps, &observed, 1, &err), &err);
    for (uint32_t replica = 0; replica < 100; replica++) {
        const cf_bits *drawn = cf_sampler_next(&sampler, replica);
        for (size_t i = 0; i < 4; i++) {
            assert_int_equal(cf_bits_in_row(drawn, i), 1);
            for (size_t j = 0; j < 4; j++)
                assert_int_equal(cf_bits_has(drawn, i, j), cf_bits_has(drawn, j, i));
        }
    }
    cf_sampler_free(&sampler);
    cf_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_network_is_drawn_as_often_as_the_others),
        cmocka_unit_test(rows_share_as_much_in_as_many_matrices_as_counted_by_hand),
        cmocka_unit_test(a_replica_is_the_same_in_whatever_order_it_is_drawn),
        cmocka_unit_test(a_network_becomes_a_matrix_and_stays_symmetric_through_swaps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
