#include "engine/matrix.h"

#include "engine/matrix_maker.h"

#include <math.h>
#include <stdlib.h>

static void add_entry(cf_matrix_maker *maker, cf_matrix_entry entry)
{
    cf_matrix_entry *grown =
        maker->failed
            ? NULL
            : cf_arena_grow(maker->arena, maker->item, maker->count, &maker->capacity,
                            sizeof *maker->item, maker->err);
    maker->failed = !grown;
    if (!grown)
        return;
    maker->item = grown;
    maker->item[maker->count++] = entry;
}

/* In its square and in all totals: of its row, its column, the matrix, and of all measures. */
void cf_matrix_put(cf_matrix_maker *maker, cf_item row, cf_item column, cf_record record)
{
    const cf_graph *graph = maker->analysis->graph;
    maker->recorded |= 1u << maker->measure;
    if (!cf_axis_has(maker, maker->of->row, row) || !cf_axis_has(maker, maker->of->column, column))
        return;
    const uint32_t rows[] = {cf_axis_place(graph, row), maker->row_end};
    const uint32_t columns[] = {cf_axis_place(graph, column), maker->column_end};
    const uint32_t measures[] = {maker->measure, maker->measure_end};
    for (unsigned i = 0; i < 8; i++)
        add_entry(maker,
                  (cf_matrix_entry){rows[i & 1u], columns[i >> 1 & 1u], measures[i >> 2], record});
}

static int by_place(const void *left, const void *right)
{
    const cf_matrix_entry *x = left;
    const cf_matrix_entry *y = right;
    const uint32_t keys[][2] = {
        {x->row, y->row},
        {x->column, y->column},
        {x->measure, y->measure},
        {x->record.kind, y->record.kind},
        {x->record.at, y->record.at}};
    for (size_t i = 0; i < CF_COUNT(keys); i++) {
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    }
    return 0;
}

/* By square, each record once. */
static void sort_entries(cf_matrix_maker *maker)
{
    size_t kept = 0;
    if (maker->count > 0)
        qsort(maker->item, maker->count, sizeof *maker->item, by_place);
    for (size_t i = 0; i < maker->count; i++) {
        if (kept == 0 || by_place(&maker->item[kept - 1], &maker->item[i]) != 0)
            maker->item[kept++] = maker->item[i];
    }
    maker->count = kept;
}

/* One axis while it is cut down to what is shown. */
typedef struct {
    cf_item *item;
    size_t count;
    uint32_t *place; /* what became of each place of the whole axis; CF_ABSENT: not shown */
    bool *is_used;   /* by place */
} cut_axis;

/* Whoever names one area of a framework makes all its areas of interest, and so does a choice. */
static void use_frameworks(const cf_matrix_maker *maker, const cut_axis *axis)
{
    const cf_graph *graph = maker->analysis->graph;
    for (cf_index f = 0; f < graph->framework_count; f++) {
        const cf_framework *framework = &graph->framework[f];
        bool *is_used = axis->is_used + framework->first_area + f;
        bool is_any = maker->choice.framework == f;
        for (size_t i = 0; i <= framework->area_count; i++)
            is_any = is_any || is_used[i];
        for (size_t i = 0; i < framework->area_count && is_any; i++)
            is_used[i] = true;
    }
}

static bool is_shown(const cf_matrix_maker *maker, const cut_axis *axis, uint32_t place, bool all)
{
    const cf_item item = axis->item[place];
    if (item.kind == CF_ITEM_ECONOMY && maker->choice.economy != CF_ABSENT)
        return item.at == maker->choice.economy;
    return axis->is_used[place] || (all && item.kind != CF_ITEM_FRAMEWORK);
}

static bool open_axis(cut_axis *axis, cf_axis of, size_t length, const cf_matrix_maker *maker)
{
    axis->item = cf_new(maker->arena, cf_item, length, maker->err);
    axis->place = cf_new(maker->arena, uint32_t, length + 1, maker->err);
    axis->is_used = cf_new(maker->arena, bool, length + 1, maker->err);
    if (!axis->item || !axis->place || !axis->is_used)
        return false;
    cf_axis_fill(maker->analysis->graph, of, axis->item);
    return true;
}

/* Keeps what is shown; the place of the totals is kept behind it. */
static void cut(cut_axis *axis, cf_axis of, bool all, size_t length, const cf_matrix_maker *maker)
{
    if (of == CF_AXIS_AREAS)
        use_frameworks(maker, axis);
    for (uint32_t i = 0; i < length; i++) {
        const cf_item item = axis->item[i];
        const bool stays = cf_axis_has(maker, of, item) && is_shown(maker, axis, i, all);
        axis->place[i] = stays ? (uint32_t)axis->count : CF_ABSENT;
        axis->count += stays;
    }
    axis->place[length] = (uint32_t)axis->count;
    for (uint32_t i = 0; i < length; i++) {
        if (axis->place[i] != CF_ABSENT)
            axis->item[axis->place[i]] = axis->item[i];
    }
}

/* Cuts both axes and moves the entries to their places on them; those not shown go. */
static bool cut_axes(cf_matrix_maker *maker, cut_axis *row, cut_axis *column)
{
    if (!open_axis(row, maker->of->row, maker->row_end, maker)
        || !open_axis(column, maker->of->column, maker->column_end, maker))
        return false;
    for (size_t i = 0; i < maker->count; i++) {
        row->is_used[maker->item[i].row] = true;
        column->is_used[maker->item[i].column] = true;
    }
    cut(row, maker->of->row, maker->of->all_rows, maker->row_end, maker);
    cut(column, maker->of->column, maker->of->all_columns, maker->column_end, maker);
    size_t kept = 0;
    for (size_t i = 0; i < maker->count; i++) {
        cf_matrix_entry entry = maker->item[i];
        entry.row = row->place[entry.row];
        entry.column = column->place[entry.column];
        if (entry.row != CF_ABSENT && entry.column != CF_ABSENT)
            maker->item[kept++] = entry;
    }
    maker->count = kept;
    return true;
}

static bool is_same_square(const cf_matrix_entry *entry, const cf_square *square)
{
    return entry->row == square->row && entry->column == square->column
        && entry->measure == square->measure;
}

static bool make_squares(cf_matrix *matrix, const cf_matrix_maker *maker)
{
    cf_square *square = cf_new(maker->arena, cf_square, maker->count, maker->err);
    cf_record *record = cf_new(maker->arena, cf_record, maker->count, maker->err);
    if (!square || !record)
        return false;
    for (size_t i = 0; i < maker->count; i++) {
        const cf_matrix_entry *entry = &maker->item[i];
        record[i] = entry->record;
        if (i == 0 || !is_same_square(entry, &square[matrix->square_count - 1]))
            square[matrix->square_count++] =
                (cf_square){entry->row, entry->column, entry->measure, &record[i], 0};
        square[matrix->square_count - 1].count++;
    }
    matrix->square = square;
    return true;
}

static uint32_t count_measures(const cf_matrix_row *of)
{
    uint32_t count = 0;
    while (count < CF_MEASURES_AT_MOST && of->measure[count].word)
        count++;
    return count;
}

bool cf_matrix_make(cf_matrix *matrix, cf_matrix_kind kind, const cf_matrix_choice *choice,
                    const cf_analysis *analysis, cf_arena *arena, cf_error *err)
{
    const cf_matrix_row *of = &cf_matrices[kind];
    cf_matrix_maker maker = {
        .of = of,
        .analysis = analysis,
        .choice = *choice,
        .row_end = cf_axis_length(of->row, analysis->graph),
        .column_end = cf_axis_length(of->column, analysis->graph),
        .measure_end = count_measures(of),
        .arena = arena,
        .err = err};
    cut_axis row = {0};
    cut_axis column = {0};
    for (; maker.measure < maker.measure_end; maker.measure++)
        of->measure[maker.measure].collect(&maker);
    if (maker.failed)
        return false;
    sort_entries(&maker);
    if (!cut_axes(&maker, &row, &column))
        return false;
    *matrix = (cf_matrix){
        .of = of,
        .analysis = analysis,
        .row = row.item,
        .column = column.item,
        .row_count = row.count,
        .column_count = column.count,
        .measure_count = maker.measure_end,
        .recorded = maker.recorded};
    return make_squares(matrix, &maker);
}

bool cf_matrix_set_make(cf_matrix_set *set, const cf_matrix_choice *choice,
                        const cf_analysis *analysis, cf_error *err)
{
    *set = (cf_matrix_set){0};
    bool ok = true;
    for (cf_matrix_kind kind = 0; ok && kind < CF_MATRIX_COUNT; kind++)
        ok = cf_matrix_make(&set->item[kind], kind, choice, analysis, &set->arena, err);
    return ok;
}

void cf_matrix_set_free(cf_matrix_set *set)
{
    cf_arena_free(&set->arena);
}

static int compare_place(const void *key, const void *item)
{
    const cf_square *x = key;
    const cf_square *y = item;
    if (x->row != y->row)
        return x->row < y->row ? -1 : 1;
    if (x->column != y->column)
        return x->column < y->column ? -1 : 1;
    return (x->measure > y->measure) - (x->measure < y->measure);
}

const cf_square *cf_matrix_find(const cf_matrix *matrix, size_t row, size_t column, size_t measure)
{
    const cf_square key = {
        .row = (uint32_t)row, .column = (uint32_t)column, .measure = (uint32_t)measure};
    return bsearch(&key, matrix->square, matrix->square_count, sizeof key, compare_place);
}

/* Is a square without a record empty, or not recorded? */
static bool is_known(const cf_matrix *matrix, size_t row, size_t column, size_t measure)
{
    const cf_analysis *analysis = matrix->analysis;
    switch (matrix->of->measure[measure].known) {
    case CF_KNOWN_IN_MATRIX:
        return (matrix->recorded & 1u << measure) != 0;
    case CF_KNOWN_IN_COLUMN:
        return cf_matrix_find(matrix, matrix->row_count, column, measure) != NULL;
    case CF_KNOWN_BY_SURVEY:
        return row < matrix->row_count && column < matrix->column_count
            && cf_pair_state(&analysis->channels, &analysis->snapshot, matrix->row[row].at,
                             matrix->column[column].at)
                   != CF_NOT_RECORDED;
    default:
        return false;
    }
}

double cf_matrix_count(const cf_matrix *matrix, size_t row, size_t column, size_t measure)
{
    const cf_square *square = cf_matrix_find(matrix, row, column, measure);
    if (square)
        return (double)square->count;
    if (measure < matrix->measure_count)
        return is_known(matrix, row, column, measure) ? 0 : (double)NAN;
    for (size_t i = 0; i < matrix->measure_count; i++) {
        if (is_known(matrix, row, column, i))
            return 0;
    }
    return (double)NAN;
}
