/* reports/words.h: the sentences of the reports, each in one place, as plain text that every format
 * escapes in its own way. */
#ifndef CF_REPORTS_WORDS_H
#define CF_REPORTS_WORDS_H

#include "reports/facts.h"

/* Adds `pattern` with each % replaced by the next of `words`. */
void cf_add_filled(cf_text *out, const char *pattern, const char *const *words);

/* "1 project", "2 projects". */
void cf_add_counted(cf_text *out, size_t count, const char *one, const char *many);

/* Rounded, but 0 and 100 are said only if they are exact. */
int cf_percent(size_t part, size_t whole);

/* The day of the snapshot, "" if the document has no date. */
const char *cf_as_of_text(const cf_analysis *analysis, char buffer[CF_DATE_SIZE]);

/* The id of the first focus, or "". */
const char *cf_focus_id(const cf_analysis *analysis);

/* "working channel", or "channel that counts (working or named)". */
void cf_add_covered_words(cf_text *out, cf_state_set covered);

/* "not recorded": the word of a state in a sentence. */
void cf_add_state(cf_text *out, cf_state state);

/* "3 working, 1 promised, 5 not recorded": the states that occur. */
void cf_add_states(cf_text *out, const cf_tally *tally);

/* A further sentence: "Not counted: the focus itself (1); ..."; nothing if none was left out. */
void cf_add_left_out(cf_text *out, const cf_coverage *coverage);

/* "4 of 11 pairs of fora with a need to coordinate (36 %) have ...". */
void cf_add_congruence(cf_text *out, const cf_analysis *analysis);

/* A further sentence on projects whose partners are not recorded; nothing if there are none. */
void cf_add_blank_partners(cf_text *out, const cf_facts *facts);

/* What to do with a forum in this state; `who` is its id, or both of a pair. */
void cf_add_next_step(cf_text *out, cf_state state, const char *who);
void cf_add_pair_step(cf_text *out, const cf_analysis *analysis, const cf_gap *gap);

/* One clause: who did what to whom, when, through whom. Without sources. */
void cf_add_evidence(cf_text *out, const cf_facts *facts, const cf_channel *channel,
                     const cf_evidence *evidence);

/* "through its sub-group TEL-LSG"; nothing if both fora speak for themselves. */
void cf_add_through(cf_text *out, const cf_graph *graph, const cf_through through[2]);

/* "seed-000, para 17; web-2": ids and places, between `between`. */
void cf_add_citations(cf_text *out, const cf_graph *graph, cf_citations sources,
                      const char *between);

/* Ids of records, between `between`. */
void cf_add_fora(cf_text *out, const cf_graph *graph, cf_indices fora, const char *between);
void cf_add_projects(cf_text *out, const cf_graph *graph, cf_indices projects, const char *between);

/* "KOR leads projects in both"; "KOR and CHL are members of both". */
void cf_add_carriers(cf_text *out, const cf_graph *graph, const cf_gap *gap);

/* Why a forum is not counted, as an id: "sub-group". */
extern const char *const cf_scope_ids[CF_SCOPE_COUNT];

/* How an economy stands in both fora of a gap: "leads", "sponsors", "member". */
extern const char *const cf_carrier_words[CF_CARRIER_BASIS_COUNT];

#endif
