/* reports/chance_words.h: what chance says of a gap, always as a caution. */
#ifndef CF_REPORTS_CHANCE_WORDS_H
#define CF_REPORTS_CHANCE_WORDS_H

#include "reports/facts.h"

/* What chance says of the pair of a gap; NULL if the two share no project, or nobody asked. */
const cf_pair_chance *cf_chance_of_gap(const cf_analysis *analysis, const cf_gap *gap);

/* "not distinguishable from chance given how busy both fora are"; of NULL, "no project of both". */
const char *cf_chance_words(const cf_pair_chance *pair);

/* The same as one clause with its figures. */
void cf_add_pair_chance(cf_text *out, const cf_pair_chance *pair);

/* Further sentences below a table of gaps: how many of them are not distinguishable from chance, by
 * which method, and what p and q are; nothing if nobody asked. */
void cf_add_chance(cf_text *out, const cf_analysis *analysis);

#endif
