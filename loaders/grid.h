/* loaders/grid.h: a sheet as it was read: cells of text, each with its place, and what is wrong with
 * it. Empty cells are not kept. */
#ifndef CF_LOADERS_GRID_H
#define CF_LOADERS_GRID_H

#include "base/problems.h"
#include "base/text.h"
#include "graphs/sheets.h"

typedef struct {
    const char *text;
    size_t line, column; /* from 1: the line of the text or the row of the sheet; the field */
    bool is_number;      /* of a workbook, where a date may be one */
} cf_grid_cell;

typedef struct {
    const char *name; /* as problems have it: "in/liaisons.csv", or "liaisons" of a workbook */
    bool is_of_workbook;
    bool counts_from_1904; /* how the workbook counts its days */
    cf_sheet_kind sheet;
    cf_grid_cell *cell; /* by line, then column */
    size_t count, capacity;
} cf_grid;

/* Sheets on their way into a document. */
typedef struct {
    cf_arena arena;
    cf_grid grid[CF_SHEET_COUNT];
    bool is_read[CF_SHEET_COUNT];
    cf_problems problems;
} cf_import;

/* Keeps a copy of the text as the last cell, with line ends as line feeds; nothing if it is empty. */
bool cf_grid_add(cf_import *import, cf_grid *grid, cf_grid_cell cell, size_t length, cf_error *err)
    CF_CHECKED;

/* Keeps a problem at a cell, behind those that are kept already. */
bool cf_grid_refuse(cf_import *import, const cf_grid *grid, cf_grid_cell place, cf_error *err,
                    const char *format, ...) CF_PRINTF(5, 6) CF_CHECKED;

/* Begins the grid of a sheet, without cells, with a copy of its name; a second one of that sheet is
 * refused: then `*grid` is NULL. */
bool cf_grid_begin(cf_import *import, cf_grid begun, cf_grid **grid, cf_error *err) CF_CHECKED;

#endif
