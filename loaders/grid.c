#include "loaders/grid.h"

#include "base/language.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_HEADING = 100 };

static void join_line_ends(char *text)
{
    char *to = text;
    for (const char *from = text; *from; from++) {
        if (*from != '\r')
            *to++ = *from;
        else if (from[1] != '\n')
            *to++ = '\n';
    }
    *to = '\0';
}

cf_sheet_kind cf_import_sheet(const cf_import *import, const char *name)
{
    const cf_sheet_kind sheet = cf_sheet_find(name);
    return sheet == CF_SHEET_COUNT && import->map ? import->map->sheet : sheet;
}

static int by_column(const void *left, const void *right)
{
    const size_t a = *(const size_t *)left, b = ((const cf_grid_heading *)right)->column;
    return (a > b) - (a < b);
}

const cf_grid_heading *cf_grid_heading_of(const cf_grid *grid, size_t column)
{
    return grid->head_count == 0
             ? NULL
             : bsearch(&column, grid->head, grid->head_count, sizeof *grid->head, by_column);
}

static bool add_heading(cf_import *import, cf_grid *grid, cf_grid_cell cell, size_t length,
                        cf_error *err)
{
    cf_text name = {0};
    cf_text_add_stripped(&name, cell.text, length);
    const char *copy =
        cf_text_ok(&name, err)
            ? cf_arena_copy(&import->arena, cf_text_of(&name), name.length, err)
            : NULL;
    cf_text_free(&name);
    cf_grid_heading *grown = cf_arena_grow(
        &import->arena, grid->head, grid->head_count, &grid->head_capacity, sizeof *grid->head,
        err);
    if (!copy || !grown)
        return false;
    grid->head = grown;
    grid->head_line = cell.line;
    grid->head[grid->head_count++] =
        (cf_grid_heading){copy, cell.column, cf_column_map_use(grid->map, copy)};
    return true;
}

/* A column that the map does not name is never read. A cell that stands under no name is kept, to be
 * refused: its row has slipped. */
static bool is_passed_over(const cf_grid *grid, size_t column)
{
    const cf_grid_heading *heading = cf_grid_heading_of(grid, column);
    return heading && heading->use != CF_NAME_READ;
}

bool cf_grid_add(cf_import *import, cf_grid *grid, cf_grid_cell cell, size_t length, cf_error *err)
{
    if (length == 0)
        return true;
    if (grid->map && (grid->head_line == 0 || grid->head_line == cell.line))
        return add_heading(import, grid, cell, length, err);
    if (is_passed_over(grid, cell.column))
        return true;
    char *copy = cf_arena_copy(&import->arena, cell.text, length, err);
    cf_grid_cell *grown = cf_arena_grow(
        &import->arena, grid->cell, grid->count, &grid->capacity, sizeof *grid->cell, err);
    if (!copy || !grown)
        return false;
    join_line_ends(copy);
    cell.text = copy;
    grid->cell = grown;
    grid->cell[grid->count++] = cell;
    return true;
}

/* "C" of column 3, "AA" of 27. */
static void add_letters(cf_text *out, size_t column)
{
    char letters[16];
    size_t at = sizeof letters;
    for (size_t rest = column; rest > 0 && at > 0; rest = (rest - 1) / 26)
        letters[--at] = (char)('A' + (rest - 1) % 26);
    cf_text_add_bytes(out, letters + at, sizeof letters - at);
}

static void add_place(cf_text *out, const cf_grid *grid, cf_grid_cell place)
{
    const size_t column = place.from ? place.from : place.column;
    const cf_grid_heading *heading = cf_grid_heading_of(grid, column);
    cf_text_add_visible(out, grid->name, strlen(grid->name), SIZE_MAX);
    if (grid->is_of_workbook) {
        cf_text_add_char(out, '!');
        add_letters(out, column);
        cf_text_add_format(out, "%zu: ", place.line);
    } else {
        cf_text_add_format(out, ":%zu:%zu: ", place.line, column);
    }
    if (!heading || place.line == grid->head_line)
        return;
    cf_text_add_visible(out, heading->name, strlen(heading->name), LONGEST_HEADING);
    cf_text_add(out, ": ");
}

CF_PRINTF(5, 0)
static bool keep(cf_problems *problems, const cf_grid *grid, cf_grid_cell place, cf_error *err,
                 const char *format, va_list arguments)
{
    char words[CF_MESSAGE_SIZE];
    vsnprintf(words, sizeof words, cf_told(format), arguments);
    cf_text line = {0};
    add_place(&line, grid, place);
    cf_text_add_visible(&line, words, strlen(words), SIZE_MAX);
    const bool ok = cf_text_ok(&line, err)
                 && cf_problems_add(problems, problems->count, cf_text_of(&line), err);
    cf_text_free(&line);
    return ok;
}

bool cf_grid_refuse(cf_import *import, const cf_grid *grid, cf_grid_cell place, cf_error *err,
                    const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const bool ok = keep(&import->problems, grid, place, err, format, arguments);
    va_end(arguments);
    return ok;
}

bool cf_grid_warn(cf_import *import, const cf_grid *grid, cf_grid_cell place, cf_error *err,
                  const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const bool ok = keep(&import->warnings, grid, place, err, format, arguments);
    va_end(arguments);
    return ok;
}

bool cf_grid_begin(cf_import *import, cf_grid begun, cf_grid **grid, cf_error *err)
{
    *grid = NULL;
    begun.name = cf_arena_copy(&import->arena, begun.name, strlen(begun.name), err);
    if (!begun.name)
        return false;
    if (import->is_read[begun.sheet])
        return cf_grid_refuse(import, &begun, ((cf_grid_cell){.line = 1, .column = 1}), err,
                              "the sheet %s is there twice", cf_sheets[begun.sheet].name);
    if (import->map && import->map->sheet == begun.sheet)
        begun.map = import->map;
    import->is_read[begun.sheet] = true;
    import->grid[begun.sheet] = begun;
    *grid = &import->grid[begun.sheet];
    return true;
}
