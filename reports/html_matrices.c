/* Matrices: by areas as heat tables in which each square opens to its records; the others line by
 * line, folded. */
#include "base/language.h"
#include "reports/html_sections.h"
#include "reports/matrix_parts.h"
#include "reports/matrix_words.h"
#include "reports/words.h"

#include <math.h>
#include <string.h>

enum { MOST_RECORDS = 200 };

/* Of a square with very many records the first. */
static void add_records(cf_html *html, const cf_square *square)
{
    cf_html_start(html, "ul", "tight");
    for (size_t i = 0; square && i < square->count && i < MOST_RECORDS; i++) {
        cf_add_record(&html->pad, html->facts->graph, square->record[i]);
        cf_html_add_pad(html, "li", NULL);
    }
    if (square && square->count > MOST_RECORDS) {
        cf_text_add_format(&html->pad, _("and %u more"), square->count - MOST_RECORDS);
        cf_html_add_pad(html, "li", NULL);
    }
    cf_html_end(html);
}

/* What the column sorts by, and the colour of the square; then the number in words. */
static void add_count(cf_html *html, double count)
{
    if (!isnan(count))
        cf_xml_attribute_format(&html->xml, "data-v", "%.0f", count);
    cf_text_add_number(&html->pad, count, cf_column_undefined(CF_RECORDS));
}

static void add_square(cf_html *html, const cf_matrix *matrix, size_t row, size_t column)
{
    const cf_square *square = cf_matrix_find(matrix, row, column, matrix->measure_count);
    add_count(html, cf_matrix_count(matrix, row, column, matrix->measure_count));
    if (!square) {
        cf_html_pad(html);
        return;
    }
    cf_html_start(html, "details", NULL);
    cf_html_add_pad(html, "summary", NULL);
    add_records(html, square);
    cf_html_end(html);
}

static void add_row_name(cf_html *html, const cf_matrix *matrix, size_t row)
{
    const char *id = cf_matrix_row_id(matrix, row);
    const char *name = cf_item_name(html->facts->graph, matrix->row[row]);
    cf_html_add(html, "b", NULL, id);
    if (strcmp(id, name) != 0)
        cf_html_add(html, "span", "name", name);
}

/* Names of areas at the head of the columns: here is room for them. */
static cf_html_column *make_columns(const cf_facts *facts, const cf_matrix_part *part)
{
    cf_html_column *column =
        cf_new(facts->arena, cf_html_column, part->column_count + 1, facts->err);
    if (!column)
        return NULL;
    column[0] = (cf_html_column){_(part->matrix->of->rows), false};
    for (size_t c = 0; c < part->column_count; c++) {
        const cf_item item = part->matrix->column[part->column[c]];
        column[c + 1] = (cf_html_column){
            item.kind == CF_ITEM_FRAMEWORK ? _("As a whole") : cf_item_name(facts->graph, item),
            true};
    }
    return column;
}

static bool add_heat(cf_html *html, const cf_matrix_part *part)
{
    const cf_matrix *matrix = part->matrix;
    const cf_html_column *column = make_columns(html->facts, part);
    if (!column)
        return false;
    const cf_html_grid grid = {
        .caption = part->title, .column = column, .count = part->column_count + 1, .is_said = true};
    cf_html_start(html, "div", "heat");
    cf_html_grid_start(html, &grid);
    for (size_t r = 0; r < part->row_count && r < CF_HTML_ROWS; r++) {
        cf_html_start(html, "tr", NULL);
        cf_html_cell(html, &grid, 0);
        add_row_name(html, matrix, part->row[r]);
        cf_html_end(html);
        for (size_t c = 0; c < part->column_count; c++) {
            cf_html_cell(html, &grid, c + 1);
            add_square(html, matrix, part->row[r], part->column[c]);
            cf_html_end(html);
        }
        cf_html_end_line(html);
    }
    cf_html_grid_end(html);
    cf_html_end_line(html);
    return true;
}

static void add_note(cf_html *html, const cf_matrix *matrix)
{
    cf_add_matrix_note(&html->pad, matrix);
    cf_html_add_pad(html, "p", "note");
}

static bool add_heats(cf_html *html, const cf_matrix *matrix)
{
    size_t count = 0;
    const cf_matrix_part *part = cf_matrix_parts(html->facts, matrix, &count);
    bool ok = part != NULL;
    for (size_t i = 0; i < count && ok; i++) {
        cf_html_add(html, "h3", NULL, part[i].title);
        ok = part[i].row_count == 0 || add_heat(html, &part[i]);
        cf_html_add_cut(html, CF_HTML_ROWS, part[i].row_count, "coverage.csv");
        cf_add_left_out_places(&html->pad, &part[i]);
        cf_html_add_pad(html, "p", "note");
    }
    add_note(html, matrix);
    return ok;
}

static void add_line(cf_html *html, const cf_html_grid *grid, const cf_matrix *matrix,
                     const cf_square *square)
{
    cf_html_start(html, "tr", NULL);
    cf_html_cell(html, grid, 0);
    add_row_name(html, matrix, square->row);
    cf_html_end(html);
    cf_html_cell(html, grid, 1);
    cf_html_text(html, cf_matrix_column_id(matrix, square->column));
    cf_html_end(html);
    for (size_t m = 0; m < matrix->measure_count; m++) {
        cf_html_cell(html, grid, m + 2);
        add_count(html, cf_matrix_count(matrix, square->row, square->column, m));
        cf_html_pad(html);
        cf_html_end(html);
    }
    cf_html_cell(html, grid, grid->count - 1);
    add_records(html, square);
    cf_html_end(html);
    cf_html_end_line(html);
}

static size_t count_lines(const cf_matrix *matrix)
{
    size_t count = 0;
    for (size_t i = 0; i < matrix->square_count; i++)
        count += cf_matrix_is_cell(matrix, &matrix->square[i]);
    return count;
}

static void add_lines(cf_html *html, const cf_matrix *matrix)
{
    cf_html_column column[CF_MEASURES_AT_MOST + 3] = {
        {matrix->of->rows, false}, {matrix->of->columns, false}};
    size_t count = 2;
    for (size_t m = 0; m < matrix->measure_count; m++)
        column[count++] = (cf_html_column){matrix->of->measure[m].title, true};
    column[count++] = (cf_html_column){"Records", false};
    const cf_html_grid grid = {.caption = matrix->of->title, .column = column, .count = count};
    size_t shown = 0;
    cf_html_grid_start(html, &grid);
    for (size_t i = 0; i < matrix->square_count && shown < CF_HTML_ROWS; i++) {
        if (!cf_matrix_is_cell(matrix, &matrix->square[i]))
            continue;
        add_line(html, &grid, matrix, &matrix->square[i]);
        shown++;
    }
    cf_html_grid_end(html);
}

static bool add_folded(cf_html *html, const cf_matrix *matrix)
{
    const size_t count = count_lines(matrix);
    cf_matrix_part whole;
    if (!cf_matrix_whole(html->facts, matrix, &whole))
        return false;
    cf_html_add(html, "h3", NULL, _(matrix->of->title));
    cf_add_part_words(&html->pad, &whole);
    cf_html_add_pad(html, "p", "note");
    if (count == 0)
        return true;
    cf_html_start(html, "details", "folded");
    cf_add_counted(&html->pad, count, "pair with its records", "pairs with their records");
    cf_html_add_pad(html, "summary", NULL);
    add_lines(html, matrix);
    cf_html_add_cut(html, CF_HTML_ROWS, count, "coverage.csv");
    cf_html_end_line(html);
    return true;
}

bool cf_html_add_matrices(cf_html *html)
{
    static const cf_matrix_kind folded[] = {CF_ECONOMIES_FORA, CF_ORGANISATIONS_FORA};
    static const cf_matrix_kind heated[] = {CF_ECONOMIES_AREAS, CF_FORA_AREAS};
    cf_matrix matrix;
    bool ok = true;
    for (size_t i = 0; i < CF_COUNT(heated) && ok && html->facts->graph->framework_count > 0; i++)
        ok = cf_facts_matrix(html->facts, heated[i], &matrix) && add_heats(html, &matrix);
    for (size_t i = 0; i < CF_COUNT(folded) && ok; i++) {
        ok = cf_facts_matrix(html->facts, folded[i], &matrix)
          && (matrix.row_count == 0 || add_folded(html, &matrix));
    }
    return ok;
}
