#include "engine/tasks.h"

#include "base/language.h"

#include <stdlib.h>

const cf_task_row cf_tasks[] = {
    [CF_TASK_IDENTITY] = {"identity", N_("both fora take part in the same project")},
    [CF_TASK_DEPENDENCY] = {"dependencies", N_("a project of the one depends on a project of the "
                                               "other, as the record declares")},
    [CF_TASK_AREA] = {"areas",
                      N_("a project of the one and a project of the other address the same "
                         "area of a framework")},
    [CF_TASK_LEAD] = {"lead-economies",
                      N_("the same economy leads a project of the one and a project "
                         "of the other")},
};
_Static_assert(CF_COUNT(cf_tasks) == CF_TASK_COUNT, "a tie of tasks has no word");

/* A 1 that CR sums up for a pair. */
typedef struct {
    cf_index a, b;
    uint32_t tie;
} cell;

/* A project has an area, or is led by an economy. */
typedef struct {
    cf_index thing, project;
} holding;

typedef struct {
    const cf_snapshot *snapshot;
    cf_indices *fora; /* by project in force */
    cf_task_tie *tie;
    size_t tie_count, tie_capacity;
    holding *held;
    size_t held_count, held_capacity;
    cell *cell;
    size_t cell_count, cell_capacity;
    cf_arena *arena;
    cf_error *err;
} gathering;

static int compare(size_t left, size_t right)
{
    return (left > right) - (left < right);
}

static bool add_tie(gathering *all, cf_index x, cf_index y, cf_task why)
{
    all->tie = cf_arena_grow(
        all->arena, all->tie, all->tie_count, &all->tie_capacity, sizeof *all->tie, all->err);
    if (!all->tie)
        return false;
    all->tie[all->tie_count++] = (cf_task_tie){x < y ? x : y, x < y ? y : x, CF_TASK_BIT(why)};
    return true;
}

static bool hold(gathering *all, cf_indices things, cf_index project)
{
    for (size_t i = 0; i < things.count; i++) {
        all->held = cf_arena_grow(all->arena, all->held, all->held_count, &all->held_capacity,
                                  sizeof *all->held, all->err);
        if (!all->held)
            return false;
        all->held[all->held_count++] = (holding){things.item[i], project};
    }
    return true;
}

static int by_thing(const void *left, const void *right)
{
    const holding *x = left;
    const holding *y = right;
    return x->thing != y->thing ? compare(x->thing, y->thing) : compare(x->project, y->project);
}

/* Ties all projects that hold the same thing, and lets go of all. */
static bool tie_holders(gathering *all, cf_task why)
{
    const holding *held = all->held;
    const size_t count = all->held_count;
    if (count > 0)
        qsort(all->held, count, sizeof *held, by_thing);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count && held[j].thing == held[i].thing; j++) {
            if (!add_tie(all, held[i].project, held[j].project, why))
                return false;
        }
    }
    all->held_count = 0;
    return true;
}

bool cf_project_areas(cf_indices *areas, const cf_graph *graph, const cf_project *project,
                      cf_arena *arena, cf_error *err)
{
    size_t most = project->areas.count;
    for (size_t i = 0; i < project->frameworks.count; i++)
        most += graph->framework[project->frameworks.item[i]].area_count;
    cf_index *item = cf_new(arena, cf_index, most, err);
    if (!item)
        return false;
    *areas = (cf_indices){item, 0};
    for (size_t i = 0; i < project->areas.count; i++)
        item[areas->count++] = project->areas.item[i];
    for (size_t i = 0; i < project->frameworks.count; i++) {
        const cf_framework *whole = &graph->framework[project->frameworks.item[i]];
        for (size_t j = 0; j < whole->area_count; j++) {
            const cf_index area = (cf_index)(whole->first_area + j);
            if (!cf_indices_have(*areas, area))
                item[areas->count++] = area;
        }
    }
    return true;
}

static bool tie_identity(gathering *all, cf_index project)
{
    return add_tie(all, project, project, CF_TASK_IDENTITY);
}

static bool tie_dependencies(gathering *all, cf_index project)
{
    const cf_indices others = all->snapshot->graph->project[project].depends_on;
    for (size_t i = 0; i < others.count; i++) {
        if (all->snapshot->project[others.item[i]]
            && !add_tie(all, project, others.item[i], CF_TASK_DEPENDENCY))
            return false;
    }
    return true;
}

static bool hold_areas(gathering *all, cf_index project)
{
    const cf_graph *graph = all->snapshot->graph;
    cf_indices areas;
    return cf_project_areas(&areas, graph, &graph->project[project], all->arena, all->err)
        && hold(all, areas, project);
}

static bool hold_leads(gathering *all, cf_index project)
{
    return hold(all, all->snapshot->graph->project[project].lead, project);
}

/* Adds the ties of one kind. */
static bool tie_all(gathering *all, cf_task why)
{
    static bool (*const look_at[])(gathering * all, cf_index project) = {
        [CF_TASK_IDENTITY] = tie_identity,
        [CF_TASK_DEPENDENCY] = tie_dependencies,
        [CF_TASK_AREA] = hold_areas,
        [CF_TASK_LEAD] = hold_leads,
    };
    const cf_snapshot *snapshot = all->snapshot;
    for (cf_index i = 0; i < snapshot->graph->project_count; i++) {
        if (snapshot->project[i] && !look_at[why](all, i))
            return false;
    }
    return tie_holders(all, why);
}

static int by_projects(const void *left, const void *right)
{
    const cf_task_tie *x = left;
    const cf_task_tie *y = right;
    return x->p != y->p ? compare(x->p, y->p) : compare(x->q, y->q);
}

/* T_D is 1 however many ties join the two projects. */
static void merge_ties(gathering *all)
{
    size_t kept = 0;
    if (all->tie_count > 0)
        qsort(all->tie, all->tie_count, sizeof *all->tie, by_projects);
    for (size_t i = 0; i < all->tie_count; i++) {
        if (kept > 0 && by_projects(&all->tie[kept - 1], &all->tie[i]) == 0)
            all->tie[kept - 1].why |= all->tie[i].why;
        else
            all->tie[kept++] = all->tie[i];
    }
    all->tie_count = kept;
}

static bool add_cell(gathering *all, cf_index x, cf_index y, uint32_t tie)
{
    if (x == y)
        return true;
    all->cell = cf_arena_grow(
        all->arena, all->cell, all->cell_count, &all->cell_capacity, sizeof *all->cell, all->err);
    if (!all->cell)
        return false;
    all->cell[all->cell_count++] = (cell){x < y ? x : y, x < y ? y : x, tie};
    return true;
}

/* The fora of the one project with those of the other; of the same one, each pair once. */
static bool multiply(gathering *all, uint32_t tie)
{
    const cf_task_tie *projects = &all->tie[tie];
    const cf_indices left = all->fora[projects->p];
    const cf_indices right = all->fora[projects->q];
    for (size_t i = 0; i < left.count; i++) {
        for (size_t j = projects->p == projects->q ? i + 1 : 0; j < right.count; j++) {
            if (!add_cell(all, left.item[i], right.item[j], tie))
                return false;
        }
    }
    return true;
}

static int by_pair(const void *left, const void *right)
{
    const cell *x = left;
    const cell *y = right;
    if (x->a != y->a)
        return compare(x->a, y->a);
    return x->b != y->b ? compare(x->b, y->b) : compare(x->tie, y->tie);
}

/* Sorted cells become needs, whose ties stand in one array. */
static bool fill(gathering *all, cf_task_needs *needs)
{
    cf_task_need *need = cf_new(all->arena, cf_task_need, all->cell_count, all->err);
    uint32_t *tie = cf_new(all->arena, uint32_t, all->cell_count, all->err);
    if (!need || !tie)
        return false;
    if (all->cell_count > 0)
        qsort(all->cell, all->cell_count, sizeof *all->cell, by_pair);
    for (size_t i = 0; i < all->cell_count; i++) {
        const cell *one = &all->cell[i];
        tie[i] = one->tie;
        if (i == 0 || one->a != one[-1].a || one->b != one[-1].b)
            need[needs->count++] = (cf_task_need){.a = one->a, .b = one->b, .tie = &tie[i]};
        need[needs->count - 1].tie_count++;
    }
    needs->item = need;
    needs->tie = all->tie;
    needs->tie_count = all->tie_count;
    return true;
}

static bool find_fora(gathering *all)
{
    const cf_snapshot *snapshot = all->snapshot;
    const cf_graph *graph = snapshot->graph;
    all->fora = cf_new(all->arena, cf_indices, graph->project_count, all->err);
    bool ok = all->fora;
    for (size_t i = 0; i < graph->project_count && ok; i++) {
        ok = !snapshot->project[i]
          || cf_snapshot_participants(
              snapshot, &graph->project[i], &all->fora[i], all->arena, all->err);
    }
    return ok;
}

bool cf_task_needs_read(cf_task_needs *needs, const cf_snapshot *snapshot, cf_task_set set,
                        cf_arena *arena, cf_error *err)
{
    *needs = (cf_task_needs){0};
    gathering all = {.snapshot = snapshot, .arena = arena, .err = err};
    bool ok = find_fora(&all);
    for (cf_task why = 0; why < CF_TASK_COUNT && ok; why++)
        ok = !(set & CF_TASK_BIT(why)) || tie_all(&all, why);
    if (ok)
        merge_ties(&all);
    for (uint32_t i = 0; i < all.tie_count && ok; i++)
        ok = multiply(&all, i);
    return ok && fill(&all, needs);
}

size_t cf_task_weight(const cf_task_needs *needs, const cf_task_need *pair, cf_task_set set)
{
    size_t weight = 0;
    for (size_t i = 0; i < pair->tie_count; i++)
        weight += (needs->tie[pair->tie[i]].why & set) != 0;
    return weight;
}

static int by_ends(const void *left, const void *right)
{
    const cf_task_need *x = left;
    const cf_task_need *y = right;
    return x->a != y->a ? compare(x->a, y->a) : compare(x->b, y->b);
}

const cf_task_need *cf_task_needs_find(const cf_task_needs *needs, cf_index a, cf_index b)
{
    if (needs->count == 0)
        return NULL;
    const cf_task_need wanted = {.a = a < b ? a : b, .b = a < b ? b : a};
    return bsearch(&wanted, needs->item, needs->count, sizeof wanted, by_ends);
}
