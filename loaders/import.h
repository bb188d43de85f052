/* loaders/import.h: sheets in, a document out, which the loader has found sound. */
#ifndef CF_LOADERS_IMPORT_H
#define CF_LOADERS_IMPORT_H

#include "loaders/csv.h"

/* Adds the document as JSON to `out`. False with `problems` at their cells, in the order of the
 * sheets, or with `err` when memory ran out. */
bool cf_import_make(cf_import *import, cf_text *out, cf_error *err) CF_CHECKED;

void cf_import_free(cf_import *import);

#endif
