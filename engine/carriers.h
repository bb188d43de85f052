/* engine/carriers.h: which economies stand in both fora of a pair, and could carry the news. */
#ifndef CF_ENGINE_CARRIERS_H
#define CF_ENGINE_CARRIERS_H

#include "engine/analysis.h"

/* What each economy does in each forum. */
typedef struct {
    const cf_snapshot *snapshot;
    uint8_t *role; /* cell [forum * economy_count + economy] */
} cf_roles;

/* Reads the roles of the snapshot's day; in `arena`. O(fora * economies + records). */
bool cf_roles_read(cf_roles *roles, const cf_snapshot *snapshot, cf_arena *arena, cf_error *err)
    CF_CHECKED;

/* The economies in force that could carry news between the two: those that lead in both first, then
 * those that sponsor, are members, hosted; equals by the next of these keys, then in order of the
 * document. O(economies log economies). */
bool cf_carriers_find(cf_carriers *carriers, const cf_roles *roles, cf_index a, cf_index b,
                      cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
