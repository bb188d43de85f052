#include "cli/names.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { LONGEST = 64 };

static bool is_safe(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.'
        || c == '_' || c == '-';
}

/* Windows has devices of these names in every folder, whatever the ending. */
static bool is_device(const char *name)
{
    static const char *const devices[] = {"con", "prn", "aux", "nul"};
    static const char *const ports[] = {"com", "lpt"};

    const size_t length = strcspn(name, ".");
    for (size_t i = 0; i < CF_COUNT(devices); i++) {
        if (length == 3 && strncasecmp(name, devices[i], length) == 0)
            return true;
    }
    for (size_t i = 0; i < CF_COUNT(ports); i++) {
        if (length == 4 && strncasecmp(name, ports[i], 3) == 0 && isdigit((unsigned char)name[3]))
            return true;
    }
    return false;
}

char *cf_safe_name(cf_names *names, const char *text, size_t length, cf_error *err)
{
    char *name = cf_arena_copy(&names->arena, text, length < LONGEST ? length : LONGEST, err);
    for (size_t i = 0; name && name[i]; i++) {
        const bool hides = i == 0 && (name[i] == '.' || name[i] == '-');
        if (hides || !is_safe(name[i]))
            name[i] = '_';
    }
    /* Windows drops a dot at the end. */
    const size_t end = name ? strlen(name) : 0;
    if (end > 0 && name[end - 1] == '.')
        name[end - 1] = '_';
    return name && is_device(name) ? cf_arena_format(&names->arena, err, "_%s", name) : name;
}

/* How much of `name` stands before its ending, one of these; all if it has none. */
static size_t length_before(const char *name, size_t length, const char *const *ending,
                            size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const size_t size = strlen(ending[i]);
        if (length > size && memcmp(name + length - size, ending[i], size) == 0)
            return length - size;
    }
    return length;
}

static size_t unpacked_length(const char *file)
{
    static const char *const packed[] = {".gz", ".zst"};
    return length_before(file, strlen(file), packed, CF_COUNT(packed));
}

bool cf_is_document_name(const char *file)
{
    static const char *const documents[] = {".json", ".jsonl"};
    const size_t length = unpacked_length(file);
    return *file != '.' && length_before(file, length, documents, CF_COUNT(documents)) < length;
}

char *cf_stem_of(cf_names *names, const char *path, cf_error *err)
{
    if (strcmp(path, "-") == 0)
        path = "stdin";
    const char *slash = strrchr(path, '/');
    const char *file = slash ? slash + 1 : path;
    size_t length = unpacked_length(file);
    const char *dot = memrchr(file, '.', length);
    if (dot && dot > file)
        length = (size_t)(dot - file);
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
