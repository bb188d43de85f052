/* reports/tables_write.h: tables one below the other, in any format but JSON, which is no table. */
#ifndef CF_REPORTS_TABLES_WRITE_H
#define CF_REPORTS_TABLES_WRITE_H

#include "reports/tables.h"

void cf_tables_write(const cf_tables *tables, cf_format format, cf_text *out);

#endif
