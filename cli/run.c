#include "cli/run.h"

#include "base/file.h"
#include "base/language.h"
#include "base/work.h"
#include "cli/help.h"
#include "cli/limits.h"
#include "cli/parse.h"
#include "cli/say.h"
#include "cli/shard.h"

static int fail(const cf_command *command, const cf_error *err)
{
    cf_say_error(err);
    if (err->code == CF_ERROR_USAGE)
        cf_say_line("Try 'crossfora%s%s --help'.", *command->name ? " " : "", command->name);
    return (int)err->code;
}

/* Tables for people speak the language that is asked for, those for programs English. */
static void choose_language(const cf_request *request)
{
    const bool is_table = request->format == CF_FORMAT_TABLE || request->format == CF_FORMAT_MD;
    const bool is_check =
        request->check_format == CF_CHECK_TABLE || request->check_format == CF_CHECK_MD;
    cf_language_use(request->language);
    cf_language_set_plain(!is_table || !is_check);
}

static bool carry_out(const cf_command *command, cf_request *request, cf_text *out, cf_error *err)
{
    if (request->help != CF_HELP_NONE)
        return cf_answer(out, command, request->help, err);
    choose_language(request);
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
    const bool is_command = argc > 1 && argv[1][0] != '-';
    const cf_command *command = is_command ? cf_command_find(argv[1], &err) : &cf_program;
    int status = 0;
    const bool ok =
        command && run_command(command, argc - is_command, argv + is_command, &status, &err);
    return ok ? status : fail(command ? command : &cf_program, &err);
}
