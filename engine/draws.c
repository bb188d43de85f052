#include "engine/draws.h"

#include "base/spread.h"

enum { DRAWS_OF_PART = 16 };

typedef struct {
    const cf_draws *draws;
    const cf_draw_taker *taker;
    cf_random *random; /* by worker */
} lots;

/* Each tie by its own chance. */
static size_t draw_by_chance(const cf_draws *draws, cf_random *random, cf_network_tie *tie)
{
    const cf_network *network = draws->network;
    size_t count = 0;
    for (size_t i = 0; i < network->tie_count; i++) {
        if (cf_random_share(random) < draws->chance[i])
            tie[count++] = network->tie[i];
    }
    return count;
}

/* All but `lost`, each choice of those as likely as the others: of the ties that are still to come,
 * each is as likely to be lost. Knuth, Algorithm S. */
static size_t draw_all_but(const cf_draws *draws, cf_random *random, cf_network_tie *tie)
{
    const cf_network *network = draws->network;
    size_t to_lose = draws->lost;
    size_t count = 0;
    for (size_t i = 0; i < network->tie_count; i++) {
        if (cf_random_below(random, (uint32_t)(network->tie_count - i)) < to_lose)
            to_lose--;
        else
            tie[count++] = network->tie[i];
    }
    return count;
}

static bool draw_one(const cf_draws *draws, cf_random *random, cf_network *drawn, cf_arena *scratch,
                     cf_error *err)
{
    cf_network_tie *tie = cf_new(scratch, cf_network_tie, draws->network->tie_count, err);
    if (!tie)
        return false;
    *drawn = *draws->network;
    drawn->tie = tie;
    drawn->tie_count =
        draws->chance ? draw_by_chance(draws, random, tie) : draw_all_but(draws, random, tie);
    return true;
}

static size_t draws_of(const lots *all, size_t part)
{
    const size_t left = all->draws->replicas - part * DRAWS_OF_PART;
    return left < DRAWS_OF_PART ? left : DRAWS_OF_PART;
}

static bool draw_part(void *context, size_t part, size_t worker, double *found, cf_error *err)
{
    const lots *all = context;
    const cf_draw_taker *taker = all->taker;
    bool ok = true;
    for (size_t i = 0; ok && i < draws_of(all, part); i++) {
        cf_arena scratch = {0};
        cf_network drawn;
        cf_random_begin(&all->random[worker], (uint32_t)(part * DRAWS_OF_PART + i));
        ok = draw_one(all->draws, &all->random[worker], &drawn, &scratch, err)
          && taker->find(taker->context, &drawn, found + i * taker->size, &scratch, err);
        cf_arena_free(&scratch);
    }
    return ok;
}

static void take_part(void *context, size_t part, const double *found)
{
    const lots *all = context;
    for (size_t i = 0; i < draws_of(all, part); i++)
        all->taker->take(all->taker->context, found + i * all->taker->size);
}

bool cf_draws_take(const cf_draws *draws, const cf_draw_taker *taker, cf_error *err)
{
    cf_arena arena = {0};
    lots all = {.draws = draws, .taker = taker};
    const cf_spread work = {
        .count = (draws->replicas + DRAWS_OF_PART - 1) / DRAWS_OF_PART,
        .size = DRAWS_OF_PART * taker->size,
        .is_alone = taker->is_alone,
        .context = &all,
        .part = draw_part,
        .settle = take_part};
    const size_t workers = cf_spread_workers(&work);
    all.random = cf_new(&arena, cf_random, workers, err);
    for (size_t i = 0; all.random && i < workers; i++)
        cf_random_start(&all.random[i], draws->seed);
    const bool ok = all.random && cf_spread_do(&work, err);
    cf_arena_free(&arena);
    return ok;
}
