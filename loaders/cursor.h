/* loaders/cursor.h: a place that moves through a text, and the first thing that is wrong there.
 *
 * The text has a NUL behind its last byte and none before, so that the end is a byte like any
 * other and nothing is ever read behind it. */
#ifndef CF_LOADERS_CURSOR_H
#define CF_LOADERS_CURSOR_H

#include "base/text.h"

typedef struct {
    const char *text;
    size_t length;
    size_t at;
    size_t refused_at;
    cf_text refusal; /* one sentence; empty while nothing is wrong */
    bool is_line;    /* of JSON Lines */
} cf_cursor;

static inline char cf_cursor_byte(const cf_cursor *cursor)
{
    return cursor->text[cursor->at];
}

/* Steps over `byte` if it is there. */
static inline bool cf_cursor_take(cf_cursor *cursor, char byte)
{
    if (cursor->at == cursor->length || cf_cursor_byte(cursor) != byte)
        return false;
    cursor->at++;
    return true;
}

/* Keeps the first sentence and its place, and returns false. */
bool cf_cursor_refuse(cf_cursor *cursor, size_t at, const char *format, ...) CF_PRINTF(3, 4);

/* A place as people count: lines and characters from 1. */
typedef struct {
    size_t at; /* in bytes */
    size_t line;
    size_t column;
} cf_position;

enum { CF_BOM_SIZE = 3 };

/* Where the text begins: behind its byte order mark, if it has one. */
cf_position cf_position_start(const char *text, size_t length);

/* Moves on to the byte at `at`, which is not before the position. */
void cf_position_move(cf_position *position, const char *text, size_t at);

/* The line of the byte at `at`. O(at). */
size_t cf_line_of(const char *text, size_t at);

#endif
