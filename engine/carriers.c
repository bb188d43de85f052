#include "engine/carriers.h"

#include <stdlib.h>

static void mark(cf_roles *roles, const cf_indices fora, const cf_indices economies, uint8_t bits)
{
    const size_t economy_count = roles->snapshot->graph->economy_count;
    for (size_t i = 0; i < fora.count; i++) {
        for (size_t j = 0; j < economies.count; j++)
            roles->role[fora.item[i] * economy_count + economies.item[j]] |= bits;
    }
}

static void mark_members(cf_roles *roles)
{
    const cf_graph *graph = roles->snapshot->graph;
    for (cf_index i = 0; i < graph->forum_count; i++) {
        const cf_forum *forum = &graph->forum[i];
        uint8_t *own = roles->role + i * graph->economy_count;
        mark(roles, (cf_indices){&i, 1}, forum->members, CF_CARRIER_BIT(CF_CARRIER_MEMBER));
        for (size_t j = 0; j < graph->economy_count && forum->all_members; j++)
            own[j] |= CF_CARRIER_BIT(CF_CARRIER_MEMBER);
    }
}

/* Who leads a project sponsors it too. */
static bool mark_projects(cf_roles *roles, cf_arena *arena, cf_error *err)
{
    const cf_snapshot *snapshot = roles->snapshot;
    for (size_t i = 0; i < snapshot->graph->project_count; i++) {
        const cf_project *project = &snapshot->graph->project[i];
        cf_indices fora;
        if (!snapshot->project[i])
            continue;
        if (!cf_snapshot_participants(snapshot, project, &fora, arena, err))
            return false;
        mark(roles, fora, project->lead,
             CF_CARRIER_BIT(CF_CARRIER_LEADS) | CF_CARRIER_BIT(CF_CARRIER_SPONSORS));
        mark(roles, fora, project->sponsors, CF_CARRIER_BIT(CF_CARRIER_SPONSORS));
    }
    return true;
}

static void mark_hosts(cf_roles *roles)
{
    const cf_snapshot *snapshot = roles->snapshot;
    for (size_t i = 0; i < snapshot->graph->event_count; i++) {
        const cf_event *event = &snapshot->graph->event[i];
        const bool has_begun = cf_period_has_begun(event->period, snapshot->day);
        const cf_index forum =
            event->forum == CF_ABSENT ? CF_ABSENT : cf_snapshot_current(snapshot, event->forum);
        if (has_begun && forum != CF_ABSENT && event->host != CF_ABSENT)
            mark(roles, (cf_indices){&forum, 1}, (cf_indices){&event->host, 1},
                 CF_CARRIER_BIT(CF_CARRIER_HOSTED));
    }
}

bool cf_roles_read(cf_roles *roles, const cf_snapshot *snapshot, cf_arena *arena, cf_error *err)
{
    const cf_graph *graph = snapshot->graph;
    *roles = (cf_roles){.snapshot = snapshot,
                        .role = cf_arena_new(arena, graph->forum_count, graph->economy_count, err)};
    if (!roles->role)
        return false;
    mark_members(roles);
    mark_hosts(roles);
    return mark_projects(roles, arena, err);
}

static cf_carrier carrier_of(cf_index economy, uint8_t both)
{
    cf_carrier carrier = {.economy = economy, .bases = both};
    while (!(both & CF_CARRIER_BIT(carrier.basis)))
        carrier.basis++;
    return carrier;
}

/* The first basis that one has and the other has not decides. */
static int by_keys(const void *left, const void *right)
{
    const cf_carrier *x = left;
    const cf_carrier *y = right;
    for (cf_carrier_basis basis = 0; basis < CF_CARRIER_BASIS_COUNT; basis++) {
        const bool of_x = (x->bases & CF_CARRIER_BIT(basis)) != 0;
        const bool of_y = (y->bases & CF_CARRIER_BIT(basis)) != 0;
        if (of_x != of_y)
            return of_x ? -1 : 1;
    }
    return (x->economy > y->economy) - (x->economy < y->economy);
}

bool cf_carriers_find(cf_carriers *carriers, const cf_roles *roles, cf_index a, cf_index b,
                      cf_arena *arena, cf_error *err)
{
    const size_t count = roles->snapshot->graph->economy_count;
    cf_carrier *carrier = cf_new(arena, cf_carrier, count, err);
    if (!carrier)
        return false;
    *carriers = (cf_carriers){.item = carrier};
    for (cf_index i = 0; i < count; i++) {
        const uint8_t both = roles->role[a * count + i] & roles->role[b * count + i];
        if (both && roles->snapshot->economy[i])
            carrier[carriers->count++] = carrier_of(i, both);
    }
    qsort(carrier, carriers->count, sizeof *carrier, by_keys);
    return true;
}
