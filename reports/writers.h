/* reports/writers.h: the writers of single files that stand in the table of writers. */
#ifndef CF_REPORTS_WRITERS_H
#define CF_REPORTS_WRITERS_H

#include "reports/report.h"

/* summary.txt: at most 20 lines of 80 columns for a report of usual names. */
bool cf_write_summary_file(const cf_report *report, cf_text *out, cf_error *err) CF_CHECKED;

/* report.md */
bool cf_write_markdown(const cf_report *report, cf_text *out, cf_error *err) CF_CHECKED;

/* report.html */
bool cf_write_html(const cf_report *report, cf_text *out, cf_error *err) CF_CHECKED;

/* network.graphml and fora.graphml */
bool cf_write_network_graphml(const cf_report *report, cf_text *out, cf_error *err) CF_CHECKED;
bool cf_write_fora_graphml(const cf_report *report, cf_text *out, cf_error *err) CF_CHECKED;

/* report.xlsx */
bool cf_write_workbook(const cf_report *report, cf_text *out, cf_error *err) CF_CHECKED;

/* The version of the library that writes workbooks, "1.1.4". */
const char *cf_xlsx_library(void);

#endif
