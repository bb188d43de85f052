/* tests/support/dense.h: a small network as tables, and the slow, obvious ways to measure it. */
#ifndef CF_TESTS_DENSE_H
#define CF_TESTS_DENSE_H

#include "graphs/network.h"
#include "support/sampled.h"

typedef struct {
    double at[CF_SAMPLE_NODES][CF_SAMPLE_NODES];
} cf_square;

typedef struct {
    size_t count;
    size_t rows;
    bool directed;
    cf_square weight; /* 0: no tie; symmetric unless directed */
    cf_square both;   /* weight there and back: s_ij = a_ij + a_ji */
    cf_square one;    /* length of a tie: 1; INFINITY: no tie */
    cf_square length; /* length of a tie: 1 / weight; INFINITY: no tie */
    cf_square steps;  /* shortest paths over `one`; INFINITY: out of reach */
    cf_square far;    /* shortest paths over `length` */
    cf_square touch;  /* steps when directions are disregarded */
} cf_dense;

void cf_dense_read(cf_dense *dense, const cf_network *network);

/* Shortest paths by Floyd and Warshall. */
void cf_dense_paths(const cf_dense *dense, const cf_square *length, cf_square *distance);

/* The slow, obvious way to one value: of a node, or of the network. */
typedef struct {
    const char *metric;
    double (*of_node)(const cf_dense *dense, size_t node);
    double (*of_network)(const cf_dense *dense);
} cf_oracle;

extern const cf_oracle cf_node_oracles[];
extern const size_t cf_node_oracle_count;
extern const cf_oracle cf_network_oracles[];
extern const size_t cf_network_oracle_count;

double cf_dense_eigenvector(const cf_dense *dense, size_t v);
double cf_dense_eigenvector_two_mode(const cf_dense *dense, size_t v);

/* Ordered pairs of nodes other than `without` (or CF_ABSENT) in touch without it, over `both`. */
double cf_dense_pairs_in_touch(const cf_dense *dense, size_t without);

/* The oracle of a node's metric. */
double cf_dense_node(const char *metric, const cf_dense *dense, size_t node);

#endif
