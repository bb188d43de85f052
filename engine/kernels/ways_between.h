/* engine/kernels/ways_between.h: what the kernels of betweenness share. */
#ifndef CF_ENGINE_KERNELS_WAYS_BETWEEN_H
#define CF_ENGINE_KERNELS_WAYS_BETWEEN_H

#include "engine/kernels/nearby.h"
#include "engine/kernels/searches.h"

typedef struct {
    const cf_csr *out; /* as CF_WAYS_OUT */
    bool directed;
    const bool *is_source; /* by node: whether ways from it count; NULL: all */
} cf_ways_between;

/* Adds up what searches from the places of the sources give, for each node; all are NAN if one is not
 * finite, as paths beyond counting make some: whose share is lost with them cannot be told. `how` says
 * how searches are opened and done. */
bool cf_ways_between_search(const cf_ways_between *ways, const cf_nearby *nearby, cf_searches how,
                            double *score, cf_error *err) CF_CHECKED;

#endif
