/* Our own kernels against igraph, on known networks and on random ones. */
#include "base/work.h"
#include "engine/guard.h"
#include "engine/kernels/betweenness.h"
#include "engine/kernels/betweenness_weighted.h"
#include "engine/kernels/components.h"
#include "engine/kernels/coreness.h"
#include "engine/kernels/cuts.h"
#include "engine/kernels/nearness.h"
#include "engine/memo.h"
#include "engine/view.h"
#include "support/heavy_tailed.h"
#include "support/known_graphs.h"
#include "support/measured.h"
#include "support/tests.h"

#include <stdlib.h>

enum { RANDOM_NETWORKS = 200, MOST_NODES = 150 };

/* A network, and igraph's answers to be compared. */
typedef struct {
    const cf_network *network;
    const char *name;
    cf_view view;
    igraph_vector_t expected;
} compared;

static void assert_igraph(igraph_error_t code)
{
    assert_int_equal(code, IGRAPH_SUCCESS);
}

/* Within 1e-9 of the larger: sums of many pairs are large. */
static void compare(const compared *all, const char *what, size_t node, double found)
{
    const double expected = VECTOR(all->expected)[node];
    if (is_close(found, expected, 1e-9 * fmax(1, fabs(expected))))
        return;
    fail_msg("%s of node %zu of %s is %.17g, igraph says %.17g", what, node, all->name, found,
             expected);
}

static void compare_scores(compared *all, const char *what, const double *score,
                           const igraph_vector_t *length)
{
    assert_igraph(igraph_betweenness(
        &all->view.graph, &all->expected, igraph_vss_all(), IGRAPH_DIRECTED, length));
    for (size_t i = 0; i < all->network->node_count; i++)
        compare(all, what, i, all->network->directed ? score[i] : score[i] / 2);
}

static void compare_betweenness(compared *all, cf_arena *arena)
{
    cf_error err = {0};
    cf_csr out;
    const cf_network *network = all->network;
    const cf_ways_between ways = {.out = &out, .directed = network->directed};
    double *score = cf_new(arena, double, network->node_count, &err);
    assert_done(score && cf_csr_make(&out, network, CF_WAYS_OUT, arena, &err)
                    && cf_kernel_betweenness(&ways, score, &err),
                &err);
    compare_scores(all, "betweenness", score, NULL);
    const double *length = cf_view_lengths(network, &out, arena, &err);
    assert_done(length && cf_kernel_betweenness_weighted(&ways, length, score, &err), &err);
    compare_scores(all, "weighted betweenness", score, cf_view_distance(&all->view));
}

/* Of the lengths of the ways from a node, as igraph finds them. */
static cf_reach reach_of(const igraph_matrix_t *steps, igraph_integer_t node)
{
    cf_reach reach = {0};
    for (igraph_integer_t to = 0; to < igraph_matrix_ncol(steps); to++) {
        const double distance = MATRIX(*steps, 0, to);
        if (to == node || isinf(distance))
            continue;
        reach.reached++;
        reach.steps += (uint64_t)distance;
        reach.near += distance <= CF_REACH_NEAR;
        reach.longest = (uint64_t)fmax((double)reach.longest, distance);
    }
    return reach;
}

static const cf_reach *reach_from_all(const cf_network *network, cf_arena *arena)
{
    cf_error err = {0};
    cf_csr out, in;
    cf_reach *reach = cf_new(arena, cf_reach, network->node_count, &err);
    assert_done(reach && cf_csr_make(&out, network, CF_WAYS_OUT, arena, &err)
                    && cf_csr_make(&in, network, CF_WAYS_IN, arena, &err)
                    && cf_kernel_reach(&out, &in, reach, &err),
                &err);
    return reach;
}

static void compare_reach(compared *all, cf_arena *arena)
{
    igraph_matrix_t steps = {0};
    const size_t count = all->network->node_count;
    const cf_reach *reach = reach_from_all(all->network, arena);
    assert_igraph(igraph_harmonic_centrality(
        &all->view.graph, &all->expected, igraph_vss_all(), IGRAPH_OUT, NULL, false));
    assert_igraph(igraph_matrix_init(&steps, 0, 0));
    for (size_t i = 0; i < count; i++) {
        const igraph_integer_t node = (igraph_integer_t)i;
        compare(all, "the harmonic sum", i, reach[i].inverse);
        assert_igraph(igraph_distances(
            &all->view.graph, &steps, igraph_vss_1(node), igraph_vss_all(), IGRAPH_OUT));
        const cf_reach expected = reach_of(&steps, node);
        assert_int_equal(reach[i].reached, expected.reached);
        assert_int_equal(reach[i].near, expected.near);
        assert_int_equal(reach[i].steps, expected.steps);
        assert_int_equal(reach[i].longest, expected.longest);
    }
    igraph_matrix_destroy(&steps);
}

static void compare_nearness(compared *all, cf_arena *arena)
{
    cf_error err = {0};
    cf_csr out;
    igraph_matrix_t far = {0};
    const size_t count = all->network->node_count;
    double *score = cf_new(arena, double, count, &err);
    assert_done(score && cf_csr_make(&out, all->network, CF_WAYS_OUT, arena, &err), &err);
    const double *length = cf_view_lengths(all->network, &out, arena, &err);
    assert_done(length && cf_kernel_nearness(&out, length, score, &err), &err);
    assert_igraph(igraph_matrix_init(&far, 0, 0));
    assert_igraph(igraph_distances_dijkstra(
        &all->view.graph, &far, igraph_vss_all(), igraph_vss_all(), cf_view_distance(&all->view),
        IGRAPH_OUT));
    assert_igraph(igraph_vector_resize(&all->expected, (igraph_integer_t)count));
    for (size_t i = 0; i < count; i++) {
        VECTOR(all->expected)[i] = 0;
        for (size_t to = 0; to < count; to++) {
            const double distance = MATRIX(far, (igraph_integer_t)i, (igraph_integer_t)to);
            VECTOR(all->expected)[i] += to != i ? 1 / distance : 0;
        }
        compare(all, "the nearness", i, score[i]);
    }
    igraph_matrix_destroy(&far);
}

static void compare_constraint(compared *all, cf_memo *memo)
{
    cf_error err = {0};
    const cf_hole *hole = cf_memo_hole(memo, &err);
    assert_done(hole, &err);
    assert_igraph(igraph_constraint(
        &all->view.graph, &all->expected, igraph_vss_all(), cf_view_weight(&all->view)));
    for (size_t i = 0; i < all->network->node_count; i++)
        compare(all, "the constraint", i, hole[i].constraint_whole);
}

static void compare_coreness(const compared *all, cf_memo *memo)
{
    cf_error err = {0};
    igraph_vector_int_t expected = {0};
    uint32_t *core = cf_new(memo->arena, uint32_t, all->network->node_count, &err);
    const cf_csr *both = cf_memo_csr(memo, CF_WAYS_BOTH, &err);
    assert_done(both && core && cf_kernel_coreness(both, core, &err), &err);
    assert_igraph(igraph_vector_int_init(&expected, 0));
    assert_igraph(igraph_coreness(&all->view.graph, &expected, IGRAPH_ALL));
    for (size_t i = 0; i < all->network->node_count; i++)
        assert_int_equal(core[i], VECTOR(expected)[i]);
    igraph_vector_int_destroy(&expected);
}

static void compare_clustering(compared *all)
{
    if (all->network->directed || all->network->two_mode)
        return;
    cf_error err = {0};
    cf_result result;
    cf_arena arena = {0};
    const cf_measure_options options = {0};
    const cf_metric *local = cf_metric_find("clustering.local");
    assert_done(cf_measure(local, all->network, &options, &result, &arena, &err), &err);
    assert_igraph(igraph_transitivity_local_undirected(
        &all->view.graph, &all->expected, igraph_vss_all(), IGRAPH_TRANSITIVITY_NAN));
    for (size_t i = 0; i < result.count; i++)
        compare(all, "the clustering", i, result.value[i]);
    const cf_metric *whole = cf_metric_find("transitivity");
    assert_done(cf_measure(whole, all->network, &options, &result, &arena, &err), &err);
    assert_igraph(igraph_transitivity_undirected(
        &all->view.graph, VECTOR(all->expected), IGRAPH_TRANSITIVITY_NAN));
    compare(all, "the transitivity", 0, result.value[0]);
    cf_arena_free(&arena);
}

/* The same nodes together, whatever the numbers. */
static void compare_components(const compared *all, const uint32_t *component,
                               igraph_connectedness_t mode)
{
    igraph_vector_int_t expected = {0};
    assert_igraph(igraph_vector_int_init(&expected, 0));
    assert_igraph(igraph_connected_components(&all->view.graph, &expected, NULL, NULL, mode));
    for (size_t i = 0; i < all->network->node_count; i++) {
        for (size_t j = 0; j < i; j++)
            assert_int_equal(
                component[i] == component[j], VECTOR(expected)[i] == VECTOR(expected)[j]);
    }
    igraph_vector_int_destroy(&expected);
}

static void compare_pieces(const compared *all, cf_memo *memo)
{
    cf_error err = {0};
    uint32_t *strong = cf_new(memo->arena, uint32_t, all->network->node_count, &err);
    const uint32_t *weak = cf_memo_component(memo, &err);
    const cf_csr *out = cf_memo_csr(memo, CF_WAYS_OUT, &err);
    assert_done(weak && strong && out && cf_kernel_strong_components(out, strong, &err), &err);
    compare_components(all, weak, IGRAPH_WEAK);
    compare_components(all, strong, IGRAPH_STRONG);
}

static void compare_marks(const igraph_vector_int_t *expected, const bool *is_marked, size_t count)
{
    igraph_integer_t marked = 0;
    for (size_t i = 0; i < count; i++)
        marked += is_marked[i];
    assert_int_equal(marked, igraph_vector_int_size(expected));
    for (igraph_integer_t i = 0; i < marked; i++)
        assert_true(is_marked[VECTOR(*expected)[i]]);
}

static void compare_cuts(const compared *all, cf_memo *memo)
{
    cf_error err = {0};
    igraph_vector_int_t expected = {0};
    const size_t nodes = all->network->node_count;
    const size_t ties = all->network->tie_count;
    cf_cuts cuts = {.is_point = cf_new(memo->arena, bool, nodes, &err),
                    .is_bridge = cf_new(memo->arena, bool, ties, &err)};
    const cf_csr *both = cf_memo_csr(memo, CF_WAYS_BOTH, &err);
    assert_done(both && cuts.is_point && cuts.is_bridge && cf_kernel_cuts(both, &cuts, &err), &err);
    assert_igraph(igraph_vector_int_init(&expected, 0));
    assert_igraph(igraph_articulation_points(&all->view.graph, &expected));
    compare_marks(&expected, cuts.is_point, nodes);
    assert_igraph(igraph_bridges(&all->view.graph, &expected));
    compare_marks(&expected, cuts.is_bridge, ties);
    igraph_vector_int_destroy(&expected);
}

static void compare_network(const cf_network *network, const char *name)
{
    cf_error err = {0};
    cf_arena arena = {0};
    compared all = {.network = network, .name = name};
    assert_done(cf_view_open(&all.view, network, &err), &err);
    assert_igraph(igraph_vector_init(&all.expected, 0));
    compare_betweenness(&all, &arena);
    compare_reach(&all, &arena);
    compare_nearness(&all, &arena);
    cf_memo memo = {.network = network, .arena = &arena};
    compare_constraint(&all, &memo);
    compare_clustering(&all);
    compare_cuts(&all, &memo);
    compare_coreness(&all, &memo);
    compare_pieces(&all, &memo);
    igraph_vector_destroy(&all.expected);
    cf_view_close(&all.view);
    cf_arena_free(&arena);
}

static void kernels_equal_igraph_on_known_networks(void **state)
{
    (void)state;
    static const char *const documents[] = {
        known_kite,    known_florentine, known_karate, known_knoke,
        known_campnet, known_davis,      known_mini,   "data/apec.json",
    };
    for (size_t i = 0; i < CF_COUNT(documents); i++) {
        for (cf_lens lens = 0; lens < CF_LENS_COUNT; lens++) {
            cf_measured measured;
            cf_measured_draw(&measured, lens, documents[i]);
            compare_network(&measured.network, documents[i]);
            cf_measured_close(&measured);
        }
    }
}

static void kernels_equal_igraph_on_random_networks(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < RANDOM_NETWORKS; seed++) {
        cf_arena arena = {0};
        cf_network network;
        char name[32];
        snprintf(name, sizeof name, "random network %u", (unsigned)seed);
        cf_heavy_tailed_draw(&network, MOST_NODES, seed, &arena);
        compare_network(&network, name);
        cf_arena_free(&arena);
    }
}

/* More nodes than one round of searches begins at, so that there is work to share. */
static void any_number_of_threads_finds_the_same_bytes(void **state)
{
    (void)state;
    enum { MANY_NODES = 4000, SEEDS = 8 };
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        cf_arena arena = {0};
        cf_network network;
        cf_heavy_tailed_draw(&network, MANY_NODES, seed, &arena);
        const cf_reach *alone = NULL;
        for (size_t threads = 1; threads <= 8; threads *= 2) {
            cf_work_use_threads(threads);
            const cf_reach *reach = reach_from_all(&network, &arena);
            alone = alone ? alone : reach;
            assert_memory_equal(reach, alone, network.node_count * sizeof *reach);
        }
        cf_arena_free(&arena);
    }
    cf_work_use_threads(0);
}

static void what_is_computed_once_is_kept(void **state)
{
    (void)state;
    cf_error err = {0};
    cf_measured drawn;
    cf_measured_draw(&drawn, CF_LENS_DIRECTED, "A B C A>B B>A C>B");
    cf_memo memo = {.network = &drawn.network, .arena = &drawn.arena};
    const cf_csr *in = cf_memo_csr(&memo, CF_WAYS_IN, &err);
    const cf_reach *reach = cf_memo_reach(&memo, &err);
    const double *betweenness = cf_memo_betweenness(&memo, &err);
    const uint32_t *component = cf_memo_component(&memo, &err);
    const cf_hole *hole = cf_memo_hole(&memo, &err);
    assert_done(in && reach && betweenness && component && hole, &err);
    assert_ptr_equal(cf_memo_csr(&memo, CF_WAYS_IN, &err), in);
    assert_ptr_not_equal(cf_memo_csr(&memo, CF_WAYS_OUT, &err), in);
    assert_ptr_equal(cf_memo_reach(&memo, &err), reach);
    assert_ptr_equal(cf_memo_betweenness(&memo, &err), betweenness);
    assert_ptr_equal(cf_memo_component(&memo, &err), component);
    assert_ptr_equal(cf_memo_hole(&memo, &err), hole);
    cf_measured_close(&drawn);
}

static void a_long_path_is_searched_to_its_end(void **state)
{
    (void)state;
    enum { NODES = 1000 };
    cf_network_node node[NODES] = {0};
    cf_network_tie tie[NODES - 1];
    for (uint32_t i = 0; i + 1 < NODES; i++)
        tie[i] = (cf_network_tie){i, i + 1, 1};
    const cf_network network = {
        .node = node, .node_count = NODES, .row_count = NODES, .tie = tie, .tie_count = NODES - 1};
    compare_network(&network, "a path");
}

static void rows_hold_the_neighbours_by_the_way_that_is_asked_for(void **state)
{
    (void)state;
    static const struct {
        cf_ways ways;
        uint32_t first[4], node[4];
    } rows[] = {
        {CF_WAYS_OUT, {0, 1, 1, 2}, {1, 1}},
        {CF_WAYS_IN, {0, 0, 2, 2}, {0, 2}},
        {CF_WAYS_BOTH, {0, 1, 3, 4}, {1, 0, 2, 1}},
    };
    cf_measured drawn;
    cf_measured_draw(&drawn, CF_LENS_DIRECTED, "A B C A>B C>B");
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_error err = {0};
        cf_csr csr;
        assert_done(cf_csr_make(&csr, &drawn.network, rows[i].ways, &drawn.arena, &err), &err);
        assert_int_equal(csr.node_count, CF_COUNT(rows[i].first) - 1);
        assert_memory_equal(csr.first, rows[i].first, sizeof rows[i].first);
        assert_memory_equal(csr.node, rows[i].node, rows[i].first[3] * sizeof *csr.node);
    }
    cf_measured_close(&drawn);
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kernels_equal_igraph_on_known_networks),
        cmocka_unit_test(kernels_equal_igraph_on_random_networks),
        cmocka_unit_test(any_number_of_threads_finds_the_same_bytes),
        cmocka_unit_test(what_is_computed_once_is_kept),
        cmocka_unit_test(a_long_path_is_searched_to_its_end),
        cmocka_unit_test(rows_hold_the_neighbours_by_the_way_that_is_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
