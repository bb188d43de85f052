/* loaders/csv.h: CSV in, cells out.
 *
 * Comma, semicolon or tab: which, the header tells. UTF-8 with or without a mark, or what it is said
 * to be. An apostrophe in front of what a spreadsheet would calculate is taken off. */
#ifndef CF_LOADERS_CSV_H
#define CF_LOADERS_CSV_H

#include "loaders/grid.h"

/* Reads the text (borrowed, with a NUL behind it) as this sheet; `encoding` NULL: UTF-8. What is
 * wrong is among the problems; false when memory ran out or there is no such encoding. */
bool cf_import_csv(cf_import *import, cf_sheet_kind sheet, const char *name, const cf_text *text,
                   const char *encoding, cf_error *err) CF_CHECKED;

#endif
