/* cli/parse.h: the command line and its help, by argp from the tables of options. */
#ifndef CF_CLI_PARSE_H
#define CF_CLI_PARSE_H

#include "cli/commands.h"

/* Fills `request` from argv, whose first word stands for the program and the command, and which ends
 * with NULL; the words may then stand in another order. */
bool cf_parse(cf_request *request, const cf_command *command, int argc, char **argv,
              cf_arena *arena, cf_error *err) CF_CHECKED;

/* Adds the help, or the short usage, of the command; `tail` follows the options. */
bool cf_add_help(cf_text *out, const cf_command *command, const char *tail, cf_help help,
                 cf_error *err) CF_CHECKED;

#endif
