/* reports/omissions.h: what a report says of metrics and studies that a large record made it leave
 * out. */
#ifndef CF_REPORTS_OMISSIONS_H
#define CF_REPORTS_OMISSIONS_H

#include "engine/analysis.h"
#include "reports/facts.h"

/* Was anything left out that sees through `lens`? CF_LENS_COUNT: through any. */
bool cf_has_omissions(const cf_analysis *analysis, cf_lens lens);

/* "Left out, because the record is large: betweenness, bridge. Each can be asked for by name:
 * crossfora metrics --metric betweenness." Each is named once; nothing if nothing was left out. */
void cf_add_omissions(cf_text *out, const cf_analysis *analysis, cf_lens lens);

#endif
