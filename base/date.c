#include "base/date.h"

#include <stdio.h>
#include <string.h>

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

static int32_t day_number(int year, int month, int day)
{
    const int before = year - 1;
    int32_t number = before * 365 + before / 4 - before / 100 + before / 400;
    for (int m = 1; m < month; m++)
        number += days_in_month(year, m);
    return number + day - 1;
}

typedef struct {
    int year, month, day;
} civil_day;

static civil_day civil_of(int32_t number)
{
    civil_day civil = {.year = number / 366 + 1, .month = 1, .day = 1};
    while (day_number(civil.year + 1, 1, 1) <= number)
        civil.year++;
    while (civil.month < 12 && day_number(civil.year, civil.month + 1, 1) <= number)
        civil.month++;
    civil.day = number - day_number(civil.year, civil.month, 1) + 1;
    return civil;
}

/* -1 unless all `count` characters are digits. */
static int digits(const char *text, size_t count)
{
    int number = 0;
    for (size_t i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

bool cf_date_read(const char *text, cf_date *date)
{
    const size_t length = strlen(text);
    if (length != 4 && length != 7 && length != 10)
        return false;
    const int year = digits(text, 4);
    if (year < 1)
        return false;
    if (length == 4) {
        *date = (cf_date){CF_DATE_YEAR, day_number(year, 1, 1), day_number(year, 12, 31)};
        return true;
    }

    const int month = text[4] == '-' ? digits(text + 5, 2) : -1;
    if (month < 1 || month > 12)
        return false;
    const int end = days_in_month(year, month);
    if (length == 7) {
        *date = (cf_date){CF_DATE_MONTH, day_number(year, month, 1), day_number(year, month, end)};
        return true;
    }

    const int day = text[7] == '-' ? digits(text + 8, 2) : -1;
    if (day < 1 || day > end)
        return false;
    *date = cf_date_of_day(day_number(year, month, day));
    return true;
}

static void put(char *at, int number, size_t digits)
{
    for (; digits > 0; number /= 10)
        at[--digits] = (char)('0' + number % 10);
}

const char *cf_date_text(cf_date date, char buffer[CF_DATE_SIZE])
{
    static const size_t lengths[] = {
        [CF_DATE_NONE] = 0, [CF_DATE_YEAR] = 4, [CF_DATE_MONTH] = 7, [CF_DATE_DAY] = 10};
    const civil_day civil = civil_of(date.first);
    memcpy(buffer, "YYYY-MM-DD", CF_DATE_SIZE);
    put(buffer, civil.year, 4);
    put(buffer + 5, civil.month, 2);
    put(buffer + 8, civil.day, 2);
    buffer[lengths[date.precision]] = '\0';
    return buffer;
}

cf_date cf_date_of_day(int32_t day)
{
    return (cf_date){CF_DATE_DAY, day, day};
}

int32_t cf_day_months_before(int32_t day, int months)
{
    const civil_day civil = civil_of(day);
    const int count = civil.year * 12 + civil.month - 1 - months;
    if (count < 12)
        return 0;
    const int year = count / 12;
    const int month = count % 12 + 1;
    const int end = days_in_month(year, month);
    return day_number(year, month, civil.day < end ? civil.day : end);
}

cf_date cf_year_of(int32_t day)
{
    const int year = civil_of(day).year;
    return (cf_date){CF_DATE_YEAR, day_number(year, 1, 1), day_number(year, 12, 31)};
}

cf_date cf_quarter_end_of(int32_t day)
{
    const civil_day civil = civil_of(day);
    const int month = (civil.month + 2) / 3 * 3;
    const int end = days_in_month(civil.year, month);
    return (cf_date){
        CF_DATE_MONTH, day_number(civil.year, month, 1), day_number(civil.year, month, end)};
}

bool cf_date_is_given(cf_date date)
{
    return date.precision != CF_DATE_NONE;
}

int cf_months_between(int32_t earlier, int32_t later)
{
    if (later <= earlier)
        return 0;
    const civil_day from = civil_of(earlier);
    const civil_day to = civil_of(later);
    return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day);
}
