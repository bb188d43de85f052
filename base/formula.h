/* base/formula.h: text that a spreadsheet would calculate. */
#ifndef CF_BASE_FORMULA_H
#define CF_BASE_FORMULA_H

#include <stdbool.h>
#include <stddef.h>

/* Would a spreadsheet calculate the `length` bytes of `text`, or skip what they begin with and then do
 * so? Apostrophes in front do not count, so that one that is added can be told from those of the text;
 * how many there are is put in `*apostrophes`. */
bool cf_is_formula(const char *text, size_t length, size_t *apostrophes);

#endif
