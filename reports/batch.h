/* reports/batch.h: many reports side by side: a table for programs, and a page with the trend. */
#ifndef CF_REPORTS_BATCH_H
#define CF_REPORTS_BATCH_H

#include "engine/trend.h"
#include "reports/tables.h"

typedef enum {
    CF_BATCH_DONE,
    CF_BATCH_BAD_INPUT,
    CF_BATCH_STOPPED,
    CF_BATCH_STATUS_COUNT
} cf_batch_status;

extern const char *const cf_batch_words[CF_BATCH_STATUS_COUNT];

typedef struct {
    const char *name;     /* of its folder */
    const char *problem;  /* the first; "" if it is done */
    const char *focus;    /* its id, or "" */
    cf_trend_point point; /* if it is done: without a date if the document has none */
    cf_batch_status status;
    bool has_page; /* report.html in its folder */
} cf_batch_item;

typedef struct {
    const char *title;   /* "" for none */
    const char *program; /* "crossfora 9.9.9" */
    const cf_batch_item *item;
    size_t count;
} cf_batch;

/* summary.csv: a row for each input. */
bool cf_write_batch_csv(const cf_batch *batch, cf_text *out, cf_error *err) CF_CHECKED;

/* index.html: the same to read, each input leading to its report.html, and for each focus that
 * several days were seen of how its coverage has gone. */
bool cf_write_batch_html(const cf_batch *batch, cf_text *out, cf_error *err) CF_CHECKED;

#endif
