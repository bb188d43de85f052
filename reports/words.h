/* reports/words.h: the sentences of the reports, each in one place, as plain text that every format
 * escapes in its own way. */
#ifndef CF_REPORTS_WORDS_H
#define CF_REPORTS_WORDS_H

#include "reports/facts.h"

/* Adds `pattern` with each % replaced by the next of `words`. */
void cf_add_filled(cf_text *out, const char *pattern, const char *const *words);

/* "1 project", "2 projects". */
void cf_add_counted(cf_text *out, size_t count, const char *one, const char *many);

/* "33 %"; 0 % and 100 % are said only if they are exact, else "under 1 %" and "over 99 %". */
void cf_add_percent(cf_text *out, size_t part, size_t whole);

/* "4 of 11 (36 %)"; "not defined" of nothing. */
void cf_add_share(cf_text *out, size_t part, size_t whole);

/* "3 to 7 of 28 (11 % to 25 %)"; as above if `least` and `most` are the same. */
void cf_add_bounds(cf_text *out, size_t least, size_t most, size_t whole);

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

/* "The first 500 of 9000; all stand in fora.csv." */
void cf_add_cut(cf_text *out, size_t most, size_t of, const char *file);

/* A further sentence: "Not counted: the focus itself (1); ..."; nothing if none was left out. */
void cf_add_left_out(cf_text *out, const cf_coverage *coverage);

/* "4 of 11 pairs of fora with a need to coordinate (36 %) have ...". */
void cf_add_congruence(cf_text *out, const cf_analysis *analysis);

/* A further sentence on projects whose partners are not recorded; nothing if there are none. */
void cf_add_blank_partners(cf_text *out, const cf_facts *facts);

/* One clause: who did what to whom, when, through whom. Without sources. */
void cf_add_evidence(cf_text *out, const cf_facts *facts, const cf_channel *channel,
                     const cf_evidence *evidence);

/* The same of a liaison, as it was recorded. */
void cf_add_liaison(cf_text *out, const cf_graph *graph, const cf_liaison *liaison);

/* The same of a contact, without what it was about. */
void cf_add_contact(cf_text *out, const cf_graph *graph, const cf_contact *contact);

/* "through its sub-group TEL-LSG"; nothing if both fora speak for themselves. */
void cf_add_through(cf_text *out, const cf_graph *graph, const cf_through through[2]);

/* "seed-000, para 17; web-2": ids and places, between `between`. */
void cf_add_citations(cf_text *out, const cf_graph *graph, cf_citations sources,
                      const char *between);

/* Ids of records, between `between`. */
void cf_add_fora(cf_text *out, const cf_graph *graph, cf_indices fora, const char *between);
void cf_add_projects(cf_text *out, const cf_graph *graph, cf_indices projects, const char *between);

/* Ids of the projects that make the need, of the needs that the analysis asks for. */
void cf_add_need_projects(cf_text *out, const cf_analysis *analysis, const cf_requirement *need,
                          const char *between);

/* "lead projects in both: KOR; members of both: CHL, USA". */
void cf_add_carriers_by_basis(cf_text *out, const cf_graph *graph, cf_carriers carriers);

/* Why a forum is not counted, as an id: "sub-group". */
extern const char *const cf_scope_ids[CF_SCOPE_COUNT];

/* How an economy stands in both fora of a gap: "leads", "sponsors", "member", "hosted". */
extern const char *const cf_carrier_words[CF_CARRIER_BASIS_COUNT];

/* "KOR (leads and hosted)"; several of them, between `between`. */
void cf_add_carrier(cf_text *out, const cf_graph *graph, const cf_carrier *carrier);
void cf_add_carriers(cf_text *out, const cf_graph *graph, cf_carriers carriers,
                     const char *between);

#endif
