/* engine/guard.h: igraph and GSL made safe: their failures become ours, they never print or end the
 * program, and they run on one thread.
 *
 * igraph is not thread-safe in Debian: the engine is called from one thread only. */
#ifndef CF_ENGINE_GUARD_H
#define CF_ENGINE_GUARD_H

#include "base/arena.h"

#include <igraph/igraph.h>

/* First thing in a program that uses the engine. Idempotent. */
void cf_engine_start(void);

/* True if `code` is success; else `err` gets the library's first words and `call`. */
bool cf_igraph_check(cf_error *err, igraph_error_t code, const char *call) CF_CHECKED;
bool cf_gsl_check(cf_error *err, int code, const char *call) CF_CHECKED;

#define cf_igraph(err, call) cf_igraph_check((err), (call), #call)
#define cf_gsl(err, call) cf_gsl_check((err), (call), #call)

/* The warnings that igraph gave since the last call, joined, in `arena`; NULL if none. */
const char *cf_igraph_warnings(cf_arena *arena, cf_error *err);

#endif
