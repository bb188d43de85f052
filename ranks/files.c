#include "ranks/files.h"

#include "ranks/meeting.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK = 1 << 16, NOBODY = -1 };

typedef struct {
    cf_ranks *ranks;
    const char *shown;
    int given;   /* of the first rank */
    off_t begin; /* where it is to be read from; NOBODY: it can be read only once */
    FILE *copy;  /* NULL: none is needed */
} handing;

static bool open_copy(handing *file, cf_error *err)
{
    file->copy = tmpfile();
    return file->copy
        || cf_fail(err, CF_ERROR_SYSTEM, "%s: no temporary file: %s", file->shown,
                   cf_errno_words(errno));
}

static bool open_ends(handing *file, const char *path, cf_error *err)
{
    file->begin = NOBODY;
    if (file->ranks->own == 0) {
        file->given = cf_file_open_here(path, err);
        if (file->given < 0)
            return false;
        file->begin = lseek(file->given, 0, SEEK_CUR);
    }
    return file->begin >= 0 || open_copy(file, err);
}

/* A piece of it, on all ranks: nothing at its end, or if it cannot be read. */
static size_t hand_piece(const handing *file, char *piece, cf_error *err)
{
    size_t size = 0;
    if (file->ranks->own == 0 && !cf_file_get(file->given, file->shown, piece, CHUNK, &size, err))
        size = 0;
    cf_ranks_hand_round(&size, sizeof size, 0);
    cf_ranks_hand_round(piece, size, 0);
    return size;
}

/* One byte more than is allowed is enough for whoever reads it to refuse it. */
static void hand_all(const handing *file, size_t limit, cf_error *err)
{
    char piece[CHUNK];
    size_t total = 0;
    for (size_t size = 1; size > 0 && total <= limit; total += size) {
        size = hand_piece(file, piece, err);
        if (file->copy && err->code == CF_OK && fwrite(piece, 1, size, file->copy) != size)
            cf_fail(err, CF_ERROR_SYSTEM, "%s: cannot be kept in a temporary file: %s", file->shown,
                    cf_errno_words(errno));
    }
}

/* The descriptor to read from; the copy has no other name. */
static int take_over(const handing *file, cf_error *err)
{
    const int taken =
        file->copy && fflush(file->copy) == 0
            ? fcntl(fileno(file->copy), F_DUPFD_CLOEXEC, 0)
            : file->given;
    const off_t begin = file->copy ? 0 : file->begin;
    if (taken < 0 || lseek(taken, begin, SEEK_SET) != begin)
        cf_fail(err, CF_ERROR_SYSTEM, "%s: %s", file->shown, cf_errno_words(errno));
    return taken;
}

static void close_given(int descriptor)
{
    if (descriptor > STDIN_FILENO)
        close(descriptor);
}

int cf_ranks_open(void *context, const char *path, size_t limit, cf_error *err)
{
    handing file = {.ranks = context, .shown = cf_file_shown(path), .given = NOBODY};
    int taken = NOBODY;
    bool ok = open_ends(&file, path, err);
    if (cf_ranks_meet(file.ranks, CF_MEET_FILE, err) && ok) {
        hand_all(&file, limit, err);
        taken = err->code == CF_OK ? take_over(&file, err) : NOBODY;
        ok = cf_ranks_meet(file.ranks, CF_MEET_FILE, err);
    } else {
        ok = false;
    }
    if (file.copy)
        fclose(file.copy);
    if (taken != file.given)
        close_given(file.given);
    if (!ok)
        close_given(taken);
    return ok ? taken : NOBODY;
}
