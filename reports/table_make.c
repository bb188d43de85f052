#include "reports/table_make.h"

#include "reports/pad.h"

#include <assert.h>
#include <math.h>
#include <string.h>

static void add_cell(cf_rows *rows, cf_cell cell)
{
    if (rows->failed)
        return;
    cf_cell *grown = cf_arena_grow(
        rows->arena, rows->cell, rows->count, &rows->capacity, sizeof *rows->cell, rows->err);
    if (!grown) {
        rows->failed = true;
        return;
    }
    rows->cell = grown;
    rows->cell[rows->count++] = cell;
}

void cf_rows_add(cf_rows *rows, const char *text)
{
    add_cell(rows, (cf_cell){.text = text, .number = NAN});
}

void cf_rows_add_number(cf_rows *rows, double number)
{
    add_cell(rows, (cf_cell){.number = number});
}

void cf_rows_add_count(cf_rows *rows, size_t count)
{
    add_cell(rows, (cf_cell){.number = (double)count});
}

void cf_rows_add_pad(cf_rows *rows)
{
    const char *text = cf_pad_take(&rows->pad, rows->arena, rows->err);
    if (text)
        cf_rows_add(rows, text);
    else
        rows->failed = true;
}

bool cf_rows_finish(cf_rows *rows, cf_table *table)
{
    const bool ok = !rows->failed;
    assert(!ok || rows->count % table->column_count == 0);
    table->cell = rows->cell;
    table->row_count = ok ? rows->count / table->column_count : 0;
    cf_text_free(&rows->pad);
    *rows = (cf_rows){.arena = rows->arena, .err = rows->err};
    return ok;
}

bool cf_table_pick(cf_table *table, const char *const id[CF_PICKED_MOST], cf_arena *arena,
                   cf_error *err)
{
    cf_column *column = cf_new(arena, cf_column, CF_PICKED_MOST, err);
    cf_rows rows = {.arena = arena, .err = err};
    size_t from[CF_PICKED_MOST];
    size_t count = 0;
    if (!column)
        return false;
    for (; count < CF_PICKED_MOST && id[count]; count++) {
        for (from[count] = 0; strcmp(table->column[from[count]].id, id[count]) != 0;)
            from[count]++;
        column[count] = table->column[from[count]];
    }
    assert(count > 0);
    for (size_t i = 0; i < table->row_count * count; i++) {
        const cf_cell *row = &table->cell[i / count * table->column_count];
        const cf_cell *cell = &row[from[i % count]];
        if (cell->text)
            cf_rows_add(&rows, cell->text);
        else
            cf_rows_add_number(&rows, cell->number);
    }
    table->column = column;
    table->column_count = count;
    return cf_rows_finish(&rows, table);
}

cf_table *cf_tables_add(cf_tables *tables, const char *id, const char *title, cf_arena *arena,
                        cf_error *err)
{
    cf_table *grown = cf_arena_grow(
        arena, tables->item, tables->count, &tables->capacity, sizeof *tables->item, err);
    if (!grown)
        return NULL;
    tables->item = grown;
    cf_table *table = &tables->item[tables->count++];
    *table = (cf_table){.id = id, .title = title};
    return table;
}
