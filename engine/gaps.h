/* engine/gaps.h: need without a channel: congruence, and each gap with its evidence. */
#ifndef CF_ENGINE_GAPS_H
#define CF_ENGINE_GAPS_H

#include "engine/analysis.h"

/* Fills `congruence`. O(requirements log channels). */
void cf_congruence_measure(cf_analysis *analysis);

/* Fills `gap`. Needs the congruence and the network of channels. For each gap a search from both of
 * its ends, see engine/paths.h. */
bool cf_gaps_find(cf_analysis *analysis, cf_error *err) CF_CHECKED;

#endif
