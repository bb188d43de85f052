#include "base/stream.h"

#include "base/file.h"
#include "base/language.h"
#include "base/unpack.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { GIVEN_SIZE = 1 << 16, TEXT_STEP = 1 << 20 };

struct cf_stream {
    const char *shown;
    int descriptor; /* -1: a text */
    off_t begin;    /* where it is to be read from */
    bool is_second; /* read before: neither digested nor kept */
    bool has_ended; /* what is given */
    size_t limit;
    size_t bytes; /* given */
    size_t made;  /* unpacked */
    cf_digest *digest;
    cf_unpacker *unpacker; /* NULL: not packed */
    FILE *kept;            /* NULL: not kept */
    const char *from;      /* given, and still to be taken */
    size_t left;
    const char *text; /* all of it, if it is one */
    size_t length;
    char given[GIVEN_SIZE];
};

static cf_stream *new_stream(const char *shown, int descriptor, size_t limit, cf_error *err)
{
    cf_stream *stream = malloc(sizeof *stream);
    if (!stream) {
        cf_fail_memory(err);
        return NULL;
    }
    *stream = (cf_stream){.shown = shown, .descriptor = descriptor, .limit = limit};
    stream->begin = descriptor < 0 ? 0 : lseek(descriptor, 0, SEEK_CUR);
    stream->digest = cf_digest_open(err);
    if (stream->digest)
        return stream;
    cf_stream_close(stream);
    return NULL;
}

/* Takes more of what is given behind what is left of it. */
static bool get_more(cf_stream *stream, cf_error *err)
{
    size_t size;
    memmove(stream->given, stream->from, stream->left);
    stream->from = stream->given;
    if (!cf_file_get(stream->descriptor, stream->shown, stream->given + stream->left,
                     sizeof stream->given - stream->left, &size, err))
        return false;
    if (!stream->is_second) {
        cf_digest_add(stream->digest, stream->given + stream->left, size);
        stream->bytes += size;
    }
    stream->left += size;
    stream->has_ended = size == 0;
    return true;
}

/* Looks at the first bytes, which say whether the rest is packed. */
static bool start(cf_stream *stream, cf_error *err)
{
    stream->from = stream->given;
    while (stream->left < CF_PACKED_MAGIC && !stream->has_ended) {
        if (!get_more(stream, err))
            return false;
    }
    stream->unpacker = cf_unpacker_open(stream->from, stream->left, err);
    return err->code == CF_OK;
}

cf_stream *cf_stream_open(const char *path, size_t limit, cf_error *err)
{
    const int descriptor = cf_file_open(path, limit, err);
    if (descriptor < 0)
        return NULL;
    cf_stream *stream = new_stream(cf_file_shown(path), descriptor, limit, err);
    if (!stream && descriptor != STDIN_FILENO)
        close(descriptor);
    if (!stream || start(stream, err))
        return stream;
    cf_stream_close(stream);
    return NULL;
}

cf_stream *cf_stream_of_text(const char *text, size_t length, cf_error *err)
{
    cf_stream *stream = new_stream("text", -1, length, err);
    if (!stream)
        return NULL;
    cf_digest_add(stream->digest, text, length);
    stream->from = stream->text = text;
    stream->left = stream->bytes = stream->length = length;
    stream->has_ended = true;
    return stream;
}

static bool refuse_size(const cf_stream *stream, cf_error *err)
{
    return cf_fail(
        err, CF_ERROR_INPUT,
        stream->unpacker
            ? N_("%s: is larger than %zu bytes when unpacked, the limit that --max-input sets")
            : N_("%s: is larger than %zu bytes, the limit that --max-input sets"),
        stream->shown, stream->limit);
}

/* What is given and packed ends where something that was packed does. */
static bool check_end(const cf_stream *stream, cf_error *err)
{
    return !stream->unpacker || cf_unpacker_is_done(stream->unpacker)
        || cf_fail(err, CF_ERROR_INPUT, "%s: is cut off: what %s packed has no end", stream->shown,
                   cf_unpacker_name(stream->unpacker));
}

static bool take(cf_stream *stream, cf_unpacking *step, cf_error *err)
{
    if (!stream->unpacker) {
        const size_t size = step->left < step->room ? step->left : step->room;
        memcpy(step->to, step->from, size);
        *step = (cf_unpacking){
            step->from + size, step->left - size, step->to + size, step->room - size};
        return true;
    }
    return cf_unpack(stream->unpacker, step)
        || cf_fail(err, CF_ERROR_INPUT, "%s: is damaged: not all of it was packed by %s",
                   stream->shown, cf_unpacker_name(stream->unpacker));
}

/* Fills the room; false in `*more` at the end. An unpacker may hold text back, though it has taken
 * all that was given. */
static bool fill(cf_stream *stream, cf_unpacking *step, bool *more, cf_error *err)
{
    const size_t room = step->room;
    step->from = stream->from;
    step->left = stream->left;
    if ((stream->left > 0 || stream->unpacker) && !take(stream, step, err))
        return false;
    stream->from = step->from;
    stream->left = step->left;
    if (step->room < room || stream->left > 0)
        return true;
    *more = !stream->has_ended;
    return *more ? get_more(stream, err) : check_end(stream, err);
}

static bool keep(const cf_stream *stream, const char *bytes, size_t length, cf_error *err)
{
    return fwrite(bytes, 1, length, stream->kept) == length
        || cf_fail(err, CF_ERROR_SYSTEM, "%s: cannot be kept in a temporary file: %s",
                   stream->shown, cf_errno_words(errno));
}

bool cf_stream_read(cf_stream *stream, char *to, size_t room, size_t *size, cf_error *err)
{
    cf_unpacking step = {.to = to, .room = room};
    bool more = true;
    while (more && step.room > 0) {
        if (!fill(stream, &step, &more, err))
            return false;
    }
    *size = room - step.room;
    stream->made += *size;
    if (stream->made > stream->limit || (!stream->text && stream->bytes > stream->limit))
        return refuse_size(stream, err);
    return !stream->kept || stream->is_second || keep(stream, to, *size, err);
}

bool cf_stream_read_all(cf_stream *stream, cf_text *text, cf_error *err)
{
    char *piece = malloc(TEXT_STEP);
    if (!piece)
        return cf_fail_memory(err);
    size_t size = TEXT_STEP;
    bool ok = true;
    while (ok && size == TEXT_STEP) {
        ok = cf_stream_read(stream, piece, TEXT_STEP, &size, err);
        if (ok)
            cf_text_add_bytes(text, piece, size);
        ok = ok && cf_text_ok(text, err);
    }
    free(piece);
    return ok;
}

bool cf_stream_keep(cf_stream *stream, const char *start, size_t length, cf_error *err)
{
    if (stream->text || stream->begin >= 0)
        return true;
    stream->kept = tmpfile();
    if (!stream->kept && errno == ENOMEM)
        return cf_fail_memory(err);
    return stream->kept
             ? keep(stream, start, length, err)
             : cf_fail(err, CF_ERROR_SYSTEM, "%s: no temporary file: %s", stream->shown,
                       cf_errno_words(errno));
}

/* From now on what was kept is what is given. */
static bool turn_to_kept(cf_stream *stream, cf_error *err)
{
    if (fflush(stream->kept) != 0)
        return keep(stream, "", 1, err);
    if (stream->descriptor != STDIN_FILENO && stream->descriptor != fileno(stream->kept))
        close(stream->descriptor);
    stream->descriptor = fileno(stream->kept);
    stream->begin = 0;
    return true;
}

bool cf_stream_rewind(cf_stream *stream, cf_error *err)
{
    stream->is_second = true;
    stream->made = 0;
    if (stream->text) {
        stream->from = stream->text;
        stream->left = stream->length;
        return true;
    }
    if (stream->kept && !turn_to_kept(stream, err))
        return false;
    if (lseek(stream->descriptor, stream->begin, SEEK_SET) != stream->begin)
        return cf_fail_errno(err, CF_ERROR_INPUT, stream->shown);
    cf_unpacker_close(stream->unpacker);
    stream->unpacker = NULL;
    stream->left = 0;
    stream->has_ended = false;
    return start(stream, err);
}

size_t cf_stream_bytes(const cf_stream *stream)
{
    return stream->bytes;
}

void cf_stream_digest(cf_stream *stream, char text[CF_SHA256_TEXT_SIZE])
{
    cf_digest_close(stream->digest, text);
    stream->digest = NULL;
}

void cf_stream_close(cf_stream *stream)
{
    if (!stream)
        return;
    cf_digest_close(stream->digest, NULL);
    cf_unpacker_close(stream->unpacker);
    const bool is_own = stream->descriptor >= 0 && stream->descriptor != STDIN_FILENO;
    if (is_own && (!stream->kept || fileno(stream->kept) != stream->descriptor))
        close(stream->descriptor);
    if (stream->kept)
        fclose(stream->kept);
    free(stream);
}
