#include "support/measured.h"

#include "support/tests.h"

void cf_measured_draw(cf_measured *measured, cf_lens lens, const char *text)
{
    cf_error err = {0};
    *measured = (cf_measured){0};
    assert_done(cf_draw(&measured->network, lens, text, &measured->arena, &err), &err);
}

const cf_result *cf_measured_by(cf_measured *measured, const char *metric, uint64_t seed)
{
    cf_error err = {0};
    const cf_measure_options options = {.seed = seed};
    const cf_metric *row = cf_metric_find(metric);
    if (!row)
        fail_msg("there is no metric \"%s\"", metric);
    assert_done(
        cf_measure(row, &measured->network, &options, &measured->result, &measured->arena, &err),
        &err);
    return &measured->result;
}

void cf_measured_close(cf_measured *measured)
{
    cf_arena_free(&measured->arena);
}
