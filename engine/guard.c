#include "engine/guard.h"

#include <gsl/gsl_errno.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { WARNINGS_SIZE = 1024, FATAL_STATUS = 70 };

/* igraph's handlers carry no data of ours, so what they heard is kept here. */
static char failure[CF_MESSAGE_SIZE];
static char warnings[WARNINGS_SIZE];

/* igraph calls its handler again in every frame it leaves, with no words: only the first call says
 * what happened. The words may live on igraph's stack, so they are copied before it is freed.
 *
 * Out of memory, the stack is forgotten and not freed: Leiden leaves a graph on it there that is
 * freed already, and a leak in a run that fails is better than a crash. */
static void keep_failure(const char *reason, const char *file, int line, igraph_error_t code)
{
    (void)file;
    (void)line;
    if (failure[0] == '\0' && reason)
        snprintf(failure, sizeof failure, "%s", reason);
    if (code == IGRAPH_ENOMEM)
        IGRAPH_FINALLY_CLEAN(IGRAPH_FINALLY_STACK_SIZE());
    else
        IGRAPH_FINALLY_FREE();
}

/* Whole or not at all: half a warning would mislead. */
static void keep_warning(const char *reason, const char *file, int line)
{
    (void)file;
    (void)line;
    const size_t used = strlen(warnings);
    if (strstr(warnings, reason) || used + strlen(reason) + sizeof "; " > sizeof warnings)
        return;
    snprintf(warnings + used, sizeof warnings - used, "%s%s", used > 0 ? "; " : "", reason);
}

/* An assertion inside igraph: nothing can be trusted any more, and returning is not allowed. */
static void stop(const char *reason, const char *file, int line)
{
    (void)file;
    (void)line;
    dprintf(STDERR_FILENO, "crossfora: internal fault in igraph: %s; please report this\n", reason);
    _exit(FATAL_STATUS);
}

/* Of the OpenMP runtime that igraph brings. Its header comes with a compiler, and not with all. */
extern void omp_set_num_threads(int count);

void cf_engine_start(void)
{
    igraph_set_error_handler(keep_failure);
    igraph_set_warning_handler(keep_warning);
    igraph_set_fatal_handler(stop);
    igraph_set_progress_handler(NULL);
    igraph_set_status_handler(NULL);
    gsl_set_error_handler_off();
    /* With more threads PageRank gives other bits each time, and a thread that cannot be made ends
     * the program. */
    omp_set_num_threads(1);
}

bool cf_igraph_check(cf_error *err, igraph_error_t code, const char *call)
{
    if (code == IGRAPH_SUCCESS)
        return true;

    if (code == IGRAPH_ENOMEM)
        cf_fail_memory(err);
    else
        cf_fail(err, CF_ERROR_INTERNAL, "igraph says \"%s\" to %s",
                failure[0] != '\0' ? failure : igraph_strerror(code), call);
    failure[0] = '\0';
    return false;
}

bool cf_gsl_check(cf_error *err, int code, const char *call)
{
    if (code == GSL_SUCCESS)
        return true;
    if (code == GSL_ENOMEM)
        return cf_fail_memory(err);
    return cf_fail(err, CF_ERROR_INTERNAL, "GSL says \"%s\" to %s", gsl_strerror(code), call);
}

bool cf_igraph_seed(uint64_t seed, cf_error *err)
{
    return cf_igraph(err, igraph_rng_seed(igraph_rng_default(), seed));
}

bool cf_igraph_warnings(const char **words, cf_arena *arena, cf_error *err)
{
    *words = NULL;
    if (warnings[0] == '\0')
        return true;
    *words = cf_arena_copy(arena, warnings, strlen(warnings), err);
    warnings[0] = '\0';
    return *words != NULL;
}
