#include "engine/what_if.h"

#include "engine/changed.h"

#include <string.h>

const char *const cf_additions[] = {
    [CF_ADD_WORKING] = "working",
    [CF_ADD_NAMED] = "named",
    [CF_ADD_PROMISED] = "promised",
};

static const cf_status status_of[] = {
    [CF_ADD_WORKING] = CF_ACTIVE_STATUS,
    [CF_ADD_NAMED] = CF_DESIGNATED_STATUS,
    [CF_ADD_PROMISED] = CF_PROMISED_STATUS,
};
_Static_assert(CF_COUNT(status_of) == CF_ADD_COUNT, "an addition has no status");

static bool add_liaisons(cf_what_if *all, cf_error *err)
{
    cf_graph *graph = &all->graph;
    const size_t count = graph->liaison_count;
    cf_liaison *liaison = cf_new(&all->arena, cf_liaison, count + all->changes.add_count, err);
    if (!liaison)
        return false;
    if (count > 0)
        memcpy(liaison, graph->liaison, count * sizeof *liaison);
    for (size_t i = 0; i < all->changes.add_count; i++) {
        const cf_added *added = &all->changes.add[i];
        liaison[count + i] = (cf_liaison){
            .from = added->pair.a,
            .to = added->pair.b,
            .status = status_of[added->state],
            .period = {.since = all->before->options.as_of},
            .holder = "",
            .what = "",
            .notes = "",
            .confidence = 1};
    }
    graph->liaison = liaison;
    graph->liaison_count += all->changes.add_count;
    return true;
}

/* Every liaison that speaks for the pair and is not over ends; what it was stays on record. */
static bool drop_liaisons(cf_what_if *all, const cf_pair *pair, cf_error *err)
{
    const cf_channel *channel = cf_channels_find(&all->before->channels, pair->a, pair->b);
    bool is_any = false;
    for (size_t i = 0; channel && i < channel->evidence_count; i++) {
        const cf_evidence *evidence = &channel->evidence[i];
        if (!evidence->is_liaison || evidence->rung > CF_PROMISED)
            continue;
        cf_liaison *liaison = &all->graph.liaison[evidence->record];
        liaison->status = CF_ENDED_STATUS;
        liaison->period.until = (cf_date){0};
        is_any = true;
    }
    const cf_forum *forum = all->graph.forum;
    return is_any
        || cf_fail(err, CF_ERROR_USAGE, "--drop: %s and %s have no liaison that could end",
                   forum[pair->a].id, forum[pair->b].id);
}

static bool is_retired(const cf_supposed *changes, cf_index forum)
{
    for (size_t i = 0; i < changes->retire_count; i++) {
        if (changes->retire[i] == forum)
            return true;
    }
    return false;
}

/* Who is gone cannot ask; the further focuses only count for the first. */
static bool retire_focus(cf_what_if *all, cf_error *err)
{
    const cf_indices focus = all->before->snapshot.focus;
    cf_index *item = cf_new(&all->arena, cf_index, focus.count, err);
    if (!item)
        return false;
    all->graph.focus = (cf_indices){item, 0};
    const bool is_gone = focus.count > 0 && is_retired(&all->changes, focus.item[0]);
    for (size_t i = 0; i < focus.count && !is_gone; i++) {
        if (!is_retired(&all->changes, focus.item[i]))
            item[all->graph.focus.count++] = focus.item[i];
    }
    return true;
}

static bool retire_fora(cf_what_if *all, cf_error *err)
{
    cf_graph *graph = &all->graph;
    cf_forum *forum = cf_new(&all->arena, cf_forum, graph->forum_count, err);
    if (!forum)
        return false;
    if (graph->forum_count > 0)
        memcpy(forum, graph->forum, graph->forum_count * sizeof *forum);
    for (size_t i = 0; i < all->changes.retire_count; i++) {
        cf_forum *retired = &forum[all->changes.retire[i]];
        retired->period.until = cf_date_of_day(all->before->snapshot.day - 1);
        retired->observed_count = 0;
    }
    graph->forum = forum;
    return retire_focus(all, err);
}

static bool change_graph(cf_what_if *all, cf_error *err)
{
    all->graph = *all->before->graph;
    all->graph.arena = (cf_arena){0};
    if (!add_liaisons(all, err) || !retire_fora(all, err))
        return false;
    for (size_t i = 0; i < all->changes.drop_count; i++) {
        if (!drop_liaisons(all, &all->changes.drop[i], err))
            return false;
    }
    return true;
}

bool cf_what_if_make(cf_what_if *what_if, const cf_analysis *before, const cf_supposed *changes,
                     cf_error *err)
{
    *what_if = (cf_what_if){.before = before, .changes = *changes};
    if (!change_graph(what_if, err))
        return false;
    cf_options options = before->options;
    options.focus = what_if->graph.focus;
    return cf_analyse(&what_if->after, &what_if->graph, &options, err)
        && cf_find_changed_gaps(what_if, err) && cf_find_changed_contact(what_if, err);
}

void cf_what_if_free(cf_what_if *what_if)
{
    cf_analysis_free(&what_if->after);
    cf_arena_free(&what_if->arena);
    *what_if = (cf_what_if){0};
}
