/* cli/batch_inputs.h: what a batch is about: documents, folders of them, and lists of them. */
#ifndef CF_CLI_BATCH_INPUTS_H
#define CF_CLI_BATCH_INPUTS_H

#include "cli/names.h"
#include "loaders/batch_list.h"
#include "requests/request.h"

typedef struct {
    const char *path;               /* "-": standard input */
    const char *wanted;             /* the name that its folder would have */
    const char *name;               /* the name that it has, because no other has it */
    const cf_listed_option *option; /* its own, behind those of the command line */
    size_t option_count;
} cf_batch_input;

typedef struct {
    cf_names names;    /* all that is here lives in its arena */
    const char *title; /* of the first list that has one, or "" */
    cf_batch_input *item;
    size_t count, capacity;
} cf_batch_inputs;

/* Finds the inputs of all arguments. A folder stands for its documents, by name; a list for those
 * that it names. A list with problems, which are said, and a folder without documents are errors. */
bool cf_batch_inputs_find(cf_batch_inputs *inputs, const cf_request *request, cf_error *err)
    CF_CHECKED;

/* Reads the input's own options into a copy of the request. */
bool cf_batch_input_apply(const cf_batch_input *input, cf_request *request, cf_error *err)
    CF_CHECKED;

void cf_batch_inputs_free(cf_batch_inputs *inputs);

#endif
