/* engine/metrics/reciprocity.c: are liaisons answered?
 *
 *   reciprocity.arc   arcs whose opposite is there too, over all arcs
 *   reciprocity.dyad  pairs with arcs both ways, over pairs with an arc
 * Undefined without arcs. O(m log m). UCINET. */
#include "base/language.h"
#include "engine/metrics/rooms.h"

#include <math.h>

/* Pairs with arcs both ways: the arcs that merge when directions are dropped. */
static bool count_mutual(const cf_network *network, double *mutual, cf_error *err)
{
    cf_arena scratch = {0};
    cf_network undirected;
    const uint32_t *order = cf_shape_order(network, NULL, &scratch, err);
    const bool ok = order && cf_shape_undirected(&undirected, network, order, &scratch, err);
    *mutual = ok ? (double)(network->tie_count - undirected.tie_count) : NAN;
    cf_arena_free(&scratch);
    return ok;
}

static bool measure_arc(cf_result *result, cf_arena *arena, cf_error *err)
{
    const double arcs = (double)result->network->tie_count;
    double mutual;
    return count_mutual(result->network, &mutual, err)
        && cf_result_one(result, arcs > 0 ? 2 * mutual / arcs : NAN, arena, err);
}

static bool measure_dyad(cf_result *result, cf_arena *arena, cf_error *err)
{
    const double arcs = (double)result->network->tie_count;
    double mutual;
    return count_mutual(result->network, &mutual, err)
        && cf_result_one(result, arcs > 0 ? mutual / (arcs - mutual) : NAN, arena, err);
}

const cf_metric cf_reciprocity_arc = {
    .id = "reciprocity.arc",
    .title = N_("Liaisons that are returned"),
    .plain = N_("Of all liaisons, the share that is answered by one in the other direction (arc "
                "reciprocity)."),
    .definition = "arcs whose opposite is there too, divided by all arcs",
    .undefined = N_("not defined without ties"),
    .unit = N_("share of arcs"),
    .reference = "UCINET",
    .cost = "O(m log m)",
    .subject = CF_SUBJECT_NETWORK,
    .is_thread_safe = true,
    .lenses = CF_LENSES_DIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_arc,
};

const cf_metric cf_reciprocity_dyad = {
    .id = "reciprocity.dyad",
    .title = N_("Pairs with liaisons both ways"),
    .plain =
        N_("Of all pairs of fora with a liaison, the share that has one in each direction (dyad "
           "reciprocity)."),
    .definition = "pairs with arcs in both directions divided by pairs with at least one arc",
    .undefined = N_("not defined without ties"),
    .unit = N_("share of pairs"),
    .reference = "UCINET",
    .cost = "O(m log m)",
    .subject = CF_SUBJECT_NETWORK,
    .is_thread_safe = true,
    .lenses = CF_LENSES_DIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_dyad,
};
