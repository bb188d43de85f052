/* engine/study.h: what a study is, and the table of all studies: questions whose answer is a table
 * rather than a value for each node, such as who brokers between which groups.
 *
 * Adding a study adds a room under engine/studies, which ends with the study's row, and the row's
 * name to the table in engine/studies.c. Commands, reports and `explain` follow from the row. */
#ifndef CF_ENGINE_STUDY_H
#define CF_ENGINE_STUDY_H

#include "base/table.h"
#include "engine/grouping.h"
#include "engine/listener.h"
#include "engine/null.h"
#include "engine/tasks.h"

typedef struct cf_analysis cf_analysis;
typedef struct cf_study cf_study;

typedef struct {
    uint64_t seed;
    size_t replicas; /* draws of a study that draws lots */
    size_t size;     /* of a set of fora that is looked for, at most; of a top */
    size_t loss;     /* percent of the ties that are lost */
    cf_grouping_kind groups;
    const cf_null *null;     /* what null-model draws; NULL: what suits the lens */
    const cf_metric *metric; /* that it compares; NULL: a usual one */
    cf_listener listener;    /* told of what takes long */
    cf_task_set tasks;       /* what makes a need in the studies of congruence */
} cf_study_options;

enum { CF_STUDY_REPLICAS = 1000, CF_STUDY_SIZE = 3, CF_STUDY_LOSS = 10 };

/* Options that change some studies and not others. */
typedef enum {
    CF_HEED_GROUPS,
    CF_HEED_TASKS,
    CF_HEED_SIZE,
    CF_HEED_LOSS,
    CF_HEED_REPLICAS,
    CF_HEED_COUNT
} cf_heed;

#define CF_HEED_BIT(heed) (1U << (heed))

extern const char *const cf_heeds[CF_HEED_COUNT]; /* "groups" */

/* What a room sees. */
typedef struct {
    const cf_analysis *analysis; /* of the whole record */
    const cf_network *network;   /* through one lens of the study; NULL if it has none */
    cf_memo *memo;               /* of the network; NULL: one for the study */
    const cf_grouping *grouping; /* of the network's nodes; NULL if the study needs none */
    const cf_study_options *options;
} cf_study_input;

/* Adds the rows, whose `arena` and `err` are those of the study, and may set `note`: what must be
 * known to read them. The network has a node at least. False only with `err`, or with rows that
 * failed. */
typedef bool cf_study_room(const cf_study_input *in, cf_rows *rows, cf_sentence *note);

struct cf_study {
    const char *id;         /* "brokerage": names the definition, never reused for another */
    const char *title;      /* "Roles of go-betweens" */
    const char *plain;      /* what it tells a planner, one or two sentences without a formula */
    const char *definition; /* the formulas of the columns, in one line */
    const char *undefined;  /* when a value is not defined; "" if always defined */
    const char *reference;
    const char *cost;
    unsigned lenses; /* bits of the lenses on which it makes sense; 0: it sees the whole record */
    cf_lens lens;    /* the one that is taken if none is asked for */
    bool is_quick;   /* cheap enough for every report */
    unsigned heeds;  /* bits of the options that change it; with CF_HEED_GROUPS it has a grouping */
    const cf_column *column;
    size_t column_count;
    cf_study_room *make;
};

/* In the order of the reports. */
extern const cf_study *const cf_studies[];
extern const size_t cf_study_count;

/* The row with this id, or NULL. */
const cf_study *cf_study_find(const char *id);

typedef struct {
    const cf_study *study;
    const cf_network *network; /* NULL if the study has no lens */
    cf_table table;            /* without a note of its own */
    cf_sentence note;          /* none, or what must be known to read it */
} cf_study_result;

static inline bool cf_study_heeds(const cf_study *study, cf_heed heed)
{
    return study->heeds & CF_HEED_BIT(heed);
}

/* Studies what `in` holds; makes the grouping if there is none and one is needed. An empty network
 * gives no rows; a note says so. */
bool cf_study_make(const cf_study *study, const cf_study_input *in, cf_study_result *result,
                   cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
