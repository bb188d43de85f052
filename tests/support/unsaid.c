#include "support/unsaid.h"

#include "base/language.h"
#include "graphs/graph.h"
#include "graphs/rules.h"

#include <ctype.h>
#include <string.h>

enum { SHORTEST = 2 };

static bool is_letter(char character)
{
    return isalpha((unsigned char)character) || (unsigned char)character >= 0x80;
}

static bool is_whole_word(const char *text, const char *at, size_t length)
{
    return (at == text || !is_letter(at[-1])) && !is_letter(at[length]);
}

static bool has_word(const char *text, const char *word, size_t length)
{
    char key[128];
    if (length >= sizeof key)
        return false;
    memcpy(key, word, length);
    key[length] = '\0';
    for (const char *at = text; (at = strstr(at, key)); at++) {
        if (is_whole_word(text, at, length))
            return true;
    }
    return false;
}

/* Without accents, though it has a vowel that would have got one. */
static bool is_plain_english(const char *word, size_t length)
{
    bool has_vowel = false;
    for (size_t i = 0; i < length; i++) {
        if ((unsigned char)word[i] >= 0x80)
            return false;
        has_vowel = has_vowel || strchr("aeo", word[i]);
    }
    return has_vowel && length >= SHORTEST;
}

const char *cf_first_unsaid(const char *text, const char *known)
{
    for (const char *at = text; *at != '\0';) {
        size_t length = 0;
        while (is_letter(at[length]))
            length++;
        if (is_plain_english(at, length) && !has_word(known, at, length))
            return at;
        at += length > 0 ? length : 1;
    }
    return NULL;
}

void cf_add_listed_words(cf_text *known)
{
    static const struct {
        const char *const *word;
        size_t count;
    } lists[] = {
        {cf_focal_points, CF_FOCAL_POINT_COUNT}, {cf_liaison_kinds, CF_LIAISON_KIND_COUNT},
        {cf_statuses, CF_STATUS_COUNT},          {cf_contact_statuses, CF_CONTACT_STATUS_COUNT},
        {cf_unknown_words, CF_UNKNOWN_COUNT},
    };
    cf_text_add(known, " true false null ");
    for (size_t i = 0; i < CF_COUNT(lists); i++) {
        for (size_t j = 0; j < lists[i].count; j++)
            cf_text_add_format(known, " %s ", lists[i].word[j]);
    }
}

/* Behind the pointer to a wrong value, or the name above a wrong cell, which stand before ": ". */
static const char *skip_pointer(const char *at)
{
    const char *end = *at == '#' ? strstr(at, ": ") : NULL;
    return end ? end + 2 : at;
}

/* Behind the name of an option, if one stands here. */
static const char *skip_option(const char *at)
{
    if (strncmp(at, "--", 2) != 0)
        return at;
    while (*at == '-' || is_letter(*at))
        at++;
    return at;
}

cf_text cf_own_words(const char *message)
{
    const char *place = strstr(message, ": ");
    cf_text own = {0};
    bool is_quoted = false;
    for (const char *at = place ? skip_pointer(place + 2) : message; *at;) {
        const char *behind = is_quoted ? at : skip_option(at);
        const bool is_escape = is_quoted && *at == '\\' && at[1];
        if (!is_quoted && behind == at && *at != '"')
            cf_text_add_char(&own, *at);
        is_quoted ^= *at == '"';
        at = behind > at ? behind : at + 1 + is_escape;
    }
    if (is_quoted)
        cf_text_clear(&own);
    return own;
}

extern const char cf_words_pseudo[];

int use_pseudo(void **state)
{
    static const cf_language pseudo = {"x-accents", cf_words_pseudo, cf_two_forms};
    (void)state;
    cf_language_use(&pseudo);
    return 0;
}
