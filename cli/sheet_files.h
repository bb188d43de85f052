/* cli/sheet_files.h: a document as files that a spreadsheet opens. */
#ifndef CF_CLI_SHEET_FILES_H
#define CF_CLI_SHEET_FILES_H

#include "graphs/graph.h"

/* Does the name end with ".xlsx"? */
bool cf_is_xlsx(const char *path);

/* Writes all sheets of `graph`, or empty ones to be filled in, with a sheet or file README, if it is
 * NULL: as a workbook if `path` is named like one, else as CSV files into that folder. */
bool cf_sheet_files_write(const char *path, const cf_graph *graph, cf_error *err) CF_CHECKED;

#endif
