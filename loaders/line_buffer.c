#include "loaders/line_buffer.h"

#include <stdlib.h>
#include <string.h>

/* Puts more behind what is there. */
static bool read_more(cf_line_buffer *buffer, cf_error *err)
{
    size_t size;
    const size_t room = CF_LONGEST_LINE - buffer->filled;
    if (!cf_stream_read(buffer->stream, buffer->text + buffer->filled, room, &size, err))
        return false;
    buffer->has_ended = size < room;
    buffer->filled += size;
    buffer->text[buffer->filled] = '\0';
    const char *last = memrchr(buffer->text, '\n', buffer->filled);
    buffer->whole =
        buffer->has_ended ? buffer->filled
        : last            ? (size_t)(last - buffer->text) + 1
                          : 0;
    return true;
}

bool cf_line_buffer_open(cf_line_buffer *buffer, cf_stream *stream, cf_error *err)
{
    *buffer = (cf_line_buffer){.stream = stream, .text = malloc(CF_LONGEST_LINE + 1)};
    return buffer->text ? read_more(buffer, err) : cf_fail_memory(err);
}

static void drop(cf_line_buffer *buffer, size_t length)
{
    memmove(buffer->text, buffer->text + length, buffer->filled - length);
    buffer->filled -= length;
    buffer->at += length;
    buffer->taken = 0;
}

bool cf_line_buffer_fill(cf_line_buffer *buffer, cf_error *err)
{
    drop(buffer, buffer->taken);
    return read_more(buffer, err);
}

static size_t count_lines(const char *text, size_t length)
{
    size_t count = 0;
    const char *end = text + length;
    for (const char *at = text; (at = memchr(at, '\n', (size_t)(end - at))); at++)
        count++;
    return count;
}

/* As many bytes as whole lines have that fit into `most`, but of one line all. */
static size_t size_of_lines(const char *text, size_t length, size_t most)
{
    if (length <= most)
        return length;
    const char *last = memrchr(text, '\n', most);
    if (!last)
        last = memchr(text + most, '\n', length - most);
    return last ? (size_t)(last - text) + 1 : length;
}

bool cf_line_buffer_cut(cf_line_buffer *buffer, size_t most, cf_piece *piece)
{
    char *text = buffer->text + buffer->taken;
    const size_t length = size_of_lines(text, buffer->whole - buffer->taken, most);
    *piece = (cf_piece){text, length, buffer->at + buffer->taken, buffer->line};
    buffer->taken += length;
    buffer->line += count_lines(text, length);
    return length > 0;
}

bool cf_line_buffer_is_stuck(const cf_line_buffer *buffer)
{
    return !buffer->has_ended && buffer->taken == 0 && buffer->whole == 0;
}

bool cf_line_buffer_skip(cf_line_buffer *buffer, cf_error *err)
{
    while (cf_line_buffer_is_stuck(buffer)) {
        drop(buffer, buffer->filled);
        if (!read_more(buffer, err))
            return false;
    }
    const char *end = memchr(buffer->text, '\n', buffer->filled);
    buffer->taken = end ? (size_t)(end - buffer->text) + 1 : buffer->filled;
    buffer->line++;
    return true;
}

bool cf_line_buffer_rewind(cf_line_buffer *buffer, cf_error *err)
{
    *buffer = (cf_line_buffer){.stream = buffer->stream, .text = buffer->text};
    return cf_stream_rewind(buffer->stream, err) && read_more(buffer, err);
}

void cf_line_buffer_close(cf_line_buffer *buffer)
{
    free(buffer->text);
    buffer->text = NULL;
}
