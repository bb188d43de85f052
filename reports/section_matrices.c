#include "reports/section_matrices.h"

#include "base/language.h"
#include "base/pad.h"
#include "reports/matrix_parts.h"
#include "reports/matrix_words.h"
#include "reports/words.h"

static const char *take_note(const cf_facts *facts, cf_rows *rows)
{
    return cf_pad_take(&rows->pad, facts->arena, facts->err);
}

static const cf_column *make_grid_columns(const cf_facts *facts, const cf_matrix_part *part)
{
    const cf_matrix *matrix = part->matrix;
    cf_column *column = cf_new(facts->arena, cf_column, part->column_count + 2, facts->err);
    if (!column)
        return NULL;
    column[0] = (cf_column){"id", matrix->of->rows, CF_WORDS, CF_SHOWN_NARROW};
    column[1] = (cf_column){"name", "Name", CF_WORDS, CF_SHOWN_WIDE};
    for (size_t i = 0; i < part->column_count; i++) {
        const char *id = cf_matrix_column_id(matrix, part->column[i]);
        column[2 + i] = (cf_column){id, id, CF_RECORDS, CF_SHOWN_NARROW};
    }
    return column;
}

/* What the columns are. */
static void add_names(cf_text *note, const cf_facts *facts, const cf_matrix_part *part)
{
    for (size_t i = 0; i < part->column_count; i++) {
        const cf_item item = part->matrix->column[part->column[i]];
        if (item.kind == CF_ITEM_AREA)
            cf_text_add_format(
                note, "%s: %s. ", cf_item_id(facts->graph, item), cf_item_name(facts->graph, item));
        if (item.kind == CF_ITEM_FRAMEWORK)
            cf_text_add_format(
                note, _("%s: as a whole, without an area. "), cf_item_id(facts->graph, item));
    }
}

static bool add_grid(const cf_facts *facts, cf_tables *tables, const cf_matrix_part *part)
{
    const cf_matrix *matrix = part->matrix;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table =
        cf_tables_add(tables, matrix->of->word, part->title, facts->arena, facts->err);
    if (!table)
        return false;
    table->column = make_grid_columns(facts, part);
    table->column_count = part->column_count + 2;
    if (!table->column)
        return false;
    for (size_t i = 0; i < part->row_count; i++) {
        const size_t r = part->row[i];
        cf_rows_add(&rows, cf_matrix_row_id(matrix, r));
        cf_rows_add(&rows, cf_item_name(facts->graph, matrix->row[r]));
        for (size_t c = 0; c < part->column_count; c++)
            cf_rows_add_number(
                &rows, cf_matrix_count(matrix, r, part->column[c], matrix->measure_count));
    }
    add_names(&rows.pad, facts, part);
    cf_add_part_words(&rows.pad, part);
    table->note = take_note(facts, &rows);
    return cf_rows_finish(&rows, table) && table->note;
}

static const cf_column *make_list_columns(
    const cf_facts *facts, const cf_matrix *matrix, size_t *count)
{
    const bool has_columns = matrix->of->column != CF_AXIS_RECORDS;
    cf_column *column = cf_new(facts->arena, cf_column, CF_MEASURES_AT_MOST + 5, facts->err);
    if (!column)
        return NULL;
    size_t at = 0;
    column[at++] = (cf_column){"id", matrix->of->rows, CF_WORDS, CF_SHOWN_NARROW};
    column[at++] =
        (cf_column){"name", "Name", CF_WORDS, has_columns ? CF_SHOWN_WIDE : CF_SHOWN_NARROW};
    if (has_columns)
        column[at++] = (cf_column){"column", matrix->of->columns, CF_WORDS, CF_SHOWN_NARROW};
    for (size_t m = 0; m < matrix->measure_count; m++) {
        const cf_measure_row *measure = &matrix->of->measure[m];
        column[at++] = (cf_column){measure->word, measure->title, CF_RECORDS, CF_SHOWN_NARROW};
    }
    column[at++] = (cf_column){"records", "Records", CF_LIST, CF_SHOWN_NARROW};
    *count = at;
    return column;
}

static void add_list_row(const cf_facts *facts, cf_rows *rows, const cf_matrix *matrix,
                         const cf_square *square)
{
    cf_rows_add(rows, cf_matrix_row_id(matrix, square->row));
    cf_rows_add(rows, cf_item_name(facts->graph, matrix->row[square->row]));
    if (matrix->of->column != CF_AXIS_RECORDS)
        cf_rows_add(rows, cf_matrix_column_id(matrix, square->column));
    for (size_t m = 0; m < matrix->measure_count; m++)
        cf_rows_add_number(rows, cf_matrix_count(matrix, square->row, square->column, m));
    cf_add_record_ids(&rows->pad, facts->graph, square);
    cf_rows_add_pad(rows);
}

bool cf_matrix_add_list(const cf_facts *facts, cf_tables *tables, const cf_matrix *matrix)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_matrix_part whole;
    cf_table *table =
        cf_tables_add(tables, matrix->of->word, _(matrix->of->title), facts->arena, facts->err);
    if (!table || !cf_matrix_whole(facts, matrix, &whole))
        return false;
    table->column = make_list_columns(facts, matrix, &table->column_count);
    if (!table->column)
        return false;
    cf_rows_filter(&rows, table, facts->filter);
    for (size_t i = 0; i < matrix->square_count; i++) {
        if (cf_matrix_is_cell(matrix, &matrix->square[i]))
            add_list_row(facts, &rows, matrix, &matrix->square[i]);
    }
    cf_add_part_words(&rows.pad, &whole);
    table->note = take_note(facts, &rows);
    return cf_rows_finish(&rows, table) && table->note;
}

bool cf_matrix_add_grids(const cf_facts *facts, cf_tables *tables, const cf_matrix *matrix)
{
    size_t count = 0;
    const cf_matrix_part *part = cf_matrix_parts(facts, matrix, &count);
    bool ok = part != NULL;
    for (size_t i = 0; i < count && ok; i++)
        ok = add_grid(facts, tables, &part[i]);
    return ok;
}

/* Focal points have no records but the economies themselves: there the grid says all. */
bool cf_section_matrices(const cf_facts *facts, cf_tables *tables)
{
    bool ok = true;
    for (cf_matrix_kind kind = 0; kind < CF_MATRIX_COUNT && ok; kind++) {
        cf_matrix matrix;
        if (!cf_is_matrix_chosen(facts, kind))
            continue;
        ok = cf_facts_matrix(facts, kind, &matrix)
          && (kind == CF_FOCAL_POINTS ? cf_matrix_add_grids : cf_matrix_add_list)(
                 facts, tables, &matrix);
    }
    return ok;
}

static void add_long_row(const cf_facts *facts, cf_rows *rows, const cf_matrix *matrix,
                         const cf_square *at)
{
    cf_rows_add(rows, matrix->of->word);
    cf_rows_add(rows, cf_matrix_row_id(matrix, at->row));
    cf_rows_add(
        rows, at->row < matrix->row_count ? cf_item_name(facts->graph, matrix->row[at->row]) : "");
    cf_rows_add(rows, cf_matrix_measure_word(matrix, at->measure));
    cf_rows_add_number(rows, cf_matrix_count(matrix, at->row, at->column, at->measure));
    cf_rows_add(rows, cf_matrix_column_id(matrix, at->column));
    cf_add_record_ids(&rows->pad, facts->graph, at);
    cf_rows_add_pad(rows);
}

/* Of all measures, without their records; the one column of a matrix without columns of its own is
 * its total. */
static void add_totals(const cf_facts *facts, cf_rows *rows, const cf_matrix *matrix)
{
    const uint32_t all = (uint32_t)matrix->measure_count;
    cf_square at = {.column = (uint32_t)matrix->column_count, .measure = all};
    for (at.row = 0; at.row < matrix->row_count; at.row++)
        add_long_row(facts, rows, matrix, &at);
    for (at.column = matrix->of->column == CF_AXIS_RECORDS; at.column <= matrix->column_count;
         at.column++)
        add_long_row(facts, rows, matrix, &at);
}

typedef struct {
    const cf_facts *facts;
    cf_rows *rows;
    const cf_matrix *matrix;
} place;

static void see_square(void *context, const cf_square *square)
{
    const place *where = context;
    add_long_row(where->facts, where->rows, where->matrix, square);
}

/* Squares with records, totals, and what is not recorded; any other square is 0. */
static void add_long(const cf_facts *facts, cf_rows *rows, const cf_matrix *matrix)
{
    place where = {facts, rows, matrix};
    for (size_t i = 0; i < matrix->square_count; i++) {
        if (cf_matrix_is_measured(matrix, &matrix->square[i]))
            add_long_row(facts, rows, matrix, &matrix->square[i]);
    }
    add_totals(facts, rows, matrix);
    cf_matrix_see_not_recorded(matrix, see_square, &where);
}

bool cf_matrices_add_long(const cf_facts *facts, cf_rows *rows)
{
    bool ok = true;
    for (cf_matrix_kind kind = 0; kind < CF_MATRIX_COUNT && ok; kind++) {
        cf_matrix matrix;
        if (!cf_is_matrix_chosen(facts, kind))
            continue;
        ok = cf_facts_matrix(facts, kind, &matrix);
        if (ok)
            add_long(facts, rows, &matrix);
    }
    return ok;
}
