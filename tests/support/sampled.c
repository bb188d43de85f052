#include "support/sampled.h"

uint64_t cf_sampled_number(uint64_t *state)
{
    *state += 0x9E3779B97F4A7C15u;
    uint64_t number = *state;
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9u;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EBu;
    return number ^ (number >> 31);
}

/* 0 up to `limit` - 1. */
static uint32_t below(uint64_t *state, uint64_t limit)
{
    return (uint32_t)(cf_sampled_number(state) % limit);
}

static bool is_weighted(cf_lens lens)
{
    return lens == CF_LENS_SHARED_WORK || lens == CF_LENS_SPONSORSHIP;
}

static bool can_be_tied(const cf_network *network, uint32_t from, uint32_t to)
{
    if (network->two_mode)
        return from < network->row_count && to >= network->row_count;
    return network->directed ? from != to : from < to;
}

/* Where the items `begin` up to `end` go, at random. */
static void shuffle(uint32_t *place, size_t begin, size_t end, uint64_t *state)
{
    for (size_t i = begin; i < end; i++) {
        const size_t other = begin + below(state, i - begin + 1);
        place[i] = place[other];
        place[other] = (uint32_t)i;
    }
}

static cf_network_tie *draw_ties(cf_network *network, uint64_t *state, cf_arena *arena,
                                 cf_error *err)
{
    const uint32_t count = (uint32_t)network->node_count;
    cf_network_tie *tie = cf_new(arena, cf_network_tie, (size_t)count * count, err);
    const uint32_t percent = below(state, 101);
    for (uint32_t from = 0; tie && from < count; from++) {
        for (uint32_t to = 0; to < count; to++) {
            if (!can_be_tied(network, from, to) || below(state, 100) >= percent)
                continue;
            const double weight = is_weighted(network->lens) ? 1 + below(state, 5) : 1;
            tie[network->tie_count++] = (cf_network_tie){from, to, weight};
        }
    }
    return tie;
}

bool cf_sample(cf_network *network, cf_lens lens, uint64_t seed, cf_arena *arena, cf_error *err)
{
    uint64_t state = seed;
    const size_t count = seed % (CF_SAMPLE_NODES + 1);
    uint32_t name[CF_SAMPLE_NODES] = {0};
    shuffle(name, 0, count, &state);
    cf_network_node *node = cf_new(arena, cf_network_node, count, err);
    for (size_t i = 0; node && i < count; i++)
        node[i].id = cf_arena_format(arena, err, "N%02u", name[i]);

    *network = (cf_network){
        .lens = lens,
        .directed = cf_lenses[lens].directed,
        .two_mode = cf_lenses[lens].two_mode,
        .node = node,
        .node_count = count,
        .row_count = count};
    if (network->two_mode)
        network->row_count = below(&state, count + 1);
    network->tie = draw_ties(network, &state, arena, err);
    return err->code == CF_OK && cf_network_settle(network, arena, err);
}

bool cf_sample_renumbered(cf_network *renumbered, uint32_t *place, const cf_network *network,
                          uint64_t seed, cf_arena *arena, cf_error *err)
{
    uint64_t state = seed;
    shuffle(place, 0, network->row_count, &state);
    shuffle(place, network->row_count, network->node_count, &state);
    cf_network_node *node = cf_new(arena, cf_network_node, network->node_count, err);
    cf_network_tie *tie = cf_new(arena, cf_network_tie, network->tie_count, err);
    if (!node || !tie)
        return false;
    for (size_t i = 0; i < network->node_count; i++)
        node[place[i]] = network->node[i];
    for (size_t i = 0; i < network->tie_count; i++) {
        const cf_network_tie *old = &network->tie[i];
        tie[i] = (cf_network_tie){place[old->from], place[old->to], old->weight};
    }
    *renumbered = *network;
    renumbered->node = node;
    renumbered->tie = tie;
    return cf_network_settle(renumbered, arena, err);
}
