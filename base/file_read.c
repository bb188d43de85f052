#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WRITER_PATIENCE_MS = 5000, CHUNK = 1 << 16 };

static bool is_readable_kind(const char *path, mode_t mode, cf_error *err)
{
    if (S_ISREG(mode) || S_ISFIFO(mode) || S_ISSOCK(mode))
        return true;
    if (S_ISDIR(mode))
        return cf_fail(err, CF_ERROR_INPUT, "%s: is a folder, not a document", path);
    return cf_fail(err, CF_ERROR_INPUT, "%s: is a device, not a document", path);
}

/* Opened without waiting, so that a FIFO that nobody writes to cannot hang the program. */
static bool wait_for_writer(int descriptor, const char *path, cf_error *err)
{
    struct pollfd wait = {.fd = descriptor, .events = POLLIN};
    if (poll(&wait, 1, WRITER_PATIENCE_MS) == 0)
        return cf_fail(err, CF_ERROR_INPUT, "%s: is a FIFO that nobody writes to", path);
    fcntl(descriptor, F_SETFL, 0);
    return true;
}

bool cf_file_waits(int descriptor, short events)
{
    struct pollfd busy = {.fd = descriptor, .events = events};
    return errno == EAGAIN && (poll(&busy, 1, -1) > 0 || errno == EINTR);
}

bool cf_file_get(int descriptor, const char *shown, char *to, size_t room, size_t *size,
                 cf_error *err)
{
    const bool is_given = descriptor == STDIN_FILENO;
    ssize_t got;
    do
        got = read(descriptor, to, room);
    while (got < 0 && (errno == EINTR || (is_given && cf_file_waits(descriptor, POLLIN))));
    *size = got < 0 ? 0 : (size_t)got;
    return got >= 0 || cf_fail_errno(err, CF_ERROR_INPUT, shown);
}

static bool read_all(int descriptor, const char *shown, size_t limit, cf_text *text, cf_error *err)
{
    char *chunk = malloc(CHUNK);
    if (!chunk)
        return cf_fail_memory(err);

    size_t size = 0;
    bool ok = true;
    do {
        ok = cf_file_get(descriptor, shown, chunk, CHUNK, &size, err);
        if (ok && size > limit - text->length)
            ok = cf_fail(
                err, CF_ERROR_INPUT,
                "%s: is larger than %zu bytes, the limit that --max-input sets", shown, limit);
        if (ok)
            cf_text_add_bytes(text, chunk, size);
        ok = ok && cf_text_ok(text, err);
    } while (ok && size > 0);
    free(chunk);
    return ok;
}

const char *cf_file_shown(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

int cf_file_open_here(const char *path, cf_error *err)
{
    const bool is_stdin = strcmp(path, "-") == 0;
    const char *const shown = cf_file_shown(path);
    const int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
    const int descriptor = is_stdin ? STDIN_FILENO : open(path, flags);
    if (descriptor < 0) {
        cf_fail_errno(err, CF_ERROR_INPUT, shown);
        return -1;
    }

    struct stat status;
    bool ok = fstat(descriptor, &status) == 0 || cf_fail_errno(err, CF_ERROR_INPUT, shown);
    /* A terminal and /dev/null may well be standard input. */
    ok = ok
      && ((is_stdin && S_ISCHR(status.st_mode)) || is_readable_kind(shown, status.st_mode, err))
      && (is_stdin || !S_ISFIFO(status.st_mode) || wait_for_writer(descriptor, shown, err));
    if (!ok && !is_stdin)
        close(descriptor);
    return ok ? descriptor : -1;
}

static const cf_opener *opener_in_use;

void cf_file_use(const cf_opener *opener)
{
    opener_in_use = opener;
}

int cf_file_open(const char *path, size_t limit, cf_error *err)
{
    return opener_in_use ? opener_in_use->open(opener_in_use->context, path, limit, err)
                         : cf_file_open_here(path, err);
}

bool cf_file_read(const char *path, size_t limit, cf_text *text, cf_error *err)
{
    const int descriptor = cf_file_open(path, limit, err);
    if (descriptor < 0)
        return false;
    const bool ok = read_all(descriptor, cf_file_shown(path), limit, text, err);
    if (descriptor != STDIN_FILENO)
        close(descriptor);
    return ok;
}
