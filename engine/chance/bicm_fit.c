/* Takes the matrix apart where its sums settle cells, and fits what is left.
 *
 * With rows and columns in falling order of their sums, the first k rows can hold at most
 *     k l + the sums of the columns behind the first l
 * for any l (Gale 1957, Ryser 1957). Where they hold all of that, they are full in the first l
 * columns, and the other rows are empty in the others: these cells are settled, and two smaller
 * matrices remain, the first rows by the last columns and the last rows by the first columns. Empty
 * and full lines are cases of it. Where nothing is settled, x and y are finite and unique. */
#include "engine/chance/bicm.h"
#include "engine/chance/sums.h"

#include <stdlib.h>

typedef struct {
    size_t first, end;
} span;

typedef struct {
    span rows, columns;
} part;

/* A row or column: what is left of its sum, and its number in the matrix. */
typedef struct {
    size_t sum, line;
} margin;

typedef struct {
    margin *row, *column; /* in falling order of the sums that they began with */
    size_t columns;
    double *cell;
    part *waiting;
    size_t waiting_count;
    cf_arena *arena;
    cf_error *err;
} dissection;

static int falling(const void *left, const void *right)
{
    const margin *x = left;
    const margin *y = right;
    if (x->sum != y->sum)
        return x->sum < y->sum ? 1 : -1;
    return (x->line > y->line) - (x->line < y->line);
}

static bool read_margins(dissection *all, const cf_bits *observed)
{
    all->row = cf_new(all->arena, margin, observed->rows, all->err);
    all->column = cf_new(all->arena, margin, observed->columns, all->err);
    if (!all->row || !all->column)
        return false;
    for (size_t j = 0; j < observed->columns; j++)
        all->column[j].line = j;
    for (size_t i = 0; i < observed->rows; i++) {
        all->row[i] = (margin){cf_bits_in_row(observed, i), i};
        for (size_t j = 0; j < observed->columns; j++)
            all->column[j].sum += cf_bits_has(observed, i, j);
    }
    qsort(all->row, observed->rows, sizeof *all->row, falling);
    qsort(all->column, observed->columns, sizeof *all->column, falling);
    return true;
}

static size_t length_of(span lines)
{
    return lines.end - lines.first;
}

static size_t sum_of(const margin *line, span lines)
{
    size_t sum = 0;
    for (size_t i = lines.first; i < lines.end; i++)
        sum += line[i].sum;
    return sum;
}

/* How many of the first columns are full in the first `k` rows, which hold `held`, while the other
 * rows are empty in the others; false if nothing is settled. */
static bool find_full_columns(const dissection *all, const part *block, size_t k, size_t held,
                              size_t *full)
{
    const size_t columns = length_of(block->columns);
    const bool is_all_rows = k == length_of(block->rows);
    size_t behind = sum_of(all->column, block->columns);
    for (size_t l = 0; l <= columns; l++) {
        const bool says_nothing = (k == 0 && l == columns) || (is_all_rows && l == 0);
        if (held == k * l + behind && !says_nothing) {
            *full = l;
            return true;
        }
        if (l < columns)
            behind -= all->column[block->columns.first + l].sum;
    }
    return false;
}

static bool find_settled(const dissection *all, const part *block, size_t *k, size_t *l)
{
    size_t held = 0;
    for (*k = 0; *k <= length_of(block->rows); ++*k) {
        if (find_full_columns(all, block, *k, held, l))
            return true;
        if (*k < length_of(block->rows))
            held += all->row[block->rows.first + *k].sum;
    }
    return false;
}

static void wait_for(dissection *all, span rows, span columns)
{
    if (length_of(rows) > 0 && length_of(columns) > 0)
        all->waiting[all->waiting_count++] = (part){rows, columns};
}

static double *cell_at(const dissection *all, size_t row, size_t column)
{
    return &all->cell[all->row[row].line * all->columns + all->column[column].line];
}

/* Cells are 0 until they are set. */
static void split(dissection *all, const part *block, size_t k, size_t l)
{
    const span top = {block->rows.first, block->rows.first + k};
    const span rest = {top.end, block->rows.end};
    const span full = {block->columns.first, block->columns.first + l};
    const span others = {full.end, block->columns.end};
    for (size_t i = top.first; i < top.end; i++) {
        all->row[i].sum -= l;
        for (size_t j = full.first; j < full.end; j++)
            *cell_at(all, i, j) = 1;
    }
    for (size_t j = full.first; j < full.end; j++)
        all->column[j].sum -= k;
    wait_for(all, top, others);
    wait_for(all, rest, full);
}

static double *sums_of(const dissection *all, const margin *line, span lines)
{
    double *sum = cf_new(all->arena, double, length_of(lines), all->err);
    for (size_t i = lines.first; sum && i < lines.end; i++)
        sum[i - lines.first] = (double)line[i].sum;
    return sum;
}

static bool fit(dissection *all, const part *block)
{
    const size_t columns = length_of(block->columns);
    const cf_sums sums = {
        .rows = length_of(block->rows),
        .columns = columns,
        .row = sums_of(all, all->row, block->rows),
        .column = sums_of(all, all->column, block->columns)};
    const double *p = sums.row && sums.column ? cf_sums_fit(&sums, all->arena, all->err) : NULL;
    for (size_t i = block->rows.first; p && i < block->rows.end; i++) {
        for (size_t j = block->columns.first; j < block->columns.end; j++)
            *cell_at(all, i, j) = p[(i - block->rows.first) * columns + j - block->columns.first];
    }
    return p != NULL;
}

double *cf_bicm_fit(const cf_bits *observed, cf_arena *arena, cf_error *err)
{
    const size_t lines = observed->rows + observed->columns;
    dissection all = {.columns = observed->columns, .arena = arena, .err = err};
    all.cell = cf_new(arena, double, observed->rows * observed->columns, err);
    /* Blocks share no line, and one more waits while it is split. */
    all.waiting = cf_new(arena, part, lines + 1, err);
    if (!all.cell || !all.waiting || !read_margins(&all, observed))
        return NULL;

    wait_for(&all, (span){0, observed->rows}, (span){0, observed->columns});
    while (all.waiting_count > 0) {
        const part next = all.waiting[--all.waiting_count];
        size_t k, l;
        if (find_settled(&all, &next, &k, &l))
            split(&all, &next, k, l);
        else if (!fit(&all, &next))
            return NULL;
    }
    return all.cell;
}
