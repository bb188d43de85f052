/* One-mode simple networks with directions, in which each node has as many ties from it, and as many
 * to it, as in the observed one.
 *
 * A step takes two ties by lot, and they exchange the nodes that they lead to. If one begins where the
 * other ends (a to b, b to c), that would tie b to itself; but if c is tied to a then, and none of
 * the three ties is answered, the three turn round instead: exchanges alone cannot turn a ring of
 * three. If a step would tie a node to itself or a pair twice, all stays as it was, and that is a
 * step like any other, as it is to take the same tie twice, so that the walk has no beat. Each step
 * is as likely as its way back, and exchanges and turns lead from any such network to any other (Rao,
 * Jana and Bandyopadhyay 1996, Sankhya A 58:225; Berger and Mueller-Hannemann 2010,
 * doi:10.1007/978-3-642-16926-7_21): all become equally likely. */
#include "engine/sampler.h"

#include <string.h>

enum { STEPS_PER_TIE = 20, FEWEST_STEPS = 200 };

/* The ties by the node they come from: which has as many of them in every network that is drawn, so
 * that only where they lead changes. */
typedef struct {
    uint32_t *from, *observed_to, *to;
    uint32_t *first; /* of each node */
    uint32_t count;
} arcs;

static void read_arcs(arcs *all, const cf_bits *bits)
{
    for (size_t a = 0; a < bits->rows; a++) {
        all->first[a] = all->count;
        for (size_t b = cf_bits_next(bits, a, 0); b < bits->columns;
             b = cf_bits_next(bits, a, b + 1)) {
            all->from[all->count] = (uint32_t)a;
            all->observed_to[all->count++] = (uint32_t)b;
        }
    }
}

static bool start(cf_sampler *sampler, cf_error *err)
{
    const cf_bits *observed = &sampler->observed;
    cf_arena *arena = &sampler->arena;
    size_t count = 0;
    for (size_t i = 0; i < observed->rows; i++)
        count += cf_bits_in_row(observed, i);
    arcs *all = cf_new(arena, arcs, 1, err);
    if (!all)
        return false;
    all->from = cf_new(arena, uint32_t, count, err);
    all->observed_to = cf_new(arena, uint32_t, count, err);
    all->to = cf_new(arena, uint32_t, count, err);
    all->first = cf_new(arena, uint32_t, observed->rows, err);
    if (!all->from || !all->observed_to || !all->to || !all->first)
        return false;
    read_arcs(all, observed);
    sampler->state = all;
    const size_t steps = STEPS_PER_TIE * count;
    sampler->steps = steps > FEWEST_STEPS ? steps : FEWEST_STEPS;
    return true;
}

/* Lets a tie lead to another node. */
static void lead(const arcs *all, cf_bits *drawn, uint32_t tie, uint32_t to)
{
    cf_bits_set(drawn, all->from[tie], all->to[tie], false);
    cf_bits_set(drawn, all->from[tie], to, true);
    all->to[tie] = to;
}

static void exchange(const arcs *all, cf_bits *drawn, uint32_t one, uint32_t other)
{
    const uint32_t a = all->from[one];
    const uint32_t b = all->to[one];
    const uint32_t c = all->from[other];
    const uint32_t d = all->to[other];
    if (a == d || b == c || cf_bits_has(drawn, a, d) || cf_bits_has(drawn, c, b))
        return;
    lead(all, drawn, one, d);
    lead(all, drawn, other, b);
}

/* Of ties from a to b and from b to c. */
static void turn_round(const arcs *all, cf_bits *drawn, uint32_t one, uint32_t other)
{
    const uint32_t a = all->from[one];
    const uint32_t b = all->to[one];
    const uint32_t c = all->to[other];
    if (!cf_bits_is_ring(drawn, a, b, c))
        return;
    uint32_t third = all->first[c];
    while (all->to[third] != a)
        third++;
    lead(all, drawn, one, c);
    lead(all, drawn, other, a);
    lead(all, drawn, third, b);
}

static void walk(cf_sampler *sampler)
{
    const arcs *all = sampler->state;
    memcpy(all->to, all->observed_to, all->count * sizeof *all->to);
    for (size_t i = 0; i < sampler->steps && all->count > 1; i++) {
        const uint32_t one = cf_random_below(&sampler->random, all->count);
        const uint32_t other = cf_random_below(&sampler->random, all->count);
        if (all->to[one] == all->from[other])
            turn_round(all, &sampler->drawn, one, other);
        else
            exchange(all, &sampler->drawn, one, other);
    }
}

const cf_sampler_kind cf_sampler_arcs = {
    .word = "arcs",
    .plain = "networks with directions in which each node keeps its number of ties from it and of "
             "ties to it",
    .definition = "20 exchanges of two ends, or turns of a ring of three, for each tie, 200 at "
                  "least, from the observed network",
    .reference = "Rao, Jana & Bandyopadhyay 1996; Berger & Mueller-Hannemann 2010",
    .cost = "O(ties x steps of a turn, the ties from a node)",
    .shape = CF_DRAWN_ARCS,
    .start = start,
    .walk = walk};
