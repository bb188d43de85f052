/* reports/report_json.h: report.json, whole or the sections that make a view. */
#ifndef CF_REPORTS_REPORT_JSON_H
#define CF_REPORTS_REPORT_JSON_H

#include "reports/tables.h"

bool cf_write_report_json(const cf_report *report, cf_text *out, cf_error *err) CF_CHECKED;
bool cf_write_view_json(cf_view_of view, const cf_report *report, cf_text *out, cf_error *err)
    CF_CHECKED;

#endif
