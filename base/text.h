/* base/text.h: text that grows.
 *
 * A writer appends without checking; the first failed allocation is remembered,
 * and cf_text_ok tells at the end. A zeroed text is empty and valid. */
#ifndef CF_BASE_TEXT_H
#define CF_BASE_TEXT_H

#include "base/error.h"

#include <stdint.h>

typedef struct {
    char *data; /* NUL-terminated once anything was added */
    size_t length;
    size_t capacity;
    bool failed;
} cf_text;

void cf_text_add(cf_text *text, const char *words);
void cf_text_add_bytes(cf_text *text, const char *bytes, size_t length);
void cf_text_add_char(cf_text *text, char character);
void cf_text_add_repeat(cf_text *text, char character, size_t count);
void cf_text_add_format(cf_text *text, const char *format, ...) CF_PRINTF(2, 3);

void cf_text_add_count(cf_text *text, uint64_t count);

/* The number in six significant digits and without "-0"; `undefined` for NAN and infinities.
 * Whole numbers below 1e15 are written in full. */
void cf_text_add_number(cf_text *text, double number, const char *undefined);

/* The shortest text that reads back as the same double; `undefined` as above. */
void cf_text_add_exact(cf_text *text, double number, const char *undefined);

/* The text, or "" if nothing was added. */
const char *cf_text_of(const cf_text *text);

/* False, with `err`, if an addition ran out of memory. */
bool cf_text_ok(const cf_text *text, cf_error *err) CF_CHECKED;

void cf_text_clear(cf_text *text);
void cf_text_free(cf_text *text);

#endif
