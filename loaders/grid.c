#include "loaders/grid.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

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

bool cf_grid_add(cf_import *import, cf_grid *grid, cf_grid_cell cell, size_t length, cf_error *err)
{
    if (length == 0)
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
    cf_text_add_visible(out, grid->name, strlen(grid->name), SIZE_MAX);
    if (!grid->is_of_workbook) {
        cf_text_add_format(out, ":%zu:%zu: ", place.line, place.column);
        return;
    }
    cf_text_add_char(out, '!');
    add_letters(out, place.column);
    cf_text_add_format(out, "%zu: ", place.line);
}

bool cf_grid_refuse(cf_import *import, const cf_grid *grid, cf_grid_cell place, cf_error *err,
                    const char *format, ...)
{
    char words[CF_MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(words, sizeof words, format, arguments);
    va_end(arguments);

    cf_text line = {0};
    add_place(&line, grid, place);
    cf_text_add_visible(&line, words, strlen(words), SIZE_MAX);
    const bool ok =
        cf_text_ok(&line, err)
        && cf_problems_add(&import->problems, import->problems.count, cf_text_of(&line), err);
    cf_text_free(&line);
    return ok;
}

bool cf_grid_begin(cf_import *import, cf_grid begun, cf_grid **grid, cf_error *err)
{
    *grid = NULL;
    begun.name = cf_arena_copy(&import->arena, begun.name, strlen(begun.name), err);
    if (!begun.name)
        return false;
    if (import->is_read[begun.sheet])
        return cf_grid_refuse(import, &begun, (cf_grid_cell){.line = 1, .column = 1}, err,
                              "the sheet %s is there twice", cf_sheets[begun.sheet].name);
    import->is_read[begun.sheet] = true;
    import->grid[begun.sheet] = begun;
    *grid = &import->grid[begun.sheet];
    return true;
}
