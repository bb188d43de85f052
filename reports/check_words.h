/* reports/check_words.h: the sentences about rules, their cases and exceptions. */
#ifndef CF_REPORTS_CHECK_WORDS_H
#define CF_REPORTS_CHECK_WORDS_H

#include "reports/check.h"
#include "reports/words.h"

/* "As of 2016-12-31: 4 of 120 cases do not keep to the rules, ...". */
void cf_add_check_headline(cf_text *out, const cf_check *check);

/* What the rule asks for, with its limit. */
void cf_add_rule(cf_text *out, const cf_check *check, cf_rule_kind rule);

/* Of what the case is: "SMEWG - TELWG", the id of a project, the word of a kind. */
void cf_add_case_name(cf_text *out, const cf_graph *graph, const cf_case *item);

/* What was found, what to do about it, and what was found together with the exception. */
void cf_add_case(cf_text *out, const cf_facts *facts, const cf_case *item);
void cf_add_case_step(cf_text *out, const cf_facts *facts, const cf_case *item);

void cf_add_whole_case(cf_text *out, const cf_facts *facts, const cf_check *check,
                       const cf_case *item);

/* "accepted until 2017: no work is left"; nothing without an exception. */
void cf_add_case_exception(cf_text *out, const cf_check *check, const cf_case *item);

/* What is to be said of an exception by its number; false if nothing is. */
bool cf_add_exception(cf_text *out, const cf_check *check, size_t number);

/* "#/projects/3": the JSON Pointer of a record. */
void cf_add_pointer(cf_text *out, cf_record_at record);

/* Where the record stands in its text; zeros if that is not known. */
cf_spot cf_spot_of(const cf_places *places, cf_record_at record);

#endif
