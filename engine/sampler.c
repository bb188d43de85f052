#include "engine/sampler.h"

bool cf_sampler_start(cf_sampler *sampler, const cf_sampler_kind *kind, const cf_bits *observed,
                      uint64_t seed, cf_error *err)
{
    *sampler = (cf_sampler){.kind = kind, .observed = *observed};
    const bool ok =
        cf_bits_make(&sampler->drawn, observed->rows, observed->columns, &sampler->arena, err)
        && cf_random_open(&sampler->random, seed, err) && kind->start(sampler, err);
    if (!ok)
        cf_sampler_free(sampler);
    return ok;
}

const cf_bits *cf_sampler_next(cf_sampler *sampler, uint32_t replica)
{
    cf_bits_copy(&sampler->drawn, &sampler->observed);
    cf_random_begin(&sampler->random, replica);
    sampler->kind->walk(sampler);
    return &sampler->drawn;
}

/* Has row `a` a column that `b` lacks? In one mode their own columns do not count. */
static bool has_more(const cf_bits *bits, cf_drawn_shape shape, size_t a, size_t b)
{
    for (size_t column = cf_bits_next(bits, a, 0); column < bits->columns;
         column = cf_bits_next(bits, a, column + 1)) {
        if (!cf_bits_has(bits, b, column) && (shape == CF_DRAWN_TWO_MODE || column != b))
            return true;
    }
    return false;
}

/* Is the tie from a to b one of a ring of three that can be turned round? */
static bool is_of_ring(const cf_bits *bits, size_t a, size_t b)
{
    for (size_t c = cf_bits_next(bits, b, 0); c < bits->columns; c = cf_bits_next(bits, b, c + 1)) {
        if (cf_bits_is_ring(bits, a, b, c))
            return true;
    }
    return false;
}

static bool has_ring(const cf_bits *bits)
{
    for (size_t a = 0; a < bits->rows; a++) {
        for (size_t b = cf_bits_next(bits, a, 0); b < bits->columns;
             b = cf_bits_next(bits, a, b + 1)) {
            if (is_of_ring(bits, a, b))
                return true;
        }
    }
    return false;
}

/* What two rows have beyond each other can be exchanged, and rings of ties with directions turned
 * round; where neither can be, there is no way to any other network, and from each to all others
 * there is a way: Ryser 1957 (two modes), Taylor 1981, Rao et al. 1996 (directions). */
bool cf_sampler_is_bound(const cf_sampler_kind *kind, const cf_bits *observed)
{
    for (size_t a = 0; a < observed->rows; a++) {
        for (size_t b = a + 1; b < observed->rows; b++) {
            if (has_more(observed, kind->shape, a, b) && has_more(observed, kind->shape, b, a))
                return false;
        }
    }
    return kind->shape != CF_DRAWN_ARCS || !has_ring(observed);
}

void cf_sampler_free(cf_sampler *sampler)
{
    cf_random_close(&sampler->random);
    cf_arena_free(&sampler->arena);
    *sampler = (cf_sampler){0};
}
