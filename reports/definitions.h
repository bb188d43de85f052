/* reports/definitions.h: every word of the reports in plain words, gathered from the tables that
 * define it. Glossary, `explain` and the manual say the same. */
#ifndef CF_REPORTS_DEFINITIONS_H
#define CF_REPORTS_DEFINITIONS_H

#include "reports/facts.h"
#include "reports/tables.h"

typedef enum {
    CF_GROUP_TERM,
    CF_GROUP_STATE,
    CF_GROUP_GAP,
    CF_GROUP_CHANGE,
    CF_GROUP_MOVE,
    CF_GROUP_NEED,
    CF_GROUP_TASK,
    CF_GROUP_LAYER,
    CF_GROUP_LENS,
    CF_GROUP_CHANCE,
    CF_GROUP_METRIC,
    CF_GROUP_STUDY,
    CF_GROUP_COUNT
} cf_definition_group;

/* "state", "kind of gap", "metric" */
extern const char *const cf_definition_groups[CF_GROUP_COUNT];
/* "States", "Kinds of gap", "Metrics" */
extern const char *const cf_definition_headings[CF_GROUP_COUNT];

/* The chapters of the glossary in a report. */
typedef struct {
    cf_definition_group group;
    const char *heading;
} cf_chapter;

enum { CF_CHAPTERS = 4 };
extern const cf_chapter cf_chapters[CF_CHAPTERS];

typedef struct {
    cf_definition_group group;
    const char *word;  /* "working", "betweenness" */
    const char *title; /* "" if the word says it all */
    const char *plain; /* a clause or sentences */
    /* Of metrics and studies; "" if it does not apply. */
    const char *definition, *undefined, *unit, *columns, *lenses, *options, *reference, *cost;
    unsigned lens_bits;
    const cf_metric *metric; /* NULL unless it is one */
} cf_definition;

typedef struct {
    cf_definition *item; /* by group, then in the order of its table */
    size_t count;
} cf_definitions;

/* The word as people read it: `word` is what it is looked up by. */
const char *cf_definition_word(const cf_definition *definition);

bool cf_definitions_read(cf_definitions *definitions, cf_arena *arena, cf_error *err) CF_CHECKED;

/* All of them as one table. */
bool cf_definitions_make_table(const cf_definitions *found, cf_table *table, cf_arena *arena,
                               cf_error *err) CF_CHECKED;

#endif
