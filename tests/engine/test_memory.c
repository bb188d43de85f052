/* No metric, choice, chance, ensemble or study of key players crashes or lies when an allocation fails: each
 * allocation in turn fails alone, and with all that follow. */
#include "engine/chance.h"
#include "engine/choice.h"
#include "engine/ensemble.h"
#include "engine/guard.h"
#include "engine/metric.h"
#include "engine/study.h"
#include "support/failing.h"
#include "support/known_graphs.h"
#include "support/measured.h"
#include "support/sampled.h"
#include "support/tests.h"

#if HAS_OWN_MALLOC

/* Leiden, fast greedy merging and PRPACK of igraph 0.10.2 leak where they run out of memory. */
static bool is_of_igraph(const char *id)
{
    static const char *const leaky[] = {"cluster", "modularity", "pagerank"};
    for (size_t i = 0; i < CF_COUNT(leaky); i++) {
        if (strncmp(id, leaky[i], strlen(leaky[i])) == 0)
            return true;
    }
    return false;
}

static void assert_nothing_is_left(const char *id, size_t before)
{
    if (blocks != before && !is_of_igraph(id))
        fail_msg("%s: %zu blocks before, %zu after", id, before, blocks);
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
    const size_t before = blocks;
    const bool ok = measure(metric, network, &err);
    first_to_fail = 0;
    assert_nothing_is_left(metric->id, before);
    assert_true(ok == (err.code == CF_OK));
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

static bool study(const char *id, const cf_network *network, cf_error *err)
{
    static const uint32_t group[CF_SAMPLE_NODES] = {0, 0, 0, 1, 1, 1, 1};
    static const cf_sentence name[] = {{"one", NULL}, {"two", NULL}};
    const cf_grouping grouping = {.of = group, .name = name, .count = CF_COUNT(name)};
    const cf_study_options options = {.seed = 1, .replicas = 2};
    const cf_study_input in = {.network = network, .grouping = &grouping, .options = &options};
    cf_arena arena = {0};
    cf_study_result result;
    const bool ok = cf_study_make(cf_study_find(id), &in, &result, &arena, err);
    cf_arena_free(&arena);
    return ok;
}

/* As `survives`, for a study. */
static bool study_survives(const char *id, const cf_network *network, size_t from, size_t to)
{
    cf_error err = {0};
    asked = 0;
    first_to_fail = from;
    last_to_fail = to;
    const size_t before = blocks;
    const bool ok = study(id, network, &err);
    first_to_fail = 0;
    assert_nothing_is_left(id, before);
    assert_true(ok == (err.code == CF_OK));
    if (ok)
        return asked >= from;
    if (strcmp(err.message, "out of memory") != 0)
        fail_msg("%s, allocation %zu: %s", id, from, err.message);
    return true;
}

static void studies_of_clusters_survive_each_failed_allocation(void **state)
{
    (void)state;
    static const char *const ids[] = {
        "clusters",           "clusters.agreement", "clusters.structure",
        "clusters.elsewhere", "second-opinion",     "second-opinion.ties"};
    cf_measured measured;
    cf_measured_draw(&measured, CF_LENS_SHARED_WORK, known_borgatti_weighted);
    for (size_t i = 0; i < CF_COUNT(ids); i++) {
        cf_error err = {0};
        size_t failed = 0;
        for (size_t nth = 1; study_survives(ids[i], &measured.network, nth, nth); nth++)
            failed++;
        for (size_t nth = 1; study_survives(ids[i], &measured.network, nth, SIZE_MAX); nth++)
            failed++;
        assert_done(study(ids[i], &measured.network, &err), &err);
        assert_true(failed > 0);
    }
    cf_measured_close(&measured);
}

/* A choice that the greedy way does not settle, so that GLPK is asked. */
static bool choose_exactly(cf_error *err)
{
    static const cf_index elements[] = {0, 1, 2, 3, 4, 5, 1, 2, 3, 4};
    static const cf_candidate candidates[] = {
        {{elements, 3}, {0, 1}}, {{elements + 3, 3}, {0, 2}}, {{elements + 6, 4}, {0, 3}}};
    static const size_t weights[] = {1, 1, 1, 1, 1, 1};
    const cf_choice choice = {
        .candidate = candidates,
        .candidate_count = CF_COUNT(candidates),
        .weight = weights,
        .element_count = CF_COUNT(weights),
        .forum_count = 4,
        .budget = 2};
    cf_arena arena = {0};
    cf_chosen chosen = {0};
    const bool ok = cf_choose(&choice, 60, &chosen, &arena, err);
    assert_true(!ok || (chosen.total == 6 && chosen.greedy == 5 && chosen.is_proved));
    cf_arena_free(&arena);
    return ok;
}

static void an_exact_choice_survives_each_failed_allocation(void **state)
{
    (void)state;
    assert_true(fail_each_allocation_of(choose_exactly) > 100);
}

static bool judge_chance(const cf_chance_method *method, cf_error *err)
{
    static const unsigned rows[] = {7, 25, 42, 52};
    const cf_chance_options options = {.method = method, .replicas = 5};
    cf_arena arena = {0};
    cf_bits work;
    cf_chance chance;
    bool ok = cf_bits_make(&work, CF_COUNT(rows), 6, &arena, err);
    for (size_t i = 0; ok && i < CF_COUNT(rows); i++)
        *cf_bits_row(&work, i) = rows[i];
    ok = ok && cf_chance_judge(&chance, &work, &options, 1, &arena, err);
    cf_arena_free(&arena);
    return ok;
}

static bool judge_by_all_methods(cf_error *err)
{
    bool ok = true;
    for (size_t i = 0; i < cf_chance_method_count && ok; i++)
        ok = judge_chance(cf_chance_methods[i], err);
    return ok;
}

static void chance_survives_each_failed_allocation(void **state)
{
    (void)state;
    assert_true(fail_each_allocation_of(judge_by_all_methods) > 5);
}

static cf_measured kite;

static bool make_study(const char *id, cf_error *err)
{
    const cf_study_options options = {.seed = 1, .replicas = 3, .size = 2, .loss = 10};
    const cf_study_input in = {.network = &kite.network, .options = &options};
    cf_arena arena = {0};
    cf_study_result result;
    const bool ok = cf_study_make(cf_study_find(id), &in, &result, &arena, err);
    cf_arena_free(&arena);
    return ok;
}

static bool study_key_players(cf_error *err)
{
    return make_study("key-players", err) && make_study("pairs-lost", err)
        && make_study("robustness", err);
}

static bool draw_ensemble(cf_lens lens, cf_error *err)
{
    static const cf_network_node nodes[] = {{.id = "A"}, {.id = "B"}, {.id = "C"}, {.id = "D"}};
    static const cf_network_tie ties[] = {{0, 1, 2}, {2, 3, 1}};
    const cf_network network = {
        .lens = lens,
        .directed = cf_lenses[lens].directed,
        .node = nodes,
        .node_count = 4,
        .row_count = 4,
        .tie = ties,
        .tie_count = 2};
    const cf_ensemble_options options = {
        .null = lens == CF_LENS_DIRECTED ? &cf_nulls[CF_NULL_ARCS] : &cf_nulls[CF_NULL_SWAPS],
        .metric = cf_metric_find("harmonic"),
        .replicas = 3};
    cf_arena arena = {0};
    cf_ensemble ensemble;
    const bool ok = cf_ensemble_open(&ensemble, &options, &network, &network, &arena, err)
                 && cf_ensemble_run(&ensemble, 0, 3, err);
    cf_arena_free(&arena);
    return ok;
}

static bool draw_ensembles(cf_error *err)
{
    return draw_ensemble(CF_LENS_SHARED_WORK, err) && draw_ensemble(CF_LENS_DIRECTED, err);
}

static void an_ensemble_survives_each_failed_allocation(void **state)
{
    (void)state;
    assert_true(fail_each_allocation_of(draw_ensembles) > 40);
}

static void key_players_survive_each_failed_allocation(void **state)
{
    (void)state;
    cf_measured_draw(&kite, CF_LENS_CHANNELS, known_kite);
    assert_true(fail_each_allocation_of(study_key_players) > 20);
    cf_measured_close(&kite);
}

#else

static void an_ensemble_survives_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* as below */
}

static void key_players_survive_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* as below */
}

static void an_exact_choice_survives_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* as below */
}

static void chance_survives_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* as below */
}

static void studies_of_clusters_survive_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* as below */
}

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
        cmocka_unit_test(studies_of_clusters_survive_each_failed_allocation),
        cmocka_unit_test(an_exact_choice_survives_each_failed_allocation),
        cmocka_unit_test(chance_survives_each_failed_allocation),
        cmocka_unit_test(an_ensemble_survives_each_failed_allocation),
        cmocka_unit_test(key_players_survive_each_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
