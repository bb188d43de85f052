/* A text is a date or none; a date is written as it was read, and stands where a calendar that
 * counts the slow way has it. */
#include "base/date.h"
#include "fuzz/fuzz.h"

#include <string.h>

enum { YEAR_DAYS = 365 };

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

/* From 0001-01-01. */
static int32_t day_of(int year, int month, int day)
{
    int32_t days = day - 1;
    for (int before = 1; before < year; before++)
        days += YEAR_DAYS + is_leap(before);
    for (int before = 1; before < month; before++)
        days += month_days(year, before);
    return days;
}

static int number_at(const char *text, size_t digits)
{
    int number = 0;
    for (size_t i = 0; i < digits; i++)
        number = number * 10 + (text[i] - '0');
    return number;
}

static void demand_span(const char *text, cf_date date)
{
    const bool has_month = date.precision >= CF_DATE_MONTH, has_day = date.precision == CF_DATE_DAY;
    const int year = number_at(text, 4);
    const int from = has_month ? number_at(text + 5, 2) : 1;
    const int to = has_month ? from : 12;
    const int first = has_day ? number_at(text + 8, 2) : 1;
    demand(year >= 1 && from >= 1 && to <= 12 && first >= 1 && first <= month_days(year, from));
    demand(date.first == day_of(year, from, first));
    demand(date.last == (has_day ? date.first : day_of(year, to, month_days(year, to))));
}

/* Months back and counted again are at most a month apart: months have not all the same length. */
static void demand_months(int32_t day, int months)
{
    const int32_t before = cf_day_months_before(day, months);
    demand(before <= day);
    const int counted = cf_months_between(before, day);
    demand(counted >= months - 1 && counted <= months);
    demand(cf_year_of(day).first <= day && day <= cf_year_of(day).last);
    demand(cf_date_of_day(day).first == day && cf_date_of_day(day).last == day);
}

void cf_fuzz_one(const char *text, size_t length)
{
    enum { CENTURY = 36524, MONTHS = 1200 };
    char buffer[CF_DATE_SIZE];
    cf_date date = {0}, again = {0};
    if (!cf_date_read(text, &date))
        return;
    demand(cf_date_is_given(date) && date.first <= date.last);
    demand(strcmp(cf_date_text(date, buffer), text) == 0);
    demand_span(text, date);
    demand(cf_date_read(cf_date_text(cf_date_of_day(date.last), buffer), &again));
    demand(again.first == date.last && again.last == date.last);
    const unsigned char behind = length > strlen(text) ? (unsigned char)text[length - 1] : 0;
    if (date.first > CENTURY)
        demand_months(date.last, behind % MONTHS);
}
