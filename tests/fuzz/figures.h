/* tests/fuzz/figures.h: what every analysis promises of its figures. */
#ifndef CF_TESTS_FUZZ_FIGURES_H
#define CF_TESTS_FUZZ_FIGURES_H

#include "engine/analysis.h"

/* Coverage, congruence and gaps agree; metrics and studies are within their range, or not defined and
 * say why. */
void cf_demand_figures(const cf_analysis *analysis);

/* What the two say does not depend on the order of the records. */
void cf_demand_same_figures(const cf_analysis *one, const cf_analysis *other);

/* A plan adds up, and what it promises comes true when its liaisons are supposed. Nothing has changed
 * since the same day, and a trend ends in the figures of its last day. */
void cf_demand_plan(const cf_analysis *analysis, size_t budget);
void cf_demand_no_change(const cf_analysis *analysis);
void cf_demand_trend(const cf_analysis *analysis);

#endif
