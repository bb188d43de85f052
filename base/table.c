#include "base/table.h"

#include "base/language.h"
#include "base/pad.h"

#include <assert.h>
#include <math.h>
#include <string.h>

bool cf_column_is_number(cf_column_kind kind)
{
    return kind == CF_NUMBER || kind == CF_RECORDS;
}

const char *cf_column_title(const cf_column *column)
{
    return column->title == column->id ? column->title : _(column->title);
}

const char *cf_column_undefined(cf_column_kind kind)
{
    return kind == CF_RECORDS ? _("not recorded") : _("not defined");
}

const char *cf_cell_words(const cf_cell *cell)
{
    return cell->text ? cf_sentence_words((cf_sentence){cell->text, cell->said}) : NULL;
}

void cf_row_filter_free(cf_row_filter *filter)
{
    cf_arena_free(&filter->arena);
}

void cf_rows_filter(cf_rows *rows, cf_table *table, cf_row_filter *filter)
{
    rows->filter = filter;
    rows->table = table;
    if (!filter || !filter->write)
        return;
    filter->write(filter->out, table);
    table->is_written = true;
}

static void forget_row(cf_row_filter *filter)
{
    if (filter->kept.last)
        cf_arena_return(&filter->arena, filter->kept);
    else
        cf_arena_empty(&filter->arena);
}

/* The row that has just become whole. */
static void filter_row(cf_rows *rows)
{
    cf_row_filter *filter = rows->filter;
    cf_table row = *rows->table;
    row.cell = rows->cell + rows->count - row.column_count;
    row.row_count = 1;
    if (rows->count <= filter->most * row.column_count) {
        filter->kept = filter->arena;
        return;
    }
    if (filter->write)
        filter->write(filter->out, &row);
    forget_row(filter);
    rows->count -= row.column_count;
    rows->table->left_out++;
}

void cf_rows_add_cell(cf_rows *rows, const cf_cell *cell)
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
    rows->cell[rows->count++] = *cell;
    if (rows->filter && rows->count % rows->table->column_count == 0)
        filter_row(rows);
}

void cf_rows_add(cf_rows *rows, const char *text)
{
    cf_rows_add_cell(rows, &(cf_cell){.text = text});
}

void cf_rows_add_sentence(cf_rows *rows, cf_sentence sentence)
{
    cf_rows_add_cell(rows, &(cf_cell){.text = sentence.english, .said = sentence.said});
}

void cf_rows_add_number(cf_rows *rows, double number)
{
    cf_rows_add_cell(rows, &(cf_cell){.number = number});
}

void cf_rows_add_count(cf_rows *rows, size_t count)
{
    cf_rows_add_cell(rows, &(cf_cell){.number = (double)count});
}

/* Where words that were put together live. */
static cf_arena *words_of(cf_rows *rows)
{
    return rows->filter ? &rows->filter->arena : rows->arena;
}

void cf_rows_add_pad(cf_rows *rows)
{
    const char *text = cf_pad_take(&rows->pad, words_of(rows), rows->err);
    if (text)
        cf_rows_add(rows, text);
    else
        rows->failed = true;
}

void cf_rows_add_speech(cf_rows *rows)
{
    const cf_sentence sentence = cf_speech_take(&rows->speech, words_of(rows), rows->err);
    if (sentence.english)
        cf_rows_add_sentence(rows, sentence);
    else
        rows->failed = true;
}

bool cf_rows_finish(cf_rows *rows, cf_table *table)
{
    /* Who gave up in the middle of a row has said so in `err`. */
    const bool ok = !rows->failed && rows->err->code == CF_OK;
    assert(!ok || rows->count % table->column_count == 0);
    table->cell = rows->cell;
    table->row_count = ok ? rows->count / table->column_count : 0;
    cf_text_free(&rows->pad);
    cf_speech_free(&rows->speech);
    *rows = (cf_rows){.arena = rows->arena, .err = rows->err};
    return ok;
}

static size_t place_of(const cf_table *table, const char *id)
{
    size_t place = 0;
    while (strcmp(table->column[place].id, id) != 0)
        place++;
    return place;
}

bool cf_table_pick(cf_table *table, const cf_column *column, size_t count, cf_arena *arena,
                   cf_error *err)
{
    cf_cell *cell = cf_new(arena, cf_cell, table->row_count * count, err);
    if (!cell)
        return false;
    for (size_t c = 0; c < count; c++) {
        const size_t from = place_of(table, column[c].id);
        for (size_t r = 0; r < table->row_count; r++)
            cell[r * count + c] = table->cell[r * table->column_count + from];
    }
    table->cell = cell;
    table->column = column;
    table->column_count = count;
    return true;
}

bool cf_table_keep(cf_table *table, const char *const id[CF_KEPT_MOST], cf_arena *arena,
                   cf_error *err)
{
    cf_column *column = cf_new(arena, cf_column, CF_KEPT_MOST, err);
    size_t count = 0;
    if (!column)
        return false;
    for (; count < CF_KEPT_MOST && id[count]; count++)
        column[count] = table->column[place_of(table, id[count])];
    return cf_table_pick(table, column, count, arena, err);
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
