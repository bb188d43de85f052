/* Betweenness and nearness by many threads, and betweenness from a sample. */
#include "base/work.h"
#include "engine/kernels/betweenness.h"
#include "engine/kernels/betweenness_weighted.h"
#include "engine/kernels/nearness.h"
#include "engine/metrics/rooms.h"
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

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_number_of_threads_gives_the_same_bytes),
        cmocka_unit_test(what_is_sampled_lies_within_its_bound),
        cmocka_unit_test(all_fora_as_sources_give_the_exact_score),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
