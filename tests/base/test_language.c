/* Words in other languages: looked up in the catalogues of po/, whatever the machine's locale is. */
#include "base/language.h"
#include "support/tests.h"

static const cf_language *language_of(const char *code)
{
    for (size_t i = 0; i < cf_language_count; i++) {
        if (strcmp(cf_languages[i].code, code) == 0)
            return &cf_languages[i];
    }
    fail_msg("there is no language %s", code);
    return NULL;
}

static int go_back_to_english(void **state)
{
    (void)state;
    cf_language_use(language_of("en"));
    cf_language_set_plain(false);
    return 0;
}

static void every_language_says_a_sentence_its_own_way(void **state)
{
    (void)state;
    static const struct {
        const char *code, *said;
    } rows[] = {{"en", "Nothing is open."},
                {"es", "No hay nada pendiente."},
                {"id", "Tidak ada yang terbuka."}};
    assert_int_equal(cf_language_count, CF_COUNT(rows));
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_language_use(language_of(rows[i].code));
        assert_row_equal(rows[i].code, _("Nothing is open."), rows[i].said);
    }
}

static void what_has_no_translation_stays_as_it_is(void **state)
{
    (void)state;
    static const char *const rows[] = {"", "zzz", "A", "Nothing is open"};
    cf_language_use(language_of("es"));
    for (size_t i = 0; i < CF_COUNT(rows); i++)
        assert_string_equal(cf_said(rows[i]), rows[i]);
    assert_string_equal(cf_said_in("no such context", "none"), "none");
}

static void a_context_tells_words_apart(void **state)
{
    (void)state;
    cf_language_use(language_of("es"));
    assert_string_equal(C_("state", "named"), "designado");
    assert_string_equal(C_("kind of gap", "one-way"), "en un sentido");
    assert_string_equal(C_("state", "not-recorded"), "no consta");
}

static void a_key_that_is_too_long_is_not_looked_up(void **state)
{
    (void)state;
    char word[200];
    memset(word, 'x', sizeof word - 1);
    word[sizeof word - 1] = '\0';
    cf_language_use(language_of("es"));
    assert_ptr_equal(cf_said_in("state", word), word);
}

static void counts_take_the_form_of_their_language(void **state)
{
    (void)state;
    static const struct {
        const char *code;
        size_t count;
        const char *said;
    } rows[] = {
        {"en", 0, "fora"}, {"en", 1, "forum"}, {"en", 2, "fora"},  {"es", 0, "foros"},
        {"es", 1, "foro"}, {"es", 7, "foros"}, {"id", 1, "forum"}, {"id", 7, "forum"},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_language_use(language_of(rows[i].code));
        assert_row_equal(rows[i].code, cf_said_of("forum", "fora", rows[i].count), rows[i].said);
    }
}

static void what_programs_read_stays_english(void **state)
{
    (void)state;
    cf_language_use(language_of("es"));
    assert_false(cf_language_set_plain(true));
    assert_string_equal(_("Nothing is open."), "Nothing is open.");
    assert_string_equal(cf_said_of("forum", "fora", 2), "fora");
    assert_string_equal(C_("state", "named"), "named");
    assert_true(cf_language_set_plain(false));
    assert_string_equal(_("Nothing is open."), "No hay nada pendiente.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_language_says_a_sentence_its_own_way),
        cmocka_unit_test(what_has_no_translation_stays_as_it_is),
        cmocka_unit_test(a_context_tells_words_apart),
        cmocka_unit_test(a_key_that_is_too_long_is_not_looked_up),
        cmocka_unit_test(counts_take_the_form_of_their_language),
        cmocka_unit_test(what_programs_read_stays_english),
    };
    return cmocka_run_group_tests(tests, NULL, go_back_to_english);
}
