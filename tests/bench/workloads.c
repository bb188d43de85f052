/* A workload is a row: its name, our metric, and the call that gets the same from igraph. */
#include "bench/bench.h"
#include "engine/chance.h"
#include "engine/ensemble.h"
#include "engine/studies/rooms.h"

#include <stdlib.h>

/* --- ours --- */

static bool measure(cf_bench *bench, const cf_workload *workload, cf_error *err)
{
    const cf_measure_options options = {.seed = 1};
    cf_result result;
    if (!cf_measure(cf_metric_find(workload->metric), &bench->network, &options, &result,
                    &bench->scratch, err))
        return false;
    bench->value = result.value;
    bench->count = result.count;
    return true;
}

enum { REPLICAS = 200, TRADED_TABLES = 10000, SAMPLES = 320 };

/* The answer of an ensemble is the mean of each value. */
static bool run_ensemble(cf_bench *bench, const cf_workload *workload, cf_error *err)
{
    const cf_ensemble_options options = {
        .null = &cf_nulls[CF_NULL_SWAPS],
        .metric = cf_metric_find(workload->metric),
        .seed = 1,
        .replicas = REPLICAS};
    cf_ensemble ensemble;
    if (!cf_ensemble_open(
            &ensemble, &options, &bench->network, &bench->network, &bench->scratch, err)
        || !cf_ensemble_run(&ensemble, 0, REPLICAS, err)
        || !cf_bench_answer(bench, ensemble.count, err))
        return false;
    for (size_t i = 0; i < ensemble.count; i++)
        bench->value[i] = ensemble.value[i].drawn.mean;
    return true;
}

/* The answer is p of each pair. */
static bool trade(cf_bench *bench, const cf_workload *workload, cf_error *err)
{
    (void)workload;
    cf_chance_options options = {.replicas = TRADED_TABLES};
    cf_bits work;
    cf_chance chance;
    for (size_t i = 0; i < cf_chance_method_count; i++) {
        if (cf_chance_methods[i]->draws_lots)
            options.method = cf_chance_methods[i];
    }
    if (!cf_bits_of_network(&work, &bench->network, &bench->scratch, err)
        || !cf_chance_judge(&chance, &work, &options, 1, &bench->scratch, err)
        || !cf_bench_answer(bench, chance.count, err))
        return false;
    for (size_t i = 0; i < chance.count; i++)
        bench->value[i] = chance.item[i].p;
    return true;
}

/* The answer is the estimate of each node, which the table names by its place. */
static bool sample(cf_bench *bench, const cf_workload *workload, cf_error *err)
{
    (void)workload;
    const cf_study_options options = {.seed = 1, .replicas = SAMPLES};
    const cf_study_input in = {.network = &bench->network, .options = &options};
    cf_study_result result;
    if (!cf_study_make(&cf_betweenness_sampled, &in, &result, &bench->scratch, err)
        || !cf_bench_answer(bench, bench->network.node_count, err))
        return false;
    for (size_t i = 0; i < result.table.row_count; i++) {
        const cf_cell *cell = &result.table.cell[i * result.table.column_count];
        bench->value[strtoul(cell[0].text + 1, NULL, 10)] = cell[1].number;
    }
    return true;
}

/* What all workloads have in common. */
static bool only_read(cf_bench *bench, const cf_workload *workload, cf_error *err)
{
    (void)workload;
    return cf_bench_answer(bench, 0, err);
}

/* --- igraph's --- */

static bool ask_igraph(cf_bench *bench, const cf_workload *workload, cf_error *err)
{
    igraph_vector_t value = {0};
    const bool is_weighted = workload->lens == CF_LENS_SHARED_WORK;
    const igraph_vector_t *distance = is_weighted ? cf_view_distance(&bench->view) : NULL;
    bool ok = cf_igraph(err, igraph_vector_init(&value, 0))
           && cf_igraph(err, workload->measure(&bench->view.graph, distance, &value))
           && cf_bench_answer(bench, (size_t)igraph_vector_size(&value), err);
    for (size_t i = 0; ok && i < bench->count; i++)
        bench->value[i] = VECTOR(value)[i];
    igraph_vector_destroy(&value);
    return ok;
}

/* Adds the values of one replica to those in `sum`, which grows with the first. */
static igraph_error_t add_replica(const cf_bench *bench, const cf_workload *workload,
                                  igraph_vector_t *value, igraph_vector_t *sum)
{
    enum { TRIALS_PER_TIE = 10 };
    igraph_t drawn;
    const igraph_integer_t ties = (igraph_integer_t)bench->network.tie_count;
    igraph_error_t code = igraph_copy(&drawn, &bench->view.graph);
    if (code != IGRAPH_SUCCESS)
        return code;
    code = igraph_rewire(&drawn, TRIALS_PER_TIE * ties, IGRAPH_REWIRING_SIMPLE);
    if (code == IGRAPH_SUCCESS)
        code = workload->measure(&drawn, NULL, value);
    if (code == IGRAPH_SUCCESS)
        code = igraph_vector_resize(sum, igraph_vector_size(value));
    if (code == IGRAPH_SUCCESS)
        code = igraph_vector_add(sum, value);
    igraph_destroy(&drawn);
    return code;
}

static bool rewire_igraph(cf_bench *bench, const cf_workload *workload, cf_error *err)
{
    igraph_vector_t value = {0}, sum = {0};
    bool ok = cf_igraph_seed(1, err) && cf_igraph(err, igraph_vector_init(&value, 0))
           && cf_igraph(err, igraph_vector_init(&sum, 0));
    for (size_t i = 0; ok && i < REPLICAS; i++)
        ok = cf_igraph(err, add_replica(bench, workload, &value, &sum));
    ok = ok && cf_bench_answer(bench, (size_t)igraph_vector_size(&sum), err);
    for (size_t i = 0; ok && i < bench->count; i++)
        bench->value[i] = VECTOR(sum)[i] / REPLICAS;
    igraph_vector_destroy(&value);
    igraph_vector_destroy(&sum);
    return ok;
}

static igraph_error_t betweenness(const igraph_t *graph, const igraph_vector_t *distance,
                                  igraph_vector_t *value)
{
    return igraph_betweenness(graph, value, igraph_vss_all(), IGRAPH_UNDIRECTED, distance);
}

static igraph_error_t harmonic(const igraph_t *graph, const igraph_vector_t *distance,
                               igraph_vector_t *value)
{
    return igraph_harmonic_centrality(graph, value, igraph_vss_all(), IGRAPH_ALL, distance, true);
}

/* As a share of the pairs of others, which is how ours is normalized. */
static igraph_error_t betweenness_share(
    const igraph_t *graph, const igraph_vector_t *distance, igraph_vector_t *value)
{
    const double others = (double)igraph_vcount(graph) - 1;
    const igraph_error_t code = betweenness(graph, distance, value);
    if (code == IGRAPH_SUCCESS)
        igraph_vector_scale(value, 2 / (others * (others - 1)));
    return code;
}

/* Wasserman and Faust's: igraph's is of the own component. */
static igraph_error_t closeness(const igraph_t *graph, const igraph_vector_t *distance,
                                igraph_vector_t *value)
{
    igraph_vector_int_t reached = {0};
    const double others = (double)igraph_vcount(graph) - 1;
    igraph_error_t code = igraph_vector_int_init(&reached, 0);
    if (code == IGRAPH_SUCCESS)
        code = igraph_closeness(
            graph, value, &reached, NULL, igraph_vss_all(), IGRAPH_ALL, distance, true);
    for (igraph_integer_t i = 0; code == IGRAPH_SUCCESS && i < igraph_vector_size(value); i++) {
        const double share = (double)VECTOR(reached)[i] / others;
        VECTOR(*value)[i] = share > 0 ? VECTOR(*value)[i] * share : 0;
    }
    igraph_vector_int_destroy(&reached);
    return code;
}

static igraph_error_t constraint(const igraph_t *graph, const igraph_vector_t *distance,
                                 igraph_vector_t *value)
{
    (void)distance;
    return igraph_constraint(graph, value, igraph_vss_all(), NULL);
}

static igraph_error_t clustering(const igraph_t *graph, const igraph_vector_t *distance,
                                 igraph_vector_t *value)
{
    (void)distance;
    return igraph_transitivity_local_undirected(
        graph, value, igraph_vss_all(), IGRAPH_TRANSITIVITY_NAN);
}

static igraph_error_t transitivity(const igraph_t *graph, const igraph_vector_t *distance,
                                   igraph_vector_t *value)
{
    (void)distance;
    const igraph_error_t code = igraph_vector_resize(value, 1);
    return code != IGRAPH_SUCCESS
             ? code
             : igraph_transitivity_undirected(graph, VECTOR(*value), IGRAPH_TRANSITIVITY_NAN);
}

static igraph_error_t pagerank(const igraph_t *graph, const igraph_vector_t *distance,
                               igraph_vector_t *value)
{
    (void)distance;
    return igraph_pagerank(graph, IGRAPH_PAGERANK_ALGO_PRPACK, value, NULL, igraph_vss_all(),
                           IGRAPH_UNDIRECTED, 0.85, NULL, NULL);
}

static igraph_error_t graphml(const igraph_t *graph, const igraph_vector_t *distance,
                              igraph_vector_t *value)
{
    (void)distance;
    (void)value;
    FILE *nowhere = fopen("/dev/null", "w");
    if (!nowhere)
        return IGRAPH_EFILE;
    const igraph_error_t code = igraph_write_graph_graphml(graph, nowhere, false);
    fclose(nowhere);
    return code;
}

/* A number for each node, as doubles. */
static igraph_error_t as_values(igraph_error_t code, igraph_vector_int_t *number,
                                igraph_vector_t *value)
{
    const igraph_integer_t count = igraph_vector_int_size(number);
    if (code == IGRAPH_SUCCESS)
        code = igraph_vector_resize(value, count);
    for (igraph_integer_t i = 0; code == IGRAPH_SUCCESS && i < count; i++)
        VECTOR(*value)[i] = (double)VECTOR(*number)[i];
    igraph_vector_int_destroy(number);
    return code;
}

static igraph_error_t component(const igraph_t *graph, const igraph_vector_t *distance,
                                igraph_vector_t *value)
{
    (void)distance;
    igraph_vector_int_t number = {0};
    igraph_error_t code = igraph_vector_int_init(&number, 0);
    if (code == IGRAPH_SUCCESS)
        code = igraph_connected_components(graph, &number, NULL, NULL, IGRAPH_WEAK);
    return as_values(code, &number, value);
}

static igraph_error_t coreness(const igraph_t *graph, const igraph_vector_t *distance,
                               igraph_vector_t *value)
{
    (void)distance;
    igraph_vector_int_t number = {0};
    igraph_error_t code = igraph_vector_int_init(&number, 0);
    if (code == IGRAPH_SUCCESS)
        code = igraph_coreness(graph, &number, IGRAPH_ALL);
    return as_values(code, &number, value);
}

#define PLAIN CF_LENS_CHANNELS
#define STRONG CF_LENS_SHARED_WORK

const cf_workload cf_workloads[] = {
    {"betweenness", "betweenness.raw", PLAIN, measure, ask_igraph, betweenness},
    {"betweenness.sampled", NULL, PLAIN, sample, NULL, NULL},
    {"betweenness.weighted", "betweenness.weighted", STRONG, measure, ask_igraph,
     betweenness_share},
    {"harmonic", "harmonic", PLAIN, measure, ask_igraph, harmonic},
    {"harmonic.weighted", "harmonic.weighted", STRONG, measure, ask_igraph, harmonic},
    {"closeness", "closeness.wf", PLAIN, measure, ask_igraph, closeness},
    {"constraint", "constraint.whole", PLAIN, measure, ask_igraph, constraint},
    {"clustering", "clustering.local", PLAIN, measure, ask_igraph, clustering},
    {"component", "component", PLAIN, measure, ask_igraph, component},
    {"coreness", "coreness", PLAIN, measure, ask_igraph, coreness},
    {"pagerank", "pagerank", PLAIN, measure, ask_igraph, pagerank},
    {"null.betweenness", "betweenness.raw", PLAIN, run_ensemble, rewire_igraph, betweenness},
    {"null.transitivity", "transitivity", PLAIN, run_ensemble, rewire_igraph, transitivity},
    {"graphml", NULL, PLAIN, NULL, ask_igraph, graphml},
    {"reading", NULL, PLAIN, only_read, NULL, NULL},
    {"curveball", NULL, CF_LENS_PARTICIPATION, trade, NULL, NULL},
};

const size_t cf_workload_count = CF_COUNT(cf_workloads);
