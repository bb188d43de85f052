/* engine/random.h: chance that can be repeated: streams of random numbers, by GSL.
 *
 * Stream i of a seed is the same on every machine, thread and rank, whatever was drawn before: what
 * draws lots a number of times begins a stream for each time. */
#ifndef CF_ENGINE_RANDOM_H
#define CF_ENGINE_RANDOM_H

#include "base/error.h"

#include <gsl/gsl_rng.h>

#include <stdint.h>

typedef struct {
    gsl_rng *generator; /* MT19937; owned */
    uint32_t base;      /* the seed, mixed */
} cf_random;

/* Opens at stream 0 of the seed. To be closed. */
bool cf_random_open(cf_random *random, uint64_t seed, cf_error *err) CF_CHECKED;

/* Goes to the beginning of a stream: MT19937 from the number (base + stream) mod 2^32, where base
 * is the upper half of splitmix64's answer to the seed. So no two streams of a seed are the same. */
void cf_random_begin(cf_random *random, uint32_t stream);

/* 0 up to `limit` - 1, each as likely as the others; `limit` is at least 1. */
uint32_t cf_random_below(cf_random *random, uint32_t limit);

/* Fills `order` with 0 up to count - 1, each order as likely as the others. Fisher & Yates. */
void cf_random_order(cf_random *random, uint32_t *order, size_t count);

/* Safe on `{0}`. */
void cf_random_close(cf_random *random);

#endif
