#include "engine/need.h"

#include "base/language.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

const cf_need_row cf_needs[] = {
    [CF_NEED_SHARED_PROJECT] = {NC_("need", "shared-project"),
                                N_("both fora take part in the same project")},
    [CF_NEED_MANDATE] = {NC_("need", "mandate"),
                         N_("a project of the one is in the mandate of the focus and does "
                            "not name the focus")},
};

/* One reason for a pair to coordinate. */
typedef struct {
    cf_index a, b;
    cf_need need;
    cf_index project;
    double newman;
} reason;

typedef struct {
    const cf_snapshot *snapshot;
    reason *item;
    size_t count, capacity;
    cf_arena *arena;
    cf_error *err;
} gathering;

static bool add_reason(gathering *all, cf_index x, cf_index y, reason because)
{
    all->item = cf_arena_grow(
        all->arena, all->item, all->count, &all->capacity, sizeof *all->item, all->err);
    if (!all->item)
        return false;
    because.a = x < y ? x : y;
    because.b = x < y ? y : x;
    all->item[all->count++] = because;
    return true;
}

static bool add_shared(gathering *all, const cf_indices fora, cf_index project)
{
    const reason because = {
        .need = CF_NEED_SHARED_PROJECT,
        .project = project,
        .newman = 1.0 / ((double)fora.count - 1.0)};
    for (size_t i = 0; i < fora.count; i++) {
        for (size_t j = i + 1; j < fora.count; j++) {
            if (!add_reason(all, fora.item[i], fora.item[j], because))
                return false;
        }
    }
    return true;
}

bool cf_project_is_in_mandate(const cf_graph *graph, const cf_project *project)
{
    for (size_t i = 0; i < project->topics.count; i++) {
        for (size_t j = 0; j < graph->mandate.count; j++) {
            if (strcasecmp(project->topics.item[i], graph->mandate.item[j]) == 0)
                return true;
        }
    }
    return false;
}

bool cf_forum_is_of_focus(const cf_snapshot *snapshot, cf_index forum)
{
    const cf_indices heirs = snapshot->speaks_for[forum];
    for (size_t i = 0; i < heirs.count; i++) {
        if (snapshot->is_focus[heirs.item[i]])
            return true;
    }
    return false;
}

static bool names_focus(const cf_snapshot *snapshot, const cf_indices fora)
{
    for (size_t i = 0; i < fora.count; i++) {
        if (cf_forum_is_of_focus(snapshot, fora.item[i]))
            return true;
    }
    return false;
}

static bool add_project(gathering *all, cf_index project)
{
    const cf_snapshot *snapshot = all->snapshot;
    const cf_project *record = &snapshot->graph->project[project];
    cf_indices fora;
    if (!cf_snapshot_participants(snapshot, record, &fora, all->arena, all->err)
        || !add_shared(all, fora, project))
        return false;

    const bool leaves_focus_out =
        snapshot->focus.count > 0 && fora.count > 0
        && cf_project_is_in_mandate(snapshot->graph, record) && !names_focus(snapshot, fora);
    const reason because = {.need = CF_NEED_MANDATE, .project = project};
    return !leaves_focus_out || add_reason(all, snapshot->focus.item[0], fora.item[0], because);
}

static int compare(size_t left, size_t right)
{
    return (left > right) - (left < right);
}

static int by_pair(const void *left, const void *right)
{
    const reason *x = left;
    const reason *y = right;
    if (x->a != y->a)
        return compare(x->a, y->a);
    if (x->b != y->b)
        return compare(x->b, y->b);
    return x->need != y->need ? compare(x->need, y->need) : compare(x->project, y->project);
}

/* Sorted reasons become requirements, whose projects stand in one array. */
static void fill(const gathering *all, cf_requirement *requirement, cf_index *project,
                 size_t *count)
{
    for (size_t i = 0; i < all->count; i++) {
        const reason *because = &all->item[i];
        project[i] = because->project;
        if (i == 0 || because->a != because[-1].a || because->b != because[-1].b)
            requirement[(*count)++] = (cf_requirement){.a = because->a, .b = because->b};

        cf_requirement *pair = &requirement[*count - 1];
        cf_indices *kind = because->need == CF_NEED_MANDATE ? &pair->mandate : &pair->shared;
        if (kind->count == 0)
            kind->item = &project[i];
        kind->count++;
        pair->newman += because->newman;
    }
}

bool cf_requirements_read(cf_requirements *requirements, const cf_snapshot *snapshot,
                          cf_arena *arena, cf_error *err)
{
    *requirements = (cf_requirements){0};
    gathering all = {.snapshot = snapshot, .arena = arena, .err = err};
    for (cf_index i = 0; i < snapshot->graph->project_count; i++) {
        if (snapshot->project[i] && !add_project(&all, i))
            return false;
    }
    cf_requirement *requirement = cf_new(arena, cf_requirement, all.count, err);
    cf_index *project = cf_new(arena, cf_index, all.count, err);
    if (!requirement || !project)
        return false;
    if (all.count > 0)
        qsort(all.item, all.count, sizeof *all.item, by_pair);
    fill(&all, requirement, project, &requirements->count);
    requirements->item = requirement;
    return true;
}

static int by_ends(const void *left, const void *right)
{
    const cf_requirement *x = left;
    const cf_requirement *y = right;
    return x->a != y->a ? compare(x->a, y->a) : compare(x->b, y->b);
}

const cf_requirement *cf_requirements_find(
    const cf_requirements *requirements, cf_index a, cf_index b)
{
    if (requirements->count == 0)
        return NULL;
    const cf_requirement wanted = {.a = a < b ? a : b, .b = a < b ? b : a};
    return bsearch(&wanted, requirements->item, requirements->count, sizeof wanted, by_ends);
}

size_t cf_requirement_weight(const cf_requirement *requirement, cf_need_set set)
{
    return ((set & CF_NEED_BIT(CF_NEED_SHARED_PROJECT)) ? requirement->shared.count : 0)
         + ((set & CF_NEED_BIT(CF_NEED_MANDATE)) ? requirement->mandate.count : 0);
}
