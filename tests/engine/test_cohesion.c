/* The figures of cohesion: UCINET's for its camp, a path by hand, and too small networks. */
#include "engine/guard.h"
#include "support/known_graphs.h"
#include "support/published.h"
#include "support/tests.h"

static void the_camp_has_the_cohesion_that_ucinet_prints(void **state)
{
    (void)state;
    static const struct {
        const char *figure, *value;
    } expected[] = {
        {"density", "0.176"},
        {"components", "4"},
        {"largest component", "10"},
        {"component ratio", "0.176"},
        {"connectedness", "0.673"},
        {"fragmentation", "0.327"},
        {"mean distance", "2.874"},
        {"within three steps", "0.461"},
        {"diameter", "7"},
        {"Wiener index", "592"},
        {"compactness", "0.342"},
        {"mutual", "0.124"},
        {"asymmetric", "0.105"},
        {"arc reciprocity", "0.704"},
        {"dyad reciprocity", "0.543"},
    };
    static const cf_published camp = {CF_TOPIC_COHESION, "campers of UCINET", "UCINET"};
    cf_studied studied;
    cf_studied_draw(&studied, "cohesion", CF_LENS_DIRECTED, known_campnet, NULL, NULL);
    for (size_t i = 0; i < CF_COUNT(expected); i++)
        assert_published_cell(&camp, &studied, expected[i].figure, "value", expected[i].value);
    assert_int_equal(studied.result.table.row_count, CF_COUNT(expected));
    cf_studied_close(&studied);
}

static void without_directions_nothing_is_said_of_answers(void **state)
{
    (void)state;
    cf_studied studied;
    /* A path of five: 20 ordered pairs, all but A-E within three steps. */
    cf_studied_draw(&studied, "cohesion", CF_LENS_CHANNELS, "A-B B-C C-D D-E", NULL, NULL);
    assert_int_equal(studied.result.table.row_count, 11);
    assert_studied(&studied, "within three steps", "value", 0.9, 1e-12);
    assert_studied(&studied, "Wiener index", "value", 40, 0);
    assert_studied(&studied, "largest component", "value", 5, 0);
    assert_studied(&studied, "component ratio", "value", 0, 0);
    cf_studied_close(&studied);
}

static void a_forum_alone_has_no_shares_of_pairs(void **state)
{
    (void)state;
    static const char *const undefined[] = {
        "density",      "component ratio", "fragmentation", "within three steps",
        "Wiener index", "mutual",          "asymmetric",    "arc reciprocity"};
    cf_studied studied;
    cf_studied_draw(&studied, "cohesion", CF_LENS_DIRECTED, "A", NULL, NULL);
    for (size_t i = 0; i < CF_COUNT(undefined); i++)
        assert_studied(&studied, undefined[i], "value", NAN, 0);
    assert_studied(&studied, "components", "value", 1, 0);
    cf_studied_close(&studied);
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_camp_has_the_cohesion_that_ucinet_prints),
        cmocka_unit_test(without_directions_nothing_is_said_of_answers),
        cmocka_unit_test(a_forum_alone_has_no_shares_of_pairs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
