/* cli/limits.h: what a run may take: nodes, memory and time. */
#ifndef CF_CLI_LIMITS_H
#define CF_CLI_LIMITS_H

#include "requests/request.h"

/* Holds this process to --max-nodes and --max-memory, and ends it when --time-limit is over, counted
 * from now: with a sentence and status 4, or, where what is said is kept (a worker), by SIGALRM. A plan
 * has some of that time for its proofs. */
bool cf_limits_set(cf_request *request, cf_error *err) CF_CHECKED;

/* What is said of work that took longer. */
extern const char cf_too_long[];

#endif
