/* What the words of the format mean. */
#include "graphs/kinds.h"
#include "graphs/sheets.h"
#include "support/tests.h"

static bool is_among(const char *word, const char *const *words)
{
    while (*words && strcmp(*words, word) != 0)
        words++;
    return *words != NULL;
}

static void a_contact_has_two_sides_unless_it_only_asks(void **state)
{
    (void)state;
    static const char *const asking[] = {
        "letter",   "invitation", "work-plan-circulation", "information-sharing", "instruction",
        "criteria", NULL};
    for (size_t i = 0; i < cf_contact_kind_count; i++) {
        const cf_contact_kind *kind = &cf_contact_kinds[i];
        if (kind->one_sided != is_among(kind->word, asking))
            fail_msg("%s", kind->word);
    }
}

static void who_attends_or_takes_part_was_there(void **state)
{
    (void)state;
    static const char *const visits[] = {"attendance", "participation", NULL};
    for (size_t i = 0; i < cf_contact_kind_count; i++) {
        const cf_contact_kind *kind = &cf_contact_kinds[i];
        if (kind->is_visit != is_among(kind->word, visits))
            fail_msg("%s", kind->word);
    }
}

static void the_words_of_a_column_are_different_and_come_to_an_end(void **state)
{
    (void)state;
    size_t listed = 0;
    for (cf_sheet_kind s = 0; s < CF_SHEET_COUNT; s++) {
        for (size_t c = 0; c < cf_sheets[s].column_count; c++) {
            const cf_sheet_column *column = &cf_sheets[s].column[c];
            const char *known[64] = {0};
            size_t count = 0;
            if (!column->word)
                continue;
            for (; column->word(count); count++) {
                assert_true(count + 1 < CF_COUNT(known));
                assert_false(is_among(column->word(count), known));
                known[count] = column->word(count);
            }
            assert_true(count > 1);
            listed++;
        }
    }
    assert_true(listed > 4);
}

static void an_area_needs_its_framework(void **state)
{
    (void)state;
    const cf_sheet *areas = &cf_sheets[CF_AREA_SHEET];
    for (size_t c = 0; c < areas->column_count; c++) {
        const char *name = areas->column[c].name;
        const bool is_needed = strcmp(name, "framework") == 0 || strcmp(name, "id") == 0;
        assert_int_equal(areas->column[c].is_required, is_needed);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_contact_has_two_sides_unless_it_only_asks),
        cmocka_unit_test(who_attends_or_takes_part_was_there),
        cmocka_unit_test(the_words_of_a_column_are_different_and_come_to_an_end),
        cmocka_unit_test(an_area_needs_its_framework),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
