/* engine/metrics/rooms.h: what the rooms of the metrics share.
 *
 * A room answers one question, or a few that one computation answers. It opens with the question
 * and the method, and ends with the rows that the table in engine/metrics.c lists. */
#ifndef CF_ENGINE_METRICS_ROOMS_H
#define CF_ENGINE_METRICS_ROOMS_H

#include "engine/metric.h"
#include "engine/shape.h"
#include "engine/view.h"

enum {
    CF_LENSES_UNDIRECTED = CF_LENS_BIT(CF_LENS_CHANNELS) | CF_LENS_BIT(CF_LENS_SHARED_WORK),
    CF_LENSES_DIRECTED = CF_LENS_BIT(CF_LENS_DIRECTED),
    CF_LENSES_WEIGHTED = CF_LENS_BIT(CF_LENS_SHARED_WORK),
    CF_LENSES_ONE_MODE = CF_LENSES_UNDIRECTED | CF_LENSES_DIRECTED,
    CF_LENSES_TWO_MODE = CF_LENS_BIT(CF_LENS_PARTICIPATION) | CF_LENS_BIT(CF_LENS_MEMBERSHIP)
                       | CF_LENS_BIT(CF_LENS_SPONSORSHIP),
};

/* Room for `count` values in the result, all NAN. */
bool cf_result_open(cf_result *result, size_t count, cf_arena *arena, cf_error *err) CF_CHECKED;

/* The values of igraph, each times `scale`. */
bool cf_result_copy(cf_result *result, const igraph_vector_t *score, double scale, cf_arena *arena,
                    cf_error *err) CF_CHECKED;

/* The value of a network. */
bool cf_result_one(cf_result *result, double value, cf_arena *arena, cf_error *err) CF_CHECKED;

/* Numbers for the groups of `group`, from 1 in order of size, then of the first id in each: numbers
 * that do not depend on how the algorithm or the network happen to count. The values of the result
 * become the numbers of the nodes. */
bool cf_result_number_groups(cf_result *result, const uint32_t *group, cf_arena *arena,
                             cf_error *err) CF_CHECKED;

/* For what another room says of the same network. */
cf_result cf_result_beside(const cf_result *result);

/* Why nobody's betweenness is known: of a result, for cf_sentence_of. */
extern const char cf_too_many_paths[];

/* Where a room has several rows: degree.c, betweenness.c ... */
extern const cf_metric cf_degree, cf_strength, cf_in_degree, cf_out_degree;
extern const cf_metric cf_betweenness_raw, cf_betweenness, cf_betweenness_weighted;
extern const cf_metric cf_harmonic, cf_harmonic_weighted, cf_closeness_component, cf_closeness_wf;
extern const cf_metric cf_eigenvector, cf_eigenvector_two_mode;
extern const cf_metric cf_pagerank;
extern const cf_metric cf_constraint_whole;
extern const cf_metric cf_constraint_ego, cf_hierarchy_ego, cf_effective_size, cf_efficiency;
extern const cf_metric cf_clustering_local, cf_clustering_mean, cf_clustering_mean_defined;
extern const cf_metric cf_transitivity;
extern const cf_metric cf_coreness;
extern const cf_metric cf_component, cf_components, cf_components_strong, cf_component_share;
extern const cf_metric cf_cut_point, cf_bridge;
extern const cf_metric cf_cluster, cf_modularity;
extern const cf_metric cf_density;
extern const cf_metric cf_mean_distance, cf_diameter, cf_global_efficiency, cf_connectedness;
extern const cf_metric cf_centralization_degree, cf_centralization_betweenness;
extern const cf_metric cf_centralization_closeness;
extern const cf_metric cf_centralization_in_freeman, cf_centralization_in_square;
extern const cf_metric cf_centralization_out_freeman, cf_centralization_out_square;
extern const cf_metric cf_reciprocity_arc, cf_reciprocity_dyad;
extern const cf_metric cf_degree_two_mode, cf_closeness_two_mode, cf_betweenness_two_mode;
extern const cf_metric cf_density_two_mode, cf_ties_per_node;
extern const cf_metric cf_mean_degree_rows, cf_mean_degree_columns;

#endif
