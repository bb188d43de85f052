#include "cli/spelling.h"

#include "base/similar.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

enum { NAME_SIZE = 64 };

typedef struct {
    const cf_option_group *const *group;
    size_t count;
    char **next; /* the word that comes, up to NULL */
    cf_error *err;
} speller;

static const cf_option *option_at(const speller *all, size_t place)
{
    return cf_option_at(all->group, all->count, place);
}

static bool fail_unknown(const speller *all, const char *word)
{
    char name[NAME_SIZE];
    const size_t length = strcspn(word + 2, "=");
    snprintf(name, sizeof name, "%.*s", length < sizeof name ? (int)length : 0, word + 2);
    cf_similar similar = cf_similar_to(name);
    const cf_option *option;
    for (size_t i = 0; (option = option_at(all, i)); i++)
        cf_similar_try(&similar, option->name);
    snprintf(name, sizeof name, "--%s", similar.best ? similar.best : "");
    return cf_fail(all->err, CF_ERROR_USAGE, "there is no option \"%s\"", word)
        || cf_suggest(all->err, similar.best ? name : NULL);
}

/* The option that "--as-o=2016" means, in full or in short. */
static const cf_option *find_long(const speller *all, const char *word)
{
    const char *const name = word + 2;
    const size_t length = strcspn(name, "=");
    cf_text meant = {0};
    const cf_option *found = NULL, *option;
    size_t count = 0;
    for (size_t i = 0; length > 0 && (option = option_at(all, i)); i++) {
        if (strncmp(option->name, name, length) != 0)
            continue;
        found = option;
        count = option->name[length] ? count + 1 : 1;
        cf_text_add_format(&meant, "%s--%s", meant.length ? ", " : "", option->name);
        if (!option->name[length])
            break;
    }
    if (count == 0)
        fail_unknown(all, word);
    else if (count > 1)
        cf_fail(all->err, CF_ERROR_USAGE, "\"%s\" is short for more than one option: %s", word,
                cf_text_of(&meant));
    cf_text_free(&meant);
    return count == 1 ? found : NULL;
}

/* The option of a letter in a word such as "-vf". */
static const cf_option *find_letter(const speller *all, char letter, const char *word)
{
    const cf_option *option;
    for (size_t i = 0; (option = option_at(all, i)); i++) {
        if (option->letter == letter)
            return option;
    }
    cf_fail(all->err, CF_ERROR_USAGE, "there is no option \"%s\"", word);
    return NULL;
}

/* Its value is the next word. */
static bool take_value(speller *all, const cf_option *option)
{
    if (!*all->next)
        return cf_fail(all->err, CF_ERROR_USAGE, "--%s needs a value: --%s %s", option->name,
                       option->name, option->argument);
    all->next++;
    return true;
}

static bool check_long(speller *all, const char *word)
{
    const cf_option *const option = find_long(all, word);
    const char *const value = strchr(word, '=');
    if (!option)
        return false;
    if (!option->argument && value)
        return cf_fail(all->err, CF_ERROR_USAGE, "--%s takes no value, and is given \"%s\"",
                       option->name, value + 1);
    return !option->argument || value || take_value(all, option);
}

/* What follows the letter of an option that takes a value is the value. */
static bool check_letters(speller *all, const char *word)
{
    for (const char *letter = word + 1; *letter; letter++) {
        const cf_option *const option = find_letter(all, *letter, word);
        if (!option)
            return false;
        if (option->argument)
            return letter[1] || take_value(all, option);
    }
    return true;
}

bool cf_spelling_check(const cf_option_group *const *group, size_t count, char **argv,
                       cf_error *err)
{
    speller all = {group, count, argv + 1, err};
    while (*all.next) {
        const char *const word = *all.next++;
        if (strcmp(word, "--") == 0)
            return true;
        const bool is_long = strncmp(word, "--", 2) == 0;
        const bool is_option = word[0] == '-' && word[1];
        if (is_option && !(is_long ? check_long(&all, word) : check_letters(&all, word)))
            return false;
    }
    return true;
}
