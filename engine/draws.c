#include "engine/draws.h"

/* Each tie by its own chance. */
static size_t draw_by_chance(const cf_draws *draws, cf_random *random, cf_network_tie *tie)
{
    const cf_network *network = draws->network;
    size_t count = 0;
    for (size_t i = 0; i < network->tie_count; i++) {
        if (gsl_rng_uniform(random->generator) < draws->chance[i])
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

bool cf_draws_take(const cf_draws *draws, cf_taker *take, void *taken, cf_error *err)
{
    cf_random random = {0};
    bool ok = cf_random_open(&random, draws->seed, err);
    for (size_t i = 0; ok && i < draws->replicas; i++) {
        cf_arena scratch = {0};
        cf_network drawn;
        cf_random_begin(&random, (uint32_t)i);
        ok = draw_one(draws, &random, &drawn, &scratch, err) && take(taken, &drawn, &scratch, err);
        cf_arena_free(&scratch);
    }
    cf_random_close(&random);
    return ok;
}
