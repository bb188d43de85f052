#include "loaders/cursor.h"

#include "base/language.h"

#include <stdio.h>
#include <string.h>

bool cf_cursor_refuse(cf_cursor *cursor, size_t at, const char *format, ...)
{
    if (cursor->refusal.length > 0)
        return false;

    char sentence[CF_MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(sentence, sizeof sentence, cf_told(format), arguments);
    va_end(arguments);

    cursor->refused_at = at;
    cf_text_add(&cursor->refusal, sentence);
    return false;
}

cf_position cf_position_start(const char *text, size_t length)
{
    const bool has_mark = length >= CF_BOM_SIZE && memcmp(text, "\xEF\xBB\xBF", CF_BOM_SIZE) == 0;
    return (cf_position){.at = has_mark ? CF_BOM_SIZE : 0, .line = 1, .column = 1};
}

static bool begins_character(char byte)
{
    return ((unsigned char)byte & 0xC0u) != 0x80u;
}

void cf_position_move(cf_position *position, const char *text, size_t at)
{
    for (; position->at < at; position->at++) {
        const char byte = text[position->at];
        if (byte == '\n') {
            position->line++;
            position->column = 1;
        } else if (begins_character(byte)) {
            position->column++;
        }
    }
}

size_t cf_line_of(const char *text, size_t at)
{
    cf_position position = {.line = 1};
    cf_position_move(&position, text, at);
    return position.line;
}
