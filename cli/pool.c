#include "cli/pool.h"

#include "base/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static const int ending_signals[] = {SIGINT, SIGTERM, SIGHUP};

static volatile sig_atomic_t ended_by;

/* What signals did before. */
typedef struct {
    sigset_t mask;
    struct sigaction action[CF_COUNT(ending_signals)];
} manners;

typedef struct {
    pid_t id;
    size_t piece;
} worker;

typedef struct {
    const cf_pool *pool;
    manners before;
    cf_answer *answer; /* of each piece */
    bool *is_done;     /* of each piece */
    worker *worker;
    struct pollfd *wait; /* for the worker at the same place */
    size_t at_work;
    size_t begun, taken;
} crew;

static void note_ending(int signal_number)
{
    ended_by = signal_number;
}

/* The signals wait until the crew listens. One that was ignored (nohup) stays ignored. */
static void mind_signals(manners *before)
{
    const struct sigaction action = {.sa_handler = note_ending};
    sigset_t ending;
    ended_by = 0;
    sigemptyset(&ending);
    for (size_t i = 0; i < CF_COUNT(ending_signals); i++) {
        sigaction(ending_signals[i], NULL, &before->action[i]);
        if (before->action[i].sa_handler != SIG_IGN)
            sigaction(ending_signals[i], &action, NULL);
        sigaddset(&ending, ending_signals[i]);
    }
    sigprocmask(SIG_BLOCK, &ending, &before->mask);
}

static void leave_signals(const manners *before)
{
    for (size_t i = 0; i < CF_COUNT(ending_signals); i++)
        sigaction(ending_signals[i], &before->action[i], NULL);
    sigprocmask(SIG_SETMASK, &before->mask, NULL);
}

/* A worker whose program was killed ends too. Standard output is empty here: exit() writes nothing
 * twice. */
static _Noreturn void be_worker(const crew *all, size_t piece, int descriptor)
{
    cf_text out = {0};
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    leave_signals(&all->before);
    all->pool->work(all->pool->context, piece, &out);
    FILE *home = fdopen(descriptor, "w");
    const bool ok =
        !out.failed && home && fwrite(cf_text_of(&out), 1, out.length, home) == out.length
        && fflush(home) == 0;
    cf_text_free(&out);
    exit(ok ? 0 : CF_ERROR_SYSTEM);
}

/* Starts the worker of the next piece. False with `errno`. */
static bool start_worker(crew *all)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    const pid_t id = fork();
    if (id == 0)
        be_worker(all, all->begun, ends[1]);
    const int reason = errno;
    close(ends[1]);
    if (id < 0) {
        close(ends[0]);
        errno = reason;
        return false;
    }
    all->worker[all->at_work] = (worker){id, all->begun++};
    all->wait[all->at_work++] = (struct pollfd){.fd = ends[0], .events = POLLIN};
    return true;
}

/* Where the system has no room for another worker, those at work are waited for. */
static bool hire(crew *all, cf_error *err)
{
    const cf_pool *pool = all->pool;
    while (all->at_work < pool->jobs && all->begun < pool->count) {
        pool->begin(pool->context, all->begun);
        if (start_worker(all))
            continue;
        return all->at_work > 0
            || cf_fail(err, CF_ERROR_SYSTEM, "no worker can be started: %s", cf_errno_words(errno));
    }
    return true;
}

/* The worker at this place has nothing more to send. */
static void dismiss(crew *all, size_t place)
{
    const worker gone = all->worker[place];
    close(all->wait[place].fd);
    while (waitpid(gone.id, &all->answer[gone.piece].status, 0) < 0 && errno == EINTR)
        continue;
    all->is_done[gone.piece] = true;
    all->at_work--;
    all->worker[place] = all->worker[all->at_work];
    all->wait[place] = all->wait[all->at_work];
}

/* Takes in what the worker has sent. */
static void hear(crew *all, size_t place)
{
    char chunk[4096];
    const ssize_t size = read(all->wait[place].fd, chunk, sizeof chunk);
    if (size > 0)
        cf_text_add_bytes(&all->answer[all->worker[place].piece].sent, chunk, (size_t)size);
    else if (size == 0 || errno != EINTR)
        dismiss(all, place);
}

static bool listen_to_all(crew *all, cf_error *err)
{
    if (ppoll(all->wait, all->at_work, NULL, &all->before.mask) < 0)
        return errno == EINTR
            || cf_fail(err, CF_ERROR_SYSTEM, "the workers are out of reach: %s",
                       cf_errno_words(errno));
    for (size_t place = all->at_work; place-- > 0;) {
        if (all->wait[place].revents != 0)
            hear(all, place);
    }
    return true;
}

static bool take_done(crew *all, cf_error *err)
{
    const cf_pool *pool = all->pool;
    while (all->taken < pool->count && all->is_done[all->taken]) {
        cf_answer *answer = &all->answer[all->taken];
        if (!cf_text_ok(&answer->sent, err) || !pool->take(pool->context, all->taken, answer, err))
            return false;
        cf_text_free(&answer->sent);
        all->taken++;
    }
    return true;
}

/* Each removes what it has not finished, as at any other end. */
static void end_workers(crew *all)
{
    for (size_t i = 0; i < all->at_work; i++)
        kill(all->worker[i].id, SIGTERM);
    while (all->at_work > 0)
        dismiss(all, all->at_work - 1);
}

bool cf_pool_run(const cf_pool *pool, cf_error *err)
{
    cf_arena arena = {0};
    crew all = {
        .pool = pool,
        .answer = cf_new(&arena, cf_answer, pool->count, err),
        .is_done = cf_new(&arena, bool, pool->count, err),
        .worker = cf_new(&arena, worker, pool->jobs, err),
        .wait = cf_new(&arena, struct pollfd, pool->jobs, err)};
    bool ok = all.answer && all.is_done && all.worker && all.wait;
    mind_signals(&all.before);
    while (ok && !ended_by && all.taken < pool->count)
        ok = hire(&all, err) && listen_to_all(&all, err) && take_done(&all, err);
    end_workers(&all);
    leave_signals(&all.before);
    if (ended_by)
        raise(ended_by);
    for (size_t i = all.taken; all.answer && i < all.begun; i++)
        cf_text_free(&all.answer[i].sent);
    cf_arena_free(&arena);
    return ok;
}
