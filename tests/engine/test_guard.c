#include "engine/guard.h"
#include "engine/metric.h"
#include "support/tests.h"

#include <glpk.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_sf_gamma.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* Of the OpenMP runtime that igraph brings. */
extern int omp_get_max_threads(void);

/* A tie to a node that is not there. */
static bool make_impossible_graph(cf_error *err)
{
    igraph_t graph;
    igraph_vector_int_t end = {0};
    bool ok = cf_igraph(err, igraph_vector_int_init(&end, 2));
    VECTOR(end)[1] = -5;
    ok = ok && cf_igraph(err, igraph_create(&graph, &end, 2, false));
    igraph_vector_int_destroy(&end);
    return ok;
}

/* Fails some frames below the function that is called. */
static bool measure_with_impossible_weight(cf_error *err)
{
    igraph_t graph;
    igraph_vector_t weight = {0};
    igraph_vector_t score = {0};
    bool ok = cf_igraph(err, igraph_full(&graph, 3, false, false));
    assert_true(ok);
    ok = cf_igraph(err, igraph_vector_init(&weight, 3))
      && cf_igraph(err, igraph_vector_init(&score, 0));
    igraph_vector_fill(&weight, -1);
    ok = ok && cf_igraph(err, igraph_betweenness(&graph, &score, igraph_vss_all(), false, &weight));
    igraph_vector_destroy(&score);
    igraph_vector_destroy(&weight);
    igraph_destroy(&graph);
    return ok;
}

static void a_failure_of_igraph_is_a_message_with_its_first_words(void **state)
{
    (void)state;
    cf_error err = {0};
    assert_false(make_impossible_graph(&err));
    assert_int_equal(err.code, CF_ERROR_INTERNAL);
    assert_string_equal(
        err.message, "igraph says \"Invalid (negative or too large) vertex ID.\" to "
                     "igraph_create(&graph, &end, 2, false)");
}

static void the_next_failure_has_words_of_its_own(void **state)
{
    (void)state;
    cf_error err = {0};
    assert_false(measure_with_impossible_weight(&err));
    assert_int_equal(err.code, CF_ERROR_INTERNAL);
    assert_non_null(strstr(err.message, "eight"));
    assert_non_null(strstr(err.message, "igraph_betweenness(&graph"));
}

static void a_call_that_succeeds_leaves_the_error_alone(void **state)
{
    (void)state;
    cf_error err = {0};
    assert_true(cf_igraph_check(&err, IGRAPH_SUCCESS, "call"));
    assert_true(cf_gsl_check(&err, GSL_SUCCESS, "call"));
    assert_int_equal(err.code, CF_OK);
}

static void a_failure_of_gsl_is_a_message(void **state)
{
    (void)state;
    cf_error err = {0};
    gsl_sf_result result;
    assert_false(cf_gsl(&err, gsl_sf_gamma_e(-1, &result)));
    assert_int_equal(err.code, CF_ERROR_INTERNAL);
    assert_string_equal(
        err.message, "GSL says \"input domain error\" to gsl_sf_gamma_e(-1, &result)");
}

static void lack_of_memory_is_a_failure_of_the_system(void **state)
{
    (void)state;
    cf_error of_igraph = {0};
    cf_error of_gsl = {0};
    assert_false(cf_igraph_check(&of_igraph, IGRAPH_ENOMEM, "call"));
    assert_false(cf_gsl_check(&of_gsl, GSL_ENOMEM, "call"));
    assert_int_equal(of_igraph.code, CF_ERROR_SYSTEM);
    assert_int_equal(of_gsl.code, CF_ERROR_SYSTEM);
    assert_string_equal(of_igraph.message, "out of memory");
    assert_string_equal(of_gsl.message, "out of memory");
}

/* A row that is not there; GLPK would print that and end the program. */
static bool ask_for_an_impossible_row(void *data)
{
    *(bool *)data = true;
    glp_prob *problem = glp_create_prob();
    glp_set_row_name(problem, 7, "seven");
    return true;
}

static bool make_a_row(void *data)
{
    glp_prob *problem = glp_create_prob();
    glp_add_rows(problem, 1);
    *(int *)data = glp_get_num_rows(problem);
    return true;
}

static bool ask_glpk_for_an_impossible_row(cf_error *err)
{
    bool has_begun = false;
    const bool ok = cf_glpk_run(err, ask_for_an_impossible_row, &has_begun);
    assert_true(has_begun);
    return ok;
}

static void a_failure_of_glpk_is_a_message_with_its_first_words(void **state)
{
    (void)state;
    cf_error err = {0};
    assert_false(ask_glpk_for_an_impossible_row(&err));
    assert_int_equal(err.code, CF_ERROR_INTERNAL);
    assert_string_equal(
        err.message, "GLPK says \"glp_set_row_name: i = 7; row number out of range\"");
}

static void glpk_runs_again_after_a_failure(void **state)
{
    (void)state;
    cf_error err = {0};
    int rows = 0;
    assert_false(ask_glpk_for_an_impossible_row(&err));
    err = (cf_error){0};
    assert_done(cf_glpk_run(&err, make_a_row, &rows), &err);
    assert_int_equal(rows, 1);
}

static void warnings_are_kept_once_and_handed_over_once(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    const char *words;
    igraph_warning("first", __FILE__, __LINE__);
    igraph_warning("second", __FILE__, __LINE__);
    igraph_warning("first", __FILE__, __LINE__);
    assert_done(cf_igraph_warnings(&words, &arena, &err), &err);
    assert_string_equal(words, "first; second");
    assert_done(cf_igraph_warnings(&words, &arena, &err), &err);
    assert_null(words);
    cf_arena_free(&arena);
}

static void warnings_without_end_are_kept_as_far_as_they_go(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    for (int i = 0; i < 1000; i++) {
        char text[32];
        snprintf(text, sizeof text, "warning %d.", i);
        igraph_warning(text, __FILE__, __LINE__);
    }
    const char *words;
    assert_done(cf_igraph_warnings(&words, &arena, &err), &err);
    assert_true(strlen(words) > 900 && strlen(words) < 1024);
    assert_int_equal(words[strlen(words) - 1], '.');
    cf_arena_free(&arena);
}

/* What `act` prints, on either stream, into `text`. Returns its exit status. */
static int run_in_child(void (*act)(void), char *text, size_t size)
{
    int end[2];
    assert_int_equal(pipe(end), 0);
    fflush(NULL);
    const pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        dup2(end[1], STDOUT_FILENO);
        dup2(end[1], STDERR_FILENO);
        act();
        fflush(NULL);
        _exit(0);
    }
    close(end[1]);
    size_t used = 0;
    for (ssize_t got; used < size - 1 && (got = read(end[0], text + used, size - 1 - used)) > 0;)
        used += (size_t)got;
    text[used] = '\0';
    close(end[0]);
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void fail_in_every_way(void)
{
    cf_error err = {0};
    gsl_sf_result result;
    const bool ok =
        make_impossible_graph(&err) || measure_with_impossible_weight(&err)
        || cf_gsl(&err, gsl_sf_gamma_e(-1, &result)) || ask_glpk_for_an_impossible_row(&err);
    igraph_warning("a warning", __FILE__, __LINE__);
    if (ok)
        _exit(1);
}

static void nothing_is_printed(void **state)
{
    (void)state;
    char text[256];
    assert_int_equal(run_in_child(fail_in_every_way, text, sizeof text), 0);
    assert_string_equal(text, "");
}

static void fail_for_good(void)
{
    igraph_fatal("all is lost", "somewhere.c", 1);
}

static void a_fault_inside_igraph_is_one_line_and_status_70(void **state)
{
    (void)state;
    char text[256];
    assert_int_equal(run_in_child(fail_for_good, text, sizeof text), 70);
    assert_string_equal(
        text, "crossfora: internal fault in igraph: all is lost; please report this\n");
}

static void the_libraries_run_on_one_thread(void **state)
{
    (void)state;
    assert_int_equal(omp_get_max_threads(), 1);
    /* If this changes, so may what the engine says about threads. */
    assert_int_equal(IGRAPH_THREAD_SAFE, 0);
}

static void the_versions_are_known(void **state)
{
    (void)state;
    assert_memory_equal(cf_engine_igraph(), "igraph 0.10.", 12);
    assert_memory_equal(cf_engine_gsl(), "GSL 2.", 6);
    assert_memory_equal(cf_engine_glpk(), "GLPK ", 5);
}

int main(void)
{
    cf_engine_start();
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_failure_of_igraph_is_a_message_with_its_first_words),
        cmocka_unit_test(the_next_failure_has_words_of_its_own),
        cmocka_unit_test(a_call_that_succeeds_leaves_the_error_alone),
        cmocka_unit_test(a_failure_of_gsl_is_a_message),
        cmocka_unit_test(lack_of_memory_is_a_failure_of_the_system),
        cmocka_unit_test(a_failure_of_glpk_is_a_message_with_its_first_words),
        cmocka_unit_test(glpk_runs_again_after_a_failure),
        cmocka_unit_test(warnings_are_kept_once_and_handed_over_once),
        cmocka_unit_test(warnings_without_end_are_kept_as_far_as_they_go),
        cmocka_unit_test(nothing_is_printed),
        cmocka_unit_test(a_fault_inside_igraph_is_one_line_and_status_70),
        cmocka_unit_test(the_libraries_run_on_one_thread),
        cmocka_unit_test(the_versions_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
