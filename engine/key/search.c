/* Exact up to four nodes, where the work allows: all sets in order, those that begin alike left out
 * together once they cannot be as good as the best that is known, at first the greedy one. */
#include "engine/key/search.h"

#include "base/language.h"

#include <math.h>
#include <string.h>

const char *const cf_key_ways[] = {
    [CF_KEY_EXACT] = N_("exact"),
    [CF_KEY_GREEDY] = N_("greedy with swaps"),
    [CF_KEY_TOO_LARGE] = N_("not searched"),
};

/* Sums of 1/d that are equal may differ by less than this. */
static const double noise = 1e-9;

/* Words of bit rows that may be looked at: some seconds. */
static const double most_work = 4e9;

enum { MOST_ROUNDS = 20 };

typedef struct {
    cf_key_field *field;
    const cf_key_measure *measure;
    size_t size, room;
    uint32_t *now;  /* the set that is looked at */
    uint32_t *best; /* those kept */
    cf_key_sets found;
} finder;

/* Work to look at one set. */
static double cost_of(const finder *all)
{
    const double joined = (double)all->field->joined + 1;
    return joined * (double)all->field->tied.words * (all->measure->is_slow ? joined : 1);
}

static double sets_of(size_t nodes, size_t size)
{
    double sets = 1;
    for (size_t i = 0; i < size; i++)
        sets *= (double)(nodes - i) / (double)(i + 1);
    return sets;
}

static cf_key_way choose_way(const finder *all)
{
    const double cost = cost_of(all);
    if (all->size <= CF_KEY_EXACT_SIZE && sets_of(all->field->nodes, all->size) * cost <= most_work)
        return CF_KEY_EXACT;
    const double pass = (double)all->field->nodes * (double)all->size * cost;
    return pass <= most_work ? CF_KEY_GREEDY : CF_KEY_TOO_LARGE;
}

static double value_of(const finder *all, size_t size)
{
    return all->measure->numerator(all->field, all->now, size);
}

static bool is_in(const uint32_t *set, size_t size, uint32_t node)
{
    for (size_t i = 0; i < size; i++) {
        if (set[i] == node)
            return true;
    }
    return false;
}

/* Puts the node at `place` of the first `size` that makes them best, if that beats `value`. */
static bool improve(finder *all, size_t place, size_t size, double *value)
{
    const uint32_t old = all->now[place];
    uint32_t chosen = old;
    for (uint32_t i = 0; i < all->field->nodes; i++) {
        all->now[place] = old;
        if (is_in(all->now, size, i))
            continue;
        all->now[place] = i;
        const double with = value_of(all, size);
        if (with > *value + noise) {
            *value = with;
            chosen = i;
        }
    }
    all->now[place] = chosen;
    return chosen != old;
}

static void sort(uint32_t *set, size_t size)
{
    for (size_t i = 1; i < size; i++) {
        const uint32_t node = set[i];
        size_t place = i;
        for (; place > 0 && set[place - 1] > node; place--)
            set[place] = set[place - 1];
        set[place] = node;
    }
}

static void keep(finder *all)
{
    if (all->found.kept == all->room)
        return;
    memcpy(all->best + all->found.kept * all->size, all->now, all->size * sizeof *all->now);
    all->found.kept++;
}

/* One by one, then one for another, place by place, while that makes the set better. */
static void find_greedily(finder *all)
{
    double value = -INFINITY;
    for (size_t size = 1; size <= all->size; size++) {
        value = -INFINITY;
        all->now[size - 1] = CF_ABSENT;
        improve(all, size - 1, size, &value);
    }
    bool is_better = true;
    for (int round = 0; is_better && round < MOST_ROUNDS; round++) {
        is_better = false;
        for (size_t place = 0; place < all->size; place++)
            is_better = improve(all, place, all->size, &value) || is_better;
    }
    sort(all->now, all->size);
    all->found.numerator = value;
    keep(all);
}

static void consider(finder *all)
{
    const double value = value_of(all, all->size);
    if (value < all->found.numerator - noise)
        return;
    if (value > all->found.numerator + noise) {
        all->found.numerator = value;
        all->found.count = 0;
        all->found.kept = 0;
    }
    all->found.count++;
    keep(all);
}

static bool can_be_best(const finder *all, size_t size)
{
    return all->measure->at_most(all->field, all->now, size, all->size - size)
        >= all->found.numerator - noise;
}

/* All sets in ascending order, `depth` being the place of the last node of the one begun. */
static void find_exactly(finder *all)
{
    uint32_t *now = all->now;
    size_t depth = 0;
    all->found.kept = 0;
    now[0] = 0;
    for (;;) {
        if (now[depth] + (all->size - depth) > all->field->nodes) {
            if (depth == 0)
                return;
            now[--depth]++;
        } else if (depth + 1 == all->size) {
            consider(all);
            now[depth]++;
        } else if (can_be_best(all, depth + 1)) {
            now[depth + 1] = now[depth] + 1;
            depth++;
        } else {
            now[depth]++;
        }
    }
}

bool cf_key_sets_find(cf_key_sets *best, cf_key_field *field, const cf_key_aim *aim,
                      cf_arena *arena, cf_error *err)
{
    finder all = {
        .field = field,
        .measure = aim->measure,
        .size = aim->size,
        .room = aim->room,
        .now = cf_new(arena, uint32_t, aim->size, err),
        .best = cf_new(arena, uint32_t, aim->size * aim->room, err),
        .found = {.size = aim->size, .numerator = NAN}};
    if (!all.now || !all.best)
        return false;
    all.found.set = all.best;
    all.found.way = choose_way(&all);
    if (all.found.way != CF_KEY_TOO_LARGE)
        find_greedily(&all);
    if (all.found.way == CF_KEY_EXACT)
        find_exactly(&all);
    *best = all.found;
    return true;
}
