/* requests/forums.h: fora that the command line names, found among those of an input. */
#ifndef CF_REQUESTS_FORUMS_H
#define CF_REQUESTS_FORUMS_H

#include "requests/input.h"

/* The forum of this id or alias, or a failure that begins with the option and suggests one. */
bool cf_forum_find(cf_index *forum, const cf_input *input, const char *option, const char *word,
                   cf_error *err) CF_CHECKED;

/* "A:B": two fora. */
bool cf_pair_find(cf_pair *pair, const cf_input *input, const char *option, const char *words,
                  cf_error *err) CF_CHECKED;

#endif
