/* Runs a program and writes what it cost, of which nothing is the measurer's own:
 *   crossfora-bench-run FILE SECONDS MIB PROGRAM [ARGUMENT...]
 * It is killed after so many seconds, and may have so many MiB of addresses; 0: no limit. FILE gets
 * "status wall-seconds cpu-seconds peak-KiB"; a status below 0 is that of a signal. The system counts the
 * peak of a program from the memory of who starts it: hence no Python. Used by scripts/bench. */
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { FIRST_WORD = 4, NOT_RUN = 127 };

static volatile pid_t running;

static void stop_it(int signal_number)
{
    (void)signal_number;
    if (running > 0)
        kill(running, SIGKILL);
}

static double read_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static bool limit(const char *seconds_allowed, const char *mebibytes)
{
    const rlim_t bytes = (rlim_t)strtoul(mebibytes, NULL, 10) << 20;
    const struct rlimit addresses = {bytes, bytes};
    const struct sigaction action = {.sa_handler = stop_it, .sa_flags = SA_RESTART};
    const struct itimerval after = {.it_value.tv_sec = strtol(seconds_allowed, NULL, 10)};
    return (bytes == 0 || setrlimit(RLIMIT_AS, &addresses) == 0)
        && sigaction(SIGALRM, &action, NULL) == 0 && setitimer(ITIMER_REAL, &after, NULL) == 0;
}

static bool measure(char **words, FILE *kept)
{
    int status = 0;
    struct rusage usage;
    pid_t started;
    const double begin = read_clock();
    const int reason = posix_spawnp(&started, words[0], NULL, NULL, words, environ);
    if (reason != 0) {
        fprintf(stderr, "%s: %s\n", words[0], strerror(reason));
        return false;
    }
    running = started;
    if (wait4(started, &status, 0, &usage) != started)
        return false;
    const double wall = read_clock() - begin;
    fprintf(kept, "%d %.6f %.6f %ld\n", WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status),
            wall, seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss);
    return true;
}

int main(int argc, char **argv)
{
    FILE *kept = argc > FIRST_WORD ? fopen(argv[1], "w") : NULL;
    const bool ok = kept && limit(argv[2], argv[3]) && measure(argv + FIRST_WORD, kept);
    return kept && fclose(kept) == 0 && ok ? EXIT_SUCCESS : NOT_RUN;
}
