/* Before main the libraries make themselves ready, and those of Fortran and OpenMP that igraph brings
 * do not bear a lack of memory: they print a line and end the program with 1, or call themselves
 * without end. What runs before them, here, sees to it that even then the program says one sentence
 * and ends as it does later. */
#include "cli/before_main.h"

#include "base/error.h"

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

enum { STACK_SIZE = 1 << 16 };

static bool is_over;
static int said_to = -1; /* standard error, while the libraries may print */
static struct sigaction usual;
static stack_t usual_stack;

static _Noreturn void give_up(void)
{
    static const char words[] = "crossfora: out of memory\n";
    if (write(said_to, words, sizeof words - 1) < 0)
        _exit(CF_ERROR_SYSTEM);
    _exit(CF_ERROR_SYSTEM);
}

static void end_early(void)
{
    if (!is_over)
        give_up();
}

static void fall_early(int signal_number)
{
    (void)signal_number;
    give_up();
}

static void go_before(void)
{
    static char stack[STACK_SIZE]; /* for that of a library may be used up */
    const stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    const struct sigaction action = {.sa_handler = fall_early, .sa_flags = SA_ONSTACK};

    said_to = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    const int nowhere = said_to >= 0 ? open("/dev/null", O_WRONLY | O_CLOEXEC) : -1;
    if (nowhere >= 0) {
        dup2(nowhere, STDERR_FILENO);
        close(nowhere);
    }
    sigaltstack(&own, &usual_stack);
    sigaction(SIGSEGV, &action, &usual);
    (void)atexit(end_early);
}

void cf_before_main_is_over(void)
{
    is_over = true;
    if (said_to >= 0) {
        dup2(said_to, STDERR_FILENO);
        close(said_to);
    }
    sigaction(SIGSEGV, &usual, NULL);
    sigaltstack(&usual_stack, NULL);
}

/* What the loader calls before it makes any library ready; a sanitizer must be that first. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
__attribute__((unused))
#else
__attribute__((section(".preinit_array"), used))
#endif
static void (*const first)(void) = go_before;
