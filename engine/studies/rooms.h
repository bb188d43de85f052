/* engine/studies/rooms.h: the rooms of the studies. Each opens with its question and its method, and
 * ends with the row that the table in engine/studies.c lists. */
#ifndef CF_ENGINE_STUDIES_ROOMS_H
#define CF_ENGINE_STUDIES_ROOMS_H

#include "engine/metrics/rooms.h"
#include "engine/rank.h"
#include "engine/study.h"

#define cf_study_columns(columns) .column = (columns), .column_count = CF_COUNT(columns)

extern const cf_study cf_congruence_layers, cf_congruence_forum, cf_congruence_pairs,
    cf_congruence_years, cf_congruence_uncertain;
extern const cf_study cf_brokerage, cf_study_qap, cf_study_mrqap;
extern const cf_study cf_betweenness_sampled;
extern const cf_study cf_cohesion;
extern const cf_study cf_key_players;
extern const cf_study cf_pairs_lost;
extern const cf_study cf_robustness;
extern const cf_study cf_uncertain_paths, cf_uncertain_paths_focus;
extern const cf_study cf_clusters, cf_clusters_agreement;
extern const cf_study cf_clusters_structure, cf_clusters_elsewhere, cf_clusters_gaps;
extern const cf_study cf_concentration, cf_fit, cf_layers, cf_layers_participation;
extern const cf_study cf_second_opinion, cf_second_opinion_ties;
extern const cf_study cf_null_model;

#endif
