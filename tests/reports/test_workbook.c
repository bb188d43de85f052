/* report.xlsx as bytes; tests/full/workbook reads what is in it. */
#include "reports/xlsx_out.h"
#include "reports/xlsx_parts.h"
#include "support/reported.h"
#include "support/tests.h"

#include <endian.h>
#include <math.h>

static void two_workbooks_of_one_report_are_the_same_bytes(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_file(&reported, "data/apec-mini.json");
    cf_text first = cf_reported_write(&reported, "report.xlsx");
    cf_text second = cf_reported_write(&reported, "report.xlsx");
    assert_int_equal(first.length, second.length);
    assert_memory_equal(first.data, second.data, first.length);
    assert_memory_equal(first.data, "PK\3\4", 4);
    cf_text_free(&first);
    cf_text_free(&second);
    cf_reported_close(&reported);
}

static void a_workbook_whose_directory_leads_nowhere_is_not_whole(void **state)
{
    (void)state;
    enum { END = 22, FIRST_AT = 16, PART_AT = 42 };
    cf_reported reported;
    cf_reported_open_file(&reported, "data/apec-mini.json");
    cf_text book = cf_reported_write(&reported, "report.xlsx");
    uint32_t first;
    memcpy(&first, book.data + book.length - END + FIRST_AT, sizeof first);
    const size_t places[] = {0, le32toh(first), le32toh(first) + PART_AT, book.length - END,
                             book.length - END + FIRST_AT};
    assert_true(cf_xlsx_is_whole(book.data, book.length));
    assert_false(cf_xlsx_is_whole(book.data, book.length - 1));
    assert_false(cf_xlsx_is_whole(book.data, 3));
    for (size_t i = 0; i < CF_COUNT(places); i++) {
        book.data[places[i]] ^= 0x7f;
        assert_false(cf_xlsx_is_whole(book.data, book.length));
        book.data[places[i]] ^= 0x7f;
    }
    cf_text_free(&book);
    cf_reported_close(&reported);
}

static void an_empty_document_has_a_workbook_too(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_text(&reported, "{\"format\": \"crossfora/1\"}");
    cf_text out = cf_reported_write(&reported, "report.xlsx");
    assert_true(out.length > 0);
    cf_text_free(&out);
    cf_reported_close(&reported);
}

static cf_table table_of(const cf_cell *cell, size_t rows)
{
    static const cf_column column = {"n", "Number", CF_NUMBER, CF_SHOWN_NARROW};
    return (cf_table){
        .id = "numbers",
        .title = "Numbers",
        .column = &column,
        .column_count = 1,
        .cell = cell,
        .row_count = rows};
}

static void a_table_longer_than_a_sheet_is_cut(void **state)
{
    (void)state;
    enum { ROWS = LXW_ROW_MAX + 10 };
    static cf_cell cell[ROWS];
    cf_table item[] = {table_of(cell, ROWS), table_of(cell, ROWS)};
    const cf_tables tables = {.item = item, .count = CF_COUNT(item)};
    cf_xlsx xlsx;
    cf_text out = {0};
    cf_error err = {0};
    const bool ok =
        cf_xlsx_open(&xlsx, "Long", false, &err) && cf_xlsx_add_table(&xlsx, "One", &item[0], &err)
        && cf_xlsx_add_tables(&xlsx, "Two", &tables, &err) && cf_xlsx_finish(&xlsx, &out, &err);
    if (!ok)
        fail_msg("%s", err.message);
    assert_in_range(out.length, 1, 1 << 20);
    cf_text_free(&out);
    cf_xlsx_close(&xlsx);
}

static bool keep(void *context, const char *bytes, size_t length, cf_error *err)
{
    (void)err;
    cf_text *const taken = context;
    cf_text_add_bytes(taken, bytes, length);
    return true;
}

static void a_workbook_that_goes_on_as_it_comes_is_the_same(void **state)
{
    (void)state;
    enum { ROWS = 9000 };
    static cf_cell cell[ROWS];
    for (size_t i = 0; i < ROWS; i++)
        cell[i].number = sqrt((double)i);
    const cf_table table = table_of(cell, ROWS);
    cf_text taken = {0};
    cf_text_sink sink = {.take = keep, .context = &taken};
    cf_text out[] = {{.sink = &sink}, {0}};
    for (size_t i = 0; i < CF_COUNT(out); i++) {
        cf_xlsx xlsx;
        cf_error err = {0};
        const bool ok =
            cf_xlsx_open(&xlsx, "Roots", false, &err)
            && cf_xlsx_add_table(&xlsx, "Roots", &table, &err)
            && cf_xlsx_finish(&xlsx, &out[i], &err);
        if (!ok)
            fail_msg("%s", err.message);
        cf_xlsx_close(&xlsx);
    }
    cf_error err;
    assert_true(out[0].sent > 0);
    assert_true(cf_text_send(&out[0], &err));
    assert_int_equal(taken.length, out[1].length);
    assert_memory_equal(taken.data, out[1].data, taken.length);
    cf_text_free(&taken);
    for (size_t i = 0; i < CF_COUNT(out); i++)
        cf_text_free(&out[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_workbooks_of_one_report_are_the_same_bytes),
        cmocka_unit_test(a_workbook_whose_directory_leads_nowhere_is_not_whole),
        cmocka_unit_test(a_table_longer_than_a_sheet_is_cut),
        cmocka_unit_test(a_workbook_that_goes_on_as_it_comes_is_the_same),
        cmocka_unit_test(an_empty_document_has_a_workbook_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
