#include "loaders/id_form.h"

#include "base/language.h"

#include <string.h>

static bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

const char *cf_id_meaning(const char *word)
{
    if (strcmp(word, "all") == 0)
        return cf_told(N_("stands for every forum or economy and is not an id"));
    if (strcmp(word, "unnamed") == 0)
        return cf_told(N_("stands for a forum that the source does not name and is not an id"));
    return NULL;
}

const char *cf_id_fault(const char *id)
{
    const char *meaning = cf_id_meaning(id);
    if (meaning)
        return meaning;
    if (strlen(id) > CF_LONGEST_ID)
        return cf_told(N_("is too long for an id; at most 128 characters"));
    if (!is_letter_or_digit(*id))
        return cf_told(N_("is not an id; an id starts with one of A-Z a-z 0-9"));
    for (const char *at = id; *at; at++) {
        if (!is_letter_or_digit(*at) && !strchr("._- ", *at))
            return cf_told(
                N_("is not an id; an id is made of A-Z a-z 0-9 . _ - and single inner spaces"));
        if (*at == ' ' && (at[1] == ' ' || at[1] == '\0'))
            return cf_told(N_("is not an id; the spaces in an id are single and inside"));
    }
    return NULL;
}
