#include "cli/limits.h"

#include "base/file.h"
#include "base/language.h"
#include "cli/say.h"
#include "loaders/loader.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* A plan looks for two proofs, and then has to be written. */
enum { SHARES_OF_PROOFS = 4 };

const char cf_too_long[] = N_("took longer than --time-limit allows");

/* As it is said in a handler. */
static char late_words[256];

/* Data, and not the address space: that has the libraries in it, and what threads reserve. */
static bool limit_memory(const cf_request *request, cf_error *err)
{
    struct rlimit limit;
    if (request->memory_limit == 0)
        return true;
    if (getrlimit(RLIMIT_DATA, &limit) == 0) {
        limit.rlim_cur =
            request->memory_limit < limit.rlim_max ? request->memory_limit : limit.rlim_max;
        if (setrlimit(RLIMIT_DATA, &limit) == 0) {
            cf_note_memory_limit(request->memory_limit);
            return true;
        }
    }
    return cf_fail(err, CF_ERROR_SYSTEM, "--max-memory cannot be kept: %s", cf_errno_words(errno));
}

static void end_late(int signal_number)
{
    cf_output_abandon();
    if (cf_say_is_kept()) {
        signal(signal_number, SIG_DFL);
        raise(signal_number);
        return;
    }
    const ssize_t said = write(STDERR_FILENO, late_words, strlen(late_words));
    (void)said;
    _exit(CF_ERROR_SYSTEM);
}

static void limit_time(cf_request *request)
{
    if (request->seconds == 0)
        return;
    const int for_a_proof = (int)(request->seconds / SHARES_OF_PROOFS);
    if (request->plan.seconds > for_a_proof)
        request->plan.seconds = for_a_proof;
    snprintf(late_words, sizeof late_words, "crossfora: %s\n", cf_told(cf_too_long));

    /* Whoever started the program may have blocked it. */
    sigset_t alarm_alone;
    const struct sigaction action = {.sa_handler = end_late};
    sigaction(SIGALRM, &action, NULL);
    sigemptyset(&alarm_alone);
    sigaddset(&alarm_alone, SIGALRM);
    sigprocmask(SIG_UNBLOCK, &alarm_alone, NULL);
    alarm((unsigned)request->seconds);
}

bool cf_limits_set(cf_request *request, cf_error *err)
{
    cf_load_at_most(request->node_limit);
    limit_time(request);
    return limit_memory(request, err);
}
