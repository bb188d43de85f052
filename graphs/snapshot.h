/* graphs/snapshot.h: what of a graph is in force on a day.
 *
 * Rules for dates of reduced precision: docs/format.md, "How dates are read". */
#ifndef CF_GRAPHS_SNAPSHOT_H
#define CF_GRAPHS_SNAPSHOT_H

#include "graphs/graph.h"

typedef struct {
    const cf_graph *graph;
    int32_t day;
    int window_months; /* how long a contact counts as recent */
    cf_indices focus;  /* of the options, else of the document */
    cf_truth *forum;   /* in force? unknown: the record does not tell */
    bool *project;
    bool *economy;
    bool *is_focus; /* by forum: one of the focus */
    /* By forum: the fora that speak through it are those whose `speaks_for` names it. A sub-group
     * speaks for its parent, a predecessor for its successor, a further focus for the first. */
    cf_indices *speaks_for; /* itself first, each once */
} cf_snapshot;

enum { CF_WINDOW_MONTHS = 24 };

/* Fills a snapshot whose graph, day, window and focus are set; in `arena`. O(records). */
bool cf_snapshot_take(cf_snapshot *snapshot, cf_arena *arena, cf_error *err) CF_CHECKED;

/* The day of a snapshot if none is asked for: the document's `as_of`, else its latest date; false
 * if it has no date at all. */
bool cf_graph_default_day(const cf_graph *graph, int32_t *day);

bool cf_period_holds(cf_period period, int32_t day);

/* Undated, or begun by the day; it may have ended. */
bool cf_period_has_begun(cf_period period, int32_t day);

cf_truth cf_forum_in_force(const cf_forum *forum, int32_t day);

/* The forum itself, or the first of its successors that is not known to be out of force; CF_ABSENT
 * if there is none. */
cf_index cf_snapshot_current(const cf_snapshot *snapshot, cf_index forum);

/* The fora of a project, its own first, each once and as current; in `arena`. */
bool cf_snapshot_participants(const cf_snapshot *snapshot, const cf_project *project,
                              cf_indices *participants, cf_arena *arena, cf_error *err) CF_CHECKED;

/* A sub-group: its kind says so, or its parent is itself at working level. */
bool cf_forum_is_sub_group(const cf_graph *graph, cf_index forum);

#endif
