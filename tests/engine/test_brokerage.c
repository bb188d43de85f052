/* Gould and Fernandez's roles: the five of sna, the illustrative set, and the slow way. */
#include "support/known_graphs.h"
#include "support/published.h"
#include "support/tests.h"

static const char *const roles[] = {
    "coordinator", "itinerant", "representative", "gatekeeper", "liaison"};

enum { ROLES = 5 };

static void each_pattern_of_groups_is_one_role(void **state)
{
    (void)state;
    /* In the order of the columns of sna 2.7-1. */
    static const char *const groups[ROLES] = {"1 1 1", "1 2 1", "1 1 2", "1 2 2", "1 2 3"};
    static const cf_published path[ROLES] = {
        {CF_TOPIC_BROKERAGE, "a path of groups 1 1 1", "sna 2.7-1"},
        {CF_TOPIC_BROKERAGE, "a path of groups 1 2 1", "sna 2.7-1"},
        {CF_TOPIC_BROKERAGE, "a path of groups 1 1 2", "sna 2.7-1"},
        {CF_TOPIC_BROKERAGE, "a path of groups 1 2 2", "sna 2.7-1"},
        {CF_TOPIC_BROKERAGE, "a path of groups 1 2 3", "sna 2.7-1"}};
    for (int i = 0; i < ROLES; i++) {
        cf_studied studied;
        cf_studied_draw(&studied, "brokerage", CF_LENS_DIRECTED, "a>b b>c", groups[i], NULL);
        for (int role = 0; role < ROLES; role++)
            assert_published_cell(&path[i], &studied, "b", roles[role], role == i ? "1" : "0");
        assert_studied(&studied, "a", "total", 0, 0);
        cf_studied_close(&studied);
    }
}

static void the_go_betweens_of_the_illustrative_set_have_the_roles_of_the_reference(void **state)
{
    (void)state;
    static const cf_published mini = {CF_TOPIC_BROKERAGE, "apec-mini", CF_BY_HAND};
    static const char *const smewg[ROLES] = {"2", "0", "2", "2", "0"};
    static const char *const tel[ROLES] = {"2", "0", "0", "0", "0"};
    cf_studied studied;
    /* SMEWG CTI EPT FIN GFPN GPEG HRD IST MESG TEL */
    cf_studied_draw(
        &studied, "brokerage", CF_LENS_CHANNELS, known_mini, "s c s f s c s s s s", NULL);
    for (int i = 0; i < ROLES; i++) {
        assert_published_cell(&mini, &studied, "SMEWG", roles[i], smewg[i]);
        assert_published_cell(&mini, &studied, "TEL", roles[i], tel[i]);
        assert_studied(&studied, "CTI", roles[i], 0, 0);
    }
    assert_published_cell(&mini, &studied, "SMEWG", "total", "6");
    cf_studied_close(&studied);
}

/* Of all paths a to b to c, brokered are those without a tie from a to c; the others are what sna calls
 * weakly transitive. */
static void paths_that_nobody_brokers_are_the_weak_transitivity_of_sna(void **state)
{
    (void)state;
    static const cf_published knoke = {CF_TOPIC_BROKERAGE, "Knoke's bureaucracies", "sna 2.7-1"};
    cf_studied studied;
    double brokered = 0;
    double paths = 0;
    cf_studied_draw(
        &studied, "brokerage", CF_LENS_DIRECTED, known_knoke, "a a a a a a a a a a", NULL);
    const cf_network *network = &studied.measured.network;
    for (size_t i = 0; i < network->node_count; i++)
        brokered += cf_studied_cell(&studied, network->node[i].id, "total")->number;
    for (size_t i = 0; i < network->tie_count; i++) {
        for (size_t j = 0; j < network->tie_count; j++)
            paths += network->tie[i].to == network->tie[j].from
                  && network->tie[i].from != network->tie[j].to;
    }
    assert_published(
        &knoke, "weak transitivity, from brokered paths", "0.672811", 1 - brokered / paths);
    cf_studied_close(&studied);
}

static void a_role_that_the_groups_do_not_allow_is_said_to_be_not_possible(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_draw(&studied, "brokerage", CF_LENS_DIRECTED, "a>b b>c", "1 2 1", NULL);
    assert_studied(&studied, "b", "expected_coordinator", NAN, 0);
    assert_string_equal(cf_studied_cell(&studied, "b", "not_possible")->text,
                        "coordinator;representative;gatekeeper;liaison");
    /* K = (1/3)^2 (2/3); two ordered pairs of the other group. */
    assert_studied(&studied, "b", "expected_itinerant", 4.0 / 27, 1e-12);
    assert_studied(&studied, "b", "expected_total", 4.0 / 27, 1e-12);
    cf_studied_close(&studied);
}

static void a_direct_tie_needs_no_go_between(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_draw(&studied, "brokerage", CF_LENS_CHANNELS, "a-b b-c a-c", "1 1 1", NULL);
    assert_studied(&studied, "b", "total", 0, 0);
    cf_studied_close(&studied);
}

/* a and b share p, b and c share q: b stands between. p and q share b: nobody between. */
static void two_kinds_of_nodes_are_looked_at_one_by_one(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_draw(
        &studied, "brokerage", CF_LENS_PARTICIPATION, "a-p b-p b-q c-q", "1 1 2 3 3", NULL);
    assert_int_equal(studied.result.table.row_count, 5);
    assert_studied(&studied, "b", "total", 2, 0);
    assert_studied(&studied, "b", "representative", 1, 0);
    assert_studied(&studied, "b", "gatekeeper", 1, 0);
    assert_studied(&studied, "a", "total", 0, 0);
    assert_studied(&studied, "p", "total", 0, 0);
    cf_studied_close(&studied);
}

static void groups_are_the_committees_above_the_fora(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_record(&studied, "brokerage", "data/apec.json", NULL);
    assert_string_equal(cf_studied_cell(&studied, "SMEWG", "group")->text, "SCE");
    cf_studied_close(&studied);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_pattern_of_groups_is_one_role),
        cmocka_unit_test(the_go_betweens_of_the_illustrative_set_have_the_roles_of_the_reference),
        cmocka_unit_test(paths_that_nobody_brokers_are_the_weak_transitivity_of_sna),
        cmocka_unit_test(a_role_that_the_groups_do_not_allow_is_said_to_be_not_possible),
        cmocka_unit_test(a_direct_tie_needs_no_go_between),
        cmocka_unit_test(two_kinds_of_nodes_are_looked_at_one_by_one),
        cmocka_unit_test(groups_are_the_committees_above_the_fora),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
