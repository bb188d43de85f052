/* cli/progress.h: how far a long command has come, as one line of a terminal that goes again. */
#ifndef CF_CLI_PROGRESS_H
#define CF_CLI_PROGRESS_H

#include "requests/request.h"

typedef struct {
    bool is_wanted; /* standard error is a terminal, and --quiet was not said */
    bool is_shown;
} cf_progress;

cf_progress cf_progress_for(const cf_request *request);

/* "12 of 40: name", in place of the line before. */
void cf_progress_show(cf_progress *progress, size_t number, size_t count, const char *name);

/* Takes the line away, before anything else is said. */
void cf_progress_clear(cf_progress *progress);

#endif
