/* The columns of the sheets against the members of the documents that are loaded. */
#include "graphs/sheets.h"
#include "loaders/record.h"
#include "support/tests.h"

static const cf_record_kind records[] = {
    [CF_DOCUMENT_SHEET] = CF_DOCUMENT_RECORD,   [CF_SOURCE_SHEET] = CF_SOURCE_RECORD,
    [CF_ECONOMY_SHEET] = CF_ECONOMY_RECORD,     [CF_FORUM_SHEET] = CF_FORUM_RECORD,
    [CF_FRAMEWORK_SHEET] = CF_FRAMEWORK_RECORD, [CF_AREA_SHEET] = CF_AREA_RECORD,
    [CF_PROJECT_SHEET] = CF_PROJECT_RECORD,     [CF_LIAISON_SHEET] = CF_LIAISON_RECORD,
    [CF_CONTACT_SHEET] = CF_CONTACT_RECORD,     [CF_EVENT_SHEET] = CF_EVENT_RECORD,
};
_Static_assert(CF_COUNT(records) == CF_SHEET_COUNT, "a sheet has no records");

static const cf_sheet_column *find_column(const cf_sheet *sheet, const char *name)
{
    for (size_t c = 0; c < sheet->column_count; c++) {
        if (strcmp(sheet->column[c].name, name) == 0)
            return &sheet->column[c];
    }
    return NULL;
}

/* What stands on a sheet of its own, or says what the file is. */
static bool is_elsewhere(const cf_member *member)
{
    if (strcmp(member->name, "format") == 0)
        return true;
    return member->holds && member->holds < &cf_records[CF_DOCUMENT_RECORD];
}

static void every_member_of_the_format_has_a_column(void **state)
{
    (void)state;
    for (cf_sheet_kind s = 0; s < CF_SHEET_COUNT; s++) {
        const cf_record_row *row = &cf_records[records[s]];
        for (size_t m = 0; m < row->member_count; m++) {
            const cf_member *member = &row->member[m];
            const cf_sheet_column *column = find_column(&cf_sheets[s], member->name);
            if (is_elsewhere(member))
                continue;
            if (!column || column->field != member->field
                || column->is_required != member->is_required)
                fail_msg("%s has no column for %s", cf_sheets[s].name, member->name);
        }
    }
}

static void every_column_is_a_member_of_the_format(void **state)
{
    (void)state;
    for (cf_sheet_kind s = 0; s < CF_SHEET_COUNT; s++) {
        for (size_t c = 0; c < cf_sheets[s].column_count; c++) {
            const char *name = cf_sheets[s].column[c].name;
            const bool is_owner = s == CF_AREA_SHEET && strcmp(name, "framework") == 0;
            if (!is_owner && !cf_record_member(&cf_records[records[s]], name))
                fail_msg("%s has a column %s", cf_sheets[s].name, name);
        }
    }
}

static void sheets_are_found_by_name_in_any_case(void **state)
{
    (void)state;
    assert_int_equal(cf_sheet_find("liaisons"), CF_LIAISON_SHEET);
    assert_int_equal(cf_sheet_find("Fora"), CF_FORUM_SHEET);
    assert_int_equal(cf_sheet_find("forum"), CF_SHEET_COUNT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_member_of_the_format_has_a_column),
        cmocka_unit_test(every_column_is_a_member_of_the_format),
        cmocka_unit_test(sheets_are_found_by_name_in_any_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
