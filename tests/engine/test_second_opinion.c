/* Link prediction as a second opinion: published figures, and the slow way to each. */
#include "support/dense.h"
#include "support/known_graphs.h"
#include "support/published.h"
#include "support/tests.h"

enum { SAMPLES = 200, COLUMNS = 7, TIE_COLUMNS = 5 };

typedef struct {
    const char *graph, *pair, *column, *value;
} known;

static const known familiar[] = {
    {known_florentine, "Guadagni;Medici", "adamic_adar", "1.820478"},
    {known_florentine, "Bischeri;Castellani", "adamic_adar", "1.631587"},
    {known_florentine, "Castellani;Medici", "adamic_adar", "1.442695"},
    {known_florentine, "Medici;Pazzi", "adamic_adar", "1.442695"},
    {known_florentine, "Guadagni;Medici", "resource_allocation", "0.666667"},
    {known_kite, "Andre;Garth", "adamic_adar", "1.900793"},
    {known_kite, "Beverley;Fernando", "adamic_adar", "1.900793"},
    {known_kite, "Heather;Jane", "adamic_adar", "1.442695"},
};

static const cf_published of[] = {
    {CF_TOPIC_CANDIDATES, "marriages of Florentine families", "Liben-Nowell & Kleinberg 2007"},
    {CF_TOPIC_CANDIDATES, "Krackhardt's kite", "Liben-Nowell & Kleinberg 2007"},
};

static void familiar_pairs_are_those_of_the_reference(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(familiar); i++) {
        cf_studied studied;
        cf_studied_draw(
            &studied, "second-opinion", CF_LENS_CHANNELS, familiar[i].graph, NULL, NULL);
        assert_published_cell(&of[familiar[i].graph == known_kite], &studied, familiar[i].pair,
                              familiar[i].column, familiar[i].value);
        cf_studied_close(&studied);
    }
}

static void the_best_single_ties_are_those_of_the_reference(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_draw(&studied, "second-opinion.ties", CF_LENS_CHANNELS, known_kite, NULL, NULL);
    assert_string_equal(studied.result.table.cell[0].text, "Diane");
    assert_string_equal(studied.result.table.cell[1].text, "Jane");
    assert_published_cell(&of[1], &studied, "Diane;Jane", "gain", "0.050000");
    assert_published_cell(&of[1], &studied, "Diane;Jane", "efficiency", "0.696296");
    cf_studied_close(&studied);
    cf_studied_draw(
        &studied, "second-opinion.ties", CF_LENS_CHANNELS, known_florentine, NULL, NULL);
    assert_published_cell(&of[0], &studied, "Guadagni;Pazzi", "gain", "0.022063");
    assert_published_cell(&of[0], &studied, "Bischeri;Salviati", "gain", "0.022063");
    assert_close(studied.result.table.cell[2].number, 0.022063, 5e-7);
    cf_studied_close(&studied);
}

static void the_need_of_a_pair_stands_beside_it(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_record(&studied, "second-opinion", known_mini, NULL);
    assert_studied(&studied, "IST;SMEWG", "needs", 2, 0);
    cf_studied_close(&studied);
}

/* A random network, and a study of it. */
typedef struct {
    cf_arena arena;
    cf_network network;
    cf_dense dense;
    cf_study_result result;
} sample;

static void open_sample(sample *all, const char *study, uint64_t seed)
{
    cf_error err = {0};
    const cf_study_options options = cf_studied_options();
    *all = (sample){0};
    assert_done(cf_sample(&all->network, CF_LENS_CHANNELS, seed, &all->arena, &err), &err);
    cf_dense_read(&all->dense, &all->network);
    const cf_study_input in = {.network = &all->network, .options = &options};
    assert_done(cf_study_make(cf_study_find(study), &in, &all->result, &all->arena, &err), &err);
}

static void check_familiarity(const sample *all, const cf_cell *row)
{
    const cf_dense *dense = &all->dense;
    const uint32_t a = cf_drawn_node(&all->network, row[0].text);
    const uint32_t b = cf_drawn_node(&all->network, row[1].text);
    double common = 0;
    double either = 0;
    double adamic = 0;
    double allocation = 0;
    assert_true(dense->weight.at[a][b] < 0.5 && strcmp(row[0].text, row[1].text) < 0);
    for (size_t i = 0; i < dense->count; i++) {
        double degree = 0;
        for (size_t j = 0; j < dense->count; j++)
            degree += dense->weight.at[i][j];
        either += dense->weight.at[i][a] + dense->weight.at[i][b] > 0;
        if (dense->weight.at[i][a] * dense->weight.at[i][b] > 0) {
            common++;
            adamic += 1 / log(degree);
            allocation += 1 / degree;
        }
    }
    assert_close(row[2].number, common, 0);
    assert_close(row[3].number, adamic, 1e-9);
    assert_close(row[4].number, allocation, 1e-9);
    assert_close(row[5].number, common / either, 1e-9);
}

static void familiarity_is_that_of_the_slow_way(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SAMPLES; seed++) {
        sample all;
        open_sample(&all, "second-opinion", seed);
        const cf_table *table = &all.result.table;
        size_t pairs = 0;
        for (size_t i = 0; i < all.dense.count; i++) {
            for (size_t j = 0; j < i; j++)
                pairs += is_close(all.dense.steps.at[i][j], 2, 0.5);
        }
        assert_int_equal(table->row_count, pairs < 50 ? pairs : 50);
        for (size_t i = 0; i < table->row_count; i++)
            check_familiarity(&all, &table->cell[i * COLUMNS]);
        for (size_t i = 1; i < table->row_count; i++)
            assert_true(
                table->cell[i * COLUMNS + 3].number <= table->cell[(i - 1) * COLUMNS + 3].number);
        cf_arena_free(&all.arena);
    }
}

/* Sum over all pairs of 1 / distance, over the pairs. */
static double slow_efficiency(const cf_dense *dense)
{
    cf_square steps;
    double sum = 0;
    const double count = (double)dense->count;
    cf_dense_paths(dense, &dense->one, &steps);
    for (size_t i = 0; i < dense->count; i++) {
        for (size_t j = 0; j < i; j++)
            sum += 1 / steps.at[i][j];
    }
    return 2 * sum / (count * (count - 1));
}

static void the_gain_of_a_tie_is_that_of_drawing_it(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SAMPLES; seed++) {
        sample all;
        open_sample(&all, "second-opinion.ties", seed);
        const double before = slow_efficiency(&all.dense);
        for (size_t i = 0; i < all.result.table.row_count; i++) {
            const cf_cell *row = &all.result.table.cell[i * TIE_COLUMNS];
            const uint32_t a = cf_drawn_node(&all.network, row[0].text);
            const uint32_t b = cf_drawn_node(&all.network, row[1].text);
            cf_dense with = all.dense;
            with.one.at[a][b] = with.one.at[b][a] = 1;
            const double after = slow_efficiency(&with);
            assert_close(row[2].number, after - before, 1e-9);
            assert_close(row[3].number, after, 1e-9);
        }
        cf_arena_free(&all.arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(familiar_pairs_are_those_of_the_reference),
        cmocka_unit_test(the_best_single_ties_are_those_of_the_reference),
        cmocka_unit_test(the_need_of_a_pair_stands_beside_it),
        cmocka_unit_test(familiarity_is_that_of_the_slow_way),
        cmocka_unit_test(the_gain_of_a_tie_is_that_of_drawing_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
