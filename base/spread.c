#include "base/spread.h"

#include "base/arena.h"

#include <string.h>

typedef struct {
    const cf_spread *work;
    const cf_spread_range *range;
    double *found; /* by worker */
} spreading;

static const cf_sharer *sharer_in_use;

static double *found_by(const spreading *all, size_t worker)
{
    return all->found + worker * all->work->size;
}

static bool do_part(void *context, size_t part, size_t worker, cf_error *err)
{
    const spreading *all = context;
    const cf_spread *work = all->work;
    double *found = found_by(all, worker);
    memset(found, 0, work->size * sizeof *found);
    return work->part(work->context, all->range->first + part, worker, found, err);
}

static void settle_part(void *context, size_t part, size_t worker)
{
    const spreading *all = context;
    all->range->settle(all->range->context, all->range->first + part, found_by(all, worker));
}

size_t cf_spread_workers(const cf_spread *work)
{
    const size_t threads = work->is_alone ? 1 : cf_work_threads();
    return threads < work->count ? threads : work->count;
}

bool cf_spread_do_range(const cf_spread *work, const cf_spread_range *range, cf_error *err)
{
    cf_arena arena = {0};
    spreading all = {.work = work, .range = range};
    size_t room;
    const cf_work parts = {
        .count = range->count,
        .is_alone = work->is_alone,
        .context = &all,
        .part = do_part,
        .settle = settle_part};
    if (__builtin_mul_overflow(cf_spread_workers(work), work->size, &room))
        return cf_fail_memory(err);
    all.found = cf_new(&arena, double, room, err);
    const bool ok = all.found && cf_work_do(&parts, err);
    cf_arena_free(&arena);
    return ok;
}

static bool is_shared(const cf_spread *work)
{
    return sharer_in_use && !cf_work_is_part() && (!work->is_large || sharer_in_use->takes_large);
}

bool cf_spread_do(const cf_spread *work, cf_error *err)
{
    const cf_spread_range whole = {0, work->count, work->context, work->settle};
    return is_shared(work) ? sharer_in_use->share(sharer_in_use->context, work, err)
                           : cf_spread_do_range(work, &whole, err);
}

size_t cf_spread_begin(size_t parts, size_t share, size_t shares)
{
    return parts / shares * share + parts % shares * share / shares;
}

void cf_spread_use(const cf_sharer *sharer)
{
    sharer_in_use = sharer;
}
