#include "library/named.h"

#include "base/language.h"
#include "base/similar.h"

#include <string.h>

/* What `report` takes. */
static const cf_option_group *const groups[] = {
    &cf_analysis_options,   &cf_report_options, &cf_chance_option_group, &cf_replicas_options,
    &cf_study_option_group, &cf_input_options,  &cf_general_options,
};

/* What is about a process, or about what is said: a language is one for the whole process. */
static const char *const left_out[] = {
    "max-memory", "time-limit", "quiet", "verbose", "lang", "help", "usage"};

static bool is_left_out(const char *name)
{
    for (size_t i = 0; i < CF_COUNT(left_out); i++) {
        if (strcmp(left_out[i], name) == 0)
            return true;
    }
    return false;
}

/* The option at a place, or NULL behind the last. */
static const cf_option *option_at(size_t place)
{
    const cf_option *option;
    for (size_t i = 0; (option = cf_option_at(groups, CF_COUNT(groups), i)) != NULL; i++) {
        if (!is_left_out(option->name) && place-- == 0)
            return option;
    }
    return NULL;
}

const char *crossfora_option_name(size_t at)
{
    const cf_option *option = option_at(at);
    return option ? option->name : NULL;
}

bool cf_named_fail(const char *what, const char *name, const char *(*at)(size_t place),
                   cf_error *err)
{
    cf_similar similar = cf_similar_to(name);
    for (size_t i = 0; at(i); i++)
        cf_similar_try(&similar, at(i));
    return cf_fail(err, CF_ERROR_USAGE, "there is no %s \"%s\"", cf_told(what), name)
        || cf_suggest(err, similar.best);
}

static bool read_one(cf_request *request, const crossfora_option *named, cf_arena *arena,
                     cf_error *err)
{
    const cf_option *option;
    if (!named->name || !named->value)
        return cf_fail(
            err, CF_ERROR_USAGE, "the option \"%s\" has no %s", named->name ? named->name : "",
            named->name ? cf_told(N_("value")) : cf_told(N_("name")));
    for (size_t i = 0; (option = option_at(i)) != NULL; i++) {
        if (strcmp(option->name, named->name) != 0)
            continue;
        const char *value = cf_arena_copy(arena, named->value, strlen(named->value), err);
        return value && option->read(request, value, err);
    }
    return cf_named_fail(N_("option"), named->name, crossfora_option_name, err);
}

bool cf_named_read(cf_request *request, const crossfora_option *option, size_t count,
                   cf_arena *arena, cf_error *err)
{
    *request = cf_request_default();
    for (size_t i = 0; i < count; i++) {
        if (!read_one(request, &option[i], arena, err))
            return false;
    }
    return cf_check_chance(request, err);
}
