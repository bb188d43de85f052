/* reports/csv_out.h: CSV after RFC 4180: UTF-8 without a mark, comma, CRLF.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front. */
#ifndef CF_REPORTS_CSV_OUT_H
#define CF_REPORTS_CSV_OUT_H

#include "reports/tables.h"

/* Adds one field, quoted if need be. */
void cf_text_add_csv(cf_text *out, const char *text);

/* Adds the header and all rows with all columns; an undefined number is empty. */
void cf_table_add_csv(cf_text *out, const cf_table *table);

/* The rows alone, or the header alone if there is none: what a filter of rows writes with. */
void cf_table_add_csv_part(cf_text *out, const cf_table *table);

#endif
