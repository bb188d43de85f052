/* Relations of fora compared by relabeling: published figures, and the slow way to the same. */
#include "engine/qap.h"
#include "engine/random.h"
#include "support/drawn.h"
#include "support/high_tech.h"
#include "support/known_graphs.h"
#include "support/published.h"
#include "support/tests.h"

enum { MOST_NODES = 6, LOTS = 200 };

static const cf_qap_options usual = {.seed = 1, .replicas = 999};

static void draw_relation(cf_relation *relation, const char *text, cf_lens lens, cf_arena *arena)
{
    cf_error err = {0};
    cf_network network;
    assert_done(cf_draw(&network, lens, text, arena, &err), &err);
    assert_done(cf_relation_of_network(relation, &network, arena, &err), &err);
}

static void need_and_channels_of_the_illustrative_set_go_together(void **state)
{
    (void)state;
    static const cf_published mini = {
        CF_TOPIC_QAP, "apec-mini, need against channels", "all 10! relabelings"};
    static const cf_published fit = {CF_TOPIC_FIT, "apec-mini", "all 10! relabelings"};
    cf_studied studied;
    cf_studied_record(&studied, "qap", known_mini, NULL);
    assert_published_cell(&mini, &studied, "shared-work;ties", "sum", "4");
    assert_published_cell(&mini, &studied, "shared-work;ties", "relabelings", "3628800");
    assert_published_cell(&mini, &studied, "shared-work;ties", "r", "0.457045");
    assert_published_cell(&mini, &studied, "shared-work;ties", "p_greater", "0.01214286");
    /* 42408 relabelings with 4 ties in both and 1656 with 5. */
    assert_studied(&studied, "shared-work;ties", "p_greater", (42408.0 + 1656) / 3628800, 1e-15);
    assert_studied(&studied, "shared-work;ties", "p_less", 1 - 1656.0 / 3628800, 1e-12);
    assert_published_cell(&mini, &studied, "shared-work;ties", "expected", "1.222222");
    assert_published_cell(&fit, &studied, "shared-work;strengths", "expected", "1.555556");
    assert_studied(&studied, "same-group;ties", "r", NAN, 0);
    cf_studied_close(&studied);
}

/* The share of all relabelings that have as many ties in both as these two: those that reach it from
 * above and those that reach it from below. */
static double share_of_as_many(const cf_relation *x, const cf_relation *y, cf_qap *found)
{
    cf_error err = {0};
    assert_done(cf_qap_compare(found, x, y, &usual, &err), &err);
    return found->greater + found->less - 1;
}

/* Relabeling the channels leaves the same relabelings to go through, and another overlap to count. */
static void each_overlap_has_as_many_relabelings_as_published(void **state)
{
    (void)state;
    static const cf_published mini = {
        CF_TOPIC_QAP, "apec-mini, need against channels", "all 10! relabelings"};
    static const struct {
        const char *figure, *relabelings;
        uint32_t order[CF_QAP_EXACT_NODES]; /* who stands for SMEWG CTI EPT FIN GFPN ... */
    } row[] = {
        {"relabelings with 0 ties in both", "834120", {1, 0, 2, 3, 4, 5, 6, 7, 8, 9}},
        {"relabelings with 1 tie in both", "1539864", {5, 1, 2, 3, 4, 0, 6, 7, 8, 9}},
        {"relabelings with 2 ties in both", "914832", {7, 1, 2, 3, 4, 5, 6, 0, 8, 9}},
        {"relabelings with 3 ties in both", "295920", {8, 1, 2, 3, 4, 5, 6, 7, 0, 9}},
        {"relabelings with 4 ties in both", "42408", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}},
        {"relabelings with 5 ties in both", "1656", {0, 1, 8, 3, 9, 5, 6, 2, 7, 4}},
    };
    cf_measured need, channels;
    cf_measured_draw(&need, CF_LENS_SHARED_WORK, known_mini);
    cf_measured_draw(&channels, CF_LENS_CHANNELS, known_mini);
    for (size_t i = 0; i < CF_COUNT(row); i++) {
        cf_error err = {0};
        cf_relation weighted, x, y;
        cf_qap found;
        assert_done(
            cf_relation_of_network(&weighted, &need.network, &need.arena, &err)
                && cf_relation_without_weights(&x, &weighted, &need.arena, &err)
                && cf_relation_of_network(&y, &channels.network, &need.arena, &err)
                && cf_relation_put_in_order(&y, row[i].order, &need.arena, &err),
            &err);
        const double share = share_of_as_many(&x, &y, &found);
        assert_close(found.sum, (double)i, 0);
        assert_published(&mini, row[i].figure, row[i].relabelings,
                         round(share * (double)found.relabelings * 1e6) / 1e6);
    }
    cf_measured_close(&channels);
    cf_measured_close(&need);
}

static void advice_of_managers_is_explained_as_published(void **state)
{
    (void)state;
    static const cf_published managers = {
        CF_TOPIC_QAP, "Krackhardt's managers: advice by friendship and reporting", "xucinet"};
    cf_arena arena = {0};
    cf_error err = {0};
    cf_relation y;
    cf_relation x[2];
    cf_mrqap found;
    draw_relation(&y, high_tech_advice, CF_LENS_DIRECTED, &arena);
    draw_relation(&x[0], high_tech_friendship, CF_LENS_DIRECTED, &arena);
    draw_relation(&x[1], high_tech_reports, CF_LENS_DIRECTED, &arena);
    assert_done(cf_mrqap_fit(&found, &y, x, 2, &usual, &err), &err);
    assert_published(&managers, "cells", "420", (double)found.cells);
    assert_published(&managers, "intercept", "0.397", found.intercept);
    assert_published(&managers, "R squared", "0.063", found.r_squared);
    assert_published(&managers, "friendship", "0.136", found.term[0].coefficient);
    assert_published(&managers, "reporting", "0.472", found.term[1].coefficient);
    assert_published(&managers, "friendship, standardized", "0.117", found.term[0].standardized);
    assert_published(&managers, "reporting, standardized", "0.202", found.term[1].standardized);
    assert_true(found.term[1].greater < 0.01 && found.term[1].less > 0.99);
    cf_arena_free(&arena);
}

/* Random strengths 0, 1 and 2, symmetric or not. */
static void fill(cf_relation *relation, size_t count, bool is_symmetric, double cell[],
                 cf_random *lots)
{
    *relation = (cf_relation){.cell = cell, .count = count, .is_symmetric = is_symmetric};
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            if (i != j)
                cell[i * count + j] = (double)cf_random_below(lots, 3);
            if (is_symmetric && j < i)
                cell[i * count + j] = cell[j * count + i];
        }
    }
}

typedef struct {
    const cf_relation *x, *y;
    double observed;
    size_t greater, less, all;
} slow;

static double slow_sum(const slow *way, const size_t label[])
{
    double sum = 0;
    for (size_t i = 0; i < way->x->count; i++) {
        for (size_t j = 0; j < way->x->count; j++) {
            if (i != j)
                sum += way->x->cell[i * way->x->count + j]
                     * way->y->cell[label[i] * way->x->count + label[j]];
        }
    }
    return sum;
}

static bool is_relabeling(const size_t label[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (label[i] == label[j])
                return false;
        }
    }
    return true;
}

/* Goes through all lists of labels, whether or not they are relabelings. */
static void try_all(slow *way)
{
    const size_t count = way->x->count;
    size_t lists = 1;
    for (size_t i = 0; i < count; i++)
        lists *= count;
    for (size_t list = 0; list < lists; list++) {
        size_t label[MOST_NODES] = {0};
        size_t rest = list;
        for (size_t i = 0; i < count; i++, rest /= count)
            label[i] = rest % count;
        if (!is_relabeling(label, count))
            continue;
        const double sum = slow_sum(way, label);
        way->greater += sum > way->observed - 0.5;
        way->less += sum < way->observed + 0.5;
        way->all++;
    }
}

static void all_relabelings_are_those_of_the_slow_way(void **state)
{
    (void)state;
    cf_random lots;
    cf_random_start(&lots, 1);
    for (int round = 0; round < LOTS; round++) {
        const size_t count = 2 + cf_random_below(&lots, MOST_NODES - 1);
        double first[MOST_NODES * MOST_NODES] = {0};
        double second[MOST_NODES * MOST_NODES] = {0};
        cf_relation x;
        cf_relation y;
        cf_error err = {0};
        cf_qap found;
        fill(&x, count, round % 2, first, &lots);
        fill(&y, count, round / 2 % 2, second, &lots);
        size_t label[MOST_NODES] = {0, 1, 2, 3, 4, 5};
        slow way = {.x = &x, .y = &y};
        way.observed = slow_sum(&way, label);
        try_all(&way);
        assert_done(cf_qap_compare(&found, &x, &y, &usual, &err), &err);
        if (isnan(found.r))
            continue;
        assert_int_equal(found.relabelings, way.all);
        assert_close(found.greater, (double)way.greater / (double)way.all, 1e-12);
        assert_close(found.less, (double)way.less / (double)way.all, 1e-12);
    }
}

static void drawn_relabelings_come_near_all_of_them(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    cf_relation x;
    cf_relation y;
    cf_qap found;
    cf_qap again;
    draw_relation(&x, high_tech_friendship, CF_LENS_DIRECTED, &arena);
    draw_relation(&y, high_tech_reports, CF_LENS_DIRECTED, &arena);
    assert_done(cf_qap_compare(&found, &x, &y, &usual, &err), &err);
    assert_done(cf_qap_compare(&again, &x, &y, &usual, &err), &err);
    assert_memory_equal(&found, &again, sizeof found);
    assert_false(found.is_exact);
    assert_int_equal(found.relabelings, usual.replicas);
    /* The mean over all relabelings is that of independent cells: 102 * 20 / 420. */
    assert_close(found.mean, 102.0 * 20 / 420, 0.2);
    assert_true(found.greater >= 0.001 && found.greater + found.less >= 1);
    cf_arena_free(&arena);
}

/* Solves the normal equations of intercept, `a` and `b` by elimination. */
static void solve_slowly(const cf_relation *y, const cf_relation *a, const cf_relation *b,
                         double solution[3])
{
    double equation[3][4] = {{0}};
    for (size_t cell = 0; cell < y->count * y->count; cell++) {
        const double row[4] = {1, a->cell[cell], b->cell[cell], y->cell[cell]};
        if (cell % (y->count + 1) == 0)
            continue;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++)
                equation[i][j] += row[i] * row[j];
        }
    }
    for (int i = 0; i < 3; i++) {
        for (int k = 0; k < 3; k++) {
            const double share = k == i ? 0 : equation[k][i] / equation[i][i];
            for (int j = 0; j < 4; j++)
                equation[k][j] -= share * equation[i][j];
        }
    }
    for (int i = 0; i < 3; i++)
        solution[i] = equation[i][3] / equation[i][i];
}

static void coefficients_are_those_of_the_normal_equations(void **state)
{
    (void)state;
    enum { COUNT = 7 };
    cf_random lots;
    cf_random_start(&lots, 7);
    for (int round = 0; round < LOTS; round++) {
        double cells[3][COUNT * COUNT] = {{0}};
        cf_relation y;
        cf_relation x[2];
        double solution[3];
        const cf_qap_options few = {.seed = 1, .replicas = 9};
        cf_mrqap found;
        cf_error err = {0};
        fill(&y, COUNT, round % 2, cells[0], &lots);
        fill(&x[0], COUNT, round % 2, cells[1], &lots);
        fill(&x[1], COUNT, round % 2, cells[2], &lots);
        solve_slowly(&y, &x[0], &x[1], solution);
        assert_done(cf_mrqap_fit(&found, &y, x, 2, &few, &err), &err);
        assert_close(found.intercept, solution[0], 1e-9);
        assert_close(found.term[0].coefficient, solution[1], 1e-9);
        assert_close(found.term[1].coefficient, solution[2], 1e-9);
    }
}

static void what_cannot_be_told_apart_is_not_defined(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    cf_relation y;
    cf_relation x[2];
    cf_mrqap found;
    cf_qap pair;
    draw_relation(&y, "a-b b-c c-d d-e e", CF_LENS_CHANNELS, &arena);
    draw_relation(&x[0], "a-c b-e c d", CF_LENS_CHANNELS, &arena);
    x[1] = x[0];
    assert_done(cf_mrqap_fit(&found, &y, x, 2, &usual, &err), &err);
    assert_close(found.term[0].coefficient, NAN, 0);
    assert_close(found.term[1].greater, NAN, 0);
    draw_relation(&x[0], "a b c d e", CF_LENS_CHANNELS, &arena);
    assert_done(cf_mrqap_fit(&found, &x[0], &y, 1, &usual, &err), &err);
    assert_close(found.r_squared, NAN, 0);
    assert_done(cf_qap_compare(&pair, &x[0], &y, &usual, &err), &err);
    assert_close(pair.r, NAN, 0);
    assert_close(pair.greater, NAN, 0);
    cf_arena_free(&arena);
}

static void a_perfect_match_is_reached_by_few_relabelings(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    cf_relation x;
    cf_qap found;
    cf_mrqap fit;
    draw_relation(&x, "a-b b-c c-d d-e", CF_LENS_CHANNELS, &arena);
    assert_done(cf_qap_compare(&found, &x, &x, &usual, &err), &err);
    assert_close(found.r, 1, 1e-12);
    /* A path of five is itself and its mirror image, of 120 relabelings. */
    assert_close(found.greater, 2.0 / 120, 1e-12);
    assert_done(cf_mrqap_fit(&fit, &x, &x, 1, &usual, &err), &err);
    assert_close(fit.r_squared, 1, 1e-12);
    assert_close(fit.term[0].coefficient, 1, 1e-12);
    assert_true(isinf(fit.term[0].t) && fit.term[0].t > 0);
    assert_true(fit.term[0].greater < 0.1);
    cf_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(need_and_channels_of_the_illustrative_set_go_together),
        cmocka_unit_test(each_overlap_has_as_many_relabelings_as_published),
        cmocka_unit_test(advice_of_managers_is_explained_as_published),
        cmocka_unit_test(all_relabelings_are_those_of_the_slow_way),
        cmocka_unit_test(drawn_relabelings_come_near_all_of_them),
        cmocka_unit_test(coefficients_are_those_of_the_normal_equations),
        cmocka_unit_test(what_cannot_be_told_apart_is_not_defined),
        cmocka_unit_test(a_perfect_match_is_reached_by_few_relabelings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
