#include "base/formula.h"

#include <string.h>

static const char signs[] = "=+-@\t\r\n";

/* Excel in Japanese takes the full-width forms of the first four, all of U+FF00 to U+FF3F, for them. */
static const char full_width[] = "\xEF\xBC";
static const char full_width_signs[] = "\x9D\x8B\x8D\xA0";

enum { SIGNS = sizeof signs - 1, LEAD = sizeof full_width - 1, LAST = sizeof full_width_signs - 1 };

static bool begins_formula(const char *text, size_t length)
{
    if (length == 0)
        return false;
    return memchr(signs, *text, SIGNS)
        || (length > LEAD && memcmp(text, full_width, LEAD) == 0
            && memchr(full_width_signs, text[LEAD], LAST));
}

bool cf_is_formula(const char *text, size_t length, size_t *apostrophes)
{
    size_t first = 0;
    while (first < length && text[first] == '\'')
        first++;
    *apostrophes = first;
    return begins_formula(text + first, length - first);
}
