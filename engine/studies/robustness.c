/* engine/studies/robustness.c: who is still at the top if some channels are lost, or were never
 * there?
 *
 * Of m ties, --loss percent (rounded up) are lost, any choice as likely as the others, --replicas
 * times; each time the fora are ranked again by betweenness and by degree. Equal values share the
 * mean of their places; at the top are those with fewer than --size fora above them and a value
 * above 0. By betweenness undefined below three fora, and if paths are beyond counting.
 * O(replicas * n m). Borgatti, Carley & Krackhardt 2006. */
#include "base/language.h"
#include "engine/studies/drawn_ranks.h"
#include "engine/studies/rooms.h"

enum { PERCENT = 100 };

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    cf_network shape;
    if (!cf_drawn_shape(&shape, in->network, rows->arena, rows->err))
        return false;
    const cf_draws draws = {
        .network = &shape,
        .lost = (shape.tie_count * in->options->loss + PERCENT - 1) / PERCENT,
        .replicas = in->options->replicas,
        .seed = in->options->seed};
    const cf_drawn_ranks ranks = {{&cf_betweenness, &cf_degree}, in->options->size};
    *note = cf_sentence_format(
        rows->arena, rows->err,
        "%zu of %zu ties are lost in each of %zu draws; the top is %zu fora", draws.lost,
        shape.tie_count, draws.replicas, ranks.top);
    return note->english && cf_drawn_ranks_add(rows, &ranks, &draws, note);
}

const cf_study cf_robustness = {
    .id = "robustness",
    .title = N_("Who stays at the top if channels are lost"),
    .plain =
        N_("Records are never complete, and channels end. If a tenth of them were missing, would "
           "the same fora stand at the top? A forum that stays there in nearly all draws can be "
           "relied on to be central; one that does not is a question to ask."),
    .definition = "ranks over --replicas networks, each without --loss percent of its ties, by "
                  "betweenness and degree; equal values share the mean of their places; at top: "
                  "share of draws in which fewer than --size fora are above and the value is not 0",
    .undefined = N_("betweenness with fewer than three fora or more shortest paths than can be "
                    "counted"),
    .reference = "Borgatti, Carley & Krackhardt 2006",
    .cost = "O(replicas n m)",
    .lenses = CF_LENSES_UNDIRECTED,
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_SIZE) | CF_HEED_BIT(CF_HEED_LOSS) | CF_HEED_BIT(CF_HEED_REPLICAS),
    cf_study_columns(cf_drawn_rank_columns),
    .make = make,
};
