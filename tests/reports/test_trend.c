/* Lines drawn in text. */
#include "reports/trend.h"
#include "support/tests.h"

static void test_a_line_goes_from_nothing_to_its_highest_value(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        double value[8];
        size_t count;
        const char *line;
    } rows[] = {
        {"nothing", {0}, 0, ""},
        {"all zero", {0, 0, 0}, 3, "▁▁▁"},
        {"all the same", {0.2, 0.2}, 2, "██"},
        {"each height", {0, 1, 2, 3, 4, 5, 6, 7}, 8, "▁▂▃▄▅▆▇█"},
        {"not defined", {(double)NAN, 1, (double)NAN, 0}, 4, "·█·▁"},
        {"only not defined", {(double)NAN}, 1, "·"},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_text out = {0};
        cf_add_line_picture(&out, rows[i].value, rows[i].count);
        assert_row_equal(rows[i].name, cf_text_of(&out), rows[i].line);
        cf_text_free(&out);
    }
}

static void test_a_long_line_keeps_within_its_width_and_shows_the_last_value(void **state)
{
    (void)state;
    enum { BYTES_OF_BLOCK = 3 };
    double value[1000] = {0};
    value[999] = 1;
    for (size_t count = CF_LINE_WIDTH + 1; count < 1000; count += 97) {
        cf_text out = {0};
        cf_add_line_picture(&out, value + 1000 - count, count);
        assert_true(out.length <= (size_t)CF_LINE_WIDTH * BYTES_OF_BLOCK);
        assert_string_equal(cf_text_of(&out) + out.length - BYTES_OF_BLOCK, "█");
        cf_text_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_line_goes_from_nothing_to_its_highest_value),
        cmocka_unit_test(test_a_long_line_keeps_within_its_width_and_shows_the_last_value),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
