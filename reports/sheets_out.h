/* reports/sheets_out.h: a document as sheets: for other programs, and to be filled in. */
#ifndef CF_REPORTS_SHEETS_OUT_H
#define CF_REPORTS_SHEETS_OUT_H

#include "base/arena.h"
#include "graphs/sheets.h"
#include "reports/tables.h"

/* The records of `graph` as rows, every member a column; only the header if `graph` is NULL. */
bool cf_sheet_make_table(const cf_sheet *sheet, const cf_graph *graph, cf_table *table,
                         cf_arena *arena, cf_error *err) CF_CHECKED;

/* The same as CSV. */
bool cf_write_sheet(const cf_sheet *sheet, const cf_graph *graph, cf_text *out, cf_error *err)
    CF_CHECKED;

/* All sheets as a workbook, with drop-downs and a sheet README; without rows if `graph` is NULL. */
bool cf_write_sheet_book(const cf_graph *graph, cf_text *out, cf_error *err) CF_CHECKED;

/* What to fill in where, as plain text. */
bool cf_write_readme(cf_text *out, cf_error *err) CF_CHECKED;

#endif
