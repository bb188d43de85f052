/* engine/studies/second_opinion.c: which ties would the pattern of ties itself suggest?
 *
 * For each pair without a tie, with N(u) the partners of u and k their number:
 *   Adamic-Adar          sum over z in N(u) and N(v) of 1 / ln k_z
 *   resource allocation  sum over z in N(u) and N(v) of 1 / k_z
 *   Jaccard              |N(u) and N(v)| / |N(u) or N(v)|
 * and, in second-opinion.ties, what the tie alone would add to global efficiency, the mean of
 * 1 / distance over all pairs. These measure familiarity and short ways, not need. Weights are not
 * used. Efficiency is undefined, for its cost, above 200 nodes.
 * O(sum of degree^2 log n + n log n); the ties O(n^4). Adamic & Adar 2003; Zhou et al. 2009;
 * Liben-Nowell & Kleinberg 2007; Latora & Marchiori 2001. */
#include "base/language.h"
#include "engine/analysis.h"
#include "engine/studies/rooms.h"

#include <math.h>
#include <stdlib.h>

enum { MOST_ROWS = 50, MOST_NODES = 200 };

/* A pair without a tie, and how high it ranks. */
typedef struct {
    uint32_t a, b;
    double value;
} candidate;

typedef struct {
    cf_network network; /* in order of id */
    cf_neighbours near;
    candidate *item;
    size_t count, capacity;
    cf_arena *arena;
    cf_error *err;
} candidates;

static bool open_candidates(candidates *all, const cf_network *network, cf_arena *arena,
                            cf_error *err)
{
    *all = (candidates){.arena = arena, .err = err};
    const uint32_t *order = cf_shape_order(network, NULL, arena, err);
    return order && cf_shape_undirected(&all->network, network, order, arena, err)
        && cf_neighbours_make(&all->near, &all->network, CF_WAYS_BOTH, arena, err);
}

static bool add_candidate(candidates *all, candidate found)
{
    all->item = cf_arena_grow(
        all->arena, all->item, all->count, &all->capacity, sizeof *all->item, all->err);
    if (all->item)
        all->item[all->count++] = found;
    return all->item;
}

static int by_value(const void *left, const void *right)
{
    const candidate *x = left;
    const candidate *y = right;
    const int order = (x->value < y->value) - (x->value > y->value);
    if (order != 0)
        return order;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

/* The highest first; of equal ones, by id. Only so many are shown, and the note says of how many. */
static bool rank(candidates *all, size_t *shown, cf_sentence *note)
{
    if (all->count > 0)
        qsort(all->item, all->count, sizeof *all->item, by_value);
    *shown = all->count < MOST_ROWS ? all->count : MOST_ROWS;
    *note = cf_sentence_format(
        all->arena, all->err, "the first %zu of %zu pairs; familiarity, not need", *shown,
        all->count);
    return note->english;
}

static size_t degree_of(const candidates *all, uint32_t node)
{
    return all->near.first[node + 1] - all->near.first[node];
}

/* What two nodes have in common. */
typedef struct {
    size_t count;
    double adamic, allocation, jaccard;
} familiarity;

static familiarity compare(const candidates *all, uint32_t a, uint32_t b)
{
    familiarity found = {0};
    for (size_t i = all->near.first[a]; i < all->near.first[a + 1]; i++) {
        const uint32_t between = all->near.item[i].node;
        if (!cf_neighbours_has(&all->near, b, between))
            continue;
        const double degree = (double)degree_of(all, between);
        found.count++;
        found.adamic += 1 / log(degree);
        found.allocation += 1 / degree;
    }
    const size_t either = degree_of(all, a) + degree_of(all, b) - found.count;
    found.jaccard = either > 0 ? (double)found.count / (double)either : (double)NAN;
    return found;
}

/* Projects that make a need between the two; NAN if the network is all there is. */
static double needs_of(const cf_study_input *in, const candidates *all, const candidate *pair)
{
    if (!in->analysis)
        return NAN;
    const cf_requirement *need = cf_requirements_find(
        &in->analysis->requirements, all->network.node[pair->a].record,
        all->network.node[pair->b].record);
    return need ? (double)cf_requirement_weight(need, in->analysis->options.need) : 0;
}

static const cf_column columns[] = {
    {"forum", N_("Of"), CF_WORDS, CF_SHOWN_NARROW},
    {"other", N_("With"), CF_WORDS, CF_SHOWN_NARROW},
    {"common", N_("In common"), CF_NUMBER, CF_SHOWN_NARROW},
    {"adamic_adar", N_("Adamic-Adar"), CF_NUMBER, CF_SHOWN_NARROW},
    {"resource_allocation", N_("Allocation"), CF_NUMBER, CF_SHOWN_NARROW},
    {"jaccard", N_("Jaccard"), CF_NUMBER, CF_SHOWN_NARROW},
    {"needs", N_("Needs"), CF_NUMBER, CF_SHOWN_NARROW},
};

static void add_pair(cf_rows *rows, const candidates *all, const candidate *pair)
{
    cf_rows_add(rows, all->network.node[pair->a].id);
    cf_rows_add(rows, all->network.node[pair->b].id);
}

/* Adds `node` with those after it that are two steps away. `seen`: the last node for which each was
 * looked at, plus 1. */
static bool find_common(candidates *all, uint32_t node, uint32_t *seen)
{
    const cf_neighbours *near = &all->near;
    for (size_t i = near->first[node]; i < near->first[node + 1]; i++) {
        const uint32_t between = near->item[i].node;
        for (size_t j = near->first[between]; j < near->first[between + 1]; j++) {
            const uint32_t other = near->item[j].node;
            if (other <= node || seen[other] == node + 1 || cf_neighbours_has(near, node, other))
                continue;
            seen[other] = node + 1;
            if (!add_candidate(all, (candidate){node, other, compare(all, node, other).adamic}))
                return false;
        }
    }
    return true;
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    candidates all;
    size_t shown;
    uint32_t *seen = cf_new(rows->arena, uint32_t, in->network->node_count, rows->err);
    bool ok = seen && open_candidates(&all, in->network, rows->arena, rows->err);
    for (uint32_t i = 0; ok && i < all.network.node_count; i++)
        ok = find_common(&all, i, seen);
    ok = ok && rank(&all, &shown, note);
    for (size_t i = 0; ok && i < shown; i++) {
        const familiarity found = compare(&all, all.item[i].a, all.item[i].b);
        add_pair(rows, &all, &all.item[i]);
        cf_rows_add_count(rows, found.count);
        cf_rows_add_number(rows, found.adamic);
        cf_rows_add_number(rows, found.allocation);
        cf_rows_add_number(rows, found.jaccard);
        cf_rows_add_number(rows, needs_of(in, &all, &all.item[i]));
    }
    return ok;
}

static const cf_column tie_columns[] = {
    {"forum", N_("Of"), CF_WORDS, CF_SHOWN_NARROW},
    {"other", N_("With"), CF_WORDS, CF_SHOWN_NARROW},
    {"gain", N_("Gain"), CF_NUMBER, CF_SHOWN_NARROW},
    {"efficiency", N_("Efficiency"), CF_NUMBER, CF_SHOWN_NARROW},
    {"needs", N_("Needs"), CF_NUMBER, CF_SHOWN_NARROW},
};

/* All distances, a row of `count` for each node. */
static double *measure_distances(const candidates *all)
{
    cf_view view;
    igraph_matrix_t block = {0};
    const size_t count = all->network.node_count;
    double *distance = cf_arena_new(all->arena, count * count, sizeof *distance, all->err);
    bool ok = cf_view_open(&view, &all->network, all->err) && distance
           && cf_igraph(all->err, igraph_matrix_init(&block, 0, 0));
    for (size_t first = 0; ok && first < count; first += (size_t)igraph_matrix_nrow(&block)) {
        ok = cf_view_paths(&view, (igraph_integer_t)first, false, &block, all->err);
        for (igraph_integer_t i = 0; ok && i < igraph_matrix_nrow(&block); i++) {
            for (size_t j = 0; j < count; j++)
                distance[(first + (size_t)i) * count + j] = MATRIX(block, i, (igraph_integer_t)j);
        }
    }
    igraph_matrix_destroy(&block);
    cf_view_close(&view);
    return ok ? distance : NULL;
}

/* The sum over all pairs of 1/distance: with a tie between a and b, less without it. */
static double gain_of(const double *distance, size_t count, uint32_t a, uint32_t b)
{
    const double *from_a = &distance[a * count];
    const double *from_b = &distance[b * count];
    double gain = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            const double now = distance[i * count + j];
            const double way = fmin(from_a[i] + from_b[j], from_b[i] + from_a[j]) + 1;
            if (way < now)
                gain += 1 / way - 1 / now;
        }
    }
    return gain;
}

static double efficiency_of(const double *distance, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < i; j++)
            sum += 1 / distance[i * count + j];
    }
    return sum;
}

static bool find_untied(candidates *all, const double *distance)
{
    const size_t count = all->network.node_count;
    for (uint32_t a = 0; a < count; a++) {
        for (uint32_t b = a + 1; b < count; b++) {
            if (distance[a * count + b] > 1
                && !add_candidate(all, (candidate){a, b, gain_of(distance, count, a, b)}))
                return false;
        }
    }
    return true;
}

static bool make_ties(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    candidates all;
    size_t shown;
    if (in->network->node_count > MOST_NODES) {
        *note = cf_sentence_of("not measured above 200 nodes, for its cost");
        return true;
    }
    if (!open_candidates(&all, in->network, rows->arena, rows->err))
        return false;
    const size_t count = all.network.node_count;
    const double pairs = (double)count * ((double)count - 1) / 2;
    const double *distance = measure_distances(&all);
    if (!distance || !find_untied(&all, distance) || !rank(&all, &shown, note))
        return false;
    const double before = efficiency_of(distance, count);
    for (size_t i = 0; i < shown; i++) {
        add_pair(rows, &all, &all.item[i]);
        cf_rows_add_number(rows, all.item[i].value / pairs);
        cf_rows_add_number(rows, (before + all.item[i].value) / pairs);
        cf_rows_add_number(rows, needs_of(in, &all, &all.item[i]));
    }
    return true;
}

const cf_study cf_second_opinion = {
    .id = "second-opinion",
    .title = N_("A second opinion: pairs with partners in common"),
    .plain =
        N_("Which fora without a tie have partners in common, and so might easily get to know each "
           "other. This measures familiarity, not need: the gaps say where contact is needed."),
    .definition =
        "of the partners that both have, with k partners each: Adamic-Adar sum of 1/ln k; "
        "resource allocation sum of 1/k; Jaccard: partners in common over partners of "
        "either; needs: projects that make a need; the first 50 by Adamic-Adar",
    .undefined = "",
    .reference = "Adamic & Adar 2003; Zhou et al. 2009; Liben-Nowell & Kleinberg 2007",
    .cost = "O(sum of degree^2 log n + n log n)",
    .lenses = CF_LENSES_UNDIRECTED,
    .lens = CF_LENS_CHANNELS,
    cf_study_columns(columns),
    .make = make,
};

const cf_study cf_second_opinion_ties = {
    .id = "second-opinion.ties",
    .title = N_("A second opinion: ties that would shorten most ways"),
    .plain =
        N_("Which single new tie would bring all fora closest to each other. This measures short "
           "ways, not need: the gaps say where contact is needed."),
    .definition =
        "gain: global efficiency (mean of 1/distance over all pairs) with the tie, less "
        "without it; efficiency: with the tie; needs: projects that make a need; the first "
        "50 by gain",
    .undefined = "",
    .reference = "Latora & Marchiori 2001",
    .cost = "O(n^4); not measured above 200 nodes",
    .lenses = CF_LENSES_UNDIRECTED,
    .lens = CF_LENS_CHANNELS,
    cf_study_columns(tie_columns),
    .make = make_ties,
};
