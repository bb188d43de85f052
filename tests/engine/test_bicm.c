/* The bipartite configuration model and its tails: METHODS' published numbers on Davis's southern
 * women, the promises of a fit, and slow, obvious ways to the same values. */
#include "engine/chance/bicm.h"
#include "engine/chance/tail.h"
#include "engine/guard.h"
#include "support/documents.h"
#include "support/drawn.h"
#include "support/published.h"
#include "support/sampled.h"
#include "support/tests.h"

#include <stdlib.h>

enum { MOST_EVENTS = 10, SAMPLES = 200 };

static const double *fit(const cf_bits *bits, cf_arena *arena)
{
    cf_error err = {0};
    const double *cell = cf_bicm_fit(bits, arena, &err);
    if (!cell) {
        print_error("%s\n", err.message);
        abort();
    }
    return cell;
}

static void the_fit_to_davis_is_the_published_one(void **state)
{
    (void)state;
    static const cf_published davis = {
        CF_TOPIC_CHANCE, "Davis's southern women, BiCM", "maximum likelihood, solved apart"};
    static const char *const evelyn[] = {
        "0.342329", "0.342329", "0.592814", "0.435455", "0.715740", "0.715740", "0.809825",
        "0.933382", "0.880696", "0.518764", "0.435455", "0.592814", "0.342329", "0.342329"};
    cf_graph graph;
    cf_analysis found;
    cf_network network = {0};
    cf_bits work = {0};
    cf_error err = {0};
    load_file(&graph, "data/classics/davis-southern-women.json");
    analyse(&found, &graph, NULL);
    assert_done(
        cf_network_see(
            &network, CF_LENS_PARTICIPATION, &found.snapshot, &found.channels, &found.arena, &err)
            && cf_bits_of_network(&work, &network, &found.arena, &err),
        &err);
    assert_int_equal(work.columns, CF_COUNT(evelyn));
    const double *cell =
        fit(&work, &found.arena) + cf_drawn_node(&network, "Evelyn") * work.columns;
    for (size_t j = 0; j < CF_COUNT(evelyn); j++) {
        char figure[32];
        snprintf(figure, sizeof figure, "p of Evelyn at E%zu", j + 1);
        assert_published(&davis, figure, evelyn[j], cell[j]);
    }
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

static void assert_fits(const cf_bits *bits, const double *cell)
{
    for (size_t i = 0; i < bits->rows; i++) {
        double gap = (double)cf_bits_in_row(bits, i);
        for (size_t j = 0; j < bits->columns; j++)
            gap -= cell[i * bits->columns + j];
        assert_close(gap, 0, 1e-12);
    }
    for (size_t j = 0; j < bits->columns; j++) {
        double gap = 0;
        for (size_t i = 0; i < bits->rows; i++)
            gap += (double)cf_bits_has(bits, i, j) - cell[i * bits->columns + j];
        assert_close(gap, 0, 1e-12);
    }
}

/* Where no cell is settled: x y = p / (1 - p), so all two by two minors of the odds are 0. */
static void assert_odds_are_products(const cf_bits *bits, const double *cell)
{
    const size_t columns = bits->columns;
    for (size_t i = 1; i < bits->rows; i++) {
        for (size_t j = 1; j < columns; j++) {
            const double corner[] = {cell[0], cell[i * columns + j], cell[j], cell[i * columns]};
            double odds[4];
            bool is_inside = true;
            for (size_t k = 0; k < 4; k++) {
                is_inside = is_inside && corner[k] > 0 && corner[k] < 1;
                odds[k] = log(corner[k]) - log1p(-corner[k]);
            }
            if (is_inside)
                assert_close(odds[0] + odds[1], odds[2] + odds[3], 1e-8);
        }
    }
}

static void cells_that_the_sums_settle_are_exact(void **state)
{
    (void)state;
    static const struct {
        const char *name, *rows;
        double cell[16];
    } known[] = {
        {"an empty row and a full row",
         "1111 0000 1100 0011",
         {1, 1, 1, 1, 0, 0, 0, 0, .5, .5, .5, .5, .5, .5, .5, .5}},
        {"nested rows are settled whole", "111 110 100", {1, 1, 1, 1, 1, 0, 1, 0, 0}},
        {"a full block beside an empty one",
         "1110 1101 1000 0100",
         {1, 1, .5, .5, 1, 1, .5, .5, .5, .5, 0, 0, .5, .5, 0, 0}},
        {"nothing settled", "10 01", {.5, .5, .5, .5}},
        {"one row", "101", {1, 0, 1}},
        {"no ties", "00 00", {0}},
    };
    for (size_t i = 0; i < CF_COUNT(known); i++) {
        cf_arena arena = {0};
        cf_error err = {0};
        cf_bits bits = {0};
        assert_done(cf_draw_bits(&bits, known[i].rows, &arena, &err), &err);
        const double *cell = fit(&bits, &arena);
        for (size_t j = 0; j < bits.rows * bits.columns; j++) {
            const double wanted = known[i].cell[j];
            assert_close(cell[j], wanted, wanted > 0 && wanted < 1 ? 1e-12 : 0);
        }
        cf_arena_free(&arena);
    }
}

static void a_fit_meets_all_sums_of_matrices_of_every_shape(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= SAMPLES; seed++) {
        cf_arena arena = {0};
        cf_error err = {0};
        cf_network network = {0};
        cf_bits bits = {0};
        assert_done(cf_sample(&network, CF_LENS_PARTICIPATION, seed, &arena, &err)
                        && cf_bits_of_network(&bits, &network, &arena, &err),
                    &err);
        const double *cell = fit(&bits, &arena);
        assert_fits(&bits, cell);
        assert_odds_are_products(&bits, cell);
        cf_arena_free(&arena);
    }
}

static void a_tail_is_what_convolution_says(void **state)
{
    (void)state;
    static const double p[] = {.5, .25, .1};
    static const char *const exactly[] = {"0.3375", "0.4875", "0.1625", "0.0125"};
    static const cf_published three = {
        CF_TOPIC_CHANCE, "Poisson binomial of 0.5, 0.25 and 0.1", CF_BY_HAND};
    double room[5];
    for (size_t k = 0; k < CF_COUNT(exactly); k++) {
        char figure[32];
        const double tail = cf_chance_of_at_least(k, p, CF_COUNT(p), room);
        const double next = cf_chance_of_at_least(k + 1, p, CF_COUNT(p), room);
        snprintf(figure, sizeof figure, "P(X = %zu)", k);
        assert_published(&three, figure, exactly[k], tail - next);
        assert_close(tail - next, strtod(exactly[k], NULL), 1e-15);
    }
}

/* Each set of events in turn. */
static double tail_of_all_sets(size_t least, const double *p, size_t count)
{
    double sum = 0;
    for (unsigned set = 0; set < 1u << count; set++) {
        double chance = 1;
        for (size_t i = 0; i < count; i++)
            chance *= set >> i & 1 ? p[i] : 1 - p[i];
        sum += (size_t)__builtin_popcount(set) >= least ? chance : 0;
    }
    return sum;
}

static void a_tail_is_the_sum_over_all_sets_of_events(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= SAMPLES; seed++) {
        uint64_t at = seed;
        double p[MOST_EVENTS], room[MOST_EVENTS + 1];
        const size_t count = seed % (MOST_EVENTS + 1);
        for (size_t i = 0; i < count; i++)
            p[i] = (double)(cf_sampled_number(&at) % 101) / 100;
        for (size_t least = 0; least <= count; least++)
            assert_close(cf_chance_of_at_least(least, p, count, room),
                         tail_of_all_sets(least, p, count), 1e-14);
    }
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_fit_to_davis_is_the_published_one),
        cmocka_unit_test(cells_that_the_sums_settle_are_exact),
        cmocka_unit_test(a_fit_meets_all_sums_of_matrices_of_every_shape),
        cmocka_unit_test(a_tail_is_what_convolution_says),
        cmocka_unit_test(a_tail_is_the_sum_over_all_sets_of_events),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
