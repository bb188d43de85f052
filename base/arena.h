/* base/arena.h: memory that is freed together.
 *
 * A zeroed arena is empty and valid. What it hands out is zeroed, aligned for
 * any type, and lives until cf_arena_free. */
#ifndef CF_BASE_ARENA_H
#define CF_BASE_ARENA_H

#include "base/error.h"

typedef struct cf_arena_block cf_arena_block;

typedef struct {
    cf_arena_block *last;
    size_t used;
} cf_arena;

/* `count` zeroed items of `size` bytes, or NULL and `err`. Never NULL for a count of 0. */
void *cf_arena_new(cf_arena *arena, size_t count, size_t size, cf_error *err);

#define cf_new(arena, type, count, err)                                                            \
    ((type *)cf_arena_new((arena), (count), sizeof(type), (err)))

/* A copy of `length` bytes of `text` with a NUL behind it, or NULL and `err`. */
char *cf_arena_copy(cf_arena *arena, const char *text, size_t length, cf_error *err);

/* A formatted string, or NULL and `err`. */
char *cf_arena_format(cf_arena *arena, cf_error *err, const char *format, ...) CF_PRINTF(3, 4);

/* Room for one more item behind `count`: `items` itself or a larger copy of it, or NULL and
 * `err`. Doubles, so that n additions cost O(n). */
void *cf_arena_grow(cf_arena *arena, void *items, size_t count, size_t *capacity, size_t size,
                    cf_error *err);

/* The same for items that are all that `alone` holds: they are enlarged where they are if they can
 * be, and nothing of what was smaller stays. What is behind `count` is not zeroed. */
void *cf_arena_enlarge(cf_arena *alone, size_t count, size_t *capacity, size_t size, cf_error *err);

/* Leaves all that `from` holds to `arena`; nothing moves, and `from` is empty. */
void cf_arena_join(cf_arena *arena, cf_arena *from);

/* Frees all that was handed out since `before`, a copy of the arena as it was then. */
void cf_arena_return(cf_arena *arena, cf_arena before);

/* Frees all that was handed out, and keeps a block for what comes next. */
void cf_arena_empty(cf_arena *arena);

void cf_arena_free(cf_arena *arena);

/* For the whole process: what is freed is kept for what is next asked for, up to some MiB for each
 * thread. To give it back and have it again costs more than small networks cost to measure, most of
 * all with several threads, which then all have to hear of it. */
void cf_arena_start(void);

#endif
