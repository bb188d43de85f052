/* loaders/readings.h: how a cell of another system is read: one table of readings. */
#ifndef CF_LOADERS_READINGS_H
#define CF_LOADERS_READINGS_H

#include "base/text.h"

/* Adds what the words say, as a cell of our sheets has it; false if they are not of the form. `words`
 * has no white space at its edges, and is not empty. */
typedef bool cf_read_words(cf_text *out, const char *words);

typedef struct {
    const char *word; /* "amount" */
    cf_read_words *read;
    const char *right; /* what would be right, behind the words that are not */
    bool is_plain;     /* a number of a workbook is taken as it is */
} cf_reading_row;

extern const cf_reading_row cf_readings[];
extern const size_t cf_reading_count;

/* Are these the same words, but for case and white space? U+00A0, which pages of the web have, is
 * white space too. */
bool cf_is_same_words(const char *one, const char *other);

/* Adds `length` bytes of text, without the white space at their edges. */
void cf_text_add_stripped(cf_text *out, const char *text, size_t length);

#endif
