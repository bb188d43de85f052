#include "ranks/share.h"

#include "base/arena.h"
#include "ranks/meeting.h"

#include <string.h>

enum { AT_ONCE = 1 << 23 }; /* numbers of a rank that are in memory together */

/* Parts that are done between one meeting and the next. */
typedef struct {
    cf_ranks *ranks;
    const cf_spread *work;
    size_t first, count;
    double *own;    /* what the share of this rank has found: part by part, or the sum */
    double *theirs; /* room for the share of another */
} turn;

/* The first part of a rank's share; of the rank behind the last: where the next turn begins. */
static size_t begin(const turn *now, size_t rank)
{
    return now->first + cf_spread_begin(now->count, rank, now->ranks->count);
}

static void keep(void *context, size_t part, const double *found)
{
    const turn *now = context;
    const size_t size = now->work->size;
    memcpy(now->own + (part - begin(now, now->ranks->own)) * size, found, size * sizeof *found);
}

static void add(void *context, size_t part, const double *found)
{
    (void)part;
    const turn *now = context;
    for (size_t i = 0; i < now->work->size; i++)
        now->own[i] += found[i];
}

/* `rows`: of numbers, that a share has at most. */
static bool do_own(turn *now, size_t rows, cf_arena *arena, cf_error *err)
{
    const size_t first = begin(now, now->ranks->own);
    const cf_spread_range range = {
        .first = first,
        .count = begin(now, now->ranks->own + 1) - first,
        .context = now,
        .settle = now->work->adds_up ? add : keep};
    size_t room;
    if (__builtin_mul_overflow(rows, now->work->size, &room))
        return cf_fail_memory(err);
    now->own = cf_new(arena, double, room, err);
    now->theirs = cf_new(arena, double, room, err);
    return now->own && now->theirs && cf_spread_do_range(now->work, &range, err);
}

static void settle_share(const turn *now, size_t rank)
{
    const cf_spread *work = now->work;
    double *found = rank == now->ranks->own ? now->own : now->theirs;
    const size_t first = begin(now, rank);
    const size_t rows = work->adds_up ? 1 : begin(now, rank + 1) - first;
    cf_ranks_hand_round(found, rows * work->size * sizeof *found, rank);
    for (size_t i = 0; i < rows; i++)
        work->settle(work->context, first + i, found + i * work->size);
}

static bool take_turn(turn *now, size_t rows, cf_error *err)
{
    cf_arena arena = {0};
    bool ok = do_own(now, rows, &arena, err);
    ok = cf_ranks_meet(now->ranks, CF_MEET_WORK, err) && ok;
    for (size_t rank = 0; ok && rank < now->ranks->count; rank++)
        settle_share(now, rank);
    cf_arena_free(&arena);
    return ok;
}

/* How many parts a rank has in a turn, at most: the same on all ranks. */
static size_t most_parts(const cf_ranks *ranks, const cf_spread *work)
{
    const size_t all = work->count / ranks->count + 1;
    const size_t fit = work->adds_up ? all : AT_ONCE / (work->size + 1) + 1;
    return fit < all ? fit : all;
}

bool cf_ranks_share(void *context, const cf_spread *work, cf_error *err)
{
    cf_ranks *ranks = context;
    const size_t most = most_parts(ranks, work);
    const size_t all_most = most * ranks->count;
    bool ok = true;
    for (size_t first = 0; ok && first < work->count; first += all_most) {
        const size_t left = work->count - first;
        turn now = {ranks, work, first, left < all_most ? left : all_most, NULL, NULL};
        ok = take_turn(&now, work->adds_up ? 1 : most, err);
    }
    return ok;
}
