/* base/spread.h: work whose parts find numbers, and so may be done by another process too: draws by
 * lot, and searches of large networks.
 *
 * What a part finds does not depend on who does it, and is settled in the order of the parts: the
 * same to the last bit for any number of threads, processes and ranks. */
#ifndef CF_BASE_SPREAD_H
#define CF_BASE_SPREAD_H

#include "base/work.h"

typedef struct {
    size_t count;  /* parts */
    size_t size;   /* numbers that a part finds */
    bool adds_up;  /* they are counts: several parts' may be added up before they are settled */
    bool is_alone; /* one part at a time: they call what is not thread-safe */
    bool is_large; /* what is found is too much to be kept, and soon found again */
    void *context;
    /* Does a part and fills `found`, which is all 0 before. `worker` as in base/work.h. */
    bool (*part)(void *context, size_t part, size_t worker, double *found, cf_error *err);
    /* Takes what a part has found: one at a time, in order. Of what adds up it is not said of which
     * parts: `part` is any of them. */
    void (*settle)(void *context, size_t part, const double *found);
    /* Could these be the sums of what `count` parts find, from `part` on? Asked of what comes from a
     * file. NULL: any numbers could. */
    bool (*is_possible)(const void *context, size_t part, size_t count, const double *found);
} cf_spread;

/* How many workers there are at most, for what each needs of its own. */
size_t cf_spread_workers(const cf_spread *work);

/* Does and settles all parts, by the threads of this process or by those who share it. */
bool cf_spread_do(const cf_spread *work, cf_error *err) CF_CHECKED;

/* Does some of the parts here, and settles them with `settle` of `context`. */
typedef struct {
    size_t first, count;
    void *context;
    void (*settle)(void *context, size_t part, const double *found);
} cf_spread_range;

bool cf_spread_do_range(const cf_spread *work, const cf_spread_range *range, cf_error *err)
    CF_CHECKED;

/* The first part of work that is of share `share`, from 0; of the share behind the last: how many
 * there are. */
size_t cf_spread_begin(size_t parts, size_t share, size_t shares);

/* Who does work that is spread, for the whole process: others, or some of it now and the rest at
 * another time. Work within a part, of whatever work, is never shared. */
typedef struct {
    void *context;
    bool takes_large; /* those who share are there at the same time */
    bool (*share)(void *context, const cf_spread *work, cf_error *err);
} cf_sharer;

/* Borrowed; NULL: the threads of this process. */
void cf_spread_use(const cf_sharer *sharer);

#endif
