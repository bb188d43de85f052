/* A metric beside the same metric of networks drawn by lot: against all networks there are, by hand,
 * and to the last bit however the draws are divided. */
#include "engine/guard.h"
#include "support/drawn.h"
#include "support/ensembled.h"
#include "support/known_graphs.h"
#include "support/listed.h"
#include "support/sampled.h"
#include "support/tests.h"

enum { DRAWS = 4000, FEW = 100, SAMPLES = 60 };

static const char hexagon[] = "A-B B-C C-D D-E E-F F-A";
static const char triangles[] = "A-B B-C C-A D-E E-F F-D";

/* The slow way from a matrix to the ties that are seen. */
static double strength_between(const cf_bits *bits, const cf_null *null, size_t a, size_t b)
{
    double strength = 0;
    if (!null->is_projected)
        return b < bits->columns && cf_bits_has(bits, a, b);
    for (size_t i = 0; i < bits->columns; i++)
        strength += cf_bits_has(bits, a, i) && cf_bits_has(bits, b, i);
    return strength;
}

/* The metric of the first subject on a network that is tied as `bits` says. */
static double measure_slowly(const cf_ensemble *ensemble, const cf_bits *bits)
{
    const cf_measure_options options = {.seed = 1};
    const size_t rows = bits->rows;
    const size_t shift = ensemble->network.two_mode ? rows : 0;
    const bool is_symmetric = !shift && !ensemble->network.directed;
    cf_network network = ensemble->network;
    cf_network_tie tie[CF_LISTED_CELLS];
    cf_arena arena = {0};
    cf_error err = {0};
    cf_result result;
    network.tie = tie;
    network.tie_count = 0;
    for (uint32_t a = 0; a < rows; a++) {
        for (uint32_t b = is_symmetric ? a + 1 : 0; b < (shift ? bits->columns : rows); b++) {
            const double strength = strength_between(bits, ensemble->options.null, a, b);
            if (strength > 0)
                tie[network.tie_count++] = (cf_network_tie){a, b + (uint32_t)shift, strength};
        }
    }
    assert_done(
        cf_measure(ensemble->options.metric, &network, &options, &result, &arena, &err), &err);
    const double value = result.value[0];
    cf_arena_free(&arena);
    return value;
}

typedef struct {
    double mean, sd, high; /* the share of all networks that is as high as what was observed */
    size_t count;
} population;

static population list_all(const cf_ensemble *ensemble, cf_arena *arena)
{
    static unsigned code[1 << CF_LISTED_CELLS];
    cf_error err = {0};
    cf_listed_cells cells;
    cf_bits bits;
    double squares = 0;
    population all = {0};
    assert_done(
        cf_bits_make(&bits, ensemble->observed.rows, ensemble->observed.columns, arena, &err),
        &err);
    cf_listed_find(&cells, &ensemble->observed, ensemble->options.null->sampler->shape);
    all.count = cf_listed_codes(code, &ensemble->observed, &cells);
    for (size_t i = 0; i < all.count; i++) {
        cf_listed_set(&bits, code[i], &cells);
        const double value = measure_slowly(ensemble, &bits);
        all.mean += value / (double)all.count;
        squares += value * value / (double)all.count;
        all.high += (double)(value >= ensemble->value[0].observed - 1e-9) / (double)all.count;
    }
    all.sd = sqrt(fmax(0, squares - all.mean * all.mean));
    return all;
}

/* Within four standard errors. */
static void assert_share(const char *name, double found, double share)
{
    print_message("%s: %.4f of the draws, %.4f of all networks\n", name, found, share);
    assert_close(found, share, 4 * sqrt(share * (1 - share) / DRAWS) + 1.0 / DRAWS);
}

static void draws_have_the_mean_and_the_p_of_all_networks_there_are(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        cf_null_kind null;
        const char *metric, *text;
        size_t count;
    } row[] = {
        {"two triangles", CF_NULL_SWAPS, "transitivity", triangles, 70},
        {"a hexagon", CF_NULL_SWAPS, "clustering.mean", hexagon, 70},
        {"degrees 3,2,2,2,1", CF_NULL_SWAPS, "transitivity", "A-B A-C A-D B-C D-E", 6},
        {"go-betweens of degrees 3,2,2,2,1", CF_NULL_SWAPS, "betweenness", "A-B A-C A-D B-C D-E",
         6},
        {"a ring of three and a tie out", CF_NULL_ARCS, "betweenness", "A>B B>C C>A C>D", 4},
        {"answers among one tie from and to each of five", CF_NULL_ARCS, "reciprocity.arc",
         "A>B B>A C>D D>E E>C", 44},
        {"reach of ties from 2,2,1,2,1 to 2,2,1,1,2", CF_NULL_ARCS, "harmonic",
         "A>B A>C B>D B>E C>A D>A D>E E>B", 73},
        {"sums 2,2,1 by 2,2,1, projected", CF_NULL_PROJECTS, "strength", "A-1 A-2 B-1 B-2 C-3", 5},
        {"sums 3,2,1 by 2,2,1,1, projected", CF_NULL_PROJECTS, "harmonic.weighted",
         "A-1 A-2 A-3 B-1 B-4 C-2", 8},
        {"sums 3,2,1 by 2,2,1,1", CF_NULL_CURVEBALL, "betweenness.two-mode",
         "A-1 A-2 A-3 B-1 B-4 C-2", 8},
    };
    for (size_t i = 0; i < CF_COUNT(row); i++) {
        cf_ensembled all;
        cf_ensembled_draw(&all, row[i].null, row[i].metric, row[i].text, DRAWS);
        const population exact = list_all(&all.ensemble, &all.arena);
        assert_int_equal(exact.count, row[i].count);
        cf_ensembled_run(&all, 0, DRAWS);
        const cf_judgement found = cf_ensemble_judge(&all.ensemble, &all.ensemble.value[0]);
        assert_close(found.mean, exact.mean, 4 * exact.sd / sqrt(DRAWS));
        assert_close(found.sd, exact.sd, 0.1 * exact.sd);
        assert_share(row[i].name, found.greater, exact.high);
        cf_ensembled_close(&all);
    }
}

/* Of the 70 networks in which each of six nodes has two ties, 10 are two triangles. */
static void two_triangles_are_one_in_seven(void **state)
{
    (void)state;
    cf_ensembled all;
    cf_ensembled_draw(&all, CF_NULL_SWAPS, "transitivity", triangles, DRAWS);
    cf_ensembled_run(&all, 0, DRAWS);
    const cf_judgement found = cf_ensemble_judge(&all.ensemble, &all.ensemble.value[0]);
    const double share = found.mean;
    assert_share("two triangles", share, 1.0 / 7);
    /* Each draw is 0 or 1, so all follows from how many are 1. */
    const double sd = sqrt(share * (1 - share) * DRAWS / (DRAWS - 1.0));
    assert_close(found.z, (1 - share) / sd, 1e-9);
    assert_close(found.greater, (1 + share * DRAWS) / (1 + DRAWS), 1e-12);
    assert_close(found.less, 1, 0);
    assert_int_equal(found.verdict, CF_VERDICT_ALIKE);
    cf_ensembled_close(&all);
}

static void a_value_is_judged_as_by_hand(void **state)
{
    (void)state;
    static const double drawn[] = {3, 1, 4, 2};
    static const struct {
        double observed, z, greater, less;
    } row[] = {{4.5, 1.549193, 0.2, 1}, {2, -0.387298, 0.8, 0.6}, {NAN, NAN, NAN, NAN}};
    const cf_ensemble ensemble = {
        .options = {.null = &cf_nulls[CF_NULL_SWAPS], .metric = cf_metric_find("transitivity")}};
    for (size_t i = 0; i < CF_COUNT(row); i++) {
        cf_arena arena = {0};
        cf_error err = {0};
        cf_ensemble_value value = {.observed = row[i].observed};
        assert_done(cf_online_start(&value.drawn, CF_COUNT(drawn), &arena, &err), &err);
        for (size_t j = 0; j < CF_COUNT(drawn); j++)
            cf_online_add(&value.drawn, drawn[j]);
        const cf_judgement found = cf_ensemble_judge(&ensemble, &value);
        assert_close(found.mean, 2.5, 0);
        assert_close(found.sd, 1.290994, 5e-7);
        assert_close(found.z, row[i].z, 5e-7);
        assert_close(found.greater, row[i].greater, 1e-15);
        assert_close(found.less, row[i].less, 1e-15);
        assert_close(found.low, 1.075, 1e-15);
        assert_close(found.high, 3.925, 1e-15);
        cf_arena_free(&arena);
    }
}

/* All that is kept of the values, bit by bit. */
static void assert_same(const cf_ensemble *found, const cf_ensemble *expected)
{
    assert_int_equal(found->count, expected->count);
    for (size_t i = 0; i < found->count; i++) {
        const cf_online *a = &found->value[i].drawn;
        const cf_online *b = &expected->value[i].drawn;
        assert_int_equal(a->count, b->count);
        assert_memory_equal(a->kept, b->kept, a->count * sizeof *a->kept);
        assert_memory_equal(&a->mean, &b->mean, sizeof a->mean);
        assert_memory_equal(&a->squares, &b->squares, sizeof a->squares);
        assert_int_equal(found->value[i].undefined, expected->value[i].undefined);
    }
}

static void several_runs_are_one_to_the_last_bit(void **state)
{
    (void)state;
    static const struct {
        cf_null_kind null;
        const char *metric, *text;
    } row[] = {
        {CF_NULL_SWAPS, "betweenness", known_borgatti},
        {CF_NULL_SWAPS, "centralization.closeness", hexagon},
        {CF_NULL_ARCS, "harmonic", "A>B B>C C>A C>D D>E E>C A>E"},
        {CF_NULL_PROJECTS, "constraint.ego", "A-1 A-2 B-1 B-2 C-3 D-2 D-3"},
        {CF_NULL_CURVEBALL, "closeness.two-mode", "A-1 A-2 B-1 B-2 C-3 D-2 D-3"},
    };
    static const size_t end[] = {37, 37, 38, FEW};
    for (size_t i = 0; i < CF_COUNT(row); i++) {
        cf_ensembled whole, parts;
        cf_ensembled_draw(&whole, row[i].null, row[i].metric, row[i].text, FEW);
        cf_ensembled_draw(&parts, row[i].null, row[i].metric, row[i].text, FEW);
        cf_ensembled_run(&whole, 0, FEW);
        for (size_t j = 0, first = 0; j < CF_COUNT(end); first = end[j++])
            cf_ensembled_run(&parts, first, end[j] - first);
        assert_same(&parts.ensemble, &whole.ensemble);
        cf_ensembled_close(&parts);
        cf_ensembled_close(&whole);
    }
}

/* Hexagons are connected, pairs of triangles are not. */
static void draws_in_which_a_metric_is_not_defined_are_counted_and_never_zero(void **state)
{
    (void)state;
    cf_ensembled all, closed;
    cf_ensembled_draw(&all, CF_NULL_SWAPS, "centralization.closeness", hexagon, FEW);
    cf_ensembled_draw(&closed, CF_NULL_SWAPS, "transitivity", hexagon, FEW);
    cf_ensembled_run(&all, 0, FEW);
    cf_ensembled_run(&closed, 0, FEW);
    const cf_ensemble_value *value = &all.ensemble.value[0];
    assert_true(value->undefined > 0);
    assert_close((double)value->undefined, closed.ensemble.value[0].drawn.mean * FEW, 1e-9);
    assert_int_equal(value->undefined + value->drawn.count, FEW);
    cf_ensembled_close(&closed);
    cf_ensembled_close(&all);
}

static void the_order_of_the_nodes_changes_nothing(void **state)
{
    (void)state;
    static const struct {
        cf_lens lens;
        cf_null_kind null;
        const char *metric;
    } row[] = {
        {CF_LENS_SHARED_WORK, CF_NULL_SWAPS, "constraint.ego"},
        {CF_LENS_PARTICIPATION, CF_NULL_CURVEBALL, "betweenness.two-mode"},
        {CF_LENS_DIRECTED, CF_NULL_ARCS, "harmonic"},
    };
    for (uint64_t seed = 1; seed <= SAMPLES; seed++) {
        const size_t i = seed % CF_COUNT(row);
        uint32_t place[CF_SAMPLE_NODES];
        cf_error err = {0};
        cf_ensembled one = {0};
        cf_ensembled other = {0};
        assert_done(cf_sample(&one.seen, row[i].lens, seed, &one.arena, &err), &err);
        assert_done(
            cf_sample_renumbered(&other.seen, place, &one.seen, seed, &one.arena, &err), &err);
        cf_ensembled_open(&one, row[i].null, row[i].metric, FEW);
        cf_ensembled_open(&other, row[i].null, row[i].metric, FEW);
        cf_ensembled_run(&one, 0, FEW);
        cf_ensembled_run(&other, 0, FEW);
        assert_same(&other.ensemble, &one.ensemble);
        cf_ensembled_close(&other);
        cf_ensembled_close(&one);
    }
}

static bool is_kept(const cf_ensemble *ensemble, cf_verdict expected)
{
    for (size_t i = 0; i < ensemble->count; i++) {
        const cf_judgement found = cf_ensemble_judge(ensemble, &ensemble->value[i]);
        const bool is_same = isnan(found.observed) || (found.greater >= 1 && found.less >= 1);
        if (!is_same || (found.verdict != expected && found.verdict != CF_VERDICT_UNDEFINED))
            return false;
    }
    return true;
}

static void what_follows_from_degrees_is_kept_and_is_said_to_be(void **state)
{
    (void)state;
    size_t checked = 0;
    for (size_t i = 0; i < cf_metric_count; i++) {
        const cf_metric *metric = cf_metrics[i];
        for (size_t null = 0; null < CF_NULL_PROJECTS && metric->is_of_degrees; null++) {
            cf_ensembled all;
            if (!(metric->lenses & cf_nulls[null].lenses))
                continue;
            cf_ensembled_draw(
                &all, (cf_null_kind)null, metric->id,
                cf_nulls[null].lenses & CF_LENS_BIT(CF_LENS_DIRECTED)
                    ? "A>B B>C C>A D>A"
                    : "A-1 A-2 B-1 C-3 D-3 D-4",
                FEW);
            cf_ensembled_run(&all, 0, FEW);
            assert_false(all.ensemble.is_bound);
            if (!is_kept(&all.ensemble, CF_VERDICT_KEPT))
                fail_msg("%s is not kept by %s", metric->id, cf_nulls[null].word);
            checked++;
            cf_ensembled_close(&all);
        }
    }
    assert_int_equal(checked, 15);
}

static void a_network_without_another_of_its_degrees_is_said_to_be_the_only_one(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        cf_null_kind null;
        bool is_bound;
    } row[] = {
        {"A-B A-C A-D", CF_NULL_SWAPS, true},
        {"A-B A-C A-D B-C B-D C-D", CF_NULL_SWAPS, true},
        {"A B C", CF_NULL_SWAPS, true},
        {"A-B A-C A-D B-C", CF_NULL_SWAPS, true},
        {"A-B C-D", CF_NULL_SWAPS, false},
        {"A-B B-C C-D", CF_NULL_SWAPS, false},
        {"A-1 A-2 A-3 B-1 B-2 C-1", CF_NULL_CURVEBALL, true},
        {"A-1 B-2", CF_NULL_CURVEBALL, false},
        {"A>B B>C A>C", CF_NULL_ARCS, true},
        {"A>B B>A", CF_NULL_ARCS, true},
        {"A B", CF_NULL_ARCS, true},
        {"A>B C>D", CF_NULL_ARCS, false},
        {"A>B B>C C>A", CF_NULL_ARCS, false},
        {"A-1 A-2 B-1 B-2", CF_NULL_PROJECTS, true},
    };
    for (size_t i = 0; i < CF_COUNT(row); i++) {
        cf_ensembled all;
        cf_ensembled_draw(
            &all, row[i].null, row[i].null == CF_NULL_CURVEBALL ? "density.two-mode" : "density",
            row[i].text, FEW);
        cf_ensembled_run(&all, 0, FEW);
        const cf_judgement found = cf_ensemble_judge(&all.ensemble, &all.ensemble.value[0]);
        if ((found.verdict == CF_VERDICT_BOUND) != row[i].is_bound)
            fail_msg("%s: %s", row[i].text, cf_verdicts[found.verdict]);
        cf_ensembled_close(&all);
    }
}

static void an_empty_network_has_an_ensemble_without_values(void **state)
{
    (void)state;
    cf_ensembled all;
    cf_ensembled_draw(&all, CF_NULL_SWAPS, "transitivity", "", FEW);
    cf_ensembled_run(&all, 0, FEW);
    assert_int_equal(all.ensemble.count, 0);
    cf_ensembled_close(&all);
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(draws_have_the_mean_and_the_p_of_all_networks_there_are),
        cmocka_unit_test(two_triangles_are_one_in_seven),
        cmocka_unit_test(a_value_is_judged_as_by_hand),
        cmocka_unit_test(several_runs_are_one_to_the_last_bit),
        cmocka_unit_test(draws_in_which_a_metric_is_not_defined_are_counted_and_never_zero),
        cmocka_unit_test(the_order_of_the_nodes_changes_nothing),
        cmocka_unit_test(what_follows_from_degrees_is_kept_and_is_said_to_be),
        cmocka_unit_test(a_network_without_another_of_its_degrees_is_said_to_be_the_only_one),
        cmocka_unit_test(an_empty_network_has_an_ensemble_without_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
