/* loaders/import_cells.h: what stands in one cell, as a value of JSON. */
#ifndef CF_LOADERS_IMPORT_CELLS_H
#define CF_LOADERS_IMPORT_CELLS_H

#include "loaders/grid.h"

/* Adds the cell as its column has it. What is not of the form that the column asks for stays a
 * string, for the loader to refuse. */
void cf_text_add_cell(cf_text *out, const cf_sheet_column *column, const cf_grid *grid,
                      const cf_grid_cell *cell);

/* The text without white space at its edges, in the arena. */
const char *cf_trim(cf_arena *arena, const char *text, cf_error *err);

#endif
