#include "reports/matrix_parts.h"

#include "base/language.h"
#include "reports/matrix_words.h"
#include "reports/words.h"

#include <math.h>

enum { AREAS_IN_A_PART = 8 };

/* What stands in rows and columns. */
static const struct {
    const char *one, *many;
} axis_words[] = {
    [CF_AXIS_ECONOMIES] = {NP_("economy", "economies")},
    [CF_AXIS_FORA] = {NP_("forum", "fora")},
    [CF_AXIS_INSIDE] = {NP_("forum", "fora")},
    [CF_AXIS_OUTSIDE] = {NP_("outside body", "outside bodies")},
    [CF_AXIS_AREAS] = {NP_("area", "areas")},
    [CF_AXIS_FOCAL_POINTS] = {NP_("kind of focal point", "kinds of focal point")},
    [CF_AXIS_RECORDS] = {NP_("record", "records")},
};
_Static_assert(CF_COUNT(axis_words) == CF_AXIS_COUNT, "an axis has no words");

static bool is_total(const cf_matrix *matrix, const cf_square *square)
{
    return square->row == matrix->row_count || square->column == matrix->column_count;
}

bool cf_matrix_is_cell(const cf_matrix *matrix, const cf_square *square)
{
    return !is_total(matrix, square) && square->measure == matrix->measure_count;
}

bool cf_matrix_is_measured(const cf_matrix *matrix, const cf_square *square)
{
    return !is_total(matrix, square) && square->measure < matrix->measure_count;
}

/* By place: has the row, or else the column, a record in the columns of the part? */
static bool *find_used(const cf_facts *facts, const cf_matrix_part *part, bool of_rows)
{
    const cf_matrix *matrix = part->matrix;
    bool *is_used =
        cf_new(facts->arena, bool, of_rows ? matrix->row_count : matrix->column_count, facts->err);
    for (size_t i = 0; is_used && i < matrix->square_count; i++) {
        const cf_square *square = &matrix->square[i];
        const bool is_inside =
            square->column >= part->first && square->column < part->first + part->count;
        if (is_inside && cf_matrix_is_cell(matrix, square))
            is_used[of_rows ? square->row : square->column] = true;
    }
    return is_used;
}

static const size_t *list_used(const cf_facts *facts, const cf_matrix_part *part, bool of_rows,
                               size_t *count)
{
    const size_t length = of_rows ? part->matrix->row_count : part->matrix->column_count;
    const bool *is_used = find_used(facts, part, of_rows);
    size_t *place = cf_new(facts->arena, size_t, length, facts->err);
    if (!is_used || !place)
        return NULL;
    for (size_t i = 0; i < length; i++) {
        if (is_used[i])
            place[(*count)++] = i;
    }
    return place;
}

static cf_index framework_at(const cf_matrix *matrix, size_t column)
{
    const cf_item item = matrix->column[column];
    return item.kind == CF_ITEM_AREA ? matrix->analysis->graph->area[item.at].framework : item.at;
}

static bool is_by_area(const cf_matrix *matrix)
{
    return matrix->of->column == CF_AXIS_AREAS;
}

static bool is_of_one_framework(const cf_matrix *matrix, size_t first, size_t second)
{
    return !is_by_area(matrix) || framework_at(matrix, first) == framework_at(matrix, second);
}

/* With the areas it stands for, where they are not all of the framework. */
static const char *title_of(const cf_facts *facts, const cf_matrix_part *part)
{
    const cf_matrix *matrix = part->matrix;
    const size_t first = part->first;
    const size_t end = first + part->count;
    const char *title = _(matrix->of->title);
    if (!is_by_area(matrix) || part->count == 0)
        return title;
    const char *name = facts->graph->framework[framework_at(matrix, first)].name;
    const bool goes_on = end < matrix->column_count && is_of_one_framework(matrix, first, end);
    const bool went_before = first > 0 && is_of_one_framework(matrix, first - 1, first);
    if (!goes_on && !went_before)
        return cf_arena_format(facts->arena, facts->err, "%s: %s", title, name);
    return cf_arena_format(
        facts->arena, facts->err, "%s: %s, %s to %s", title, name,
        cf_matrix_column_id(matrix, first), cf_matrix_column_id(matrix, end - 1));
}

static bool fill(const cf_facts *facts, cf_matrix_part *part)
{
    part->row = list_used(facts, part, true, &part->row_count);
    part->column = list_used(facts, part, false, &part->column_count);
    return part->row && part->column;
}

/* Up to the end of the framework, or to the area with a record that has no room. */
static size_t length_from(const cf_matrix *matrix, const bool *is_used, size_t first)
{
    size_t used = 0;
    size_t end = first;
    for (; end < matrix->column_count && is_of_one_framework(matrix, first, end); end++) {
        used += is_used[end];
        if (used > AREAS_IN_A_PART)
            break;
    }
    return end - first;
}

const cf_matrix_part *cf_matrix_parts(const cf_facts *facts, const cf_matrix *matrix, size_t *count)
{
    const cf_matrix_part whole = {.matrix = matrix, .count = matrix->column_count};
    const bool *is_used = find_used(facts, &whole, false);
    cf_matrix_part *part = cf_new(facts->arena, cf_matrix_part, matrix->column_count, facts->err);
    if (!is_used || !part)
        return NULL;
    *count = 0;
    for (size_t at = 0; at < matrix->column_count; at += part[*count - 1].count) {
        cf_matrix_part *next = &part[(*count)++];
        *next = (cf_matrix_part){
            .matrix = matrix, .first = at, .count = length_from(matrix, is_used, at)};
        next->title = title_of(facts, next);
        if (!next->title || !fill(facts, next))
            return NULL;
    }
    return part;
}

bool cf_matrix_whole(const cf_facts *facts, const cf_matrix *matrix, cf_matrix_part *part)
{
    *part = (cf_matrix_part){
        .matrix = matrix, .count = matrix->column_count, .title = _(matrix->of->title)};
    return fill(facts, part);
}

/* The one column of a matrix without columns of its own is no place to leave out. */
static size_t columns_left_out(const cf_matrix_part *part)
{
    const bool has_columns = part->matrix->of->column != CF_AXIS_RECORDS;
    return has_columns ? part->count - part->column_count : 0;
}

void cf_add_left_out_places(cf_text *out, const cf_matrix_part *part)
{
    const cf_matrix_row *of = part->matrix->of;
    const size_t rows = part->matrix->row_count - part->row_count;
    const size_t columns = columns_left_out(part);
    if (rows + columns == 0)
        return;
    cf_text_add(out, out->length > 0 ? " " : "");
    cf_text_add(out, _("Left out here, because nothing is on record for them: "));
    if (rows > 0)
        cf_add_counted(out, rows, axis_words[of->row].one, axis_words[of->row].many);
    cf_text_add(out, rows > 0 && columns > 0 ? _(" and ") : "");
    if (columns > 0)
        cf_add_counted(out, columns, axis_words[of->column].one, axis_words[of->column].many);
    cf_text_add(out, ".");
}

void cf_add_part_words(cf_text *out, const cf_matrix_part *part)
{
    cf_add_part_note(out, part->matrix, part->first, part->count);
    cf_add_left_out_places(out, part);
}

static bool is_not_recorded(const cf_matrix *matrix, const cf_square *at)
{
    return isnan(cf_matrix_count(matrix, at->row, at->column, at->measure));
}

static size_t count_not_recorded(const cf_matrix *matrix, cf_square at)
{
    size_t count = 0;
    for (at.row = 0; at.row < matrix->row_count; at.row++)
        count += is_not_recorded(matrix, &at);
    return count;
}

/* The squares of the column that are not recorded, or its total if none is. */
static void see_column(const cf_matrix *matrix, cf_square at, cf_see_square *see, void *context)
{
    const size_t count = count_not_recorded(matrix, at);
    at.row = (uint32_t)matrix->row_count;
    if (count > 0 && count == matrix->row_count && is_not_recorded(matrix, &at)) {
        see(context, &at);
        return;
    }
    for (at.row = 0; count > 0 && at.row < matrix->row_count; at.row++) {
        if (is_not_recorded(matrix, &at))
            see(context, &at);
    }
}

void cf_matrix_see_not_recorded(const cf_matrix *matrix, cf_see_square *see, void *context)
{
    cf_square at = {0};
    for (; at.measure < matrix->measure_count; at.measure++) {
        for (at.column = 0; at.column < matrix->column_count; at.column++)
            see_column(matrix, at, see, context);
    }
}
