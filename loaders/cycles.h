/* loaders/cycles.h: parents, successors and dependencies that lead back to where they began, or too
 * far from it. */
#ifndef CF_LOADERS_CYCLES_H
#define CF_LOADERS_CYCLES_H

#include "loaders/record.h"

/* Refuses, once for each record, a link that closes a cycle; and a forum from which parents and
 * successors lead to more than CF_LONGEST_CHAIN others, unless it is so from the next one too.
 * O(records + links). */
bool cf_check_cycles(cf_reading *reading, cf_error *err) CF_CHECKED;

#endif
