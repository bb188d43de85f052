/* reports/change_words.h: the sentences about what has changed, for every format. */
#ifndef CF_REPORTS_CHANGE_WORDS_H
#define CF_REPORTS_CHANGE_WORDS_H

#include "engine/diff.h"
#include "reports/words.h"

typedef struct {
    const cf_diff *diff;
    cf_facts then, now;
} cf_change_facts;

bool cf_change_facts_read(cf_change_facts *facts, const cf_diff *diff, cf_arena *arena,
                          cf_error *err) CF_CHECKED;

/* The day of an analysis; `undated` if its document has no date. */
const char *cf_day_or(const cf_analysis *analysis, const char *undated, char buffer[CF_DATE_SIZE]);

/* "From 2005 to 2016: 3 fora closer to SMEWG ...", the headline. */
void cf_add_change_headline(cf_text *out, const cf_diff *diff);

/* What a sentence on a change rests on: a record of one of the days. `channel` is NULL where it
 * rests on none. */
typedef struct {
    const cf_facts *facts;
    const cf_channel *channel;
    const cf_evidence *evidence;
} cf_grounds;

cf_grounds cf_move_grounds(const cf_change_facts *facts, const cf_forum_move *move);
cf_grounds cf_pair_grounds(const cf_change_facts *facts, const cf_pair_change *pair);

/* Why the forum or the pair is where it is now: a reason, the record, or both. */
void cf_add_move_words(cf_text *out, const cf_change_facts *facts, const cf_forum_move *move);
void cf_add_pair_words(cf_text *out, const cf_change_facts *facts, const cf_pair_change *pair);

/* The sources of the grounds, between `between`; nothing without grounds. */
void cf_add_grounds_sources(cf_text *out, const cf_grounds *grounds, const char *between);

#endif
