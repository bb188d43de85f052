/* graphs/graph.h: a typed graph of economies, fora, projects, areas and events, with every tie's
 * evidence, as a document states it. Facts only: what holds on a day is graphs/snapshot.h.
 *
 * Records stand in arrays, in an order of their own (graphs/order.h), and name each other by index.
 * All that a graph points to lives in its arena. A zeroed graph is empty and valid. */
#ifndef CF_GRAPHS_GRAPH_H
#define CF_GRAPHS_GRAPH_H

#include "base/arena.h"
#include "base/date.h"
#include "base/map.h"
#include "graphs/kinds.h"

/* A record's place in its array; CF_ABSENT (base/map.h) for none. */
typedef uint32_t cf_index;

typedef struct {
    cf_index source;
    const char *locator; /* "" if none: the whole source */
} cf_citation;

typedef struct {
    const cf_citation *item;
    size_t count;
} cf_citations;

typedef struct {
    const cf_index *item;
    size_t count;
} cf_indices;

static inline bool cf_indices_have(cf_indices list, cf_index wanted)
{
    for (size_t i = 0; i < list.count; i++) {
        if (list.item[i] == wanted)
            return true;
    }
    return false;
}

typedef struct {
    const char *const *item;
    size_t count;
} cf_words;

typedef struct {
    cf_date since;
    cf_date until;
} cf_period;

typedef struct {
    const char *id, *title, *url, *kind, *file, *notes; /* "" if absent, the title: the id */
    cf_date date;
} cf_source;

typedef struct {
    const char *id, *name, *notes;
    cf_words aliases;
    cf_period period;
    unsigned focal_points; /* bit i: cf_focal_points[i] */
    cf_citations sources;
} cf_economy;

typedef enum { CF_NO, CF_YES, CF_UNKNOWN } cf_truth;

typedef struct {
    cf_date date;
    cf_truth in_force;
} cf_observation;

/* So many others, at most, are reached from a forum over parents and successors. */
enum { CF_LONGEST_CHAIN = 32 };

typedef struct {
    const char *id, *name, *notes;
    size_t kind; /* of cf_forum_kinds */
    cf_index parent, successor;
    cf_indices members;
    bool all_members; /* "all": every economy in force */
    bool surveyed;
    cf_period period;
    const cf_observation *observed; /* by date */
    size_t observed_count;
    cf_words aliases, topics;
    cf_indices areas, frameworks; /* addressed: single areas, and frameworks as a whole */
    cf_citations sources;
} cf_forum;

typedef struct {
    const char *id, *name, *notes;
    cf_date since;
    cf_index adopted_by;
    size_t first_area, area_count; /* its areas in cf_graph.area */
    cf_citations sources;
} cf_framework;

typedef struct {
    const char *id, *name;
    cf_index framework;
} cf_area;

typedef struct {
    const char *id, *code, *title, *notes; /* the code: the id if absent */
    cf_index forum;
    cf_indices partners;
    bool partners_recorded;
    cf_indices lead, sponsors;
    cf_words topics;
    cf_indices areas, frameworks, depends_on;
    cf_period period;
    double budget_usd; /* NAN if absent */
    cf_citations sources;
} cf_project;

typedef struct {
    cf_index from, to;
    cf_liaison_kind kind;
    cf_status status;
    cf_period period;
    cf_date review_by;
    const char *holder, *what, *notes;
    double confidence; /* 1 if absent */
    cf_citations sources;
} cf_liaison;

/* In place of a forum in a contact. No enum: ISO C keeps those within int. */
#define CF_ALL_FORA (CF_ABSENT - 1)
#define CF_UNNAMED_FORUM (CF_ABSENT - 2)

typedef struct {
    cf_index from, to;
    size_t kind; /* of cf_contact_kinds */
    bool planned;
    cf_period period; /* since: its date */
    const char *what, *notes;
    cf_index event, project;
    cf_citations sources;
} cf_contact;

typedef struct {
    const char *id, *name, *kind, *place, *notes;
    cf_index forum, host;
    cf_period period;
    cf_indices economies, fora, projects;
    cf_citations sources;
} cf_event;

/* What a graph is made of; graphs/sheets.h shows each as a sheet. */
typedef enum {
    CF_DOCUMENT_SHEET, /* the document itself */
    CF_SOURCE_SHEET,
    CF_ECONOMY_SHEET,
    CF_FORUM_SHEET,
    CF_FRAMEWORK_SHEET,
    CF_AREA_SHEET,
    CF_PROJECT_SHEET,
    CF_LIAISON_SHEET,
    CF_CONTACT_SHEET,
    CF_EVENT_SHEET,
    CF_SHEET_COUNT
} cf_sheet_kind;

typedef struct {
    cf_arena arena;
    const char *title; /* "" if absent */
    cf_indices focus;  /* the first names it */
    cf_words mandate;
    cf_date as_of;
    cf_date latest; /* the latest day of any date in the document */

    cf_source *source;
    cf_economy *economy;
    cf_forum *forum;
    cf_framework *framework;
    cf_area *area;
    cf_project *project;
    cf_liaison *liaison;
    cf_contact *contact;
    cf_event *event;
    size_t source_count, economy_count, forum_count, framework_count, area_count, project_count,
        liaison_count, contact_count, event_count;

    /* Which record of the document each one is; NULL where they stand as in the document. */
    const cf_index *written[CF_SHEET_COUNT];
} cf_graph;

/* The forum with this id, alias (any case) or CF_ABSENT. O(fora). For options of the command line. */
cf_index cf_graph_find_forum(const cf_graph *graph, const char *word);

void cf_graph_free(cf_graph *graph);

#endif
