#include "engine/meetings.h"

#include <stdlib.h>

/* Undated, or not later. */
static bool is_no_later(cf_date date, cf_date than)
{
    return !cf_date_is_given(date) || (cf_date_is_given(than) && date.last <= than.last);
}

const cf_date *cf_last_meetings(const cf_snapshot *snapshot, cf_arena *arena, cf_error *err)
{
    const cf_graph *graph = snapshot->graph;
    cf_date *last = cf_new(arena, cf_date, graph->forum_count, err);
    for (size_t i = 0; last && i < graph->event_count; i++) {
        const cf_event *event = &graph->event[i];
        if (event->forum == CF_ABSENT || !cf_period_has_begun(event->period, snapshot->day))
            continue;
        const cf_index forum = cf_snapshot_current(snapshot, event->forum);
        if (forum != CF_ABSENT && !is_no_later(event->period.since, last[forum]))
            last[forum] = event->period.since;
    }
    return last;
}

/* One forum at one meeting. */
typedef struct {
    cf_index guest, host;
    cf_index event; /* CF_ABSENT: not named */
    cf_date date;
} visit;

typedef struct {
    const cf_snapshot *snapshot;
    visit *item;
    size_t count, capacity;
    cf_arena *arena;
    cf_error *err;
} gathering;

static bool add_visit(gathering *all, visit found)
{
    found.guest = cf_snapshot_current(all->snapshot, found.guest);
    found.host = cf_snapshot_current(all->snapshot, found.host);
    if (found.guest == CF_ABSENT || found.host == CF_ABSENT || found.guest == found.host)
        return true;
    all->item = cf_arena_grow(
        all->arena, all->item, all->count, &all->capacity, sizeof *all->item, all->err);
    if (!all->item)
        return false;
    all->item[all->count++] = found;
    return true;
}

static bool add_events(gathering *all)
{
    const cf_graph *graph = all->snapshot->graph;
    for (cf_index i = 0; i < graph->event_count; i++) {
        const cf_event *event = &graph->event[i];
        if (event->forum == CF_ABSENT || !cf_period_has_begun(event->period, all->snapshot->day))
            continue;
        for (size_t j = 0; j < event->fora.count; j++) {
            if (!add_visit(all, (visit){event->fora.item[j], event->forum, i, event->period.since}))
                return false;
        }
    }
    return true;
}

static bool add_contacts(gathering *all)
{
    const cf_graph *graph = all->snapshot->graph;
    for (size_t i = 0; i < graph->contact_count; i++) {
        const cf_contact *contact = &graph->contact[i];
        const bool is_named =
            contact->from < graph->forum_count && contact->to < graph->forum_count;
        if (!cf_contact_kinds[contact->kind].is_visit || contact->planned || !is_named
            || !cf_period_has_begun(contact->period, all->snapshot->day))
            continue;
        if (!add_visit(
                all, (visit){contact->from, contact->to, contact->event, contact->period.since}))
            return false;
    }
    return true;
}

static int compare(size_t left, size_t right)
{
    return (left > right) - (left < right);
}

static int by_pair(const void *left, const void *right)
{
    const visit *x = left;
    const visit *y = right;
    if (x->guest != y->guest)
        return compare(x->guest, y->guest);
    return x->host != y->host ? compare(x->host, y->host) : compare(x->event, y->event);
}

static void fill(const gathering *all, cf_attendance *attendance, size_t *count)
{
    for (size_t i = 0; i < all->count; i++) {
        const visit *now = &all->item[i];
        const bool is_same = i > 0 && now[-1].guest == now->guest && now[-1].host == now->host;
        if (!is_same)
            attendance[(*count)++] = (cf_attendance){.guest = now->guest, .host = now->host};
        cf_attendance *pair = &attendance[*count - 1];
        pair->meetings += !is_same || now->event == CF_ABSENT || now[-1].event != now->event;
        if (!is_no_later(now->date, pair->last))
            pair->last = now->date;
    }
}

bool cf_attendance_read(const cf_attendance **attendance, size_t *count,
                        const cf_snapshot *snapshot, cf_arena *arena, cf_error *err)
{
    gathering all = {.snapshot = snapshot, .arena = arena, .err = err};
    if (!add_events(&all) || !add_contacts(&all))
        return false;
    cf_attendance *found = cf_new(arena, cf_attendance, all.count, err);
    if (!found)
        return false;
    if (all.count > 0)
        qsort(all.item, all.count, sizeof *all.item, by_pair);
    *count = 0;
    fill(&all, found, count);
    *attendance = found;
    return true;
}
