/* requests/values.h: the values of options, read strictly: the whole text, within its range, or a
 * sentence that says what would be right. */
#ifndef CF_REQUESTS_VALUES_H
#define CF_REQUESTS_VALUES_H

#include "base/date.h"

#include <stdint.h>

/* The word at a place of a table, or NULL behind the last. */
typedef const char *(*cf_word_at)(size_t place);

bool cf_option_read_number(const char *option, const char *text, uint64_t least, uint64_t most,
                           uint64_t *number, cf_error *err) CF_CHECKED;

/* The same from 1, as a size. */
bool cf_option_read_count(const char *option, const char *text, size_t most, size_t *count,
                          cf_error *err) CF_CHECKED;

/* Bytes: "4096", or with a unit of 1024, "64K", "512M", "2G". */
bool cf_option_read_size(const char *option, const char *text, size_t *size, cf_error *err)
    CF_CHECKED;

bool cf_option_read_date(const char *option, const char *text, cf_date *date, cf_error *err)
    CF_CHECKED;

/* The place of the word in the table. */
bool cf_option_read_word(const char *option, const char *text, cf_word_at words, size_t *place,
                         cf_error *err) CF_CHECKED;

/* "a,b": a bit for the place of each word; tables of at most 64 words. */
bool cf_option_read_words(const char *option, const char *text, cf_word_at words, uint64_t *places,
                          cf_error *err) CF_CHECKED;

#endif
