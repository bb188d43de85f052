/* report.xlsx as bytes; tests/full/workbook reads what is in it. */
#include "support/reported.h"
#include "support/tests.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_workbooks_of_one_report_are_the_same_bytes),
        cmocka_unit_test(an_empty_document_has_a_workbook_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
