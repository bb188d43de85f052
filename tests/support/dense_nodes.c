/* Oracles of the metrics of nodes. */
#include "support/dense.h"

#include <math.h>
#include <string.h>

static double degree(const cf_dense *dense, size_t v)
{
    double sum = 0;
    for (size_t j = 0; j < dense->count; j++)
        sum += dense->weight.at[v][j] > 0 ? 1 : 0;
    return sum;
}

static double in_degree(const cf_dense *dense, size_t v)
{
    double sum = 0;
    for (size_t j = 0; j < dense->count; j++)
        sum += dense->weight.at[j][v] > 0 ? 1 : 0;
    return sum;
}

static double strength(const cf_dense *dense, size_t v)
{
    double sum = 0;
    for (size_t j = 0; j < dense->count; j++)
        sum += dense->weight.at[v][j];
    return sum;
}

static bool is_equal(double a, double b)
{
    return fabs(a - b) < 1e-9;
}

/* Shortest paths from `s` to `t`: those to each node before the last tie, nearest first. */
static double paths_between(const cf_dense *dense, const cf_square *length,
                            const cf_square *distance, size_t s, size_t t)
{
    double paths[CF_SAMPLE_NODES] = {0};
    bool is_done[CF_SAMPLE_NODES] = {false};
    paths[s] = 1;
    for (size_t round = 0; round < dense->count; round++) {
        size_t near = dense->count;
        for (size_t i = 0; i < dense->count; i++) {
            if (!is_done[i] && (near == dense->count || distance->at[s][i] < distance->at[s][near]))
                near = i;
        }
        is_done[near] = true;
        for (size_t i = 0; i < dense->count; i++) {
            const double by_near = distance->at[s][near] + length->at[near][i];
            if (i != s && !isinf(by_near) && is_equal(by_near, distance->at[s][i]))
                paths[i] += paths[near];
        }
    }
    return paths[t];
}

static double between(const cf_dense *dense, const cf_square *length, const cf_square *distance,
                      size_t v)
{
    double sum = 0;
    for (size_t s = 0; s < dense->count; s++) {
        for (size_t t = 0; t < dense->count; t++) {
            const double by_v = distance->at[s][v] + distance->at[v][t];
            if (s == t || s == v || t == v || isinf(by_v) || !is_equal(by_v, distance->at[s][t]))
                continue;
            sum += paths_between(dense, length, distance, s, v)
                 * paths_between(dense, length, distance, v, t)
                 / paths_between(dense, length, distance, s, t);
        }
    }
    return dense->directed ? sum : sum / 2;
}

static double betweenness_raw(const cf_dense *dense, size_t v)
{
    return between(dense, &dense->one, &dense->steps, v);
}

static double pairs_of_others(const cf_dense *dense)
{
    const double others = (double)dense->count - 1;
    return others > 1 ? others * (others - 1) / (dense->directed ? 1 : 2) : NAN;
}

static double betweenness(const cf_dense *dense, size_t v)
{
    return betweenness_raw(dense, v) / pairs_of_others(dense);
}

static double betweenness_weighted(const cf_dense *dense, size_t v)
{
    return between(dense, &dense->length, &dense->far, v) / pairs_of_others(dense);
}

static double mean_inverse(const cf_dense *dense, const cf_square *distance, size_t v)
{
    double sum = 0;
    for (size_t j = 0; j < dense->count; j++)
        sum += j != v ? 1 / distance->at[v][j] : 0;
    return dense->count > 1 ? sum / (double)(dense->count - 1) : NAN;
}

static double harmonic(const cf_dense *dense, size_t v)
{
    return mean_inverse(dense, &dense->steps, v);
}

static double harmonic_weighted(const cf_dense *dense, size_t v)
{
    return mean_inverse(dense, &dense->far, v);
}

static double reached_by(const cf_dense *dense, size_t v)
{
    double reached = 0;
    for (size_t j = 0; j < dense->count; j++)
        reached += j != v && !isinf(dense->steps.at[v][j]) ? 1 : 0;
    return reached;
}

static double farness(const cf_dense *dense, size_t v)
{
    double sum = 0;
    for (size_t j = 0; j < dense->count; j++)
        sum += isinf(dense->steps.at[v][j]) ? 0 : dense->steps.at[v][j];
    return sum;
}

static double closeness_component(const cf_dense *dense, size_t v)
{
    return reached_by(dense, v) > 0 ? reached_by(dense, v) / farness(dense, v) : NAN;
}

static double closeness_wf(const cf_dense *dense, size_t v)
{
    if (dense->count < 2)
        return NAN;
    const double reached = reached_by(dense, v);
    return reached > 0 ? reached * reached / (farness(dense, v) * (double)(dense->count - 1)) : 0;
}

static double pagerank(const cf_dense *dense, size_t v)
{
    const double n = (double)dense->count;
    double now[CF_SAMPLE_NODES], next[CF_SAMPLE_NODES] = {0};
    for (size_t i = 0; i < dense->count; i++)
        now[i] = 1 / n;
    for (int step = 0; step < 400; step++) {
        for (size_t i = 0; i < dense->count; i++)
            next[i] = 0.15 / n;
        for (size_t i = 0; i < dense->count; i++) {
            const double out = strength(dense, i);
            for (size_t j = 0; j < dense->count; j++)
                next[j] += 0.85 * now[i] * (out > 0 ? dense->weight.at[i][j] / out : 1 / n);
        }
        memcpy(now, next, sizeof now);
    }
    return now[v];
}

static double total(const cf_dense *dense, size_t i)
{
    double sum = 0;
    for (size_t k = 0; k < dense->count; k++)
        sum += dense->both.at[i][k];
    return sum;
}

/* The total of q's ties to `i` and its partners. */
static double total_inside(const cf_dense *dense, size_t q, size_t i)
{
    double sum = 0;
    for (size_t k = 0; k < dense->count; k++)
        sum += k == i || dense->both.at[i][k] > 0 ? dense->both.at[q][k] : 0;
    return sum;
}

/* c_ij */
static double hold(const cf_dense *dense, size_t i, size_t j, bool ego)
{
    double sum = dense->both.at[i][j] / total(dense, i);
    for (size_t q = 0; q < dense->count; q++) {
        if (q == i || q == j || dense->both.at[i][q] <= 0)
            continue;
        const double of_q = ego ? total_inside(dense, q, i) : total(dense, q);
        sum += dense->both.at[i][q] / total(dense, i) * dense->both.at[q][j] / of_q;
    }
    return sum * sum;
}

static double partners(const cf_dense *dense, size_t i)
{
    double count = 0;
    for (size_t j = 0; j < dense->count; j++)
        count += dense->both.at[i][j] > 0 ? 1 : 0;
    return count;
}

static double constraint(const cf_dense *dense, size_t i, bool ego)
{
    double sum = 0;
    for (size_t j = 0; j < dense->count; j++)
        sum += dense->both.at[i][j] > 0 ? hold(dense, i, j, ego) : 0;
    return partners(dense, i) > 0 ? sum : NAN;
}

static double constraint_whole(const cf_dense *dense, size_t i)
{
    return constraint(dense, i, false);
}

static double constraint_ego(const cf_dense *dense, size_t i)
{
    return constraint(dense, i, true);
}

static double hierarchy_ego(const cf_dense *dense, size_t i)
{
    const double n = partners(dense, i);
    if (n < 2)
        return n < 1 ? NAN : 1;
    double sum = 0;
    for (size_t j = 0; j < dense->count; j++) {
        const double ratio = hold(dense, i, j, true) / (constraint_ego(dense, i) / n);
        sum += dense->both.at[i][j] > 0 ? ratio * log(ratio) : 0;
    }
    return sum / (n * log(n));
}

static double strongest(const cf_dense *dense, size_t j)
{
    double most = 0;
    for (size_t k = 0; k < dense->count; k++)
        most = fmax(most, dense->both.at[j][k]);
    return most;
}

static double effective_size(const cf_dense *dense, size_t i)
{
    double sum = 0;
    for (size_t j = 0; j < dense->count; j++) {
        if (dense->both.at[i][j] <= 0)
            continue;
        sum += 1;
        for (size_t q = 0; q < dense->count; q++) {
            if (q != i && q != j)
                sum -= dense->both.at[i][q] / total(dense, i) * dense->both.at[j][q]
                     / strongest(dense, j);
        }
    }
    return partners(dense, i) > 0 ? sum : NAN;
}

static double efficiency(const cf_dense *dense, size_t i)
{
    return effective_size(dense, i) / partners(dense, i);
}

static double clustering_local(const cf_dense *dense, size_t v)
{
    double pairs = 0;
    double tied = 0;
    for (size_t i = 0; i < dense->count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (dense->weight.at[v][i] > 0 && dense->weight.at[v][j] > 0) {
                pairs++;
                tied += dense->weight.at[i][j] > 0 ? 1 : 0;
            }
        }
    }
    return pairs > 0 ? tied / pairs : NAN;
}

/* Takes away nodes with fewer than k ties until none is left to take; is `v` still there? */
static bool is_in_core(const cf_dense *dense, size_t v, double k)
{
    bool is_out[CF_SAMPLE_NODES] = {false};
    for (size_t round = 0; round < dense->count; round++) {
        for (size_t i = 0; i < dense->count; i++) {
            double ties = 0;
            for (size_t j = 0; j < dense->count; j++)
                ties += dense->weight.at[i][j] > 0 && !is_out[j] ? 1 : 0;
            is_out[i] = is_out[i] || ties < k;
        }
    }
    return !is_out[v];
}

static double coreness(const cf_dense *dense, size_t v)
{
    double k = 0;
    while (is_in_core(dense, v, k + 1))
        k++;
    return k;
}

static double cut_point(const cf_dense *dense, size_t v)
{
    double lost = cf_dense_pairs_in_touch(dense, CF_ABSENT) - cf_dense_pairs_in_touch(dense, v);
    for (size_t j = 0; j < dense->count; j++)
        lost -= j != v && !isinf(dense->touch.at[v][j]) ? 2 : 0;
    return lost / 2;
}

static double across(const cf_dense *dense, size_t v)
{
    return v < dense->rows ? (double)(dense->count - dense->rows) : (double)dense->rows;
}

static double degree_two_mode(const cf_dense *dense, size_t v)
{
    return across(dense, v) > 0 ? degree(dense, v) / across(dense, v) : NAN;
}

/* Borgatti and Everett's closeness within what `v` reaches, times the share that it reaches. */
static double closeness_two_mode(const cf_dense *dense, size_t v)
{
    if (dense->count < 2)
        return NAN;
    double least = 0;
    for (size_t j = 0; j < dense->count; j++) {
        const bool same_side = (j < dense->rows) == (v < dense->rows);
        if (j != v && !isinf(dense->steps.at[v][j]))
            least += same_side ? 2 : 1;
    }
    return least > 0 ? least / farness(dense, v) * reached_by(dense, v) / (double)(dense->count - 1)
                     : 0;
}

static double betweenness_two_mode(const cf_dense *dense, size_t v)
{
    const double m = across(dense, v);
    const double n = (double)dense->count - m;
    const double s = floor((n - 1) / m);
    const double t = n - 1 - s * m;
    const double most =
        0.5 * (m * m * pow(s + 1, 2) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3));
    return m > 0 && most > 0 ? betweenness_raw(dense, v) / most : NAN;
}

const cf_oracle cf_node_oracles[] = {
    {.metric = "degree", .of_node = degree},
    {.metric = "in-degree", .of_node = in_degree},
    {.metric = "out-degree", .of_node = degree},
    {.metric = "strength", .of_node = strength},
    {.metric = "betweenness", .of_node = betweenness},
    {.metric = "betweenness.raw", .of_node = betweenness_raw},
    {.metric = "betweenness.weighted", .of_node = betweenness_weighted},
    {.metric = "harmonic", .of_node = harmonic},
    {.metric = "harmonic.weighted", .of_node = harmonic_weighted},
    {.metric = "closeness.component", .of_node = closeness_component},
    {.metric = "closeness.wf", .of_node = closeness_wf},
    {.metric = "eigenvector", .of_node = cf_dense_eigenvector},
    {.metric = "pagerank", .of_node = pagerank},
    {.metric = "constraint.whole", .of_node = constraint_whole},
    {.metric = "constraint.ego", .of_node = constraint_ego},
    {.metric = "hierarchy.ego", .of_node = hierarchy_ego},
    {.metric = "effective-size", .of_node = effective_size},
    {.metric = "efficiency", .of_node = efficiency},
    {.metric = "clustering.local", .of_node = clustering_local},
    {.metric = "coreness", .of_node = coreness},
    {.metric = "cut-point", .of_node = cut_point},
    {.metric = "degree.two-mode", .of_node = degree_two_mode},
    {.metric = "closeness.two-mode", .of_node = closeness_two_mode},
    {.metric = "betweenness.two-mode", .of_node = betweenness_two_mode},
    {.metric = "eigenvector.two-mode", .of_node = cf_dense_eigenvector_two_mode},
};

const size_t cf_node_oracle_count = CF_COUNT(cf_node_oracles);
