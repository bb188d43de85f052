#include "engine/kernels/ways_between.h"

#include <math.h>

/* Nobody stands between fewer than three nodes. */
static uint32_t list_sources(uint32_t *source, const cf_nearby *nearby, const bool *is_source)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < nearby->out.node_count; i++) {
        const uint32_t *first = &nearby->part_first[nearby->part[i]];
        if (first[1] - first[0] > 2 && (!is_source || is_source[nearby->node[i]]))
            source[count++] = i;
    }
    return count;
}

static bool are_finite(const double *score, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (!isfinite(score[i]))
            return false;
    }
    return true;
}

bool cf_ways_between_search(const cf_ways_between *ways, const cf_nearby *nearby, cf_searches how,
                            double *score, cf_error *err)
{
    cf_arena scratch = {0};
    const uint32_t count = ways->out->node_count;
    uint32_t *source = cf_new(&scratch, uint32_t, count, err);
    double *by_place = cf_new(&scratch, double, count, err);
    if (source)
        how.source_count = list_sources(source, nearby, ways->is_source);
    how.source = source;
    how.node_count = count;
    const bool ok = source && by_place && cf_searches_do(&how, by_place, err);
    const bool is_known = ok && are_finite(by_place, count);
    for (uint32_t i = 0; ok && i < count; i++)
        score[nearby->node[i]] = is_known ? by_place[i] : (double)NAN;
    cf_arena_free(&scratch);
    return ok;
}
