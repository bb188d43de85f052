#include "cli/parse.h"

#include "base/language.h"
#include "cli/shard.h"
#include "cli/spelling.h"

#include <argp.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Keys of options without a letter begin here. */
enum { FIRST_KEY = 256 };

typedef struct parsing parsing;

/* A group of options, as a parser of argp. */
typedef struct {
    const cf_option_group *group;
    parsing *whole;
} part;

/* Each group is a child of the root. */
struct parsing {
    cf_request *request;
    cf_arena *arena;
    cf_error *err;
    size_t said_capacity;
    size_t count;
    part part[CF_GROUPS_AT_MOST + 1];
    struct argp argp[CF_GROUPS_AT_MOST + 1];
    struct argp_child child[CF_GROUPS_AT_MOST + 2]; /* up to a zeroed one */
    struct argp root;
};

static int key_of(const cf_option_group *group, size_t option)
{
    const char letter = group->option[option].letter;
    return letter ? letter : FIRST_KEY + (int)option;
}

/* Keeps the option as it was meant. */
static bool keep(parsing *all, const cf_option *option, const char *text)
{
    cf_request *request = all->request;
    if (!cf_shard_shares(option->name))
        return true;
    const char **said = cf_arena_grow(
        all->arena, request->said, request->said_count, &all->said_capacity, sizeof *said,
        all->err);
    if (!said)
        return false;
    request->said = said;
    said[request->said_count] = cf_arena_format(
        all->arena, all->err, "--%s%s%s", option->name, text ? "=" : "", text ? text : "");
    return said[request->said_count++];
}

static error_t take_option(int key, char *text, struct argp_state *state)
{
    const part *mine = state->input;
    const cf_option_group *group = mine->group;
    for (size_t i = 0; i < group->count; i++) {
        const cf_option *option = &group->option[i];
        if (key_of(group, i) == key)
            return option->read(mine->whole->request, text, mine->whole->err)
                        && keep(mine->whole, option, text)
                     ? 0
                     : EINVAL;
    }
    return ARGP_ERR_UNKNOWN;
}

/* The root hands the groups their tables, and keeps what is no option. */
static error_t take_argument(int key, char *text, struct argp_state *state)
{
    parsing *all = state->input;
    if (key == ARGP_KEY_INIT) {
        for (size_t i = 0; i < all->count; i++)
            state->child_inputs[i] = &all->part[i];
        /* Where to look for help is said in one place, for all usage errors. */
        state->err_stream = NULL;
        return 0;
    }
    if (key != ARGP_KEY_ARG)
        return ARGP_ERR_UNKNOWN;
    cf_request *request = all->request;
    request->argument[request->argument_count++] = text;
    return 0;
}

/* The help of an option, with the words that it takes and what holds without it. */
static const char *help_of(const cf_option *option, cf_arena *arena, cf_error *err)
{
    cf_text help = {0};
    cf_text_add(&help, _(option->help));
    for (size_t i = 0; option->words && option->words(i); i++)
        cf_text_add_format(&help, "%s%s", i == 0 ? ": " : ", ", option->words(i));
    if (option->standard)
        cf_text_add_format(&help, " [%s]", C_("without it", option->standard));
    const char *copy =
        cf_text_ok(&help, err) ? cf_arena_copy(arena, cf_text_of(&help), help.length, err) : NULL;
    cf_text_free(&help);
    return copy;
}

static struct argp_option *rows_of_argp(
    const cf_option_group *group, cf_arena *arena, cf_error *err)
{
    struct argp_option *row = cf_new(arena, struct argp_option, group->count + 1, err);
    for (size_t i = 0; row && i < group->count; i++) {
        const cf_option *option = &group->option[i];
        row[i] = (struct argp_option){
            .name = option->name,
            .key = key_of(group, i),
            .arg = option->argument,
            .doc = help_of(option, arena, err)};
        if (!row[i].doc)
            return NULL;
    }
    return row;
}

static bool prepare(parsing *all, const cf_command *command, const char *doc, cf_arena *arena,
                    cf_error *err)
{
    const cf_option_group *group[CF_GROUPS_AT_MOST + 1] = {0};
    size_t count = 0;
    for (; count < CF_GROUPS_AT_MOST && command->group[count]; count++)
        group[count] = command->group[count];
    group[count++] = &cf_general_options;

    all->count = count;
    for (size_t i = 0; i < count; i++) {
        all->part[i] = (part){group[i], all};
        all->argp[i].options = rows_of_argp(group[i], arena, err);
        all->argp[i].parser = take_option;
        if (!all->argp[i].options)
            return false;
        all->child[i] = (struct argp_child){
            .argp = &all->argp[i],
            .header = group[i]->title ? _(group[i]->title) : NULL,
            .group = group[i]->title ? (int)i + 1 : 0};
    }
    all->root = (struct argp){
        .parser = take_argument,
        .args_doc = command->arguments,
        .doc = doc,
        .children = all->child};
    return true;
}

static bool check_spelling(const parsing *all, char **argv, cf_error *err)
{
    const cf_option_group *group[CF_GROUPS_AT_MOST + 1];
    for (size_t i = 0; i < all->count; i++)
        group[i] = all->part[i].group;
    return cf_spelling_check(group, all->count, argv, err);
}

static bool takes_document(const cf_command *command)
{
    return strncmp(command->arguments, "INPUT", strlen("INPUT")) == 0;
}

static bool check_arguments(const cf_command *command, const cf_request *request, cf_error *err)
{
    if (request->help != CF_HELP_NONE)
        return true;
    if (request->argument_count < command->least)
        return cf_fail(
            err, CF_ERROR_USAGE, "%s needs %s%s", command->name, command->arguments,
            takes_document(command) ? _(", where INPUT is a document, or - for standard input")
                                    : "");
    if (request->argument_count > command->most)
        return cf_fail(err, CF_ERROR_USAGE, "%s takes %s; \"%s\" is one too many", command->name,
                       command->arguments, request->argument[command->most]);
    return true;
}

bool cf_parse(cf_request *request, const cf_command *command, int argc, char **argv,
              cf_arena *arena, cf_error *err)
{
    parsing all = {.request = request, .arena = arena, .err = err};
    request->argument = cf_new(arena, char *, (size_t)argc, err);
    if (!request->argument || !prepare(&all, command, NULL, arena, err)
        || !check_spelling(&all, argv, err))
        return false;
    const unsigned silence = ARGP_NO_EXIT | ARGP_NO_HELP | ARGP_NO_ERRS;
    const error_t problem = argp_parse(&all.root, argc, argv, silence, NULL, &all);
    if (problem == ENOMEM)
        return cf_fail_memory(err);
    if (problem != 0)
        return cf_fail(err, CF_ERROR_INTERNAL, "argp refuses what is spelt right");
    return check_arguments(command, request, err);
}

/* The words that argp itself says take the C library's language, which is none: instead of them, ours. */
static void add_in_our_words(cf_text *out, const char *help)
{
    static const char usage[] = "Usage: ", options[] = " [OPTION...]";
    if (strncmp(help, usage, strlen(usage)) == 0) {
        cf_text_add(out, _("Usage: "));
        help += strlen(usage);
    }
    const char *at = strstr(help, options);
    if (at) {
        cf_text_add_bytes(out, help, (size_t)(at - help));
        cf_text_add(out, _(" [OPTION...]"));
        help = at + strlen(options);
    }
    cf_text_add(out, help);
}

/* argp writes its help to a stream. */
static bool render(cf_text *out, const struct argp *argp, char *name, unsigned flags, cf_error *err)
{
    char *data = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&data, &length);
    if (!stream)
        return cf_fail_memory(err);

    /* The same columns for everybody, and no lecture on arguments of short options. */
    setenv("ARGP_HELP_FMT", "no-dup-args-note,opt-doc-col=25", 1);
    argp_help(argp, stream, flags, name);
    const bool ok = fclose(stream) == 0 || cf_fail_memory(err);
    if (ok)
        add_in_our_words(out, data);
    free(data);
    return ok;
}

bool cf_add_help(cf_text *out, const cf_command *command, const char *tail, cf_help help,
                 cf_error *err)
{
    const unsigned flags =
        help == CF_HELP_USAGE
            ? ARGP_HELP_USAGE
            : ARGP_HELP_SHORT_USAGE | ARGP_HELP_DOC | ARGP_HELP_LONG;
    cf_arena arena = {0};
    parsing all = {.err = err};
    char *name = cf_name_of(command, &arena, err);
    const char *doc = cf_arena_format(&arena, err, "%s\v%s", _(command->purpose), tail);
    const bool ok = name && doc && prepare(&all, command, doc, &arena, err)
                 && render(out, &all.root, name, flags, err);
    cf_arena_free(&arena);
    return ok;
}
