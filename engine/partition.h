/* engine/partition.h: a network divided into clusters, by one algorithm or another, and how alike two
 * divisions are. */
#ifndef CF_ENGINE_PARTITION_H
#define CF_ENGINE_PARTITION_H

#include "engine/guard.h"
#include "graphs/network.h"

typedef enum {
    CF_LEIDEN,
    CF_LOUVAIN,
    CF_FAST_GREEDY,
    CF_WALKTRAP,
    CF_PARTITION_METHOD_COUNT
} cf_partition_method;

typedef struct {
    const char *word; /* "Leiden" */
    bool draws_lots;  /* else every run ends alike */
} cf_partition_row;

extern const cf_partition_row cf_partition_methods[CF_PARTITION_METHOD_COUNT];

typedef struct {
    double resolution; /* for Leiden: above 1 more and smaller clusters */
    uint64_t seed;
    size_t runs; /* for cf_partition_repeat */
} cf_partition_options;

typedef struct {
    igraph_integer_t *of; /* by node, from 0 in the order of their first nodes */
    size_t node_count, count;
    double modularity; /* at resolution 1; NAN without ties */
} cf_partition;

/* The clusters of an undirected network. Those that draw lots depend on the order of the nodes:
 * cf_shape_order. Without ties each node is a cluster. About O(m log n); walktrap O(n m). */
bool cf_partition_find(cf_partition *partition, cf_partition_method method,
                       const cf_network *network, const cf_partition_options *options,
                       cf_arena *arena, cf_error *err) CF_CHECKED;

/* The partition that groups make, whatever their numbers, each less than `count`. */
bool cf_partition_of_groups(cf_partition *partition, const uint32_t *group, size_t count,
                            cf_arena *arena, cf_error *err) CF_CHECKED;

/* Sets the modularity of a partition of the nodes of an undirected network. O(n + m). */
bool cf_partition_measure(cf_partition *partition, const cf_network *network, cf_error *err)
    CF_CHECKED;

/* Bits to describe a step of a walk along the ties of an undirected network by the names of clusters and
 * of their nodes (engine/map_equation.c): the fewer, the better the clusters show where walks stay.
 * NAN without nodes. */
bool cf_partition_codelength(const cf_partition *partition, const cf_network *network, double *bits,
                             cf_error *err) CF_CHECKED;

/* The same clusters. */
bool cf_partition_is_same(const cf_partition *a, const cf_partition *b);

/* How alike two partitions of the same nodes are. */
typedef struct {
    double ari; /* Hubert & Arabie 1985; 1: the same, 0: as alike as chance; NAN if both are
                   one cluster or all single nodes */
    double nmi; /* Danon et al. 2005; 0 to 1 */
    double vi;  /* Meila 2003, in nats; 0: the same */
} cf_alike;

/* O(n). Of at least two nodes; NAN else. */
bool cf_partition_compare(const cf_partition *a, const cf_partition *b, cf_alike *alike,
                          cf_error *err) CF_CHECKED;

/* A partition, and how many runs ended in it. */
typedef struct {
    cf_partition partition;
    size_t times;
} cf_partition_found;

typedef struct {
    cf_partition_found *item; /* the most frequent first; of equal ones that of highest modularity,
                                 then that of the earliest run */
    size_t count, runs;
} cf_partition_runs;

/* Run i takes the seed plus i. A method that draws no lots has one run. */
bool cf_partition_repeat(
    cf_partition_runs *all, cf_partition_method method, const cf_network *network,
    const cf_partition_options *options, cf_arena *arena, cf_error *err) CF_CHECKED;

/* The mean over all pairs of runs; NAN of less than two runs. O(different partitions^2 n). */
bool cf_partition_agreement(const cf_partition_runs *all, cf_alike *mean, cf_error *err) CF_CHECKED;

#endif
