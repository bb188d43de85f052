/* engine/chance/sums.h: the fit of the bipartite configuration model where no cell is settled. */
#ifndef CF_ENGINE_CHANCE_SUMS_H
#define CF_ENGINE_CHANCE_SUMS_H

#include "base/arena.h"

/* What rows and columns shall add up to: more than nothing, less than all, and so that no cell must
 * be 0 or 1. Then a solution exists, and only one. At least two rows and two columns. */
typedef struct {
    size_t rows, columns;
    const double *row, *column;
} cf_sums;

/* The chance of each cell, row by row, in `arena`; NULL and `err` on failure. */
double *cf_sums_fit(const cf_sums *sums, cf_arena *arena, cf_error *err);

#endif
