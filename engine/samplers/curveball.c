/* Two-mode matrices with the row and column sums of the observed one.
 *
 * A step is a trade, as of cards: two rows put down what only one of them has, and take up again as
 * many as they put down, by lot. Strona, Nappo, Boccacci, Fattorini and San-Miguel-Ayanz 2014
 * (doi:10.1038/ncomms5114); that all matrices become equally likely: Carstens 2015
 * (doi:10.1103/PhysRevE.91.042812). A trade that changes nothing counts as a step. */
#include "engine/sampler.h"

enum { TRADES_PER_LINE = 5, FEWEST_TRADES = 64, BITS = 64 };

/* The state is room for the columns that two rows put down. */
static bool start(cf_sampler *sampler, cf_error *err)
{
    const size_t rows = sampler->observed.rows;
    const size_t columns = sampler->observed.columns;
    const size_t trades = TRADES_PER_LINE * (rows > columns ? rows : columns);
    sampler->steps = trades > FEWEST_TRADES ? trades : FEWEST_TRADES;
    sampler->state = cf_new(&sampler->arena, uint32_t, columns, err);
    return sampler->state != NULL;
}

/* Adds the columns of a word's bits to `column`; returns how many there are then. */
static uint32_t add_columns(uint32_t *column, uint32_t count, size_t word, uint64_t bits)
{
    for (; bits != 0; bits &= bits - 1)
        column[count++] = (uint32_t)(word * BITS) + (uint32_t)__builtin_ctzll(bits);
    return count;
}

/* Takes from both rows what only one of them has, and returns how many; `mine` of them were a's. */
static uint32_t put_down(uint64_t *a, uint64_t *b, size_t words, uint32_t *column, uint32_t *mine)
{
    uint32_t count = 0;
    *mine = 0;
    for (size_t i = 0; i < words; i++) {
        const uint64_t both = a[i] & b[i];
        const uint32_t before = count;
        count = add_columns(column, count, i, a[i] ^ both);
        *mine += count - before;
        count = add_columns(column, count, i, b[i] ^ both);
        a[i] = b[i] = both;
    }
    return count;
}

static void take_up(uint64_t *row, const uint32_t *column, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        row[column[i] / BITS] |= UINT64_C(1) << column[i] % BITS;
}

/* Brings `few` of the columns to the front, by lot. */
static void shuffle(uint32_t *column, uint32_t count, uint32_t few, cf_random *random)
{
    for (uint32_t i = 0; i < few; i++) {
        const uint32_t other = i + cf_random_below(random, count - i);
        const uint32_t kept = column[i];
        column[i] = column[other];
        column[other] = kept;
    }
}

static void trade(uint64_t *a, uint64_t *b, size_t words, uint32_t *column, cf_random *random)
{
    uint32_t mine;
    const uint32_t count = put_down(a, b, words, column, &mine);
    const uint32_t theirs = count - mine;
    const bool a_has_few = mine <= theirs;
    const uint32_t few = a_has_few ? mine : theirs;
    shuffle(column, count, few, random);
    take_up(a_has_few ? a : b, column, few);
    take_up(a_has_few ? b : a, column + few, count - few);
}

static void walk(cf_sampler *sampler)
{
    const cf_bits *drawn = &sampler->drawn;
    const uint32_t rows = (uint32_t)drawn->rows;
    for (size_t i = 0; i < sampler->steps && rows > 1; i++) {
        const uint32_t one = cf_random_below(&sampler->random, rows);
        const uint32_t after = cf_random_below(&sampler->random, rows - 1);
        const uint32_t other = after < one ? after : after + 1;
        trade(cf_bits_row(drawn, one), cf_bits_row(drawn, other), drawn->words, sampler->state,
              &sampler->random);
    }
}

const cf_sampler_kind cf_sampler_curveball = {
    .word = "curveball",
    .plain = "tables of who takes part in what, where each forum keeps its number of projects and "
             "each project its number of fora",
    .definition = "5 max(rows, columns) trades, 64 at least, from the observed matrix",
    .reference = "Strona et al. 2014; Carstens 2015",
    .cost = "O(trades x columns in which two rows differ)",
    .shape = CF_DRAWN_TWO_MODE,
    .start = start,
    .walk = walk};
