/* tests/fuzz/sheets.h: what imports promise, whatever they import. */
#ifndef CF_TESTS_FUZZ_SHEETS_H
#define CF_TESTS_FUZZ_SHEETS_H

#include "base/text.h"
#include "loaders/import.h"

/* Adds a CSV file: behind its first letter, which says the sheet. `encoding` NULL: UTF-8. */
bool cf_fuzz_add_csv(cf_import *import, const cf_text *piece, const char *encoding, cf_error *err)
    CF_CHECKED;

/* Makes the document, if `ok` says that all sheets were read, and frees the import: what is refused
 * is refused with words, and a document is sound, and the same when it goes out as sheets and comes
 * back. */
void cf_fuzz_demand_import(cf_import *import, bool ok, cf_error *err);

/* The document is the same when it goes out as CSV, or as a workbook, and comes back. */
void cf_fuzz_demand_sheets(const cf_graph *graph);
void cf_fuzz_demand_book(const cf_graph *graph);

#endif
