/* The study of a metric beside networks drawn by lot, as commands and reports have it. */
#include "engine/ensemble.h"
#include "engine/guard.h"
#include "support/documents.h"
#include "support/drawn.h"
#include "support/known_graphs.h"
#include "support/studied.h"
#include "support/tests.h"

static cf_study_options options_of(cf_null_kind null, const char *metric)
{
    cf_study_options options = cf_studied_options();
    options.null = &cf_nulls[null];
    options.metric = cf_metric_find(metric);
    options.replicas = 200;
    return options;
}

/* The record takes the study through the lens of channels, so the projects are drawn by hand. */
static void study_projects(cf_studied *studied, const char *metric, uint64_t seed)
{
    const cf_study_options study = options_of(CF_NULL_PROJECTS, metric);
    cf_error err = {0};
    cf_options options = cf_options_default();
    *studied = (cf_studied){0};
    load_file(&studied->measured.graph, known_mini);
    options.metric = "null-model";
    options.lenses = CF_LENS_BIT(CF_LENS_SHARED_WORK);
    options.study = study;
    options.seed = seed;
    assert_done(cf_analyse(&studied->analysis, &studied->measured.graph, &options, &err), &err);
    studied->result = studied->analysis.study[0];
}

static void projects_drawn_anew_are_compared_with_shared_work_as_it_is(void **state)
{
    (void)state;
    static const char *const metrics[] = {"strength", "constraint.ego", "harmonic.weighted"};
    for (size_t i = 0; i < CF_COUNT(metrics); i++) {
        cf_measured measured;
        cf_studied studied;
        cf_measured_draw(&measured, CF_LENS_SHARED_WORK, known_mini);
        const cf_result *result = cf_measured_by(&measured, metrics[i], 1);
        study_projects(&studied, metrics[i], 1);
        assert_int_equal(studied.result.table.row_count, result->count);
        for (size_t j = 0; j < result->count; j++)
            assert_studied(
                &studied, measured.network.node[j].id, "observed", result->value[j], 1e-12);
        cf_studied_close(&studied);
        cf_measured_close(&measured);
    }
}

static bool are_equal(const cf_table *a, const cf_table *b)
{
    bool are = a->row_count == b->row_count;
    for (size_t i = 0; are && i < a->row_count * a->column_count; i++) {
        const cf_cell *x = &a->cell[i];
        const cf_cell *y = &b->cell[i];
        are = x->text && y->text
                ? strcmp(x->text, y->text) == 0
                : !x->text && !y->text && is_close(x->number, y->number, 0);
    }
    return are;
}

static void a_seed_gives_the_same_table_and_another_seed_another(void **state)
{
    (void)state;
    cf_studied one, again, other;
    study_projects(&one, "strength", 1);
    study_projects(&again, "strength", 1);
    study_projects(&other, "strength", 2);
    assert_true(are_equal(&one.result.table, &again.result.table));
    assert_false(are_equal(&one.result.table, &other.result.table));
    cf_studied_close(&one);
    cf_studied_close(&again);
    cf_studied_close(&other);
}

static void the_words_say_what_the_numbers_mean(void **state)
{
    (void)state;
    static const struct {
        const char *name, *metric, *text, *row, *words;
    } sentence[] = {
        {"four triangles, hardly ever drawn", "transitivity",
         "A-B B-C C-A D-E E-F F-D G-H H-I I-G J-K K-L L-J", "network",
         "higher than chance given the degrees"},
        {"a ring of twelve", "transitivity", "A-B B-C C-D D-E E-F F-G G-H H-I I-J J-K K-L L-A",
         "network", "not distinguishable"},
        {"degrees are kept", "degree", "A-B C-D", "A", "the null keeps it"},
        {"two ties, always two ties", "harmonic", "A-B C-D", "A", "same in every draw"},
        {"a star", "transitivity", "A-B A-C A-D", "network", "the only network with these degrees"},
        {"no pairs of partners", "transitivity", "A-B C-D", "network",
         "not defined; in 200 of 200 draws not defined"},
    };
    for (size_t i = 0; i < CF_COUNT(sentence); i++) {
        const cf_study_options options = options_of(CF_NULL_SWAPS, sentence[i].metric);
        cf_studied studied;
        cf_studied_draw(&studied, "null-model", CF_LENS_CHANNELS, sentence[i].text, NULL, &options);
        assert_row_equal(
            sentence[i].name, cf_studied_cell(&studied, sentence[i].row, "words")->text,
            sentence[i].words);
        cf_studied_close(&studied);
    }
}

/* Where nothing can differ, there is no distance either, and no gap in what is known. */
static void what_is_kept_has_no_z_and_p_is_one(void **state)
{
    (void)state;
    const cf_study_options options = options_of(CF_NULL_SWAPS, "degree");
    cf_studied studied;
    cf_studied_draw(&studied, "null-model", CF_LENS_CHANNELS, "A-B C-D", NULL, &options);
    assert_string_equal(cf_studied_cell(&studied, "A", "z")->text, "");
    assert_studied(&studied, "A", "mean", 1, 0);
    assert_studied(&studied, "A", "sd", 0, 0);
    assert_studied(&studied, "A", "p_greater", 1, 0);
    assert_studied(&studied, "A", "p_less", 1, 0);
    cf_studied_close(&studied);
}

static void each_lens_has_a_usual_null_and_an_empty_network_a_note(void **state)
{
    (void)state;
    static const struct {
        cf_lens lens;
        const char *text, *null;
    } row[] = {{CF_LENS_CHANNELS, "A-1 B-2", "--null swaps"},
               {CF_LENS_DIRECTED, "A>B B>C", "--null arcs"},
               {CF_LENS_PARTICIPATION, "A-1 B-2", "--null curveball"}};
    for (size_t i = 0; i < CF_COUNT(row); i++) {
        cf_studied studied;
        cf_studied_draw(&studied, "null-model", row[i].lens, "", NULL, NULL);
        assert_string_equal(studied.result.note.english, "the network is empty");
        cf_studied_close(&studied);
        cf_studied_draw(&studied, "null-model", row[i].lens, row[i].text, NULL, NULL);
        assert_non_null(strstr(studied.result.note.english, "in 1000 draws of seed 1"));
        assert_non_null(strstr(studied.result.note.english, row[i].null));
        cf_studied_close(&studied);
    }
    for (size_t i = 0; i < CF_LENS_COUNT; i++)
        assert_non_null(cf_null_of_lens((cf_lens)i));
    assert_string_equal(cf_null_of_lens(CF_LENS_SHARED_WORK)->word, "projects");
}

static void what_cannot_be_compared_is_refused_in_a_sentence(void **state)
{
    (void)state;
    static const struct {
        cf_null_kind null;
        const char *metric, *words;
        size_t replicas;
    } row[] = {
        {CF_NULL_SWAPS, "reciprocity.arc",
         "\"reciprocity.arc\" has no meaning for networks without directions, which is what --null "
         "swaps draws",
         200},
        {CF_NULL_ARCS, "transitivity",
         "\"transitivity\" has no meaning for networks with directions, which is what --null arcs "
         "draws",
         200},
        {CF_NULL_SWAPS, "bridge",
         "\"bridge\" is of single ties, and networks drawn by lot have other ties", 200},
        {CF_NULL_SWAPS, "cluster",
         "\"cluster\" numbers groups: a number is not more or less than another", 200},
        {CF_NULL_SWAPS, "betweenness",
         "1000000000 draws of 6 values are too many to keep: at most 22369621 draws", 1000000000},
    };
    for (size_t i = 0; i < CF_COUNT(row); i++) {
        const cf_ensemble_options options = {
            .null = &cf_nulls[row[i].null],
            .metric = cf_metric_find(row[i].metric),
            .replicas = row[i].replicas};
        cf_arena arena = {0};
        cf_error err = {0};
        cf_network network;
        cf_ensemble ensemble;
        assert_done(
            cf_draw(&network, CF_LENS_CHANNELS, "A-B B-C C-D D-E E-F F-A", &arena, &err), &err);
        assert_false(cf_ensemble_open(&ensemble, &options, &network, &network, &arena, &err));
        assert_row_equal(row[i].metric, err.message, row[i].words);
        cf_arena_free(&arena);
    }
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(projects_drawn_anew_are_compared_with_shared_work_as_it_is),
        cmocka_unit_test(a_seed_gives_the_same_table_and_another_seed_another),
        cmocka_unit_test(the_words_say_what_the_numbers_mean),
        cmocka_unit_test(what_is_kept_has_no_z_and_p_is_one),
        cmocka_unit_test(each_lens_has_a_usual_null_and_an_empty_network_a_note),
        cmocka_unit_test(what_cannot_be_compared_is_refused_in_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
