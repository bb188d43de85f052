#include "cli/run.h"

#include "base/file.h"
#include "base/language.h"
#include "base/work.h"
#include "cli/help.h"
#include "cli/limits.h"
#include "cli/parse.h"
#include "cli/say.h"
#include "cli/shard.h"

#include <string.h>

static int fail(const cf_command *command, const cf_error *err)
{
    cf_say_error(err);
    if (err->code == CF_ERROR_USAGE)
        cf_say_line("Try 'crossfora%s%s --help'.", *command->name ? " " : "", command->name);
    return (int)err->code;
}

/* Before the command line is understood: what is wrong with it is said in the language that it names. */
static void choose_language(char *const *argv)
{
    static const char option[] = "--lang";
    for (; *argv; argv++) {
        const bool is_lang = strncmp(*argv, option, strlen(option)) == 0;
        const char *rest = is_lang ? *argv + strlen(option) : "";
        const char *code = is_lang && *rest == '\0' ? argv[1] : *rest == '=' ? rest + 1 : NULL;
        for (size_t i = 0; code && i < cf_language_count; i++) {
            if (strcmp(cf_languages[i].code, code) == 0)
                cf_language_use(&cf_languages[i]);
        }
    }
}

static bool carry_out(const cf_command *command, cf_request *request, cf_text *out, cf_error *err)
{
    cf_language_use(request->language);
    if (request->help != CF_HELP_NONE)
        return cf_answer(out, command, request->help, err);
    cf_work_use_threads(request->threads);
    /* A batch holds the work on each of its inputs to the limits. */
    if (command->run != cf_run_batch && !cf_limits_set(request, err))
        return false;
    return request->shard.of > 0
             ? cf_shard_run(command, request, out, err)
             : command->run(request, out, err);
}

static bool run_command(const cf_command *command, int argc, char **argv, int *status,
                        cf_error *err)
{
    cf_arena arena = {0};
    cf_text out = {0};
    cf_request request = cf_request_default();
    request.tell = cf_say_problems;
    const bool ok =
        cf_parse(&request, command, argc, argv, &arena, err)
        && carry_out(command, &request, &out, err) && cf_text_ok(&out, err)
        && cf_stdout_write(cf_text_of(&out), out.length, err);
    *status = request.status;
    cf_text_free(&out);
    cf_arena_free(&arena);
    return ok;
}

int cf_run(int argc, char **argv)
{
    cf_error err = {0};
    choose_language(argv);
    const bool is_command = argc > 1 && argv[1][0] != '-';
    const cf_command *command = is_command ? cf_command_find(argv[1], &err) : &cf_program;
    int status = 0;
    const bool ok =
        command && run_command(command, argc - is_command, argv + is_command, &status, &err);
    return ok ? status : fail(command ? command : &cf_program, &err);
}
