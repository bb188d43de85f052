#include "engine/studies/clustered.h"

#include <inttypes.h>

size_t cf_cluster_runs(const cf_study_input *in)
{
    return in->options->replicas < CF_CLUSTER_RUNS ? in->options->replicas : CF_CLUSTER_RUNS;
}

static bool number_modal(cf_clustered *all, cf_arena *arena, cf_error *err)
{
    const cf_partition *modal = cf_clustered_modal(all);
    cf_result numbered = {.network = &all->network};
    uint32_t *group = cf_new(arena, uint32_t, modal->node_count, err);
    for (size_t i = 0; group && i < modal->node_count; i++)
        group[i] = (uint32_t)modal->of[i];
    if (!group || !cf_result_number_groups(&numbered, group, arena, err))
        return false;
    all->number = numbered.value;
    return true;
}

bool cf_clustered_make(cf_clustered *all, const cf_study_input *in, cf_arena *arena, cf_error *err)
{
    const cf_partition_options options = {
        .resolution = 1, .seed = in->options->seed, .runs = cf_cluster_runs(in)};
    return cf_shape_tied(&all->network, &all->order, in->network, arena, err)
        && cf_partition_repeat(&all->runs, CF_LEIDEN, &all->network, &options, arena, err)
        && number_modal(all, arena, err);
}

const cf_partition *cf_clustered_modal(const cf_clustered *all)
{
    return &all->runs.item[0].partition;
}

bool cf_clustered_note(const cf_clustered *all, const cf_study_input *in, cf_sentence *note,
                       cf_arena *arena, cf_error *err)
{
    const cf_partition_found *modal = &all->runs.item[0];
    const uint64_t seed = in->options->seed;
    if (all->network.node_count == 0) {
        *note = cf_sentence_of("there are no ties");
        return true;
    }
    *note = cf_sentence_format(
        arena, err,
        "%zu runs of Leiden at resolution 1, seeds %ju to %ju, of which %zu end in the clusters "
        "shown; without ties, and left out: %zu",
        all->runs.runs, (uintmax_t)seed, (uintmax_t)(seed + all->runs.runs - 1), modal->times,
        in->network->node_count - all->network.node_count);
    return note->english != NULL;
}
