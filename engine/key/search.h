/* engine/key/search.h: the sets of a size that are best by a measure. */
#ifndef CF_ENGINE_KEY_SEARCH_H
#define CF_ENGINE_KEY_SEARCH_H

#include "engine/key/measure.h"

typedef enum {
    CF_KEY_EXACT,     /* all sets were looked at, or ruled out */
    CF_KEY_GREEDY,    /* one by one, then swapped while that helps: others may be better */
    CF_KEY_TOO_LARGE, /* even that is too much work */
    CF_KEY_WAY_COUNT
} cf_key_way;

extern const char *const cf_key_ways[CF_KEY_WAY_COUNT];

typedef struct {
    cf_key_way way;
    double numerator;
    const uint32_t *set; /* those kept, in order, `size` places each */
    size_t size;
    size_t kept;
    size_t count; /* of sets that are as good; 0: not known */
} cf_key_sets;

typedef struct {
    const cf_key_measure *measure;
    size_t size; /* of the sets; leaves the others that the measure needs */
    size_t room; /* sets to keep, at least 1 */
} cf_key_aim;

/* Finds the best sets. */
bool cf_key_sets_find(cf_key_sets *best, cf_key_field *field, const cf_key_aim *aim,
                      cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
