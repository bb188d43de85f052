/* engine/online.h: statistics of values that come one by one, replica by replica.
 *
 * Mean and variance by Welford 1962 (doi:10.1080/00401706.1962.10490022), which does not lose the
 * digits that a sum of squares loses. Quantiles are exact: the values are kept, 8 bytes each, so
 * 80 kB for 10 000 replicas of one value. */
#ifndef CF_ENGINE_ONLINE_H
#define CF_ENGINE_ONLINE_H

#include "base/arena.h"

typedef struct {
    size_t count;
    double mean;    /* NAN of no values */
    double squares; /* of the distances from the mean, summed */
    double *kept;   /* in order of arrival; NULL: not kept */
    size_t room;
} cf_online;

/* Of no values; keeps up to `room` of them (0: none) in `arena`. */
bool cf_online_start(cf_online *online, size_t room, cf_arena *arena, cf_error *err) CF_CHECKED;

/* Adds a value that is not NAN; at most `room` of them if they are kept. */
void cf_online_add(cf_online *online, double value);

/* Of a sample, over count - 1; NAN below two values. */
double cf_online_variance(const cf_online *online);

/* The value below which `share` of the kept values lie, 0.025 say; between two values on the line
 * through them, as everywhere in the reports. Sorts what is kept; NAN of no values. */
double cf_online_quantile(cf_online *online, double share);

/* (1 + reached) / (1 + replicas): the share of replicas that reach what was observed, where the
 * observed counts as one of them, so that it is never 0. Davison and Hinkley 1997, p. 140. */
double cf_p_value(size_t reached, size_t replicas);

#endif
