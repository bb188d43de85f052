#include "engine/guard.h"

#include "base/version.h"
#include "engine/metric.h"

#include <glpk.h>

#include <setjmp.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { WARNINGS_SIZE = 1024, WORDS_SIZE = 256, FATAL_STATUS = 70 };

/* igraph's handlers carry no data of ours, so what they heard is kept here. */
static char failure[CF_MESSAGE_SIZE];
static char warnings[WARNINGS_SIZE];
static bool is_leaky;

/* igraph calls its handler again in every frame it leaves, with no words: only the first call says
 * what happened. The words may live on igraph's stack, so they are copied before it is freed. */
static void keep_failure(const char *reason, const char *file, int line, igraph_error_t code)
{
    (void)file;
    (void)line;
    if (failure[0] == '\0' && reason)
        snprintf(failure, sizeof failure, "%s", reason);
    if (is_leaky && code == IGRAPH_ENOMEM)
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
extern int omp_get_max_threads(void);

static void set_handlers(cf_engine_host *host)
{
    host->error = igraph_set_error_handler(keep_failure);
    host->warning = igraph_set_warning_handler(keep_warning);
    host->interruption = igraph_set_interruption_handler(NULL);
    host->progress = igraph_set_progress_handler(NULL);
    host->status = igraph_set_status_handler(NULL);
    host->attributes = igraph_set_attribute_table(NULL);
    host->gsl = gsl_set_error_handler_off();
    host->threads = omp_get_max_threads();
    /* With more threads PageRank gives other bits each time, and a thread that cannot be made ends
     * the program. */
    omp_set_num_threads(1);
}

static void put_handlers_back(const cf_engine_host *host)
{
    igraph_set_error_handler(host->error);
    igraph_set_warning_handler(host->warning);
    igraph_set_interruption_handler(host->interruption);
    igraph_set_progress_handler(host->progress);
    igraph_set_status_handler(host->status);
    igraph_set_attribute_table(host->attributes);
    gsl_set_error_handler(host->gsl);
    omp_set_num_threads(host->threads);
}

void cf_engine_start(void)
{
    cf_engine_host nobody;
    set_handlers(&nobody);
    igraph_set_fatal_handler(stop);
}

bool cf_engine_enter(cf_engine_host *host, cf_error *err)
{
    static igraph_rng_t lots; /* made once, and kept */
    static bool has_lots;

    set_handlers(host);
    has_lots = has_lots || cf_igraph(err, igraph_rng_init(&lots, &igraph_rngtype_mt19937));
    if (!has_lots) {
        put_handlers_back(host);
        return false;
    }
    IGRAPH_FINALLY_ENTER(); /* what fails frees nothing of the host's */
    host->lots = *igraph_rng_default();
    igraph_rng_set_default(&lots);
    return true;
}

void cf_engine_leave(const cf_engine_host *host)
{
    igraph_rng_t lots = host->lots;
    igraph_rng_set_default(&lots);
    IGRAPH_FINALLY_EXIT();
    put_handlers_back(host);
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

void cf_igraph_leak(bool is_to_leak)
{
    is_leaky = is_to_leak;
}

bool cf_gsl_check(cf_error *err, int code, const char *call)
{
    if (code == GSL_SUCCESS)
        return true;
    if (code == GSL_ENOMEM)
        return cf_fail_memory(err);
    return cf_fail(err, CF_ERROR_INTERNAL, "GSL says \"%s\" to %s", gsl_strerror(code), call);
}

/* GLPK prints what is wrong and ends the program, unless its words are taken and its hook leaves. */
typedef struct {
    jmp_buf back;
    char words[WORDS_SIZE];
} glpk_guard;

static int keep_words(void *info, const char *words)
{
    glpk_guard *guard = info;
    if (guard->words[0] == '\0')
        snprintf(guard->words, sizeof guard->words, "%.*s", (int)strcspn(words, "\n"), words);
    return 1;
}

static void leave(void *info)
{
    longjmp(((glpk_guard *)info)->back, 1);
}

/* GLPK has no code for it: these are the words of its allocator. */
static bool is_lack_of_memory(const char *words)
{
    return strstr(words, "no memory available") || strstr(words, "memory allocation limit");
}

/* Alone in a function: what setjmp comes back to has no variables that could have changed. */
static bool call_guarded(glpk_guard *guard, bool (*run)(void *data), void *data, bool *has_left)
{
    *has_left = false;
    if (setjmp(guard->back) == 0)
        return run(data);
    *has_left = true;
    return false;
}

bool cf_glpk_run(cf_error *err, bool (*run)(void *data), void *data)
{
    if (glp_init_env() > 1)
        return cf_fail_memory(err);
    glpk_guard guard = {.words = ""};
    bool has_left;
    glp_term_out(GLP_OFF);
    glp_term_hook(keep_words, &guard);
    glp_error_hook(leave, &guard);
    const bool ok = call_guarded(&guard, run, data, &has_left);
    glp_error_hook(NULL, NULL);
    glp_term_hook(NULL, NULL);
    glp_free_env();
    if (!has_left)
        return ok;
    return is_lack_of_memory(guard.words)
             ? cf_fail_memory(err)
             : cf_fail(err, CF_ERROR_INTERNAL, "GLPK says \"%s\"", guard.words);
}

const char *cf_engine_glpk(void)
{
    return "GLPK " CF_VERSION_OF(GLP_MAJOR_VERSION, GLP_MINOR_VERSION);
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
