/* tests/fuzz/reports.h: files of a report, written and read again. */
#ifndef CF_TESTS_FUZZ_REPORTS_H
#define CF_TESTS_FUZZ_REPORTS_H

#include "reports/report.h"

/* The file of the report is what its format says. */
void cf_demand_file(const cf_analysis *analysis, const cf_writer *writer);

/* The file as it is written; to be freed. Empty if the report has no such file. */
cf_text cf_fuzz_write(const cf_analysis *analysis, const cf_writer *writer);

/* Reads a text as a file of this format, "json". */
void cf_demand_format(const char *format, const cf_text *text);

#endif
