/* loaders/token.h: the texts and numbers of JSON, read strictly. */
#ifndef CF_LOADERS_TOKEN_H
#define CF_LOADERS_TOKEN_H

#include "loaders/cursor.h"

#include <stdint.h>

/* Steps over one character of a text, raw or escaped, with its code in `*code`. False without a
 * sentence if the input ends in it. */
bool cf_token_character(cf_cursor *cursor, int32_t *code) CF_CHECKED;

/* Steps over a text, from its quote to its quote. */
bool cf_token_text(cf_cursor *cursor) CF_CHECKED;

/* Steps over a number, which begins with a digit or "-". */
bool cf_token_number(cf_cursor *cursor) CF_CHECKED;

/* The byte at the cursor is no part of UTF-8. */
bool cf_token_refuse_byte(cf_cursor *cursor);

/* Steps over true, false or null. */
bool cf_token_word(cf_cursor *cursor) CF_CHECKED;

#endif
