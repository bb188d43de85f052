/* engine/need.h: which pairs of fora need to coordinate, and why.
 *
 * Coordination requirements after Cataldo, Wagstrom, Herbsleb and Carley 2006
 * (doi:10.1145/1180875.1180929): CR = T_A T_D T_A', with T_A fora by projects and T_D the identity
 * (shared projects). The mandate need is ours: a project in the focus's mandate that leaves the
 * focus out. */
#ifndef CF_ENGINE_NEED_H
#define CF_ENGINE_NEED_H

#include "graphs/snapshot.h"

typedef enum { CF_NEED_SHARED_PROJECT, CF_NEED_MANDATE, CF_NEED_COUNT } cf_need;

typedef struct {
    const char *word;
    const char *plain;
} cf_need_row;

extern const cf_need_row cf_needs[CF_NEED_COUNT];

typedef unsigned cf_need_set;
#define CF_NEED_BIT(need) (1u << (need))

/* A pair of fora, a < b in the order of the graph, with a need between them. */
typedef struct {
    cf_index a, b;
    cf_indices shared;  /* projects that both take part in, in order */
    cf_indices mandate; /* projects of the one in the mandate of the focus, the other */
    double newman;      /* sum over shared projects of 1/(participants - 1); Newman 2001 */
} cf_requirement;

typedef struct {
    const cf_requirement *item; /* by a, then b */
    size_t count;
} cf_requirements;

/* A topic of the project is one of the focus's mandate, whatever the case. */
bool cf_project_is_in_mandate(const cf_graph *graph, const cf_project *project);

/* The forum is a focus, or speaks for one. */
bool cf_forum_is_of_focus(const cf_snapshot *snapshot, cf_index forum);

/* All pairs with a need of any kind. O(sum over projects of participants squared). */
bool cf_requirements_read(cf_requirements *requirements, const cf_snapshot *snapshot,
                          cf_arena *arena, cf_error *err) CF_CHECKED;

/* The requirement of a pair in either order, or NULL. O(log n). */
const cf_requirement *cf_requirements_find(
    const cf_requirements *requirements, cf_index a, cf_index b);

/* Projects that make the need, of the kinds in `set`. */
size_t cf_requirement_weight(const cf_requirement *requirement, cf_need_set set);

#endif
