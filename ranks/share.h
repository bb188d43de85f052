/* ranks/share.h: work that is spread, divided among ranks: base/spread.h for cf_ranks. */
#ifndef CF_RANKS_SHARE_H
#define CF_RANKS_SHARE_H

#include "base/spread.h"

/* The `share` of a cf_sharer whose context is a cf_ranks: each rank does a share of the parts, and settles all of them.
 * Memory: twice the numbers of a rank's parts, at most 64 MB twice, or those of one part. */
bool cf_ranks_share(void *context, const cf_spread *work, cf_error *err);

#endif
