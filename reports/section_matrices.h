/* reports/section_matrices.h: the tables of matrices. */
#ifndef CF_REPORTS_SECTION_MATRICES_H
#define CF_REPORTS_SECTION_MATRICES_H

#include "reports/sections.h"

/* Some of the columns of a matrix, side by side; how many records each square has. */
typedef struct {
    const cf_matrix *matrix;
    size_t first, count;
    const char *title;
} cf_matrix_part;

bool cf_matrix_add_grid(const cf_facts *facts, cf_tables *tables, const cf_matrix_part *part)
    CF_CHECKED;

/* The parts of a matrix by areas: a framework each, or a few of its areas. In the arena of `facts`;
 * NULL on failure. */
const cf_matrix_part *cf_matrix_parts(
    const cf_facts *facts, const cf_matrix *matrix, size_t *count);

/* All columns, in parts if they are areas. */
bool cf_matrix_add_grids(const cf_facts *facts, cf_tables *tables, const cf_matrix *matrix)
    CF_CHECKED;

/* A line for each square with records. */
bool cf_matrix_add_list(const cf_facts *facts, cf_tables *tables, const cf_matrix *matrix)
    CF_CHECKED;

/* Adds every square of the matrices that were asked for to the rows of coverage.csv, by measure. */
bool cf_matrices_add_long(const cf_facts *facts, cf_rows *rows) CF_CHECKED;

#endif
