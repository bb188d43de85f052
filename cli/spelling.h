/* cli/spelling.h: are the options of a command line spelt right? getopt would say so too, but in
 * words of its own, with those of the command line as they are, whatever they do to a terminal. */
#ifndef CF_CLI_SPELLING_H
#define CF_CLI_SPELLING_H

#include "requests/option.h"

/* Each option is one of those of the `count` groups, and has a value if and only if it takes one.
 * `argv` begins with the name of the program and ends with NULL. */
bool cf_spelling_check(const cf_option_group *const *group, size_t count, char **argv,
                       cf_error *err) CF_CHECKED;

#endif
