#include "engine/rank.h"

#include <math.h>
#include <stdlib.h>

typedef struct {
    const double *value;
    bool is_lowest_first;
} ranking;

static int in_order(const void *left, const void *right, void *context)
{
    const ranking *by = context;
    const size_t x = *(const size_t *)left;
    const size_t y = *(const size_t *)right;
    const int order = (by->value[x] > by->value[y]) - (by->value[x] < by->value[y]);
    if (order != 0)
        return by->is_lowest_first ? order : -order;
    return (x > y) - (x < y);
}

size_t *cf_ranked(const double *value, size_t count, bool is_lowest_first, size_t *defined,
                  cf_arena *arena, cf_error *err)
{
    ranking by = {value, is_lowest_first};
    size_t *place = cf_new(arena, size_t, count, err);
    if (!place)
        return NULL;
    size_t end = count;
    *defined = 0;
    for (size_t i = 0; i < count; i++) {
        if (isfinite(value[i]))
            place[(*defined)++] = i;
    }
    for (size_t i = count; i > 0; i--) {
        if (!isfinite(value[i - 1]))
            place[--end] = i - 1;
    }
    if (*defined > 0)
        qsort_r(place, *defined, sizeof *place, in_order, &by);
    return place;
}

bool cf_ranks_of(const double *value, size_t count, cf_standing *standing, cf_arena *arena,
                 cf_error *err)
{
    static const double noise = 1e-9;
    size_t defined;
    const size_t *place = cf_ranked(value, count, false, &defined, arena, err);
    if (!place)
        return false;
    for (size_t first = 0, end; first < count; first = end) {
        const double highest = value[place[first]];
        end = first + 1;
        while (end < defined && value[place[end]] > highest - noise * fmax(1, fabs(highest)))
            end++;
        for (size_t i = first; i < end; i++)
            standing[place[i]] = (cf_standing){first, (double)(first + 1 + end) / 2};
    }
    return true;
}
