#include "engine/partition.h"

#include "engine/louvain.h"
#include "engine/view.h"

#include <math.h>
#include <string.h>

enum { MOST_ROUNDS = 20, ITERATIONS_A_ROUND = 2, STEPS_OF_WALKS = 4 };

/* Less is noise. */
static const double least_gain = 1e-12;

/* How much chance there is in the refinement of clusters; Leiden's default. */
static const double beta = 0.01;

/* A network with ties as igraph sees it, and where the clusters go. */
typedef struct {
    const cf_network *network;
    const cf_view *view;
    const cf_partition_options *options;
    igraph_vector_int_t *group;
    cf_arena *scratch;
    cf_error *err;
} division;

/* "Until stable" is one iteration in igraph 0.10.2, so we go on ourselves until nothing is won. Out of
 * memory it frees a graph a second time. */
static bool repeat_leiden(const division *in, const igraph_vector_t *strength, double resolution)
{
    double before = -INFINITY;
    for (int round = 0; round < MOST_ROUNDS; round++) {
        igraph_integer_t count;
        igraph_real_t quality;
        cf_igraph_leak(true);
        const bool ok = cf_igraph(
            in->err, igraph_community_leiden(
                         &in->view->graph, cf_view_weight(in->view), strength, resolution, beta,
                         round > 0, ITERATIONS_A_ROUND, in->group, &count, &quality));
        cf_igraph_leak(false);
        if (!ok)
            return false;
        if (!(quality > before + least_gain))
            return true;
        before = quality;
    }
    return true;
}

static bool run_leiden(const division *in)
{
    igraph_vector_t strength = {0};
    const igraph_vector_t *weight = cf_view_weight(in->view);
    const double resolution = in->options->resolution / (2 * igraph_vector_sum(weight));
    const bool ok =
        cf_igraph(in->err, igraph_vector_init(&strength, 0))
        && cf_igraph(in->err, igraph_strength(&in->view->graph, &strength, igraph_vss_all(),
                                              IGRAPH_ALL, false, weight))
        && repeat_leiden(in, &strength, resolution);
    igraph_vector_destroy(&strength);
    return ok;
}

static bool run_louvain(const division *in)
{
    return cf_louvain(in->network, VECTOR(*in->group), in->scratch, in->err);
}

/* Merges clusters one by one. igraph's manual allows NULL for what is not wanted; not every function
 * survives it. */
static bool run_merging(const division *in, bool by_walks)
{
    const igraph_t *graph = &in->view->graph;
    const igraph_vector_t *weight = cf_view_weight(in->view);
    igraph_matrix_int_t merges = {0};
    igraph_vector_t modularity = {0};
    bool ok = cf_igraph(in->err, igraph_matrix_int_init(&merges, 0, 0))
           && cf_igraph(in->err, igraph_vector_init(&modularity, 0));
    if (ok && by_walks)
        ok =
            cf_igraph(in->err, igraph_community_walktrap(
                                   graph, weight, STEPS_OF_WALKS, &merges, &modularity, in->group));
    else if (ok)
        ok = cf_igraph(
            in->err, igraph_community_fastgreedy(graph, weight, &merges, &modularity, in->group));
    igraph_matrix_int_destroy(&merges);
    igraph_vector_destroy(&modularity);
    return ok;
}

static bool run_fast_greedy(const division *in)
{
    return run_merging(in, false);
}

static bool run_walktrap(const division *in)
{
    return run_merging(in, true);
}

const cf_partition_row cf_partition_methods[] = {
    [CF_LEIDEN] = {"Leiden", true},
    [CF_LOUVAIN] = {"Louvain", true},
    [CF_FAST_GREEDY] = {"fast-greedy", false},
    [CF_WALKTRAP] = {"walktrap", false},
};
_Static_assert(CF_COUNT(cf_partition_methods) == CF_PARTITION_METHOD_COUNT, "a method has no word");

static bool (*const run[])(const division *in) = {
    [CF_LEIDEN] = run_leiden,
    [CF_LOUVAIN] = run_louvain,
    [CF_FAST_GREEDY] = run_fast_greedy,
    [CF_WALKTRAP] = run_walktrap,
};
_Static_assert(CF_COUNT(run) == CF_PARTITION_METHOD_COUNT, "a method does nothing");

static bool divide(const division *in, cf_partition_method method, double *modularity)
{
    return cf_igraph_seed(in->options->seed, in->err) && run[method](in)
        && cf_igraph(in->err, igraph_modularity(&in->view->graph, in->group,
                                                cf_view_weight(in->view), 1, false, modularity));
}

bool cf_partition_of_groups(cf_partition *partition, const uint32_t *group, size_t count,
                            cf_arena *arena, cf_error *err)
{
    uint32_t most = 0;
    for (size_t i = 0; i < count; i++)
        most = group[i] > most ? group[i] : most;
    igraph_integer_t *of = cf_new(arena, igraph_integer_t, count, err);
    uint32_t *number = cf_new(arena, uint32_t, (size_t)most + 1, err); /* plus 1; 0: not seen */
    if (!of || !number)
        return false;
    *partition = (cf_partition){.of = of, .node_count = count, .modularity = NAN};
    for (size_t i = 0; i < count; i++) {
        uint32_t *own = &number[group[i]];
        if (*own == 0)
            *own = (uint32_t)++partition->count;
        of[i] = *own - 1;
    }
    return true;
}

/* The clusters of igraph in our own numbers. */
static bool keep(cf_partition *partition, const igraph_vector_int_t *group, cf_arena *arena,
                 cf_arena *scratch, cf_error *err)
{
    const size_t count = (size_t)igraph_vector_int_size(group);
    uint32_t *of = cf_new(scratch, uint32_t, count, err);
    for (size_t i = 0; of && i < count; i++)
        of[i] = (uint32_t)VECTOR(*group)[i];
    return of && cf_partition_of_groups(partition, of, count, arena, err);
}

bool cf_partition_find(cf_partition *partition, cf_partition_method method,
                       const cf_network *network, const cf_partition_options *options,
                       cf_arena *arena, cf_error *err)
{
    cf_arena scratch = {0};
    igraph_vector_int_t group = {0};
    const igraph_integer_t count = (igraph_integer_t)network->node_count;
    double modularity = NAN;
    cf_view view;
    const division in = {network, &view, options, &group, &scratch, err};
    bool ok = cf_view_open(&view, network, err)
           && cf_igraph(err, igraph_vector_int_init_range(&group, 0, count));
    if (ok && network->tie_count > 0)
        ok = divide(&in, method, &modularity);
    ok = ok && keep(partition, &group, arena, &scratch, err);
    cf_view_close(&view);
    partition->modularity = modularity;
    igraph_vector_int_destroy(&group);
    cf_arena_free(&scratch);
    return ok;
}

bool cf_partition_measure(cf_partition *partition, const cf_network *network, cf_error *err)
{
    igraph_vector_int_t group = {0};
    cf_view view;
    igraph_vector_int_view(&group, partition->of, (igraph_integer_t)partition->node_count);
    bool ok = cf_view_open(&view, network, err);
    if (ok && network->tie_count > 0)
        ok = cf_igraph(err, igraph_modularity(&view.graph, &group, cf_view_weight(&view), 1, false,
                                              &partition->modularity));
    cf_view_close(&view);
    return ok;
}

bool cf_partition_is_same(const cf_partition *a, const cf_partition *b)
{
    return a->node_count == b->node_count && a->count == b->count
        && memcmp(a->of, b->of, a->node_count * sizeof *a->of) == 0;
}
