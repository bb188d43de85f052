#include "manuals/pages.h"

#include <string.h>

static const cf_option_group *group_at(const cf_command *command, size_t place)
{
    size_t count = 0;
    while (count < CF_GROUPS_AT_MOST && command->group[count])
        count++;
    if (place < count)
        return command->group[place];
    return place == count ? &cf_general_options : NULL;
}

const cf_option *cf_next_option(cf_option_walk *walk, const cf_command *command,
                                const cf_option_group **group)
{
    *group = group_at(command, walk->group);
    while (*group && walk->place == (*group)->count) {
        walk->place = 0;
        *group = group_at(command, ++walk->group);
    }
    return *group ? &(*group)->option[walk->place++] : NULL;
}

static bool is_any_of(const char *word, const char *const *list)
{
    for (; word && *list; list++) {
        if (strcmp(word, *list) == 0)
            return true;
    }
    return false;
}

bool cf_option_is_list(const cf_option *option)
{
    static const char *const lists[] = {"LIST", "STATES", NULL};
    return option->words && is_any_of(option->argument, lists);
}

bool cf_option_is_file(const cf_option *option)
{
    static const char *const files[] = {"FILE", "DIR", "OLD", "PART", NULL};
    return is_any_of(option->argument, files);
}

void cf_add_word_list(cf_text *out, cf_word_at words)
{
    for (size_t i = 0; words(i); i++)
        cf_text_add_format(out, "%s%s", i > 0 ? " " : "", words(i));
}
