/* Any bytes give a list of inputs for a batch, a document, or problems. Each input of a list has a
 * folder of its own whose name leads nowhere else, and options that are taken. */
#include "cli/batch_inputs.h"
#include "cli/say.h"
#include "fuzz/fuzz.h"

#include <string.h>
#include <strings.h>

static void demand_name(const cf_batch_inputs *inputs, size_t at)
{
    static const char *const taken[] = {"", ".", "..", "summary.csv", "index.html"};
    const char *name = inputs->item[at].name;
    demand(!strchr(name, '/') && strlen(name) < 256);
    for (const char *byte = name; *byte; byte++)
        demand((unsigned char)*byte >= 0x20);
    for (size_t i = 0; i < CF_COUNT(taken); i++)
        demand(strcasecmp(name, taken[i]) != 0);
    for (size_t i = 0; i < at; i++)
        demand(strcasecmp(name, inputs->item[i].name) != 0);
}

static void demand_inputs(const cf_batch_inputs *inputs)
{
    demand(inputs->title != NULL);
    for (size_t i = 0; i < inputs->count; i++) {
        cf_request request = cf_request_default();
        cf_error err = {0};
        demand_name(inputs, i);
        demand_done(cf_batch_input_apply(&inputs->item[i], &request, &err), &err);
    }
}

void cf_fuzz_one(const char *text, size_t length)
{
    cf_fuzz_file file = cf_fuzz_file_open(text, length);
    char *argument = file.path;
    cf_request request = cf_request_default();
    cf_batch_inputs inputs;
    cf_text said = {0};
    cf_error err = {0};
    request.argument = &argument;
    request.argument_count = 1;
    cf_say_into(&said);
    if (cf_batch_inputs_find(&inputs, &request, &err))
        demand_inputs(&inputs);
    else
        cf_fuzz_demand_refusal(&err);
    demand(*err.message || err.code == CF_OK || said.length > 0);
    cf_say_into(NULL);
    cf_batch_inputs_free(&inputs);
    cf_text_free(&said);
    cf_fuzz_file_close(&file);
}
