#include "base/table.h"

#include "base/pad.h"

#include <assert.h>
#include <math.h>

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
