/* loaders/tree.h: cJSON's trees in memory that is freed together.
 *
 * cJSON asks for each node and each text on its own, and has one set of functions for that in a
 * process. Ours hand out an arena's memory while this thread makes a tree, and the system's for
 * anybody else. */
#ifndef CF_LOADERS_TREE_H
#define CF_LOADERS_TREE_H

#include "base/arena.h"

#include <cjson/cJSON.h>

/* The tree of a sound text, which has a NUL behind its `length` bytes. It lives in `arena`, and is
 * never deleted. NULL with `err` when memory ran out. */
cJSON *cf_tree_make(const char *text, size_t length, cf_arena *arena, cf_error *err);

#endif
