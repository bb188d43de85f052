#include "cli/help.h"

#include "base/language.h"
#include "cli/parse.h"
#include "requests/manifest.h"

static bool read_version(cf_request *request, const char *text, cf_error *err)
{
    (void)text, (void)err;
    request->help = CF_HELP_VERSION;
    return true;
}

static const cf_option program_options[] = {
    {"version", 'V', NULL, N_("show the versions of the program and its libraries"), NULL, NULL,
     read_version},
};
static const cf_option_group program_group = {NULL, program_options, CF_COUNT(program_options)};

static bool refuse_to_guess(cf_request *request, cf_text *out, cf_error *err)
{
    (void)request, (void)out;
    cf_text names = {0};
    for (size_t i = 0; i < cf_command_count; i++) {
        const char *between = i == 0 ? "" : i + 1 == cf_command_count ? _(" and ") : ", ";
        cf_text_add_format(&names, "%s%s", between, cf_commands[i].name);
    }
    cf_fail(err, CF_ERROR_USAGE, "which command? There are %s", cf_text_of(&names));
    cf_text_free(&names);
    return false;
}

const cf_command cf_program = {
    "",
    "COMMAND [ARGUMENT...]",
    N_("Find what is missing between fora that need to work together."),
    "",
    0,
    CF_MANY,
    {&program_group},
    refuse_to_guess};

static void add_commands(cf_text *tail)
{
    cf_text_add(tail, _("Commands:\n"));
    for (size_t i = 0; i < cf_command_count; i++)
        cf_text_add_format(tail, "  %-10s %s\n", cf_commands[i].name, _(cf_commands[i].purpose));
    cf_text_add(
        tail,
        _("\n'crossfora help COMMAND' shows the options and examples of a command.\n"
          "INPUT is a document in the format crossfora/1, or - for standard input.\n\n"
          "Exit status: 0 done, 1 a rule not kept, a bad input in a batch or a\n"
          "difference asked for, 2 wrong command line, 3 wrong input, 4 output or\n"
          "system, 70 internal fault.\n"));
}

static void add_versions(cf_text *out)
{
    const cf_manifest manifest = cf_manifest_of(NULL, 0);
    cf_text_add_format(out, _("%s\n\nBuilt on:\n"), manifest.program);
    for (size_t i = 0; i < manifest.library_count; i++)
        cf_text_add_format(
            out, "  %-13s %s\n", manifest.library[i].name, manifest.library[i].value);
    cf_text_add(out, _("\nFree software under the GNU General Public License, version 2 or later;\n"
                       "without any warranty.\n"));
}

bool cf_answer(cf_text *out, const cf_command *command, cf_help help, cf_error *err)
{
    if (help == CF_HELP_VERSION) {
        add_versions(out);
        return true;
    }
    cf_text commands = {0};
    if (command == &cf_program)
        add_commands(&commands);
    const bool ok =
        cf_text_ok(&commands, err)
        && cf_add_help(
            out, command, command == &cf_program ? cf_text_of(&commands) : _(command->help), help,
            err);
    cf_text_free(&commands);
    return ok;
}

bool cf_run_help(cf_request *request, cf_text *out, cf_error *err)
{
    const cf_command *command =
        request->argument_count == 0 ? &cf_program : cf_command_find(request->argument[0], err);
    return command && cf_answer(out, command, CF_HELP_WHOLE, err);
}
