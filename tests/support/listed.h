/* tests/support/listed.h: all small matrices with the row and column sums of a given one, by going
 * through all there are. */
#ifndef CF_TESTS_LISTED_H
#define CF_TESTS_LISTED_H

#include "engine/sampler.h"

enum { CF_LISTED_CELLS = 20 };

/* The cells that are free; of a symmetric matrix those above the diagonal. */
typedef struct {
    cf_drawn_shape shape;
    size_t row[CF_LISTED_CELLS], column[CF_LISTED_CELLS];
    size_t count;
} cf_listed_cells;

/* Fails the test if there are more than CF_LISTED_CELLS. */
void cf_listed_find(cf_listed_cells *cells, const cf_bits *bits, cf_drawn_shape shape);

/* A matrix as a number, a bit for each of its cells, and back. */
unsigned cf_listed_code(const cf_bits *bits, const cf_listed_cells *cells);
void cf_listed_set(cf_bits *bits, unsigned code, const cf_listed_cells *cells);

/* Lists the codes of those that have the sums of `bits` in `code`, which has room for all codes
 * there are; returns how many. */
size_t cf_listed_codes(unsigned *code, const cf_bits *bits, const cf_listed_cells *cells);

#endif
