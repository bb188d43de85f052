/* engine/key/field.h: who is in contact with whom once some nodes are gone, by searches over bit
 * rows. */
#ifndef CF_ENGINE_KEY_FIELD_H
#define CF_ENGINE_KEY_FIELD_H

#include "engine/bits.h"

/* A network without directions, its nodes in order of their ids, those without ties last, and room
 * for one search at a time. */
typedef struct {
    cf_network network;
    size_t nodes;
    size_t joined; /* nodes with ties */
    cf_bits tied;
    cf_bits state;     /* rows of nodes: who is there, and how far the search has come */
    uint32_t *piece;   /* of each node while nobody is removed */
    size_t *headcount; /* to count in, by piece */
    double *share;     /* to add up in, by node */
} cf_key_field;

/* What a search found, its sources aside. */
typedef struct {
    size_t count;
    double near; /* sum of 1 / steps */
} cf_key_found;

/* All nodes are there. O(nodes^2 / 64 + ties log ties). */
bool cf_key_field_open(cf_key_field *field, const cf_network *network, cf_arena *arena,
                       cf_error *err) CF_CHECKED;

/* All nodes are there but those of the set. */
void cf_key_remove(cf_key_field *field, const uint32_t *set, size_t size);
bool cf_key_is_there(const cf_key_field *field, uint32_t node);

/* Nodes that are there and tied to both. O(nodes / 64). */
size_t cf_key_shared(const cf_key_field *field, uint32_t node, uint32_t other);

/* Searches from the set over the nodes that are there, `steps` far. O(joined * nodes / 64). */
cf_key_found cf_key_search(cf_key_field *field, const uint32_t *set, size_t size, size_t steps);

/* Pairs of nodes that are there and in contact. Unless `piece` is NULL, it gets the first node of
 * each one's component, CF_ABSENT for those removed. O(joined * nodes / 64). */
double cf_key_contact(cf_key_field *field, uint32_t *piece);

/* The same pairs when nobody was removed. O(joined). */
double cf_key_contact_before(cf_key_field *field);

/* Sum of 1 / steps over all pairs that are there and in contact. O(joined^2 * nodes / 64). */
double cf_key_nearness(cf_key_field *field);

#endif
