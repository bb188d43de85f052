/* reports/matrix_parts.h: what of a matrix is worth a line: rows and columns with a record, in parts
 * that fit a page, and the squares that are not recorded. */
#ifndef CF_REPORTS_MATRIX_PARTS_H
#define CF_REPORTS_MATRIX_PARTS_H

#include "reports/facts.h"

/* Some of the columns of a matrix side by side, those without a record left out, and so the rows. */
typedef struct {
    const cf_matrix *matrix;
    size_t first, count;        /* the columns that it stands for */
    const size_t *row, *column; /* places with a record */
    size_t row_count, column_count;
    const char *title;
} cf_matrix_part;

/* The matrix in parts: a framework each, or a few of its areas. In the arena of `facts`; NULL on
 * failure. */
const cf_matrix_part *cf_matrix_parts(
    const cf_facts *facts, const cf_matrix *matrix, size_t *count);

/* All of it in one part. */
bool cf_matrix_whole(const cf_facts *facts, const cf_matrix *matrix, cf_matrix_part *part)
    CF_CHECKED;

/* No total of a row, a column or the matrix: is it by all measures together, or by one? */
bool cf_matrix_is_cell(const cf_matrix *matrix, const cf_square *square);
bool cf_matrix_is_measured(const cf_matrix *matrix, const cf_square *square);

/* What is counted in the part, how much of it is empty or not recorded, and what is left out. */
void cf_add_part_words(cf_text *out, const cf_matrix_part *part);

/* "Left out here, because nothing is on record for them: 15 economies and 4 areas."; or nothing. */
void cf_add_left_out_places(cf_text *out, const cf_matrix_part *part);

typedef void cf_see_square(void *context, const cf_square *square);

/* Shows the squares that are not recorded, by measure; a whole column as the square of its total. */
void cf_matrix_see_not_recorded(const cf_matrix *matrix, cf_see_square *see, void *context);

#endif
