/* engine/metrics/density.c: of all ties that there could be, how many are there?
 *
 * Ties over n(n - 1)/2 pairs; with directions, arcs over n(n - 1). Undefined below two nodes.
 * O(1). Wasserman & Faust 1994. */
#include "base/language.h"
#include "engine/metrics/rooms.h"

#include <math.h>

static bool measure_density(cf_result *result, cf_arena *arena, cf_error *err)
{
    const cf_network *network = result->network;
    const double n = (double)network->node_count;
    const double possible = n * (n - 1) / (network->directed ? 1 : 2);
    return cf_result_one(
        result, possible > 0 ? (double)network->tie_count / possible : NAN, arena, err);
}

const cf_metric cf_density = {
    .id = "density",
    .title = N_("Density"),
    .plain = N_("Of all pairs of fora, the share that is tied directly (density)."),
    .definition = "ties divided by n(n-1)/2, directed: arcs divided by n(n-1)",
    .undefined = N_("not defined with fewer than two nodes"),
    .unit = N_("share of pairs"),
    .reference = "Wasserman & Faust 1994",
    .cost = "O(1)",
    .subject = CF_SUBJECT_NETWORK,
    .is_of_degrees = true,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_density,
};
