/* engine/metrics/pagerank.c: where does a walk along the ties spend its time?
 *
 * A walk goes along a tie (an arc in its direction) with probability 0.85, chosen by weight, and
 * else, or where no tie leads on, to any node; the scores are its shares of time and add up to 1.
 * Always defined. O(m) a step, tens of steps. igraph_pagerank by PRPACK, on one thread: with more,
 * the last bits differ from call to call. */
#include "base/language.h"
#include "engine/metrics/rooms.h"

static const double damping = 0.85;

static bool measure_pagerank(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_view view;
    igraph_vector_t score = {0};
    igraph_real_t value;
    const bool ok =
        cf_view_open(&view, result->network, err) && cf_igraph(err, igraph_vector_init(&score, 0))
        && cf_igraph(err, igraph_pagerank(&view.graph, IGRAPH_PAGERANK_ALGO_PRPACK, &score, &value,
                                          igraph_vss_all(), IGRAPH_DIRECTED, damping,
                                          cf_view_weight(&view), NULL))
        && cf_result_copy(result, &score, 1, arena, err);
    igraph_vector_destroy(&score);
    cf_view_close(&view);
    return ok;
}

const cf_metric cf_pagerank = {
    .id = "pagerank",
    .title = N_("Share of a walk along the ties"),
    .plain = N_("How often news that is passed on at random would be with this forum; all fora "
                "together have 1 (PageRank)."),
    .definition = "stationary share of a random walk that follows a tie, by weight, with "
                  "probability 0.85 and else jumps to any node, as it does where no tie leads on; "
                  "directed: along the arcs",
    .undefined = "",
    .unit = N_("share"),
    .reference = "igraph_pagerank (PRPACK)",
    .cost = "O(m) a step, tens of steps",
    .subject = CF_SUBJECT_NODE,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_pagerank,
};
