/* What each reading makes of a cell of another system. */
#include "loaders/readings.h"
#include "support/tests.h"

#define NBSP "\xC2\xA0"

static const struct {
    const char *reading, *words, *expected; /* NULL: refused */
} rows[] = {
    {"text", "CPLG  02" NBSP "2018", "CPLG 02 2018"},
    {"text", "a\nb", "a b"},
    {"id", "CPLG  02" NBSP "2018", "CPLG-02-2018"},
    {"id", "SME-02", "SME-02"},
    {"acronym", "Competition Policy and Law Group (CPLG)", "CPLG"},
    {"acronym", "Group (of friends) of transport (TPTWG)", "TPTWG"},
    {"acronym", "(EC)", "EC"},
    {"acronym", "CPLG", NULL},
    {"acronym", "Group (EC) of law", NULL},
    {"acronym", "Group ()", NULL},
    {"acronym", "Group )EC(", NULL},
    {"name", "Group (EC)", "EC"},
    {"name", "OECD", "OECD"},
    {"name", "Group (EC) of  law", "Group (EC) of law"},
    {"amount", "128594", "128594"},
    {"amount", "128,594", "128594"},
    {"amount", "1,128,594", "1128594"},
    {"amount", "USD 1,250.50", "1250.50"},
    {"amount", "US$1,250", "1250"},
    {"amount", "$ 7", "7"},
    {"amount", "1,250 usd", "1250"},
    {"amount", "0", "0"},
    {"amount", "0.5", "0.5"},
    {"amount", "007", "7"},
    {"amount", "1,28", NULL},
    {"amount", "1,2345", NULL},
    {"amount", "1234,567", NULL},
    {"amount", "128.594", NULL},
    {"amount", "128.", NULL},
    {"amount", "-5", NULL},
    {"amount", "AUD 5", NULL},
    {"amount", "USD", NULL},
    {"amount", ",500", NULL},
    {"amount", "5 5", NULL},
    {"amount", "12345678901234567", NULL},
    {"date", "31/12/2016", "2016-12-31"},
    {"date", "1/2/2016", "2016-02-01"},
    {"date", "29/02/2016", "2016-02-29"},
    {"date", "31/02/2016", NULL},
    {"date", "29/02/2017", NULL},
    {"date", "12/31/2016", NULL},
    {"date", "2016-12-31", NULL},
    {"date", "31/12/16", NULL},
    {"date", "0/12/2016", NULL},
    {"date", "31/12/2016 09:00", NULL},
    {"date", "31//2016", NULL},
    {"date", "31/12/", NULL},
    {"year", "2016", "2016"},
    {"year", "201", NULL},
    {"year", "2016-05", NULL},
    {"year", "0000", NULL},
};

static const cf_reading_row *find_reading(const char *word)
{
    for (size_t i = 0; i < cf_reading_count; i++) {
        if (strcmp(cf_readings[i].word, word) == 0)
            return &cf_readings[i];
    }
    return NULL;
}

static void readings_take_what_is_of_their_form(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_text out = {0};
        const bool ok = find_reading(rows[i].reading)->read(&out, rows[i].words);
        assert_row_equal(rows[i].words, ok ? cf_text_of(&out) : "refused",
                         rows[i].expected ? rows[i].expected : "refused");
        cf_text_free(&out);
    }
}

static void names_are_the_same_but_for_case_and_white_space(void **state)
{
    (void)state;
    assert_true(cf_is_same_words(" Project" NBSP "No. ", "project \n no."));
    assert_true(cf_is_same_words("", " "));
    assert_false(cf_is_same_words("Project No", "Project No."));
    assert_false(cf_is_same_words("Project No", "ProjectNo"));
    assert_false(cf_is_same_words("ProjectNo", "Project No"));
}

static void edges_are_stripped_of_white_space(void **state)
{
    (void)state;
    cf_text out = {0};
    cf_text_add_stripped(&out, NBSP " a b\n" NBSP, 8);
    assert_string_equal(cf_text_of(&out), "a b");
    cf_text_clear(&out);
    cf_text_add_stripped(&out, " \n ", 3);
    assert_string_equal(cf_text_of(&out), "");
    cf_text_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(readings_take_what_is_of_their_form),
        cmocka_unit_test(names_are_the_same_but_for_case_and_white_space),
        cmocka_unit_test(edges_are_stripped_of_white_space),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
