#include "engine/changed.h"

#include "engine/paths.h"

/* Does the pair need a channel, and lack one? */
static bool is_gap(const cf_analysis *analysis, cf_index a, cf_index b)
{
    const cf_requirement *need = cf_requirements_find(&analysis->requirements, a, b);
    return need && cf_requirement_weight(need, analysis->options.need) > 0
        && !cf_analysis_is_covered(analysis, a, b);
}

static cf_state state_of(const cf_analysis *analysis, cf_index a, cf_index b)
{
    return cf_pair_state(&analysis->channels, &analysis->snapshot, a, b);
}

static cf_changed_gap changed(const cf_what_if *all, const cf_gap *gap, cf_gap_change change)
{
    return (cf_changed_gap){
        .a = gap->a,
        .b = gap->b,
        .change = change,
        .before = state_of(all->before, gap->a, gap->b),
        .after = state_of(&all->after, gap->a, gap->b),
        .count = gap->count};
}

bool cf_find_changed_gaps(cf_what_if *what_if, cf_error *err)
{
    const cf_analysis *before = what_if->before;
    const cf_analysis *after = &what_if->after;
    cf_changed_gap *item =
        cf_new(&what_if->arena, cf_changed_gap, before->gap_count + after->gap_count, err);
    if (!item)
        return false;
    for (size_t i = 0; i < before->gap_count; i++) {
        const cf_gap *gap = &before->gap[i];
        if (is_gap(after, gap->a, gap->b))
            continue;
        const cf_gap_change change =
            cf_analysis_is_covered(after, gap->a, gap->b) ? CF_CHANGED_MET : CF_CHANGED_NEED_ENDED;
        item[what_if->gap_count++] = changed(what_if, gap, change);
    }
    for (size_t i = 0; i < after->gap_count; i++) {
        const cf_gap *gap = &after->gap[i];
        if (!is_gap(before, gap->a, gap->b))
            item[what_if->gap_count++] = changed(what_if, gap, CF_CHANGED_OPENED);
    }
    what_if->gap = item;
    return true;
}

static bool open_paths(cf_paths *paths, const cf_analysis *analysis, cf_arena *arena, cf_error *err)
{
    return cf_paths_open(
        paths, &analysis->network[CF_LENS_CHANNELS], analysis->graph->forum_count, arena, err);
}

/* In force, or perhaps so, in both: the others have no contact to lose. */
static bool stays(const cf_what_if *all, cf_index forum)
{
    return all->before->snapshot.forum[forum] != CF_NO && all->after.snapshot.forum[forum] != CF_NO;
}

typedef struct {
    cf_pair *item;
    size_t count, capacity;
} pairs;

static bool add_pair(pairs *all, cf_index a, cf_index b, cf_arena *arena, cf_error *err)
{
    all->item = cf_arena_grow(arena, all->item, all->count, &all->capacity, sizeof *all->item, err);
    if (!all->item)
        return false;
    all->item[all->count++] = (cf_pair){a, b};
    return true;
}

bool cf_find_changed_contact(cf_what_if *what_if, cf_error *err)
{
    cf_arena *arena = &what_if->arena;
    cf_paths before, after;
    pairs lost = {0}, won = {0};
    if (!open_paths(&before, what_if->before, arena, err)
        || !open_paths(&after, &what_if->after, arena, err))
        return false;
    const size_t count = what_if->graph.forum_count;
    for (cf_index a = 0; a < count; a++) {
        if (!stays(what_if, a))
            continue;
        for (cf_index b = a + 1; b < count; b++) {
            const bool had = cf_paths_link(&before, a, b);
            const bool has = cf_paths_link(&after, a, b);
            if (had == has || !stays(what_if, b))
                continue;
            if (!add_pair(had ? &lost : &won, a, b, arena, err))
                return false;
        }
    }
    what_if->lost = lost.item;
    what_if->lost_count = lost.count;
    what_if->won = won.item;
    what_if->won_count = won.count;
    return true;
}
