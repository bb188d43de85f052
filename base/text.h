/* base/text.h: text that grows.
 *
 * A writer appends without checking; the first failed allocation is remembered,
 * and cf_text_ok tells at the end. A zeroed text is empty and valid. */
#ifndef CF_BASE_TEXT_H
#define CF_BASE_TEXT_H

#include "base/error.h"

#include <stdarg.h>
#include <stdint.h>

/* Where a long text goes, piece by piece, while it grows. */
typedef struct {
    bool (*take)(void *context, const char *bytes, size_t length, cf_error *err);
    void *context;
    cf_error err; /* why it took no more */
} cf_text_sink;

typedef struct {
    char *data; /* NUL-terminated once anything was added */
    size_t length;
    size_t capacity;
    bool failed;
    bool is_exact;      /* numbers are all written as cf_text_add_exact does */
    cf_text_sink *sink; /* borrowed; NULL: all of it stays in `data` */
    size_t sent;        /* bytes that the sink took: they are no longer in `data` */
} cf_text;

void cf_text_add(cf_text *text, const char *words);
void cf_text_add_bytes(cf_text *text, const char *bytes, size_t length);
void cf_text_add_char(cf_text *text, char character);
void cf_text_add_repeat(cf_text *text, char character, size_t count);
void cf_text_add_format(cf_text *text, const char *format, ...) CF_PRINTF(2, 3);
void cf_text_add_arguments(cf_text *text, const char *format, va_list arguments) CF_PRINTF(2, 0);

void cf_text_add_count(cf_text *text, uint64_t count);

/* Where `most` more bytes may be put, for those who add very many pieces; NULL if out of memory. What
 * was put is then to be told. */
char *cf_text_room(cf_text *text, size_t most);
void cf_text_put(cf_text *text, size_t length);

/* The number in six significant digits and without "-0"; `undefined` for NAN and infinities.
 * Whole numbers below 1e15 are written in full. */
void cf_text_add_number(cf_text *text, double number, const char *undefined);

/* The shortest text that reads back as the same double; `undefined` as above. */
void cf_text_add_exact(cf_text *text, double number, const char *undefined);

/* Gives the sink what it has not got yet. */
bool cf_text_send(cf_text *text, cf_error *err) CF_CHECKED;

/* Bytes that were added, sent ones too. */
size_t cf_text_size(const cf_text *text);

/* The text, or "" if nothing was added. */
const char *cf_text_of(const cf_text *text);

/* False, with `err`, if an addition ran out of memory, or the sink did not take it. */
bool cf_text_ok(const cf_text *text, cf_error *err) CF_CHECKED;

/* Empties it. What failed stays failed, or a pad that is used again would forget it. */
void cf_text_clear(cf_text *text);
void cf_text_free(cf_text *text);

#endif
