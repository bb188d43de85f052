/* Steps over channels, looked for from both ends, against the shortest paths of a table. */
#include "engine/paths.h"
#include "support/dense.h"
#include "support/measured.h"
#include "support/tests.h"

enum { SAMPLES = 200 };

/* Networks that are drawn or sampled have no records: as if each node were the forum of its number. */
static void number_nodes(cf_network *network, cf_arena *arena)
{
    cf_error err = {0};
    cf_network_node *node = cf_new(arena, cf_network_node, network->node_count, &err);
    assert_done(node != NULL, &err);
    for (uint32_t i = 0; i < network->node_count; i++) {
        node[i] = network->node[i];
        node[i].record = i;
    }
    network->node = node;
}

static size_t common_neighbours(const cf_dense *dense, size_t a, size_t b)
{
    size_t count = 0;
    for (size_t i = 0; i < dense->count; i++)
        count += is_close(dense->steps.at[a][i], 1, 0) && is_close(dense->steps.at[i][b], 1, 0);
    return count;
}

static void check_pair(cf_paths *paths, const cf_dense *dense, cf_index a, cf_index b)
{
    cf_error err = {0};
    cf_indices via;
    const double steps = dense->steps.at[a][b];
    assert_true(cf_paths_link(paths, a, b) == (a == b || !isinf(steps)));
    if (a == b || !cf_paths_from(paths, a))
        return;
    assert_done(cf_paths_via(paths, b, &via, &err), &err);
    assert_int_equal(via.count, is_close(steps, 2, 0) ? common_neighbours(dense, a, b) : 0);
    assert_int_equal(cf_paths_distance(paths, b), isinf(steps) ? 0 : (size_t)steps);
    assert_done(cf_paths_via(paths, b, &via, &err), &err);
    assert_int_equal(via.count, is_close(steps, 2, 0) ? common_neighbours(dense, a, b) : 0);
}

/* From each node to all others, and then between pairs in any order. */
static void check_network(cf_network *network, cf_arena *arena)
{
    cf_error err = {0};
    cf_paths paths;
    cf_dense dense;
    const uint32_t count = (uint32_t)network->node_count;
    number_nodes(network, arena);
    cf_dense_read(&dense, network);
    assert_done(cf_paths_open(&paths, network, count, arena, &err), &err);
    for (uint32_t i = 0; i < count * count; i++)
        check_pair(&paths, &dense, i / count, i % count);
    for (uint64_t i = 0, state = count; count > 0 && i < SAMPLES; i++) {
        const uint64_t any = cf_sampled_number(&state);
        check_pair(&paths, &dense, (uint32_t)(any >> 32) % count, (uint32_t)any % count);
    }
}

static void steps_equal_those_of_a_table_on_random_networks(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SAMPLES; seed++) {
        cf_error err = {0};
        cf_arena arena = {0};
        cf_network network;
        assert_done(cf_sample(&network, CF_LENS_CHANNELS, seed, &arena, &err), &err);
        check_network(&network, &arena);
        cf_arena_free(&arena);
    }
}

static void long_ways_are_found_from_both_ends(void **state)
{
    (void)state;
    static const char *const drawn[] = {
        "A-B B-C C-D D-E E-F F-G G-H H-I I-J J-K K-L",
        "A-B B-C C-D D-E E-F F-A G-H H-I I-J J-G K L",
        "A-B A-C A-D D-E E-F F-G G-H H-I H-J H-K H-L",
    };
    for (size_t i = 0; i < CF_COUNT(drawn); i++) {
        cf_measured measured;
        cf_measured_draw(&measured, CF_LENS_CHANNELS, drawn[i]);
        check_network(&measured.network, &measured.arena);
        cf_measured_close(&measured);
    }
}

static void a_forum_that_is_no_node_is_out_of_reach(void **state)
{
    (void)state;
    cf_measured measured;
    cf_error err = {0};
    cf_paths paths;
    cf_indices via;
    cf_measured_draw(&measured, CF_LENS_CHANNELS, "A-B B-C");
    number_nodes(&measured.network, &measured.arena);
    assert_done(cf_paths_open(&paths, &measured.network, 4, &measured.arena, &err), &err);
    for (cf_index forum = 0; forum < 4; forum++) {
        assert_true(cf_paths_link(&paths, 0, forum) == (forum < 3));
        assert_true(cf_paths_link(&paths, forum, 0) == (forum < 3));
    }
    assert_true(cf_paths_from(&paths, 0));
    assert_int_equal(cf_paths_distance(&paths, 3), 0);
    assert_done(cf_paths_via(&paths, 3, &via, &err), &err);
    assert_int_equal(via.count, 0);
    assert_true(cf_paths_from(&paths, 3));
    assert_int_equal(cf_paths_distance(&paths, 0), 0);
    cf_measured_close(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps_equal_those_of_a_table_on_random_networks),
        cmocka_unit_test(long_ways_are_found_from_both_ends),
        cmocka_unit_test(a_forum_that_is_no_node_is_out_of_reach),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
