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
