/* engine/random.h: chance that can be repeated: streams of random numbers.
 *
 * Stream i of a seed is the same on every machine, thread and rank, whatever was drawn before: what
 * draws lots a number of times begins a stream for each time. */
#ifndef CF_ENGINE_RANDOM_H
#define CF_ENGINE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

enum { CF_RANDOM_WORDS = 624 };

/* MT19937: Matsumoto & Nishimura 1998 (doi:10.1145/272991.272995), number by number as GSL has it,
 * and here because most of a draw is random numbers, which GSL gives through a pointer each. */
typedef struct {
    uint32_t word[CF_RANDOM_WORDS];
    uint32_t used; /* of these words */
    uint32_t base; /* the seed, mixed */
} cf_random;

/* Starts at stream 0 of the seed. */
void cf_random_start(cf_random *random, uint64_t seed);

/* Goes to the beginning of a stream: MT19937 from the number (base + stream) mod 2^32, where base
 * is the upper half of splitmix64's answer to the seed. So no two streams of a seed are the same. */
void cf_random_begin(cf_random *random, uint32_t stream);

/* Makes the next words of the stream, once all are used. */
void cf_random_turn(cf_random *random);

/* The next number of the stream, of 32 bits. */
static inline uint32_t cf_random_next(cf_random *random)
{
    if (random->used == CF_RANDOM_WORDS)
        cf_random_turn(random);
    uint32_t word = random->word[random->used++];
    word ^= word >> 11;
    word ^= word << 7 & 0x9D2C5680u;
    word ^= word << 15 & 0xEFC60000u;
    return word ^ word >> 18;
}

/* 0 or more and less than 1. */
static inline double cf_random_share(cf_random *random)
{
    return cf_random_next(random) / 4294967296.0;
}

/* 0 up to `limit` - 1, each as likely as the others; `limit` is at least 1. Lemire 2019
 * (doi:10.1145/3230636): the upper half of a product is uniform once the few products that make
 * some numbers likelier are drawn again. gsl_rng_uniform_int divides each time. */
static inline uint32_t cf_random_below(cf_random *random, uint32_t limit)
{
    uint64_t product = (uint64_t)cf_random_next(random) * limit;
    if ((uint32_t)product < limit) {
        const uint32_t least = (uint32_t)(0u - limit) % limit;
        while ((uint32_t)product < least)
            product = (uint64_t)cf_random_next(random) * limit;
    }
    return (uint32_t)(product >> 32);
}

/* Fills `order` with 0 up to count - 1, each order as likely as the others. Fisher & Yates. */
void cf_random_order(cf_random *random, uint32_t *order, size_t count);

#endif
