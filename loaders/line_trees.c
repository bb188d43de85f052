#include "loaders/line_trees.h"

#include <string.h>

/* A walk along the lines of a piece, and along those that are wanted. */
typedef struct {
    char *next;
    const char *end;
    size_t at, line; /* of `next` */
    const char *wanted;
    size_t wanted_left;
} line_walk;

static size_t number_at(const char *row)
{
    return *(const size_t *)(const void *)row;
}

/* The rows of this line and of those behind it. */
static void skip_to_line(line_walk *walk, const cf_wanted_lines *wanted, size_t line)
{
    while (walk->wanted_left > 0 && number_at(walk->wanted) < line) {
        walk->wanted += wanted->size;
        walk->wanted_left--;
    }
}

static line_walk walk_from(const cf_piece *piece, const cf_wanted_lines *wanted)
{
    size_t first = 0, behind = wanted->count;
    while (first < behind) {
        const size_t middle = first + (behind - first) / 2;
        if (number_at((const char *)wanted->first + middle * wanted->size) <= piece->line)
            first = middle + 1;
        else
            behind = middle;
    }
    return (line_walk){
        .next = piece->text,
        .end = piece->text + piece->length,
        .at = piece->at,
        .line = piece->line,
        .wanted = wanted->first ? (const char *)wanted->first + first * wanted->size : NULL,
        .wanted_left = wanted->count - first};
}

static bool is_blank(const char *text, size_t length)
{
    return strspn(text, " \t\r") == length;
}

/* Puts the next line, with a NUL in place of its end, in `json`; `*is_wanted` says whether to look at
 * it. */
static void step(line_walk *walk, const cf_wanted_lines *wanted, cf_json *json, bool *is_wanted)
{
    char *line = walk->next;
    char *end = memchr(line, '\n', (size_t)(walk->end - line));
    json->text = line;
    json->length = (size_t)((end ? end : walk->end) - line);
    json->at = walk->at;
    json->line = walk->line++;
    if (end)
        *end = '\0';
    walk->next = line + json->length + (end ? 1 : 0);
    walk->at += json->length + 1;
    skip_to_line(walk, wanted, json->line + 1);
    const bool is_named = walk->wanted_left > 0 && number_at(walk->wanted) == json->line + 1;
    *is_wanted = (is_named || !wanted->first) && !is_blank(line, json->length);
}

static bool add_tree(cf_line_trees *trees, cf_json *json, cf_error *err)
{
    cf_line_tree *tree =
        cf_arena_grow(&json->arena, trees->tree, trees->count, &trees->capacity, sizeof *tree, err);
    if (!tree)
        return false;
    trees->tree = tree;
    cf_line_tree *last = &tree[trees->count];
    *last = (cf_line_tree){.text = json->text, .length = json->length, .at = json->at};
    last->line = json->line;
    if (json->problems.count > 0) {
        const cf_problem *fault = &json->problems.item[0];
        last->fault = cf_arena_copy(&json->arena, fault->message, strlen(fault->message), err);
        last->fault_at = fault->offset;
    }
    last->root = json->root;
    last->offset = json->offset;
    last->value_count = json->value_count;
    json->root = NULL;
    trees->count++;
    return err->code == CF_OK;
}

bool cf_line_trees_make(cf_line_trees *trees, const cf_wanted_lines *wanted, cf_error *err)
{
    cf_json json = {.is_line = true, .arena = trees->arena};
    line_walk walk = walk_from(&trees->piece, wanted);
    bool ok = true, is_wanted;
    while (ok && walk.next < walk.end && (walk.wanted_left > 0 || !wanted->first)) {
        step(&walk, wanted, &json, &is_wanted);
        ok = !is_wanted || (cf_json_parse(&json, err) && add_tree(trees, &json, err));
        cf_problems_free(&json.problems);
    }
    trees->arena = json.arena;
    json.arena = (cf_arena){0};
    cf_json_close(&json);
    return ok;
}

void cf_line_trees_drop(cf_line_trees *trees, cf_arena *arena)
{
    cf_arena_empty(&trees->arena);
    *arena = trees->arena;
    *trees = (cf_line_trees){0};
}

void cf_line_trees_free(cf_line_trees *trees)
{
    cf_arena_free(&trees->arena);
    *trees = (cf_line_trees){0};
}
