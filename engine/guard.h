/* engine/guard.h: igraph, GSL and GLPK made safe: their failures become ours, they never print or end the
 * program, and they run on one thread.
 *
 * igraph is not thread-safe in Debian: it is called from one thread only. */
#ifndef CF_ENGINE_GUARD_H
#define CF_ENGINE_GUARD_H

#include "base/arena.h"

#include <gsl/gsl_errno.h>
#include <igraph/igraph.h>

#include <stdint.h>

/* First thing in a program that uses the engine. Idempotent. */
void cf_engine_start(void);

/* What a program that uses the library had set in igraph, GSL and OpenMP before it was called. */
typedef struct {
    igraph_error_handler_t *error;
    igraph_warning_handler_t *warning;
    igraph_interruption_handler_t *interruption;
    igraph_progress_handler_t *progress;
    igraph_status_handler_t *status;
    igraph_attribute_table_t *attributes;
    igraph_rng_t lots;
    gsl_error_handler_t *gsl;
    int threads;
} cf_engine_host;

/* Sets what cf_engine_start sets, but for igraph's fatal handler, and a generator of random numbers of
 * ours: that of the host may be any code. False, and nothing is set, only if memory runs out the
 * first time. */
bool cf_engine_enter(cf_engine_host *host, cf_error *err) CF_CHECKED;

/* Puts all of it back. */
void cf_engine_leave(const cf_engine_host *host);

/* True if `code` is success; else `err` gets the library's first words and `call`. */
bool cf_igraph_check(cf_error *err, igraph_error_t code, const char *call) CF_CHECKED;
bool cf_gsl_check(cf_error *err, int code, const char *call) CF_CHECKED;

/* Calls `run`, which uses GLPK and may end in the middle of any call to it: then its words become
 * `err`. Whatever is left of GLPK's is freed afterwards, so `run` must own nothing else. False with
 * an empty `err` if `run` returned false. */
bool cf_glpk_run(cf_error *err, bool (*run)(void *data), void *data) CF_CHECKED;

#define cf_igraph(err, call) cf_igraph_check((err), (call), #call)
#define cf_gsl(err, call) cf_gsl_check((err), (call), #call)

/* While it is set, igraph leaks what it holds when it runs out of memory: where 0.10.2 would free a thing
 * twice, a leak in a run that fails is better than a crash. */
void cf_igraph_leak(bool is_to_leak);

/* Comes before each algorithm that draws lots. */
bool cf_igraph_seed(uint64_t seed, cf_error *err) CF_CHECKED;

/* The warnings that igraph gave since the last call, each once, joined, in `arena`; NULL if none. */
bool cf_igraph_warnings(const char **words, cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
