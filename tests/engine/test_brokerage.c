/* Gould and Fernandez's roles: the five of sna, the illustrative set, and the slow way. */
#include "support/known_graphs.h"
#include "support/studied.h"
#include "support/tests.h"

static const char *const roles[] = {
    "coordinator", "itinerant", "representative", "gatekeeper", "liaison"};

enum { ROLES = 5 };

static void each_pattern_of_groups_is_one_role(void **state)
{
    (void)state;
    /* In the order of the columns of sna 2.7-1. */
    static const char *const groups[ROLES] = {"1 1 1", "1 2 1", "1 1 2", "1 2 2", "1 2 3"};
    for (int i = 0; i < ROLES; i++) {
        cf_studied studied;
        cf_studied_draw(&studied, "brokerage", CF_LENS_DIRECTED, "a>b b>c", groups[i], NULL);
        for (int role = 0; role < ROLES; role++)
            assert_studied(&studied, "b", roles[role], role == i, 0);
        assert_studied(&studied, "a", "total", 0, 0);
        cf_studied_close(&studied);
    }
}

static void the_go_betweens_of_the_illustrative_set_have_the_roles_of_the_reference(void **state)
{
    (void)state;
    static const double smewg[ROLES] = {2, 0, 2, 2, 0};
    static const double tel[ROLES] = {2, 0, 0, 0, 0};
    cf_studied studied;
    /* SMEWG MESG TEL GPEG FIN IST EPT GFPN CTI HRD */
    cf_studied_draw(
        &studied, "brokerage", CF_LENS_CHANNELS, known_mini, "s s s c f s s s c s", NULL);
    for (int i = 0; i < ROLES; i++) {
        assert_studied(&studied, "SMEWG", roles[i], smewg[i], 0);
        assert_studied(&studied, "TEL", roles[i], tel[i], 0);
        assert_studied(&studied, "CTI", roles[i], 0, 0);
    }
    assert_studied(&studied, "SMEWG", "total", 6, 0);
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
        cmocka_unit_test(a_role_that_the_groups_do_not_allow_is_said_to_be_not_possible),
        cmocka_unit_test(a_direct_tie_needs_no_go_between),
        cmocka_unit_test(two_kinds_of_nodes_are_looked_at_one_by_one),
        cmocka_unit_test(groups_are_the_committees_above_the_fora),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
