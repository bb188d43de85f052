/* tests/bench/bench.h: what is measured, ours beside igraph's: a table of workloads. */
#ifndef CF_TESTS_BENCH_H
#define CF_TESTS_BENCH_H

#include "engine/metric.h"
#include "engine/view.h"
#include "reports/graphml.h"

/* A graph to work on, and the answer of the last run. */
typedef struct {
    cf_network network;
    cf_view view;       /* of the network, for igraph; made before the clock starts */
    cf_graphml graphml; /* the same for our writer, if it is asked for */
    cf_arena arena;     /* keeps the network */
    cf_arena scratch;   /* of a run, and keeps its answer */
    double *value;
    size_t count;
} cf_bench;

typedef struct cf_workload cf_workload;

/* Fills the answer. */
typedef bool cf_bench_run(cf_bench *bench, const cf_workload *workload, cf_error *err);

struct cf_workload {
    const char *name;
    const char *metric; /* NULL: of no metric */
    cf_lens lens;       /* whose networks the ties make: of shared work, with weights */
    cf_bench_run *ours;
    cf_bench_run *igraphs; /* NULL: igraph has nothing like it */
    /* What igraphs() asks of igraph: a value for each node, or one. */
    igraph_error_t (*measure)(const igraph_t *graph, const igraph_vector_t *distance,
                              igraph_vector_t *value);
    cf_bench_run *prepare; /* ours, before the clock starts; NULL: nothing */
};

extern const cf_workload cf_workloads[];
extern const size_t cf_workload_count;

/* Room for an answer of `count` values. */
bool cf_bench_answer(cf_bench *bench, size_t count, cf_error *err) CF_CHECKED;

/* Reads a graph that scripts/generate wrote, with a view of it if the run is igraph's. To be closed,
 * whether it could be opened or not. */
bool cf_bench_open(cf_bench *bench, const char *path, const cf_workload *workload, bool is_igraphs,
                   cf_error *err) CF_CHECKED;
void cf_bench_close(cf_bench *bench);

#endif
