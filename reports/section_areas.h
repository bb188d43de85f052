/* reports/section_areas.h: economies by the areas of each framework. */
#ifndef CF_REPORTS_SECTION_AREAS_H
#define CF_REPORTS_SECTION_AREAS_H

#include "reports/sections.h"

/* Adds a grid for each framework that a project in force addresses, and says which areas none
 * does. */
bool cf_section_areas(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

#endif
