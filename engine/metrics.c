#include "engine/guard.h"
#include "engine/metric.h"
#include "engine/metrics/rooms.h"

#include <assert.h>
#include <math.h>
#include <string.h>

const char *const cf_subjects[] = {
    [CF_SUBJECT_NODE] = "node",
    [CF_SUBJECT_TIE] = "tie",
    [CF_SUBJECT_NETWORK] = "network",
};

const cf_metric *const cf_metrics[] = {
    /* How much, and in whose place. */
    &cf_degree,
    &cf_in_degree,
    &cf_out_degree,
    &cf_strength,
    &cf_betweenness,
    &cf_betweenness_raw,
    &cf_betweenness_weighted,
    &cf_harmonic,
    &cf_harmonic_weighted,
    &cf_closeness_wf,
    &cf_closeness_component,
    &cf_eigenvector,
    &cf_pagerank,
    /* Holes around a node. */
    &cf_constraint_ego,
    &cf_constraint_whole,
    &cf_effective_size,
    &cf_efficiency,
    &cf_hierarchy_ego,
    &cf_clustering_local,
    &cf_coreness,
    /* Where the network comes apart, and where it clusters. */
    &cf_cut_point,
    &cf_bridge,
    &cf_component,
    &cf_cluster,
    /* The network as a whole. */
    &cf_density,
    &cf_components,
    &cf_components_strong,
    &cf_component_share,
    &cf_connectedness,
    &cf_mean_distance,
    &cf_diameter,
    &cf_global_efficiency,
    &cf_transitivity,
    &cf_clustering_mean,
    &cf_clustering_mean_defined,
    &cf_modularity,
    &cf_centralization_degree,
    &cf_centralization_betweenness,
    &cf_centralization_closeness,
    &cf_centralization_in_freeman,
    &cf_centralization_in_square,
    &cf_centralization_out_freeman,
    &cf_centralization_out_square,
    &cf_reciprocity_arc,
    &cf_reciprocity_dyad,
    /* Two kinds of nodes. */
    &cf_degree_two_mode,
    &cf_closeness_two_mode,
    &cf_betweenness_two_mode,
    &cf_eigenvector_two_mode,
    &cf_density_two_mode,
    &cf_mean_degree_rows,
    &cf_mean_degree_columns,
    &cf_ties_per_node,
};

const size_t cf_metric_count = CF_COUNT(cf_metrics);

const cf_metric *cf_metric_find(const char *id)
{
    for (size_t i = 0; i < cf_metric_count; i++) {
        if (strcmp(cf_metrics[i]->id, id) == 0)
            return cf_metrics[i];
    }
    return NULL;
}

bool cf_metric_is_of_groups(const cf_metric *metric)
{
    return strcmp(metric->unit, "group number") == 0;
}

static bool has_undefined(const cf_result *result)
{
    for (size_t i = 0; i < result->count; i++) {
        if (isnan(result->value[i]))
            return true;
    }
    return false;
}

static bool add_note(cf_result *result, cf_sentence words, cf_arena *arena, cf_error *err)
{
    if (!result->note.english) {
        result->note = words;
        return true;
    }
    cf_speech both = {0};
    cf_speech_add(&both, result->note);
    cf_speech_add(&both, cf_sentence_same("; "));
    cf_speech_add(&both, words);
    result->note = cf_speech_take(&both, arena, err);
    cf_speech_free(&both);
    return result->note.english != NULL;
}

/* A value that is missing is explained, and what igraph warned of, if it was called, is said. */
static bool add_notes(cf_result *result, cf_arena *arena, cf_error *err)
{
    const char *reason = result->undefined ? result->undefined : result->metric->undefined;
    if (has_undefined(result) && !add_note(result, cf_sentence_of(reason), arena, err))
        return false;

    const char *warnings;
    if (result->metric->is_thread_safe)
        return true;
    if (!cf_igraph_warnings(&warnings, arena, err))
        return false;
    return !warnings || add_note(result, cf_sentence_same(warnings), arena, err);
}

bool cf_measure(const cf_metric *metric, const cf_network *network,
                const cf_measure_options *options, cf_result *result, cf_arena *arena,
                cf_error *err)
{
    if ((metric->lenses & CF_LENS_BIT(network->lens)) == 0)
        return cf_fail(err, CF_ERROR_USAGE, "\"%s\" has no meaning for the lens \"%s\"", metric->id,
                       cf_lenses[network->lens].word);

    cf_arena scratch = {0};
    cf_memo own = {.network = network, .arena = &scratch};
    cf_result made = {
        .metric = metric,
        .network = network,
        .seed = options->seed,
        .memo = options->memo ? options->memo : &own};
    bool ok = true;
    if (network->node_count == 0)
        made.note = cf_sentence_of("the network is empty");
    else
        ok = metric->measure(&made, arena, err) && add_notes(&made, arena, err);
    made.memo = NULL;
    cf_arena_free(&scratch);
    if (ok)
        *result = made;
    return ok;
}

const char *cf_engine_igraph(void)
{
    return "igraph " IGRAPH_VERSION;
}
