/* base/problems.h: all that is wrong with an input, in the order of its text, up to a limit. */
#ifndef CF_BASE_PROBLEMS_H
#define CF_BASE_PROBLEMS_H

#include "base/arena.h"

enum { CF_PROBLEM_LIMIT = 50 };

typedef struct {
    const char *message; /* whole: place and sentence */
    size_t offset;       /* of the place, in bytes */
} cf_problem;

typedef struct {
    cf_arena arena;
    cf_problem item[CF_PROBLEM_LIMIT];
    size_t count; /* of all; only the first CF_PROBLEM_LIMIT by offset are kept */
} cf_problems;

/* Keeps the problem if it is among the first by place. Copies the message. */
bool cf_problems_add(cf_problems *problems, size_t offset, const char *message, cf_error *err)
    CF_CHECKED;

size_t cf_problems_kept(const cf_problems *problems);

void cf_problems_free(cf_problems *problems);

#endif
