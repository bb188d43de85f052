/* engine/studies/clusters_gaps.c: which gaps lie between circles that do not deal with each other?
 *
 * Of all pairs of fora with a need and without a covered channel, those whose fora are not in one
 * cluster of `clusters`. Closing such a gap joins two circles, which a gap inside a circle does not.
 * A forum without ties is outside all circles. O(runs m log n + gaps). */
#include "base/language.h"
#include "engine/analysis.h"
#include "engine/studies/clustered.h"

#include <math.h>

static const cf_column columns[] = {
    {"forum", N_("Of"), CF_WORDS, CF_SHOWN_NARROW},
    {"other", N_("With"), CF_WORDS, CF_SHOWN_NARROW},
    {"cluster", N_("Circle"), CF_NUMBER, CF_SHOWN_NARROW},
    {"cluster_other", N_("Other's"), CF_NUMBER, CF_SHOWN_NARROW},
    {"needs", N_("Needs"), CF_NUMBER, CF_SHOWN_NARROW},
    {"kind", N_("Kind"), CF_WORDS, CF_SHOWN_NARROW},
    {"reading", N_("Reading"), CF_WORDS, CF_SHOWN_NARROW},
};

/* The cluster of each forum of the graph; NAN if it has none. */
static double *number_fora(const cf_clustered *clusters, const cf_study_input *in, cf_arena *arena,
                           cf_error *err)
{
    const size_t count = in->analysis->graph->forum_count;
    double *number = cf_new(arena, double, count, err);
    if (!number)
        return NULL;
    for (size_t i = 0; i < count; i++)
        number[i] = NAN;
    for (size_t i = 0; i < clusters->network.node_count; i++)
        number[clusters->network.node[i].record] = clusters->number[i];
    return number;
}

static void add_gap(cf_rows *rows, const cf_graph *graph, const cf_gap *gap, const double *number)
{
    const bool is_between = !isnan(number[gap->a]) && !isnan(number[gap->b]);
    cf_rows_add(rows, graph->forum[gap->a].id);
    cf_rows_add(rows, graph->forum[gap->b].id);
    cf_rows_add_number(rows, number[gap->a]);
    cf_rows_add_number(rows, number[gap->b]);
    cf_rows_add_count(rows, gap->count);
    cf_rows_add_sentence(rows, cf_sentence_in("kind of gap", cf_gap_kinds[gap->kind].word));
    cf_rows_add_sentence(rows, cf_sentence_of(is_between ? N_("between two") : N_("outside")));
}

/* In the order of the gaps. */
static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    const cf_analysis *analysis = in->analysis;
    cf_clustered clusters;
    if (!cf_clustered_make(&clusters, in, rows->arena, rows->err))
        return false;
    const double *number = number_fora(&clusters, in, rows->arena, rows->err);
    size_t count = 0;
    for (size_t i = 0; number && i < analysis->gap_count; i++) {
        const cf_gap *gap = &analysis->gap[i];
        if (fabs(number[gap->a] - number[gap->b]) < 0.5)
            continue;
        add_gap(rows, analysis->graph, gap, number);
        count++;
    }
    *note = cf_sentence_format(rows->arena, rows->err, "%zu of %zu gaps are not inside one circle",
                               count, analysis->gap_count);
    return number && note->english;
}

const cf_study cf_clusters_gaps = {
    .id = "clusters.gaps",
    .title = N_("Gaps between circles of fora"),
    .plain =
        N_("Which fora share work without a channel and stand in different circles: closing such "
           "a gap joins two circles that do not deal with each other."),
    .definition = "pairs of fora with a need and without a channel that counts, in different "
                  "clusters of `clusters`, or with one outside all of them, in the order of the "
                  "gaps",
    .undefined = N_("a forum without ties is in no circle"),
    .reference = "our own statement",
    .cost = "O(runs m log n + gaps)",
    .lenses = CF_LENSES_UNDIRECTED,
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_REPLICAS),
    cf_study_columns(columns),
    .make = make,
};
