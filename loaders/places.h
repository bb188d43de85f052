/* loaders/places.h: where in its text each record of a document stands. */
#ifndef CF_LOADERS_PLACES_H
#define CF_LOADERS_PLACES_H

#include "graphs/places.h"

/* Looks up the document and the records of its own collections, so all but areas, in the text that
 * `graph` was loaded from, which has a NUL behind its `length` bytes. In `arena`. O(text) for each
 * collection. */
bool cf_places_read(cf_places *places, const cf_graph *graph, const char *text, size_t length,
                    cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
