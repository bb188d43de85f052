/* engine/metric.h: what a metric is, and the table of all metrics.
 *
 * Adding a metric adds a room under engine/metrics, which ends with the metric's row, and the row's
 * name to the table in engine/metrics.c. Reports, `explain` and the promises that tests hold every
 * metric to follow from the row. */
#ifndef CF_ENGINE_METRIC_H
#define CF_ENGINE_METRIC_H

#include "base/sentence.h"
#include "engine/memo.h"

typedef enum {
    CF_SUBJECT_NODE,    /* a value for each node */
    CF_SUBJECT_TIE,     /* a value for each of some ties */
    CF_SUBJECT_NETWORK, /* one value */
    CF_SUBJECT_COUNT
} cf_subject;

/* The words of the reports: "node", "tie", "network". */
extern const char *const cf_subjects[CF_SUBJECT_COUNT];

#define CF_LENS_BIT(lens) (1u << (lens))

/* What the steps that a metric takes grow with. */
typedef enum {
    CF_GROWS_WITH_WALKS,     /* nodes times ties */
    CF_GROWS_WITH_TRIANGLES, /* the ties of that end of each tie which has fewer */
} cf_growth;

/* Steps from which a report leaves out what takes as many and more, and what looks for clusters,
 * which then takes seconds, unless it is asked for by name. */
#define CF_LARGE 1e8
#define CF_VERY_LARGE 5e9

typedef struct cf_metric cf_metric;

typedef struct {
    uint64_t seed;
    cf_memo *memo; /* of the network; NULL: one for the call */
} cf_measure_options;

/* What was measured. Values stand in the order of the network's nodes (CF_SUBJECT_NODE), of `tie`
 * (CF_SUBJECT_TIE), or alone. NAN: not defined. */
typedef struct {
    const cf_metric *metric;
    const cf_network *network;
    uint64_t seed; /* for the metrics that draw lots */
    cf_memo *memo; /* what is known of the network already; NULL once it is measured */
    double *value;
    size_t count;
    const uint32_t *tie;     /* CF_SUBJECT_TIE: places in network->tie, by place */
    const cf_sentence *text; /* NULL, or what a reader needs beside each value ("" if nothing):
                                whom a cut point cuts off, say */
    const char *undefined; /* NULL, or why values are missing, where the row has several reasons */
    cf_sentence note;      /* none, or why values are missing or to be read with care */
} cf_result;

/* Fills value, count and what else applies; `metric`, `network` (of at least one node), `seed`
 * and `memo` are set. Not defined is NAN, not a failure; the result's `undefined`, or else the
 * row's, then joins the note. */
typedef bool cf_room(cf_result *result, cf_arena *arena, cf_error *err);

struct cf_metric {
    const char *id;         /* "constraint.ego": names the definition, never reused for another */
    const char *title;      /* "Constraint (ego network)" */
    const char *plain;      /* what it tells a planner, one or two sentences without a formula */
    const char *definition; /* the formula, its variant and its denominator, in one line */
    const char *undefined;  /* when it is not defined; "" if always defined */
    const char *unit;       /* "share", "pairs", "steps", "group number" ... */
    const char *reference;  /* "Burt 1992; variant of UCINET" */
    const char *cost;       /* "O(n m)" */
    cf_growth grows_with;
    double left_out_above; /* of these steps, in a report; 0: never left out */
    cf_subject subject;
    bool is_of_degrees;  /* it follows from how many ties each node has */
    bool is_thread_safe; /* several threads may measure it: it does not call igraph */
    unsigned lenses;     /* bits of the lenses on which it makes sense */
    double least, most;  /* range of its defined values; INFINITY if open */
    cf_room *measure;
};

/* In the order of the reports. */
extern const cf_metric *const cf_metrics[];
extern const size_t cf_metric_count;

/* The row with this id, or NULL. */
const cf_metric *cf_metric_find(const char *id);

/* The number of a group says nothing of its size or rank. */
bool cf_metric_is_of_groups(const cf_metric *metric);

/* Measures `metric` on `network` (borrowed by the result, as the arena is), through one of the
 * metric's lenses. An empty network gives no values; a note says so, as it does for any NAN. */
bool cf_measure(const cf_metric *metric, const cf_network *network,
                const cf_measure_options *options, cf_result *result, cf_arena *arena,
                cf_error *err) CF_CHECKED;

/* Statistics of the defined values among `count`, by GSL; NAN where not defined (no values). */
typedef struct {
    size_t count; /* of defined values */
    double mean, sd, least, quartile, median, upper_quartile, most, gini;
} cf_summary;

bool cf_summarise(const double *value, size_t count, cf_summary *summary, cf_arena *arena,
                  cf_error *err) CF_CHECKED;

/* "igraph 0.10.2", "GSL 2.7.1", "GLPK 5.0". */
const char *cf_engine_igraph(void);
const char *cf_engine_gsl(void);
const char *cf_engine_glpk(void);

#endif
