/* requests/extras.h: what a report has beside its findings: what has changed since a baseline, the
 * figures by year, matrices, and a plan. */
#ifndef CF_REQUESTS_EXTRAS_H
#define CF_REQUESTS_EXTRAS_H

#include "requests/input.h"

/* It points into itself, and the report into it: not to be moved. */
typedef struct {
    cf_input older; /* the baseline, if it is another document */
    cf_analysis then;
    cf_input_note note[2];
    cf_diff diff;
    cf_trend trend;
    cf_plan plan;
    cf_matrix_set matrices;
} cf_extras;

/* Adds to the report of `findings` what the request asks for, and the trend if the document has
 * dates over several years. To be freed in any case. */
bool cf_extras_make(cf_extras *extras, cf_findings *findings, const cf_request *request,
                    cf_error *err) CF_CHECKED;

void cf_extras_free(cf_extras *extras);

#endif
