/* base/date.h: ISO 8601 dates as precise as their source.
 *
 * "2005" is a span of days, the whole year; "2005-09-02" is a span of one day.
 * Days are counted in the proleptic Gregorian calendar, years 1 to 9999. */
#ifndef CF_BASE_DATE_H
#define CF_BASE_DATE_H

#include "base/error.h"

#include <stdint.h>

typedef enum { CF_DATE_NONE, CF_DATE_YEAR, CF_DATE_MONTH, CF_DATE_DAY } cf_precision;

typedef struct {
    cf_precision precision; /* CF_DATE_NONE: no date was given */
    int32_t first;          /* days since 0001-01-01 */
    int32_t last;
} cf_date;

enum { CF_DATE_SIZE = 11 };

/* Reads all of `text`. False if it is no date of the three forms, or impossible. */
bool cf_date_read(const char *text, cf_date *date) CF_CHECKED;

/* The date as it was read, "" if none, in `buffer`, which is returned. */
const char *cf_date_text(cf_date date, char buffer[CF_DATE_SIZE]);

/* The span of one day. */
cf_date cf_date_of_day(int32_t day);

/* The day `months` calendar months before `day`; the last of the month where it has no such day. */
int32_t cf_day_months_before(int32_t day, int months);

/* The year of a day, and the last month of its quarter. */
cf_date cf_year_of(int32_t day);
cf_date cf_quarter_end_of(int32_t day);

bool cf_date_is_given(cf_date date);

/* Whole months between a day and a later one; 0 if it is not later. */
int cf_months_between(int32_t earlier, int32_t later);

#endif
