#include "engine/bits.h"

#include <string.h>

enum { BITS = 64 };

bool cf_bits_make(cf_bits *bits, size_t rows, size_t columns, cf_arena *arena, cf_error *err)
{
    const size_t words = columns / BITS + (columns % BITS > 0);
    size_t count;
    *bits = (cf_bits){.rows = rows, .columns = columns, .words = words};
    if (__builtin_mul_overflow(rows, words, &count))
        return cf_fail_memory(err);
    bits->bit = cf_new(arena, uint64_t, count, err);
    return bits->bit != NULL;
}

bool cf_bits_of_network(cf_bits *bits, const cf_network *network, cf_arena *arena, cf_error *err)
{
    const size_t first_column = network->two_mode ? network->row_count : 0;
    if (!cf_bits_make(bits, network->row_count, network->node_count - first_column, arena, err))
        return false;
    for (size_t i = 0; i < network->tie_count; i++) {
        const cf_network_tie *tie = &network->tie[i];
        cf_bits_set(bits, tie->from, tie->to - first_column, true);
        if (!network->two_mode && !network->directed)
            cf_bits_set(bits, tie->to, tie->from, true);
    }
    return true;
}

void cf_bits_copy(cf_bits *to, const cf_bits *from)
{
    memcpy(to->bit, from->bit, from->rows * from->words * sizeof *from->bit);
}

uint64_t *cf_bits_row(const cf_bits *bits, size_t row)
{
    return bits->bit + row * bits->words;
}

bool cf_bits_has(const cf_bits *bits, size_t row, size_t column)
{
    return cf_bits_row(bits, row)[column / BITS] >> column % BITS & 1;
}

void cf_bits_set(cf_bits *bits, size_t row, size_t column, bool value)
{
    uint64_t *word = &cf_bits_row(bits, row)[column / BITS];
    const uint64_t bit = UINT64_C(1) << column % BITS;
    *word = value ? *word | bit : *word & ~bit;
}

size_t cf_bits_next(const cf_bits *bits, size_t row, size_t column)
{
    const uint64_t *word = cf_bits_row(bits, row);
    uint64_t hidden = ~UINT64_C(0) << column % BITS;
    for (size_t i = column / BITS; i < bits->words; i++, hidden = ~UINT64_C(0)) {
        if (word[i] & hidden)
            return i * BITS + (size_t)__builtin_ctzll(word[i] & hidden);
    }
    return bits->columns;
}

size_t cf_bits_in_row(const cf_bits *bits, size_t row)
{
    return cf_bits_shared(bits, row, row);
}

size_t cf_bits_shared(const cf_bits *bits, size_t row, size_t other)
{
    const uint64_t *a = cf_bits_row(bits, row);
    const uint64_t *b = cf_bits_row(bits, other);
    size_t count = 0;
    for (size_t i = 0; i < bits->words; i++)
        count += (size_t)__builtin_popcountll(a[i] & b[i]);
    return count;
}

bool cf_bits_is_ring(const cf_bits *bits, size_t a, size_t b, size_t c)
{
    return cf_bits_has(bits, a, b) && cf_bits_has(bits, b, c) && cf_bits_has(bits, c, a)
        && !cf_bits_has(bits, b, a) && !cf_bits_has(bits, c, b) && !cf_bits_has(bits, a, c);
}
