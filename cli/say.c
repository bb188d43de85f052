#include "cli/say.h"

#include "base/language.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

/* A byte may be shown as four: no line is longer, with what is before and behind it. */
enum { LONGEST = 1000, ROOM = 4 * LONGEST + 64 };

static cf_text *keeper;

void cf_say_into(cf_text *kept)
{
    keeper = kept;
}

bool cf_say_is_kept(void)
{
    return keeper;
}

/* Needs no memory but the stack: what is said may be that there is none. */
CF_PRINTF(2, 0)
static void write_line(const char *before, const char *format, va_list arguments)
{
    char line[CF_MESSAGE_SIZE];
    vsnprintf(line, sizeof line, cf_told(format), arguments);

    char room[ROOM];
    cf_text safe = {.data = room, .capacity = sizeof room};
    cf_text_add(&safe, before);
    cf_text_add_visible(&safe, line, strlen(line), LONGEST);
    cf_text_add_char(&safe, '\n');
    if (keeper)
        cf_text_add(keeper, cf_text_of(&safe));
    else
        fputs(cf_text_of(&safe), stderr);
}

void cf_say_kept(const char *lines)
{
    fputs(lines, stderr);
}

void cf_say(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    write_line("crossfora: ", format, arguments);
    va_end(arguments);
}

void cf_say_line(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    write_line("", format, arguments);
    va_end(arguments);
}

void cf_say_problems(const cf_problems *problems, const char *name, size_t limit)
{
    const size_t kept = cf_problems_kept(problems);
    const size_t said = kept < limit ? kept : limit;
    for (size_t i = 0; i < said; i++)
        cf_say_line("%s", problems->item[i].message);
    if (problems->count > said)
        cf_say_line("%s: and %zu more", name, problems->count - said);
}

void cf_say_error(const cf_error *err)
{
    if (err->code == CF_ERROR_INTERNAL)
        cf_say("internal fault, please report it: %s", err->message);
    else if (*err->message)
        cf_say("%s", err->message);
}
