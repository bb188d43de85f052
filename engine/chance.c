#include "engine/chance.h"

#include "engine/chance/methods.h"
#include "engine/shape.h"

#include <stdlib.h>

const cf_chance_method *const cf_chance_methods[] = {
    &cf_chance_hypergeometric,
    &cf_chance_bicm,
    &cf_chance_curveball,
};
const size_t cf_chance_method_count = CF_COUNT(cf_chance_methods);

static size_t pairs_of(size_t count)
{
    return count < 2 ? 0 : count * (count - 1) / 2;
}

static bool find_pairs(cf_chance *chance, const cf_bits *work, cf_arena *arena, cf_error *err)
{
    size_t busy = 0;
    size_t capacity = 0;
    for (cf_index a = 0; a < work->rows; a++) {
        busy += cf_bits_in_row(work, a) > 0;
        for (cf_index b = a + 1; b < work->rows; b++) {
            const size_t shared = cf_bits_shared(work, a, b);
            if (shared == 0)
                continue;
            cf_pair_chance *item =
                cf_arena_grow(arena, chance->item, chance->count, &capacity, sizeof *item, err);
            if (!item)
                return false;
            chance->item = item;
            item[chance->count++] = (cf_pair_chance){.a = a, .b = b, .shared = shared};
        }
    }
    chance->compared = pairs_of(busy);
    return true;
}

static int by_p(const void *left, const void *right)
{
    const double x = (*(cf_pair_chance *const *)left)->p;
    const double y = (*(cf_pair_chance *const *)right)->p;
    return (x > y) - (x < y);
}

/* Benjamini and Hochberg 1995: the least p m / rank of those at this rank or a later one. Pairs
 * that share nothing come last, with a p of 1, and so a q of 1. */
static bool adjust(cf_chance *chance, cf_arena *arena, cf_error *err)
{
    cf_pair_chance **pair = cf_new(arena, cf_pair_chance *, chance->count, err);
    if (!pair)
        return false;
    for (size_t i = 0; i < chance->count; i++)
        pair[i] = &chance->item[i];
    qsort(pair, chance->count, sizeof(cf_pair_chance *), by_p);

    double least = 1;
    for (size_t i = chance->count; i-- > 0;) {
        const double q = pair[i]->p * (double)chance->compared / (double)(i + 1);
        least = q < least ? q : least;
        pair[i]->q = least;
    }
    return true;
}

bool cf_chance_judge(cf_chance *chance, const cf_bits *work, const cf_chance_options *options,
                     uint64_t seed, cf_arena *arena, cf_error *err)
{
    const size_t replicas = options->replicas > 0 ? options->replicas : CF_CHANCE_REPLICAS;
    *chance = (cf_chance){
        .method = options->method, .replicas = options->method->draws_lots ? replicas : 0};
    return find_pairs(chance, work, arena, err)
        && options->method->judge(chance, work, seed, arena, err) && adjust(chance, arena, err);
}

/* Of the others it is not known who else takes part. */
static bool is_recorded(const cf_graph *graph, cf_index project)
{
    return graph->project[project].partners_recorded || graph->project[project].partners.count > 0;
}

/* Leaves out the projects whose partners are not recorded: they would look like projects that fora
 * keep to themselves. */
static bool keep_recorded(cf_network *network, const cf_graph *graph, cf_arena *arena,
                          cf_error *err)
{
    cf_network_node *node = cf_new(arena, cf_network_node, network->node_count, err);
    cf_network_tie *tie = cf_new(arena, cf_network_tie, network->tie_count, err);
    uint32_t *place = cf_new(arena, uint32_t, network->node_count, err);
    if (!node || !tie || !place)
        return false;
    size_t nodes = 0;
    for (size_t i = 0; i < network->node_count; i++) {
        const bool is_kept = i < network->row_count || is_recorded(graph, network->node[i].record);
        place[i] = is_kept ? (uint32_t)nodes : CF_ABSENT;
        if (is_kept)
            node[nodes++] = network->node[i];
    }
    size_t ties = 0;
    for (size_t i = 0; i < network->tie_count; i++) {
        tie[ties] = network->tie[i];
        tie[ties].to = place[network->tie[i].to];
        ties += tie[ties].to != CF_ABSENT;
    }
    network->node = node;
    network->node_count = nodes;
    network->tie = tie;
    network->tie_count = ties;
    return true;
}

static int by_ends(const void *left, const void *right)
{
    const cf_pair_chance *x = left;
    const cf_pair_chance *y = right;
    return x->a != y->a ? (x->a > y->a) - (x->a < y->a) : (x->b > y->b) - (x->b < y->b);
}

bool cf_chance_of_fora(cf_chance *chance, const cf_snapshot *snapshot,
                       const cf_chance_options *options, uint64_t seed, cf_arena *arena,
                       cf_error *err)
{
    cf_network seen;
    cf_network network;
    cf_bits work;
    if (!cf_network_see(&seen, CF_LENS_PARTICIPATION, snapshot, NULL, arena, err)
        || !keep_recorded(&seen, snapshot->graph, arena, err)
        || !cf_shape_by_id(&network, &seen, arena, err)
        || !cf_bits_of_network(&work, &network, arena, err)
        || !cf_chance_judge(chance, &work, options, seed, arena, err))
        return false;
    for (size_t i = 0; i < chance->count; i++) {
        cf_pair_chance *item = &chance->item[i];
        const cf_index one = network.node[item->a].record;
        const cf_index other = network.node[item->b].record;
        item->a = one < other ? one : other;
        item->b = one < other ? other : one;
    }
    if (chance->count > 0)
        qsort(chance->item, chance->count, sizeof *chance->item, by_ends);
    return true;
}

const cf_pair_chance *cf_chance_find(const cf_chance *chance, cf_index a, cf_index b)
{
    if (chance->count == 0)
        return NULL;
    const cf_pair_chance wanted = {.a = a < b ? a : b, .b = a < b ? b : a};
    return bsearch(&wanted, chance->item, chance->count, sizeof wanted, by_ends);
}

bool cf_chance_is_beyond(const cf_pair_chance *pair)
{
    return pair->q <= CF_CHANCE_LEVEL;
}
