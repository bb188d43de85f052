#include "engine/kernels/coreness.h"

/* How far ahead in the queue rows are fetched, so that they have come when it is their turn. */
enum { FIRST_AHEAD = 16, ROW_AHEAD = 8 };

typedef struct {
    const cf_csr *both;
    uint32_t *left; /* of each node, ties to others not yet taken away; in the end its coreness */
    uint32_t *rest; /* nodes with more than the present level */
    uint32_t rest_count;
    uint32_t *queue; /* nodes of the present level; room for one more */
    uint32_t queue_count;
} peeling;

static bool open_peeling(peeling *all, const cf_csr *both, uint32_t *left, cf_arena *scratch,
                         cf_error *err)
{
    const uint32_t count = both->node_count;
    *all = (peeling){
        .both = both,
        .left = left,
        .rest = cf_new(scratch, uint32_t, count, err),
        .rest_count = count,
        .queue = cf_new(scratch, uint32_t, (size_t)count + 1, err)};
    if (!all->rest || !all->queue)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        left[i] = both->first[i + 1] - both->first[i];
        all->rest[i] = i;
    }
    return true;
}

/* Which nodes have come down to the level no processor can foresee: hence counts, and no branches,
 * here and below. A node is looked at once for each level up to its coreness, which is at most as
 * often as it has ties. */
static void sort_out(peeling *all, uint32_t level)
{
    uint32_t kept = 0;
    all->queue_count = 0;
    for (uint32_t i = 0; i < all->rest_count; i++) {
        const uint32_t node = all->rest[i];
        all->queue[all->queue_count] = node;
        all->queue_count += all->left[node] == level;
        all->rest[kept] = node;
        kept += all->left[node] > level;
    }
    all->rest_count = kept;
}

/* Takes the node at this place of the queue away: those of its partners that come down to the level
 * stand in line. */
static void take_away(peeling *all, uint32_t place, uint32_t level)
{
    const cf_csr *both = all->both;
    const uint32_t node = all->queue[place];
    uint32_t *left = all->left;
    uint32_t count = all->queue_count;
    if (place + FIRST_AHEAD < count) {
        const uint32_t next = all->queue[place + ROW_AHEAD];
        __builtin_prefetch(&both->first[all->queue[place + FIRST_AHEAD]]);
        __builtin_prefetch(&both->node[both->first[next]]);
        __builtin_prefetch(&both->node[both->first[next + 1]]);
    }
    for (uint32_t i = both->first[node]; i < both->first[node + 1]; i++) {
        const uint32_t other = both->node[i];
        const uint32_t before = left[other];
        left[other] = before - (before > level);
        all->queue[count] = other;
        count += before == level + 1;
    }
    all->queue_count = count;
}

bool cf_kernel_coreness(const cf_csr *both, uint32_t *core, cf_error *err)
{
    cf_arena scratch = {0};
    peeling all;
    const bool ok = open_peeling(&all, both, core, &scratch, err);
    for (uint32_t level = 0; ok && all.rest_count > 0; level++) {
        sort_out(&all, level);
        for (uint32_t i = 0; i < all.queue_count; i++)
            take_away(&all, i, level);
    }
    cf_arena_free(&scratch);
    return ok;
}
