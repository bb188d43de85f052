/* reports/xlsx_parts.h: where libxlsxwriter keeps the parts of a workbook until it packs them. */
#ifndef CF_REPORTS_XLSX_PARTS_H
#define CF_REPORTS_XLSX_PARTS_H

#include "base/error.h"

#include <stddef.h>

/* Forgets what happened to the parts of an earlier workbook. */
void cf_xlsx_parts_begin(void);

/* False if some of a part was not written, or not read again. */
bool cf_xlsx_parts_ok(cf_error *err) CF_CHECKED;

/* Does the directory at the end of a packed workbook, of less than 4 GiB, lead to its parts? What packs
 * it asks where it is in the file, and takes any answer. */
bool cf_xlsx_is_whole(const char *archive, size_t length);

#endif
