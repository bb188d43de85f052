#include "support/ensembled.h"

#include "support/drawn.h"
#include "support/tests.h"

void cf_ensembled_open(cf_ensembled *all, cf_null_kind null, const char *metric, size_t room)
{
    const cf_ensemble_options options = {
        .null = &cf_nulls[null], .metric = cf_metric_find(metric), .seed = 1, .replicas = room};
    const cf_network *drawn = cf_nulls[null].is_projected ? &all->drawn : &all->seen;
    cf_error err = {0};
    assert_done(
        cf_ensemble_open(&all->ensemble, &options, &all->seen, drawn, &all->arena, &err), &err);
}

void cf_ensembled_draw(cf_ensembled *all, cf_null_kind null, const char *metric, const char *text,
                       size_t room)
{
    static const cf_lens lenses[CF_NULL_COUNT] = {
        [CF_NULL_SWAPS] = CF_LENS_SHARED_WORK,
        [CF_NULL_ARCS] = CF_LENS_DIRECTED,
        [CF_NULL_CURVEBALL] = CF_LENS_PARTICIPATION,
        [CF_NULL_PROJECTS] = CF_LENS_PARTICIPATION};
    cf_error err = {0};
    *all = (cf_ensembled){0};
    assert_done(cf_draw(&all->seen, lenses[null], text, &all->arena, &err), &err);
    if (cf_nulls[null].is_projected) {
        all->drawn = all->seen;
        all->seen = (cf_network){
            .lens = CF_LENS_SHARED_WORK,
            .node = all->drawn.node,
            .node_count = all->drawn.row_count,
            .row_count = all->drawn.row_count};
    }
    cf_ensembled_open(all, null, metric, room);
}

void cf_ensembled_run(cf_ensembled *all, size_t first, size_t count)
{
    cf_error err = {0};
    assert_done(cf_ensemble_run(&all->ensemble, first, count, &err), &err);
}

void cf_ensembled_close(cf_ensembled *all)
{
    cf_arena_free(&all->arena);
}
