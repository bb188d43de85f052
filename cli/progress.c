#include "cli/progress.h"

#include "base/language.h"

#include <stdio.h>
#include <unistd.h>

/* To the first column, and the rest of the line away. */
static const char erase[] = "\r\033[K";

cf_progress cf_progress_for(const cf_request *request)
{
    return (cf_progress){.is_wanted = request->loudness != CF_QUIET && isatty(STDERR_FILENO)};
}

void cf_progress_show(cf_progress *progress, size_t number, size_t count, const char *name)
{
    if (!progress->is_wanted)
        return;
    fputs(erase, stderr);
    fprintf(stderr, _("%zu of %zu: %s"), number, count, name);
    progress->is_shown = true;
}

void cf_progress_clear(cf_progress *progress)
{
    if (progress->is_shown)
        fputs(erase, stderr);
    progress->is_shown = false;
}
