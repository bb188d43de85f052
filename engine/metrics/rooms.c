#include "engine/metrics/rooms.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

bool cf_result_open(cf_result *result, size_t count, cf_arena *arena, cf_error *err)
{
    result->value = cf_new(arena, double, count, err);
    if (!result->value)
        return false;
    for (size_t i = 0; i < count; i++)
        result->value[i] = NAN;
    result->count = count;
    return true;
}

bool cf_result_copy(cf_result *result, const igraph_vector_t *score, double scale, cf_arena *arena,
                    cf_error *err)
{
    if (!cf_result_open(result, (size_t)igraph_vector_size(score), arena, err))
        return false;
    for (size_t i = 0; i < result->count; i++)
        result->value[i] = VECTOR(*score)[i] * scale;
    return true;
}

bool cf_result_one(cf_result *result, double value, cf_arena *arena, cf_error *err)
{
    if (!cf_result_open(result, 1, arena, err))
        return false;
    result->value[0] = value;
    return true;
}

cf_result cf_result_beside(const cf_result *result)
{
    return (cf_result){.network = result->network, .seed = result->seed, .memo = result->memo};
}

typedef struct {
    size_t size;
    const char *first; /* id; NULL: no such group */
    size_t number;     /* the one it came with */
} group_entry;

static int by_size_then_first(const void *left, const void *right)
{
    const group_entry *a = left;
    const group_entry *b = right;
    if (a->size != b->size)
        return a->size > b->size ? -1 : 1;
    const int order = a->first && b->first ? strcmp(a->first, b->first) : 0;
    return order != 0 ? order : (a->number > b->number) - (a->number < b->number);
}

bool cf_result_number_groups(cf_result *result, const uint32_t *group, cf_arena *arena,
                             cf_error *err)
{
    const cf_network *network = result->network;
    const size_t count = network->node_count;
    size_t groups = 0;
    for (size_t i = 0; i < count; i++)
        groups = group[i] < groups ? groups : group[i] + (size_t)1;
    group_entry *list = cf_new(arena, group_entry, groups, err);
    size_t *rank = cf_new(arena, size_t, groups, err);
    if (!list || !rank || !cf_result_open(result, count, arena, err))
        return false;

    for (size_t i = 0; i < count; i++) {
        group_entry *own = &list[group[i]];
        const char *id = network->node[i].id;
        own->size++;
        if (!own->first || strcmp(id, own->first) < 0)
            own->first = id;
    }
    for (size_t i = 0; i < groups; i++)
        list[i].number = i;
    qsort(list, groups, sizeof *list, by_size_then_first);
    for (size_t i = 0; i < groups; i++)
        rank[list[i].number] = i + 1;
    for (size_t i = 0; i < count; i++)
        result->value[i] = (double)rank[group[i]];
    return true;
}
