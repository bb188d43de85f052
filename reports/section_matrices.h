/* reports/section_matrices.h: the tables of matrices. */
#ifndef CF_REPORTS_SECTION_MATRICES_H
#define CF_REPORTS_SECTION_MATRICES_H

#include "reports/sections.h"

/* A grid for each part: how many records each square has. */
bool cf_matrix_add_grids(const cf_facts *facts, cf_tables *tables, const cf_matrix *matrix)
    CF_CHECKED;

/* A line for each square with records. */
bool cf_matrix_add_list(const cf_facts *facts, cf_tables *tables, const cf_matrix *matrix)
    CF_CHECKED;

/* Adds the matrices that were asked for to the rows of coverage.csv: squares with records by
 * measure, totals, and what is not recorded. */
bool cf_matrices_add_long(const cf_facts *facts, cf_rows *rows) CF_CHECKED;

#endif
