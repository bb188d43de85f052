/* loaders/import_base.h: a document that rows are added to. Its own text stays as it is. */
#ifndef CF_LOADERS_IMPORT_BASE_H
#define CF_LOADERS_IMPORT_BASE_H

#include "loaders/page.h"

/* Where a collection of the document ends: behind its last record. */
typedef struct {
    size_t at;
    bool is_there, is_empty;
} cf_base_end;

struct cf_import_base {
    const char *name, *text; /* borrowed */
    size_t length;
    cf_base_end end[CF_SHEET_COUNT];
    cf_sheet_kind order[CF_SHEET_COUNT]; /* of the collections that are there, as in the text */
    size_t order_count;
    size_t whole_end; /* behind the last member of the document */
    cf_map ids;       /* to sheets; "-" for each blank */
    cf_arena arena;
};

/* Finds out what is in the document (borrowed, with a NUL behind it). False with `problems`, as
 * cf_load_text has them, or with `err`. */
bool cf_import_base_open(cf_import_base *base, const char *name, const cf_text *text,
                         cf_problems *problems, cf_error *err) CF_CHECKED;

/* Leaves out the rows of records that the base of the import has already; an id that is taken by
 * something else is refused. */
bool cf_import_base_drop(cf_import *import, cf_page *page, const cf_grid *grid, cf_error *err)
    CF_CHECKED;

void cf_import_base_free(cf_import_base *base);

#endif
