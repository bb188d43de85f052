/* What a report leaves out of a large record, and what it does not. */
#include "engine/guard.h"
#include "support/documents.h"
#include "support/tests.h"

/* All partners of one project share work with each other: a third of a million ties, and 171 million
 * steps to look for triangles at most. In the other record each shares work with the first alone. */
enum { DENSE = 700, STAR = 15000 };

static void add_fora(cf_text *out, size_t count)
{
    cf_text_add(out, "{\"format\": \"crossfora/1\", \"fora\": [");
    for (size_t i = 0; i < count; i++)
        cf_text_add_format(out, "%s{\"id\": \"F%zu\"}", i > 0 ? "," : "", i);
    cf_text_add(out, "], \"projects\": [");
}

static void load_dense(cf_graph *graph)
{
    cf_text text = {0};
    add_fora(&text, DENSE);
    cf_text_add(&text, "{\"id\": \"P\", \"forum\": \"F0\", \"partners\": [");
    for (size_t i = 1; i < DENSE; i++)
        cf_text_add_format(&text, "%s\"F%zu\"", i > 1 ? "," : "", i);
    cf_text_add(&text, "]}]}");
    load_text(graph, text.data);
    cf_text_free(&text);
}

static void load_star(cf_graph *graph)
{
    cf_text text = {0};
    add_fora(&text, STAR);
    for (size_t i = 1; i < STAR; i++)
        cf_text_add_format(
            &text, "%s{\"id\": \"P%zu\", \"forum\": \"F0\", \"partners\": [\"F%zu\"]}",
            i > 1 ? "," : "", i, i);
    cf_text_add(&text, "]}");
    load_text(graph, text.data);
    cf_text_free(&text);
}

static void analyse_shared_work(cf_analysis *analysis, const cf_graph *graph, const char *metric)
{
    cf_error err = {0};
    cf_options options = cf_options_default();
    options.lenses = CF_LENS_BIT(CF_LENS_SHARED_WORK);
    options.studies = CF_STUDIES_NONE;
    options.metric = metric;
    assert_done(cf_analyse(analysis, graph, &options, &err), &err);
}

static bool is_left_out(const cf_analysis *analysis, const char *id)
{
    for (size_t i = 0; i < analysis->left_out_count; i++) {
        if (strcmp(analysis->left_out[i].id, id) == 0)
            return true;
    }
    return false;
}

static bool is_measured(const cf_analysis *analysis, const char *id)
{
    for (size_t i = 0; i < analysis->result_count; i++) {
        if (strcmp(analysis->result[i].metric->id, id) == 0)
            return true;
    }
    return false;
}

static void assert_left_out(const cf_analysis *analysis, const char *id, bool expected)
{
    if (is_left_out(analysis, id) != expected || is_measured(analysis, id) == expected)
        fail_msg("%s should%s be left out", id, expected ? "" : " not");
}

static void a_dense_record_is_not_searched_for_triangles(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis analysis;
    load_dense(&graph);
    analyse_shared_work(&analysis, &graph, NULL);
    for (size_t i = 0; i < cf_metric_count; i++) {
        if (cf_metrics[i]->grows_with == CF_GROWS_WITH_TRIANGLES)
            assert_left_out(&analysis, cf_metrics[i]->id, true);
    }
    assert_left_out(&analysis, "degree", false);
    assert_left_out(&analysis, "density", false);
    cf_analysis_free(&analysis);
    cf_graph_free(&graph);
}

static void what_is_asked_for_by_name_is_measured(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis analysis;
    load_dense(&graph);
    analyse_shared_work(&analysis, &graph, "transitivity");
    assert_left_out(&analysis, "transitivity", false);
    assert_close(analysis.result[0].value[0], 1, 1e-12);
    cf_analysis_free(&analysis);
    cf_graph_free(&graph);
}

static void a_star_has_no_triangles_to_be_left_out(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis analysis;
    load_star(&graph);
    analyse_shared_work(&analysis, &graph, NULL);
    assert_left_out(&analysis, "betweenness", true);
    assert_left_out(&analysis, "constraint.ego", false);
    assert_left_out(&analysis, "transitivity", false);
    cf_analysis_free(&analysis);
    cf_graph_free(&graph);
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_dense_record_is_not_searched_for_triangles),
        cmocka_unit_test(what_is_asked_for_by_name_is_measured),
        cmocka_unit_test(a_star_has_no_triangles_to_be_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
