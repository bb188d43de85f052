/* reports/second_look_words.h: the sentences on projects that are worth a second look. */
#ifndef CF_REPORTS_SECOND_LOOK_WORDS_H
#define CF_REPORTS_SECOND_LOOK_WORDS_H

#include "reports/facts.h"

/* What stands below the three tables: how many of how many, what was not compared, what is not
 * recorded. */
void cf_add_overlap_note(cf_text *out, const cf_facts *facts);
void cf_add_left_out_note(cf_text *out, const cf_facts *facts);
void cf_add_sponsored_note(cf_text *out, const cf_facts *facts);

void cf_add_overlap_step(cf_text *out, const cf_overlap *overlap);
void cf_add_left_out_step(cf_text *out, const cf_facts *facts, const cf_left_out *item);
void cf_add_sponsored_step(cf_text *out, const cf_facts *facts, const cf_sponsored *item);

/* "1 of 2", or what is missing: "sponsors not recorded". */
void cf_add_sponsored_found(cf_text *out, const cf_project *project, const cf_sponsored *item);

/* Ids of the economies that sponsor the project and do not lead it. */
void cf_add_cosponsors(cf_text *out, const cf_graph *graph, const cf_project *project,
                       const char *between);
void cf_add_economies(cf_text *out, const cf_graph *graph, cf_indices economies,
                      const char *between);

/* The other fora of the project by id, "none", or "not recorded". */
void cf_add_partners(cf_text *out, const cf_graph *graph, const cf_project *project,
                     const char *between);

/* Areas that the project addresses, and frameworks as a whole, by id. */
void cf_add_areas(cf_text *out, const cf_graph *graph, const cf_project *project,
                  const char *between);

void cf_add_words(cf_text *out, cf_words words, const char *between);

#endif
