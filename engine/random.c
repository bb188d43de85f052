#include "engine/random.h"

/* splitmix64's step: seeds that differ in one bit are far apart. */
static uint64_t mix(uint64_t number)
{
    number += 0x9E3779B97F4A7C15u;
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9u;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EBu;
    return number ^ (number >> 31);
}

void cf_random_start(cf_random *random, uint64_t seed)
{
    random->base = (uint32_t)(mix(seed) >> 32);
    cf_random_begin(random, 0);
}

/* As GSL begins: 0 is no number to begin with. */
void cf_random_begin(cf_random *random, uint32_t stream)
{
    const uint32_t number = (uint32_t)(random->base + stream);
    uint32_t *word = random->word;
    word[0] = number > 0 ? number : 4357;
    for (uint32_t i = 1; i < CF_RANDOM_WORDS; i++)
        word[i] = 1812433253u * (word[i - 1] ^ word[i - 1] >> 30) + i;
    random->used = CF_RANDOM_WORDS;
}

static uint32_t twist(uint32_t high, uint32_t low, uint32_t far)
{
    const uint32_t both = (high & 0x80000000u) | (low & 0x7FFFFFFFu);
    return far ^ both >> 1 ^ ((0u - (both & 1)) & 0x9908B0DFu);
}

void cf_random_turn(cf_random *random)
{
    enum { NEAR = 397, LAST = CF_RANDOM_WORDS - 1, REST = CF_RANDOM_WORDS - NEAR };
    uint32_t *word = random->word;
    for (uint32_t i = 0; i < REST; i++)
        word[i] = twist(word[i], word[i + 1], word[i + NEAR]);
    for (uint32_t i = REST; i < LAST; i++)
        word[i] = twist(word[i], word[i + 1], word[i - REST]);
    word[LAST] = twist(word[LAST], word[0], word[NEAR - 1]);
    random->used = 0;
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
