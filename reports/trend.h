/* reports/trend.h: the figures by date, with a line drawn in text. */
#ifndef CF_REPORTS_TREND_H
#define CF_REPORTS_TREND_H

#include "engine/trend.h"
#include "reports/tables.h"

/* JSON is the object "crossfora-trend/1". */
bool cf_write_trend(const cf_trend *trend, cf_format format, cf_text *out, cf_error *err)
    CF_CHECKED;

/* The picture in words: where each figure began, where it is now, and what the highest was. */
void cf_add_trend_words(cf_text *out, const cf_trend *trend);

/* Adds a line of blocks from 0 to the highest of `value`; NAN is a dot. Only so many of the values
 * are drawn, at equal distances and with the last, that it stays within CF_LINE_WIDTH columns. */
enum { CF_LINE_WIDTH = 40 };
void cf_add_line_picture(cf_text *out, const double *value, size_t count);

#endif
