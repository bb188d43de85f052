#include "reports/section_matrices.h"

#include "base/pad.h"
#include "reports/matrix_words.h"
#include "reports/words.h"

enum { AREAS_IN_A_PART = 8 };

static const char *take_note(const cf_facts *facts, cf_rows *rows)
{
    return cf_pad_take(&rows->pad, facts->arena, facts->err);
}

static const cf_column *make_grid_columns(const cf_facts *facts, const cf_matrix_part *part)
{
    const cf_matrix *matrix = part->matrix;
    cf_column *column = cf_new(facts->arena, cf_column, part->count + 2, facts->err);
    if (!column)
        return NULL;
    column[0] = (cf_column){"id", matrix->of->rows, CF_WORDS, CF_SHOWN_NARROW};
    column[1] = (cf_column){"name", "Name", CF_WORDS, CF_SHOWN_WIDE};
    for (size_t i = 0; i < part->count; i++) {
        const char *id = cf_matrix_column_id(matrix, part->first + i);
        column[2 + i] = (cf_column){id, id, CF_RECORDS, CF_SHOWN_NARROW};
    }
    return column;
}

/* What the columns are. */
static void add_names(cf_text *note, const cf_facts *facts, const cf_matrix_part *part)
{
    for (size_t i = 0; i < part->count; i++) {
        const cf_item item = part->matrix->column[part->first + i];
        if (item.kind == CF_ITEM_AREA)
            cf_text_add_format(
                note, "%s: %s. ", cf_item_id(facts->graph, item), cf_item_name(facts->graph, item));
        if (item.kind == CF_ITEM_FRAMEWORK)
            cf_text_add_format(
                note, "%s: as a whole, without an area. ", cf_item_id(facts->graph, item));
    }
}

bool cf_matrix_add_grid(const cf_facts *facts, cf_tables *tables, const cf_matrix_part *part)
{
    const cf_matrix *matrix = part->matrix;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table =
        cf_tables_add(tables, matrix->of->word, part->title, facts->arena, facts->err);
    if (!table)
        return false;
    table->column = make_grid_columns(facts, part);
    table->column_count = part->count + 2;
    if (!table->column)
        return false;
    for (size_t r = 0; r < matrix->row_count; r++) {
        cf_rows_add(&rows, cf_matrix_row_id(matrix, r));
        cf_rows_add(&rows, cf_item_name(facts->graph, matrix->row[r]));
        for (size_t c = 0; c < part->count; c++)
            cf_rows_add_number(
                &rows, cf_matrix_count(matrix, r, part->first + c, matrix->measure_count));
    }
    add_names(&rows.pad, facts, part);
    cf_add_part_note(&rows.pad, matrix, part->first, part->count);
    table->note = take_note(facts, &rows);
    return cf_rows_finish(&rows, table) && table->note;
}

static cf_index framework_at(const cf_facts *facts, const cf_matrix *matrix, size_t column)
{
    const cf_item item = matrix->column[column];
    return item.kind == CF_ITEM_AREA ? facts->graph->area[item.at].framework : item.at;
}

/* With the areas shown, where they are not all of the framework. */
static const char *title_of(const cf_facts *facts, const cf_matrix_part *part, cf_index framework)
{
    const cf_matrix *matrix = part->matrix;
    const size_t end = part->first + part->count;
    const char *title = matrix->of->title;
    const char *name = facts->graph->framework[framework].name;
    const bool goes_on =
        end < matrix->column_count && framework_at(facts, matrix, end) == framework;
    const bool went_before =
        part->first > 0 && framework_at(facts, matrix, part->first - 1) == framework;
    if (!goes_on && !went_before)
        return cf_arena_format(facts->arena, facts->err, "%s: %s", title, name);
    return cf_arena_format(
        facts->arena, facts->err, "%s: %s, %s to %s", title, name,
        cf_matrix_column_id(matrix, part->first), cf_matrix_column_id(matrix, end - 1));
}

const cf_matrix_part *cf_matrix_parts(const cf_facts *facts, const cf_matrix *matrix, size_t *count)
{
    cf_matrix_part *part = cf_new(facts->arena, cf_matrix_part, matrix->column_count, facts->err);
    *count = 0;
    for (size_t at = 0; part && at < matrix->column_count;) {
        const cf_index framework = framework_at(facts, matrix, at);
        cf_matrix_part *next = &part[(*count)++];
        *next = (cf_matrix_part){matrix, at, 0, NULL};
        while (at < matrix->column_count && next->count < AREAS_IN_A_PART
               && framework_at(facts, matrix, at) == framework) {
            next->count++;
            at++;
        }
        next->title = title_of(facts, next, framework);
        part = next->title ? part : NULL;
    }
    return part;
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

static void add_list_row(const cf_facts *facts, cf_rows *rows, const cf_matrix *matrix, size_t row,
                         size_t column)
{
    cf_rows_add(rows, cf_matrix_row_id(matrix, row));
    cf_rows_add(rows, cf_item_name(facts->graph, matrix->row[row]));
    if (matrix->of->column != CF_AXIS_RECORDS)
        cf_rows_add(rows, cf_matrix_column_id(matrix, column));
    for (size_t m = 0; m < matrix->measure_count; m++)
        cf_rows_add_number(rows, cf_matrix_count(matrix, row, column, m));
    cf_add_record_ids(
        &rows->pad, facts->graph, cf_matrix_find(matrix, row, column, matrix->measure_count));
    cf_rows_add_pad(rows);
}

/* Of a matrix without columns of its own every row, so that those without a record are seen. */
bool cf_matrix_add_list(const cf_facts *facts, cf_tables *tables, const cf_matrix *matrix)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table =
        cf_tables_add(tables, matrix->of->word, matrix->of->title, facts->arena, facts->err);
    if (!table)
        return false;
    table->column = make_list_columns(facts, matrix, &table->column_count);
    if (!table->column)
        return false;
    for (size_t r = 0; r < matrix->row_count; r++) {
        for (size_t c = 0; c < matrix->column_count; c++) {
            if (matrix->of->column == CF_AXIS_RECORDS
                || cf_matrix_find(matrix, r, c, matrix->measure_count))
                add_list_row(facts, &rows, matrix, r, c);
        }
    }
    cf_add_matrix_note(&rows.pad, matrix);
    table->note = take_note(facts, &rows);
    return cf_rows_finish(&rows, table) && table->note;
}

bool cf_matrix_add_grids(const cf_facts *facts, cf_tables *tables, const cf_matrix *matrix)
{
    const cf_matrix_part whole = {matrix, 0, matrix->column_count, matrix->of->title};
    size_t count = 0;
    if (matrix->of->column != CF_AXIS_AREAS)
        return cf_matrix_add_grid(facts, tables, &whole);
    const cf_matrix_part *part = cf_matrix_parts(facts, matrix, &count);
    bool ok = part != NULL;
    for (size_t i = 0; i < count && ok; i++)
        ok = cf_matrix_add_grid(facts, tables, &part[i]);
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
    cf_rows_add(rows, cf_item_name(facts->graph, matrix->row[at->row]));
    cf_rows_add(rows, matrix->of->measure[at->measure].word);
    cf_rows_add_number(rows, cf_matrix_count(matrix, at->row, at->column, at->measure));
    cf_rows_add(rows, cf_matrix_column_id(matrix, at->column));
    cf_add_record_ids(
        &rows->pad, facts->graph, cf_matrix_find(matrix, at->row, at->column, at->measure));
    cf_rows_add_pad(rows);
}

static void add_long(const cf_facts *facts, cf_rows *rows, const cf_matrix *matrix)
{
    cf_square at = {0};
    for (at.row = 0; at.row < matrix->row_count; at.row++) {
        for (at.column = 0; at.column < matrix->column_count; at.column++) {
            for (at.measure = 0; at.measure < matrix->measure_count; at.measure++)
                add_long_row(facts, rows, matrix, &at);
        }
    }
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
