/* base/work.h: work in parts, shared by threads, with the result of one.
 *
 * Parts are begun in order and settled in order, so what they add up to depends neither on how many
 * threads there are nor on which of them is faster. */
#ifndef CF_BASE_WORK_H
#define CF_BASE_WORK_H

#include "base/error.h"

enum { CF_WORK_MOST_THREADS = 256, CF_WORK_WAITING_THREADS = 4 };

typedef struct {
    size_t count;    /* parts */
    bool is_alone;   /* by the thread that asks: for what is not thread-safe */
    bool is_waiting; /* for a disk, say: then more threads than processors are of use */
    void *context;
    /* Does a part, others being done at the same time. No two of them have the same `worker`,
     * which is less than cf_work_threads(), or CF_WORK_WAITING_THREADS: room for each may be made
     * before. */
    bool (*part)(void *context, size_t part, size_t worker, cf_error *err);
    /* NULL, or takes what the part has made: one at a time, in the order of the parts. */
    void (*settle)(void *context, size_t part, size_t worker);
} cf_work;

/* How many threads share work, this one included: as many as there are processors that the process
 * may run on, until told otherwise (0: so again). One for what is itself a part of such work. For the whole process. */
size_t cf_work_threads(void);
void cf_work_use_threads(size_t threads);

/* Is this thread doing a part while others may do theirs? */
bool cf_work_is_shared(void);

/* Is it doing a part at all? The same for any number of threads. */
bool cf_work_is_part(void);

/* Does all parts. On failure, that of the first part that failed; those before it are settled, of
 * those after it none is. A thread that cannot be had is no failure: the others do its share. */
bool cf_work_do(const cf_work *work, cf_error *err) CF_CHECKED;

#endif
