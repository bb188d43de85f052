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

/* The nodes that are not among the `count` of `order` have no ties. */
static bool reshape(cf_network *shape, const cf_network *network, const uint32_t *order,
                    size_t count, cf_arena *arena, cf_error *err)
{
    cf_network_node *node = cf_new(arena, cf_network_node, count, err);
    uint32_t *place = cf_new(arena, uint32_t, network->node_count, err);
    cf_network_tie *tie = cf_new(arena, cf_network_tie, network->tie_count, err);
    if (!node || !place || !tie)
        return false;

    for (size_t i = 0; i < count; i++) {
        node[i] = network->node[order[i]];
        place[order[i]] = (uint32_t)i;
    }
    for (size_t i = 0; i < network->tie_count; i++) {
        const cf_network_tie *old = &network->tie[i];
        tie[i] = (cf_network_tie){place[old->from], place[old->to], old->weight};
    }
    *shape = *network;
    shape->node = node;
    shape->node_count = count;
    shape->row_count = network->two_mode ? network->row_count : count;
    shape->tie = tie;
    return cf_network_settle(shape, arena, err);
}

bool cf_shape_undirected(cf_network *shape, const cf_network *network, const uint32_t *order,
                         cf_arena *arena, cf_error *err)
{
    cf_network plain = *network;
    plain.directed = false;
    plain.two_mode = false;
    return reshape(shape, &plain, order, network->node_count, arena, err);
}

bool cf_shape_tied(cf_network *shape, uint32_t **order, const cf_network *network, cf_arena *arena,
                   cf_error *err)
{
    bool *is_tied = cf_new(arena, bool, network->node_count, err);
    *order = cf_shape_order(network, NULL, arena, err);
    if (!is_tied || !*order)
        return false;
    for (size_t i = 0; i < network->tie_count; i++)
        is_tied[network->tie[i].from] = is_tied[network->tie[i].to] = true;
    size_t kept = 0;
    for (size_t i = 0; i < network->node_count; i++) {
        if (is_tied[(*order)[i]])
            (*order)[kept++] = (*order)[i];
    }
    return reshape(shape, network, *order, kept, arena, err);
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

bool cf_shape_by_id(cf_network *shape, const cf_network *network, cf_arena *arena, cf_error *err)
{
    uint32_t *side = cf_new(arena, uint32_t, network->node_count, err);
    if (!side)
        return false;
    for (size_t i = 0; i < network->node_count; i++)
        side[i] = i >= network->row_count;
    const uint32_t *order = cf_shape_order(network, side, arena, err);
    return order && reshape(shape, network, order, network->node_count, arena, err);
}

/* How many ties the nodes of the other side give, before parallel ones are merged. */
static size_t count_shared(const cf_neighbours *near, size_t first, size_t end)
{
    size_t count = 0;
    for (size_t i = first; i < end; i++) {
        const size_t degree = near->first[i + 1] - near->first[i];
        count += degree > 1 ? degree * (degree - 1) / 2 : 0;
    }
    return count;
}

static size_t tie_partners(const cf_neighbours *near, size_t node, uint32_t offset,
                           cf_network_tie *tie)
{
    size_t count = 0;
    for (size_t i = near->first[node]; i < near->first[node + 1]; i++) {
        for (size_t j = i + 1; j < near->first[node + 1]; j++)
            tie[count++] =
                (cf_network_tie){near->item[i].node - offset, near->item[j].node - offset, 1};
    }
    return count;
}

bool cf_shape_project(cf_network *shape, const cf_network *network, bool rows, cf_arena *arena,
                      cf_error *err)
{
    const size_t own = rows ? 0 : network->row_count;
    const size_t own_count = rows ? network->row_count : network->node_count - network->row_count;
    const size_t other = rows ? network->row_count : 0;
    const size_t other_end = rows ? network->node_count : network->row_count;
    cf_neighbours near;
    if (!cf_neighbours_make(&near, network, CF_WAYS_BOTH, arena, err))
        return false;
    cf_network_tie *tie = cf_new(arena, cf_network_tie, count_shared(&near, other, other_end), err);
    if (!tie)
        return false;
    *shape = (cf_network){
        .lens = network->lens,
        .node = network->node + own,
        .node_count = own_count,
        .row_count = own_count,
        .tie = tie};
    for (size_t i = other; i < other_end; i++)
        shape->tie_count += tie_partners(&near, i, (uint32_t)own, tie + shape->tie_count);
    return cf_network_settle(shape, arena, err);
}
