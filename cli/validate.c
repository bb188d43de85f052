/* `validate`: is the input sound? */
#include "base/language.h"
#include "cli/commands.h"
#include "cli/conflicts.h"
#include "cli/say.h"
#include "reports/text_out.h"
#include "reports/words.h"
#include "requests/input.h"

static void add_sizes(cf_text *out, const cf_graph *graph)
{
    const struct {
        size_t count;
        const char *one, *many;
    } sizes[] = {
        {graph->economy_count, NP_("economy", "economies")},
        {graph->forum_count, NP_("forum", "fora")},
        {graph->project_count, NP_("project", "projects")},
        {graph->liaison_count, NP_("liaison", "liaisons")},
        {graph->contact_count, NP_("contact", "contacts")},
    };

    bool is_first = true;
    for (size_t i = 0; i < CF_COUNT(sizes); i++) {
        if (sizes[i].count == 0)
            continue;
        cf_text_add(out, is_first ? _(": sound, ") : ", ");
        cf_add_counted(out, sizes[i].count, sizes[i].one, sizes[i].many);
        is_first = false;
    }
    cf_text_add(out, is_first ? _(": sound, no records\n") : "\n");
}

static bool validate(const char *path, cf_request *request, cf_text *out, cf_error *err)
{
    cf_input input = {0};
    const bool ok = cf_input_open(&input, path, request, err);
    if (ok && request->loudness != CF_QUIET) {
        cf_text_add_line(out, input.name);
        add_sizes(out, &input.graph);
    }
    if (ok && request->loudness == CF_VERBOSE)
        cf_add_conflicts(out, &input.graph);
    cf_input_close(&input);
    return ok;
}

bool cf_run_validate(cf_request *request, cf_text *out, cf_error *err)
{
    for (size_t i = 0; i < request->argument_count; i++) {
        cf_error problem = {0};
        if (validate(request->argument[i], request, out, &problem))
            continue;
        if (problem.code != CF_ERROR_INPUT) {
            *err = problem;
            return false;
        }
        cf_say_error(&problem);
        request->status = CF_ERROR_INPUT;
    }
    return true;
}
