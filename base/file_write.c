#include "base/file.h"
#include "base/language.h"
#include "base/work.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct cf_output_file {
    char *temporary;
    char *final;
    int descriptor; /* until it is on the disk; then -1 */
};

/* What a signal handler may look at: the names of the open set, changed only while the signals
 * are blocked. */
static const cf_output *open_set;

static bool writes_nothing;

void cf_file_write_nothing(void)
{
    writes_nothing = true;
}

static const int ending_signals[] = {SIGINT, SIGTERM, SIGHUP};

void cf_output_abandon(void)
{
    for (size_t i = 0; open_set && i < open_set->count; i++) {
        if (open_set->file[i].temporary)
            unlink(open_set->file[i].temporary);
    }
    if (open_set && open_set->is_new)
        rmdir(open_set->folder);
}

static void remove_and_end(int signal_number)
{
    cf_output_abandon();
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static sigset_t block_ending_signals(void)
{
    sigset_t ending, before;
    sigemptyset(&ending);
    for (size_t i = 0; i < CF_COUNT(ending_signals); i++)
        sigaddset(&ending, ending_signals[i]);
    sigaddset(&ending, SIGALRM); /* has a handler of its own: --time-limit */
    sigprocmask(SIG_BLOCK, &ending, &before);
    return before;
}

/* A signal that was ignored when the program started (nohup) stays ignored. */
static void handle_ending_signals(void)
{
    struct sigaction action = {.sa_handler = remove_and_end};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < CF_COUNT(ending_signals); i++) {
        struct sigaction before;
        if (sigaction(ending_signals[i], NULL, &before) == 0 && before.sa_handler == SIG_DFL)
            sigaction(ending_signals[i], &action, NULL);
    }
}

/* What mkostemp replaces. */
static const char temporary_end[] = ".XXXXXX";

static char *joined(const char *folder, const char *name, const char *end)
{
    const size_t size = strlen(folder) + strlen(name) + strlen(end) + 2;
    char *path = malloc(size);
    if (path)
        snprintf(path, size, "%s/%s%s", folder, name, end);
    return path;
}

static bool make_folder(const char *folder, bool *is_new, cf_error *err)
{
    struct stat status;
    *is_new = mkdir(folder, 0777) == 0;
    if (*is_new)
        return true;
    if (errno != EEXIST || stat(folder, &status) != 0)
        return cf_fail_errno(err, CF_ERROR_SYSTEM, folder);
    return S_ISDIR(status.st_mode) || cf_fail(err, CF_ERROR_SYSTEM, "%s: is not a folder", folder);
}

bool cf_output_open(cf_output *output, const char *folder, cf_error *err)
{
    bool is_new;
    *output = (cf_output){0};
    if (writes_nothing)
        return true;
    char *own = strdup(folder);
    if (!own)
        return cf_fail_memory(err);
    if (!make_folder(folder, &is_new, err)) {
        free(own);
        return false;
    }
    output->folder = own;
    output->is_new = is_new;
    handle_ending_signals();
    open_set = output;
    return true;
}

bool cf_write_all(int descriptor, const char *data, size_t length)
{
    while (length > 0) {
        const ssize_t size = write(descriptor, data, length);
        if (size < 0 && (errno == EINTR || cf_file_waits(descriptor, POLLOUT)))
            continue;
        if (size < 0)
            return false;
        data += size;
        length -= (size_t)size;
    }
    return true;
}

/* The permissions that a file made by open() would have had. */
static mode_t usual_mode(void)
{
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static bool make_room(cf_output *output, cf_error *err)
{
    if (output->count < output->capacity)
        return true;
    const size_t capacity = output->capacity ? output->capacity * 2 : 16;
    const sigset_t before = block_ending_signals();
    cf_output_file *file = realloc(output->file, capacity * sizeof *file);
    if (file) {
        output->file = file;
        output->capacity = capacity;
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (!file)
        cf_fail_memory(err);
    return file != NULL;
}

static bool fail_at(const char *path, int reason, cf_error *err)
{
    errno = reason;
    return cf_fail_errno(err, CF_ERROR_SYSTEM, path);
}

/* Makes the temporary file and notes its name before any signal can end the program. */
static cf_output_file *make_temporary(cf_output *output, const char *name, cf_error *err)
{
    cf_output_file file = {
        joined(output->folder, name, temporary_end), joined(output->folder, name, ""), -1};
    if (!file.temporary || !file.final || !make_room(output, err)) {
        free(file.temporary);
        free(file.final);
        cf_fail_memory(err);
        return NULL;
    }
    const sigset_t before = block_ending_signals();
    file.descriptor = mkostemp(file.temporary, O_CLOEXEC);
    const int reason = errno;
    if (file.descriptor >= 0)
        output->file[output->count++] = file;
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (file.descriptor < 0) {
        fail_at(file.final, reason, err);
        free(file.temporary);
        free(file.final);
        return NULL;
    }
    if (fchmod(file.descriptor, usual_mode()) != 0) {
        fail_at(file.final, errno, err);
        return NULL;
    }
    return &output->file[output->count - 1];
}

/* The disk is told to begin, and asked only at the end whether it is done: one file at a time would
 * wait as often as there are files. */
static void begin_flush(int descriptor)
{
    (void)sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
}

bool cf_output_add(cf_output *output, const char *name, const char *data, size_t length,
                   cf_error *err)
{
    if (writes_nothing)
        return true;
    assert(output->folder);
    const cf_output_file *file = make_temporary(output, name, err);
    if (!file)
        return false;
    if (!cf_write_all(file->descriptor, data, length))
        return fail_at(file->final, errno, err);
    begin_flush(file->descriptor);
    return true;
}

static bool take_piece(void *context, const char *bytes, size_t length, cf_error *err)
{
    const cf_output_stream *stream = context;
    cf_digest_add(stream->digest, bytes, length);
    return writes_nothing || cf_write_all(stream->descriptor, bytes, length)
        || fail_at(stream->path, errno, err);
}

bool cf_output_start(cf_output *output, const char *name, cf_output_stream *stream, cf_error *err)
{
    static const cf_output_file nothing = {.descriptor = -1};
    const cf_output_file *file = writes_nothing ? &nothing : make_temporary(output, name, err);
    if (!file)
        return false;
    *stream = (cf_output_stream){
        .sink = {.take = take_piece, .context = stream},
        .text = {.sink = &stream->sink},
        .digest = cf_digest_open(err),
        .path = file->final,
        .descriptor = file->descriptor};
    return stream->digest != NULL;
}

bool cf_output_finish(cf_output_stream *stream, char sha256[CF_SHA256_TEXT_SIZE], cf_error *err)
{
    if (!cf_text_send(&stream->text, err))
        return false;
    cf_digest_close(stream->digest, sha256);
    stream->digest = NULL;
    cf_text_free(&stream->text);
    begin_flush(stream->descriptor);
    return true;
}

void cf_output_stop(cf_output_stream *stream)
{
    cf_digest_close(stream->digest, NULL);
    cf_text_free(&stream->text);
    *stream = (cf_output_stream){0};
}

static bool flush(void *context, size_t part, size_t worker, cf_error *err)
{
    (void)worker;
    cf_output_file *file = &((const cf_output *)context)->file[part];
    const bool is_flushed = fsync(file->descriptor) == 0;
    const int reason = errno;
    const bool is_closed = close(file->descriptor) == 0;
    file->descriptor = -1;
    return (is_flushed && is_closed) || fail_at(file->final, is_flushed ? errno : reason, err);
}

/* The disk makes one job of what it is asked at the same time; one after the other, each file waits
 * for a job of its own. */
static bool flush_all(cf_output *output, cf_error *err)
{
    const cf_work work = {
        .count = output->count, .is_waiting = true, .context = output, .part = flush};
    return cf_work_do(&work, err);
}

/* A file system that cannot flush a folder (EINVAL) has nothing to flush. */
static bool flush_folder(const char *folder, cf_error *err)
{
    const int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool ok = descriptor >= 0 && (fsync(descriptor) == 0 || errno == EINVAL);
    const int reason = errno;
    if (descriptor >= 0)
        close(descriptor);
    return ok || fail_at(folder, reason, err);
}

static bool put_in_place(cf_output_file *file, cf_error *err)
{
    const sigset_t before = block_ending_signals();
    const bool renamed = rename(file->temporary, file->final) == 0;
    const int reason = errno;
    if (renamed) {
        free(file->temporary);
        file->temporary = NULL;
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
    return renamed || fail_at(file->final, reason, err);
}

bool cf_output_commit(cf_output *output, cf_error *err)
{
    if (writes_nothing)
        return true;
    if (!flush_all(output, err))
        return false;
    for (size_t i = 0; i < output->count; i++) {
        if (!put_in_place(&output->file[i], err))
            return false;
    }
    output->is_new = false;
    return flush_folder(output->folder, err);
}

void cf_output_close(cf_output *output)
{
    const sigset_t before = block_ending_signals();
    for (size_t i = 0; i < output->count; i++) {
        const cf_output_file *file = &output->file[i];
        if (file->descriptor >= 0)
            close(file->descriptor);
        if (file->temporary)
            unlink(file->temporary);
        free(file->temporary);
        free(file->final);
    }
    if (output->is_new)
        rmdir(output->folder);
    free(output->file);
    free(output->folder);
    *output = (cf_output){0};
    open_set = NULL;
    sigprocmask(SIG_SETMASK, &before, NULL);
}

void cf_output_sweep(const char *folder, const char *name)
{
    DIR *entries = opendir(folder);
    const size_t length = strlen(name);
    for (struct dirent *entry; entries && (entry = readdir(entries));) {
        const char *end = entry->d_name + length;
        if (strncmp(entry->d_name, name, length) == 0 && *end == temporary_end[0]
            && strlen(end) == sizeof temporary_end - 1)
            unlinkat(dirfd(entries), entry->d_name, 0);
    }
    if (entries)
        closedir(entries);
    rmdir(folder);
}

bool cf_file_write(const char *path, const char *data, size_t length, cf_error *err)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    char *folder = slash ? strndup(path, slash > path ? (size_t)(slash - path) : 1) : strdup(".");
    if (!folder)
        return cf_fail_memory(err);

    struct stat status;
    cf_output output = {0};
    bool ok = *name || cf_fail(err, CF_ERROR_SYSTEM, "%s: is a folder", path);
    if (ok && stat(path, &status) == 0 && !S_ISREG(status.st_mode))
        ok = cf_fail(err, CF_ERROR_SYSTEM, "%s: is there and is not a file", path);
    ok = ok && (access(folder, F_OK) == 0 || cf_fail_errno(err, CF_ERROR_SYSTEM, folder))
      && cf_output_open(&output, folder, err) && cf_output_add(&output, name, data, length, err)
      && cf_output_commit(&output, err);
    cf_output_close(&output);
    free(folder);
    return ok;
}

bool cf_stdout_write(const char *data, size_t length, cf_error *err)
{
    return writes_nothing || cf_write_all(STDOUT_FILENO, data, length)
        || fail_at(cf_told(N_("standard output")), errno, err);
}
