/* loaders/grid.h: a sheet as it was read: cells of text, each with its place, and what is wrong with
 * it. Empty cells are not kept. */
#ifndef CF_LOADERS_GRID_H
#define CF_LOADERS_GRID_H

#include "base/problems.h"
#include "base/text.h"
#include "loaders/column_map.h"

typedef struct {
    const char *text;
    size_t line, column; /* from 1: the line of the text or the row of the sheet; the field */
    bool is_number;      /* of a workbook, where a date may be one */
    size_t from;         /* the field that a map has moved it from; 0: its own */
} cf_grid_cell;

/* The name of a column of another system. */
typedef struct {
    const char *name;
    size_t column;
    cf_name_use use;
} cf_grid_heading;

typedef struct {
    const char *name; /* as problems have it: "in/liaisons.csv", or "liaisons" of a workbook */
    bool is_of_workbook;
    bool counts_from_1904; /* how the workbook counts its days */
    cf_sheet_kind sheet;
    const cf_column_map *map; /* NULL: its columns are those of the sheet */
    cf_grid_cell *cell;       /* by line, then column */
    size_t count, capacity;
    cf_grid_heading *head; /* of a mapped grid */
    size_t head_count, head_capacity, head_line;
} cf_grid;

/* Two things that a row says, of which one checks the other: this forum is said to be below that. */
typedef struct {
    const cf_grid *grid;
    cf_grid_cell cell;
    const char *forum, *above;
} cf_import_check;

typedef struct cf_import_base cf_import_base;

/* Sheets on their way into a document. */
typedef struct {
    cf_arena arena;
    cf_grid grid[CF_SHEET_COUNT];
    bool is_read[CF_SHEET_COUNT];
    const cf_column_map *map;   /* NULL, or how the sheets of another system are read */
    const cf_import_base *base; /* NULL, or the document that the rows are added to */
    cf_import_check *check;
    size_t check_count, check_capacity;
    size_t known_count; /* rows that the base has already */
    cf_problems problems;
    cf_problems warnings; /* what is odd, and no reason to refuse */
} cf_import;

/* The sheet that a sheet or file of this name is; CF_SHEET_COUNT if it is none. */
cf_sheet_kind cf_import_sheet(const cf_import *import, const char *name);

/* Keeps a copy of the text as the last cell, with line ends as line feeds; nothing if it is empty, or
 * stands in a column that the map of the grid does not name. */
bool cf_grid_add(cf_import *import, cf_grid *grid, cf_grid_cell cell, size_t length, cf_error *err)
    CF_CHECKED;

/* The name above a column of a mapped grid, or NULL. */
const cf_grid_heading *cf_grid_heading_of(const cf_grid *grid, size_t column);

/* Keeps a problem at a cell, behind those that are kept already. */
bool cf_grid_refuse(cf_import *import, const cf_grid *grid, cf_grid_cell place, cf_error *err,
                    const char *format, ...) CF_PRINTF(5, 6) CF_CHECKED;

/* The same for what is odd. */
bool cf_grid_warn(cf_import *import, const cf_grid *grid, cf_grid_cell place, cf_error *err,
                  const char *format, ...) CF_PRINTF(5, 6) CF_CHECKED;

/* Begins the grid of a sheet, without cells, with a copy of its name; a second one of that sheet is
 * refused: then `*grid` is NULL. */
bool cf_grid_begin(cf_import *import, cf_grid begun, cf_grid **grid, cf_error *err) CF_CHECKED;

#endif
