#include "base/apart.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Of the processor's time: no workbook needs as much, an endless loop is ended. */
enum { MOST_SECONDS = 300, CHUNK = 1 << 14 };

/* What a library may come to that lacks memory. */
static const int falling[] = {SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGXCPU};

/* A sanitizer's own allocator may wait in the copy for a thread that was not copied. */
extern void __asan_init(void) __attribute__((weak)); /* NOLINT: the compiler's name */
extern void __tsan_init(void) __attribute__((weak)); /* NOLINT */

/* Writes the counts of a build that counts what the tests run, which _exit() does not. */
extern void __gcov_dump(void) __attribute__((weak)); /* NOLINT: the compiler's name */

static _Noreturn void leave(int status)
{
    if (__gcov_dump)
        __gcov_dump();
    _exit(status);
}

/* malloc has left its reason, which says why the library fell; reading it is safe here. */
static void fall(int signal_number)
{
    if (errno == ENOMEM) /* NOLINT(bugprone-signal-handler) */
        _exit(CF_ERROR_SYSTEM);
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static void settle_in(void)
{
    static const int ending[] = {SIGINT, SIGTERM, SIGHUP};
    const struct rlimit most = {MOST_SECONDS, MOST_SECONDS + 1};

    prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (size_t i = 0; i < CF_COUNT(ending); i++)
        signal(ending[i], SIG_DFL);
    for (size_t i = 0; i < CF_COUNT(falling); i++)
        signal(falling[i], fall);
    (void)setrlimit(RLIMIT_CPU, &most);
    const int aside = memfd_create("said", MFD_CLOEXEC);
    if (aside < 0 || dup2(aside, STDERR_FILENO) < 0)
        leave(CF_ERROR_SYSTEM);
}

/* What the library has left of it: in `errno`, where nothing followed, and on its standard error. */
static bool lacked_memory(void)
{
    char said[CF_MESSAGE_SIZE] = "";
    if (errno == ENOMEM)
        return true;
    const ssize_t size = pread(STDERR_FILENO, said, sizeof said - 1, 0);
    return size < 0 || strstr(said, "Memory allocation failed");
}

/* Leaves the text, or the words of the failure, in `home`, and the code as its exit status. */
static _Noreturn void work_apart(cf_apart_work *work, const void *context, int home)
{
    cf_text text = {0};
    cf_error err = {0};
    settle_in();
    errno = 0;
    const bool ok = work(context, &text, &err) && cf_text_ok(&text, &err);
    if (lacked_memory())
        err = (cf_error){CF_ERROR_SYSTEM, ""};
    const char *const words = err.code == CF_OK && ok ? cf_text_of(&text) : err.message;
    const size_t length = err.code == CF_OK && ok ? text.length : strlen(words);
    leave(cf_write_all(home, words, length) ? (int)err.code : CF_ERROR_SYSTEM);
}

static bool take_all(int home, cf_text *out, cf_error *err)
{
    char chunk[CHUNK];
    size_t size = 0;
    bool ok = lseek(home, 0, SEEK_SET) == 0 || cf_fail_errno(err, CF_ERROR_SYSTEM, "memfd");
    do {
        ok = ok && cf_file_get(home, "memfd", chunk, sizeof chunk, &size, err);
        if (ok)
            cf_text_add_bytes(out, chunk, size);
    } while (ok && size > 0);
    return ok && cf_text_ok(out, err);
}

static bool is_fall(int signal_number)
{
    for (size_t i = 0; i < CF_COUNT(falling); i++) {
        if (falling[i] == signal_number)
            return true;
    }
    return false;
}

/* What others end, the killer of a system out of memory too, is no fault of ours. */
static bool fail_apart(int status, int home, cf_error *err)
{
    cf_text words = {0};
    cf_error unread = {0};
    if (WIFSIGNALED(status))
        return cf_fail(err, is_fall(WTERMSIG(status)) ? CF_ERROR_INTERNAL : CF_ERROR_SYSTEM,
                       "a process that helps was ended by signal %d (%s)", WTERMSIG(status),
                       strsignal(WTERMSIG(status)));
    const bool has_words = take_all(home, &words, &unread) && words.length > 0;
    if (has_words)
        cf_fail(err, (cf_error_code)WEXITSTATUS(status), "%s", cf_text_of(&words));
    else
        cf_fail_memory(err);
    cf_text_free(&words);
    return false;
}

bool cf_apart_do(cf_apart_work *work, const void *context, cf_text *out, cf_error *err)
{
    if (__asan_init || __tsan_init)
        return work(context, out, err);
    const int home = memfd_create("crossfora", MFD_CLOEXEC);
    if (home < 0)
        return cf_fail_errno(err, CF_ERROR_SYSTEM, "memfd");
    const pid_t id = fork();
    if (id == 0)
        work_apart(work, context, home);
    int status = 0;
    while (id > 0 && waitpid(id, &status, 0) < 0 && errno == EINTR)
        continue;
    bool ok;
    if (id < 0)
        ok = errno == ENOMEM ? cf_fail_memory(err) : work(context, out, err);
    else
        ok = status == 0 ? take_all(home, out, err) : fail_apart(status, home, err);
    close(home);
    return ok;
}
