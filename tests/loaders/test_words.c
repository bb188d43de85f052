/* What is said about an input that is wrong is whole in any language: in the one whose translations
 * have accents, nothing that is not quoted is a plain word. The words/ tests say the same of the
 * inputs in tests/fuzz. */
#include "loaders/loader.h"
#include "loaders/rules.h"
#include "support/folders.h"
#include "support/tests.h"
#include "support/unsaid.h"

static void assert_own_words_are_said(const cf_problems *problems)
{
    cf_text listed = {0};
    cf_add_listed_words(&listed);
    for (size_t i = 0; i < cf_problems_kept(problems); i++) {
        cf_text own = cf_own_words(problems->item[i].message);
        if (cf_first_unsaid(cf_text_of(&own), cf_text_of(&listed)))
            fail_msg("not all of it is marked: %s", problems->item[i].message);
        cf_text_free(&own);
    }
    cf_text_free(&listed);
}

static void check_document(const char *name, const cf_text *text, void *context)
{
    (void)context;
    cf_graph graph;
    cf_problems problems = {0};
    cf_error err = {0};
    assert_false(cf_load_text(&graph, name, cf_text_of(text), text->length, &problems, &err));
    assert_own_words_are_said(&problems);
    cf_problems_free(&problems);
}

static void check_rules(const char *name, const cf_text *text, void *context)
{
    (void)context;
    cf_rules rules;
    cf_problems problems = {0};
    cf_error err = {0};
    assert_false(cf_load_rules(&rules, name, cf_text_of(text), text->length, &problems, &err));
    assert_own_words_are_said(&problems);
    cf_problems_free(&problems);
}

static void no_word_about_bad_documents_and_rules_is_missed(void **state)
{
    (void)state;
    assert_true(visit_folder("tests/bad", ".json", check_document, NULL) >= 60);
    assert_true(visit_folder("tests/bad/rules", ".json", check_rules, NULL) >= 10);
}

/* No corpus has a line of this length. */
static void no_word_about_a_long_line_is_missed(void **state)
{
    (void)state;
    cf_graph graph;
    cf_text text = {0};
    cf_problems problems = {0};
    cf_error err = {0};
    cf_text_add(&text, "{\"format\": \"crossfora/1\", \"lines\": true}\n{\"notes\": \"");
    cf_text_add_repeat(&text, 'n', 5 << 20);
    cf_text_add(&text, "\"}\n");
    cf_stream *stream = cf_stream_of_text(cf_text_of(&text), text.length, &err);
    assert_done(stream != NULL, &err);
    assert_false(cf_load_stream(&graph, "f", stream, &problems, &err));
    assert_int_equal(problems.count, 1);
    assert_own_words_are_said(&problems);
    cf_problems_free(&problems);
    cf_stream_close(stream);
    cf_text_free(&text);
}

static void what_is_quoted_and_places_are_not_looked_at(void **state)
{
    (void)state;
    static const struct {
        const char *message, *own;
    } rows[] = {
        {"a.json:1:2: #/fora/0/id: \"SEC\" ís nót", " ís nót"},
        {"a.json:1:2: a \"b \\\" c\" d", "a  d"},
        {"nó --as-of", "nó "},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_text own = cf_own_words(rows[i].message);
        assert_row_equal(rows[i].message, cf_text_of(&own), rows[i].own);
        cf_text_free(&own);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_quoted_and_places_are_not_looked_at),
        cmocka_unit_test_setup(no_word_about_bad_documents_and_rules_is_missed, use_pseudo),
        cmocka_unit_test_setup(no_word_about_a_long_line_is_missed, use_pseudo),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
