#include "engine/kernels/searches.h"

#include "base/work.h"

/* Sources that are searched from before their sums are settled: many enough for that to be cheap. */
enum { BLOCK = 64 };

typedef struct {
    cf_arena scratch;
    void *search;  /* NULL until the worker has something to do */
    double *score; /* of its present block; else 0 */
} worker;

typedef struct {
    const cf_searches *searches;
    worker *worker;
    double *score;
} sharing;

static bool open_worker(worker *own, const cf_searches *searches, cf_error *err)
{
    own->score = cf_new(&own->scratch, double, searches->node_count, err);
    if (own->score)
        own->search = searches->open(searches->context, &own->scratch, err);
    return own->search != NULL;
}

static bool search_block(void *context, size_t part, size_t which, cf_error *err)
{
    const sharing *all = context;
    const cf_searches *searches = all->searches;
    worker *own = &all->worker[which];
    if (!own->search && !open_worker(own, searches, err))
        return false;
    const uint32_t first = (uint32_t)part * BLOCK;
    const uint32_t rest = searches->source_count - first;
    searches->add(own->search, searches->source + first, rest < BLOCK ? rest : BLOCK, own->score);
    return true;
}

static void settle_block(void *context, size_t part, size_t which)
{
    (void)part;
    const sharing *all = context;
    double *own = all->worker[which].score;
    for (uint32_t i = 0; i < all->searches->node_count; i++) {
        all->score[i] += own[i];
        own[i] = 0;
    }
}

bool cf_searches_do(const cf_searches *searches, double *score, cf_error *err)
{
    cf_arena scratch = {0};
    const size_t threads = cf_work_threads();
    sharing all = {searches, cf_new(&scratch, worker, threads, err), score};
    for (uint32_t i = 0; i < searches->node_count; i++)
        score[i] = 0;
    const cf_work work = {
        .count = ((size_t)searches->source_count + BLOCK - 1) / BLOCK,
        .context = &all,
        .part = search_block,
        .settle = settle_block};
    const bool ok = all.worker && cf_work_do(&work, err);
    for (size_t i = 0; all.worker && i < threads; i++)
        cf_arena_free(&all.worker[i].scratch);
    cf_arena_free(&scratch);
    return ok;
}
