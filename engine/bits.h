/* engine/bits.h: a 0/1 matrix, 64 cells a word: who takes part in what, or who is tied to whom. */
#ifndef CF_ENGINE_BITS_H
#define CF_ENGINE_BITS_H

#include "graphs/network.h"

typedef struct {
    size_t rows, columns;
    size_t words; /* of a row */
    uint64_t *bit;
} cf_bits;

/* All 0, in `arena`. */
bool cf_bits_make(cf_bits *bits, size_t rows, size_t columns, cf_arena *arena, cf_error *err)
    CF_CHECKED;

/* The network without its weights: two-mode its rows by its columns, else node by node, with both
 * cells of a tie. */
bool cf_bits_of_network(cf_bits *bits, const cf_network *network, cf_arena *arena, cf_error *err)
    CF_CHECKED;

/* What is in `from`, which has the same size. */
void cf_bits_copy(cf_bits *to, const cf_bits *from);

uint64_t *cf_bits_row(const cf_bits *bits, size_t row);
bool cf_bits_has(const cf_bits *bits, size_t row, size_t column);
void cf_bits_set(cf_bits *bits, size_t row, size_t column, bool value);

/* The first column from `column` on that is 1, or `columns` if there is none. */
size_t cf_bits_next(const cf_bits *bits, size_t row, size_t column);

size_t cf_bits_in_row(const cf_bits *bits, size_t row);
/* Of a square one: do a, b and c lead round, each to the next, and none of them back? */
bool cf_bits_is_ring(const cf_bits *bits, size_t a, size_t b, size_t c);
/* Columns that are 1 in both rows. O(words). */
size_t cf_bits_shared(const cf_bits *bits, size_t row, size_t other);

#endif
