#include "engine/choice.h"

#include <math.h>
#include <stdlib.h>

/* A choice half made. */
typedef struct {
    const cf_choice *choice;
    bool *is_picked;  /* by candidate */
    bool *is_counted; /* by element */
    size_t *taken;    /* by forum */
    cf_index *pick;
    size_t *gain;
    size_t count;
} progress;

static bool begin(progress *made, const cf_choice *choice, cf_arena *arena, cf_error *err)
{
    *made = (progress){
        .choice = choice,
        .is_picked = cf_new(arena, bool, choice->candidate_count, err),
        .is_counted = cf_new(arena, bool, choice->element_count, err),
        .taken = cf_new(arena, size_t, choice->forum_count, err),
        .pick = cf_new(arena, cf_index, choice->candidate_count, err),
        .gain = cf_new(arena, size_t, choice->candidate_count, err)};
    return made->is_picked && made->is_counted && made->taken && made->pick && made->gain;
}

bool cf_choice_has_room(const cf_choice *choice, const cf_candidate *candidate, const size_t *taken)
{
    return choice->per_forum == 0
        || (taken[candidate->end[0]] < choice->per_forum
            && taken[candidate->end[1]] < choice->per_forum);
}

static size_t gain_of(const progress *made, const cf_candidate *candidate)
{
    size_t gain = 0;
    for (size_t i = 0; i < candidate->element.count; i++) {
        const cf_index element = candidate->element.item[i];
        gain += made->is_counted[element] ? 0 : made->choice->weight[element];
    }
    return gain;
}

/* The candidate that adds most, the first of equals; CF_ABSENT if none adds anything. */
static cf_index find_best(const progress *made, const bool *allowed, size_t *best_gain)
{
    const cf_choice *choice = made->choice;
    cf_index best = CF_ABSENT;
    *best_gain = 0;
    for (cf_index i = 0; i < choice->candidate_count; i++) {
        const cf_candidate *candidate = &choice->candidate[i];
        if (made->is_picked[i] || (allowed && !allowed[i])
            || !cf_choice_has_room(choice, candidate, made->taken))
            continue;
        const size_t gain = gain_of(made, candidate);
        if (gain > *best_gain) {
            *best_gain = gain;
            best = i;
        }
    }
    return best;
}

static void take(progress *made, cf_index best, size_t gain)
{
    const cf_candidate *candidate = &made->choice->candidate[best];
    for (size_t i = 0; i < candidate->element.count; i++)
        made->is_counted[candidate->element.item[i]] = true;
    made->taken[candidate->end[0]]++;
    made->taken[candidate->end[1]]++;
    made->is_picked[best] = true;
    made->pick[made->count] = best;
    made->gain[made->count++] = gain;
}

static int falling(const void *left, const void *right)
{
    const size_t x = *(const size_t *)left;
    const size_t y = *(const size_t *)right;
    return (x < y) - (x > y);
}

/* No choice gains more than all elements, or than the largest candidates each on its own. */
static bool find_most(const cf_choice *choice, size_t *at_most, bool *overlaps, cf_arena *arena,
                      cf_error *err)
{
    size_t *alone = cf_new(arena, size_t, choice->candidate_count, err);
    bool *is_counted = cf_new(arena, bool, choice->element_count, err);
    if (!alone || !is_counted)
        return false;

    size_t all = 0, largest = 0;
    *overlaps = false;
    for (size_t i = 0; i < choice->candidate_count; i++) {
        const cf_indices element = choice->candidate[i].element;
        for (size_t j = 0; j < element.count; j++) {
            const size_t weight = choice->weight[element.item[j]];
            *overlaps = *overlaps || is_counted[element.item[j]];
            all += is_counted[element.item[j]] ? 0 : weight;
            is_counted[element.item[j]] = true;
            alone[i] += weight;
        }
    }
    qsort(alone, choice->candidate_count, sizeof *alone, falling);
    for (size_t i = 0; i < choice->candidate_count && i < choice->budget; i++)
        largest += alone[i];
    *at_most = all < largest ? all : largest;
    return true;
}

/* With k picks and no other limit 1 - (1 - 1/k)^k of the best (Nemhauser, Wolsey and Fisher 1978).
 * A limit for each of the two fora of a candidate makes a 2-system: a third, or a half where no two
 * candidates bring the same element (Fisher, Nemhauser and Wolsey 1978; Korte and Hausmann 1978). */
static double assured_share(const cf_choice *choice, bool overlaps)
{
    const double k = (double)choice->budget;
    if (choice->per_forum > 0)
        return overlaps ? 1.0 / 3 : 1.0 / 2;
    return choice->budget == 0 ? 1 : 1 - pow(1 - 1 / k, k);
}

bool cf_choose_greedily(const cf_choice *choice, const bool *allowed, cf_chosen *chosen,
                        cf_arena *arena, cf_error *err)
{
    progress made;
    bool overlaps;
    size_t total = 0, at_most;
    if (!begin(&made, choice, arena, err) || !find_most(choice, &at_most, &overlaps, arena, err))
        return false;

    while (made.count < choice->budget) {
        size_t gain;
        const cf_index best = find_best(&made, allowed, &gain);
        if (best == CF_ABSENT)
            break;
        take(&made, best, gain);
        total += gain;
    }
    const double assured = assured_share(choice, overlaps);
    const double ceiling = floor((double)total / assured + 1e-9);
    *chosen = (cf_chosen){
        .pick = made.pick,
        .gain = made.gain,
        .count = made.count,
        .total = total,
        .greedy = total,
        .at_most = ceiling < (double)at_most ? (size_t)ceiling : at_most,
        .assured = assured};
    chosen->is_proved = total == chosen->at_most;
    return true;
}
