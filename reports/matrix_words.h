/* reports/matrix_words.h: the records behind the squares of matrices, and what is said of a matrix as
 * a whole. */
#ifndef CF_REPORTS_MATRIX_WORDS_H
#define CF_REPORTS_MATRIX_WORDS_H

#include "reports/facts.h"

/* "all" for the places of the totals. */
const char *cf_matrix_row_id(const cf_matrix *matrix, size_t row);
const char *cf_matrix_column_id(const cf_matrix *matrix, size_t column);
const char *cf_matrix_measure_word(const cf_matrix *matrix, size_t measure);

/* The id of a record; liaisons and contacts have none: their sentence. */
void cf_add_record_id(cf_text *out, const cf_graph *graph, cf_record record);

/* The record in words, its id in brackets: "E-commerce for small firms (SME 06 2015T)". */
void cf_add_record(cf_text *out, const cf_graph *graph, cf_record record);

/* The ids of a square's records, joined by ";". */
void cf_add_record_ids(cf_text *out, const cf_graph *graph, const cf_square *square);

/* What is counted, how much of it is empty, and what is not recorded: a few sentences. */
void cf_add_matrix_note(cf_text *out, const cf_matrix *matrix);
/* The same of some of its columns; what holds for all of them is said with the last. */
void cf_add_part_note(cf_text *out, const cf_matrix *matrix, size_t first, size_t count);

#endif
