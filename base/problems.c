#include "base/problems.h"

#include <string.h>

size_t cf_problems_kept(const cf_problems *problems)
{
    return problems->count < CF_PROBLEM_LIMIT ? problems->count : CF_PROBLEM_LIMIT;
}

bool cf_problems_add(cf_problems *problems, size_t offset, const char *message, cf_error *err)
{
    const size_t kept = cf_problems_kept(problems);
    size_t at = kept;
    while (at > 0 && problems->item[at - 1].offset > offset)
        at--;
    if (at == CF_PROBLEM_LIMIT) {
        problems->count++;
        return true;
    }

    const char *copy = cf_arena_copy(&problems->arena, message, strlen(message), err);
    if (!copy)
        return false;
    const size_t last = kept < CF_PROBLEM_LIMIT ? kept : CF_PROBLEM_LIMIT - 1;
    memmove(&problems->item[at + 1], &problems->item[at], (last - at) * sizeof problems->item[0]);
    problems->item[at] = (cf_problem){copy, offset};
    problems->count++;
    return true;
}

void cf_problems_free(cf_problems *problems)
{
    cf_arena_free(&problems->arena);
    *problems = (cf_problems){0};
}
