#include "base/map.h"

#include <string.h>
#include <sys/random.h>

struct cf_map_slot {
    const char *key;
    uint32_t number;
    uint32_t tag; /* of the key's hash: most other keys need not be looked at */
};

/* A difference in any bit leaves one that nobody can foresee who does not know the seed. */
static uint64_t mix(uint64_t hash, uint64_t word, uint64_t seed)
{
    hash = (hash ^ word) * 0xd6e8feb86659fd93u;
    hash = (hash ^ (hash >> 32)) * (seed | 1);
    return hash ^ (hash >> 32);
}

/* Up to eight bytes as a number: of less, in two halves that may overlap, so that nothing is copied
 * byte by byte. */
static uint64_t word_of(const char *at, size_t length)
{
    uint64_t whole;
    uint32_t first, last;
    if (length >= sizeof whole) {
        memcpy(&whole, at, sizeof whole);
        return whole;
    }
    if (length >= sizeof first) {
        memcpy(&first, at, sizeof first);
        memcpy(&last, at + length - sizeof last, sizeof last);
        return (uint64_t)first << 32 | last;
    }
    whole = 0;
    for (size_t i = 0; i < length; i++)
        whole = whole << 8 | (unsigned char)at[i];
    return whole;
}

static uint64_t hash_of(const cf_map *map, const char *key)
{
    enum { WORD = 8 };
    size_t left = strlen(key);
    uint64_t hash = mix(map->seed, left, map->seed);
    for (; left > WORD; left -= WORD, key += WORD)
        hash = mix(hash, word_of(key, WORD), map->seed);
    return mix(hash, word_of(key, left), map->seed);
}

static uint32_t tag_of(uint64_t hash)
{
    return (uint32_t)(hash >> 32);
}

/* The slot that holds `key`, or the empty one where it belongs. */
static cf_map_slot *slot_for(const cf_map *map, const char *key)
{
    const uint64_t hash = hash_of(map, key);
    const uint32_t tag = tag_of(hash);
    size_t at = (size_t)hash & (map->capacity - 1);
    while (map->slot[at].key && (map->slot[at].tag != tag || strcmp(map->slot[at].key, key) != 0))
        at = (at + 1) & (map->capacity - 1);
    return &map->slot[at];
}

void cf_map_expect(const cf_map *map, const char *key)
{
    if (map->capacity > 0)
        __builtin_prefetch(&map->slot[(size_t)hash_of(map, key) & (map->capacity - 1)]);
}

uint32_t cf_map_guess(const cf_map *map, const char *key)
{
    if (map->capacity == 0)
        return CF_ABSENT;
    const uint64_t hash = hash_of(map, key);
    const cf_map_slot *slot = &map->slot[(size_t)hash & (map->capacity - 1)];
    if (!slot->key || slot->tag != tag_of(hash))
        return CF_ABSENT;
    __builtin_prefetch(slot->key);
    return slot->number;
}

uint32_t cf_map_find(const cf_map *map, const char *key)
{
    if (map->capacity == 0)
        return CF_ABSENT;
    const cf_map_slot *slot = slot_for(map, key);
    return slot->key ? slot->number : CF_ABSENT;
}

static bool enlarge(cf_map *map, cf_arena *arena, cf_error *err)
{
    cf_map larger = {.capacity = map->capacity ? map->capacity * 2 : 64, .seed = map->seed};
    if (map->capacity == 0 && getrandom(&larger.seed, sizeof larger.seed, GRND_NONBLOCK) < 0)
        larger.seed = (uint64_t)(uintptr_t)&larger;
    larger.slot = cf_new(arena, cf_map_slot, larger.capacity, err);
    if (!larger.slot)
        return false;
    for (size_t i = 0; i < map->capacity; i++) {
        if (map->slot[i].key)
            *slot_for(&larger, map->slot[i].key) = map->slot[i];
    }
    larger.count = map->count;
    *map = larger;
    return true;
}

static bool is_full(const cf_map *map)
{
    return map->count * 2 >= map->capacity;
}

bool cf_map_add_alone(cf_map *map, cf_arena *alone, const char *key, uint32_t number,
                      uint32_t *before, cf_error *err)
{
    cf_arena larger = {0};
    if (is_full(map)) {
        if (!enlarge(map, &larger, err))
            return false;
        cf_arena_free(alone);
        *alone = larger;
    }
    return cf_map_add(map, alone, key, number, before, err);
}

bool cf_map_add(cf_map *map, cf_arena *arena, const char *key, uint32_t number, uint32_t *before,
                cf_error *err)
{
    if (is_full(map) && !enlarge(map, arena, err))
        return false;

    cf_map_slot *slot = slot_for(map, key);
    *before = slot->key ? slot->number : CF_ABSENT;
    if (!slot->key) {
        *slot = (cf_map_slot){key, number, tag_of(hash_of(map, key))};
        map->count++;
    }
    return true;
}
