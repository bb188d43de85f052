#include "faults/tree.h"

#include "base/file.h"
#include "support/tests.h"

#include <fts.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

static int by_name(const FTSENT **a, const FTSENT **b)
{
    return strcmp((*a)->fts_name, (*b)->fts_name);
}

static cf_tree_item *add_item(cf_tree *tree, const char *path)
{
    cf_error err = {0};
    tree->item = cf_arena_grow(
        &tree->arena, tree->item, tree->count, &tree->capacity, sizeof *tree->item, &err);
    assert_non_null(tree->item);
    cf_tree_item *item = &tree->item[tree->count++];
    *item = (cf_tree_item){cf_arena_copy(&tree->arena, path, strlen(path), &err), NULL, 0};
    return item;
}

static void add_bytes(cf_tree *tree, cf_tree_item *item)
{
    cf_error err = {0};
    cf_text text = {0};
    assert_done(cf_file_read(item->path, SIZE_MAX, &text, &err), &err);
    item->bytes = cf_arena_copy(&tree->arena, cf_text_of(&text), text.length, &err);
    item->length = text.length;
    cf_text_free(&text);
}

void cf_tree_read(cf_tree *tree)
{
    char here[] = ".";
    char *const top[] = {here, NULL};
    FTS *const walk = fts_open(top, FTS_PHYSICAL | FTS_NOCHDIR, by_name);
    assert_non_null(walk);
    for (FTSENT *entry; (entry = fts_read(walk));) {
        if (entry->fts_level == 0 || entry->fts_info == FTS_DP)
            continue;
        cf_tree_item *const item = add_item(tree, entry->fts_path + strlen("./"));
        if (entry->fts_info != FTS_D)
            add_bytes(tree, item);
    }
    fts_close(walk);
}

const cf_tree_item *cf_tree_find(const cf_tree *tree, const char *path)
{
    for (size_t i = 0; i < tree->count; i++) {
        if (strcmp(tree->item[i].path, path) == 0)
            return &tree->item[i];
    }
    return NULL;
}

bool cf_tree_item_is(const cf_tree_item *a, const cf_tree_item *b)
{
    return a && b && !a->bytes == !b->bytes && a->length == b->length
        && (!a->bytes || memcmp(a->bytes, b->bytes, a->length) == 0);
}

bool cf_tree_is(const cf_tree *a, const cf_tree *b)
{
    bool is_same = a->count == b->count;
    for (size_t i = 0; i < a->count && is_same; i++)
        is_same = cf_tree_item_is(&a->item[i], cf_tree_find(b, a->item[i].path));
    return is_same;
}

void cf_tree_write_file(const char *path, const char *bytes, size_t length)
{
    FILE *const file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fwrite(bytes, 1, length, file) == length);
    assert_true(fclose(file) == 0);
}

void cf_tree_restore(const cf_tree *now, const cf_tree *wanted)
{
    for (size_t i = now->count; i-- > 0;) {
        if (!cf_tree_find(wanted, now->item[i].path))
            assert_true(remove(now->item[i].path) == 0);
    }
    for (size_t i = 0; i < wanted->count; i++) {
        const cf_tree_item *const item = &wanted->item[i];
        const cf_tree_item *const there = cf_tree_find(now, item->path);
        if (cf_tree_item_is(item, there))
            continue;
        if (item->bytes)
            cf_tree_write_file(item->path, item->bytes, item->length);
        else
            assert_true(mkdir(item->path, 0777) == 0);
    }
}

void cf_tree_free(cf_tree *tree)
{
    cf_arena_free(&tree->arena);
    *tree = (cf_tree){0};
}
