#include "cli/names.h"

#include <ctype.h>
#include <string.h>

enum { LONGEST = 64 };

static bool is_safe(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.'
        || c == '_' || c == '-';
}

char *cf_safe_name(cf_names *names, const char *text, size_t length, cf_error *err)
{
    char *name = cf_arena_copy(&names->arena, text, length < LONGEST ? length : LONGEST, err);
    for (size_t i = 0; name && name[i]; i++) {
        const bool hides = i == 0 && (name[i] == '.' || name[i] == '-');
        if (hides || !is_safe(name[i]))
            name[i] = '_';
    }
    return name;
}

char *cf_stem_of(cf_names *names, const char *path, cf_error *err)
{
    if (strcmp(path, "-") == 0)
        path = "stdin";
    const char *slash = strrchr(path, '/');
    const char *file = slash ? slash + 1 : path;
    const char *dot = strrchr(file, '.');
    size_t length = dot && dot > file ? (size_t)(dot - file) : strlen(file);
    if (length == 0) {
        file = "input";
        length = strlen(file);
    }
    return cf_safe_name(names, file, length, err);
}

/* Takes the name, unless it is taken: then `*taken`. */
static bool take(cf_names *names, const char *name, bool *taken, cf_error *err)
{
    char *key = cf_arena_copy(&names->arena, name, strlen(name), err);
    if (!key)
        return false;
    for (char *at = key; *at; at++)
        *at = (char)tolower((unsigned char)*at);
    uint32_t before;
    const bool ok = cf_map_add(&names->taken, &names->arena, key, 0, &before, err);
    *taken = before != CF_ABSENT;
    return ok;
}

const char *cf_names_add(cf_names *names, const char *stem, cf_error *err)
{
    const char *name = stem;
    for (size_t number = 2;; number++) {
        bool taken = false;
        if (!name || !take(names, name, &taken, err))
            return NULL;
        if (!taken)
            return name;
        name = cf_arena_format(&names->arena, err, "%s-%zu", stem, number);
    }
}

void cf_names_free(cf_names *names)
{
    cf_arena_free(&names->arena);
    *names = (cf_names){0};
}
