/* reports/section_check.h: the tables of a check. */
#ifndef CF_REPORTS_SECTION_CHECK_H
#define CF_REPORTS_SECTION_CHECK_H

#include "base/table.h"
#include "reports/check_words.h"

/* What failed, what is not known if `with_unknown`, what is accepted, and the rules. */
bool cf_section_check(const cf_check *check, const cf_facts *facts, bool with_unknown,
                      cf_tables *tables) CF_CHECKED;

/* All cases that have not passed, as one long table. */
bool cf_section_check_long(const cf_check_report *report, const cf_facts *facts, cf_tables *tables)
    CF_CHECKED;

#endif
