#include "base/formula.h"

#include "base/error.h"

#include <string.h>

/* The last four are the full-width forms of the first, which Excel in Japanese takes for them. */
static const char *const beginnings[] = {
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "\xEF\xBC\x9D",
    "\xEF\xBC\x8B",
    "\xEF\xBC\x8D",
    "\xEF\xBC\xA0",
};

bool cf_is_formula(const char *text, size_t length, size_t *apostrophes)
{
    size_t first = 0;
    while (first < length && text[first] == '\'')
        first++;
    *apostrophes = first;
    for (size_t i = 0; i < CF_COUNT(beginnings); i++) {
        const size_t size = strlen(beginnings[i]);
        if (length - first >= size && memcmp(text + first, beginnings[i], size) == 0)
            return true;
    }
    return false;
}
