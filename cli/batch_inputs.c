#include "cli/batch_inputs.h"

#include "base/similar.h"
#include "base/stream.h"
#include "cli/say.h"
#include "requests/input.h"
#include "requests/option.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* The options that an input of a list may have. */
static const cf_option_group *const own_groups[] = {
    &cf_formats_options, &cf_analysis_options, &cf_input_options};

/* Is this the member for the option? "as_of" is --as-of. */
static bool is_named(const char *member, const char *option)
{
    while (*member && *option && *member == (*option == '-' ? '_' : *option))
        member++, option++;
    return *member == '\0' && *option == '\0';
}

static const cf_option *find_option(const char *member, cf_similar *similar)
{
    const cf_option *option;
    for (size_t i = 0; (option = cf_option_at(own_groups, CF_COUNT(own_groups), i)) != NULL; i++) {
        if (is_named(member, option->name))
            return option;
        cf_similar_try(similar, option->name);
    }
    return NULL;
}

static bool fail_option(const char *name, const char *best, cf_error *err)
{
    char member[64] = "";
    for (size_t i = 0; best && best[i] && i + 1 < sizeof member; i++)
        member[i] = best[i] == '-' ? '_' : best[i];
    return cf_fail(err, CF_ERROR_USAGE, "\"%s\" is not an option of an input", name)
        || cf_suggest(err, best ? member : NULL);
}

static bool read_option(cf_request *request, const cf_listed_option *listed, cf_error *err)
{
    cf_similar similar = cf_similar_to(listed->name);
    const cf_option *option = find_option(listed->name, &similar);
    return option ? option->read(request, listed->text, err)
                  : fail_option(listed->name, similar.best, err);
}

static bool check_option(const cf_listed_option *option, cf_error *refusal)
{
    cf_request scratch = cf_request_default();
    return read_option(&scratch, option, refusal);
}

bool cf_batch_input_apply(const cf_batch_input *input, cf_request *request, cf_error *err)
{
    for (size_t i = 0; i < input->option_count; i++) {
        if (!read_option(request, &input->option[i], err))
            return false;
    }
    return true;
}

static bool add_input(cf_batch_inputs *inputs, cf_batch_input input, cf_error *err)
{
    cf_batch_input *item = cf_arena_grow(
        &inputs->names.arena, inputs->item, inputs->count, &inputs->capacity, sizeof *inputs->item,
        err);
    if (!item)
        return false;
    inputs->item = item;
    if (!input.wanted)
        input.wanted = cf_stem_of(&inputs->names, input.path, err);
    input.name = input.wanted ? cf_names_add(&inputs->names, input.wanted, err) : NULL;
    item[inputs->count] = input;
    inputs->count += input.name != NULL;
    return input.name != NULL;
}

/* A document of a folder, not hidden. */
static int is_document(const struct dirent *entry)
{
    return cf_is_document_name(entry->d_name);
}

/* By the bytes of their names, whatever the locale. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static bool add_folder(cf_batch_inputs *inputs, const char *folder, cf_error *err)
{
    struct dirent **entry = NULL;
    const int count = scandir(folder, &entry, is_document, by_name);
    if (count < 0)
        return cf_fail_errno(err, CF_ERROR_INPUT, folder);
    const char *between = folder[strlen(folder) - 1] == '/' ? "" : "/";
    bool ok = count > 0
           || cf_fail(err, CF_ERROR_INPUT,
                      "%s: this folder has no file named *.json or *.jsonl, packed or not", folder);
    for (int i = 0; i < count; i++) {
        const char *path =
            ok ? cf_arena_format(
                &inputs->names.arena, err, "%s%s%s", folder, between, entry[i]->d_name)
               : NULL;
        ok = path && add_input(inputs, (cf_batch_input){.path = path}, err);
        free(entry[i]);
    }
    free(entry);
    return ok;
}

/* A path of a list begins where the list is. */
static const char *path_from(const char *list, const char *file, cf_arena *arena, cf_error *err)
{
    const char *slash = strrchr(list, '/');
    const size_t length = slash && *file != '/' ? (size_t)(slash - list) + 1 : 0;
    return cf_arena_format(arena, err, "%.*s%s", (int)length, list, file);
}

static bool add_listed(cf_batch_inputs *inputs, const char *list, const cf_listed_input *listed,
                       cf_error *err)
{
    cf_names *names = &inputs->names;
    cf_batch_input input = {
        .path = path_from(list, listed->file, &names->arena, err),
        .option = listed->option,
        .option_count = listed->option_count};
    if (input.path && *listed->name)
        input.wanted = cf_safe_name(names, listed->name, strlen(listed->name), err);
    return input.path && (!*listed->name || input.wanted) && add_input(inputs, input, err);
}

static bool add_list(cf_batch_inputs *inputs, const char *path, const cf_text *text,
                     const cf_request *request, cf_error *err)
{
    cf_batch_list list = {.arena = &inputs->names.arena, .check = check_option};
    cf_problems problems = {0};
    bool ok = cf_batch_list_load(&list, path, text, &problems, err);
    if (!ok && err->code == CF_OK) {
        cf_say_problems(&problems, path, request->problem_limit);
        cf_fail(err, CF_ERROR_INPUT, "%s", "");
    }
    for (size_t i = 0; ok && i < list.count; i++)
        ok = add_listed(inputs, path, &list.input[i], err);
    if (ok && *inputs->title == '\0')
        inputs->title = list.title;
    cf_problems_free(&problems);
    return ok;
}

/* Reads the list, if the file begins as one does: a document may be too large to be read for that. */
static bool read_list(const char *path, size_t limit, cf_text *text, cf_error *err)
{
    char start[64 << 10];
    size_t size = 0;
    cf_stream *stream = cf_stream_open(path, limit, err);
    bool is_list = stream && cf_stream_read(stream, start, sizeof start, &size, err);
    if (is_list)
        cf_text_add_bytes(text, start, size);
    is_list = is_list && cf_text_ok(text, err) && cf_is_batch_list(text)
           && (size < sizeof start || cf_stream_read_all(stream, text, err));
    cf_stream_close(stream);
    return is_list;
}

/* What cannot be read, or is no list, is a document, and the batch says what is wrong with it. */
static bool add_file(cf_batch_inputs *inputs, const char *path, const cf_request *request,
                     cf_error *err)
{
    cf_text text = {0};
    cf_error unreadable = {0};
    const bool ok =
        read_list(path, request->input_limit, &text, &unreadable)
            ? add_list(inputs, path, &text, request, err)
            : add_input(inputs, (cf_batch_input){.path = path}, err);
    cf_text_free(&text);
    return ok;
}

/* Only a regular file can be looked into and read again later. */
static bool add_argument(cf_batch_inputs *inputs, const char *path, const cf_request *request,
                         cf_error *err)
{
    struct stat status;
    if (strcmp(path, "-") == 0 || stat(path, &status) != 0)
        return add_input(inputs, (cf_batch_input){.path = path}, err);
    if (S_ISDIR(status.st_mode))
        return add_folder(inputs, path, err);
    return S_ISREG(status.st_mode)
             ? add_file(inputs, path, request, err)
             : add_input(inputs, (cf_batch_input){.path = path}, err);
}

bool cf_batch_inputs_find(cf_batch_inputs *inputs, const cf_request *request, cf_error *err)
{
    static const char *const taken[] = {"summary.csv", "index.html"};
    *inputs = (cf_batch_inputs){.title = ""};
    bool ok = true;
    for (size_t i = 0; i < CF_COUNT(taken) && ok; i++)
        ok = cf_names_add(&inputs->names, taken[i], err) != NULL;
    for (size_t i = 0; i < request->argument_count && ok; i++)
        ok = add_argument(inputs, request->argument[i], request, err);
    return ok;
}

void cf_batch_inputs_free(cf_batch_inputs *inputs)
{
    cf_names_free(&inputs->names);
}
