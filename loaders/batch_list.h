/* loaders/batch_list.h: a list of inputs for a batch, "crossfora-batch/1", each with options of its
 * own. */
#ifndef CF_LOADERS_BATCH_LIST_H
#define CF_LOADERS_BATCH_LIST_H

#include "base/problems.h"
#include "base/text.h"

typedef struct {
    const char *name; /* as the list has it: "as_of" */
    const char *text; /* a number as it would be typed */
} cf_listed_option;

typedef struct {
    const char *file;
    const char *name; /* of its folder; "" for that of the file */
    const cf_listed_option *option;
    size_t option_count;
} cf_listed_input;

/* May an input have this option with this text? If not, says in `refusal` why. */
typedef bool cf_check_option(const cf_listed_option *option, cf_error *refusal);

typedef struct {
    cf_arena *arena; /* in which all of it lives: set by the caller, as is this: */
    cf_check_option *check;
    const char *title;
    const cf_listed_input *input;
    size_t count;
} cf_batch_list;

/* Does the text name this format, of whatever version, rather than be a document? */
bool cf_is_batch_list(const cf_text *text);

/* Reads a list from `text`, which has a NUL behind it. All that is wrong is said as cf_load_text
 * does. */
bool cf_batch_list_load(cf_batch_list *list, const char *name, const cf_text *text,
                        cf_problems *problems, cf_error *err) CF_CHECKED;

#endif
