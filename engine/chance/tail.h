/* engine/chance/tail.h: how often many unlike coins show heads. */
#ifndef CF_ENGINE_CHANCE_TAIL_H
#define CF_ENGINE_CHANCE_TAIL_H

#include <stddef.h>

/* The chance that `least` or more of `count` independent events happen, of which event i has the
 * chance p[i]: the tail of the Poisson-binomial distribution, exact but for rounding, by
 * convolution. Nothing is subtracted, so small tails keep their digits. `room` has `least` + 1
 * places. O(count least). */
double cf_chance_of_at_least(size_t least, const double *p, size_t count, double *room);

#endif
