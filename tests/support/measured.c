#include "support/measured.h"

#include "support/documents.h"
#include "support/tests.h"

static bool see(cf_measured *measured, cf_lens lens, cf_error *err)
{
    cf_arena *arena = &measured->arena;
    const cf_graph *graph = &measured->graph;
    cf_snapshot snapshot = {.graph = graph, .focus = graph->focus};
    cf_channels channels;
    cf_graph_default_day(graph, &snapshot.day);
    return cf_snapshot_take(&snapshot, arena, err)
        && cf_channels_read(&channels, &snapshot, CF_COVERED_STATES, arena, err)
        && cf_network_see(&measured->network, lens, &snapshot, &channels, arena, err);
}

void cf_measured_draw(cf_measured *measured, cf_lens lens, const char *text)
{
    cf_error err = {0};
    *measured = (cf_measured){0};
    if (strncmp(text, "data/", 5) == 0) {
        load_file(&measured->graph, text);
        assert_done(see(measured, lens, &err), &err);
    } else {
        assert_done(cf_draw(&measured->network, lens, text, &measured->arena, &err), &err);
    }
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
    cf_graph_free(&measured->graph);
    cf_arena_free(&measured->arena);
}
