/* One-mode simple graphs in which each node has as many ties as in the observed one.
 *
 * A step takes two ties by lot and pairs their four ends anew, in one of the three ways there are,
 * by lot. If that would tie a node to itself or tie a pair twice, all stays as it was, and that is
 * a step like any other: were it not counted, graphs with few ways out would be drawn too seldom.
 * Each step is as likely as its way back, any simple graph can be reached from any other of the
 * same degrees (Taylor 1981), and one pairing of the three is the present one, so that the walk has
 * no beat: all graphs become equally likely. Fosdick, Larremore, Nishimura and Ugander 2018
 * (doi:10.1137/16M1087175). */
#include "engine/sampler.h"

#include <string.h>

enum { STEPS_PER_TIE = 20, FEWEST_STEPS = 200, PAIRINGS = 3 };

typedef struct {
    uint32_t end[2];
} tie;

typedef struct {
    tie *observed, *drawn;
    size_t count;
} ties;

static size_t read_ties(const cf_bits *bits, tie *read)
{
    size_t count = 0;
    for (uint32_t a = 0; a < bits->rows; a++) {
        for (uint32_t b = a + 1; b < bits->columns; b++) {
            if (!cf_bits_has(bits, a, b))
                continue;
            if (read)
                read[count] = (tie){{a, b}};
            count++;
        }
    }
    return count;
}

static bool start(cf_sampler *sampler, cf_error *err)
{
    ties *all = cf_new(&sampler->arena, ties, 1, err);
    if (!all)
        return false;
    all->count = read_ties(&sampler->observed, NULL);
    all->observed = cf_new(&sampler->arena, tie, all->count, err);
    all->drawn = cf_new(&sampler->arena, tie, all->count, err);
    if (!all->observed || !all->drawn)
        return false;
    read_ties(&sampler->observed, all->observed);
    sampler->state = all;
    const size_t steps = STEPS_PER_TIE * all->count;
    sampler->steps = steps > FEWEST_STEPS ? steps : FEWEST_STEPS;
    return true;
}

static bool can_be_tied(const cf_bits *drawn, tie wanted)
{
    return wanted.end[0] != wanted.end[1] && !cf_bits_has(drawn, wanted.end[0], wanted.end[1]);
}

static void set_tie(cf_bits *drawn, tie which, bool value)
{
    cf_bits_set(drawn, which.end[0], which.end[1], value);
    cf_bits_set(drawn, which.end[1], which.end[0], value);
}

/* Pairing 0 is the present one; 1 and 2 pair each end of the one tie with an end of the other. */
static void pair_anew(cf_bits *drawn, tie *one, tie *other, uint32_t pairing)
{
    if (pairing == 0)
        return;
    const uint32_t near = pairing - 1;
    const tie first = {{one->end[0], other->end[near]}};
    const tie second = {{one->end[1], other->end[1 - near]}};
    if (!can_be_tied(drawn, first) || !can_be_tied(drawn, second))
        return;
    set_tie(drawn, *one, false);
    set_tie(drawn, *other, false);
    set_tie(drawn, first, true);
    set_tie(drawn, second, true);
    *one = first;
    *other = second;
}

static void walk(cf_sampler *sampler)
{
    const ties *all = sampler->state;
    const uint32_t count = (uint32_t)all->count;
    memcpy(all->drawn, all->observed, all->count * sizeof *all->drawn);
    for (size_t i = 0; i < sampler->steps && count > 1; i++) {
        const uint32_t one = cf_random_below(&sampler->random, count);
        const uint32_t after = cf_random_below(&sampler->random, count - 1);
        const uint32_t other = after < one ? after : after + 1;
        pair_anew(&sampler->drawn, &all->drawn[one], &all->drawn[other],
                  cf_random_below(&sampler->random, PAIRINGS));
    }
}

const cf_sampler_kind cf_sampler_swaps = {
    .word = "swaps",
    .plain = "networks in which each node keeps its number of ties",
    .definition = "20 pairings anew for each tie, 200 at least, from the observed graph",
    .reference = "Taylor 1981; Fosdick et al. 2018",
    .cost = "O(ties)",
    .shape = CF_DRAWN_TIES,
    .start = start,
    .walk = walk};
