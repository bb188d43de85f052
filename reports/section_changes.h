/* reports/section_changes.h: the tables of what has changed. */
#ifndef CF_REPORTS_SECTION_CHANGES_H
#define CF_REPORTS_SECTION_CHANGES_H

#include "base/table.h"
#include "reports/change_words.h"

/* The figures, the fora that moved, the pairs that changed and the gaps that persist. */
bool cf_section_changes(const cf_change_facts *facts, cf_tables *tables) CF_CHECKED;

/* The same as one long table. */
bool cf_section_changes_long(const cf_change_facts *facts, cf_tables *tables) CF_CHECKED;

#endif
