/* loaders/line_buffer.h: whole lines of a stream, as many at a time as there is room for. */
#ifndef CF_LOADERS_LINE_BUFFER_H
#define CF_LOADERS_LINE_BUFFER_H

#include "base/stream.h"

enum { CF_LONGEST_LINE = 4 << 20 };

typedef struct {
    cf_stream *stream;
    char *text;    /* room for CF_LONGEST_LINE and a NUL behind what fills it */
    size_t filled; /* bytes */
    size_t whole;  /* of these in whole lines */
    size_t taken;  /* of these already cut */
    size_t at;     /* bytes before `text` */
    size_t line;   /* lines before what is not yet cut */
    bool has_ended;
} cf_line_buffer;

/* Whole lines, with all of their ends. */
typedef struct {
    char *text;
    size_t length;
    size_t at, line; /* bytes and lines before it */
} cf_piece;

/* Fills it for the first time. */
bool cf_line_buffer_open(cf_line_buffer *buffer, cf_stream *stream, cf_error *err) CF_CHECKED;

/* Drops what was cut, and fills it again. */
bool cf_line_buffer_fill(cf_line_buffer *buffer, cf_error *err) CF_CHECKED;

/* Cuts the next lines off, more than one only while they fit into `most` bytes; false if there are no
 * whole ones. */
bool cf_line_buffer_cut(cf_line_buffer *buffer, size_t most, cf_piece *piece);

/* Is the next line longer than it may be? */
bool cf_line_buffer_is_stuck(const cf_line_buffer *buffer);

/* Drops the next line. */
bool cf_line_buffer_skip(cf_line_buffer *buffer, cf_error *err) CF_CHECKED;

/* Starts again with the first line. */
bool cf_line_buffer_rewind(cf_line_buffer *buffer, cf_error *err) CF_CHECKED;

/* Safe on one that is closed. */
void cf_line_buffer_close(cf_line_buffer *buffer);

#endif
