#include "support/dense.h"

#include <math.h>
#include <string.h>

void cf_dense_paths(const cf_dense *dense, const cf_square *length, cf_square *distance)
{
    const size_t n = dense->count;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++)
            distance->at[i][j] = i == j ? 0 : length->at[i][j];
    }
    for (size_t k = 0; k < n; k++) {
        for (size_t i = 0; i < n; i++) {
            for (size_t j = 0; j < n; j++)
                distance->at[i][j] =
                    fmin(distance->at[i][j], distance->at[i][k] + distance->at[k][j]);
        }
    }
}

/* Steps over `both`, with node `without` taken away. */
static void paths_in_touch(const cf_dense *dense, size_t without, cf_square *distance)
{
    cf_square length;
    for (size_t i = 0; i < dense->count; i++) {
        for (size_t j = 0; j < dense->count; j++) {
            const bool is_tie = dense->both.at[i][j] > 0 && i != without && j != without;
            length.at[i][j] = is_tie ? 1 : INFINITY;
        }
    }
    cf_dense_paths(dense, &length, distance);
}

void cf_dense_read(cf_dense *dense, const cf_network *network)
{
    memset(dense, 0, sizeof *dense);
    dense->count = network->node_count;
    dense->rows = network->row_count;
    dense->directed = network->directed;
    for (size_t i = 0; i < network->tie_count; i++) {
        const cf_network_tie *tie = &network->tie[i];
        dense->weight.at[tie->from][tie->to] = tie->weight;
        if (!network->directed)
            dense->weight.at[tie->to][tie->from] = tie->weight;
    }
    for (size_t i = 0; i < dense->count; i++) {
        for (size_t j = 0; j < dense->count; j++) {
            const double weight = dense->weight.at[i][j];
            dense->both.at[i][j] = weight + dense->weight.at[j][i];
            dense->one.at[i][j] = weight > 0 ? 1 : INFINITY;
            dense->length.at[i][j] = weight > 0 ? 1 / weight : INFINITY;
        }
    }
    cf_dense_paths(dense, &dense->one, &dense->steps);
    cf_dense_paths(dense, &dense->length, &dense->far);
    paths_in_touch(dense, CF_ABSENT, &dense->touch);
}

double cf_dense_pairs_in_touch(const cf_dense *dense, size_t without)
{
    cf_square distance;
    paths_in_touch(dense, without, &distance);
    double pairs = 0;
    for (size_t i = 0; i < dense->count; i++) {
        for (size_t j = 0; j < dense->count; j++)
            pairs += i != j && !isinf(distance.at[i][j]) ? 1 : 0;
    }
    return pairs;
}

double cf_dense_node(const char *metric, const cf_dense *dense, size_t node)
{
    for (size_t i = 0; i < cf_node_oracle_count; i++) {
        if (strcmp(cf_node_oracles[i].metric, metric) == 0)
            return cf_node_oracles[i].of_node(dense, node);
    }
    return NAN;
}
