/* base/apart.h: work of a library that lacks memory badly: it crashes, prints, never ends, or leaves
 * something out, and says nothing. In a process of its own it does no harm. */
#ifndef CF_BASE_APART_H
#define CF_BASE_APART_H

#include "base/text.h"

typedef bool cf_apart_work(const void *context, cf_text *out, cf_error *err);

/* Adds to `out` what `work` adds to it in a copy of this process; what else `work` changes is lost.
 * Whatever comes of a lack of memory there is "out of memory" here; any other crash is an internal
 * fault. Where the system allows no more processes, and under a sanitizer, `work` is done in this one. */
bool cf_apart_do(cf_apart_work *work, const void *context, cf_text *out, cf_error *err) CF_CHECKED;

#endif
