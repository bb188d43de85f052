/* base/stream.h: a file from end to end, in pieces, unpacked on the way if it is packed. */
#ifndef CF_BASE_STREAM_H
#define CF_BASE_STREAM_H

#include "base/digest.h"
#include "base/text.h"

typedef struct cf_stream cf_stream;

/* Opens `path` (borrowed; "-": standard input). More than `limit` bytes, unpacked ones, are refused
 * when they come, as cf_file_read does. NULL with `err` if it cannot be opened. */
cf_stream *cf_stream_open(const char *path, size_t limit, cf_error *err);

/* The same of a text (borrowed), which is taken as it is. */
cf_stream *cf_stream_of_text(const char *text, size_t length, cf_error *err);

/* Fills `to`, which has `room`; less in `*size` only at the end. */
bool cf_stream_read(cf_stream *stream, char *to, size_t room, size_t *size, cf_error *err)
    CF_CHECKED;

/* Adds all that is still to be read to `text`. */
bool cf_stream_read_all(cf_stream *stream, cf_text *text, cf_error *err) CF_CHECKED;

/* Goes back to the start. What was read from a pipe by then, and `start` before it, was kept in a
 * temporary file without a name since cf_stream_keep. */
bool cf_stream_keep(cf_stream *stream, const char *start, size_t length, cf_error *err) CF_CHECKED;
bool cf_stream_rewind(cf_stream *stream, cf_error *err) CF_CHECKED;

/* At the end: the size of the file as it was given, and its digest. */
size_t cf_stream_bytes(const cf_stream *stream);
void cf_stream_digest(cf_stream *stream, char text[CF_SHA256_TEXT_SIZE]);

/* Safe on NULL. */
void cf_stream_close(cf_stream *stream);

#endif
