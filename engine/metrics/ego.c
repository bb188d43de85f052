/* engine/metrics/ego.c: is there a hole between a node's partners that it can bridge?
 *
 * With s_ij = a_ij + a_ji (weights added), p_ij = s_ij / (sum over k of s_ik), m_jq = s_jq / (max
 * over k of s_jk), j and q partners of i, and n of them:
 *   constraint.ego  sum over j of c_ij, c_ij = (p_ij + sum over q of p_iq p_qj)^2; EGO variant:
 *                   p_qj is q's share among its ties to i and to i's partners only
 *   effective-size  sum over j of (1 - sum over q of p_iq m_jq): partners less their redundancy;
 *                   without weights n - 2t/n for t ties among partners (Borgatti)
 *   efficiency      effective size over n
 *   hierarchy.ego   sum over j of r_j ln r_j over n ln n, r_j = c_ij / (constraint / n): 0 if each
 *                   partner constrains alike, 1 if a single one does all; 1 if n = 1
 * All are undefined for a node without partners.
 * O(sum of squared degrees). Burt 1992; Borgatti 1997; UCINET. */
#include "engine/metrics/rooms.h"

#include <math.h>

/* What one reads off the ego network of one node. */
typedef struct {
    double constraint;
    double hierarchy;
    double effective_size;
    double partners;
} hole;

/* Working space for one ego after the other. */
typedef struct {
    const uint32_t *order; /* the node's place in the network that is measured */
    cf_network network;
    cf_neighbours near;
    double *strongest; /* of each node, the weight of its strongest tie */
    double *share;     /* p_ij of the present ego i; 0 outside its network */
    double *reach;     /* p_ij and what i reaches of j through others */
} ego_space;

static double weight_of(const ego_space *space, const cf_neighbour *neighbour)
{
    return space->network.tie[neighbour->tie].weight;
}

static bool open_space(ego_space *space, const cf_network *network, cf_arena *scratch,
                       cf_error *err)
{
    const size_t count = network->node_count;
    space->order = cf_shape_order(network, NULL, scratch, err);
    if (!space->order || !cf_shape_undirected(&space->network, network, space->order, scratch, err)
        || !cf_neighbours_make(&space->near, &space->network, CF_WAYS_BOTH, scratch, err))
        return false;
    space->strongest = cf_new(scratch, double, count, err);
    space->share = cf_new(scratch, double, count, err);
    space->reach = cf_new(scratch, double, count, err);
    if (!space->strongest || !space->share || !space->reach)
        return false;

    for (size_t i = 0; i < space->network.tie_count; i++) {
        const cf_network_tie *tie = &space->network.tie[i];
        space->strongest[tie->from] = fmax(space->strongest[tie->from], tie->weight);
        space->strongest[tie->to] = fmax(space->strongest[tie->to], tie->weight);
    }
    return true;
}

/* Adds what partner `q` of `ego` leads to among the partners: p_iq p_qj to the reach of each j.
 * Returns how redundant q is: the sum of p_ij m_qj over them. */
static double go_through(ego_space *space, size_t ego, size_t q)
{
    const cf_neighbour *begin = &space->near.item[space->near.first[q]];
    const cf_neighbour *end = &space->near.item[space->near.first[q + 1]];
    double inside = 0;
    for (const cf_neighbour *j = begin; j < end; j++) {
        if (j->node == ego || space->share[j->node] > 0)
            inside += weight_of(space, j);
    }
    double redundancy = 0;
    for (const cf_neighbour *j = begin; j < end; j++) {
        if (space->share[j->node] > 0) {
            space->reach[j->node] += space->share[q] * weight_of(space, j) / inside;
            redundancy += space->share[j->node] * weight_of(space, j) / space->strongest[q];
        }
    }
    return redundancy;
}

/* How far the constraint comes from few partners. */
static double hierarchy_of(const ego_space *space, size_t ego, double constraint)
{
    const cf_neighbour *begin = &space->near.item[space->near.first[ego]];
    const cf_neighbour *end = &space->near.item[space->near.first[ego + 1]];
    const double count = (double)(end - begin);
    if (end - begin == 1)
        return 1;
    double sum = 0;
    for (const cf_neighbour *j = begin; j < end; j++) {
        const double reach = space->reach[j->node];
        const double ratio = reach * reach / (constraint / count);
        sum += ratio * log(ratio);
    }
    return fmax(sum / (count * log(count)), 0);
}

static hole look_around(ego_space *space, size_t ego)
{
    const cf_neighbour *begin = &space->near.item[space->near.first[ego]];
    const cf_neighbour *end = &space->near.item[space->near.first[ego + 1]];
    if (begin == end)
        return (hole){NAN, NAN, NAN, NAN};

    double total = 0;
    for (const cf_neighbour *j = begin; j < end; j++)
        total += weight_of(space, j);
    for (const cf_neighbour *j = begin; j < end; j++)
        space->share[j->node] = space->reach[j->node] = weight_of(space, j) / total;

    hole found = {.partners = (double)(end - begin), .effective_size = (double)(end - begin)};
    for (const cf_neighbour *q = begin; q < end; q++)
        found.effective_size -= go_through(space, ego, q->node);
    for (const cf_neighbour *j = begin; j < end; j++)
        found.constraint += space->reach[j->node] * space->reach[j->node];
    found.hierarchy = hierarchy_of(space, ego, found.constraint);

    for (const cf_neighbour *j = begin; j < end; j++)
        space->share[j->node] = space->reach[j->node] = 0;
    return found;
}

static double constraint_of(hole found)
{
    return found.constraint;
}

static double hierarchy_in(hole found)
{
    return found.hierarchy;
}

static double effective_size_of(hole found)
{
    return found.effective_size;
}

static double efficiency_of(hole found)
{
    return found.effective_size / found.partners;
}

static bool measure_each(cf_result *result, double (*pick)(hole), cf_arena *arena, cf_error *err)
{
    cf_arena scratch = {0};
    ego_space space;
    const size_t count = result->network->node_count;
    const bool ok = open_space(&space, result->network, &scratch, err)
                 && cf_result_open(result, count, arena, err);
    for (size_t i = 0; ok && i < count; i++)
        result->value[space.order[i]] = pick(look_around(&space, i));
    cf_arena_free(&scratch);
    return ok;
}

static bool measure_constraint(cf_result *result, cf_arena *arena, cf_error *err)
{
    return measure_each(result, constraint_of, arena, err);
}

static bool measure_hierarchy(cf_result *result, cf_arena *arena, cf_error *err)
{
    return measure_each(result, hierarchy_in, arena, err);
}

static bool measure_effective_size(cf_result *result, cf_arena *arena, cf_error *err)
{
    return measure_each(result, effective_size_of, arena, err);
}

static bool measure_efficiency(cf_result *result, cf_arena *arena, cf_error *err)
{
    return measure_each(result, efficiency_of, arena, err);
}

const cf_metric cf_constraint_ego = {
    .id = "constraint.ego",
    .title = "Constraint (ego network)",
    .plain = "How far the partners of this forum deal with each other anyway: low means that it "
             "links fora that are otherwise apart (Burt's constraint, ego network).",
    .definition =
        "sum over partners j of (p_ij + sum over q of p_iq p_qj)^2 with p_ij = s_ij / "
        "sum_k s_ik, s_ij = a_ij + a_ji, a_ij the weight; p_qj over the ties of q inside "
        "the ego network "
        "only",
    .undefined = "not defined for a node without partners",
    .unit = "constraint",
    .reference = "Burt 1992; variant of UCINET",
    .cost = "O(sum of squared degrees)",
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 2,
    .measure = measure_constraint,
};

const cf_metric cf_hierarchy_ego = {
    .id = "hierarchy.ego",
    .title = "Concentration of constraint",
    .plain = "Whether one partner alone ties this forum down (1) or all partners alike (0) "
             "(Burt's hierarchy).",
    .definition = "sum over partners j of r_j ln r_j divided by n ln n, r_j = c_ij / (C_i / n), "
                  "with c_ij and C_i of constraint.ego; 1 if n = 1",
    .undefined = "not defined for a node without partners",
    .unit = "share",
    .reference = "Burt 1992; variant of UCINET",
    .cost = "O(sum of squared degrees)",
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_hierarchy,
};

const cf_metric cf_effective_size = {
    .id = "effective-size",
    .title = "Partners that are not redundant",
    .plain = "How many separate circles this forum reaches: partners that deal with each other "
             "count as less than one each (effective size).",
    .definition = "sum over partners j of (1 - sum over partners q of p_iq m_jq), m_jq = s_jq / "
                  "max_k s_jk, s_ij = a_ij + a_ji, a_ij the weight; unweighted: n - 2t/n for t "
                  "ties among partners",
    .undefined = "not defined for a node without partners",
    .unit = "partners",
    .reference = "Burt 1992; Borgatti 1997",
    .cost = "O(sum of squared degrees)",
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = INFINITY,
    .measure = measure_effective_size,
};

const cf_metric cf_efficiency = {
    .id = "efficiency",
    .title = "Share of partners that are not redundant",
    .plain = "How much of this forum's effort for its partners opens separate circles: 1 if no two "
             "partners deal with each other (efficiency).",
    .definition = "effective-size divided by the number of partners",
    .undefined = "not defined for a node without partners",
    .unit = "share",
    .reference = "Burt 1992; Borgatti 1997",
    .cost = "O(sum of squared degrees)",
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_efficiency,
};
