/* Betweenness and nearness by many threads, and betweenness from a sample. */
#include "base/work.h"
#include "engine/kernels/betweenness.h"
#include "engine/kernels/betweenness_weighted.h"
#include "engine/kernels/nearness.h"
#include "engine/metrics/rooms.h"
#include "engine/studies/drawn_ranks.h"
#include "support/heavy_tailed.h"
#include "support/studied.h"
#include "support/tests.h"

#include <stdlib.h>
#include <string.h>

enum { RANDOM_NETWORKS = 20, MOST_NODES = 1500 };

typedef bool kernel(const cf_csr *out, const cf_network *network, double *score, cf_error *err);

static bool between(const cf_csr *out, const cf_network *network, double *score, cf_error *err)
{
    const cf_ways_between ways = {.out = out, .directed = network->directed};
    return cf_kernel_betweenness(&ways, score, err);
}

static bool between_by_length(const cf_csr *out, const cf_network *network, double *score,
                              cf_error *err)
{
    cf_arena arena = {0};
    const cf_ways_between ways = {.out = out, .directed = network->directed};
    const double *length = cf_view_lengths(network, out, &arena, err);
    const bool ok = length && cf_kernel_betweenness_weighted(&ways, length, score, err);
    cf_arena_free(&arena);
    return ok;
}

static bool near(const cf_csr *out, const cf_network *network, double *score, cf_error *err)
{
    cf_arena arena = {0};
    const double *length = cf_view_lengths(network, out, &arena, err);
    const bool ok = length && cf_kernel_nearness(out, length, score, err);
    cf_arena_free(&arena);
    return ok;
}

static void assert_same_for_any_number(kernel *fill, const cf_network *network, cf_arena *arena)
{
    static const size_t threads[] = {1, 2, 4, 8};
    cf_error err = {0};
    cf_csr out;
    const size_t count = network->node_count;
    double *one = cf_new(arena, double, count, &err), *more = cf_new(arena, double, count, &err);
    assert_done(one && more && cf_csr_make(&out, network, CF_WAYS_OUT, arena, &err), &err);
    for (size_t i = 0; i < CF_COUNT(threads); i++) {
        cf_work_use_threads(threads[i]);
        assert_done(fill(&out, network, i == 0 ? one : more, &err), &err);
        if (i > 0)
            assert_memory_equal(one, more, count * sizeof *one);
    }
    cf_work_use_threads(0);
}

static void any_number_of_threads_gives_the_same_bytes(void **state)
{
    (void)state;
    static kernel *const kernels[] = {between, between_by_length, near};
    for (uint64_t seed = 0; seed < RANDOM_NETWORKS; seed++) {
        cf_arena arena = {0};
        cf_network network;
        cf_heavy_tailed_draw(&network, MOST_NODES, seed, &arena);
        for (size_t i = 0; i < CF_COUNT(kernels); i++)
            assert_same_for_any_number(kernels[i], &network, &arena);
        cf_arena_free(&arena);
    }
}

/* A network of fora with ids, drawn. */
static void sample(cf_study_result *result, const cf_network *network, size_t samples,
                   uint64_t seed, cf_arena *arena)
{
    cf_error err = {0};
    cf_study_options options = cf_studied_options();
    options.replicas = samples;
    options.seed = seed;
    const cf_study_input in = {.network = network, .options = &options};
    const cf_study *study = cf_study_find("betweenness.sampled");
    assert_non_null(study);
    assert_done(cf_study_make(study, &in, result, arena, &err), &err);
    assert_int_equal(result->table.row_count, network->node_count);
}

static void name_nodes(cf_network *network, cf_arena *arena)
{
    cf_error err = {0};
    cf_network_node *node = cf_new(arena, cf_network_node, network->node_count, &err);
    assert_done(node, &err);
    for (size_t i = 0; i < network->node_count; i++)
        node[i].id = cf_arena_format(arena, &err, "%04zu", i);
    network->node = node;
}

static const double *exact(const cf_network *network, cf_arena *arena)
{
    const cf_measure_options options = {0};
    cf_error err = {0};
    cf_result result;
    assert_done(cf_measure(&cf_betweenness, network, &options, &result, arena, &err), &err);
    return result.value;
}

static const cf_cell *cell_of(const cf_study_result *result, size_t row, size_t column)
{
    return &result->table.cell[row * result->table.column_count + column];
}

enum { FORUM, VALUE, LOW, HIGH };

static void what_is_sampled_lies_within_its_bound(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < RANDOM_NETWORKS; seed++) {
        cf_arena arena = {0};
        cf_network network;
        cf_study_result result;
        cf_heavy_tailed_draw(&network, MOST_NODES, seed, &arena);
        name_nodes(&network, &arena);
        const double *expected = exact(&network, &arena);
        sample(&result, &network, network.node_count / 10 + 1, seed, &arena);
        for (size_t i = 0; i < network.node_count; i++) {
            const double value = expected[strtoul(cell_of(&result, i, FORUM)->text, NULL, 10)];
            assert_true(cell_of(&result, i, LOW)->number <= value);
            assert_true(cell_of(&result, i, HIGH)->number >= value);
        }
        cf_arena_free(&arena);
    }
}

static void all_fora_as_sources_give_the_exact_score(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_network network;
    cf_study_result result;
    cf_heavy_tailed_draw(&network, MOST_NODES, 2, &arena);
    name_nodes(&network, &arena);
    const double *expected = exact(&network, &arena);
    sample(&result, &network, MOST_NODES, 1, &arena);
    for (size_t i = 0; i < network.node_count; i++) {
        const double value = expected[strtoul(cell_of(&result, i, FORUM)->text, NULL, 10)];
        assert_close(cell_of(&result, i, VALUE)->number, value, 1e-12);
        assert_close(cell_of(&result, i, LOW)->number, value, 1e-12);
    }
    assert_string_equal(result.note.english, "exact: all fora are drawn");
    cf_arena_free(&arena);
}

/* Layers of nodes, each tied to all of the next: 3^649 shortest paths from end to end, and a double
 * counts to 3^646. */
enum {
    LAYERS = 650,
    WIDTH = 3,
    NODES = LAYERS * WIDTH,
    STEPS_AS_TIES = (LAYERS - 1) * WIDTH * WIDTH
};

static const char too_many[] = "there are more shortest paths than can be counted";

/* Every second layer is of the first kind, whose nodes come first. */
static uint32_t node_at(uint32_t layer, uint32_t place)
{
    return (layer % 2 * ((LAYERS + 1) / 2) + layer / 2) * WIDTH + place;
}

/* With a tie from end to end, the longest ways have half as many steps. */
static void draw_layers(cf_network *network, cf_lens lens, bool is_closed, cf_arena *arena)
{
    cf_error err = {0};
    cf_network_tie *tie = cf_new(arena, cf_network_tie, STEPS_AS_TIES + 1, &err);
    assert_done(tie, &err);
    *network = (cf_network){
        .lens = lens,
        .directed = cf_lenses[lens].directed,
        .two_mode = cf_lenses[lens].two_mode,
        .node_count = NODES,
        .row_count = cf_lenses[lens].two_mode ? NODES / 2 : NODES,
        .tie = tie};
    for (uint32_t i = 0; i < STEPS_AS_TIES; i++) {
        const uint32_t layer = i / (WIDTH * WIDTH);
        tie[i] =
            (cf_network_tie){node_at(layer, i / WIDTH % WIDTH), node_at(layer + 1, i % WIDTH), 1};
    }
    tie[STEPS_AS_TIES] = (cf_network_tie){node_at(0, 0), node_at(LAYERS - 1, 0), 1};
    network->tie_count = STEPS_AS_TIES + (is_closed ? 1 : 0);
    name_nodes(network, arena);
    assert_done(cf_network_settle(network, arena, &err), &err);
}

static void assert_uncounted(const cf_metric *metric, const cf_network *network, cf_arena *arena)
{
    const cf_measure_options options = {0};
    cf_error err = {0};
    cf_result result;
    assert_done(cf_measure(metric, network, &options, &result, arena, &err), &err);
    for (size_t i = 0; i < result.count; i++) {
        if (!isnan(result.value[i]))
            fail_msg("%s of node %zu is %g", metric->id, i, result.value[i]);
    }
    assert_string_equal(result.note.english, too_many);
}

static void paths_beyond_counting_leave_no_value_and_a_note(void **state)
{
    (void)state;
    static const struct {
        const cf_metric *metric;
        cf_lens lens;
    } cases[] = {
        {&cf_betweenness, CF_LENS_CHANNELS},
        {&cf_betweenness, CF_LENS_DIRECTED},
        {&cf_betweenness_raw, CF_LENS_CHANNELS},
        {&cf_betweenness_weighted, CF_LENS_SHARED_WORK},
        {&cf_centralization_betweenness, CF_LENS_CHANNELS},
        {&cf_betweenness_two_mode, CF_LENS_PARTICIPATION}};
    for (size_t i = 0; i < CF_COUNT(cases); i++) {
        cf_arena arena = {0};
        cf_network network;
        draw_layers(&network, cases[i].lens, false, &arena);
        assert_uncounted(cases[i].metric, &network, &arena);
        cf_arena_free(&arena);
    }
}

static void a_sample_of_paths_beyond_counting_claims_no_bound(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_network network;
    cf_study_result result;
    draw_layers(&network, CF_LENS_CHANNELS, false, &arena);
    sample(&result, &network, NODES, 1, &arena);
    for (size_t i = 0; i < NODES; i++) {
        assert_true(isnan(cell_of(&result, i, VALUE)->number));
        assert_true(isnan(cell_of(&result, i, LOW)->number));
        assert_true(isnan(cell_of(&result, i, HIGH)->number));
    }
    assert_string_equal(result.note.english, too_many);
    cf_arena_free(&arena);
}

/* By degree and by betweenness, of draws in which the tie from end to end is there by this chance. */
static void assert_not_ranked(const cf_network *network, double chance_of_closing)
{
    cf_arena arena = {0};
    cf_error err = {0};
    cf_rows rows = {.arena = &arena, .err = &err};
    cf_table table = {.column = cf_drawn_rank_columns, .column_count = CF_DRAWN_RANK_COLUMNS};
    cf_sentence note = cf_sentence_of("drawn");
    double *chance = cf_new(&arena, double, network->tie_count, &err);
    assert_done(chance, &err);
    for (size_t i = 0; i < network->tie_count; i++)
        chance[i] = network->tie[i].to == node_at(LAYERS - 1, 0) && network->tie[i].from == 0
                      ? chance_of_closing
                      : 1;
    const cf_draws draws = {.network = network, .chance = chance, .replicas = 1, .seed = 1};
    const cf_drawn_ranks ranks = {{&cf_degree, &cf_betweenness}, 1};
    assert_done(cf_drawn_ranks_add(&rows, &ranks, &draws, &note), &err);
    assert_done(cf_rows_finish(&rows, &table), &err);
    assert_true(table.row_count > 0);
    for (size_t i = 0; i < table.row_count; i++)
        assert_string_equal(table.cell[i * table.column_count].text, "degree");
    assert_string_equal(
        note.english, "drawn; betweenness: there are more shortest paths than can be counted");
    cf_arena_free(&arena);
}

static void ranks_by_paths_beyond_counting_are_not_given(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_network network;
    draw_layers(&network, CF_LENS_CHANNELS, false, &arena);
    assert_not_ranked(&network, 1);
    draw_layers(&network, CF_LENS_CHANNELS, true, &arena);
    assert_true(isfinite(exact(&network, &arena)[0]));
    assert_not_ranked(&network, 0);
    cf_arena_free(&arena);
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_number_of_threads_gives_the_same_bytes),
        cmocka_unit_test(what_is_sampled_lies_within_its_bound),
        cmocka_unit_test(all_fora_as_sources_give_the_exact_score),
        cmocka_unit_test(paths_beyond_counting_leave_no_value_and_a_note),
        cmocka_unit_test(a_sample_of_paths_beyond_counting_claims_no_bound),
        cmocka_unit_test(ranks_by_paths_beyond_counting_are_not_given),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
