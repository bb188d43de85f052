/* Chance for pairs of fora: METHODS' published numbers on Davis's southern women, and what can be
 * worked out by hand. */
#include "engine/chance.h"
#include "engine/guard.h"
#include "support/documents.h"
#include "support/drawn.h"
#include "support/published.h"
#include "support/tests.h"

/* Judges the fora of a bundled document. */
typedef struct {
    cf_graph graph;
    cf_analysis analysis;
    cf_chance chance;
    cf_arena arena;
} judged;

static void open_judged(judged *opened, const char *path, const char *method, size_t replicas)
{
    cf_error err = {0};
    cf_chance_options options = {.replicas = replicas};
    for (size_t i = 0; i < cf_chance_method_count; i++) {
        if (strcmp(cf_chance_methods[i]->word, method) == 0)
            options.method = cf_chance_methods[i];
    }
    *opened = (judged){0};
    load_file(&opened->graph, path);
    analyse(&opened->analysis, &opened->graph, NULL);
    assert_done(cf_chance_of_fora(
                    &opened->chance, &opened->analysis.snapshot, &options, 1, &opened->arena, &err),
                &err);
}

static void close_judged(judged *opened)
{
    cf_arena_free(&opened->arena);
    cf_analysis_free(&opened->analysis);
    cf_graph_free(&opened->graph);
}

static const char davis[] = "data/classics/davis-southern-women.json";

static const cf_pair_chance *pair_of(const judged *opened, const char *a, const char *b)
{
    return cf_chance_find(
        &opened->chance, forum_of(&opened->graph, a), forum_of(&opened->graph, b));
}

static size_t count_under(const cf_chance *chance, double level, bool by_q)
{
    size_t count = 0;
    for (size_t i = 0; i < chance->count; i++)
        count += (by_q ? chance->item[i].q : chance->item[i].p) < level;
    return count;
}

static void the_women_of_davis_share_no_more_than_chance_by_bicm(void **state)
{
    (void)state;
    static const struct {
        const char *figure, *a, *b, *p;
    } known[] = {
        {"p of Olivia and Flora", "Olivia", "Flora", "0.088372"},
        {"p of Katherina and Sylvia", "Katherina", "Sylvia", "0.093513"},
        {"p of Evelyn and Theresa", "Evelyn", "Theresa", "0.186688"},
        {"p of Evelyn and Laura", "Laura", "Evelyn", "0.268200"},
        {"p of Evelyn and Nora", "Evelyn", "Nora", "0.994871"}};
    static const cf_published bicm = {
        CF_TOPIC_CHANCE, "Davis's southern women, BiCM", "maximum likelihood, solved apart"};
    static const cf_published work = {
        CF_TOPIC_SHARED_WORK, "Davis's southern women", "Davis et al. 1941"};
    judged women;
    open_judged(&women, davis, "bicm", 0);
    const cf_chance *chance = &women.chance;
    for (size_t i = 0; i < CF_COUNT(known); i++)
        assert_published(
            &bicm, known[i].figure, known[i].p, pair_of(&women, known[i].a, known[i].b)->p);
    assert_published(&work, "pairs that share an event", "139", (double)chance->count);
    assert_published(&work, "pairs", "153", (double)chance->compared);
    assert_published(&work, "events of Evelyn and Theresa", "7",
                     (double)pair_of(&women, "Evelyn", "Theresa")->shared);
    assert_published(
        &work, "Newman's weight of Evelyn and Theresa", "1.486880",
        cf_requirements_find(&women.analysis.requirements, forum_of(&women.graph, "Evelyn"),
                             forum_of(&women.graph, "Theresa"))
            ->newman);
    assert_published(
        &bicm, "pairs with p under 0.05", "0", (double)count_under(chance, 0.05, false));
    close_judged(&women);
}

static void blind_picks_make_seventeen_pairs_look_rare_and_none_after_correction(void **state)
{
    (void)state;
    static const cf_published blind = {
        CF_TOPIC_CHANCE, "Davis's southern women, hypergeometric", "GSL, apart"};
    judged women;
    open_judged(&women, davis, "hypergeometric", 0);
    assert_published(
        &blind, "p of Katherina and Sylvia", "0.002331", pair_of(&women, "Katherina", "Sylvia")->p);
    assert_published(
        &blind, "pairs with p under 0.05", "17", (double)count_under(&women.chance, 0.05, false));
    assert_published(&blind, "pairs with q under 0.05, Benjamini-Hochberg", "0",
                     (double)count_under(&women.chance, 0.05, true));
    close_judged(&women);
}

/* The table keeps its sums exactly here, so the values are near those of BiCM and not the same. */
static void tables_drawn_by_lot_tell_the_same_of_davis(void **state)
{
    (void)state;
    judged women, again, exact;
    open_judged(&women, davis, "curveball", 999);
    open_judged(&again, davis, "curveball", 999);
    open_judged(&exact, davis, "bicm", 0);
    assert_int_equal(women.chance.replicas, 999);
    for (size_t i = 0; i < women.chance.count; i++) {
        const cf_pair_chance *pair = &women.chance.item[i];
        assert_close(pair->p, again.chance.item[i].p, 0);
        assert_close(pair->p, exact.chance.item[i].p, 0.2);
        assert_close(pair->expected, exact.chance.item[i].expected, 0.35);
        assert_true(pair->p >= 0.001 && pair->q >= pair->p);
    }
    close_judged(&women);
    close_judged(&again);
    close_judged(&exact);
}

static cf_chance judge_rows(const char *rows, const cf_chance_method *method, cf_arena *arena)
{
    cf_error err = {0};
    cf_bits bits;
    cf_chance chance = {0};
    const cf_chance_options options = {.method = method, .replicas = 20000};
    assert_done(cf_draw_bits(&bits, rows, arena, &err)
                    && cf_chance_judge(&chance, &bits, &options, 1, arena, &err),
                &err);
    return chance;
}

/* Ten projects, of which the one forum has three and the other four. */
static void the_hypergeometric_tail_is_that_of_the_textbook(void **state)
{
    (void)state;
    static const cf_published known = {
        CF_TOPIC_CHANCE, "hypergeometric: 10 projects, 3 and 4 of them", CF_BY_HAND};
    cf_arena arena = {0};
    const cf_chance_method *blind = cf_chance_methods[0];
    const cf_chance two = judge_rows("1110000000 1101100000", blind, &arena);
    const cf_chance three = judge_rows("1110000000 1111000000", blind, &arena);
    assert_published(&known, "P(X >= 2)", "1/3", two.item[0].p);
    assert_published(&known, "P(X >= 3)", "1/30", three.item[0].p);
    assert_close(two.item[0].expected, 1.2, 1e-15);
    cf_arena_free(&arena);
}

/* METHODS: of the 5 matrices of 2,2,1 by 2,2,1 one has rows that share two; of the 8 of 3,2,1 by
 * 2,2,1,1, two. */
static void tables_drawn_by_lot_come_to_the_exact_p(void **state)
{
    (void)state;
    cf_arena arena = {0};
    const cf_chance_method *curveball = cf_chance_methods[2];
    assert_close(judge_rows("110 110 001", curveball, &arena).item[0].p, 0.2, 0.01);
    assert_close(judge_rows("1110 1100 0001", curveball, &arena).item[0].p, 0.25, 0.01);
    assert_close(judge_rows("110 101 011", curveball, &arena).item[0].p, 1, 0);
    cf_arena_free(&arena);
}

/* Ranks by hand: 153 pairs would be many; here six, of four fora, of which one is idle. */
static void only_fora_with_projects_are_compared(void **state)
{
    (void)state;
    cf_arena arena = {0};
    for (size_t i = 0; i < cf_chance_method_count; i++) {
        const cf_chance chance = judge_rows("1100 1100 0011 0000", cf_chance_methods[i], &arena);
        assert_int_equal(chance.compared, 3);
        assert_int_equal(chance.count, 1);
        assert_close(chance.item[0].q, fmin(1, 3 * chance.item[0].p), 1e-15);
        assert_null(cf_chance_find(&chance, 0, 2));
        assert_non_null(cf_chance_find(&chance, 1, 0));
    }
    cf_arena_free(&arena);
}

static void projects_without_recorded_partners_are_left_out(void **state)
{
    (void)state;
    static const char document[] =
        "{\"format\": \"crossfora/1\", \"fora\": [{\"id\": \"A\"}, {\"id\": \"B\"}, {\"id\": "
        "\"C\"}],"
        " \"projects\": ["
        "{\"id\": \"P1\", \"forum\": \"A\", \"partners\": [\"B\"]},"
        "{\"id\": \"P2\", \"forum\": \"B\", \"partners\": []},"
        "{\"id\": \"P3\", \"forum\": \"A\", \"partners_recorded\": false},"
        "{\"id\": \"P4\", \"forum\": \"C\", \"partners_recorded\": false}]}";
    cf_graph graph;
    cf_analysis found;
    cf_error err = {0};
    cf_options options = cf_options_default();
    options.chance.method = cf_chance_methods[0];
    load_text(&graph, document);
    assert_done(cf_analyse(&found, &graph, &options, &err), &err);
    assert_int_equal(found.chance.compared, 1);
    assert_int_equal(found.chance.count, 1);
    /* One of two projects, and both of them. */
    assert_close(found.chance.item[0].p, 1, 1e-15);
    assert_close(found.chance.item[0].expected, 1, 1e-15);
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

/* The rank of a pair is the number of pairs whose p is no greater. */
static double q_of(const cf_chance *chance, const cf_pair_chance *pair)
{
    double least = 1;
    for (size_t i = 0; i < chance->count; i++) {
        const double p = chance->item[i].p;
        size_t rank = 0;
        for (size_t j = 0; j < chance->count; j++)
            rank += chance->item[j].p <= p;
        if (p >= pair->p)
            least = fmin(least, p * (double)chance->compared / (double)rank);
    }
    return least;
}

static void q_is_what_benjamini_and_hochberg_say(void **state)
{
    (void)state;
    for (size_t i = 0; i < cf_chance_method_count; i++) {
        judged women;
        open_judged(&women, davis, cf_chance_methods[i]->word, 99);
        for (size_t j = 0; j < women.chance.count; j++)
            assert_close(women.chance.item[j].q, q_of(&women.chance, &women.chance.item[j]), 1e-14);
        close_judged(&women);
    }
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_women_of_davis_share_no_more_than_chance_by_bicm),
        cmocka_unit_test(blind_picks_make_seventeen_pairs_look_rare_and_none_after_correction),
        cmocka_unit_test(tables_drawn_by_lot_tell_the_same_of_davis),
        cmocka_unit_test(the_hypergeometric_tail_is_that_of_the_textbook),
        cmocka_unit_test(tables_drawn_by_lot_come_to_the_exact_p),
        cmocka_unit_test(only_fora_with_projects_are_compared),
        cmocka_unit_test(projects_without_recorded_partners_are_left_out),
        cmocka_unit_test(q_is_what_benjamini_and_hochberg_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
