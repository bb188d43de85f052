/* loaders/line_trees.h: the lines of a piece as trees. */
#ifndef CF_LOADERS_LINE_TREES_H
#define CF_LOADERS_LINE_TREES_H

#include "loaders/json.h"
#include "loaders/line_buffer.h"

/* Which lines are looked at: rows that begin with the number of one, by number; of NULL all. */
typedef struct {
    const void *first;
    size_t size; /* of a row */
    size_t count;
} cf_wanted_lines;

/* One line, as cf_json has it. */
typedef struct {
    const char *text;
    size_t length;
    size_t at, line;   /* bytes and lines before it */
    cJSON *root;       /* NULL: not JSON, */
    const char *fault; /* for this reason, */
    size_t fault_at;   /* here */
    const size_t *offset;
    size_t value_count;
} cf_line_tree;

typedef struct {
    cf_piece piece;
    cf_arena arena;     /* may have room from before */
    cf_line_tree *tree; /* in the arena, like all that belongs to them */
    size_t count, capacity;
} cf_line_trees;

/* Makes trees of all wanted lines that are not blank. Touches nothing but what it is given. */
bool cf_line_trees_make(cf_line_trees *trees, const cf_wanted_lines *wanted, cf_error *err)
    CF_CHECKED;

/* Leaves the arena, emptied, to the next trees in `arena`. */
void cf_line_trees_drop(cf_line_trees *trees, cf_arena *arena);

/* Safe on {0}, and twice. */
void cf_line_trees_free(cf_line_trees *trees);

#endif
