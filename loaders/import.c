#include "loaders/import.h"

#include "base/language.h"
#include "loaders/import_base.h"
#include "loaders/import_cells.h"
#include "loaders/import_check.h"
#include "loaders/loader.h"
#include "loaders/page.h"
#include "loaders/translate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where in the document a cell begins. */
typedef struct {
    size_t offset;
    const cf_grid *grid;
    const cf_grid_cell *cell;
} cell_place;

typedef struct {
    cf_import *import;
    cf_text *out;
    cf_page page[CF_SHEET_COUNT];
    size_t *first_area, *next_area; /* areas of each framework, as a chain: row + 1, 0 at its end */
    cell_place *place;
    size_t place_count, place_capacity;
    bool failed;
    cf_error *err;
} building;

/* Puts each area at the end of the chain of its framework; `last` is where that is. */
static bool chain_areas(building *all, const cf_map *frameworks, size_t *last)
{
    const cf_grid *grid = &all->import->grid[CF_AREA_SHEET];
    for (size_t row = 0; row < all->page[CF_AREA_SHEET].row_count; row++) {
        const cf_grid_cell *cell;
        const char *id = cf_page_cell(
            &all->page[CF_AREA_SHEET], row, "framework", &all->import->arena, &cell, all->err);
        const uint32_t framework = id ? cf_map_find(frameworks, id) : CF_ABSENT;
        if (!id)
            return false;
        if (framework == CF_ABSENT) {
            if (!cf_grid_refuse(all->import, grid, *cell, all->err,
                                "\"%s\" is not a framework of this document", id))
                return false;
            continue;
        }
        if (last[framework] > 0)
            all->next_area[last[framework] - 1] = row + 1;
        else
            all->first_area[framework] = row + 1;
        last[framework] = row + 1;
    }
    return true;
}

static bool gather_areas(building *all)
{
    cf_arena *arena = &all->import->arena;
    cf_map frameworks = {0};
    const size_t count = all->page[CF_FRAMEWORK_SHEET].row_count;
    all->first_area = cf_new(arena, size_t, count, all->err);
    all->next_area = cf_new(arena, size_t, all->page[CF_AREA_SHEET].row_count, all->err);
    size_t *last = cf_new(arena, size_t, count, all->err);
    bool ok = all->first_area && all->next_area && last;
    for (size_t row = 0; row < count && ok; row++) {
        const cf_grid_cell *cell;
        uint32_t before;
        const char *id =
            cf_page_cell(&all->page[CF_FRAMEWORK_SHEET], row, "id", arena, &cell, all->err);
        ok = id && cf_map_add(&frameworks, arena, id, (uint32_t)row, &before, all->err);
    }
    return ok && chain_areas(all, &frameworks, last);
}

/* What is written next comes from this cell. */
static void mark(building *all, const cf_grid *grid, const cf_grid_cell *cell)
{
    cell_place *grown =
        all->failed
            ? NULL
            : cf_arena_grow(&all->import->arena, all->place, all->place_count, &all->place_capacity,
                            sizeof *all->place, all->err);
    if (!grown) {
        all->failed = true;
        return;
    }
    all->place = grown;
    all->place[all->place_count++] = (cell_place){all->out->length, grid, cell};
}

static void add_members(building *all, cf_sheet_kind sheet, size_t row, const char *between)
{
    const cf_grid *grid = &all->import->grid[sheet];
    const cf_page *page = &all->page[sheet];
    for (size_t i = 0; i < page->row[row].count; i++) {
        const cf_grid_cell *cell = &page->row[row].cell[i];
        const cf_sheet_column *column = cf_page_column(page, cell);
        const bool is_owner = sheet == CF_AREA_SHEET && column && column->of;
        if (!column || is_owner)
            continue;
        cf_text_add_format(all->out, "%s\"%s\": ", between, column->name);
        mark(all, grid, cell);
        cf_text_add_cell(all->out, column, grid, cell);
        between = ", ";
    }
}

static void add_record(building *all, cf_sheet_kind sheet, size_t row)
{
    mark(all, &all->import->grid[sheet], all->page[sheet].row[row].cell);
    cf_text_add_char(all->out, '{');
    add_members(all, sheet, row, "");
}

static void add_areas(building *all, size_t framework)
{
    const char *before = ", \"areas\": [\n   ";
    for (size_t at = all->first_area[framework]; at > 0; at = all->next_area[at - 1]) {
        cf_text_add(all->out, before);
        add_record(all, CF_AREA_SHEET, at - 1);
        cf_text_add_char(all->out, '}');
        before = ",\n   ";
    }
    cf_text_add(all->out, all->first_area[framework] > 0 ? "\n  ]" : "");
}

static void add_records(building *all, cf_sheet_kind sheet, const char *before)
{
    for (size_t row = 0; row < all->page[sheet].row_count; row++) {
        cf_text_add(all->out, row > 0 ? ",\n  " : before);
        add_record(all, sheet, row);
        if (sheet == CF_FRAMEWORK_SHEET)
            add_areas(all, row);
        cf_text_add_char(all->out, '}');
    }
}

static void add_collection(building *all, cf_sheet_kind sheet)
{
    if (all->page[sheet].row_count == 0 || sheet == CF_AREA_SHEET)
        return;
    cf_text_add_format(all->out, ",\n \"%s\": [", cf_sheets[sheet].name);
    add_records(all, sheet, "\n  ");
    cf_text_add(all->out, "\n ]");
}

/* The text of the base, with what is new behind the last record of each collection. */
static void add_to_base(building *all, const cf_import_base *base)
{
    size_t done = 0;
    for (size_t i = 0; i < base->order_count; i++) {
        const cf_sheet_kind sheet = base->order[i];
        const cf_base_end *end = &base->end[sheet];
        cf_text_add_bytes(all->out, base->text + done, end->at - done);
        done = end->at;
        add_records(all, sheet, end->is_empty ? "\n  " : ",\n  ");
    }
    cf_text_add_bytes(all->out, base->text + done, base->whole_end - done);
    for (cf_sheet_kind sheet = CF_SOURCE_SHEET; sheet < CF_SHEET_COUNT; sheet++) {
        if (!base->end[sheet].is_there)
            add_collection(all, sheet);
    }
    cf_text_add_bytes(all->out, base->text + base->whole_end, base->length - base->whole_end);
}

static void add_new(building *all)
{
    cf_text_add(all->out, "{\"format\": \"crossfora/1\"");
    if (all->page[CF_DOCUMENT_SHEET].row_count > 0)
        add_members(all, CF_DOCUMENT_SHEET, 0, ",\n ");
    for (cf_sheet_kind sheet = CF_SOURCE_SHEET; sheet < CF_SHEET_COUNT; sheet++)
        add_collection(all, sheet);
    cf_text_add(all->out, "\n}\n");
}

static bool add_document(building *all)
{
    if (all->import->base)
        add_to_base(all, all->import->base);
    else
        add_new(all);
    return !all->failed && cf_text_ok(all->out, all->err);
}

/* The cell that the byte at `offset` of the document comes from. There is one for every value but
 * those that are the same in every document. */
static const cell_place *find_place(const building *all, size_t offset)
{
    size_t low = 0, high = all->place_count;
    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;
        if (all->place[middle].offset <= offset)
            low = middle;
        else
            high = middle;
    }
    return &all->place[low];
}

/* "in row 3 of fora" */
static void say_row(const void *context, size_t offset, cf_text *out)
{
    const cell_place *place = find_place(context, offset);
    cf_text_add_format(out, cf_told(N_("in row %zu of %s")), place->cell->line,
                       cf_sheets[place->grid->sheet].name);
}

static bool report(building *all, const cf_problems *found)
{
    const size_t kept = cf_problems_kept(found);
    bool ok = true;
    for (size_t i = 0; i < kept && ok; i++) {
        const cell_place *place = find_place(all, found->item[i].offset);
        ok = cf_grid_refuse(
            all->import, place->grid, *place->cell, all->err, "%s", found->item[i].message);
    }
    all->import->problems.count += found->count - kept;
    return ok;
}

static bool validate(building *all)
{
    cf_graph graph;
    cf_problems found = {0};
    const cf_placer placer = {say_row, all};
    bool ok =
        cf_load_unplaced(&graph, cf_text_of(all->out), all->out->length, &placer, &found, all->err);
    if (!ok)
        ok = all->err->code == CF_OK && report(all, &found);
    else if (all->import->map)
        ok = cf_import_check_parents(
            all->import, &all->page[all->import->map->sheet], &graph, all->err);
    cf_problems_free(&found);
    cf_graph_free(&graph);
    return ok;
}

static bool read_page(building *all, cf_sheet_kind sheet)
{
    cf_import *import = all->import;
    cf_grid *grid = &import->grid[sheet];
    if (grid->map && !cf_translate(import, grid, all->err))
        return false;
    return cf_page_read(&all->page[sheet], import, grid, all->err)
        && (!import->base || cf_import_base_drop(import, &all->page[sheet], grid, all->err));
}

bool cf_import_make(cf_import *import, cf_text *out, cf_error *err)
{
    building all = {.import = import, .out = out, .err = err};
    bool ok = import->problems.count == 0;
    for (cf_sheet_kind sheet = 0; sheet < CF_SHEET_COUNT && ok; sheet++)
        ok = read_page(&all, sheet);
    return ok && gather_areas(&all) && import->problems.count == 0 && add_document(&all)
        && validate(&all) && import->problems.count == 0;
}

void cf_import_free(cf_import *import)
{
    cf_problems_free(&import->problems);
    cf_problems_free(&import->warnings);
    cf_arena_free(&import->arena);
    *import = (cf_import){0};
}
