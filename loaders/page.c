#include "loaders/page.h"

#include "base/similar.h"
#include "loaders/import_cells.h"

#include <string.h>
#include <strings.h>

typedef struct {
    cf_page *page;
    cf_import *import;
    const cf_grid *grid;
    const cf_sheet *sheet;
    cf_error *err;
} page_reading;

#define refuse_cell(reading, place, ...)                                                           \
    cf_grid_refuse((reading)->import, (reading)->grid, (place), (reading)->err, __VA_ARGS__)

/* "Review by" is review_by. */
static bool is_name(const char *header, const char *name)
{
    for (; *header && *name; header++, name++) {
        const char letter = *header >= 'A' && *header <= 'Z' ? (char)(*header + 32) : *header;
        if (letter != *name && !(strchr(" -", letter) && *name == '_'))
            return false;
    }
    return *header == *name;
}

static const cf_sheet_column *find_column(
    const cf_sheet *sheet, const char *header, const char **meant)
{
    cf_similar similar = cf_similar_to(header);
    for (size_t c = 0; c < sheet->column_count; c++) {
        if (is_name(header, sheet->column[c].name))
            return &sheet->column[c];
        cf_similar_try(&similar, sheet->column[c].name);
    }
    *meant = similar.best;
    return NULL;
}

static bool has_column(const cf_page *page, const cf_sheet_column *column)
{
    for (size_t c = 0; c < page->column_count; c++) {
        if (page->column[c] == column)
            return true;
    }
    return false;
}

/* What is carried and ignored in a document is no mistake here. */
static bool is_aside(const char *header)
{
    return strncasecmp(header, "x-", 2) == 0 || strcasecmp(header, "notes") == 0;
}

static bool read_header_cell(page_reading *reading, const cf_grid_cell *cell)
{
    const char *header = cf_trim(&reading->import->arena, cell->text, reading->err);
    const char *meant = NULL;
    if (!header)
        return false;
    const cf_sheet_column *column = find_column(reading->sheet, header, &meant);
    if (column && has_column(reading->page, column))
        return refuse_cell(reading, *cell, "the column \"%s\" is there twice", column->name);
    reading->page->column[cell->column - 1] = column;
    if (column || is_aside(header))
        return true;
    if (meant)
        return refuse_cell(reading, *cell, "\"%s\" is not a column of %s; did you mean \"%s\"?",
                           header, reading->sheet->name, meant);
    return refuse_cell(
        reading, *cell, "\"%s\" is not a column of %s; a name that begins with x- is left aside",
        header, reading->sheet->name);
}

static bool check_required(page_reading *reading)
{
    const cf_grid_cell start = {.line = reading->grid->cell[0].line, .column = 1};
    bool ok = true;
    for (size_t c = 0; c < reading->sheet->column_count && ok; c++) {
        const cf_sheet_column *column = &reading->sheet->column[c];
        if (column->is_required && !has_column(reading->page, column))
            ok = refuse_cell(reading, start, "there is no column \"%s\"", column->name);
    }
    return ok;
}

static size_t row_end(const cf_grid *grid, size_t first)
{
    size_t end = first;
    while (end < grid->count && grid->cell[end].line == grid->cell[first].line)
        end++;
    return end;
}

static bool read_header(page_reading *reading, size_t end)
{
    const cf_grid *grid = reading->grid;
    cf_page *page = reading->page;
    page->column_count = grid->cell[end - 1].column;
    page->column =
        cf_new(&reading->import->arena, const cf_sheet_column *, page->column_count, reading->err);
    bool ok = page->column != NULL;
    for (size_t i = 0; i < end && ok; i++)
        ok = read_header_cell(reading, &grid->cell[i]);
    return ok && check_required(reading);
}

/* Cells beside the header have no meaning: the first of them is refused. */
static bool check_width(page_reading *reading, size_t first)
{
    const cf_grid *grid = reading->grid;
    for (size_t i = first; i < grid->count; i++) {
        if (grid->cell[i].column > reading->page->column_count)
            return refuse_cell(reading, grid->cell[i], "there is no header above this cell");
    }
    return true;
}

static bool read_rows(page_reading *reading, size_t first)
{
    const cf_grid *grid = reading->grid;
    cf_page *page = reading->page;
    size_t capacity = 0;
    for (size_t at = first; at < grid->count; at = row_end(grid, at)) {
        cf_page_row *grown = cf_arena_grow(
            &reading->import->arena, page->row, page->row_count, &capacity, sizeof *page->row,
            reading->err);
        if (!grown)
            return false;
        page->row = grown;
        page->row[page->row_count++] = (cf_page_row){&grid->cell[at], row_end(grid, at) - at};
    }
    return true;
}

bool cf_page_read(cf_page *page, cf_import *import, const cf_grid *grid, cf_error *err)
{
    *page = (cf_page){0};
    page_reading reading = {page, import, grid, &cf_sheets[grid->sheet], err};
    if (grid->count == 0)
        return true;
    const size_t head = row_end(grid, 0);
    if (!read_header(&reading, head) || !check_width(&reading, head) || !read_rows(&reading, head))
        return false;
    return grid->sheet != CF_DOCUMENT_SHEET || page->row_count <= 1
        || refuse_cell(&reading, page->row[1].cell[0], "a document has one row");
}

const cf_sheet_column *cf_page_column(const cf_page *page, const cf_grid_cell *cell)
{
    return cell->column <= page->column_count ? page->column[cell->column - 1] : NULL;
}

const char *cf_page_cell(const cf_page *page, size_t row, const char *name, cf_arena *arena,
                         const cf_grid_cell **cell, cf_error *err)
{
    *cell = page->row[row].cell;
    for (size_t i = 0; i < page->row[row].count; i++) {
        const cf_sheet_column *column = cf_page_column(page, &page->row[row].cell[i]);
        if (!column || strcmp(column->name, name) != 0)
            continue;
        *cell = &page->row[row].cell[i];
        return cf_trim(arena, (*cell)->text, err);
    }
    return "";
}
