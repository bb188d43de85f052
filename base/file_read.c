#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WRITER_PATIENCE_MS = 5000 };

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

static bool read_all(int descriptor, const char *path, size_t limit, cf_text *text, cf_error *err)
{
    char *chunk = malloc(1 << 16);
    if (!chunk)
        return cf_fail_memory(err);

    bool ok = true;
    for (;;) {
        const ssize_t size = read(descriptor, chunk, 1 << 16);
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            ok = cf_fail(err, CF_ERROR_INPUT, "%s: %s", path, strerror(errno));
        if (size <= 0)
            break;
        if ((size_t)size > limit - text->length) {
            ok = cf_fail(
                err, CF_ERROR_INPUT,
                "%s: is larger than %zu bytes, the limit that --max-input sets", path, limit);
            break;
        }
        cf_text_add_bytes(text, chunk, (size_t)size);
        if (!cf_text_ok(text, err)) {
            ok = false;
            break;
        }
    }
    free(chunk);
    return ok;
}

bool cf_file_read(const char *path, size_t limit, cf_text *text, cf_error *err)
{
    const bool is_stdin = strcmp(path, "-") == 0;
    const char *const shown = is_stdin ? "standard input" : path;
    const int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
    const int descriptor = is_stdin ? STDIN_FILENO : open(path, flags);
    if (descriptor < 0)
        return cf_fail(err, CF_ERROR_INPUT, "%s: %s", shown, strerror(errno));

    struct stat status;
    bool ok = fstat(descriptor, &status) == 0
           || cf_fail(err, CF_ERROR_INPUT, "%s: %s", shown, strerror(errno));
    /* A terminal and /dev/null may well be standard input. */
    ok = ok
      && ((is_stdin && S_ISCHR(status.st_mode)) || is_readable_kind(shown, status.st_mode, err))
      && (is_stdin || !S_ISFIFO(status.st_mode) || wait_for_writer(descriptor, shown, err))
      && read_all(descriptor, shown, limit, text, err);
    if (!is_stdin)
        close(descriptor);
    return ok;
}
