/* Where each input begins: a copy that ends where it ends, and a clock. */
#include "base/work.h"
#include "engine/guard.h"
#include "fuzz/fuzz.h"
#include "reports/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Where each comparison is taken down, each line counted or each byte followed, it takes ten times as
 * much and more. */
static double most_seconds(void)
{
    return CROSSFORA_FUZZERS || getenv("CROSSFORA_SLOW") ? 60 : 2;
}

_Noreturn void cf_fuzz_stop(const char *promise, const char *file, int line, const cf_error *err)
{
    fprintf(stderr, "%s:%d: broken promise: %s\n%s\n", file, line, promise,
            err ? err->message : "");
    abort();
}

static double cpu_seconds(void)
{
    struct timespec now;
    demand(clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now) == 0);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* Threads would cost more than what they share here. */
int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc, (void)argv;
    cf_engine_start();
    cf_reports_start();
    cf_work_use_threads(1);
    return 0;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const double start = cpu_seconds();
    char *text = malloc(size + 1);
    demand(text != NULL);
    if (size > 0)
        memcpy(text, data, size);
    text[size] = '\0';
    cf_fuzz_one(text, size);
    free(text);
    demand(cpu_seconds() - start < most_seconds());
    return 0;
}
