/* loaders/xlsx.h: a workbook in, cells out. */
#ifndef CF_LOADERS_XLSX_H
#define CF_LOADERS_XLSX_H

#include "loaders/grid.h"

/* Reads the sheets of the workbook in `data` that are named like those of a document; README and
 * Lists, which the template has, and names that begin with x- are left aside. What is wrong with
 * its sheets is among the problems; false when memory ran out or this is no workbook. */
bool cf_import_xlsx(cf_import *import, const char *name, const cf_text *data, cf_error *err)
    CF_CHECKED;

#endif
