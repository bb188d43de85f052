/* Betweenness and nearness by many threads. */
#include "base/work.h"
#include "engine/kernels/betweenness.h"
#include "engine/kernels/betweenness_weighted.h"
#include "engine/kernels/nearness.h"
#include "engine/view.h"
#include "support/heavy_tailed.h"
#include "support/tests.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_number_of_threads_gives_the_same_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
