/* Sentences that are made once: English where programs read them, else in the language that is used. */
#include "base/language.h"
#include "base/sentence.h"
#include "base/table.h"
#include "support/failing.h"
#include "support/tests.h"

static int use_spanish(void **state)
{
    (void)state;
    for (size_t i = 0; i < cf_language_count; i++) {
        if (strcmp(cf_languages[i].code, "es") == 0)
            cf_language_use(&cf_languages[i]);
    }
    return 0;
}

static int go_back_to_english(void **state)
{
    (void)state;
    cf_language_use(cf_languages);
    cf_language_set_plain(false);
    return 0;
}

static void assert_said(cf_sentence sentence, const char *english, const char *said)
{
    const bool was_plain = cf_language_set_plain(true);
    assert_string_equal(sentence.english, english);
    assert_string_equal(cf_sentence_words(sentence), english);
    cf_language_set_plain(false);
    assert_string_equal(cf_sentence_words(sentence), said);
    cf_language_set_plain(was_plain);
}

static void a_sentence_is_said_as_who_writes_it_needs_it(void **state)
{
    (void)state;
    assert_said(cf_sentence_of("there are no ties"), "there are no ties", "no hay vínculos");
    assert_said(cf_sentence_in("state", "none"), "none", "ninguno");
    assert_said(cf_sentence_same("none"), "none", "none");
    assert_null(cf_sentence_words((cf_sentence){0}));
}

static void it_does_not_matter_what_is_written_when_it_is_made(void **state)
{
    (void)state;
    cf_language_set_plain(true);
    assert_said(cf_sentence_of("there are no ties"), "there are no ties", "no hay vínculos");
    assert_said(cf_sentence_in("state", "none"), "none", "ninguno");
    assert_true(cf_language_is_plain());
    cf_language_set_plain(false);
}

static void a_format_is_looked_up_and_filled_in(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    assert_said(
        cf_sentence_format(
            &arena, &err, "%zu of %zu gaps are not inside one circle", (size_t)2, (size_t)3),
        "2 of 3 gaps are not inside one circle",
        "2 de 3 brechas no están dentro de un mismo círculo");
    cf_arena_free(&arena);
}

static void parts_make_a_sentence_in_each_language(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    cf_speech speech = {0};
    assert_true(cf_speech_is_empty(&speech));
    cf_speech_add(&speech, cf_sentence_of("cuts off "));
    cf_speech_add(&speech, cf_sentence_same("IST"));
    cf_speech_add_format(&speech, " and %zu more", (size_t)4);
    assert_false(cf_speech_is_empty(&speech));
    assert_said(
        cf_speech_take(&speech, &arena, &err), "cuts off IST and 4 more", "separa a IST y 4 más");
    assert_true(cf_speech_is_empty(&speech));
    assert_said(cf_speech_take(&speech, &arena, &err), "", "");
    cf_speech_free(&speech);
    cf_arena_free(&arena);
}

static void a_cell_keeps_both(void **state)
{
    (void)state;
    static const cf_column column[] = {{"a", "a", CF_WORDS, CF_SHOWN_NARROW}};
    cf_arena arena = {0};
    cf_error err = {0};
    cf_rows rows = {.arena = &arena, .err = &err};
    cf_table table = {0};
    cf_table_columns(&table, column);
    cf_rows_add_sentence(&rows, cf_sentence_of("there are no ties"));
    cf_speech_add_format(&rows.speech, "%s and %s", "IST", "FIN");
    cf_rows_add_speech(&rows);
    cf_rows_add(&rows, "IST");
    cf_rows_add_cell(&rows, rows.cell);
    assert_true(cf_rows_finish(&rows, &table));
    static const char *const said[] = {"no hay vínculos", "IST y FIN", "IST", "no hay vínculos"};
    assert_int_equal(table.row_count, CF_COUNT(said));
    for (size_t i = 0; i < CF_COUNT(said); i++)
        assert_string_equal(cf_cell_words(&table.cell[i]), said[i]);
    assert_string_equal(table.cell[1].text, "IST and FIN");
    assert_null(cf_cell_words(&(cf_cell){.number = 1}));
    cf_arena_free(&arena);
}

static void in_english_nothing_is_made_twice(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    cf_language_use(cf_languages);
    const cf_sentence sentence = cf_sentence_format(&arena, &err, "cluster %.0f", 3.0);
    assert_string_equal(cf_sentence_words(sentence), "cluster 3");
    assert_null(sentence.said);
    cf_arena_free(&arena);
}

#if HAS_OWN_MALLOC

static bool make_table(cf_error *err)
{
    static const cf_column column[] = {{"a", "a", CF_WORDS, CF_SHOWN_NARROW}};
    cf_arena arena = {0};
    cf_rows rows = {.arena = &arena, .err = err};
    cf_table table = {0};
    cf_table_columns(&table, column);
    for (size_t i = 0; i < 20; i++) {
        cf_speech_add(&rows.speech, cf_sentence_of("cuts off "));
        cf_speech_add_format(&rows.speech, "%s and %s", "IST", "FIN");
        cf_rows_add_speech(&rows);
    }
    const bool has_rows = cf_rows_finish(&rows, &table);
    const cf_sentence note =
        has_rows ? cf_sentence_format(&arena, err, "cluster %.0f", 3.0) : cf_sentence_same(NULL);
    const bool ok = note.english;
    assert_true(!ok || (note.said && table.cell[19].said));
    cf_arena_free(&arena);
    return ok;
}

/* The failure is said in the language too. */
static bool make_table_in_spanish(cf_error *err)
{
    (void)use_spanish(NULL);
    const bool ok = make_table(err);
    const bool is_memory = strcmp(err->message, _("out of memory")) == 0;
    cf_language_use(cf_languages);
    if (is_memory)
        snprintf(err->message, sizeof err->message, "%s", _("out of memory"));
    return ok;
}

static void no_failed_allocation_leaves_half_a_sentence(void **state)
{
    (void)state;
    assert_true(fail_each_allocation_of(make_table_in_spanish) >= 4);
}

#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(a_sentence_is_said_as_who_writes_it_needs_it, use_spanish),
        cmocka_unit_test_setup(it_does_not_matter_what_is_written_when_it_is_made, use_spanish),
        cmocka_unit_test_setup(a_format_is_looked_up_and_filled_in, use_spanish),
        cmocka_unit_test_setup(parts_make_a_sentence_in_each_language, use_spanish),
        cmocka_unit_test_setup(a_cell_keeps_both, use_spanish),
        cmocka_unit_test_setup(in_english_nothing_is_made_twice, use_spanish),
#if HAS_OWN_MALLOC
        cmocka_unit_test(no_failed_allocation_leaves_half_a_sentence),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, go_back_to_english);
}
