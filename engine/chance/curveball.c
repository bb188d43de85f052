/* How often do two fora share as many projects in tables drawn by lot, in which each forum keeps
 * its number of projects and each project its number of fora?
 *
 * p = (1 + r) / (1 + B), with r of B replicas in which the two share k or more. The table itself is
 * fixed, where the other methods keep its sums only in the mean. engine/samplers/curveball.c. */
#include "engine/chance/methods.h"
#include "engine/online.h"
#include "engine/sampler.h"

static void count_replica(const cf_chance *chance, const cf_bits *drawn, size_t *reached,
                          size_t *total)
{
    for (size_t i = 0; i < chance->count; i++) {
        const cf_pair_chance *pair = &chance->item[i];
        const size_t shared = cf_bits_shared(drawn, pair->a, pair->b);
        reached[i] += shared >= pair->shared;
        total[i] += shared;
    }
}

static bool judge(cf_chance *chance, const cf_bits *work, uint64_t seed, cf_arena *arena,
                  cf_error *err)
{
    size_t *reached = cf_new(arena, size_t, chance->count, err);
    size_t *total = cf_new(arena, size_t, chance->count, err);
    cf_sampler sampler;
    if (!reached || !total || !cf_sampler_start(&sampler, &cf_sampler_curveball, work, seed, err))
        return false;
    for (size_t i = 0; i < chance->replicas; i++)
        count_replica(chance, cf_sampler_next(&sampler, (uint32_t)i), reached, total);
    cf_sampler_free(&sampler);

    for (size_t i = 0; i < chance->count; i++) {
        chance->item[i].expected = (double)total[i] / (double)chance->replicas;
        chance->item[i].p = cf_p_value(reached[i], chance->replicas);
    }
    return true;
}

const cf_chance_method cf_chance_curveball = {
    .word = "curveball",
    .id = "chance.curveball",
    .plain =
        "tables of fora and projects are drawn by lot, in which each forum keeps its number of "
        "projects and each project its number of fora. Exact but for the lots; --replicas says "
        "how many are drawn",
    .definition = "(1 + r) / (1 + B), r of B replicas with k or more; a replica is 5 max(fora, "
                  "projects) trades, 64 at least, away from what was observed",
    .reference = "Strona et al. 2014, Nat. Commun. 5:4114; Carstens 2015, Phys. Rev. E 91:042812",
    .cost = "O(replicas (trades x projects + pairs x projects / 64))",
    .draws_lots = true,
    .judge = judge};
