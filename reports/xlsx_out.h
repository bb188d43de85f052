/* reports/xlsx_out.h: tables as the sheets of a workbook, by libxlsxwriter.
 *
 * The library writes to a name: it gets that of a file in memory, so that the bytes come back as a
 * text and base/file.h stays the one that writes. Strings are written as strings, never as formulas
 * or links. */
#ifndef CF_REPORTS_XLSX_OUT_H
#define CF_REPORTS_XLSX_OUT_H

#include "base/table.h"

#include <xlsxwriter.h>

enum { CF_XLSX_TINT_COUNT = 5 };

typedef struct {
    lxw_workbook *book;
    int descriptor; /* of the file in memory; -1: none */
    lxw_format *head, *heading, *words, *wrapped, *as_text;
    lxw_format *tint[CF_XLSX_TINT_COUNT];
} cf_xlsx;

/* Opens a workbook with this title. What the library packs is kept in memory, of which a small
 * workbook takes a few MiB, or in temporary files. To be closed, also when it could not be opened. */
bool cf_xlsx_open(cf_xlsx *xlsx, const char *title, bool is_small, cf_error *err) CF_CHECKED;

/* Adds an empty sheet, or NULL and `err`. */
lxw_worksheet *cf_xlsx_add_sheet(cf_xlsx *xlsx, const char *name, cf_error *err);

/* Adds a sheet of one table: frozen header, filter, widths, and its note below. */
bool cf_xlsx_add_table(cf_xlsx *xlsx, const char *name, const cf_table *table, cf_error *err)
    CF_CHECKED;

/* Adds a sheet of several tables, each below its title, with a colour scale for numbers. */
bool cf_xlsx_add_tables(cf_xlsx *xlsx, const char *name, const cf_tables *tables, cf_error *err)
    CF_CHECKED;

/* Writes a string, cut to what a cell may hold. */
bool cf_xlsx_put(lxw_worksheet *sheet, lxw_row_t row, size_t column, const char *text,
                 lxw_format *format, cf_error *err) CF_CHECKED;

/* The same, but a string that a cell cannot hold is refused. */
bool cf_xlsx_put_whole(lxw_worksheet *sheet, lxw_row_t row, size_t column, const char *text,
                       lxw_format *format, cf_error *err) CF_CHECKED;

/* Adds the bytes of the workbook to `out`. */
bool cf_xlsx_finish(cf_xlsx *xlsx, cf_text *out, cf_error *err) CF_CHECKED;

/* Frees what is left. Safe after cf_xlsx_finish. */
void cf_xlsx_close(cf_xlsx *xlsx);

#endif
