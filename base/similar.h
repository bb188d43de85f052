/* base/similar.h: "did you mean". */
#ifndef CF_BASE_SIMILAR_H
#define CF_BASE_SIMILAR_H

#include <stddef.h>

/* The edit distance (insert, delete, replace, swap of neighbours; upper and lower case are the
 * same) between two texts of up to 64 bytes; larger than 64 for longer ones. */
size_t cf_edit_distance(const char *a, const char *b);

/* Feeds candidates one at a time: keeps the nearest to `word`, if it is near enough to be meant. The
 * first of those that begin with `word` and a full stop is next to the word itself. */
typedef struct {
    const char *word;
    const char *best; /* NULL: nothing is near */
    size_t distance;
} cf_similar;

cf_similar cf_similar_to(const char *word);
void cf_similar_try(cf_similar *similar, const char *candidate);

#endif
