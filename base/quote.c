#include "base/quote.h"

#include "base/utf8.h"

#include <string.h>

typedef struct {
    int32_t first, last;
} code_range;

/* Characters that change how a terminal or an editor shows their neighbours. */
static const code_range shown_by_number[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x061C, 0x061C}, {0x200B, 0x200F},
    {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB},
};

static const char short_forms[][2] = {
    {'"', '"'}, {'\\', '\\'}, {'\b', 'b'}, {'\f', 'f'}, {'\n', 'n'}, {'\r', 'r'}, {'\t', 't'},
};

static bool is_shown_by_number(int32_t code)
{
    for (size_t i = 0; i < CF_COUNT(shown_by_number); i++) {
        if (code >= shown_by_number[i].first && code <= shown_by_number[i].last)
            return true;
    }
    return false;
}

/* NUL if the character has no short form. */
static char short_form(int32_t code)
{
    for (size_t i = 0; i < CF_COUNT(short_forms); i++) {
        if (code == short_forms[i][0])
            return short_forms[i][1];
    }
    return '\0';
}

static void add_character(cf_text *out, const char *bytes, size_t size, int32_t code)
{
    const char letter = short_form(code);
    if (letter != '\0')
        cf_text_add_format(out, "\\%c", letter);
    else if (is_shown_by_number(code))
        cf_text_add_format(out, "\\u%04x", (unsigned)code);
    else
        cf_text_add_bytes(out, bytes, size);
}

void cf_text_add_json(cf_text *out, const char *text)
{
    const size_t length = strlen(text);
    cf_text_add_char(out, '"');
    for (size_t at = 0; at < length;) {
        int32_t code = 0;
        const size_t size = cf_utf8_run(text + at, length - at, &code);
        if (size > 0)
            add_character(out, text + at, size, code);
        else
            cf_text_add(out, "\xEF\xBF\xBD");
        at += size ? size : 1;
    }
    cf_text_add_char(out, '"');
}
