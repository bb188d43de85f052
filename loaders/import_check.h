/* loaders/import_check.h: what one column of another system says of another. */
#ifndef CF_LOADERS_IMPORT_CHECK_H
#define CF_LOADERS_IMPORT_CHECK_H

#include "loaders/page.h"

/* Warns of each row of the page whose forum is not below the one that the row says it is below. A
 * forum that reports to nobody on record is no contradiction. */
bool cf_import_check_parents(cf_import *import, const cf_page *page, const cf_graph *graph,
                             cf_error *err) CF_CHECKED;

#endif
