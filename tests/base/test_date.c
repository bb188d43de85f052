#include "base/date.h"
#include "support/tests.h"

static void test_a_date_is_a_span_as_wide_as_its_precision(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        cf_precision precision;
        int32_t days;
    } rows[] = {
        {"2005", CF_DATE_YEAR, 365},    {"2004", CF_DATE_YEAR, 366},
        {"2000", CF_DATE_YEAR, 366},    {"1900", CF_DATE_YEAR, 365},
        {"2005-02", CF_DATE_MONTH, 28}, {"2004-02", CF_DATE_MONTH, 29},
        {"2005-12", CF_DATE_MONTH, 31}, {"2005-09-02", CF_DATE_DAY, 1},
        {"0001-01-01", CF_DATE_DAY, 1}, {"9999-12-31", CF_DATE_DAY, 1},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_date date;
        char back[CF_DATE_SIZE];
        assert_true(cf_date_read(rows[i].text, &date));
        assert_int_equal(date.precision, rows[i].precision);
        assert_int_equal(date.last - date.first + 1, rows[i].days);
        assert_string_equal(cf_date_text(date, back), rows[i].text);
    }
}

static void test_what_is_no_date_is_refused(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "",           "05",         "0000",       "20051",      "2005-",
        "2005-13",    "2005-00",    "2005-9",     "2005/09",    "2005-02-29",
        "2005-04-31", "2005-09-00", "2005-9-02",  "2005-09-2",  "2005-09-02T",
        "+005",       "2005 09",    "x005-09-02", "1900-02-29", "2005-09/02",
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_date date;
        assert_false(cf_date_read(rows[i], &date));
    }
}

static int32_t day_of(const char *text)
{
    cf_date date;
    assert_true(cf_date_read(text, &date));
    return date.first;
}

static void test_months_before_a_day_keep_to_the_calendar(void **state)
{
    (void)state;
    static const struct {
        const char *day;
        int months;
        const char *before;
    } rows[] = {
        {"2016-12-31", 24, "2014-12-31"}, {"2016-12-31", 1, "2016-11-30"},
        {"2016-03-31", 1, "2016-02-29"},  {"2015-03-31", 1, "2015-02-28"},
        {"2016-01-15", 1, "2015-12-15"},  {"2016-01-15", 0, "2016-01-15"},
        {"0001-06-15", 12, "0001-01-01"},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++)
        assert_int_equal(
            cf_day_months_before(day_of(rows[i].day), rows[i].months), day_of(rows[i].before));
}

static void test_months_between_are_whole(void **state)
{
    (void)state;
    assert_int_equal(cf_months_between(day_of("2005-09-02"), day_of("2016-12-31")), 135);
    assert_int_equal(cf_months_between(day_of("2005-09-30"), day_of("2005-10-29")), 0);
    assert_int_equal(cf_months_between(day_of("2005-09-30"), day_of("2005-10-30")), 1);
    assert_int_equal(cf_months_between(day_of("2016-12-31"), day_of("2005-09-02")), 0);
}

static void test_every_day_of_ten_thousand_years_reads_back(void **state)
{
    (void)state;
    for (int32_t day = 0; day <= day_of("9999-12-31"); day += 97) {
        char text[CF_DATE_SIZE];
        cf_date back;
        assert_true(cf_date_read(cf_date_text(cf_date_of_day(day), text), &back));
        assert_int_equal(back.first, day);
    }
}

static void test_a_day_has_its_year_and_the_last_month_of_its_quarter(void **state)
{
    (void)state;
    static const struct {
        const char *day, *year, *month;
    } rows[] = {
        {"2016-01-01", "2016", "2016-03"}, {"2016-03-31", "2016", "2016-03"},
        {"2016-04-01", "2016", "2016-06"}, {"2016-12-31", "2016", "2016-12"},
        {"0001-01-01", "0001", "0001-03"}, {"9999-12-31", "9999", "9999-12"},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        const int32_t day = day_of(rows[i].day);
        char text[CF_DATE_SIZE];
        assert_string_equal(cf_date_text(cf_year_of(day), text), rows[i].year);
        assert_string_equal(cf_date_text(cf_quarter_end_of(day), text), rows[i].month);
        assert_true(cf_quarter_end_of(day).last >= day);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_day_has_its_year_and_the_last_month_of_its_quarter),
        cmocka_unit_test(test_a_date_is_a_span_as_wide_as_its_precision),
        cmocka_unit_test(test_what_is_no_date_is_refused),
        cmocka_unit_test(test_months_before_a_day_keep_to_the_calendar),
        cmocka_unit_test(test_months_between_are_whole),
        cmocka_unit_test(test_every_day_of_ten_thousand_years_reads_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
