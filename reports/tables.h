/* reports/tables.h: the tables that people ask for, each built once and written in every format. */
#ifndef CF_REPORTS_TABLES_H
#define CF_REPORTS_TABLES_H

#include "base/table.h"
#include "reports/report.h"

typedef enum {
    CF_FORMAT_TABLE,
    CF_FORMAT_JSON,
    CF_FORMAT_CSV,
    CF_FORMAT_MD,
    CF_FORMAT_COUNT
} cf_format;

extern const char *const cf_format_words[CF_FORMAT_COUNT];

/* What a command shows. */
typedef enum {
    CF_VIEW_FORA,       /* every forum in scope */
    CF_VIEW_FOCUS_GAPS, /* the uncovered of them: which fora lack a liaison with the focus */
    CF_VIEW_PAIR_GAPS,  /* pairs with need and without a channel */
    CF_VIEW_COVERAGE, /* by state, kind, parent; economies and areas; focal points; participation */
    CF_VIEW_MATRICES, /* those of the selection, square by square */
    CF_VIEW_ECONOMY,  /* the one economy of the selection */
    CF_VIEW_METRICS,
    CF_VIEW_STUDIES,
    CF_VIEW_PROJECTS, /* worth a second look: only of a report that took one */
    CF_VIEW_PLAN,     /* the liaisons to create next: only of a report with a plan */
    CF_VIEW_WHAT_IF,  /* what would change: only of a report before a what-if */
    CF_VIEW_COUNT
} cf_view_of;

/* Writes the view in the format. JSON is an object with schema, focus, as_of and the sections of
 * report.json that make the view. Text fits 80 columns. `verbose` adds the evidence to text. */
bool cf_write_view(cf_view_of view, cf_format format, bool verbose, const cf_report *report,
                   cf_text *out, cf_error *err) CF_CHECKED;

/* Definitions in plain words: every state, gap kind, need, lens and metric, or only those named
 * `word` ("constraint": all its variants; "swaps": null.swaps); false without `err` if nothing has
 * that name. From the same tables as everything else. */
bool cf_write_explanation(const char *word, cf_format format, cf_text *out, cf_error *err)
    CF_CHECKED;

#endif
