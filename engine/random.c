#include "engine/random.h"

/* splitmix64's step: seeds that differ in one bit are far apart. */
static uint64_t mix(uint64_t number)
{
    number += 0x9E3779B97F4A7C15u;
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9u;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EBu;
    return number ^ (number >> 31);
}

bool cf_random_open(cf_random *random, uint64_t seed, cf_error *err)
{
    *random = (cf_random){
        .generator = gsl_rng_alloc(gsl_rng_mt19937), .base = (uint32_t)(mix(seed) >> 32)};
    if (!random->generator)
        return cf_fail_memory(err);
    cf_random_begin(random, 0);
    return true;
}

void cf_random_begin(cf_random *random, uint32_t stream)
{
    gsl_rng_set(random->generator, (uint32_t)(random->base + stream));
}

/* Lemire 2019 (doi:10.1145/3230636): the upper half of a product is uniform once the few products
 * that make some numbers likelier are drawn again. gsl_rng_uniform_int divides each time. */
uint32_t cf_random_below(cf_random *random, uint32_t limit)
{
    uint64_t product = (uint64_t)gsl_rng_get(random->generator) * limit;
    if ((uint32_t)product < limit) {
        const uint32_t least = (uint32_t)(0u - limit) % limit;
        while ((uint32_t)product < least)
            product = (uint64_t)gsl_rng_get(random->generator) * limit;
    }
    return (uint32_t)(product >> 32);
}

void cf_random_order(cf_random *random, uint32_t *order, size_t count)
{
    for (size_t i = 0; i < count; i++)
        order[i] = (uint32_t)i;
    for (size_t i = count; i > 1; i--) {
        const uint32_t other = cf_random_below(random, (uint32_t)i);
        const uint32_t last = order[i - 1];
        order[i - 1] = order[other];
        order[other] = last;
    }
}

void cf_random_close(cf_random *random)
{
    gsl_rng_free(random->generator);
    *random = (cf_random){0};
}
