/* Clusters by several algorithms, and how alike two divisions are: karate as published, and the slow
 * way to each measure of likeness. */
#include "engine/partition.h"
#include "engine/view.h"
#include "support/known_graphs.h"
#include "support/measured.h"
#include "support/published.h"
#include "support/sampled.h"
#include "support/tests.h"

enum { SAMPLES = 200, MOST_NODES = 12 };

static cf_partition divide(cf_measured *measured, cf_partition_method method, uint64_t seed)
{
    cf_error err = {0};
    cf_partition found;
    const cf_partition_options options = {.resolution = 1, .seed = seed};
    assert_done(
        cf_partition_find(&found, method, &measured->network, &options, &measured->arena, &err),
        &err);
    return found;
}

static const cf_published club = {CF_TOPIC_CLUSTERS, "a karate club", "igraph 0.10.2"};

static void louvain_on_the_karate_club_ends_where_the_reference_does(void **state)
{
    (void)state;
    static const char *const modularity[] = {"0.4151", "0.3981", "0.4188", "0.4156", "0.4156"};
    cf_measured karate;
    cf_measured_draw(&karate, CF_LENS_CHANNELS, known_karate);
    for (size_t i = 0; i < CF_COUNT(modularity); i++)
        assert_published(&club, "modularity by Louvain", modularity[i],
                         divide(&karate, CF_LOUVAIN, i + 1).modularity);
    cf_measured_close(&karate);
}

static void leiden_always_finds_the_best_clusters_of_the_karate_club(void **state)
{
    (void)state;
    /* The first letter of each member in order of number, 1 to 34. */
    static const char best[] = "aaaabbbaccbaaaccbacacacdddcddccdcc";
    cf_measured karate;
    cf_measured_draw(&karate, CF_LENS_CHANNELS, known_karate);
    for (uint64_t seed = 1; seed <= 5; seed++) {
        const cf_partition found = divide(&karate, CF_LEIDEN, seed);
        assert_close(found.modularity, 0.419789612097, 1e-9);
        assert_int_equal(found.count, 4);
        for (size_t i = 0; i < found.node_count; i++) {
            for (size_t j = 0; j < i; j++)
                assert_int_equal(found.of[i] == found.of[j], best[i] == best[j]);
        }
    }
    cf_measured_close(&karate);
}

static void algorithms_without_lots_end_where_the_reference_does(void **state)
{
    (void)state;
    cf_measured karate;
    cf_measured_draw(&karate, CF_LENS_CHANNELS, known_karate);
    const cf_partition greedy = divide(&karate, CF_FAST_GREEDY, 1);
    assert_published(&club, "modularity by fast-greedy", "0.380671", greedy.modularity);
    assert_published(&club, "clusters by fast-greedy", "3", (double)greedy.count);
    const cf_partition walks = divide(&karate, CF_WALKTRAP, 1);
    assert_published(&club, "modularity by walktrap", "0.353222", walks.modularity);
    assert_published(&club, "clusters by walktrap", "5", (double)walks.count);
    cf_measured_close(&karate);
}

/* The partition that igraph's Infomap finds, and how long it says that a step is. */
static cf_partition map_by_igraph(cf_measured *measured, double *bits)
{
    cf_error err = {0};
    cf_view view;
    cf_partition found;
    igraph_vector_int_t group = {0};
    assert_done(
        cf_view_open(&view, &measured->network, &err)
            && cf_igraph(&err, igraph_vector_int_init(&group, 0)) && cf_igraph_seed(1, &err)
            && cf_igraph(&err, igraph_community_infomap(
                                   &view.graph, cf_view_weight(&view), NULL, 10, &group, bits)),
        &err);
    const size_t count = measured->network.node_count;
    uint32_t *of = cf_new(&measured->arena, uint32_t, count, &err);
    for (size_t i = 0; i < count; i++)
        of[i] = (uint32_t)VECTOR(group)[i];
    assert_done(cf_partition_of_groups(&found, of, count, &measured->arena, &err), &err);
    igraph_vector_int_destroy(&group);
    cf_view_close(&view);
    return found;
}

static double codelength(const cf_measured *measured, const cf_partition *partition)
{
    cf_error err = {0};
    double bits;
    assert_done(cf_partition_codelength(partition, &measured->network, &bits, &err), &err);
    return bits;
}

static void a_walk_in_the_karate_club_takes_as_many_bits_as_infomap_says(void **state)
{
    (void)state;
    double bits;
    cf_measured karate;
    cf_measured_draw(&karate, CF_LENS_CHANNELS, known_karate);
    const cf_partition found = map_by_igraph(&karate, &bits);
    assert_published(&club, "clusters by Infomap", "3", (double)found.count);
    assert_published(
        &club, "codelength of Infomap's clusters", "4.606059", codelength(&karate, &found));
    cf_measured_close(&karate);
}

static void draw_sample(cf_measured *measured, uint64_t seed)
{
    cf_error err = {0};
    *measured = (cf_measured){0};
    assert_done(
        cf_sample(&measured->network, CF_LENS_SHARED_WORK, seed, &measured->arena, &err), &err);
}

/* Sum over all ordered pairs in one cluster of (weight - s_i s_j / 2W) / 2W. */
static double slow_modularity(const cf_network *network, const cf_partition *partition)
{
    double strength[CF_SAMPLE_NODES] = {0};
    double all = 0;
    double sum = 0;
    for (size_t i = 0; i < network->tie_count; i++) {
        const cf_network_tie *tie = &network->tie[i];
        strength[tie->from] += tie->weight;
        strength[tie->to] += tie->weight;
        all += 2 * tie->weight;
        sum += partition->of[tie->from] == partition->of[tie->to] ? 2 * tie->weight : 0;
    }
    for (size_t i = 0; i < network->node_count; i++) {
        for (size_t j = 0; j < network->node_count; j++)
            sum -= partition->of[i] == partition->of[j] ? strength[i] * strength[j] / all : 0;
    }
    return all > 0 ? sum / all : NAN;
}

static void each_algorithm_says_the_modularity_of_its_clusters(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SAMPLES; seed++) {
        cf_measured sample;
        draw_sample(&sample, seed);
        for (cf_partition_method method = 0; method < CF_PARTITION_METHOD_COUNT; method++) {
            const cf_partition found = divide(&sample, method, seed);
            assert_close(found.modularity, slow_modularity(&sample.network, &found), 1e-9);
        }
        cf_measured_close(&sample);
    }
}

/* To the digits that it keeps: it nudges its 0.15 where steps repeat. And no partition of another
 * algorithm takes fewer bits than the one that is made for it. */
static void infomap_agrees_on_the_bits_of_its_clusters(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SAMPLES; seed++) {
        double bits;
        cf_measured sample;
        draw_sample(&sample, seed);
        if (sample.network.tie_count > 0) {
            const cf_partition found = map_by_igraph(&sample, &bits);
            assert_close(codelength(&sample, &found), bits, 1e-7);
            const cf_partition other = divide(&sample, CF_LEIDEN, seed);
            assert_true(codelength(&sample, &other) > bits - 1e-7);
        }
        cf_measured_close(&sample);
    }
}

/* igraph's own Louvain, on networks that are known to do it no harm. */
static void assert_louvain_of_igraph(cf_measured *sample, uint64_t seed)
{
    cf_error err = {0};
    cf_view view;
    igraph_vector_int_t group = {0};
    igraph_matrix_int_t levels = {0};
    igraph_vector_t modularity = {0};
    assert_done(cf_view_open(&view, &sample->network, &err), &err);
    assert_done(
        cf_igraph(&err, igraph_vector_int_init(&group, 0))
            && cf_igraph(&err, igraph_matrix_int_init(&levels, 0, 0))
            && cf_igraph(&err, igraph_vector_init(&modularity, 0)) && cf_igraph_seed(seed, &err)
            && cf_igraph(&err, igraph_community_multilevel(&view.graph, cf_view_weight(&view), 1,
                                                           &group, &levels, &modularity)),
        &err);
    const cf_partition found = divide(sample, CF_LOUVAIN, seed);
    for (size_t i = 0; i < found.node_count; i++)
        assert_int_equal(found.of[i], VECTOR(group)[i]);
    igraph_vector_int_destroy(&group);
    igraph_matrix_int_destroy(&levels);
    igraph_vector_destroy(&modularity);
    cf_view_close(&view);
}

static void louvain_ends_in_the_clusters_of_igraph(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SAMPLES; seed++) {
        cf_measured sample;
        draw_sample(&sample, seed);
        if (sample.network.tie_count > 0)
            assert_louvain_of_igraph(&sample, seed);
        cf_measured_close(&sample);
    }
}

/* Two partitions at random, of 1 to MOST_NODES nodes. */
static void draw_partitions(cf_partition pair[2], uint64_t seed, cf_arena *arena)
{
    cf_error err = {0};
    uint64_t lots = seed;
    const size_t count = 1 + cf_sampled_number(&lots) % MOST_NODES;
    for (int which = 0; which < 2; which++) {
        uint32_t group[MOST_NODES];
        const uint64_t groups = 1 + cf_sampled_number(&lots) % count;
        for (size_t i = 0; i < count; i++)
            group[i] = (uint32_t)(cf_sampled_number(&lots) % groups);
        assert_done(cf_partition_of_groups(&pair[which], group, count, arena, &err), &err);
    }
}

/* Over all pairs of nodes: those together in both, against what chance gives. */
static double slow_ari(const cf_partition pair[2])
{
    double together[2] = {0};
    double both = 0;
    double pairs = 0;
    for (size_t i = 0; i < pair->node_count; i++) {
        for (size_t j = 0; j < i; j++) {
            const bool first = pair[0].of[i] == pair[0].of[j];
            const bool second = pair[1].of[i] == pair[1].of[j];
            together[0] += first;
            together[1] += second;
            both += first && second;
            pairs++;
        }
    }
    const double expected = together[0] * together[1] / pairs;
    return (both - expected) / ((together[0] + together[1]) / 2 - expected);
}

/* The entropy of the clusters that nodes are in; of both partitions at once if `b` is another. */
static double entropy(const cf_partition *a, const cf_partition *b)
{
    double sum = 0;
    const double count = (double)a->node_count;
    for (size_t i = 0; i < a->node_count; i++) {
        double with = 0;
        for (size_t j = 0; j < a->node_count; j++)
            with += a->of[i] == a->of[j] && b->of[i] == b->of[j];
        sum -= log(with / count) / count;
    }
    return sum;
}

static void likeness_is_that_of_the_slow_way(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SAMPLES; seed++) {
        cf_arena arena = {0};
        cf_error err = {0};
        cf_partition pair[2];
        cf_alike alike;
        draw_partitions(pair, seed, &arena);
        assert_done(cf_partition_compare(&pair[0], &pair[1], &alike, &err), &err);
        const double sum = entropy(&pair[0], &pair[0]) + entropy(&pair[1], &pair[1]);
        const double joint = entropy(&pair[0], &pair[1]);
        const bool is_one = pair->node_count < 2;
        assert_close(alike.ari, slow_ari(pair), 1e-9);
        assert_close(alike.vi, is_one ? NAN : 2 * joint - sum, 1e-9);
        assert_close(alike.nmi, is_one ? NAN : sum > 0 ? 2 * (sum - joint) / sum : 1, 1e-9);
        cf_arena_free(&arena);
    }
}

static void runs_are_counted_and_compared_in_pairs(void **state)
{
    (void)state;
    cf_error err = {0};
    cf_measured karate;
    cf_partition_runs all;
    cf_alike mean;
    const cf_partition_options options = {.resolution = 1, .seed = 1, .runs = 5};
    cf_measured_draw(&karate, CF_LENS_CHANNELS, known_karate);
    assert_done(
        cf_partition_repeat(&all, CF_LOUVAIN, &karate.network, &options, &karate.arena, &err)
            && cf_partition_agreement(&all, &mean, &err),
        &err);
    double sum = 0;
    for (uint64_t i = 1; i <= 5; i++) {
        for (uint64_t j = 1; j < i; j++) {
            const cf_partition a = divide(&karate, CF_LOUVAIN, i);
            const cf_partition b = divide(&karate, CF_LOUVAIN, j);
            cf_alike alike;
            assert_done(cf_partition_compare(&a, &b, &alike, &err), &err);
            sum += alike.vi;
        }
    }
    assert_close(mean.vi, sum / 10, 1e-12);
    assert_true(all.item[0].times >= all.item[all.count - 1].times);
    cf_measured_close(&karate);
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(louvain_on_the_karate_club_ends_where_the_reference_does),
        cmocka_unit_test(leiden_always_finds_the_best_clusters_of_the_karate_club),
        cmocka_unit_test(algorithms_without_lots_end_where_the_reference_does),
        cmocka_unit_test(a_walk_in_the_karate_club_takes_as_many_bits_as_infomap_says),
        cmocka_unit_test(infomap_agrees_on_the_bits_of_its_clusters),
        cmocka_unit_test(each_algorithm_says_the_modularity_of_its_clusters),
        cmocka_unit_test(louvain_ends_in_the_clusters_of_igraph),
        cmocka_unit_test(likeness_is_that_of_the_slow_way),
        cmocka_unit_test(runs_are_counted_and_compared_in_pairs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
