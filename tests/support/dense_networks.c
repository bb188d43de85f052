/* Oracles of the metrics of networks. */
#include "support/dense.h"

#include <math.h>

static double ties(const cf_dense *dense)
{
    double sum = 0;
    for (size_t i = 0; i < dense->count; i++) {
        for (size_t j = 0; j < dense->count; j++)
            sum += dense->weight.at[i][j] > 0 ? 1 : 0;
    }
    return dense->directed ? sum : sum / 2;
}

static double ordered_pairs(const cf_dense *dense)
{
    return (double)dense->count * ((double)dense->count - 1);
}

static double density(const cf_dense *dense)
{
    const double pairs = ordered_pairs(dense) / (dense->directed ? 1 : 2);
    return pairs > 0 ? ties(dense) / pairs : NAN;
}

/* The sum over ordered pairs of nodes that reach each other. */
static double over_reached(const cf_dense *dense, double (*part)(double steps))
{
    double sum = 0;
    for (size_t i = 0; i < dense->count; i++) {
        for (size_t j = 0; j < dense->count; j++)
            sum += i != j && !isinf(dense->steps.at[i][j]) ? part(dense->steps.at[i][j]) : 0;
    }
    return sum;
}

static double one(double steps)
{
    return steps / steps;
}

static double itself(double steps)
{
    return steps;
}

static double inverse(double steps)
{
    return 1 / steps;
}

static double connectedness(const cf_dense *dense)
{
    return dense->count > 1 ? over_reached(dense, one) / ordered_pairs(dense) : NAN;
}

static double global_efficiency(const cf_dense *dense)
{
    return dense->count > 1 ? over_reached(dense, inverse) / ordered_pairs(dense) : NAN;
}

static double mean_distance(const cf_dense *dense)
{
    return over_reached(dense, one) > 0
             ? over_reached(dense, itself) / over_reached(dense, one)
             : NAN;
}

static double diameter(const cf_dense *dense)
{
    double longest = 0;
    for (size_t i = 0; i < dense->count; i++) {
        for (size_t j = 0; j < dense->count; j++)
            longest = fmax(longest, isinf(dense->steps.at[i][j]) ? 0 : dense->steps.at[i][j]);
    }
    return longest > 0 ? longest : NAN;
}

/* Nodes that reach no node before them, and are reached by none, begin a component. */
static double count_beginnings(const cf_dense *dense, const cf_square *distance)
{
    double count = 0;
    for (size_t i = 0; i < dense->count; i++) {
        bool is_first = true;
        for (size_t j = 0; j < i; j++)
            is_first = is_first && (isinf(distance->at[i][j]) || isinf(distance->at[j][i]));
        count += is_first ? 1 : 0;
    }
    return count;
}

static double components(const cf_dense *dense)
{
    return count_beginnings(dense, &dense->touch);
}

static double components_strong(const cf_dense *dense)
{
    return count_beginnings(dense, &dense->steps);
}

static double component_share(const cf_dense *dense)
{
    double largest = 0;
    for (size_t i = 0; i < dense->count; i++) {
        double own = 0;
        for (size_t j = 0; j < dense->count; j++)
            own += isinf(dense->touch.at[i][j]) ? 0 : 1;
        largest = fmax(largest, own);
    }
    return largest / (double)dense->count;
}

static double transitivity(const cf_dense *dense)
{
    double paths = 0;
    double closed = 0;
    for (size_t v = 0; v < dense->count; v++) {
        const double partners = cf_dense_node("degree", dense, v);
        const double pairs = partners * (partners - 1) / 2;
        paths += pairs;
        closed += pairs > 0 ? pairs * cf_dense_node("clustering.local", dense, v) : 0;
    }
    return paths > 0 ? closed / paths : NAN;
}

static double mean_clustering(const cf_dense *dense, bool only_defined)
{
    double sum = 0;
    double defined = 0;
    for (size_t v = 0; v < dense->count; v++) {
        const double value = cf_dense_node("clustering.local", dense, v);
        sum += isnan(value) ? 0 : value;
        defined += isnan(value) ? 0 : 1;
    }
    return defined > 0 ? sum / (only_defined ? defined : (double)dense->count) : NAN;
}

static double clustering_mean(const cf_dense *dense)
{
    return mean_clustering(dense, false);
}

static double clustering_mean_defined(const cf_dense *dense)
{
    return mean_clustering(dense, true);
}

static double gaps(const cf_dense *dense, const char *metric)
{
    double sum = 0;
    double largest = -INFINITY;
    for (size_t v = 0; v < dense->count; v++) {
        sum += cf_dense_node(metric, dense, v);
        largest = fmax(largest, cf_dense_node(metric, dense, v));
    }
    return (double)dense->count * largest - sum;
}

/* The gaps of a star of as many nodes, all of whose ties are of its centre, as far as that star is
 * what the definition divides by. */
static double out_of(double gaps_there, double most)
{
    return most > 0 ? gaps_there / most : NAN;
}

static double centralization_degree(const cf_dense *dense)
{
    const double n = (double)dense->count;
    return out_of(gaps(dense, "degree"), n * n - 3 * n + 2);
}

static double centralization_betweenness(const cf_dense *dense)
{
    return dense->count > 2 ? gaps(dense, "betweenness") / (double)(dense->count - 1) : NAN;
}

static double centralization_closeness(const cf_dense *dense)
{
    const double n = (double)dense->count;
    if (n < 3 || components(dense) > 1)
        return NAN;
    const double of_leaf = (n - 1) / (2 * (n - 2) + 1);
    return gaps(dense, "closeness.component") / ((n - 1) * (1 - of_leaf));
}

static double in_freeman(const cf_dense *dense)
{
    const double n = (double)dense->count;
    return out_of(gaps(dense, "in-degree"), n * n - 3 * n + 2);
}

static double in_square(const cf_dense *dense)
{
    const double n = (double)dense->count;
    return out_of(gaps(dense, "in-degree"), n * n - 2 * n + 1);
}

static double out_freeman(const cf_dense *dense)
{
    const double n = (double)dense->count;
    return out_of(gaps(dense, "out-degree"), n * n - 3 * n + 2);
}

static double out_square(const cf_dense *dense)
{
    const double n = (double)dense->count;
    return out_of(gaps(dense, "out-degree"), n * n - 2 * n + 1);
}

/* Arcs that are answered. */
static double answered(const cf_dense *dense)
{
    double count = 0;
    for (size_t i = 0; i < dense->count; i++) {
        for (size_t j = 0; j < dense->count; j++)
            count += dense->weight.at[i][j] > 0 && dense->weight.at[j][i] > 0 ? 1 : 0;
    }
    return count;
}

static double reciprocity_arc(const cf_dense *dense)
{
    return out_of(answered(dense), ties(dense));
}

static double reciprocity_dyad(const cf_dense *dense)
{
    return out_of(answered(dense) / 2, ties(dense) - answered(dense) / 2);
}

static double density_two_mode(const cf_dense *dense)
{
    return out_of(ties(dense), (double)dense->rows * (double)(dense->count - dense->rows));
}

static double mean_degree_rows(const cf_dense *dense)
{
    return out_of(ties(dense), (double)dense->rows);
}

static double mean_degree_columns(const cf_dense *dense)
{
    return out_of(ties(dense), (double)(dense->count - dense->rows));
}

static double ties_per_node(const cf_dense *dense)
{
    return out_of(ties(dense), (double)dense->count);
}

const cf_oracle cf_network_oracles[] = {
    {.metric = "density", .of_network = density},
    {.metric = "components", .of_network = components},
    {.metric = "components.strong", .of_network = components_strong},
    {.metric = "component.largest-share", .of_network = component_share},
    {.metric = "connectedness", .of_network = connectedness},
    {.metric = "mean-distance", .of_network = mean_distance},
    {.metric = "diameter", .of_network = diameter},
    {.metric = "global-efficiency", .of_network = global_efficiency},
    {.metric = "transitivity", .of_network = transitivity},
    {.metric = "clustering.mean", .of_network = clustering_mean},
    {.metric = "clustering.mean.defined", .of_network = clustering_mean_defined},
    {.metric = "centralization.degree", .of_network = centralization_degree},
    {.metric = "centralization.betweenness", .of_network = centralization_betweenness},
    {.metric = "centralization.closeness", .of_network = centralization_closeness},
    {.metric = "centralization.in.freeman", .of_network = in_freeman},
    {.metric = "centralization.in.square", .of_network = in_square},
    {.metric = "centralization.out.freeman", .of_network = out_freeman},
    {.metric = "centralization.out.square", .of_network = out_square},
    {.metric = "reciprocity.arc", .of_network = reciprocity_arc},
    {.metric = "reciprocity.dyad", .of_network = reciprocity_dyad},
    {.metric = "density.two-mode", .of_network = density_two_mode},
    {.metric = "mean-degree.rows", .of_network = mean_degree_rows},
    {.metric = "mean-degree.columns", .of_network = mean_degree_columns},
    {.metric = "ties-per-node", .of_network = ties_per_node},
};

const size_t cf_network_oracle_count = CF_COUNT(cf_network_oracles);
