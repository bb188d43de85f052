#include "engine/louvain.h"

#include "engine/shape.h"

#include <assert.h>
#include <string.h>

/* Rounding may let two partitions follow each other for ever. */
enum { MOST_PASSES = 100 };

/* A network whose nodes are clusters of the level below. */
typedef struct {
    cf_network network;
    cf_neighbours near;
    double *loop;     /* twice the weight inside each node */
    double *strength; /* the loop and all ties */
    double total;     /* of all strengths: the same at each level */
} level;

/* A partition of the nodes of a level, while nodes move. */
typedef struct {
    const level *on;
    uint32_t *of;
    uint32_t *before;  /* as it was before the pass */
    double *strength;  /* of each cluster */
    double *link;      /* weight from the node that is looked at to each cluster */
    uint32_t *touched; /* clusters with a link */
} moving;

static bool open_level(level *on, cf_arena *scratch, cf_error *err)
{
    const cf_network *network = &on->network;
    on->strength = cf_new(scratch, double, network->node_count, err);
    if (!on->strength || !cf_neighbours_make(&on->near, network, CF_WAYS_BOTH, scratch, err))
        return false;
    for (size_t i = 0; i < network->tie_count; i++) {
        on->strength[network->tie[i].from] += network->tie[i].weight;
        on->strength[network->tie[i].to] += network->tie[i].weight;
    }
    on->total = 0;
    for (size_t i = 0; i < network->node_count; i++) {
        on->strength[i] += on->loop[i];
        on->total += on->strength[i];
    }
    return true;
}

static double modularity(const moving *now)
{
    const cf_network *network = &now->on->network;
    double inside = 0;
    double expected = 0;
    for (size_t i = 0; i < network->node_count; i++) {
        inside += now->on->loop[i];
        expected += now->strength[i] * now->strength[i];
    }
    for (size_t i = 0; i < network->tie_count; i++) {
        const cf_network_tie *tie = &network->tie[i];
        inside += now->of[tie->from] == now->of[tie->to] ? 2 * tie->weight : 0;
    }
    return (inside - expected / now->on->total) / now->on->total;
}

/* Fills link and touched; returns how many clusters the node is tied to. */
static size_t find_links(moving *now, uint32_t node)
{
    const cf_neighbours *near = &now->on->near;
    assert(near->first);
    size_t count = 0;
    for (size_t i = near->first[node]; i < near->first[node + 1]; i++) {
        const uint32_t cluster = now->of[near->item[i].node];
        if (!(now->link[cluster] > 0))
            now->touched[count++] = cluster;
        now->link[cluster] += now->on->network.tie[near->item[i].tie].weight;
    }
    return count;
}

/* Moves the node to where modularity gains most; of equal ones, to the first. Stays if none gains
 * anything over standing alone. True if it moved. */
static bool move(moving *now, uint32_t node)
{
    const uint32_t own = now->of[node];
    const double strength = now->on->strength[node];
    const size_t count = find_links(now, node);
    uint32_t best = own;
    double most = 0;
    now->strength[own] -= strength;
    for (size_t i = 0; i < count; i++) {
        const uint32_t cluster = now->touched[i];
        const double gain = now->link[cluster] - now->strength[cluster] * strength / now->on->total;
        now->link[cluster] = 0;
        if (gain > most || (most > 0 && gain >= most && cluster < best)) {
            best = cluster;
            most = gain;
        }
    }
    now->strength[best] += strength;
    now->of[node] = best;
    return best != own;
}

/* Passes over all nodes, in one order, as long as that gains. */
static void settle(moving *now, const igraph_vector_int_t *order)
{
    const size_t count = now->on->network.node_count;
    double value = modularity(now);
    for (int pass = 0; pass < MOST_PASSES; pass++) {
        bool has_moved = false;
        memcpy(now->before, now->of, count * sizeof *now->of);
        for (size_t i = 0; i < count; i++)
            has_moved |= move(now, (uint32_t)VECTOR(*order)[i]);
        const double reached = modularity(now);
        if (!has_moved || !(reached > value)) {
            memcpy(now->of, now->before, count * sizeof *now->of);
            return;
        }
        value = reached;
    }
}

static bool open_moving(moving *now, const level *on, cf_arena *scratch, cf_error *err)
{
    const size_t count = on->network.node_count;
    *now = (moving){.on = on};
    now->of = cf_new(scratch, uint32_t, count, err);
    now->before = cf_new(scratch, uint32_t, count, err);
    now->strength = cf_new(scratch, double, count, err);
    now->link = cf_new(scratch, double, count, err);
    now->touched = cf_new(scratch, uint32_t, count, err);
    if (!now->of || !now->before || !now->strength || !now->link || !now->touched)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        now->of[i] = i;
        now->strength[i] = on->strength[i];
    }
    return true;
}

static bool move_all(moving *now, const level *on, cf_arena *scratch, cf_error *err)
{
    igraph_vector_int_t order = {0};
    const igraph_integer_t count = (igraph_integer_t)on->network.node_count;
    const bool ok =
        open_moving(now, on, scratch, err)
        && cf_igraph(err, igraph_vector_int_init_range(&order, 0, count))
        && cf_igraph(err, igraph_vector_int_shuffle(&order));
    if (ok)
        settle(now, &order);
    igraph_vector_int_destroy(&order);
    return ok;
}

/* Numbers the clusters from 0 in the order of their first nodes; returns how many there are. */
static size_t renumber(moving *now)
{
    const size_t nodes = now->on->network.node_count;
    size_t count = 0;
    uint32_t *number = now->before;
    for (size_t i = 0; i < nodes; i++)
        number[i] = CF_ABSENT;
    for (size_t i = 0; i < nodes; i++) {
        if (number[now->of[i]] == CF_ABSENT)
            number[now->of[i]] = (uint32_t)count++;
        now->of[i] = number[now->of[i]];
    }
    return count;
}

/* The level above, whose nodes are the clusters. */
static bool shrink(level *above, const moving *now, size_t count, cf_arena *scratch, cf_error *err)
{
    const level *on = now->on;
    cf_network_tie *tie = cf_new(scratch, cf_network_tie, on->network.tie_count, err);
    *above = (level){.loop = cf_new(scratch, double, count, err)};
    if (!tie || !above->loop)
        return false;
    size_t ties = 0;
    for (size_t i = 0; i < on->network.node_count; i++)
        above->loop[now->of[i]] += on->loop[i];
    for (size_t i = 0; i < on->network.tie_count; i++) {
        const cf_network_tie *old = &on->network.tie[i];
        const uint32_t from = now->of[old->from];
        const uint32_t to = now->of[old->to];
        if (from == to)
            above->loop[from] += 2 * old->weight;
        else
            tie[ties++] = (cf_network_tie){from, to, old->weight};
    }
    above->network = (cf_network){.node_count = count, .tie = tie, .tie_count = ties};
    return cf_network_settle(&above->network, scratch, err) && open_level(above, scratch, err);
}

bool cf_louvain(const cf_network *network, igraph_integer_t *of, cf_arena *scratch, cf_error *err)
{
    level on = {.network = *network, .loop = cf_new(scratch, double, network->node_count, err)};
    moving now;
    if (!on.loop || !open_level(&on, scratch, err))
        return false;
    for (size_t i = 0; i < network->node_count; i++)
        of[i] = (igraph_integer_t)i;
    for (;;) {
        if (!move_all(&now, &on, scratch, err))
            return false;
        const size_t count = renumber(&now);
        for (size_t i = 0; i < network->node_count; i++)
            of[i] = now.of[of[i]];
        if (count == on.network.node_count)
            return true;
        level above;
        if (!shrink(&above, &now, count, scratch, err))
            return false;
        on = above;
    }
}
