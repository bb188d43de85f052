/* engine/changed.h: what differs between the two analyses of a what-if; for what_if.c only. */
#ifndef CF_ENGINE_CHANGED_H
#define CF_ENGINE_CHANGED_H

#include "engine/what_if.h"

/* Fills `gap`. O(gaps log requirements). */
bool cf_find_changed_gaps(cf_what_if *what_if, cf_error *err) CF_CHECKED;

/* Fills `lost` and `won`. O(fora * channels). */
bool cf_find_changed_contact(cf_what_if *what_if, cf_error *err) CF_CHECKED;

#endif
