/* base/utf8.h: what is a character, how wide it is, and how to show what must not be printed raw. */
#ifndef CF_BASE_UTF8_H
#define CF_BASE_UTF8_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

/* Bytes of the valid UTF-8 character (RFC 3629) at `at`, with its code in `*code`; 0 if there is
 * none within `length` bytes. */
size_t cf_utf8_next(const char *at, size_t length, int32_t *code);

/* Bytes of printable ASCII at `at`, without quotes and backslashes. */
size_t cf_utf8_plain(const char *at, size_t length);

/* cf_utf8_next, but takes all of a plain run, with the code of its first character. */
size_t cf_utf8_run(const char *at, size_t length, int32_t *code);

/* Columns that the text takes on a terminal. */
size_t cf_utf8_width(const char *text);

/* How many bytes of `text` fit in `columns`. */
size_t cf_utf8_fit(const char *text, size_t columns);

/* Adds at most `limit` bytes of `bytes` as one line that is safe on any terminal: control and
 * bidirectional characters and invalid bytes appear as \xNN. */
void cf_text_add_visible(cf_text *text, const char *bytes, size_t length, size_t limit);

/* Is the text added as it is? */
bool cf_utf8_is_visible(const char *text);

const char *cf_utf8_library(void);

#endif
