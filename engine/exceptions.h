/* engine/exceptions.h: which cases of a check an exception accepts. */
#ifndef CF_ENGINE_EXCEPTIONS_H
#define CF_ENGINE_EXCEPTIONS_H

#include "engine/check.h"

/* Accepts what may be accepted, and says what has become of each exception. O(cases x exceptions). */
bool cf_exceptions_apply(cf_check *check, cf_error *err) CF_CHECKED;

#endif
