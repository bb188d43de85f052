/* engine/metrics/two_mode.c: who is central where ties only run between two kinds of nodes?
 *
 * The same questions as in degree.c, closeness.c and betweenness.c, with what is possible between n
 * nodes of the own side and m of the other as the measure of the most:
 *   degree       over m
 *   closeness    (m + 2(n - 1)) over the sum of distances; both counted in the node's component,
 *                times the share of all other nodes that is in it (1 in a connected network)
 *   betweenness  over (m^2 (s + 1)^2 + m (s + 1)(2t - s - 1) - t (2s - t + 3)) / 2 with
 *                s = (n - 1) div m, t = (n - 1) mod m
 *   density      ties over rows times columns
 * Weights are not used. Undefined where the denominator is 0.
 * O(n m), the figures of the network O(1). Borgatti & Everett 1997; Borgatti & Halgin 2011. */
#include "base/language.h"
#include "engine/metrics/rooms.h"

#include <math.h>

static bool is_row(const cf_network *network, size_t node)
{
    return node < network->row_count;
}

static size_t column_count(const cf_network *network)
{
    return network->node_count - network->row_count;
}

/* Nodes on the other side of `node`. */
static size_t across(const cf_network *network, size_t node)
{
    return is_row(network, node) ? column_count(network) : network->row_count;
}

static double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : NAN;
}

static bool measure_degree(cf_result *result, cf_arena *arena, cf_error *err)
{
    if (!cf_degree.measure(result, arena, err))
        return false;
    for (size_t i = 0; i < result->count; i++)
        result->value[i] = ratio(result->value[i], (double)across(result->network, i));
    return true;
}

/* The most pairs that one of `own` nodes can stand between, `other` being on the other side. */
static double most_betweenness(size_t own, size_t other)
{
    if (own == 0 || other == 0)
        return NAN;
    const double m = (double)other;
    const size_t rounds = (own - 1) / other;
    const double s = (double)rounds;
    const double t = (double)((own - 1) % other);
    return (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

static bool measure_betweenness(cf_result *result, cf_arena *arena, cf_error *err)
{
    const cf_network *network = result->network;
    const double most_of_row = most_betweenness(network->row_count, column_count(network));
    const double most_of_column = most_betweenness(column_count(network), network->row_count);
    if (!cf_betweenness_raw.measure(result, arena, err))
        return false;
    if (!isnan(result->value[0]))
        result->undefined =
            N_("not defined where no pair of others can be on the way through the node");
    for (size_t i = 0; i < result->count; i++)
        result->value[i] =
            ratio(result->value[i], is_row(network, i) ? most_of_row : most_of_column);
    return true;
}

typedef struct {
    size_t rows, columns;
} sides;

/* The nodes of each side in each component, by the component's number. */
static sides *count_sides(const cf_result *component, cf_arena *scratch, cf_error *err)
{
    sides *sides_of = cf_new(scratch, sides, component->count + 1, err);
    for (size_t i = 0; sides_of && i < component->count; i++) {
        sides *own = &sides_of[(size_t)component->value[i]];
        if (is_row(component->network, i))
            own->rows++;
        else
            own->columns++;
    }
    return sides_of;
}

/* With r nodes in reach, closeness.wf is r/(N - 1) * r/(sum of d); the least sum that is possible
 * stands here in the place of its second r. */
static void scale_to_sides(cf_result *result, const cf_result *component, const sides *sides_of)
{
    for (size_t i = 0; i < result->count; i++) {
        const sides *own = &sides_of[(size_t)component->value[i]];
        const double reached = (double)(own->rows + own->columns) - 1;
        const double least_sum =
            is_row(result->network, i)
                ? (double)own->columns + 2 * ((double)own->rows - 1)
                : (double)own->rows + 2 * ((double)own->columns - 1);
        if (reached > 0)
            result->value[i] *= least_sum / reached;
    }
}

static bool measure_closeness(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_arena scratch = {0};
    cf_result component = cf_result_beside(result);
    const sides *sides_of =
        cf_component.measure(&component, &scratch, err)
            ? count_sides(&component, &scratch, err)
            : NULL;
    const bool ok = sides_of && cf_closeness_wf.measure(result, arena, err);
    if (ok)
        scale_to_sides(result, &component, sides_of);
    cf_arena_free(&scratch);
    return ok;
}

static bool measure_density(cf_result *result, cf_arena *arena, cf_error *err)
{
    const cf_network *network = result->network;
    const double possible = (double)network->row_count * (double)column_count(network);
    return cf_result_one(result, ratio((double)network->tie_count, possible), arena, err);
}

static bool measure_mean_rows(cf_result *result, cf_arena *arena, cf_error *err)
{
    const cf_network *network = result->network;
    return cf_result_one(
        result, ratio((double)network->tie_count, (double)network->row_count), arena, err);
}

static bool measure_mean_columns(cf_result *result, cf_arena *arena, cf_error *err)
{
    const cf_network *network = result->network;
    return cf_result_one(
        result, ratio((double)network->tie_count, (double)column_count(network)), arena, err);
}

static bool measure_ties_per_node(cf_result *result, cf_arena *arena, cf_error *err)
{
    const cf_network *network = result->network;
    return cf_result_one(
        result, ratio((double)network->tie_count, (double)network->node_count), arena, err);
}

const cf_metric cf_degree_two_mode = {
    .id = "degree.two-mode",
    .title = N_("Share of the other side that it is tied to"),
    .plain =
        N_("To which share of the other side this one is tied: of all projects for a forum, of "
           "all fora for an economy, and the other way round (two-mode degree)."),
    .definition = "number of ties of the node divided by the number of nodes of the other side; "
                  "weights are not used",
    .undefined = N_("not defined if the other side is empty"),
    .unit = N_("share"),
    .reference = "Borgatti & Everett 1997",
    .cost = "O(n + m)",
    .subject = CF_SUBJECT_NODE,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_TWO_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_degree,
};

const cf_metric cf_closeness_two_mode = {
    .id = "closeness.two-mode",
    .title = N_("Nearness across both sides"),
    .plain =
        N_("How near this one is to all others on both sides, compared with the nearest that is "
           "possible (two-mode closeness). 0: it has no tie."),
    .definition = "(m + 2(n-1)) / (sum of distances) with n nodes of the own and m of the other "
                  "side in the node's component, times reached/(N-1); 0 for a node without ties; "
                  "weights are not used",
    .undefined = N_("not defined with fewer than two nodes"),
    .unit = N_("share"),
    .reference = "Borgatti & Everett 1997; scaled by reach as Wasserman & Faust 1994",
    .cost = "O(n m)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .lenses = CF_LENSES_TWO_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_closeness,
};

const cf_metric cf_betweenness_two_mode = {
    .id = "betweenness.two-mode",
    .title = N_("Go-between score across both sides"),
    .plain = N_("How often this one lies on the shortest way between two others, of either side: 0 "
                "never, 1 as often as is possible (two-mode betweenness)."),
    .definition = "betweenness.raw divided by (m^2(s+1)^2 + m(s+1)(2t-s-1) - t(2s-t+3))/2 with n "
                  "nodes of the own and m of the other side, s = (n-1) div m, t = (n-1) mod m; "
                  "weights are not used",
    .undefined = N_("not defined where no pair of others can be on the way through the node, nor "
                    "with more shortest paths than can be counted"),
    .unit = N_("share"),
    .reference = "Borgatti & Everett 1997; Borgatti & Halgin 2011",
    .cost = "O(n m)",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_TWO_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_betweenness,
};

const cf_metric cf_density_two_mode = {
    .id = "density.two-mode",
    .title = N_("Density across both sides"),
    .plain = N_("Of all ties that there could be between the two sides, the share that is there "
                "(two-mode density)."),
    .definition = "ties divided by rows times columns; weights are not used",
    .undefined = N_("not defined if a side is empty"),
    .unit = N_("share of pairs"),
    .reference = "Borgatti & Everett 1997",
    .cost = "O(1)",
    .subject = CF_SUBJECT_NETWORK,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_TWO_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_density,
};

const cf_metric cf_mean_degree_rows = {
    .id = "mean-degree.rows",
    .title = N_("Ties of a row, on average"),
    .plain =
        N_("How many ties one of the first side has on average: projects of a forum, fora of an "
           "economy (mean degree of rows)."),
    .definition = "ties divided by the number of rows; weights are not used",
    .undefined = N_("not defined without rows"),
    .unit = N_("ties"),
    .reference = "Borgatti & Everett 1997",
    .cost = "O(1)",
    .subject = CF_SUBJECT_NETWORK,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_TWO_MODE,
    .least = 0,
    .most = INFINITY,
    .measure = measure_mean_rows,
};

const cf_metric cf_mean_degree_columns = {
    .id = "mean-degree.columns",
    .title = N_("Ties of a column, on average"),
    .plain =
        N_("How many ties one of the second side has on average: fora of a project, economies of "
           "a forum (mean degree of columns)."),
    .definition = "ties divided by the number of columns; weights are not used",
    .undefined = N_("not defined without columns"),
    .unit = N_("ties"),
    .reference = "Borgatti & Everett 1997",
    .cost = "O(1)",
    .subject = CF_SUBJECT_NETWORK,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_TWO_MODE,
    .least = 0,
    .most = INFINITY,
    .measure = measure_mean_columns,
};

const cf_metric cf_ties_per_node = {
    .id = "ties-per-node",
    .title = N_("Ties for each node of either side"),
    .plain =
        N_("Ties shared out over all nodes of both sides; what UCINET calls the mean degree of a "
           "two-mode network, half of what the word says elsewhere."),
    .definition = "ties divided by rows plus columns; weights are not used",
    .undefined = "",
    .unit = N_("ties"),
    .reference = "UCINET",
    .cost = "O(1)",
    .subject = CF_SUBJECT_NETWORK,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_TWO_MODE,
    .least = 0,
    .most = INFINITY,
    .measure = measure_ties_per_node,
};
