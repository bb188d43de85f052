#include "engine/sampler.h"

bool cf_sampler_start(cf_sampler *sampler, const cf_sampler_kind *kind, const cf_bits *observed,
                      uint64_t seed, cf_error *err)
{
    *sampler = (cf_sampler){.kind = kind, .observed = *observed};
    const bool ok =
        cf_bits_make(&sampler->drawn, observed->rows, observed->columns, &sampler->arena, err)
        && kind->start(sampler, err);
    cf_random_start(&sampler->random, seed);
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
static bool has_more(const cf_bits *bits, bool two_mode, size_t a, size_t b)
{
    for (size_t column = cf_bits_next(bits, a, 0); column < bits->columns;
         column = cf_bits_next(bits, a, column + 1)) {
        if (!cf_bits_has(bits, b, column) && (two_mode || column != b))
            return true;
    }
    return false;
}

/* What two rows have beyond each other can be exchanged; where no two can, there is no way to any
 * other network, and from each to all others there is a way: Ryser 1957 (two modes), Taylor 1981. */
bool cf_sampler_is_bound(const cf_sampler_kind *kind, const cf_bits *observed)
{
    for (size_t a = 0; a < observed->rows; a++) {
        for (size_t b = a + 1; b < observed->rows; b++) {
            if (has_more(observed, kind->two_mode, a, b)
                && has_more(observed, kind->two_mode, b, a))
                return false;
        }
    }
    return true;
}

void cf_sampler_free(cf_sampler *sampler)
{
    cf_arena_free(&sampler->arena);
    *sampler = (cf_sampler){0};
}
