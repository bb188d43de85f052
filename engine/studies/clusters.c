/* engine/studies/clusters.c: which fora form a circle, and would they if the lots fell otherwise?
 *
 * Leiden draws lots, so one run is one answer among several. It runs many times with the seeds that
 * follow the option's, at resolution 1 and at finer and coarser ones. The clusters shown are the
 * modal partition: the one in which most runs at resolution 1 end. A forum stays in its cluster in a
 * run if the cluster that it is in then, and the one shown, have more than half of their fora in
 * common: |A and B| / |A or B| > 1/2, which no two clusters of a run can both fulfil. Nodes without
 * ties are left out: they are alone in every run.
 * Undefined never. O(runs (m log n + n)), at most 100 runs for each of six resolutions.
 * Traag et al. 2019; the Jaccard coefficient as a measure of stability: Hennig 2007. */
#include "base/language.h"
#include "engine/studies/clustered.h"

#include <string.h>

static const double other_resolutions[] = {0.5, 0.75, 1.25, 1.5, 2};

static const cf_column columns[] = {
    {"forum", N_("Of"), CF_WORDS, CF_SHOWN_NARROW},
    {"cluster", N_("Cluster"), CF_NUMBER, CF_SHOWN_NARROW},
    {"stability", N_("Stays"), CF_NUMBER, CF_SHOWN_NARROW},
    {"other_resolutions", N_("At other resolutions"), CF_NUMBER, CF_SHOWN_NARROW},
    {"reading", N_("Reading"), CF_WORDS, CF_SHOWN_NARROW},
};

/* Room to compare two partitions, and in how many runs each node stayed. */
typedef struct {
    size_t *size, *size_then; /* of the clusters */
    size_t *common;           /* modal clusters by clusters of the run */
    size_t *stays;
} comparison;

static bool open_comparison(comparison *by, size_t count, size_t modal_count, cf_arena *arena,
                            cf_error *err)
{
    by->size = cf_new(arena, size_t, count, err);
    by->size_then = cf_new(arena, size_t, count, err);
    by->common = cf_new(arena, size_t, count * modal_count, err);
    by->stays = cf_new(arena, size_t, count, err);
    return by->size && by->size_then && by->common && by->stays;
}

static void compare(comparison *by, const cf_partition *modal, const cf_partition_found *found)
{
    const cf_partition *then = &found->partition;
    memset(by->size, 0, modal->node_count * sizeof *by->size);
    memset(by->size_then, 0, modal->node_count * sizeof *by->size_then);
    memset(by->common, 0, modal->node_count * modal->count * sizeof *by->common);
    for (size_t i = 0; i < modal->node_count; i++) {
        by->size[modal->of[i]]++;
        by->size_then[then->of[i]]++;
        by->common[(size_t)modal->of[i] * then->count + (size_t)then->of[i]]++;
    }
    for (size_t i = 0; i < modal->node_count; i++) {
        const size_t common = by->common[(size_t)modal->of[i] * then->count + (size_t)then->of[i]];
        const size_t together = by->size[modal->of[i]] + by->size_then[then->of[i]] - common;
        by->stays[i] += 2 * common > together ? found->times : 0;
    }
}

/* The share of all runs in which each node stays in its cluster. */
static double *share_of(const cf_partition_runs *all, size_t count, const cf_partition *modal,
                        cf_arena *arena, cf_error *err)
{
    comparison by;
    size_t runs = 0;
    double *share = cf_new(arena, double, modal->node_count, err);
    if (!share || !open_comparison(&by, modal->node_count, modal->count, arena, err))
        return NULL;
    for (size_t i = 0; i < count; i++) {
        runs += all[i].runs;
        for (size_t j = 0; j < all[i].count; j++)
            compare(&by, modal, &all[i].item[j]);
    }
    for (size_t i = 0; i < modal->node_count; i++)
        share[i] = (double)by.stays[i] / (double)runs;
    return share;
}

static bool run_others(cf_partition_runs *other, const cf_clustered *all, const cf_study_input *in,
                       cf_arena *arena, cf_error *err)
{
    bool ok = true;
    for (size_t i = 0; i < CF_COUNT(other_resolutions) && ok; i++) {
        const cf_partition_options options = {
            other_resolutions[i], in->options->seed, cf_cluster_runs(in)};
        ok = cf_partition_repeat(&other[i], CF_LEIDEN, &all->network, &options, arena, err);
    }
    return ok;
}

static cf_sentence reading_of(double share, double other)
{
    if (share < CF_STABLE_SHARE)
        return cf_sentence_of("unstable");
    return cf_sentence_of(other < 0.5 ? N_("depends on the resolution") : N_("stable"));
}

/* By cluster, then by id. */
static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    cf_arena *arena = rows->arena;
    cf_error *err = rows->err;
    cf_clustered all;
    cf_partition_runs other[CF_COUNT(other_resolutions)];
    size_t defined;
    if (!cf_clustered_make(&all, in, arena, err) || !run_others(other, &all, in, arena, err)
        || !cf_clustered_note(&all, in, note, arena, err))
        return false;
    const cf_partition *modal = cf_clustered_modal(&all);
    const double *share = share_of(&all.runs, 1, modal, arena, err);
    const double *others = share_of(other, CF_COUNT(other), modal, arena, err);
    const size_t *place = cf_ranked(all.number, modal->node_count, true, &defined, arena, err);
    if (!share || !others || !place)
        return false;
    for (size_t i = 0; i < modal->node_count; i++) {
        const size_t at = place[i];
        cf_rows_add(rows, all.network.node[at].id);
        cf_rows_add_number(rows, all.number[at]);
        cf_rows_add_number(rows, share[at]);
        cf_rows_add_number(rows, others[at]);
        cf_rows_add_sentence(rows, reading_of(share[at], others[at]));
    }
    return true;
}

const cf_study cf_clusters = {
    .id = "clusters",
    .title = N_("Circles of fora, and how sure they are"),
    .plain = N_(
        "Which fora form a circle of their own, and in what share of many runs each stays in it: "
        "where a forum is called unstable, its circle is a matter of luck and nothing should be "
        "built on it."),
    .definition =
        "cluster: number by size, from 1, in the partition in which most runs of Leiden at "
        "resolution 1 end; stays: share of these runs in which the forum's cluster and the one "
        "shown have more than half of their fora in common; at other resolutions: the same over "
        "runs at 0.5, 0.75, 1.25, 1.5 and 2; unstable below 0.9; depends on the resolution below "
        "0.5 at the others; at most 100 runs each",
    .undefined = "",
    .reference = "Traag et al. 2019; Hennig 2007",
    .cost = "O(runs (m log n + n)), at most 100 runs for each of six resolutions",
    .lenses = CF_LENSES_UNDIRECTED,
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_REPLICAS),
    cf_study_columns(columns),
    .make = make,
};
