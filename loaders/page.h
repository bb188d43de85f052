/* loaders/page.h: a grid as rows below a header, whose cells have columns of the sheet. */
#ifndef CF_LOADERS_PAGE_H
#define CF_LOADERS_PAGE_H

#include "loaders/grid.h"

typedef struct {
    const cf_grid_cell *cell;
    size_t count;
} cf_page_row;

typedef struct {
    cf_page_row *row; /* without the header */
    size_t row_count;
    const cf_sheet_column **column; /* by number; NULL: not read */
    size_t column_count;
} cf_page;

/* Reads the header and finds the rows. What is wrong with the header is among the problems. */
bool cf_page_read(cf_page *page, cf_import *import, const cf_grid *grid, cf_error *err) CF_CHECKED;

/* The column of a cell; NULL: it is not read. */
const cf_sheet_column *cf_page_column(const cf_page *page, const cf_grid_cell *cell);

/* The trimmed cell of the row in the column with this name, with its place; "" if it is empty. NULL
 * and `err` when memory runs out. */
const char *cf_page_cell(const cf_page *page, size_t row, const char *name, cf_arena *arena,
                         const cf_grid_cell **cell, cf_error *err);

#endif
