/* engine/match.h: which forum of the one document is which of the other. */
#ifndef CF_ENGINE_MATCH_H
#define CF_ENGINE_MATCH_H

#include "engine/analysis.h"

typedef struct {
    /* By forum of then: the forum of now that has its id, or is its successor on record, and if
     * that is out of force and no focus the first successor that is not; CF_ABSENT if there is
     * none. */
    const cf_index *now;
    /* By forum of now: the forum of then that has its id, and if that is out of force the first
     * in force that has become it; CF_ABSENT if there is none. */
    const cf_index *then;
} cf_match;

bool cf_match_make(cf_match *match, const cf_analysis *then, const cf_analysis *now,
                   cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
