/* Metrics that say that threads may share them: measured by many at a time, they are what one
 * measures, and none of them calls igraph, which would end the program (engine/view.c). */
#include "base/work.h"
#include "engine/guard.h"
#include "engine/metric.h"
#include "support/ensembled.h"
#include "support/known_graphs.h"
#include "support/sampled.h"
#include "support/tests.h"

enum { SAMPLES = 40 };

typedef struct {
    const cf_metric *metric;
    cf_lens lens;
    cf_result result[SAMPLES];
    cf_arena arena[SAMPLES];
} measuring;

static bool measure(void *context, size_t part, size_t worker, cf_error *err)
{
    (void)worker;
    measuring *all = context;
    const cf_measure_options options = {.seed = 1};
    cf_arena *arena = &all->arena[part];
    cf_network *network = cf_new(arena, cf_network, 1, err);
    return network && cf_sample(network, all->lens, part + 1, arena, err)
        && cf_measure(all->metric, network, &options, &all->result[part], arena, err);
}

static void measure_all(measuring *all, const cf_metric *metric, cf_lens lens, size_t threads)
{
    cf_error err = {0};
    const cf_work work = {.count = SAMPLES, .context = all, .part = measure};
    *all = (measuring){.metric = metric, .lens = lens};
    cf_work_use_threads(threads);
    assert_done(cf_work_do(&work, &err), &err);
    cf_work_use_threads(0);
}

static void free_all(measuring *all)
{
    for (size_t i = 0; i < SAMPLES; i++)
        cf_arena_free(&all->arena[i]);
}

static void assert_same(const measuring *shared, const measuring *alone)
{
    for (size_t i = 0; i < SAMPLES; i++) {
        assert_int_equal(shared->result[i].count, alone->result[i].count);
        assert_memory_equal(shared->result[i].value, alone->result[i].value,
                            alone->result[i].count * sizeof(double));
    }
}

static void threads_measure_what_one_measures(void **state)
{
    (void)state;
    static measuring shared, alone;
    size_t checked = 0;
    for (size_t i = 0; i < cf_metric_count; i++) {
        for (cf_lens lens = 0; lens < CF_LENS_COUNT && cf_metrics[i]->is_thread_safe; lens++) {
            if (!(cf_metrics[i]->lenses & CF_LENS_BIT(lens)))
                continue;
            measure_all(&shared, cf_metrics[i], lens, 4);
            measure_all(&alone, cf_metrics[i], lens, 1);
            assert_same(&shared, &alone);
            free_all(&shared);
            free_all(&alone);
            checked++;
        }
    }
    assert_true(checked > CF_LENS_COUNT);
}

enum { DRAWS = 100 };

static void draw_with(cf_ensembled *all, const char *metric, size_t threads)
{
    cf_work_use_threads(threads);
    cf_ensembled_draw(all, CF_NULL_SWAPS, metric, known_borgatti, DRAWS);
    cf_ensembled_run(all, 0, DRAWS);
    cf_work_use_threads(0);
}

static void ensembles_are_the_same_to_the_last_bit_for_any_number_of_threads(void **state)
{
    (void)state;
    static const char *const metric[] = {"betweenness", "transitivity", "centralization.degree"};
    for (size_t i = 0; i < CF_COUNT(metric); i++) {
        cf_ensembled alone;
        draw_with(&alone, metric[i], 1);
        for (size_t threads = 2; threads <= 8; threads *= 2) {
            cf_ensembled shared;
            draw_with(&shared, metric[i], threads);
            for (size_t j = 0; j < alone.ensemble.count; j++) {
                const cf_online *one = &alone.ensemble.value[j].drawn;
                const cf_online *other = &shared.ensemble.value[j].drawn;
                assert_int_equal(other->count, one->count);
                assert_memory_equal(other->kept, one->kept, one->count * sizeof *one->kept);
                assert_memory_equal(&other->squares, &one->squares, sizeof one->squares);
            }
            cf_ensembled_close(&shared);
        }
        cf_ensembled_close(&alone);
    }
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(threads_measure_what_one_measures),
        cmocka_unit_test(ensembles_are_the_same_to_the_last_bit_for_any_number_of_threads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
