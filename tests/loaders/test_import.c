/* Cells of CSV into members of a document, and what is said about those that are wrong. */
#include "loaders/import.h"
#include "support/tests.h"

typedef struct {
    const char *sentence;
    cf_sheet_kind sheet;
    const char *csv;
    const char *expected; /* a part of the document, or all problems */
} import_row;

static const import_row rows[] = {
    {"a guarded formula", CF_FORUM_SHEET, "id,name\nA,'=1+1\n", "\"name\": \"=1+1\""},
    {"a guarded formula with an apostrophe", CF_FORUM_SHEET, "id,name\nA,''-x\n",
     "\"name\": \"'-x\""},
    {"an apostrophe that guards nothing", CF_FORUM_SHEET, "id,name\nA,'t Hooft\n",
     "\"name\": \"'t Hooft\""},
    {"apostrophes alone", CF_FORUM_SHEET, "id,name\nA,''\n", "\"name\": \"''\""},
    {"ends of lines in a cell", CF_FORUM_SHEET, "id,name\nA,\"one\r\ntwo\rthree\"\n",
     "\"name\": \"one\\ntwo\\nthree\""},
    {"all are members", CF_FORUM_SHEET, "id,members\nA,All\n", "\"members\": \"all\""},
    {"a whole number", CF_PROJECT_SHEET, "id,forum,budget_usd\nP,F,128\n", "\"budget_usd\": 128"},
    {"a number below one", CF_PROJECT_SHEET, "id,forum,budget_usd\nP,F,0.25\n",
     "\"budget_usd\": 0.25"},
    {"a number with an exponent", CF_PROJECT_SHEET, "id,forum,budget_usd\nP,F,12e+3\n",
     "\"budget_usd\": 12e+3"},
    {"a number with a large exponent letter", CF_PROJECT_SHEET, "id,forum,budget_usd\nP,F,1E3\n",
     "\"budget_usd\": 1E3"},
    {"an exponent without digits", CF_PROJECT_SHEET, "id,forum,budget_usd\nP,F,1e+\n", "\"1e+\""},
    {"a point without digits", CF_PROJECT_SHEET, "id,forum,budget_usd\nP,F,1.\n", "\"1.\""},
    {"a number with a zero in front", CF_PROJECT_SHEET, "id,forum,budget_usd\nP,F,012\n",
     "\"012\""},
    {"a number and more", CF_PROJECT_SHEET, "id,forum,budget_usd\nP,F,12 USD\n", "\"12 USD\""},
    {"no framework of that name", CF_AREA_SHEET, "id,framework\nA-1,NOWHERE\n",
     "\"NOWHERE\" is not a framework of this document"},
    {"lines that end in two characters", CF_FORUM_SHEET, "id,name\r\nA,\r\nA,\r\n",
     "sheet.csv:3:1: "},
    {"lines that end in one", CF_FORUM_SHEET, "id,name\rA,\rA,\r", "sheet.csv:3:1: "},
    {"a word for yes", CF_FORUM_SHEET, "id,surveyed\nA,TRUE\n", "\"surveyed\": true"},
    {"a quotation mark in a cell", CF_FORUM_SHEET, "id,name\nA,\"the \"\"A\"\"\"\n",
     "\"name\": \"the \\\"A\\\"\""},
    {"blank rows and cells", CF_FORUM_SHEET, "id,name\n,\n\nA,\n , \n", "{\"id\": \"A\"}"},
};

static bool add_sheet(cf_import *all, cf_sheet_kind sheet, const char *csv)
{
    cf_error err = {0};
    cf_text text = {0};
    cf_text_add(&text, csv);
    const bool ok = cf_import_csv(all, sheet, "sheet.csv", &text, NULL, &err);
    cf_text_free(&text);
    return ok;
}

/* The document, which has a forum F if it has a sheet of others, or what is wrong with it. */
static void import(const import_row *row, cf_text *said)
{
    cf_import all = {0};
    cf_error err = {0};
    if (row->sheet != CF_FORUM_SHEET)
        assert_true(add_sheet(&all, CF_FORUM_SHEET, "id\nF\n"));
    if (!add_sheet(&all, row->sheet, row->csv) || !cf_import_make(&all, said, &err))
        cf_text_clear(said);
    for (size_t i = 0; i < cf_problems_kept(&all.problems); i++)
        cf_text_add_format(said, "%s\n", all.problems.item[i].message);
    cf_import_free(&all);
}

static void a_cell_becomes_what_the_format_has_for_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_text said = {0};
        import(&rows[i], &said);
        if (!strstr(cf_text_of(&said), rows[i].expected))
            fail_msg("%s: %s", rows[i].sentence, cf_text_of(&said));
        cf_text_free(&said);
    }
}

static void areas_stand_in_their_framework_in_the_order_of_their_sheet(void **state)
{
    (void)state;
    cf_import all = {0};
    cf_text said = {0};
    cf_error err = {0};
    assert_true(add_sheet(&all, CF_FRAMEWORK_SHEET, "id\nV\nW\n"));
    assert_true(add_sheet(&all, CF_AREA_SHEET, "id,framework\nW-2,W\nV-1,V\nW-1,W\nW-3,W\n"));
    assert_done(cf_import_make(&all, &said, &err), &err);
    const char *rest = cf_text_of(&said);
    static const char *const order[] = {"\"V\"", "V-1", "\"W\"", "W-2", "W-1", "W-3"};
    for (size_t i = 0; i < CF_COUNT(order); i++) {
        rest = strstr(rest, order[i]);
        assert_non_null(rest);
    }
    cf_text_free(&said);
    cf_import_free(&all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_becomes_what_the_format_has_for_it),
        cmocka_unit_test(areas_stand_in_their_framework_in_the_order_of_their_sheet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
