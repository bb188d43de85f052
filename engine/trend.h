/* engine/trend.h: the figures of a graph by date. */
#ifndef CF_ENGINE_TREND_H
#define CF_ENGINE_TREND_H

#include "engine/analysis.h"

typedef enum { CF_STEP_YEAR, CF_STEP_QUARTER, CF_STEP_COUNT } cf_step;

extern const char *const cf_steps[CF_STEP_COUNT];

/* As of the end of `date`. */
typedef struct {
    cf_date date;
    size_t covered, most, of; /* most: with those for which nothing is recorded */
    double low, high;         /* of coverage; NAN without a focus or scope */
    size_t met, required;
    double congruence;              /* NAN if nothing is required */
    size_t gaps, gaps_not_recorded; /* the latter may be none: congruence may be higher by these */
    double centralization;          /* of degree, through the channels; NAN where not defined */
} cf_trend_point;

/* The figures of one analysis on its day. Centralization is left undefined. */
cf_trend_point cf_trend_point_of(const cf_analysis *found);

typedef struct {
    cf_arena arena;
    cf_step step;
    const char *focus;           /* its id, or "" */
    const cf_trend_point *point; /* by date */
    size_t count;
} cf_trend;

enum { CF_TREND_MOST = 1000 };

/* The day of the first liaison, contact, event or project; not given if none has a date. */
cf_date cf_trend_first(const cf_graph *graph);

/* Fills in the dates at the ends of the steps, and returns their number; only that if `point` is
 * NULL. Stops behind CF_TREND_MOST. */
size_t cf_trend_dates(cf_trend_point *point, cf_step step, int32_t from, int32_t to);

/* Analyses `graph` at the end of each `trend->step` from `from` to `to`, the last one at the end of `to`. A
 * day that is not given is cf_trend_first, and the document's own. Fails if there is none, and beyond CF_TREND_MOST dates. To be freed in any case. */
bool cf_trend_follow(cf_trend *trend, const cf_graph *graph, const cf_options *options,
                     cf_date from, cf_date to, cf_error *err) CF_CHECKED;

void cf_trend_free(cf_trend *trend);

#endif
