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
 * O(m^1.5) at worst. Burt 1992; Borgatti 1997; UCINET. */
#include "base/language.h"
#include "engine/metrics/rooms.h"

static double constraint_of(const cf_hole *hole)
{
    return hole->constraint_ego;
}

static double hierarchy_in(const cf_hole *hole)
{
    return hole->hierarchy;
}

static double effective_size_of(const cf_hole *hole)
{
    return hole->effective_size;
}

static double efficiency_of(const cf_hole *hole)
{
    return hole->effective_size / hole->partners;
}

static bool measure_each(cf_result *result, double (*pick)(const cf_hole *), cf_arena *arena,
                         cf_error *err)
{
    const cf_hole *hole = cf_memo_hole(result->memo, err);
    const bool ok = hole && cf_result_open(result, result->network->node_count, arena, err);
    for (size_t i = 0; ok && i < result->count; i++)
        result->value[i] = pick(&hole[i]);
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
    .title = N_("Constraint (ego network)"),
    .plain = N_("How far the partners of this forum deal with each other anyway: low means that it "
                "links fora that are otherwise apart (Burt's constraint, ego network)."),
    .definition =
        "sum over partners j of (p_ij + sum over q of p_iq p_qj)^2 with p_ij = s_ij / "
        "sum_k s_ik, s_ij = a_ij + a_ji, a_ij the weight; p_qj over the ties of q inside "
        "the ego network "
        "only",
    .undefined = N_("not defined for a node without partners"),
    .unit = N_("constraint"),
    .reference = "Burt 1992; variant of UCINET",
    .cost = "O(sum of squared degrees)",
    .grows_with = CF_GROWS_WITH_TRIANGLES,
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 2,
    .measure = measure_constraint,
};

const cf_metric cf_hierarchy_ego = {
    .id = "hierarchy.ego",
    .title = N_("Concentration of constraint"),
    .plain = N_("Whether one partner alone ties this forum down (1) or all partners alike (0) "
                "(Burt's hierarchy)."),
    .definition = "sum over partners j of r_j ln r_j divided by n ln n, r_j = c_ij / (C_i / n), "
                  "with c_ij and C_i of constraint.ego; 1 if n = 1",
    .undefined = N_("not defined for a node without partners"),
    .unit = N_("share"),
    .reference = "Burt 1992; variant of UCINET",
    .cost = "O(sum of squared degrees)",
    .grows_with = CF_GROWS_WITH_TRIANGLES,
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_hierarchy,
};

const cf_metric cf_effective_size = {
    .id = "effective-size",
    .title = N_("Partners that are not redundant"),
    .plain = N_("How many separate circles this forum reaches: partners that deal with each other "
                "count as less than one each (effective size)."),
    .definition = "sum over partners j of (1 - sum over partners q of p_iq m_jq), m_jq = s_jq / "
                  "max_k s_jk, s_ij = a_ij + a_ji, a_ij the weight; unweighted: n - 2t/n for t "
                  "ties among partners",
    .undefined = N_("not defined for a node without partners"),
    .unit = N_("partners"),
    .reference = "Burt 1992; Borgatti 1997",
    .cost = "O(sum of squared degrees)",
    .grows_with = CF_GROWS_WITH_TRIANGLES,
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = INFINITY,
    .measure = measure_effective_size,
};

const cf_metric cf_efficiency = {
    .id = "efficiency",
    .title = N_("Share of partners that are not redundant"),
    .plain =
        N_("How much of this forum's effort for its partners opens separate circles: 1 if no two "
           "partners deal with each other (efficiency)."),
    .definition = "effective-size divided by the number of partners",
    .undefined = N_("not defined for a node without partners"),
    .unit = N_("share"),
    .reference = "Burt 1992; Borgatti 1997",
    .cost = "O(sum of squared degrees)",
    .grows_with = CF_GROWS_WITH_TRIANGLES,
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_efficiency,
};
