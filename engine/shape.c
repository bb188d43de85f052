#include "engine/shape.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    uint32_t group;
    uint32_t place;
    const char *id;
} entry;

static int by_group_then_id(const void *left, const void *right)
{
    const entry *a = left;
    const entry *b = right;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    const int order = strcmp(a->id, b->id);
    return order != 0 ? order : (a->place > b->place) - (a->place < b->place);
}

uint32_t *cf_shape_order(const cf_network *network, const uint32_t *group, cf_arena *arena,
                         cf_error *err)
{
    const size_t count = network->node_count;
    uint32_t *order = cf_new(arena, uint32_t, count, err);
    entry *list = cf_new(arena, entry, count, err);
    if (!order || !list)
        return NULL;

    for (size_t i = 0; i < count; i++)
        list[i] = (entry){group ? group[i] : 0, (uint32_t)i, network->node[i].id};
    if (count > 0)
        qsort(list, count, sizeof *list, by_group_then_id);
    for (size_t i = 0; i < count; i++)
        order[i] = list[i].place;
    return order;
}

bool cf_shape_undirected(cf_network *shape, const cf_network *network, const uint32_t *order,
                         cf_arena *arena, cf_error *err)
{
    cf_network_node *node = cf_new(arena, cf_network_node, network->node_count, err);
    uint32_t *place = cf_new(arena, uint32_t, network->node_count, err);
    cf_network_tie *tie = cf_new(arena, cf_network_tie, network->tie_count, err);
    if (!node || !place || !tie)
        return false;

    for (size_t i = 0; i < network->node_count; i++) {
        node[i] = network->node[order[i]];
        place[order[i]] = (uint32_t)i;
    }
    for (size_t i = 0; i < network->tie_count; i++) {
        const cf_network_tie *old = &network->tie[i];
        tie[i] = (cf_network_tie){place[old->from], place[old->to], old->weight};
    }
    *shape = (cf_network){
        .lens = network->lens,
        .node = node,
        .node_count = network->node_count,
        .row_count = network->node_count,
        .tie = tie,
        .tie_count = network->tie_count};
    return cf_network_settle(shape, arena, err);
}

bool cf_neighbours_make(cf_neighbours *near, const cf_network *network, cf_ways ways,
                        cf_arena *arena, cf_error *err)
{
    cf_csr csr;
    if (!cf_csr_make(&csr, network, ways, arena, err))
        return false;
    const size_t count = csr.first[csr.node_count];
    near->first = csr.first;
    near->item = cf_new(arena, cf_neighbour, count, err);
    for (size_t i = 0; near->item && i < count; i++)
        near->item[i] = (cf_neighbour){csr.node[i], csr.tie[i]};
    return near->item != NULL;
}

bool cf_neighbours_has(const cf_neighbours *near, uint32_t node, uint32_t other)
{
    size_t low = near->first[node];
    size_t high = near->first[node + 1];
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (near->item[middle].node == other)
            return true;
        if (near->item[middle].node < other)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}
