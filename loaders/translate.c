#include "loaders/translate.h"

#include "base/language.h"
#include "base/similar.h"

#include <string.h>

typedef struct {
    cf_import *import;
    cf_grid *grid;
    const cf_column_map *map;
    const cf_sheet *sheet;
    size_t *field; /* of each column of the map: where it stands; 0: nowhere */
    cf_grid made;
    cf_text words, item, text; /* what is read, what it says, and the cell that it becomes */
    cf_error *err;
} translating;

/* A row of the grid. */
typedef struct {
    const cf_grid_cell *cell;
    size_t count;
} row_cells;

#define refuse_cell(all, place, ...)                                                               \
    cf_grid_refuse((all)->import, (all)->grid, (place), (all)->err, __VA_ARGS__)

static bool refuse_missing(translating *all, const cf_map_column *column)
{
    const cf_grid_cell start = {.line = all->grid->head_line, .column = 1};
    cf_similar similar = cf_similar_to(column->from);
    for (size_t i = 0; i < all->grid->head_count; i++) {
        if (all->grid->head[i].use == CF_NAME_UNKNOWN)
            cf_similar_try(&similar, all->grid->head[i].name);
    }
    if (similar.best)
        return refuse_cell(
            all, start, "there is no column \"%s\"; is it \"%s\"?", column->from, similar.best);
    return column->is_optional
        || refuse_cell(all, start,
                       "there is no column \"%s\", and the map does not say that it is optional",
                       column->from);
}

static bool find_field(translating *all, size_t m)
{
    const cf_map_column *column = &all->map->column[m];
    for (size_t i = 0; i < all->grid->head_count; i++) {
        const cf_grid_heading *heading = &all->grid->head[i];
        if (!cf_is_same_words(column->from, heading->name))
            continue;
        if (all->field[m] == 0)
            all->field[m] = heading->column;
        else if (!refuse_cell(
                     all, ((cf_grid_cell){.line = all->grid->head_line, .column = heading->column}),
                     "the column \"%s\" is there twice", column->from))
            return false;
    }
    return all->field[m] > 0 || refuse_missing(all, column);
}

/* A column that fills two of ours is looked for once. */
static bool find_fields(translating *all)
{
    bool ok = true;
    for (size_t m = 0; m < all->map->column_count && ok; m++) {
        size_t same = 0;
        while (!cf_is_same_words(all->map->column[same].from, all->map->column[m].from))
            same++;
        if (same < m)
            all->field[m] = all->field[same];
        else
            ok = find_field(all, m);
    }
    return ok;
}

static bool is_blank(const translating *all, const char *words)
{
    for (size_t i = 0; i < all->map->blank.count; i++) {
        if (cf_is_same_words(all->map->blank.item[i], words))
            return true;
    }
    return *words == '\0';
}

/* Takes the words of `length` bytes of text; false if they say nothing. */
static bool take_words(translating *all, const char *text, size_t length)
{
    cf_text_clear(&all->words);
    cf_text_add_stripped(&all->words, text, length);
    return !is_blank(all, cf_text_of(&all->words));
}

/* The cell of the row in the column that the map names, if it says anything. */
static const cf_grid_cell *find_cell(translating *all, const row_cells *row, size_t m)
{
    for (size_t i = 0; i < row->count; i++) {
        const cf_grid_cell *cell = &row->cell[i];
        if (cell->column == all->field[m] && take_words(all, cell->text, strlen(cell->text)))
            return cell;
    }
    return NULL;
}

static bool refuse_unlisted(translating *all, const cf_value_table *table, const cf_grid_cell *cell)
{
    const char *word = cf_text_of(&all->item);
    cf_similar similar = cf_similar_to(word);
    for (size_t i = 0; i < table->word.count; i++)
        cf_similar_try(&similar, table->word.item[i]);
    if (similar.best)
        return refuse_cell(
            all, *cell, "\"%s\" is not listed under \"%s\" of the map; is it \"%s\"?", word,
            table->name, similar.best);
    return refuse_cell(
        all, *cell, "\"%s\" is not listed under \"%s\" of the map", word, table->name);
}

/* What `words` say, in `*said`: NULL if that was refused or is left out. */
static bool read_item(translating *all, const cf_map_column *column, const cf_grid_cell *cell,
                      const char **said)
{
    cf_text_clear(&all->item);
    *said = NULL;
    if (!column->reading->read(&all->item, cf_text_of(&all->words)))
        return refuse_cell(
            all, *cell, "\"%s\" %s", cf_text_of(&all->words), cf_told(column->reading->right));
    *said = cf_text_of(&all->item);
    if (!column->values)
        return true;
    const char *meaning = cf_value_find(column->values, *said);
    if (meaning || column->unlisted != CF_KEEP_UNLISTED)
        *said = meaning;
    return meaning || column->unlisted != CF_REFUSE_UNLISTED
        || refuse_unlisted(all, column->values, cell);
}

static void add_escaped(cf_text *out, const char *item)
{
    for (; *item; item++) {
        if (*item == ';' || *item == '\\')
            cf_text_add_char(out, '\\');
        cf_text_add_char(out, *item);
    }
}

/* A list that says in its own words that it is empty becomes ";", for blank is not recorded. */
static bool read_list(translating *all, const cf_map_column *column, const cf_grid_cell *cell)
{
    bool is_empty = false, ok = true;
    for (const char *at = cell->text; *at && ok;) {
        const size_t length = strcspn(at, ";");
        const char *said = NULL;
        if (take_words(all, at, length))
            ok = read_item(all, column, cell, &said);
        is_empty = is_empty || (said && *said == '\0');
        if (said && *said) {
            cf_text_add(&all->text, all->text.length > 0 ? "; " : "");
            add_escaped(&all->text, said);
        }
        at += length + (at[length] == ';');
    }
    if (is_empty && all->text.length == 0)
        cf_text_add_char(&all->text, ';');
    return ok;
}

static bool read_single(translating *all, const cf_map_column *column, const cf_grid_cell *cell)
{
    const char *said = cell->text;
    const bool is_plain = cell->is_number && column->reading->is_plain;
    if (!is_plain && !read_item(all, column, cell, &said))
        return false;
    cf_text_add(&all->text, said ? said : "");
    return true;
}

/* Adds the text as the cell of column `c` of the sheet. */
static bool add_cell(translating *all, size_t c, const cf_grid_cell *from)
{
    const cf_grid_cell cell = {
        .text = cf_text_of(&all->text),
        .line = from->line,
        .column = c + 1,
        .is_number = from->is_number,
        .from = from->column};
    return cf_grid_add(all->import, &all->made, cell, all->text.length, all->err);
}

static bool add_word(translating *all, size_t c, const char *word, cf_grid_cell from)
{
    cf_text_clear(&all->text);
    cf_text_add(&all->text, word);
    return add_cell(all, c, &from);
}

/* A blank field of other fora says that nobody wrote it down, not that there are none. */
static bool is_recorded_flag(const translating *all, const cf_sheet_column *column)
{
    return all->map->sheet == CF_PROJECT_SHEET
        && column->field == offsetof(cf_project, partners_recorded);
}

static bool has_partners(const translating *all, size_t line)
{
    for (size_t i = all->made.count; i > 0 && all->made.cell[i - 1].line == line; i--) {
        const cf_sheet_column *column = &all->sheet->column[all->made.cell[i - 1].column - 1];
        if (column->field == offsetof(cf_project, partners))
            return true;
    }
    return false;
}

/* The cell of the first of the columns that fill this one. */
static bool translate_cell(translating *all, const row_cells *row, size_t c)
{
    const cf_sheet_column *target = &all->sheet->column[c];
    size_t first = 0; /* field */
    for (size_t m = 0; m < all->map->column_count; m++) {
        const cf_map_column *column = &all->map->column[m];
        const cf_grid_cell *cell =
            column->target == target && all->field[m] ? find_cell(all, row, m) : NULL;
        if (cell) {
            cf_text_clear(&all->text);
            return (cf_cell_is_list(target->kind) ? read_list : read_single)(all, column, cell)
                && add_cell(all, c, cell);
        }
        first = column->target == target && first == 0 ? all->field[m] : first;
    }
    const size_t line = row->cell->line;
    if (target->is_required && first > 0)
        return refuse_cell(all, ((cf_grid_cell){.line = line, .column = first}),
                           "is blank; %s needs it", cf_told(all->sheet->noun));
    if (is_recorded_flag(all, target) && !has_partners(all, line))
        return add_word(all, c, "false", *row->cell);
    return true;
}

/* Notes what one cell of the row says of another, to be compared when all is known. */
static bool note_check(translating *all, const row_cells *row, size_t m)
{
    const cf_grid_cell *cell = all->field[m] ? find_cell(all, row, m) : NULL;
    const char *above = NULL, *forum = NULL;
    if (!cell)
        return true;
    if (!read_item(all, &all->map->column[m], cell, &above))
        return false;
    for (size_t i = all->made.count; i > 0 && all->made.cell[i - 1].line == cell->line; i--) {
        if (all->sheet->column[all->made.cell[i - 1].column - 1].field
            == offsetof(cf_project, forum))
            forum = all->made.cell[i - 1].text;
    }
    if (!above || !forum)
        return true;
    cf_import *import = all->import;
    above = cf_arena_copy(&import->arena, above, strlen(above), all->err);
    cf_import_check *grown = cf_arena_grow(
        &import->arena, import->check, import->check_count, &import->check_capacity, sizeof *grown,
        all->err);
    if (!above || !grown)
        return false;
    import->check = grown;
    import->check[import->check_count++] = (cf_import_check){all->grid, *cell, forum, above};
    return true;
}

static bool translate_row(translating *all, const row_cells *row)
{
    bool ok = true;
    for (size_t c = 0; c < all->sheet->column_count && ok; c++)
        ok = translate_cell(all, row, c);
    for (size_t m = 0; m < all->map->column_count && ok; m++)
        ok = all->map->column[m].target || note_check(all, row, m);
    return ok && cf_text_ok(&all->text, all->err) && cf_text_ok(&all->item, all->err)
        && cf_text_ok(&all->words, all->err);
}

static bool translate_rows(translating *all)
{
    const cf_grid *grid = all->grid;
    bool ok = true;
    for (size_t at = 0; at < grid->count && ok;) {
        row_cells row = {&grid->cell[at], 0};
        for (; at < grid->count && grid->cell[at].line == row.cell->line; at++, row.count++) {
            if (!cf_grid_heading_of(grid, grid->cell[at].column))
                return refuse_cell(
                    all, grid->cell[at], "there is no name above this cell; has its row slipped?");
        }
        ok = translate_row(all, &row);
    }
    return ok;
}

static bool add_header(translating *all)
{
    const cf_grid_cell head = {.line = all->grid->head_line};
    bool ok = true;
    for (size_t c = 0; c < all->sheet->column_count && ok; c++)
        ok = add_word(all, c, all->sheet->column[c].name, head);
    return ok;
}

bool cf_translate(cf_import *import, cf_grid *grid, cf_error *err)
{
    translating all = {
        .import = import,
        .grid = grid,
        .map = grid->map,
        .sheet = &cf_sheets[grid->sheet],
        .made = {.sheet = grid->sheet},
        .err = err};
    if (grid->head_line == 0)
        return refuse_cell(&all, ((cf_grid_cell){.line = 1, .column = 1}),
                           "is empty; its first row has the names of the columns");
    all.field = cf_new(&import->arena, size_t, all.map->column_count, err);
    const bool ok = all.field && find_fields(&all) && add_header(&all)
                 && (import->problems.count > 0 || translate_rows(&all));
    cf_text_free(&all.words);
    cf_text_free(&all.item);
    cf_text_free(&all.text);
    grid->cell = all.made.cell;
    grid->count = all.made.count;
    grid->capacity = all.made.capacity;
    return ok;
}
