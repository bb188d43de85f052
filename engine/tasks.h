/* engine/tasks.h: which pairs of fora need to coordinate because their projects hang together.
 *
 * Coordination requirements after Cataldo, Wagstrom, Herbsleb and Carley 2006
 * (doi:10.1145/1180875.1180929): CR = T_A T_D T_A', with T_A fora by projects in force, and T_D
 * projects by projects: 1 where one of the ties asked for joins the two, in either direction. The
 * diagonal of T_D is the identity's alone. */
#ifndef CF_ENGINE_TASKS_H
#define CF_ENGINE_TASKS_H

#include "graphs/snapshot.h"

/* What joins two projects; the identity joins each with itself. */
typedef enum {
    CF_TASK_IDENTITY,
    CF_TASK_DEPENDENCY,
    CF_TASK_AREA,
    CF_TASK_LEAD,
    CF_TASK_COUNT
} cf_task;

typedef struct {
    const char *word; /* "lead-economies" */
    const char *plain;
} cf_task_row;

extern const cf_task_row cf_tasks[CF_TASK_COUNT];

typedef unsigned cf_task_set;
#define CF_TASK_BIT(task) (1u << (task))

/* A cell of T_D that is not 0. */
typedef struct {
    cf_index p, q; /* projects, p <= q */
    cf_task_set why;
} cf_task_tie;

/* A pair of fora, a < b in the order of the graph, with a cell of CR that is not 0. */
typedef struct {
    cf_index a, b;
    const uint32_t *tie; /* places among the ties, in order; one for each 1 that CR sums up here */
    size_t tie_count;
} cf_task_need;

typedef struct {
    const cf_task_tie *tie; /* by p, then q */
    size_t tie_count;
    const cf_task_need *item; /* by a, then b */
    size_t count;
} cf_task_needs;

/* CR with T_D the union of the ties in `set`. Goes through projects, not through pairs of fora:
 * O(t + c log c) for t pairs of projects that share an area or an economy, and c fora of the one
 * times fora of the other, summed over the ties. */
bool cf_task_needs_read(cf_task_needs *needs, const cf_snapshot *snapshot, cf_task_set set,
                        cf_arena *arena, cf_error *err) CF_CHECKED;

/* CR of the pair with T_D the union of those ties only that are in `set`. O(its ties). */
size_t cf_task_weight(const cf_task_needs *needs, const cf_task_need *pair, cf_task_set set);

/* The need of a pair in either order, or NULL. O(log n). */
const cf_task_need *cf_task_needs_find(const cf_task_needs *needs, cf_index a, cf_index b);

/* What the project addresses: single areas, and all areas of its frameworks; each once, in order. */
bool cf_project_areas(cf_indices *areas, const cf_graph *graph, const cf_project *project,
                      cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
