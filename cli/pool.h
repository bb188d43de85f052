/* cli/pool.h: pieces of work, each in a process of its own, so many at a time.
 *
 * Igraph knows no threads, and a process that dies takes one piece with it. What the workers send is
 * taken in the order of the pieces, so that their number cannot show in any output. A signal that
 * ends the program ends the workers first. */
#ifndef CF_CLI_POOL_H
#define CF_CLI_POOL_H

#include "base/text.h"

typedef struct {
    cf_text sent;
    int status; /* of waitpid */
} cf_answer;

typedef struct {
    size_t count; /* pieces */
    size_t jobs;  /* workers at a time, at least one */
    void *context;
    /* In this process, before the worker of a piece starts. */
    void (*begin)(void *context, size_t piece);
    /* In the worker, which sends what was added to `out`. */
    void (*work)(void *context, size_t piece, cf_text *out);
    /* In this process, in order. False stops the others. */
    bool (*take)(void *context, size_t piece, const cf_answer *answer, cf_error *err);
} cf_pool;

bool cf_pool_run(const cf_pool *pool, cf_error *err) CF_CHECKED;

#endif
