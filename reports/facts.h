/* reports/facts.h: what several sections of a report need beside the analysis, found once. */
#ifndef CF_REPORTS_FACTS_H
#define CF_REPORTS_FACTS_H

#include "base/table.h"
#include "reports/report.h"

typedef struct {
    const cf_report *report;
    const cf_analysis *analysis;
    const cf_graph *graph;
    const cf_manifest *manifest; /* NULL in tests of parts */
    const cf_second_look *look;  /* NULL: none was taken */
    const cf_plan *plan;         /* NULL: none was asked for */
    const cf_what_if *what_if;   /* NULL: nothing was supposed */
    const cf_diff *diff;         /* NULL: there is no baseline */
    const cf_trend *trend;       /* NULL: there is none */
    cf_selection selection;
    const size_t *blank;   /* by forum: its projects in force whose partners are not recorded */
    const bool *is_cited;  /* by source: evidence of this report rests on it */
    const bool *is_named;  /* by project: it makes a need of this report */
    cf_row_filter *filter; /* of the rows of long tables; NULL: all are kept */
    cf_arena *arena;
    cf_error *err;
} cf_facts;

bool cf_facts_read(cf_facts *facts, const cf_report *report, cf_arena *arena, cf_error *err)
    CF_CHECKED;

/* What a report may lack. */
bool cf_has_focus(const cf_facts *facts);
bool cf_has_metrics(const cf_facts *facts);
bool cf_has_plan(const cf_facts *facts);
bool cf_has_baseline(const cf_facts *facts);
bool cf_has_trend(const cf_facts *facts);
bool cf_has_studies(const cf_facts *facts);

/* A matrix, as far as it was asked for. */
bool cf_facts_matrix(const cf_facts *facts, cf_matrix_kind kind, cf_matrix *matrix) CF_CHECKED;

bool cf_is_matrix_chosen(const cf_facts *facts, cf_matrix_kind kind);

/* No economy is left out unless one was chosen. */
bool cf_is_economy_chosen(const cf_facts *facts, cf_index economy);

/* The record's citations. */
cf_citations cf_evidence_sources(const cf_graph *graph, const cf_evidence *evidence);

/* Does contact of this forum count as contact of the focus? */
bool cf_is_of_focus(const cf_snapshot *snapshot, cf_index forum);

/* How an end of a record stands for a forum of the pair. */
typedef enum {
    CF_THROUGH_ITSELF,
    CF_THROUGH_PREDECESSOR,
    CF_THROUGH_SUB_GROUP,
    CF_THROUGH_FOCUS, /* a further focus, for the first */
    CF_THROUGH_OTHER, /* the sub-group of a predecessor, say */
    CF_THROUGH_COUNT
} cf_through_kind;

typedef struct {
    const char *word;  /* "predecessor" */
    const char *plain; /* "as %, now %": the end, then the forum it stands for */
} cf_through_row;

extern const cf_through_row cf_throughs[CF_THROUGH_COUNT];

typedef struct {
    cf_index end;   /* as the record names it */
    cf_index forum; /* of the pair */
    cf_through_kind kind;
} cf_through;

/* Both ends of the evidence, `from` first. */
void cf_evidence_through(const cf_snapshot *snapshot, const cf_channel *channel,
                         const cf_evidence *evidence, cf_through through[2]);

#endif
