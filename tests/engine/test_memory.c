/* No metric crashes or lies when an allocation fails: each allocation in turn
 * fails alone, and with all that follow. */
#include "engine/guard.h"
#include "engine/metric.h"
#include "support/known_graphs.h"
#include "support/measured.h"
#include "support/tests.h"

#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__)
#define HAS_OWN_MALLOC 0
#elif defined(__has_feature)
#define HAS_OWN_MALLOC !__has_feature(address_sanitizer)
#else
#define HAS_OWN_MALLOC 1
#endif

#if HAS_OWN_MALLOC

/* glibc's own, behind ours. NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl51-cpp) */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t nmemb, size_t size);
void *__libc_realloc(void *ptr, size_t size);
/* NOLINTEND(bugprone-reserved-identifier,cert-dcl51-cpp) */

static size_t asked;         /* since counting began */
static size_t first_to_fail; /* 0: none */
static size_t last_to_fail;

static bool fails(void)
{
    asked++;
    return first_to_fail != 0 && asked >= first_to_fail && asked <= last_to_fail;
}

void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t nmemb, size_t size)
{
    return fails() ? NULL : __libc_calloc(nmemb, size);
}

void *realloc(void *ptr, size_t size)
{
    return fails() ? NULL : __libc_realloc(ptr, size);
}

static bool measure(const cf_metric *metric, const cf_network *network, cf_error *err)
{
    cf_arena arena = {0};
    cf_result result;
    const cf_measure_options options = {.seed = 1};
    const bool ok = cf_measure(metric, network, &options, &result, &arena, err);
    cf_arena_free(&arena);
    return ok;
}

/* The allocations `from` up to `to` fail. Returns whether one of them was asked for. */
static bool survives(const cf_metric *metric, const cf_network *network, size_t from, size_t to)
{
    cf_error err = {0};
    asked = 0;
    first_to_fail = from;
    last_to_fail = to;
    const bool ok = measure(metric, network, &err);
    first_to_fail = 0;
    if (ok)
        return asked >= from;
    if (err.code != CF_ERROR_SYSTEM || strcmp(err.message, "out of memory") != 0)
        fail_msg("%s, allocation %zu: %s", metric->id, from, err.message);
    return true;
}

static size_t fail_each_allocation(const cf_metric *metric, const cf_network *network)
{
    size_t failed = 0;
    for (size_t nth = 1; survives(metric, network, nth, nth); nth++)
        failed++;
    for (size_t nth = 1; survives(metric, network, nth, SIZE_MAX); nth++)
        failed++;
    cf_error err = {0};
    assert_done(measure(metric, network, &err), &err);
    return failed;
}

typedef struct {
    cf_lens lens;
    const char *graph;
} lens_and_graph;

static const lens_and_graph networks[] = {
    {CF_LENS_CHANNELS, known_kite},
    {CF_LENS_DIRECTED, known_directed},
    {CF_LENS_SHARED_WORK, known_borgatti_weighted},
    {CF_LENS_PARTICIPATION, known_davis},
};

static void each_metric_survives_each_failed_allocation(void **state)
{
    (void)state;
    size_t failed = 0;
    for (size_t i = 0; i < CF_COUNT(networks); i++) {
        cf_measured measured;
        cf_measured_draw(&measured, networks[i].lens, networks[i].graph);
        for (size_t j = 0; j < cf_metric_count; j++) {
            if (cf_metrics[j]->lenses & CF_LENS_BIT(networks[i].lens))
                failed += fail_each_allocation(cf_metrics[j], &measured.network);
        }
        cf_measured_close(&measured);
    }
    print_message("%zu allocations failed\n", failed);
}

#else

static void each_metric_survives_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* the sanitizer has a malloc of its own */
}

#endif

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_metric_survives_each_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
