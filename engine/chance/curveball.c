/* How often do two fora share as many projects in tables drawn by lot, in which each forum keeps
 * its number of projects and each project its number of fora?
 *
 * p = (1 + r) / (1 + B), with r of B replicas in which the two share k or more. The table itself is
 * fixed, where the other methods keep its sums only in the mean. engine/samplers/curveball.c. */
#include "base/language.h"
#include "base/spread.h"
#include "engine/chance/methods.h"
#include "engine/online.h"
#include "engine/sampler.h"

#include <math.h>

enum { REPLICAS_OF_PART = 64 };

typedef struct {
    cf_chance *chance;
    cf_sampler *sampler; /* by worker */
    double *found; /* all in all: of each pair the replicas that reach it, and what it shares */
} lots;

static void count_replica(const cf_chance *chance, const cf_bits *drawn, double *found)
{
    for (size_t i = 0; i < chance->count; i++) {
        const cf_pair_chance *pair = &chance->item[i];
        const size_t shared = cf_bits_shared(drawn, pair->a, pair->b);
        found[2 * i] += shared >= pair->shared;
        found[2 * i + 1] += (double)shared;
    }
}

static bool draw_part(void *context, size_t part, size_t worker, double *found, cf_error *err)
{
    (void)err;
    const lots *all = context;
    const size_t first = part * REPLICAS_OF_PART;
    for (size_t i = first; i < first + REPLICAS_OF_PART && i < all->chance->replicas; i++)
        count_replica(all->chance, cf_sampler_next(&all->sampler[worker], (uint32_t)i), found);
    return true;
}

static void add_part(void *context, size_t part, const double *found)
{
    (void)part;
    const lots *all = context;
    for (size_t i = 0; i < 2 * all->chance->count; i++)
        all->found[i] += found[i];
}

static size_t replicas_before(const cf_chance *chance, size_t part)
{
    const size_t replicas = part * REPLICAS_OF_PART;
    return replicas < chance->replicas ? replicas : chance->replicas;
}

/* Each replica that reaches a pair shares what was observed of it, or more. */
static bool is_possible(const void *context, size_t part, size_t count, const double *found)
{
    const lots *all = context;
    const cf_chance *chance = all->chance;
    const size_t most = replicas_before(chance, part + count) - replicas_before(chance, part);
    bool ok = true;
    for (size_t i = 0; ok && i < chance->count; i++) {
        const double reached = found[2 * i], shared = found[2 * i + 1];
        ok = reached >= 0 && reached <= (double)most && reached <= floor(reached)
          && shared >= reached * (double)chance->item[i].shared && shared <= floor(shared)
          && isfinite(shared);
    }
    return ok;
}

static bool draw(const lots *all, const cf_spread *work, const cf_bits *observed, uint64_t seed,
                 cf_error *err)
{
    const size_t workers = cf_spread_workers(work);
    bool ok = true;
    for (size_t i = 0; ok && i < workers; i++)
        ok = cf_sampler_start(&all->sampler[i], &cf_sampler_curveball, observed, seed, err);
    ok = ok && cf_spread_do(work, err);
    for (size_t i = 0; i < workers; i++)
        cf_sampler_free(&all->sampler[i]);
    return ok;
}

static bool judge(cf_chance *chance, const cf_bits *work, uint64_t seed, cf_arena *arena,
                  cf_error *err)
{
    lots all = {.chance = chance};
    const cf_spread parts = {
        .count = (chance->replicas + REPLICAS_OF_PART - 1) / REPLICAS_OF_PART,
        .size = 2 * chance->count,
        .adds_up = true,
        .context = &all,
        .part = draw_part,
        .settle = add_part,
        .is_possible = is_possible};
    all.sampler = cf_new(arena, cf_sampler, cf_spread_workers(&parts), err);
    all.found = cf_new(arena, double, parts.size, err);
    if (!all.sampler || !all.found || !draw(&all, &parts, work, seed, err))
        return false;
    for (size_t i = 0; i < chance->count; i++) {
        chance->item[i].p = cf_p_value((size_t)all.found[2 * i], chance->replicas);
        chance->item[i].expected = all.found[2 * i + 1] / (double)chance->replicas;
    }
    return true;
}

const cf_chance_method cf_chance_curveball = {
    .word = "curveball",
    .id = "chance.curveball",
    .plain =
        N_("tables of fora and projects are drawn by lot, in which each forum keeps its number of "
           "projects and each project its number of fora. Exact but for the lots; --replicas says "
           "how many are drawn"),
    .definition = "(1 + r) / (1 + B), r of B replicas with k or more; a replica is 5 max(fora, "
                  "projects) trades, 64 at least, away from what was observed",
    .reference = "Strona et al. 2014, Nat. Commun. 5:4114; Carstens 2015, Phys. Rev. E 91:042812",
    .cost = "O(replicas (trades x projects + pairs x projects / 64))",
    .draws_lots = true,
    .judge = judge};
