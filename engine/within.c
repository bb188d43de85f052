/* Choosing channels so that as many gaps as possible are crossed within some steps.
 *
 * Each channel may shorten many chains, and two together more than the sum of both: the greedy way
 * promises nothing here. What it finds is the best only if every choice was tried, or if there is
 * nothing left to gain. */
#include "engine/paths.h"
#include "engine/planning.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const cf_choice *choice;
    size_t steps;
    cf_paths paths; /* over the channels there are */
    cf_pair *gap;   /* as nodes, those out of reach now, by the first: one search for each */
    size_t gap_count;
    size_t *at;      /* steps from the source, by node; SIZE_MAX: not reached */
    uint32_t *queue; /* nodes */
    cf_index *pick;  /* candidates */
    size_t count;
} search;

static int by_ends(const void *left, const void *right)
{
    const cf_pair *x = left;
    const cf_pair *y = right;
    return x->a != y->a ? (x->a > y->a) - (x->a < y->a) : (x->b > y->b) - (x->b < y->b);
}

static void set_gaps(search *all, const cf_analysis *analysis)
{
    for (size_t i = 0; i < analysis->gap_count; i++) {
        const cf_gap *gap = &analysis->gap[i];
        const cf_pair nodes = {all->paths.place[gap->a], all->paths.place[gap->b]};
        const bool is_within = gap->distance > 0 && gap->distance <= all->steps;
        if (!is_within && nodes.a != CF_ABSENT && nodes.b != CF_ABSENT)
            all->gap[all->gap_count++] = nodes;
    }
    qsort(all->gap, all->gap_count, sizeof *all->gap, by_ends);
}

static bool open_search(search *all, const cf_choice *choice, const cf_analysis *analysis,
                        cf_arena *arena, cf_error *err)
{
    const cf_network *network = &analysis->network[CF_LENS_CHANNELS];
    all->choice = choice;
    all->at = cf_new(arena, size_t, network->node_count, err);
    all->queue = cf_new(arena, uint32_t, network->node_count, err);
    all->pick = cf_new(arena, cf_index, choice->candidate_count + 1, err);
    all->gap = cf_new(arena, cf_pair, analysis->gap_count, err);
    if (!all->at || !all->queue || !all->pick || !all->gap
        || !cf_paths_open(&all->paths, network, analysis->graph->forum_count, arena, err))
        return false;
    set_gaps(all, analysis);
    return true;
}

static size_t reach(search *all, uint32_t node, size_t step, size_t tail)
{
    if (node == CF_ABSENT || all->at[node] != SIZE_MAX)
        return tail;
    all->at[node] = step;
    all->queue[tail] = node;
    return tail + 1;
}

/* The ends of the picks at `node`. */
static size_t reach_by_picks(search *all, uint32_t node, size_t step, size_t tail)
{
    for (size_t i = 0; i < all->count; i++) {
        const cf_index *end = all->choice->candidate[all->pick[i]].end;
        const uint32_t left = all->paths.place[end[0]];
        const uint32_t right = all->paths.place[end[1]];
        if (left == node)
            tail = reach(all, right, step, tail);
        if (right == node)
            tail = reach(all, left, step, tail);
    }
    return tail;
}

static void search_from(search *all, uint32_t source)
{
    memset(all->at, 0xff, all->paths.network->node_count * sizeof *all->at);
    size_t tail = reach(all, source, 0, 0);
    for (size_t head = 0; head < tail; head++) {
        const uint32_t node = all->queue[head];
        const size_t step = all->at[node] + 1;
        if (step > all->steps)
            return;
        const cf_csr *near = &all->paths.near;
        for (uint32_t i = near->first[node]; i < near->first[node + 1]; i++)
            tail = reach(all, near->node[i], step, tail);
        tail = reach_by_picks(all, node, step, tail);
    }
}

/* Gaps that the picks bring within the steps. */
static size_t count_gained(search *all)
{
    size_t gained = 0;
    for (size_t i = 0; i < all->gap_count; i++) {
        if (i == 0 || all->gap[i].a != all->gap[i - 1].a)
            search_from(all, all->gap[i].a);
        gained += all->at[all->gap[i].b] != SIZE_MAX;
    }
    return gained;
}

size_t cf_count_within(const cf_analysis *analysis, size_t steps)
{
    size_t count = 0;
    for (size_t i = 0; i < analysis->gap_count; i++)
        count += analysis->gap[i].distance > 0 && analysis->gap[i].distance <= steps;
    return count;
}

typedef struct {
    cf_index *pick;
    size_t *gain;
    size_t *taken; /* by forum */
    size_t count, total;
} way;

static bool open_way(way *made, const cf_choice *choice, cf_arena *arena, cf_error *err)
{
    *made = (way){.pick = cf_new(arena, cf_index, choice->candidate_count, err),
                  .gain = cf_new(arena, size_t, choice->candidate_count, err),
                  .taken = cf_new(arena, size_t, choice->forum_count, err)};
    return made->pick && made->gain && made->taken;
}

static bool is_picked(const way *made, cf_index candidate)
{
    for (size_t i = 0; i < made->count; i++) {
        if (made->pick[i] == candidate)
            return true;
    }
    return false;
}

/* The candidate that brings most beside the picks; CF_ABSENT if none adds anything. */
static cf_index find_next(search *all, const way *made, size_t *most)
{
    cf_index best = CF_ABSENT;
    *most = made->total;
    for (cf_index i = 0; i < all->choice->candidate_count; i++) {
        if (is_picked(made, i)
            || !cf_choice_has_room(all->choice, &all->choice->candidate[i], made->taken))
            continue;
        memcpy(all->pick, made->pick, made->count * sizeof *made->pick);
        all->pick[made->count] = i;
        all->count = made->count + 1;
        const size_t total = count_gained(all);
        if (total > *most) {
            *most = total;
            best = i;
        }
    }
    return best;
}

static void take(way *made, const cf_choice *choice, cf_index pick, size_t total)
{
    made->taken[choice->candidate[pick].end[0]]++;
    made->taken[choice->candidate[pick].end[1]]++;
    made->gain[made->count] = total - made->total;
    made->pick[made->count++] = pick;
    made->total = total;
}

static void go_greedily(search *all, way *made)
{
    while (made->count < all->choice->budget) {
        size_t total;
        const cf_index best = find_next(all, made, &total);
        if (best == CF_ABSENT)
            return;
        take(made, all->choice, best, total);
    }
}

/* Takes the candidates of the bits, in order; false if there are too many of them. */
static bool go(search *all, way *made, uint32_t bits)
{
    memset(made->taken, 0, all->choice->forum_count * sizeof *made->taken);
    made->count = made->total = 0;
    for (cf_index i = 0; i < all->choice->candidate_count; i++) {
        if (!(bits & UINT32_C(1) << i))
            continue;
        if (made->count == all->choice->budget
            || !cf_choice_has_room(all->choice, &all->choice->candidate[i], made->taken))
            return false;
        take(made, all->choice, i, made->total);
    }
    memcpy(all->pick, made->pick, made->count * sizeof *made->pick);
    all->count = made->count;
    made->total = count_gained(all);
    return true;
}

/* What each pick of a way adds beside those before it. */
static void count_each(search *all, way *made)
{
    size_t before = 0;
    for (size_t i = 0; i < made->count; i++) {
        memcpy(all->pick, made->pick, made->count * sizeof *made->pick);
        all->count = i + 1;
        const size_t total = count_gained(all);
        made->gain[i] = total - before;
        before = total;
    }
}

/* The bits of the first choice that gains more than any before it and than `least`; 0: none. */
static uint32_t try_all(search *all, way *made, size_t least, size_t most)
{
    uint32_t best = 0;
    for (uint32_t bits = 1; least < most && bits < UINT32_C(1) << all->choice->candidate_count;
         bits++) {
        if (!go(all, made, bits) || made->total <= least)
            continue;
        least = made->total;
        best = bits;
    }
    return best;
}

bool cf_choose_within(const cf_choice *choice, const cf_analysis *analysis, size_t steps,
                      cf_chosen *chosen, cf_arena *arena, cf_error *err)
{
    search all = {.steps = steps};
    way greedy, tried;
    if (!open_search(&all, choice, analysis, arena, err) || !open_way(&greedy, choice, arena, err)
        || !open_way(&tried, choice, arena, err))
        return false;

    const size_t most = all.gap_count;
    const bool tries_all = choice->candidate_count <= CF_TRY_ALL;
    go_greedily(&all, &greedy);
    const uint32_t better = tries_all ? try_all(&all, &tried, greedy.total, most) : 0;
    if (better != 0 && go(&all, &tried, better))
        count_each(&all, &tried);
    const way *best = better != 0 ? &tried : &greedy;
    *chosen = (cf_chosen){
        .pick = best->pick,
        .gain = best->gain,
        .count = best->count,
        .total = best->total,
        .greedy = greedy.total,
        .is_proved = tries_all || greedy.total == most || choice->budget <= 1,
        .at_most = SIZE_MAX,
        .assured = NAN};
    return true;
}
