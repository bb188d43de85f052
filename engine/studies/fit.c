/* engine/studies/fit.c: where fora work on the same thing, do they talk?
 *
 * A motif is two fora and what ties them from below: a project that both take part in (a triangle),
 * or two projects, one of which depends on the other, with a forum in each (a square). It is closed
 * if the two fora have a channel that counts, else open. Fit = closed / (closed + open). Expected: what
 * is closed if the same channels lay between other fora, each relabeling as likely: motifs times the
 * share of all pairs of fora that have a channel.
 * Undefined without motifs; the expectation below two fora.
 * O(requirements log channels + dependencies fora^2). Bodin & Tengo 2012; Guerrero et al. 2015. */
#include "base/language.h"
#include "engine/analysis.h"
#include "engine/studies/rooms.h"

#include <math.h>

static const cf_column columns[] = {
    {"motif", N_("Motif"), CF_WORDS, CF_SHOWN_NARROW},
    {"closed", N_("Closed"), CF_NUMBER, CF_SHOWN_NARROW},
    {"open", N_("Open"), CF_NUMBER, CF_SHOWN_NARROW},
    {"fit", N_("Fit"), CF_NUMBER, CF_SHOWN_NARROW},
    {"expected_closed", N_("Expected"), CF_NUMBER, CF_SHOWN_NARROW},
};

typedef struct {
    size_t closed, open;
} motifs;

static void count_pair(motifs *all, const cf_analysis *analysis, cf_index a, cf_index b,
                       size_t times)
{
    if (cf_analysis_is_covered(analysis, a, b))
        all->closed += times;
    else
        all->open += times;
}

static motifs count_triangles(const cf_analysis *analysis)
{
    motifs all = {0};
    for (size_t i = 0; i < analysis->requirements.count; i++) {
        const cf_requirement *pair = &analysis->requirements.item[i];
        count_pair(&all, analysis, pair->a, pair->b, pair->shared.count);
    }
    return all;
}

/* A forum that is in both projects does not have to talk to itself. */
static bool count_square(motifs *all, const cf_analysis *analysis, const cf_project *project,
                         const cf_project *needed, cf_arena *arena, cf_error *err)
{
    cf_indices fora;
    cf_indices others;
    if (!cf_snapshot_participants(&analysis->snapshot, project, &fora, arena, err)
        || !cf_snapshot_participants(&analysis->snapshot, needed, &others, arena, err))
        return false;
    for (size_t i = 0; i < fora.count; i++) {
        for (size_t j = 0; j < others.count; j++) {
            if (fora.item[i] != others.item[j])
                count_pair(all, analysis, fora.item[i], others.item[j], 1);
        }
    }
    return true;
}

/* Dependencies have no cycles, so no two projects are linked twice. */
static bool count_squares(motifs *all, const cf_analysis *analysis, cf_arena *arena, cf_error *err)
{
    const cf_graph *graph = analysis->graph;
    const bool *in_force = analysis->snapshot.project;
    bool ok = true;
    for (size_t i = 0; i < graph->project_count && ok; i++) {
        const cf_indices needed = graph->project[i].depends_on;
        for (size_t j = 0; j < needed.count && in_force[i] && ok; j++) {
            if (in_force[needed.item[j]])
                ok = count_square(
                    all, analysis, &graph->project[i], &graph->project[needed.item[j]], arena, err);
        }
    }
    return ok;
}

/* The share of all pairs of fora that have a channel. */
static double density_of(const cf_network *channels)
{
    const double count = (double)channels->node_count;
    return count < 2 ? NAN : 2 * (double)channels->tie_count / (count * (count - 1));
}

static void add_motifs(cf_rows *rows, const char *words, motifs all, double density)
{
    const double count = (double)(all.closed + all.open);
    cf_rows_add_sentence(rows, cf_sentence_of(words));
    cf_rows_add_count(rows, all.closed);
    cf_rows_add_count(rows, all.open);
    cf_rows_add_number(rows, count > 0 ? (double)all.closed / count : (double)NAN);
    cf_rows_add_number(rows, count * density);
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    (void)note;
    const double density = density_of(&in->analysis->network[CF_LENS_CHANNELS]);
    motifs squares = {0};
    if (!count_squares(&squares, in->analysis, rows->arena, rows->err))
        return false;
    add_motifs(rows, N_("shared project"), count_triangles(in->analysis), density);
    add_motifs(rows, N_("linked projects"), squares, density);
    return true;
}

const cf_study cf_fit = {
    .id = "fit",
    .title = N_("Do fora talk where their work meets?"),
    .plain =
        N_("Of all meetings of two fora in one project, or in two projects of which one depends on "
           "the other, how many have a channel (closed) and how many have none (open), and how "
           "many would have one by chance."),
    .definition =
        "closed/(closed + open) over pairs of fora and the project that both take part in "
        "(shared), or the two projects, one depending on the other, that they take part in "
        "(linked); closed: the pair has a channel that counts; expected: motifs times "
        "channels over pairs of fora, as if the fora were relabeled at random",
    .undefined = N_("no two fora share a project, or no projects are linked"),
    .reference = "Bodin & Tengo 2012; Guerrero et al. 2015",
    .cost = "O(requirements log channels + dependencies fora^2)",
    .is_quick = true,
    cf_study_columns(columns),
    .make = make,
};
