/* tests/faults/tree.h: the files of a folder, as they are at a time. */
#ifndef CF_TESTS_FAULTS_TREE_H
#define CF_TESTS_FAULTS_TREE_H

#include "base/arena.h"

typedef struct {
    const char *path;  /* below the folder that is at hand */
    const char *bytes; /* NULL: it is a folder */
    size_t length;
} cf_tree_item;

typedef struct {
    cf_arena arena;
    cf_tree_item *item; /* in the order of their paths, a folder before what it holds */
    size_t count;
    size_t capacity;
} cf_tree;

/* What is in the folder that is at hand. Fails the test if it cannot be read. */
void cf_tree_read(cf_tree *tree);

/* The item with this path, or NULL. */
const cf_tree_item *cf_tree_find(const cf_tree *tree, const char *path);

bool cf_tree_item_is(const cf_tree_item *a, const cf_tree_item *b);
bool cf_tree_is(const cf_tree *a, const cf_tree *b);

/* Makes the folder that is at hand, which is as `now`, as `wanted`. */
void cf_tree_restore(const cf_tree *now, const cf_tree *wanted);

void cf_tree_write_file(const char *path, const char *bytes, size_t length);

void cf_tree_free(cf_tree *tree);

#endif
