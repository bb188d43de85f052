#include "base/arena.h"

#include <assert.h>
#include <malloc.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct cf_arena_block {
    cf_arena_block *before;
    size_t size;
    max_align_t byte[];
};

enum { FIRST_BLOCK = 4096, LARGEST_STEP = 1 << 20 };

static size_t rounded(size_t size)
{
    const size_t unit = alignof(max_align_t);
    return (size + unit - 1) / unit * unit;
}

static bool add_block(cf_arena *arena, size_t need, cf_error *err)
{
    size_t size = arena->last ? arena->last->size * 2 : FIRST_BLOCK;
    if (size > LARGEST_STEP)
        size = LARGEST_STEP;
    if (size < need)
        size = need;

    cf_arena_block *block = calloc(1, sizeof *block + size);
    if (!block)
        return cf_fail_memory(err);
    block->before = arena->last;
    block->size = size;
    arena->last = block;
    arena->used = 0;
    return true;
}

void *cf_arena_new(cf_arena *arena, size_t count, size_t size, cf_error *err)
{
    size_t need;
    if (__builtin_mul_overflow(count, size, &need) || need > PTRDIFF_MAX / 2) {
        cf_fail_memory(err);
        return NULL;
    }
    need = rounded(need ? need : 1);
    if ((!arena->last || arena->last->size - arena->used < need) && !add_block(arena, need, err))
        return NULL;

    void *item = (char *)arena->last->byte + arena->used;
    arena->used += need;
    return item;
}

char *cf_arena_copy(cf_arena *arena, const char *text, size_t length, cf_error *err)
{
    char *copy = cf_new(arena, char, length + 1, err);
    if (copy)
        memcpy(copy, text, length);
    return copy;
}

char *cf_arena_format(cf_arena *arena, cf_error *err, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);

    char *text = cf_new(arena, char, (size_t)length + 1, err);
    if (!text)
        return NULL;
    va_start(arguments, format);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    va_end(arguments);
    return text;
}

void *cf_arena_grow(cf_arena *arena, void *items, size_t count, size_t *capacity, size_t size,
                    cf_error *err)
{
    if (items && count < *capacity)
        return items;

    const size_t larger = *capacity ? *capacity * 2 : 8;
    void *copy = cf_arena_new(arena, larger, size, err);
    if (!copy)
        return NULL;
    if (items && count > 0)
        memcpy(copy, items, count * size);
    *capacity = larger;
    return copy;
}

void *cf_arena_enlarge(cf_arena *alone, size_t count, size_t *capacity, size_t size, cf_error *err)
{
    if (alone->last && count < *capacity)
        return alone->last->byte;

    const size_t larger = *capacity ? *capacity * 2 : 64;
    size_t need;
    cf_arena_block *block = NULL;
    if (!__builtin_mul_overflow(larger, size, &need) && need < PTRDIFF_MAX / 2)
        block = realloc(alone->last, sizeof *block + need);
    if (!block) {
        cf_fail_memory(err);
        return NULL;
    }
    *block = (cf_arena_block){.size = need};
    *alone = (cf_arena){block, need};
    *capacity = larger;
    return block->byte;
}

void cf_arena_join(cf_arena *arena, cf_arena *from)
{
    cf_arena_block *oldest = from->last;
    while (oldest && oldest->before)
        oldest = oldest->before;
    if (!arena->last) {
        *arena = *from;
    } else if (oldest) {
        oldest->before = arena->last->before;
        arena->last->before = from->last;
    }
    *from = (cf_arena){0};
}

static void free_last(cf_arena *arena)
{
    cf_arena_block *block = arena->last;
    assert(block); /* `before` is an earlier state of the same arena */
    arena->last = block->before;
    free(block);
}

void cf_arena_return(cf_arena *arena, cf_arena before)
{
    while (arena->last && arena->last != before.last) {
        free_last(arena);
        arena->used = arena->last ? arena->last->size : 0;
    }
    if (arena->last)
        memset((char *)arena->last->byte + before.used, 0, arena->used - before.used);
    arena->used = before.used;
}

void cf_arena_empty(cf_arena *arena)
{
    cf_arena_block *kept = arena->last;
    if (!kept)
        return;
    cf_arena smaller = {.last = kept->before};
    cf_arena_free(&smaller);
    kept->before = NULL;
    memset(kept->byte, 0, arena->used);
    arena->used = 0;
}

void cf_arena_free(cf_arena *arena)
{
    while (arena->last)
        free_last(arena);
    arena->used = 0;
}

/* glibc gives back what is above 128 KiB, which is less than one measure of APEC needs. Arrays of
 * large networks are had from the system each, so that nothing of them stays. */
void cf_arena_start(void)
{
    enum { KEPT = 16 << 20, LARGE = 8 << 20 };
    mallopt(M_TRIM_THRESHOLD, KEPT);
    mallopt(M_MMAP_THRESHOLD, LARGE);
}
