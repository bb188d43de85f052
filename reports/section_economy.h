/* reports/section_economy.h: one economy on a page: what it leads, sponsors, hosts and attends, where
 * it is a member, and which gaps it could carry. */
#ifndef CF_REPORTS_SECTION_ECONOMY_H
#define CF_REPORTS_SECTION_ECONOMY_H

#include "reports/sections.h"

/* The facts with only the matrices that have a row for the economy of the selection. */
cf_facts cf_facts_of_economy(const cf_facts *facts);

/* All of the page but the matrices: tables that begin with an id and a name. */
bool cf_section_economy_parts(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

/* How the economy stands in both fora of the gap; NULL if it could not carry it. */
const cf_carrier *cf_carrier_of(const cf_gap *gap, cf_index economy);

#endif
