/* loaders/scan.h: a strict look at the text before cJSON sees it.
 *
 * cJSON takes much that is not JSON, and keeps no places. The scan refuses all that RFC 8259 and
 * RFC 3629 refuse, and what would not arrive whole: duplicate members, numbers that a double does
 * not hold, characters that XML has no place for. */
#ifndef CF_LOADERS_SCAN_H
#define CF_LOADERS_SCAN_H

#include "base/problems.h"

/* Where each value begins, in the order in which a walk of the tree meets them (a list or object
 * before what is in it). */
typedef struct {
    const size_t *offset;
    size_t count;
    bool is_line; /* said by the caller: the text is one line of many, and not the first */
} cf_scan;

/* Scans `text`, which has a NUL behind its `length` bytes; the offsets live in `arena`. False with
 * one problem, its message still without its place, or with `err` when memory ran out.
 * O(n log n) for the members of one object, else O(n). */
bool cf_scan_text(cf_scan *scan, const char *text, size_t length, cf_arena *arena,
                  cf_problems *problems, cf_error *err) CF_CHECKED;

#endif
