#include "base/work.h"

#include <locale.h>
#include <pthread.h> /* not C11's: ThreadSanitizer does not know those */
#include <sched.h>
#include <stdatomic.h>
#include <stdint.h>
#include <unistd.h>

/* Those who share one piece of work. */
typedef struct {
    const cf_work *work;
    cf_error *err;
    bool is_shared;
    locale_t locale; /* of the thread that asks: that of the process may have a decimal comma */
    pthread_mutex_t mutex; /* of all below */
    pthread_cond_t turn;
    size_t begun;
    size_t settled;
    size_t failed; /* the first part that did, as far as known; SIZE_MAX: none */
} crew;

typedef struct {
    crew *crew;
    size_t worker;
} member;

static atomic_size_t threads_asked_for;
static _Thread_local bool is_working; /* while others may */
static _Thread_local bool is_in_part;

void cf_work_use_threads(size_t threads)
{
    threads_asked_for = threads;
}

/* Those that this process may run on: a job of a cluster has some of a machine. */
static size_t count_processors(void)
{
    cpu_set_t own;
    const long count =
        sched_getaffinity(0, sizeof own, &own) == 0
            ? CPU_COUNT(&own)
            : sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (size_t)count : 1;
}

size_t cf_work_threads(void)
{
    if (is_working)
        return 1;
    const size_t asked_for = threads_asked_for;
    const size_t threads = asked_for > 0 ? asked_for : count_processors();
    return threads < CF_WORK_MOST_THREADS ? threads : CF_WORK_MOST_THREADS;
}

bool cf_work_is_shared(void)
{
    return is_working;
}

bool cf_work_is_part(void)
{
    return is_in_part;
}

/* The next part; `count` if there is none to be begun. */
static size_t begin(crew *all)
{
    pthread_mutex_lock(&all->mutex);
    size_t part = all->work->count;
    if (all->failed == SIZE_MAX && all->begun < part)
        part = all->begun++;
    pthread_mutex_unlock(&all->mutex);
    return part;
}

static void end(crew *all, size_t part, size_t worker, const cf_error *err)
{
    const cf_work *work = all->work;
    pthread_mutex_lock(&all->mutex);
    while (work->settle && all->settled < part)
        pthread_cond_wait(&all->turn, &all->mutex);
    if (err->code != CF_OK && part < all->failed) {
        all->failed = part;
        *all->err = *err;
    }
    if (work->settle && part < all->failed)
        work->settle(work->context, part, worker);
    all->settled++;
    pthread_cond_broadcast(&all->turn);
    pthread_mutex_unlock(&all->mutex);
}

static void *work_on(void *context)
{
    const member *each = context;
    const cf_work *work = each->crew->work;
    const bool was_working = is_working;
    const bool was_in_part = is_in_part;
    const locale_t own = uselocale(each->crew->locale);
    is_working = was_working || each->crew->is_shared;
    is_in_part = true;
    for (size_t part = begin(each->crew); part < work->count; part = begin(each->crew)) {
        cf_error err = {0};
        if (!work->part(work->context, part, each->worker, &err) && err.code == CF_OK)
            cf_fail(&err, CF_ERROR_INTERNAL, "a part of shared work failed without a word");
        end(each->crew, part, each->worker, &err);
    }
    (void)uselocale(own);
    is_working = was_working;
    is_in_part = was_in_part;
    return NULL;
}

static void work_together(crew *all, size_t threads)
{
    pthread_t thread[CF_WORK_MOST_THREADS];
    member each[CF_WORK_MOST_THREADS];
    size_t count = 1;
    for (; count < threads; count++) {
        each[count] = (member){all, count};
        if (pthread_create(&thread[count], NULL, work_on, &each[count]) != 0)
            break;
    }
    each[0] = (member){all, 0};
    work_on(&each[0]);
    for (size_t i = 1; i < count; i++)
        pthread_join(thread[i], NULL);
}

static size_t most_threads(const cf_work *work)
{
    if (work->is_alone || is_working)
        return 1;
    return work->is_waiting ? CF_WORK_WAITING_THREADS : cf_work_threads();
}

bool cf_work_do(const cf_work *work, cf_error *err)
{
    const size_t most = most_threads(work);
    const size_t threads = most < work->count ? most : work->count;
    crew all = {
        .work = work,
        .err = err,
        .is_shared = threads > 1,
        .locale = uselocale((locale_t)0),
        .mutex = PTHREAD_MUTEX_INITIALIZER,
        .turn = PTHREAD_COND_INITIALIZER,
        .failed = SIZE_MAX};
    work_together(&all, threads);
    pthread_cond_destroy(&all.turn);
    pthread_mutex_destroy(&all.mutex);
    return all.failed == SIZE_MAX;
}
