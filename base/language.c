#include "base/language.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

extern const char cf_words_es[];
extern const char cf_words_id[];

const cf_language cf_languages[] = {
    {"en", NULL, cf_two_forms},
    {"es", cf_words_es, cf_two_forms},
    {"id", cf_words_id, cf_one_form},
};
const size_t cf_language_count = sizeof cf_languages / sizeof cf_languages[0];

static const cf_language *used = cf_languages;
static _Thread_local bool is_plain_here;

size_t cf_two_forms(size_t count)
{
    return count == 1 ? 0 : 1;
}

size_t cf_one_form(size_t count)
{
    (void)count;
    return 0;
}

void cf_language_use(const cf_language *language)
{
    used = language;
}

const cf_language *cf_language_used(void)
{
    return used;
}

bool cf_language_set_plain(bool is_plain)
{
    const bool before = is_plain_here;
    is_plain_here = is_plain;
    return before;
}

bool cf_language_is_plain(void)
{
    return is_plain_here;
}

/* A catalogue is a header and two tables of texts, each a length and where it begins; its numbers
 * are little-endian. */
enum { COUNT_AT = 8, ENGLISH_AT = 12, SAID_AT = 16, ROW_SIZE = 8, PLACE_IN_ROW = 4 };

static uint32_t number_at(const char *catalogue, size_t place)
{
    uint32_t number = 0;
    for (size_t i = sizeof number; i > 0; i--)
        number = number << 8 | (unsigned char)catalogue[place + i - 1];
    return number;
}

static const char *text_at(const char *catalogue, size_t table, size_t row)
{
    const size_t first = number_at(catalogue, table);
    return catalogue + number_at(catalogue, first + row * ROW_SIZE + PLACE_IN_ROW);
}

/* Its texts stand in the order of strcmp. NULL: there is no translation. */
static const char *find_in(const char *catalogue, const char *key)
{
    size_t low = 0;
    size_t high = catalogue ? number_at(catalogue, COUNT_AT) : 0;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = strcmp(key, text_at(catalogue, ENGLISH_AT, middle));
        if (order == 0)
            return text_at(catalogue, SAID_AT, middle);
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static const char *find(const char *key)
{
    return find_in(is_plain_here ? NULL : used->catalogue, key);
}

/* The key "" is that of the header. */
static const char *or_english(const char *english, const char *said)
{
    return said && *english != '\0' ? said : english;
}

const char *cf_said(const char *english)
{
    return or_english(english, find(english));
}

const char *cf_told(const char *english)
{
    return or_english(english, find_in(used->catalogue, english));
}

const char *cf_said_in(const char *context, const char *english)
{
    enum { LONGEST = 128 };
    char key[LONGEST];
    const int length = snprintf(key, sizeof key, "%s\004%s", context, english);
    const char *said = length < LONGEST ? find(key) : NULL;
    return said ? said : english;
}

/* Plural forms stand one behind the other. */
const char *cf_said_of(const char *one, const char *many, size_t count)
{
    const char *said = find(one);
    if (!said)
        return count == 1 ? one : many;
    for (size_t form = used->form(count); form > 0; form--)
        said += strlen(said) + 1;
    return said;
}
