/* cli/say.h: the one way to standard error. Each line is safe on any terminal, and cut when long. */
#ifndef CF_CLI_SAY_H
#define CF_CLI_SAY_H

#include "base/problems.h"
#include "base/text.h"

/* "crossfora: " and the sentence, as a line. */
void cf_say(const char *format, ...) CF_PRINTF(1, 2);

/* The line as it is: it begins with its place, say. */
void cf_say_line(const char *format, ...) CF_PRINTF(1, 2);

/* Up to `limit` problems, and how many more there are in the input of this name. */
void cf_say_problems(const cf_problems *problems, const char *name, size_t limit);

/* The failure, unless its message is empty: then it has been said already. */
void cf_say_error(const cf_error *err);

/* From here on lines are added to `kept` (NULL: said), for another process to say. */
void cf_say_into(cf_text *kept);

/* Are they? */
bool cf_say_is_kept(void);

/* Says lines that were kept. */
void cf_say_kept(const char *lines);

#endif
