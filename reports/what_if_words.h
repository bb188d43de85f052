/* reports/what_if_words.h: what is said of a what-if, in every format. */
#ifndef CF_REPORTS_WHAT_IF_WORDS_H
#define CF_REPORTS_WHAT_IF_WORDS_H

#include "reports/facts.h"

/* A further sentence on what was added, dropped and retired; nothing if nothing was supposed. */
void cf_add_supposed(cf_text *out, const cf_facts *facts);

typedef struct {
    const char *id;                            /* "congruence" */
    const char *plain;                         /* "needs met, as a share" */
    double (*of)(const cf_analysis *analysis); /* NAN: not defined */
} cf_figure;

/* The figures of which before and after are compared. */
extern const cf_figure cf_figures[];
extern const size_t cf_figure_count;

/* "met", "need ended", "opened". */
extern const char *const cf_gap_changes[CF_CHANGED_COUNT];

#endif
