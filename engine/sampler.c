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

void cf_sampler_free(cf_sampler *sampler)
{
    cf_random_close(&sampler->random);
    cf_arena_free(&sampler->arena);
    *sampler = (cf_sampler){0};
}
