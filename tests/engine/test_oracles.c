/* Each metric against a slow, obvious way to the same value, on random networks. */
#include "engine/guard.h"
#include "engine/metric.h"
#include "support/dense.h"
#include "support/tests.h"

enum { SAMPLES = 200 };

static const double noise = 1e-9;

/* A network, its tables, and how to measure it. */
typedef struct {
    cf_arena arena;
    cf_network network;
    cf_dense dense;
} drawn_sample;

static void open_sample(drawn_sample *sample, cf_lens lens, uint64_t seed)
{
    cf_error err = {0};
    *sample = (drawn_sample){0};
    assert_done(cf_sample(&sample->network, lens, seed, &sample->arena, &err), &err);
    cf_dense_read(&sample->dense, &sample->network);
}

static bool applies(const char *metric, cf_lens lens)
{
    return (cf_metric_find(metric)->lenses & CF_LENS_BIT(lens)) != 0;
}

static cf_result measure(drawn_sample *sample, const char *metric)
{
    cf_error err = {0};
    cf_result result;
    const cf_measure_options options = {.seed = 7};
    assert_done(cf_measure(cf_metric_find(metric), &sample->network, &options, &result,
                           &sample->arena, &err),
                &err);
    return result;
}

static void compare(const cf_result *result, size_t place, double expected, uint64_t seed)
{
    const double value = result->value[place];
    if ((isnan(value) && isnan(expected)) || fabs(value - expected) <= noise)
        return;
    fail_msg("%s is %.15g at %zu, the oracle says %.15g; lens %s, seed %u", result->metric->id,
             value, place, expected, cf_lenses[result->network->lens].word, (unsigned)seed);
}

/* Calls `check` on each sample of each lens. */
static void on_samples(void (*check)(drawn_sample *sample, uint64_t seed))
{
    for (cf_lens lens = 0; lens < CF_LENS_COUNT; lens++) {
        for (uint64_t seed = 0; seed < SAMPLES; seed++) {
            drawn_sample sample;
            open_sample(&sample, lens, seed);
            check(&sample, seed);
            cf_arena_free(&sample.arena);
        }
    }
}

static void check_nodes(drawn_sample *sample, uint64_t seed)
{
    for (size_t i = 0; i < cf_node_oracle_count; i++) {
        const cf_oracle *oracle = &cf_node_oracles[i];
        if (!applies(oracle->metric, sample->network.lens))
            continue;
        const cf_result result = measure(sample, oracle->metric);
        for (size_t node = 0; node < result.count; node++)
            compare(&result, node, oracle->of_node(&sample->dense, node), seed);
    }
}

static void check_networks(drawn_sample *sample, uint64_t seed)
{
    for (size_t i = 0; i < cf_network_oracle_count; i++) {
        const cf_oracle *oracle = &cf_network_oracles[i];
        if (!applies(oracle->metric, sample->network.lens))
            continue;
        const cf_result result = measure(sample, oracle->metric);
        if (result.count > 0)
            compare(&result, 0, oracle->of_network(&sample->dense), seed);
    }
}

/* Numbers 1, 2 ... of groups that do not grow, and equal ones in order of their first id. */
static void check_numbers(const cf_result *result)
{
    size_t before = SIZE_MAX;
    const char *first_before = "";
    for (int number = 1;; number++) {
        size_t size = 0;
        const char *first = NULL;
        for (size_t i = 0; i < result->count; i++) {
            const char *id = result->network->node[i].id;
            if (fabs(result->value[i] - number) > 0.5)
                continue;
            size++;
            first = !first || strcmp(id, first) < 0 ? id : first;
        }
        if (size == 0)
            break;
        assert_true(size < before || (size == before && strcmp(first_before, first) < 0));
        before = size;
        first_before = first;
    }
}

/* Two nodes have one number if, and only if, one can go to the other. */
static void check_components(drawn_sample *sample, uint64_t seed)
{
    (void)seed;
    if (!applies("component", sample->network.lens))
        return;
    const cf_result result = measure(sample, "component");
    check_numbers(&result);
    for (size_t i = 0; i < result.count; i++) {
        for (size_t j = 0; j < result.count; j++)
            assert_true((fabs(result.value[i] - result.value[j]) < 0.5)
                        == !isinf(sample->dense.touch.at[i][j]));
    }
}

/* Each tie is taken away: those that cut pairs off are the bridges. */
static void check_bridges(drawn_sample *sample, uint64_t seed)
{
    if (!applies("bridge", sample->network.lens))
        return;
    const cf_result result = measure(sample, "bridge");
    const double before = cf_dense_pairs_in_touch(&sample->dense, CF_ABSENT);
    size_t bridge = 0;
    for (size_t i = 0; i < sample->network.tie_count; i++) {
        const cf_network_tie *tie = &sample->network.tie[i];
        cf_dense without = sample->dense;
        without.both.at[tie->from][tie->to] = without.both.at[tie->to][tie->from] = 0;
        const double lost = (before - cf_dense_pairs_in_touch(&without, CF_ABSENT)) / 2;
        if (lost < 0.5)
            continue;
        assert_true(bridge < result.count && result.tie[bridge] == i);
        compare(&result, bridge++, lost, seed);
    }
    assert_int_equal(bridge, result.count);
}

/* Sum over all pairs in one cluster of (weight - s_i s_j / 2W) / 2W. */
static double modularity_of(const cf_dense *dense, const double *cluster)
{
    double strength[CF_SAMPLE_NODES] = {0};
    double all = 0;
    for (size_t i = 0; i < dense->count; i++) {
        for (size_t j = 0; j < dense->count; j++)
            strength[i] += dense->weight.at[i][j];
        all += strength[i];
    }
    double sum = 0;
    for (size_t i = 0; i < dense->count; i++) {
        for (size_t j = 0; j < dense->count; j++) {
            if (fabs(cluster[i] - cluster[j]) < 0.5)
                sum += dense->weight.at[i][j] - strength[i] * strength[j] / all;
        }
    }
    return all > 0 ? sum / all : NAN;
}

/* The modularity is the one of the clusters, and no node does better elsewhere. */
static void check_clusters(drawn_sample *sample, uint64_t seed)
{
    if (!applies("cluster", sample->network.lens) || sample->network.node_count == 0)
        return;
    const cf_result cluster = measure(sample, "cluster");
    const cf_result modularity = measure(sample, "modularity");
    check_numbers(&cluster);
    compare(&modularity, 0, modularity_of(&sample->dense, cluster.value), seed);

    for (size_t i = 0; i < cluster.count; i++) {
        const double own = cluster.value[i];
        for (size_t j = 0; j < cluster.count; j++) {
            cluster.value[i] = cluster.value[j];
            assert_false(
                modularity_of(&sample->dense, cluster.value) > modularity.value[0] + noise);
        }
        cluster.value[i] = own;
    }
}

static void metrics_of_nodes_equal_their_oracles(void **state)
{
    (void)state;
    on_samples(check_nodes);
}

static void metrics_of_networks_equal_their_oracles(void **state)
{
    (void)state;
    on_samples(check_networks);
}

static void components_are_who_can_reach_each_other(void **state)
{
    (void)state;
    on_samples(check_components);
}

static void bridges_are_the_ties_that_cut_pairs_off(void **state)
{
    (void)state;
    on_samples(check_bridges);
}

static void modularity_is_that_of_the_clusters_and_no_single_move_raises_it(void **state)
{
    (void)state;
    on_samples(check_clusters);
}

static void each_metric_has_an_oracle(void **state)
{
    (void)state;
    enum { WITH_A_TEST_OF_THEIR_OWN = 4 }; /* component, bridge, cluster, modularity */
    assert_int_equal(
        cf_node_oracle_count + cf_network_oracle_count + WITH_A_TEST_OF_THEIR_OWN, cf_metric_count);
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(metrics_of_nodes_equal_their_oracles),
        cmocka_unit_test(metrics_of_networks_equal_their_oracles),
        cmocka_unit_test(components_are_who_can_reach_each_other),
        cmocka_unit_test(bridges_are_the_ties_that_cut_pairs_off),
        cmocka_unit_test(modularity_is_that_of_the_clusters_and_no_single_move_raises_it),
        cmocka_unit_test(each_metric_has_an_oracle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
