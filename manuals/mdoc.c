#include "manuals/mdoc.h"

#include <ctype.h>
#include <string.h>

enum { WIDTH = 78 };

/* The day of the version, which a page has to have: never the day of the build. */
#ifndef CROSSFORA_DATE
#define CROSSFORA_DATE "January 1, 1970"
#endif

void cf_mdoc_begin(cf_text *page, const char *name, int section, const char *purpose)
{
    cf_text_add(page, ".\\\" Written from the tables of the program, by manuals/.\n"
                      ".Dd " CROSSFORA_DATE "\n.Dt ");
    for (const char *at = name; *at; at++)
        cf_text_add_char(page, (char)toupper((unsigned char)*at));
    cf_text_add_format(page, " %d\n.Os\n", section);
    cf_mdoc_section(page, "NAME");
    cf_text_add_format(page, ".Nm %s\n.Nd ", name);
    cf_mdoc_purpose(page, purpose);
    cf_text_add_char(page, '\n');
}

void cf_mdoc_section(cf_text *page, const char *title)
{
    cf_text_add_format(page, ".Sh %s\n", title);
}

void cf_mdoc_subsection(cf_text *page, const char *title)
{
    cf_text_add_format(page, ".Ss %s\n", title);
}

static void add_escaped(cf_text *page, const char *word, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (word[i] == '\\')
            cf_text_add(page, "\\e");
        else
            cf_text_add_char(page, word[i]);
    }
}

/* A point at the beginning of a line would be a macro. */
static void add_at_start(cf_text *page, const char *words, size_t length)
{
    if (*words == '.' || *words == '\'')
        cf_text_add(page, "\\&");
    add_escaped(page, words, length);
}

static bool ends_sentence(const char *word, size_t length, const char *next)
{
    return length > 1 && strchr(".?:;!", word[length - 1]) && word[length - 1] != ';'
        && word[length - 1] != ':' && (isupper((unsigned char)*next) || *next == '\'');
}

static const char *skip_blanks(const char *at, const char *end, size_t *lines)
{
    *lines = 0;
    while (at < end && isspace((unsigned char)*at))
        *lines += *at++ == '\n';
    return at;
}

void cf_mdoc_words(cf_text *page, const char *words, const char *end)
{
    size_t lines, column = 0;
    end = end ? end : words + strlen(words);
    words = skip_blanks(words, end, &lines);
    while (words < end) {
        const char *behind = words;
        while (behind < end && !isspace((unsigned char)*behind))
            behind++;
        const size_t length = (size_t)(behind - words);
        const bool fits = column > 0 && column + 1 + length <= WIDTH;
        if (column > 0)
            cf_text_add_char(page, fits ? ' ' : '\n');
        (fits ? add_escaped : add_at_start)(page, words, length);
        column = fits ? column + 1 + length : length;
        const char *next = skip_blanks(behind, end, &lines);
        if (next < end && (lines > 1 || ends_sentence(words, length, next))) {
            cf_text_add(page, lines > 1 ? "\n.Pp\n" : "\n");
            column = 0;
        }
        words = next;
    }
    if (column > 0)
        cf_text_add_char(page, '\n');
}

void cf_mdoc_open_list(cf_text *page)
{
    cf_text_add(page, ".Bl -tag -width Ds\n");
}

void cf_mdoc_item(cf_text *page, const char *macros)
{
    cf_text_add_format(page, ".It %s\n", macros);
}

void cf_mdoc_close_list(cf_text *page)
{
    cf_text_add(page, ".El\n");
}

void cf_mdoc_literal(cf_text *page, const char *lines)
{
    cf_text_add(page, ".Bd -literal\n");
    while (*lines) {
        const size_t length = strcspn(lines, "\n");
        add_at_start(page, lines, length);
        cf_text_add_char(page, '\n');
        lines += length + (lines[length] == '\n');
    }
    cf_text_add(page, ".Ed\n");
}

void cf_mdoc_argument(cf_text *page, const char *words)
{
    cf_text_add_char(page, '"');
    for (; *words; words++) {
        if (*words == '"')
            cf_text_add(page, "\\(dq");
        else
            add_escaped(page, words, 1);
    }
    cf_text_add_char(page, '"');
}

void cf_mdoc_purpose(cf_text *out, const char *purpose)
{
    size_t length = strlen(purpose);
    while (length > 0 && strchr(".?", purpose[length - 1]))
        length--;
    cf_text_add_char(out, (char)tolower((unsigned char)*purpose));
    cf_text_add_bytes(out, purpose + 1, length - 1);
}

void cf_mdoc_see_also(cf_text *page, const char *const *pages)
{
    cf_mdoc_section(page, "SEE ALSO");
    for (size_t i = 0; pages[i]; i++)
        cf_text_add_format(page, ".Xr %s%s\n", pages[i], pages[i + 1] ? " ," : "");
}
