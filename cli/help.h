/* cli/help.h: what the program says about itself. */
#ifndef CF_CLI_HELP_H
#define CF_CLI_HELP_H

#include "cli/commands.h"

/* The program as a command without a name: what stands before a command, and its help. */
extern const cf_command cf_program;

/* Adds what `--help`, `--usage` or `--version` asks for. */
bool cf_answer(cf_text *out, const cf_command *command, cf_help help, cf_error *err) CF_CHECKED;

#endif
