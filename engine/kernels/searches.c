#include "engine/kernels/searches.h"

#include "base/spread.h"

/* Sources that are searched from before their sums are settled: many enough for that to be cheap. */
enum { BLOCK = 64 };

typedef struct {
    cf_arena scratch;
    void *search; /* NULL until the worker has something to do */
} worker;

typedef struct {
    const cf_searches *searches;
    worker *worker;
    double *score;
} sharing;

static bool search_block(void *context, size_t part, size_t which, double *found, cf_error *err)
{
    const sharing *all = context;
    const cf_searches *searches = all->searches;
    worker *own = &all->worker[which];
    if (!own->search)
        own->search = searches->open(searches->context, &own->scratch, err);
    if (!own->search)
        return false;
    const uint32_t first = (uint32_t)part * BLOCK;
    const uint32_t rest = searches->source_count - first;
    searches->add(own->search, searches->source + first, rest < BLOCK ? rest : BLOCK, found);
    return true;
}

static void settle_block(void *context, size_t part, const double *found)
{
    (void)part;
    const sharing *all = context;
    for (uint32_t i = 0; i < all->searches->node_count; i++)
        all->score[i] += found[i];
}

bool cf_searches_do(const cf_searches *searches, double *score, cf_error *err)
{
    cf_arena scratch = {0};
    sharing all = {.searches = searches, .score = score};
    const cf_spread work = {
        .count = ((size_t)searches->source_count + BLOCK - 1) / BLOCK,
        .size = searches->node_count,
        .is_large = true,
        .context = &all,
        .part = search_block,
        .settle = settle_block};
    const size_t workers = cf_spread_workers(&work);
    for (uint32_t i = 0; i < searches->node_count; i++)
        score[i] = 0;
    all.worker = cf_new(&scratch, worker, workers, err);
    const bool ok = all.worker && cf_spread_do(&work, err);
    for (size_t i = 0; all.worker && i < workers; i++)
        cf_arena_free(&all.worker[i].scratch);
    cf_arena_free(&scratch);
    return ok;
}
