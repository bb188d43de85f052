/* How briefly do the clusters describe a walk? The map equation: a walk along the ties, by weight, that
 * jumps to any node with probability 0.15 (always where no tie leads on) is told by names of nodes
 * that are used again in each cluster, and by names of clusters whenever it leaves one. With p_i the
 * share of the walk at node i, q_c how often it leaves cluster c, q = sum q_c, and P(x) = x log2 x:
 *
 *     L = P(q) - 2 sum_c P(q_c) + sum_c P(q_c + sum_(i in c) p_i) - sum_i P(p_i)   bits a step.
 *
 * Jumps are counted, as in igraph's Infomap, which looks for the partition of the least L. p is found
 * step by step, to the last digits, which PRPACK leaves open. O(n + m) a step, at most 200 steps.
 * Rosvall & Bergstrom 2008. */
#include "engine/partition.h"

#include <math.h>

enum { MOST_STEPS = 200 };
static const double damping = 0.85;
static const double still = 1e-15;

/* Where the walk is. */
typedef struct {
    const cf_network *network;
    double *strength; /* by node */
    double *share, *next;
} walk;

/* By cluster. */
typedef struct {
    double *share; /* of the walk */
    double *exit;  /* how often the walk leaves it, a step */
    double *nodes;
} flows;

static double plogp(double p)
{
    return p > 0 ? p * log2(p) : 0;
}

static void leave_by_ties(flows *by, const cf_partition *partition, const walk *on)
{
    const double *share = on->share, *strength = on->strength;
    for (size_t i = 0; i < on->network->tie_count; i++) {
        const cf_network_tie *tie = &on->network->tie[i];
        const igraph_integer_t from = partition->of[tie->from];
        const igraph_integer_t to = partition->of[tie->to];
        if (from == to)
            continue;
        by->exit[from] += damping * share[tie->from] * tie->weight / strength[tie->from];
        by->exit[to] += damping * share[tie->to] * tie->weight / strength[tie->to];
    }
}

static void jump(flows *by, const cf_partition *partition, const walk *on)
{
    const double count = (double)partition->node_count;
    for (size_t i = 0; i < partition->node_count; i++) {
        const igraph_integer_t own = partition->of[i];
        const double jumps = on->strength[i] > 0 ? 1 - damping : 1;
        by->exit[own] += jumps * on->share[i] * (1 - by->nodes[own] / count);
    }
}

static double describe(const flows *by, const cf_partition *partition, const double *share)
{
    double exit = 0, bits = 0;
    for (size_t c = 0; c < partition->count; c++) {
        exit += by->exit[c];
        bits += plogp(by->exit[c] + by->share[c]) - 2 * plogp(by->exit[c]);
    }
    for (size_t i = 0; i < partition->node_count; i++)
        bits -= plogp(share[i]);
    return bits + plogp(exit);
}

/* A step of the walk; how much it has changed. */
static double step(walk *on)
{
    const cf_network *network = on->network;
    const size_t count = network->node_count;
    double jumps = 0;
    double change = 0;
    for (size_t i = 0; i < count; i++)
        jumps += (on->strength[i] > 0 ? 1 - damping : 1) * on->share[i];
    for (size_t i = 0; i < count; i++)
        on->next[i] = jumps / (double)count;
    for (size_t i = 0; i < network->tie_count; i++) {
        const cf_network_tie *tie = &network->tie[i];
        on->next[tie->to] += damping * on->share[tie->from] * tie->weight / on->strength[tie->from];
        on->next[tie->from] += damping * on->share[tie->to] * tie->weight / on->strength[tie->to];
    }
    for (size_t i = 0; i < count; i++) {
        change += fabs(on->next[i] - on->share[i]);
        on->share[i] = on->next[i];
    }
    return change;
}

static bool make_walk(walk *on, const cf_network *network, cf_arena *arena, cf_error *err)
{
    const size_t count = network->node_count;
    *on = (walk){network, cf_new(arena, double, count, err), cf_new(arena, double, count, err),
                 cf_new(arena, double, count, err)};
    if (!on->strength || !on->share || !on->next)
        return false;
    for (size_t i = 0; i < network->tie_count; i++) {
        on->strength[network->tie[i].from] += network->tie[i].weight;
        on->strength[network->tie[i].to] += network->tie[i].weight;
    }
    for (size_t i = 0; i < count; i++)
        on->share[i] = 1 / (double)count;
    for (size_t i = 0; i < MOST_STEPS && step(on) > still; i++)
        ;
    return true;
}

static bool make_flows(flows *by, const cf_partition *partition, const double *share,
                       cf_arena *arena, cf_error *err)
{
    by->share = cf_new(arena, double, partition->count, err);
    by->exit = cf_new(arena, double, partition->count, err);
    by->nodes = cf_new(arena, double, partition->count, err);
    if (!by->share || !by->exit || !by->nodes)
        return false;
    for (size_t i = 0; i < partition->node_count; i++) {
        by->share[partition->of[i]] += share[i];
        by->nodes[partition->of[i]]++;
    }
    return true;
}

bool cf_partition_codelength(const cf_partition *partition, const cf_network *network, double *bits,
                             cf_error *err)
{
    cf_arena scratch = {0};
    walk on;
    flows by;
    const bool ok = make_walk(&on, network, &scratch, err)
                 && make_flows(&by, partition, on.share, &scratch, err);
    *bits = NAN;
    if (ok && network->node_count > 0) {
        leave_by_ties(&by, partition, &on);
        jump(&by, partition, &on);
        *bits = describe(&by, partition, on.share);
    }
    cf_arena_free(&scratch);
    return ok;
}
