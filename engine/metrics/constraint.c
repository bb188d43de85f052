/* engine/metrics/constraint.c: how far are a node's partners partners of each other, so that it
 * cannot stand between them?
 *
 * With s_ij = a_ij + a_ji and p_ij = s_ij / (sum over k of s_ik):
 *   c_ij = (p_ij + sum over q of p_iq p_qj)^2, the constraint is the sum of c_ij over partners j.
 * WHOLE variant: p_qj is q's share among all its ties, wherever they lead; constraint.ego, in
 * ego.c, differs. Undefined: without partners.
 * O(m^1.5) at worst. Burt 1992; igraph. */
#include "base/language.h"
#include "engine/metrics/rooms.h"

static bool measure_whole(cf_result *result, cf_arena *arena, cf_error *err)
{
    const cf_hole *hole = cf_memo_hole(result->memo, err);
    const bool ok = hole && cf_result_open(result, result->network->node_count, arena, err);
    for (size_t i = 0; ok && i < result->count; i++)
        result->value[i] = hole[i].constraint_whole;
    return ok;
}

const cf_metric cf_constraint_whole = {
    .id = "constraint.whole",
    .title = N_("Constraint (whole network)"),
    .plain = N_("How far the partners of this forum deal with each other anyway: low means that it "
                "links fora that are otherwise apart (Burt's constraint, whole network)."),
    .definition =
        "sum over partners j of (p_ij + sum over q of p_iq p_qj)^2 with p_ij = s_ij / "
        "sum_k s_ik, s_ij = a_ij + a_ji, a_ij the weight; p_qj over all ties of q, also "
        "outside the ego "
        "network",
    .undefined = N_("not defined for a node without partners"),
    .unit = N_("constraint"),
    .reference = "Burt 1992; variant of igraph and networkx",
    .cost = "O(sum of squared degrees)",
    .grows_with = CF_GROWS_WITH_TRIANGLES,
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 2,
    .measure = measure_whole,
};
