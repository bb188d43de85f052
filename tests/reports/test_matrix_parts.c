/* What of a matrix is shown, and that nothing of it is lost on the way. */
#include "reports/matrix_parts.h"
#include "support/reported.h"
#include "support/tests.h"

#include <math.h>
#include <string.h>

typedef struct {
    cf_reported reported;
    cf_arena arena;
    cf_error err;
    cf_facts facts;
} fixture;

static void open_facts(fixture *all)
{
    *all = (fixture){0};
    cf_reported_open_file(&all->reported, "data/apec.json");
    assert_done(
        cf_facts_read(&all->facts, &all->reported.report, &all->arena, &all->err), &all->err);
}

static void close_facts(fixture *all)
{
    cf_arena_free(&all->arena);
    cf_reported_close(&all->reported);
}

static bool is_at(const cf_square *square, size_t row, size_t column, size_t measure)
{
    return square->row == row && square->column == column && square->measure == measure;
}

/* As a reader of the files does: records, else not recorded, alone or with the column, else 0. */
static double read_square(const cf_matrix *matrix, const cf_square *unknown, size_t count,
                          const cf_square *at)
{
    for (size_t i = 0; i < matrix->square_count; i++) {
        if (is_at(&matrix->square[i], at->row, at->column, at->measure))
            return (double)matrix->square[i].count;
    }
    for (size_t i = 0; i < count; i++) {
        if (is_at(&unknown[i], at->row, at->column, at->measure)
            || is_at(&unknown[i], matrix->row_count, at->column, at->measure))
            return NAN;
    }
    return 0;
}

static void check_squares(const cf_matrix *matrix, const cf_square *unknown, size_t count)
{
    cf_square at = {0};
    for (at.row = 0; at.row < matrix->row_count; at.row++) {
        for (at.column = 0; at.column < matrix->column_count; at.column++) {
            for (at.measure = 0; at.measure < matrix->measure_count; at.measure++) {
                const double known = cf_matrix_count(matrix, at.row, at.column, at.measure);
                const double read = read_square(matrix, unknown, count, &at);
                assert_int_equal(isnan(known) != 0, isnan(read) != 0);
                assert_true(isnan(known) || (known <= read && known >= read));
            }
        }
    }
}

typedef struct {
    cf_arena *arena;
    cf_square *item;
    size_t count, capacity;
} squares;

static void keep_square(void *context, const cf_square *square)
{
    squares *all = context;
    cf_error err = {0};
    all->item =
        cf_arena_grow(all->arena, all->item, all->count, &all->capacity, sizeof *square, &err);
    assert_non_null(all->item);
    all->item[all->count++] = *square;
}

static void every_square_can_be_read_from_records_and_what_is_not_recorded(void **state)
{
    (void)state;
    fixture all;
    open_facts(&all);
    for (cf_matrix_kind kind = 0; kind < CF_MATRIX_COUNT; kind++) {
        cf_matrix matrix;
        squares unknown = {.arena = all.facts.arena};
        assert_done(cf_facts_matrix(&all.facts, kind, &matrix), &all.err);
        cf_matrix_see_not_recorded(&matrix, keep_square, &unknown);
        check_squares(&matrix, unknown.item, unknown.count);
    }
    close_facts(&all);
}

/* Records of the part by all measures, in the row or the column. */
static size_t count_records(const cf_matrix_part *part, bool in_row, size_t place)
{
    const cf_matrix *matrix = part->matrix;
    size_t count = 0;
    for (size_t i = 0; i < (in_row ? part->count : matrix->row_count); i++) {
        const size_t row = in_row ? place : i;
        const size_t column = in_row ? part->first + i : place;
        const cf_square *square = cf_matrix_find(matrix, row, column, matrix->measure_count);
        count += square ? square->count : 0;
    }
    return count;
}

static void check_part(const cf_matrix_part *part)
{
    size_t rows = 0;
    size_t columns = 0;
    for (size_t r = 0; r < part->matrix->row_count; r++) {
        const bool is_shown = rows < part->row_count && part->row[rows] == r;
        assert_int_equal(is_shown, count_records(part, true, r) > 0);
        rows += is_shown;
    }
    for (size_t c = part->first; c < part->first + part->count; c++) {
        const bool is_shown = columns < part->column_count && part->column[columns] == c;
        assert_int_equal(is_shown, count_records(part, false, c) > 0);
        columns += is_shown;
    }
    assert_int_equal(rows, part->row_count);
    assert_int_equal(columns, part->column_count);
}

static void parts_show_each_row_and_column_with_a_record_and_no_other(void **state)
{
    (void)state;
    fixture all;
    open_facts(&all);
    for (cf_matrix_kind kind = 0; kind < CF_MATRIX_COUNT; kind++) {
        cf_matrix matrix;
        size_t count = 0;
        size_t columns = 0;
        assert_done(cf_facts_matrix(&all.facts, kind, &matrix), &all.err);
        const cf_matrix_part *part = cf_matrix_parts(&all.facts, &matrix, &count);
        assert_non_null(part);
        for (size_t i = 0; i < count; i++) {
            assert_int_equal(part[i].first, columns);
            assert_true(part[i].count > 0);
            check_part(&part[i]);
            columns += part[i].count;
        }
        assert_int_equal(columns, matrix.column_count);
    }
    close_facts(&all);
}

static void what_is_left_out_is_counted(void **state)
{
    (void)state;
    fixture all;
    cf_matrix matrix;
    cf_matrix_part whole;
    cf_text words = {0};
    open_facts(&all);
    assert_done(cf_facts_matrix(&all.facts, CF_ECONOMIES_AREAS, &matrix), &all.err);
    assert_done(cf_matrix_whole(&all.facts, &matrix, &whole), &all.err);
    cf_add_left_out_places(&words, &whole);
    assert_string_equal(
        cf_text_of(&words),
        "Left out here, because nothing is on record for them: 6 economies and "
        "20 areas.");
    cf_text_free(&words);
    close_facts(&all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_square_can_be_read_from_records_and_what_is_not_recorded),
        cmocka_unit_test(parts_show_each_row_and_column_with_a_record_and_no_other),
        cmocka_unit_test(what_is_left_out_is_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
