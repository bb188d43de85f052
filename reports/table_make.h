/* reports/table_make.h: tables, cell by cell.
 *
 * Cells are added without checking; cf_rows_finish tells. A cell that is put together stands in
 * `pad` until cf_rows_add_pad. */
#ifndef CF_REPORTS_TABLE_MAKE_H
#define CF_REPORTS_TABLE_MAKE_H

#include "base/arena.h"
#include "reports/tables.h"

typedef struct {
    cf_arena *arena;
    cf_error *err;
    bool failed;
    cf_cell *cell;
    size_t count, capacity;
    cf_text pad;
} cf_rows;

/* A cell of borrowed text. */
void cf_rows_add(cf_rows *rows, const char *text);
void cf_rows_add_number(cf_rows *rows, double number);
void cf_rows_add_count(cf_rows *rows, size_t count);
/* A cell of what stands in the pad, which is then empty. */
void cf_rows_add_pad(cf_rows *rows);

/* Makes the cells those of `table`, whose columns are set, frees the pad and empties `rows` for the
 * next table. */
bool cf_rows_finish(cf_rows *rows, cf_table *table) CF_CHECKED;

/* Leaves the columns named by `id`, up to the first NULL, in that order. */
enum { CF_PICKED_MOST = 12 };
bool cf_table_pick(cf_table *table, const char *const id[CF_PICKED_MOST], cf_arena *arena,
                   cf_error *err) CF_CHECKED;

typedef struct {
    cf_table *item;
    size_t count, capacity;
} cf_tables;

/* Adds a zeroed table with this id, title and columns; NULL on failure. */
cf_table *cf_tables_add(cf_tables *tables, const char *id, const char *title, cf_arena *arena,
                        cf_error *err);

#define cf_table_columns(table, columns)                                                           \
    ((table)->column = (columns), (table)->column_count = CF_COUNT(columns))

#endif
