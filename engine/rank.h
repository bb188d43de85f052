/* engine/rank.h: the order of values. */
#ifndef CF_ENGINE_RANK_H
#define CF_ENGINE_RANK_H

#include "base/arena.h"

/* The places of all values: the `defined` finite ones first, highest first (or lowest), then the
 * others; equal ones in the order in which they stand. NULL and `err` if out of memory. */
size_t *cf_ranked(const double *value, size_t count, bool is_lowest_first, size_t *defined,
                  cf_arena *arena, cf_error *err);

typedef struct {
    size_t higher; /* values */
    double rank;   /* from 1, highest first; equal values share the mean of their places */
} cf_standing;

/* Where each of `count` finite values stands. Those that only differ by the noise of sums are
 * equal. */
bool cf_ranks_of(const double *value, size_t count, cf_standing *standing, cf_arena *arena,
                 cf_error *err) CF_CHECKED;

#endif
