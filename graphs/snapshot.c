#include "graphs/snapshot.h"

bool cf_period_has_begun(cf_period period, int32_t day)
{
    return !cf_date_is_given(period.since) || period.since.first <= day;
}

bool cf_period_holds(cf_period period, int32_t day)
{
    return cf_period_has_begun(period, day)
        && (!cf_date_is_given(period.until) || period.until.last >= day);
}

bool cf_graph_default_day(const cf_graph *graph, int32_t *day)
{
    const cf_date date = cf_date_is_given(graph->as_of) ? graph->as_of : graph->latest;
    *day = date.last;
    return cf_date_is_given(date);
}

static bool is_older_than_start(const cf_observation *observation, const cf_forum *forum)
{
    return cf_date_is_given(forum->period.since)
        && observation->date.last < forum->period.since.first;
}

cf_truth cf_forum_in_force(const cf_forum *forum, int32_t day)
{
    if (!cf_period_holds(forum->period, day))
        return CF_NO;

    const cf_observation *latest = NULL;
    const cf_observation *next = NULL;
    for (size_t i = 0; i < forum->observed_count && !next; i++) {
        const cf_observation *observation = &forum->observed[i];
        if (is_older_than_start(observation, forum))
            continue;
        if (observation->date.first <= day)
            latest = observation;
        else
            next = observation;
    }
    if (latest)
        return latest->in_force;
    return next && !cf_date_is_given(forum->period.since) ? next->in_force : CF_YES;
}

bool cf_forum_is_sub_group(const cf_graph *graph, cf_index forum)
{
    const cf_forum *body = &graph->forum[forum];
    if (body->parent == CF_ABSENT)
        return false;
    const cf_level level = cf_forum_kinds[body->kind].level;
    const cf_level above = cf_forum_kinds[graph->forum[body->parent].kind].level;
    return level == CF_LEVEL_SUB_GROUP
        || (level == CF_LEVEL_WORKING
            && (above == CF_LEVEL_WORKING || above == CF_LEVEL_SUB_GROUP));
}

cf_index cf_snapshot_current(const cf_snapshot *snapshot, cf_index forum)
{
    while (forum != CF_ABSENT && snapshot->forum[forum] == CF_NO)
        forum = snapshot->graph->forum[forum].successor;
    return forum;
}

/* For whom else `forum` speaks directly: at most a successor, a parent and the first focus. */
static size_t direct_heirs(const cf_snapshot *snapshot, cf_index forum, cf_index heir[3])
{
    const cf_graph *graph = snapshot->graph;
    const cf_forum *body = &graph->forum[forum];
    size_t count = 0;
    if (body->successor != CF_ABSENT && snapshot->forum[forum] != CF_YES)
        heir[count++] = body->successor;
    if (cf_forum_is_sub_group(graph, forum))
        heir[count++] = body->parent;
    if (snapshot->is_focus[forum] && snapshot->focus.item[0] != forum)
        heir[count++] = snapshot->focus.item[0];
    return count;
}

/* Follows the heirs of heirs, no more than CF_LONGEST_CHAIN and as many of the first focus. */
static bool find_speaks_for(cf_snapshot *snapshot, cf_index forum, cf_arena *arena, cf_error *err)
{
    size_t capacity = 4;
    size_t count = 1;
    cf_index *item = cf_new(arena, cf_index, capacity, err);
    if (!item)
        return false;
    item[0] = forum;
    for (size_t at = 0; at < count; at++) {
        cf_index heir[3];
        const size_t heirs = direct_heirs(snapshot, item[at], heir);
        for (size_t i = 0; i < heirs; i++) {
            if (cf_indices_have((cf_indices){item, count}, heir[i]))
                continue;
            item = cf_arena_grow(arena, item, count, &capacity, sizeof *item, err);
            if (!item)
                return false;
            item[count++] = heir[i];
        }
    }
    snapshot->speaks_for[forum] = (cf_indices){item, count};
    return true;
}

bool cf_snapshot_take(cf_snapshot *snapshot, cf_arena *arena, cf_error *err)
{
    const cf_graph *graph = snapshot->graph;
    const int32_t day = snapshot->day;
    snapshot->forum = cf_new(arena, cf_truth, graph->forum_count, err);
    snapshot->project = cf_new(arena, bool, graph->project_count, err);
    snapshot->economy = cf_new(arena, bool, graph->economy_count, err);
    snapshot->is_focus = cf_new(arena, bool, graph->forum_count, err);
    snapshot->speaks_for = cf_new(arena, cf_indices, graph->forum_count, err);
    if (!snapshot->forum || !snapshot->project || !snapshot->economy || !snapshot->is_focus
        || !snapshot->speaks_for)
        return false;

    for (size_t i = 0; i < graph->forum_count; i++)
        snapshot->forum[i] = cf_forum_in_force(&graph->forum[i], day);
    for (size_t i = 0; i < graph->project_count; i++)
        snapshot->project[i] = cf_period_holds(graph->project[i].period, day);
    for (size_t i = 0; i < graph->economy_count; i++)
        snapshot->economy[i] = cf_period_holds(graph->economy[i].period, day);
    for (size_t i = 0; i < snapshot->focus.count; i++)
        snapshot->is_focus[snapshot->focus.item[i]] = true;
    for (cf_index i = 0; i < graph->forum_count; i++) {
        if (!find_speaks_for(snapshot, i, arena, err))
            return false;
    }
    return true;
}

bool cf_snapshot_participants(const cf_snapshot *snapshot, const cf_project *project,
                              cf_indices *participants, cf_arena *arena, cf_error *err)
{
    cf_index *item = cf_new(arena, cf_index, project->partners.count + 1, err);
    if (!item)
        return false;
    size_t count = 0;
    for (size_t i = 0; i <= project->partners.count; i++) {
        const cf_index named = i == 0 ? project->forum : project->partners.item[i - 1];
        const cf_index current = cf_snapshot_current(snapshot, named);
        if (current != CF_ABSENT && !cf_indices_have((cf_indices){item, count}, current))
            item[count++] = current;
    }
    *participants = (cf_indices){item, count};
    return true;
}
