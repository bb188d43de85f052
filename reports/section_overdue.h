/* reports/section_overdue.h: the tables of what is overdue, and the words that JSON shares. */
#ifndef CF_REPORTS_SECTION_OVERDUE_H
#define CF_REPORTS_SECTION_OVERDUE_H

#include "base/table.h"
#include "engine/overdue.h"
#include "reports/words.h"

/* Promises, reviews, fora that have not met, and who comes to whose meetings. */
bool cf_section_overdue(const cf_overdue *overdue, const cf_facts *facts, cf_tables *tables)
    CF_CHECKED;

/* The same as one long table. */
bool cf_section_overdue_long(const cf_overdue *overdue, const cf_facts *facts, cf_tables *tables)
    CF_CHECKED;

/* "2 promises, 0 reviews ...": the headline. */
void cf_add_overdue_headline(cf_text *out, const cf_overdue *overdue);

/* What the liaison is, as its record has it. */
void cf_add_waiting_words(cf_text *out, const cf_facts *facts, const cf_waiting *waiting);

/* What to do about a promise, and about a review. */
void cf_add_promise_step(cf_text *out, const cf_facts *facts, const cf_waiting *waiting);
void cf_add_review_step(cf_text *out, const cf_facts *facts, const cf_waiting *waiting);

/* The fora among the focus and the scope that are at no meeting but their own on record, and at
 * whose meetings no other is; in `arena`, NULL on failure. */
const cf_index *cf_never_met(const cf_overdue *overdue, size_t *count, cf_arena *arena,
                             cf_error *err);

#endif
