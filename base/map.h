/* base/map.h: from keys to numbers.
 *
 * Open addressing over strings or pairs; a seed that differs in each process
 * guards against keys chosen to collide, and nothing is ever iterated over it,
 * so the seed cannot show in any output. O(1) on average. */
#ifndef CF_BASE_MAP_H
#define CF_BASE_MAP_H

#include "base/arena.h"

#include <stdint.h>

typedef struct cf_map_slot cf_map_slot;

typedef struct {
    cf_map_slot *slot;
    size_t capacity;
    size_t count;
    uint64_t seed;
} cf_map;

/* No enum: ISO C keeps those within int. */
#define CF_ABSENT UINT32_MAX

/* The number kept under `key`, or CF_ABSENT. */
uint32_t cf_map_find(const cf_map *map, const char *key);

/* Where many are looked for, memory is slower than all that is done with it. Some looks ahead this
 * asks for what is to be looked into first, */
void cf_map_expect(const cf_map *map, const char *key);

/* and this, when that has come, for the key. The number that will most likely be found, or CF_ABSENT. */
uint32_t cf_map_guess(const cf_map *map, const char *key);

/* Keeps `number` under `key` (borrowed) and puts what was there before, or CF_ABSENT, in `*before`,
 * which stays. The slots live in `arena`. */
bool cf_map_add(cf_map *map, cf_arena *arena, const char *key, uint32_t number, uint32_t *before,
                cf_error *err) CF_CHECKED;

/* The same where `alone` holds nothing but the slots: those that became too few are freed. */
bool cf_map_add_alone(cf_map *map, cf_arena *alone, const char *key, uint32_t number,
                      uint32_t *before, cf_error *err) CF_CHECKED;

#endif
