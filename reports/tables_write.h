/* reports/tables_write.h: tables one below the other, in any format but JSON, which is no table. */
#ifndef CF_REPORTS_TABLES_WRITE_H
#define CF_REPORTS_TABLES_WRITE_H

#include "reports/tables.h"

/* Makes this thread say what the format is for: plain English for programs; returns what it did before,
 * for cf_language_set_plain. */
bool cf_format_speak(cf_format format);

void cf_tables_write(const cf_tables *tables, cf_format format, cf_text *out);

#endif
