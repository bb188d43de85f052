/* reports/json_sections.h: the members of report.json, as docs/report-format.md promises them. */
#ifndef CF_REPORTS_JSON_SECTIONS_H
#define CF_REPORTS_JSON_SECTIONS_H

#include "reports/facts.h"
#include "reports/json_out.h"

#define CF_REPORT_SCHEMA "crossfora-report/1"

void cf_json_add_coverage(cf_json_out *json, const cf_facts *facts);
/* "economies": those in force, or the one that was chosen. */
void cf_json_add_economies(cf_json_out *json, const cf_facts *facts);
/* "matrices": those that were asked for. */
void cf_json_add_matrices(cf_json_out *json, const cf_facts *facts);
/* The one economy of the selection: as above, and the gaps that it could carry. */
void cf_json_add_economy(cf_json_out *json, const cf_facts *facts);
void cf_json_add_congruence(cf_json_out *json, const cf_facts *facts);
void cf_json_add_fora(cf_json_out *json, const cf_facts *facts);
void cf_json_add_focus_gaps(cf_json_out *json, const cf_facts *facts);
void cf_json_add_gaps(cf_json_out *json, const cf_facts *facts);
void cf_json_add_second_look(cf_json_out *json, const cf_facts *facts);
/* Nothing unless chance was asked for. */
void cf_json_add_chance(cf_json_out *json, const cf_facts *facts);
void cf_json_add_pair_chance(cf_json_out *json, const cf_facts *facts, const cf_gap *gap);
/* "plan"; null if the report has none. */
void cf_json_add_plan(cf_json_out *json, const cf_facts *facts);
void cf_json_add_what_if(cf_json_out *json, const cf_facts *facts);
/* "supposed": what was added, dropped and retired; null if nothing was. */
void cf_json_add_supposed(cf_json_out *json, const cf_facts *facts);
/* "changes" since the baseline and "trend"; null if the report has none. */
void cf_json_add_changes(cf_json_out *json, const cf_facts *facts);
void cf_json_add_trend(cf_json_out *json, const cf_facts *facts);
void cf_json_add_metrics(cf_json_out *json, const cf_facts *facts);
void cf_json_add_studies(cf_json_out *json, const cf_facts *facts);
void cf_json_add_projects(cf_json_out *json, const cf_facts *facts);
void cf_json_add_sources(cf_json_out *json, const cf_facts *facts);
void cf_json_add_manifest(cf_json_out *json, const cf_facts *facts);

/* The parts of a manifest: program, libraries, inputs, options, seed. */
void cf_json_add_run(cf_json_out *json, const cf_analysis *analysis, const cf_manifest *manifest);

/* The members of a tally: counts, shares and states. */
void cf_json_add_tally(cf_json_out *json, const cf_tally *tally);

/* Evidence of a channel, the deciding first; an empty array if `channel` is NULL. */
void cf_json_add_evidence(cf_json_out *json, const char *key, const cf_facts *facts,
                          const cf_channel *channel);

/* "a", "b" and their names. */
void cf_json_add_pair(cf_json_out *json, const cf_graph *graph, cf_index a, cf_index b);

/* Arrays of ids on one line. */
void cf_json_add_fora_ids(cf_json_out *json, const char *key, const cf_graph *graph,
                          cf_indices fora);
void cf_json_add_project_ids(cf_json_out *json, const char *key, const cf_graph *graph,
                             cf_indices projects);

/* "projects": those that make the need, of the needs asked for. */
void cf_json_add_need_projects(cf_json_out *json, const cf_analysis *analysis,
                               const cf_requirement *need);

/* A date as it was read, or null. */
void cf_json_add_date(cf_json_out *json, const char *key, cf_date date);

/* "sources": each with its place in it. */
void cf_json_add_citations(cf_json_out *json, const cf_graph *graph, cf_citations sources);

#endif
