/* engine/ensemble.h: a metric of a network beside the same metric of networks drawn by lot.
 *
 * Replica i is the same whatever the number and order of the replicas. Ranges of them may be run
 * apart, each in an ensemble of its own, and merged in order: to the last bit as if one had run them
 * all. */
#ifndef CF_ENGINE_ENSEMBLE_H
#define CF_ENGINE_ENSEMBLE_H

#include "engine/bits.h"
#include "engine/listener.h"
#include "engine/null.h"
#include "engine/online.h"

/* Values that an ensemble may keep: 1 GiB of them. */
#define CF_ENSEMBLE_MOST_VALUES ((size_t)1 << 27)

typedef struct {
    const cf_null *null;
    const cf_metric *metric;
    uint64_t seed;
    size_t replicas;      /* that there is room for */
    cf_listener listener; /* of a run */
} cf_ensemble_options;

/* Of a node, or of the network. */
typedef struct {
    double observed;  /* NAN: not defined */
    cf_online drawn;  /* of the replicas in which it is defined; kept */
    size_t undefined; /* replicas in which it is not */
} cf_ensemble_value;

typedef struct {
    cf_ensemble_options options;
    cf_network network; /* as the null sees it; the nodes by id, in two-mode the rows first */
    cf_bits observed;   /* what is drawn from */
    size_t most_ties;   /* of a replica */
    bool is_bound;      /* there is no other network to draw */
    cf_sentence note;   /* none, or why what was observed is not defined */
    cf_ensemble_value *value;
    size_t count;
} cf_ensemble;

/* Opens without replicas. `drawn` is the network whose ties are drawn: `network` itself, or for a
 * projected null who takes part in what. All is borrowed, `arena` keeps the ensemble. */
bool cf_ensemble_open(cf_ensemble *ensemble, const cf_ensemble_options *options,
                      const cf_network *network, const cf_network *drawn, cf_arena *arena,
                      cf_error *err) CF_CHECKED;

/* Adds the replicas `first` up to `first` + `count` - 1: in one run or several, the same to the last
 * bit. */
bool cf_ensemble_run(cf_ensemble *ensemble, size_t first, size_t count, cf_error *err) CF_CHECKED;

/* Those that stand apart first. */
typedef enum {
    CF_VERDICT_HIGHER, /* at or beyond the upper end of the interval */
    CF_VERDICT_LOWER,
    CF_VERDICT_ALIKE,
    CF_VERDICT_SAME,      /* all replicas have the value observed */
    CF_VERDICT_KEPT,      /* the value follows from what the null keeps */
    CF_VERDICT_BOUND,     /* there is no other network to draw */
    CF_VERDICT_NEVER,     /* in no replica is it defined */
    CF_VERDICT_UNDEFINED, /* what was observed is not defined */
    CF_VERDICT_COUNT
} cf_verdict;

extern const char *const cf_verdicts[CF_VERDICT_COUNT];

/* The observed value among those drawn; NAN where not defined. */
typedef struct {
    double observed, mean, sd, z;
    double greater, less; /* p: of values as high, as low */
    double low, high;     /* the middle 95 % of the replicas */
    cf_verdict verdict;
} cf_judgement;

/* Sorts what is kept of the value. */
cf_judgement cf_ensemble_judge(const cf_ensemble *ensemble, cf_ensemble_value *value);

#endif
