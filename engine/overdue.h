/* engine/overdue.h: what was to happen and is not on record: promises kept, liaisons reviewed,
 * meetings held and attended. */
#ifndef CF_ENGINE_OVERDUE_H
#define CF_ENGINE_OVERDUE_H

#include "engine/analysis.h"

/* A liaison that something should have become of. */
typedef struct {
    cf_index liaison;
    cf_index from, to; /* as the record has them, or their successors */
    cf_date due;       /* of the promise, or of the review */
    double months;     /* whole ones since then; NAN: undated */
    const cf_channel *channel;
    const cf_evidence *contact; /* the latest two-sided contact since; NULL: none on record */
} cf_waiting;

typedef struct {
    cf_index forum;
    cf_date last;  /* meeting; not given: none on record */
    double months; /* whole ones since then; NAN: none on record */
} cf_quiet;

/* A forum at the meetings of another. */
typedef struct {
    cf_index guest, host;
    size_t meetings;
    cf_date last; /* not given: undated */
} cf_attendance;

typedef struct {
    cf_arena arena;
    const cf_analysis *analysis;
    int months;                /* what is younger is not overdue */
    const cf_waiting *promise; /* the oldest first, undated ones last */
    size_t promise_count;
    size_t promises_gone;     /* of fora that are out of force without a successor: not listed */
    const cf_waiting *review; /* the oldest first, however young */
    size_t review_count;
    const cf_quiet *quiet; /* of the focus and the fora in scope; as above */
    size_t quiet_count;
    const cf_attendance *attendance; /* by guest, then host, in the order of the graph */
    size_t attendance_count;
} cf_overdue;

enum { CF_OVERDUE_MONTHS = 12 };

/* Looks for what is older than `months` on the day of `analysis` (borrowed). A promise is settled by
 * a later liaison on record, whatever has come of it, and not by contact alone: nobody is named. */
bool cf_overdue_find(cf_overdue *overdue, const cf_analysis *analysis, int months, cf_error *err)
    CF_CHECKED;

/* Is the forum the first focus, or in scope? */
bool cf_overdue_counts(const cf_analysis *analysis, cf_index forum);

void cf_overdue_free(cf_overdue *overdue);

#endif
