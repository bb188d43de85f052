/* engine/chance/bicm.h: the bipartite configuration model: the chance of each cell of a 0/1 matrix
 * when only the sums of its rows and columns are given, and nothing else is. */
#ifndef CF_ENGINE_CHANCE_BICM_H
#define CF_ENGINE_CHANCE_BICM_H

#include "engine/bits.h"

/* The maximum likelihood solution of p = x y / (1 + x y) with the sums of `observed`, unique; cell
 * [row * columns + column], in `arena`. Cells that the sums settle are exactly 0 or 1, as those of
 * an empty or a full row are; the other sums are met to 1e-12 or so. O(rows^2 columns) a step of
 * Newton's, of which there are about ten. NULL and `err` on failure. */
double *cf_bicm_fit(const cf_bits *observed, cf_arena *arena, cf_error *err);

#endif
