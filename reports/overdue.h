/* reports/overdue.h: what is overdue and who never comes, as text, JSON, CSV or Markdown. */
#ifndef CF_REPORTS_OVERDUE_H
#define CF_REPORTS_OVERDUE_H

#include "engine/overdue.h"
#include "reports/tables.h"

/* JSON is the object "crossfora-overdue/1". */
bool cf_write_overdue(const cf_overdue *overdue, cf_format format, cf_text *out, cf_error *err)
    CF_CHECKED;

#endif
