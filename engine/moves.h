/* engine/moves.h: which fora have moved on the ladder of contact with the focus, or in or out of
 * the scope. */
#ifndef CF_ENGINE_MOVES_H
#define CF_ENGINE_MOVES_H

#include "engine/diff.h"
#include "engine/match.h"

/* Fills the fora of `diff`, in its arena. */
bool cf_moves_find(cf_diff *diff, const cf_match *match, cf_error *err) CF_CHECKED;

#endif
