#include "engine/matrix.h"

#include "engine/matrix_maker.h"

#include <math.h>
#include <stdlib.h>

void cf_matrix_put(cf_matrix_maker *maker, cf_item row, cf_item column, cf_record record)
{
    const cf_graph *graph = maker->analysis->graph;
    maker->recorded |= 1u << maker->measure;
    if (maker->failed || !cf_axis_has(maker, maker->of->row, row)
        || !cf_axis_has(maker, maker->of->column, column))
        return;
    cf_matrix_entry *grown = cf_arena_enlarge(
        &maker->alone, maker->count, &maker->capacity, sizeof *maker->item, maker->err);
    maker->failed = !grown;
    if (!grown)
        return;
    maker->item = grown;
    maker->item[maker->count++] = (cf_matrix_entry){
        cf_axis_place(graph, row), cf_axis_place(graph, column), maker->measure, record};
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

/* By square, each record once; how many are left. */
static size_t sort_entries(cf_matrix_entry *item, size_t count)
{
    size_t kept = 0;
    if (count > 0)
        qsort(item, count, sizeof *item, by_place);
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || by_place(&item[kept - 1], &item[i]) != 0)
            item[kept++] = item[i];
    }
    return kept;
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

/* Cuts both axes and moves the entries to their places on them, CF_ABSENT if they are not shown: only
 * totals count those. */
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
    for (size_t i = 0; i < maker->count; i++) {
        maker->item[i].row = row->place[maker->item[i].row];
        maker->item[i].column = column->place[maker->item[i].column];
    }
    return true;
}

static bool is_same_square(const cf_matrix_entry *entry, const cf_square *square)
{
    return entry->row == square->row && entry->column == square->column
        && entry->measure == square->measure;
}

/* What is added up in a square, as bits. */
enum { OF_ROWS = 1, OF_COLUMNS = 2, OF_MEASURES = 4, WAYS_TO_ADD = 8 };

/* The entries as they stand in squares of these sums, sorted. */
static size_t gather(const cf_matrix *matrix, const cf_matrix_maker *maker, unsigned sums,
                     cf_matrix_entry *item)
{
    size_t count = 0;
    for (size_t i = 0; i < maker->count; i++) {
        cf_matrix_entry entry = maker->item[i];
        if (sums & OF_ROWS)
            entry.row = (uint32_t)matrix->row_count;
        if (sums & OF_COLUMNS)
            entry.column = (uint32_t)matrix->column_count;
        if (sums & OF_MEASURES)
            entry.measure = (uint32_t)matrix->measure_count;
        if (entry.row != CF_ABSENT && entry.column != CF_ABSENT)
            item[count++] = entry;
    }
    return sort_entries(item, count);
}

typedef struct {
    cf_square *item;
    size_t count, capacity;
    cf_arena alone; /* of the squares */
} squares;

/* Records of totals are only counted. */
static bool add_squares(squares *all, const cf_matrix_entry *item, size_t count, bool is_total,
                        const cf_matrix_maker *maker)
{
    cf_record *record =
        is_total || count == 0 ? NULL : cf_new(maker->arena, cf_record, count, maker->err);
    if (!record && !is_total && count > 0)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (record)
            record[i] = item[i].record;
        if (i == 0 || !is_same_square(&item[i], &all->item[all->count - 1])) {
            cf_square *grown = cf_arena_enlarge(
                &all->alone, all->count, &all->capacity, sizeof *all->item, maker->err);
            if (!grown)
                return false;
            all->item = grown;
            all->item[all->count++] = (cf_square){
                item[i].row, item[i].column, item[i].measure, 0, record ? &record[i] : NULL};
        }
        all->item[all->count - 1].count++;
    }
    return true;
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

static bool make_squares(cf_matrix *matrix, const cf_matrix_maker *maker)
{
    cf_arena scratch = {0};
    squares all = {0};
    cf_matrix_entry *item = cf_new(&scratch, cf_matrix_entry, maker->count, maker->err);
    bool ok = item;
    for (unsigned sums = 0; sums < WAYS_TO_ADD && ok; sums++) {
        const size_t count = gather(matrix, maker, sums, item);
        ok = add_squares(&all, item, count, (sums & (OF_ROWS | OF_COLUMNS)) != 0, maker);
    }
    cf_arena_free(&scratch);
    if (ok && all.count > 0)
        qsort(all.item, all.count, sizeof *all.item, compare_place);
    matrix->square = all.item;
    matrix->square_count = all.count;
    cf_arena_join(maker->arena, &all.alone);
    return ok;
}

static uint32_t count_measures(const cf_matrix_row *of)
{
    uint32_t count = 0;
    while (count < CF_MEASURES_AT_MOST && of->measure[count].word)
        count++;
    return count;
}

static bool make(cf_matrix *matrix, cf_matrix_maker *maker)
{
    cut_axis row = {0};
    cut_axis column = {0};
    for (; maker->measure < maker->measure_end; maker->measure++)
        maker->of->measure[maker->measure].collect(maker);
    if (maker->failed)
        return false;
    maker->count = sort_entries(maker->item, maker->count);
    if (!cut_axes(maker, &row, &column))
        return false;
    *matrix = (cf_matrix){
        .of = maker->of,
        .analysis = maker->analysis,
        .row = row.item,
        .column = column.item,
        .row_count = row.count,
        .column_count = column.count,
        .measure_count = maker->measure_end,
        .recorded = maker->recorded};
    return make_squares(matrix, maker);
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
    const bool ok = make(matrix, &maker);
    cf_arena_free(&maker.alone);
    return ok;
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

const cf_square *cf_matrix_find(const cf_matrix *matrix, size_t row, size_t column, size_t measure)
{
    const cf_square key = {
        .row = (uint32_t)row, .column = (uint32_t)column, .measure = (uint32_t)measure};
    if (matrix->square_count == 0)
        return NULL;
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
