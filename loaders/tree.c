#include "loaders/tree.h"

#include <stdlib.h>
#include <threads.h>

typedef struct {
    cf_arena *arena;
    cf_error *err;
} tree_room;

static _Thread_local tree_room room;

static void *take(size_t size)
{
    return room.arena ? cf_arena_new(room.arena, 1, size, room.err) : malloc(size);
}

static void give_back(void *item)
{
    if (!room.arena)
        free(item);
}

static void use_arenas(void)
{
    cJSON_InitHooks(&(cJSON_Hooks){.malloc_fn = take, .free_fn = give_back});
}

cJSON *cf_tree_make(const char *text, size_t length, cf_arena *arena, cf_error *err)
{
    static once_flag once = ONCE_FLAG_INIT;
    call_once(&once, use_arenas);
    room = (tree_room){arena, err};
    /* In strict mode cJSON wants the NUL counted. */
    cJSON *root = cJSON_ParseWithLengthOpts(text, length + 1, NULL, true);
    room = (tree_room){0};
    if (!root)
        cf_fail_memory(err);
    return root;
}
