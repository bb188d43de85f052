/* reports/changes.h: what has changed between two analyses, as text, JSON, CSV or Markdown. */
#ifndef CF_REPORTS_CHANGES_H
#define CF_REPORTS_CHANGES_H

#include "engine/diff.h"
#include "reports/tables.h"

/* JSON is the object "crossfora-diff/1". */
bool cf_write_diff(const cf_diff *diff, cf_format format, cf_text *out, cf_error *err) CF_CHECKED;

#endif
