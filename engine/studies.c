#include "engine/analysis.h"
#include "engine/studies/rooms.h"

#include <string.h>

const cf_study *const cf_studies[] = {
    /* Where needs are met. */
    &cf_congruence_layers,
    &cf_congruence_forum,
    &cf_congruence_pairs,
    &cf_congruence_years,
    &cf_congruence_uncertain,
    /* Who stands where. */
    &cf_brokerage,
    &cf_betweenness_sampled,
    /* Who belongs together. */
    &cf_clusters,
    &cf_clusters_agreement,
    &cf_clusters_structure,
    &cf_clusters_elsewhere,
    &cf_clusters_gaps,
    /* How it holds together, and by whom. */
    &cf_cohesion,
    &cf_key_players,
    &cf_pairs_lost,
    /* How sure that is. */
    &cf_robustness,
    &cf_uncertain_paths,
    &cf_uncertain_paths_focus,
    /* How work and ties lie. */
    &cf_fit,
    &cf_concentration,
    &cf_layers,
    &cf_layers_participation,
    &cf_second_opinion,
    &cf_second_opinion_ties,
    /* What goes with what. */
    &cf_study_qap,
    &cf_study_mrqap,
    &cf_null_model,
};

const size_t cf_study_count = CF_COUNT(cf_studies);

const char *const cf_heeds[CF_HEED_COUNT] = {
    [CF_HEED_GROUPS] = "groups", [CF_HEED_TASKS] = "tasks",       [CF_HEED_SIZE] = "size",
    [CF_HEED_LOSS] = "loss",     [CF_HEED_REPLICAS] = "replicas",
};

const cf_study *cf_study_find(const char *id)
{
    for (size_t i = 0; i < cf_study_count; i++) {
        if (strcmp(cf_studies[i]->id, id) == 0)
            return cf_studies[i];
    }
    return NULL;
}

static bool find_groups(const cf_study *study, cf_study_input *in, cf_grouping *grouping,
                        cf_arena *arena, cf_error *err)
{
    if (!cf_study_heeds(study, CF_HEED_GROUPS) || in->grouping)
        return true;
    in->grouping = grouping;
    *grouping = (cf_grouping){.kind = in->options->groups, .seed = in->options->seed};
    return cf_grouping_make(grouping, in->network, in->analysis->graph, arena, err);
}

bool cf_study_make(const cf_study *study, const cf_study_input *in, cf_study_result *result,
                   cf_arena *arena, cf_error *err)
{
    cf_rows rows = {.arena = arena, .err = err};
    cf_memo memo = {.network = in->network, .arena = arena};
    cf_study_input seen = *in;
    cf_grouping grouping;
    cf_table *table = &result->table;
    *result = (cf_study_result){.study = study, .network = in->network};
    *table = (cf_table){
        .id = study->id,
        .title = study->title,
        .column = study->column,
        .column_count = study->column_count};
    seen.memo = in->memo ? in->memo : &memo;
    bool ok = true;
    if (in->network && in->network->node_count == 0)
        result->note = cf_sentence_of("the network is empty");
    else
        ok = find_groups(study, &seen, &grouping, arena, err)
          && study->make(&seen, &rows, &result->note);
    return cf_rows_finish(&rows, table) && ok;
}
