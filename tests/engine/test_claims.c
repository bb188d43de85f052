/* What the rows of the metrics claim of themselves, against lists made from their definitions. */
#include "engine/metric.h"
#include "support/tests.h"

static bool is_among(const char *id, const char *const *ids, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(ids[i], id) == 0)
            return true;
    }
    return false;
}

#define assert_claimed(claim, ids)                                                                 \
    for (size_t i = 0; i < cf_metric_count; i++) {                                                 \
        const cf_metric *row = cf_metrics[i];                                                      \
        if ((claim) != is_among(row->id, (ids), CF_COUNT(ids)))                                    \
            fail_msg("%s", row->id);                                                               \
    }

static void what_walks_from_each_node_is_left_out_of_reports_of_large_records(void **state)
{
    (void)state;
    static const char *const walks[] = {
        "betweenness",
        "betweenness.raw",
        "betweenness.weighted",
        "harmonic",
        "harmonic.weighted",
        "closeness.wf",
        "closeness.component",
        "cut-point",
        "bridge",
        "connectedness",
        "mean-distance",
        "diameter",
        "global-efficiency",
        "centralization.betweenness",
        "centralization.closeness",
        "closeness.two-mode",
        "betweenness.two-mode"};
    assert_claimed(row->left_out_above > 0 && row->left_out_above < 2e8
                       && row->grows_with == CF_GROWS_WITH_WALKS,
                   walks);
}

static void what_looks_for_triangles_is_left_out_of_reports_of_dense_records(void **state)
{
    (void)state;
    static const char *const triangles[] = {
        "constraint.ego", "constraint.whole", "effective-size",
        "efficiency",     "hierarchy.ego",    "clustering.local",
        "transitivity",   "clustering.mean",  "clustering.mean.defined"};
    assert_claimed(row->left_out_above > 0 && row->left_out_above < 2e8
                       && row->grows_with == CF_GROWS_WITH_TRIANGLES,
                   triangles);
}

static void clusters_are_left_out_of_reports_of_very_large_records(void **state)
{
    (void)state;
    static const char *const clusters[] = {"cluster", "modularity"};
    assert_claimed(row->left_out_above > 2e8, clusters);
}

static void what_calls_igraph_is_for_one_thread(void **state)
{
    (void)state;
    static const char *const alone[] = {
        "betweenness.weighted",
        "harmonic.weighted",
        "eigenvector",
        "pagerank",
        "cluster",
        "modularity",
        "centralization.closeness",
        "closeness.two-mode",
        "eigenvector.two-mode"};
    assert_claimed(!row->is_thread_safe, alone);
}

static void what_counts_ties_follows_from_degrees(void **state)
{
    (void)state;
    static const char *const counted[] = {
        "degree",
        "in-degree",
        "out-degree",
        "density",
        "centralization.degree",
        "centralization.in.freeman",
        "centralization.in.square",
        "centralization.out.freeman",
        "centralization.out.square",
        "degree.two-mode",
        "density.two-mode",
        "mean-degree.rows",
        "mean-degree.columns",
        "ties-per-node"};
    assert_claimed(row->is_of_degrees, counted);
}

/* All others are from 0 to 1. */
static const struct {
    const char *id;
    double least, most;
} ranges[] = {
    {"degree", 0, INFINITY},
    {"in-degree", 0, INFINITY},
    {"out-degree", 0, INFINITY},
    {"strength", 0, INFINITY},
    {"betweenness.raw", 0, INFINITY},
    {"harmonic.weighted", 0, INFINITY},
    {"constraint.ego", 0, 2},
    {"constraint.whole", 0, 2},
    {"effective-size", 0, INFINITY},
    {"coreness", 0, INFINITY},
    {"cut-point", 0, INFINITY},
    {"bridge", 1, INFINITY},
    {"component", 1, INFINITY},
    {"cluster", 1, INFINITY},
    {"components", 1, INFINITY},
    {"components.strong", 1, INFINITY},
    {"mean-distance", 1, INFINITY},
    {"diameter", 1, INFINITY},
    {"modularity", -0.5, 1},
    {"centralization.in.freeman", 0, 2},
    {"centralization.out.freeman", 0, 2},
    {"mean-degree.rows", 0, INFINITY},
    {"mean-degree.columns", 0, INFINITY},
    {"ties-per-node", 0, INFINITY},
};

static void values_lie_where_the_definition_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < cf_metric_count; i++) {
        double least = 0, most = 1;
        for (size_t j = 0; j < CF_COUNT(ranges); j++) {
            if (strcmp(ranges[j].id, cf_metrics[i]->id) == 0) {
                least = ranges[j].least;
                most = ranges[j].most;
            }
        }
        if (!is_close(cf_metrics[i]->least, least, 0) || !is_close(cf_metrics[i]->most, most, 0))
            fail_msg("%s", cf_metrics[i]->id);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_walks_from_each_node_is_left_out_of_reports_of_large_records),
        cmocka_unit_test(what_looks_for_triangles_is_left_out_of_reports_of_dense_records),
        cmocka_unit_test(clusters_are_left_out_of_reports_of_very_large_records),
        cmocka_unit_test(what_calls_igraph_is_for_one_thread),
        cmocka_unit_test(what_counts_ties_follows_from_degrees),
        cmocka_unit_test(values_lie_where_the_definition_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
