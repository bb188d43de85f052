/* engine/null.h: what a network is compared with: networks drawn by lot that keep something of it. */
#ifndef CF_ENGINE_NULL_H
#define CF_ENGINE_NULL_H

#include "engine/metric.h"

typedef enum {
    CF_NULL_SWAPS,
    CF_NULL_ARCS,
    CF_NULL_CURVEBALL,
    CF_NULL_PROJECTS,
    CF_NULL_COUNT
} cf_null_kind;

typedef struct cf_null {
    const char *word;  /* "swaps" */
    const char *id;    /* of `explain`: "null.swaps" */
    const char *plain; /* what is drawn, and what stays as it is */
    const char *draws; /* "networks without directions" */
    const struct cf_sampler_kind *sampler;
    unsigned lenses; /* through which its networks are seen */
    /* Who takes part in what is drawn, and who shares how much of it is seen. */
    bool is_projected;
} cf_null;

extern const cf_null cf_nulls[CF_NULL_COUNT];

/* The one for a lens when none is named; NULL if there is none. */
const cf_null *cf_null_of_lens(cf_lens lens);

/* Can the metric be compared with what the null draws? Else a sentence says why not. */
bool cf_null_takes(const cf_null *null, const cf_metric *metric, cf_error *err) CF_CHECKED;

#endif
