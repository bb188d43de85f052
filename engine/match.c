#include "engine/match.h"

/* By forum of `graph`: the forum of `other` with the same id, or CF_ABSENT. */
static cf_index *match_ids(const cf_graph *graph, const cf_graph *other, cf_arena *arena,
                           cf_error *err)
{
    cf_map ids = {0};
    cf_index *same = cf_new(arena, cf_index, graph->forum_count, err);
    if (!same)
        return NULL;
    for (cf_index i = 0; i < other->forum_count; i++) {
        uint32_t before;
        if (!cf_map_add(&ids, arena, other->forum[i].id, i, &before, err))
            return NULL;
    }
    for (size_t i = 0; i < graph->forum_count; i++)
        same[i] = cf_map_find(&ids, graph->forum[i].id);
    return same;
}

/* A forum that is out of force without a successor stays itself; so does the focus, which is asked
 * about all the same. */
static cf_index current(const cf_snapshot *snapshot, cf_index forum)
{
    const cf_index heir = cf_snapshot_current(snapshot, forum);
    return heir == CF_ABSENT || snapshot->is_focus[forum] ? forum : heir;
}

static bool was_in_force(const cf_snapshot *then, cf_index forum)
{
    return forum != CF_ABSENT && then->forum[forum] != CF_NO;
}

/* Puts a predecessor where the forum itself was not in force. */
static void find_origins(cf_index *origin, const cf_index *heir, const cf_snapshot *then)
{
    for (cf_index i = 0; i < then->graph->forum_count; i++) {
        if (heir[i] != CF_ABSENT && was_in_force(then, i) && !was_in_force(then, origin[heir[i]]))
            origin[heir[i]] = i;
    }
}

bool cf_match_make(cf_match *match, const cf_analysis *then, const cf_analysis *now,
                   cf_arena *arena, cf_error *err)
{
    const cf_graph *old = then->graph;
    const cf_index *same = match_ids(old, now->graph, arena, err);
    cf_index *heir = cf_new(arena, cf_index, old->forum_count, err);
    cf_index *origin = match_ids(now->graph, old, arena, err);
    if (!same || !heir || !origin)
        return false;
    for (cf_index i = 0; i < old->forum_count; i++) {
        cf_index at = i;
        while (at != CF_ABSENT && same[at] == CF_ABSENT)
            at = old->forum[at].successor;
        heir[i] = at == CF_ABSENT ? CF_ABSENT : current(&now->snapshot, same[at]);
    }
    find_origins(origin, heir, &then->snapshot);
    match->now = heir;
    match->then = origin;
    return true;
}
