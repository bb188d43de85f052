/* `plan`: which liaisons to create next. */
#include "cli/commands.h"
#include "cli/forums.h"
#include "cli/input.h"

enum { MOST_LIAISONS = 10000, MOST_STEPS = 16, MOST_SECONDS = 86400 };

static bool read_count(const char *option, const char *text, uint64_t most, size_t *count,
                       cf_error *err)
{
    uint64_t number;
    if (!cf_option_read_number(option, text, 1, most, &number, err))
        return false;
    *count = (size_t)number;
    return true;
}

static bool read_budget(cf_request *request, const char *text, cf_error *err)
{
    return read_count("budget", text, MOST_LIAISONS, &request->plan.budget, err);
}

static bool read_max_per_forum(cf_request *request, const char *text, cf_error *err)
{
    return read_count("max-per-forum", text, MOST_LIAISONS, &request->plan.per_forum, err);
}

static bool read_within(cf_request *request, const char *text, cf_error *err)
{
    return read_count("within", text, MOST_STEPS, &request->plan.within, err);
}

static bool read_time_limit(cf_request *request, const char *text, cf_error *err)
{
    uint64_t seconds;
    if (!cf_option_read_number("time-limit", text, 0, MOST_SECONDS, &seconds, err))
        return false;
    request->plan.seconds = (int)seconds;
    return true;
}

static bool read_forbid(cf_request *request, const char *text, cf_error *err)
{
    return cf_repeated_add(&request->forbid, "forbid", text, err);
}

static const cf_option plan_options[] = {
    {"budget", 'b', "K", "how many liaisons can be created", NULL, NULL, read_budget},
    {"max-per-forum", 0, "N", "at most so many new liaisons for each forum", "no limit", NULL,
     read_max_per_forum},
    {"forbid", 0, "A:B", "do not propose a liaison between these two; may be said again", NULL,
     NULL, read_forbid},
    {"within", 0, "STEPS", "a need is met if a chain of so many channels leads across", "1", NULL,
     read_within},
    {"time-limit", 0, "SECONDS",
     "how long to look for a proof, for each aim; what is shown without one does not depend on it",
     "300", NULL, read_time_limit},
};
const cf_option_group cf_plan_option_group = {NULL, plan_options, CF_COUNT(plan_options)};

static bool find_forbidden(cf_plan_options *options, const cf_request *request, cf_input *input,
                           cf_error *err)
{
    const size_t count = request->forbid.count;
    cf_pair *pair = cf_new(&input->graph.arena, cf_pair, count, err);
    if (!pair)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!cf_pair_find(&pair[i], input, "forbid", request->forbid.text[i], err))
            return false;
    }
    options->forbidden = pair;
    options->forbidden_count = count;
    return true;
}

static bool plan_next(cf_findings *findings, const cf_request *request, cf_text *out, cf_error *err)
{
    cf_plan_options options = request->plan;
    cf_plan plan = {0};
    if (!find_forbidden(&options, request, &findings->input, err))
        return false;
    bool ok = cf_plan_make(&plan, &findings->analysis, &options, err);
    findings->report.plan = &plan;
    ok = ok
      && cf_write_view(CF_VIEW_PLAN, request->format, request->loudness == CF_VERBOSE,
                       &findings->report, out, err);
    findings->report.plan = NULL;
    cf_plan_free(&plan);
    return ok;
}

bool cf_run_plan(cf_request *request, cf_text *out, cf_error *err)
{
    if (request->plan.budget == 0)
        return cf_fail(err, CF_ERROR_USAGE, "plan needs --budget K: how many liaisons");
    cf_findings findings = {0};
    request->options.lenses = 0;
    const bool ok = cf_findings_make(&findings, request->argument[0], request, err)
                 && plan_next(&findings, request, out, err);
    cf_findings_free(&findings);
    return ok;
}
