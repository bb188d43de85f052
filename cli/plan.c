/* `plan`: which liaisons to create next, and what would change. */
#include "base/language.h"
#include "cli/commands.h"
#include "requests/forums.h"
#include "requests/input.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_STEPS = 16, MOST_SECONDS = 86400 };

static bool read_max_per_forum(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_count(
        "max-per-forum", text, CF_MOST_LIAISONS, &request->plan.per_forum, err);
}

static bool read_within(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_count("within", text, MOST_STEPS, &request->plan.within, err);
}

static bool read_proof_time(cf_request *request, const char *text, cf_error *err)
{
    uint64_t seconds;
    if (!cf_option_read_number("proof-time", text, 0, MOST_SECONDS, &seconds, err))
        return false;
    request->plan.seconds = (int)seconds;
    return true;
}

static bool read_forbid(cf_request *request, const char *text, cf_error *err)
{
    return cf_repeated_add(&request->forbid, "forbid", text, err);
}

static bool read_add(cf_request *request, const char *text, cf_error *err)
{
    return cf_repeated_add(&request->add, "add", text, err);
}

static bool read_drop(cf_request *request, const char *text, cf_error *err)
{
    return cf_repeated_add(&request->drop, "drop", text, err);
}

static bool read_retire(cf_request *request, const char *text, cf_error *err)
{
    return cf_repeated_add(&request->retire, "retire", text, err);
}

static const cf_option plan_options[] = {
    {"budget", 'b', "K", N_("how many liaisons can be created"), NULL, NULL, cf_read_budget},
    {"max-per-forum", 0, "N", N_("at most so many new liaisons for a forum"),
     NC_("without it", "no limit"), NULL, read_max_per_forum},
    {"forbid", 0, "A:B", N_("do not propose a liaison between these two; may be said again"), NULL,
     NULL, read_forbid},
    {"within", 0, "STEPS", N_("a need is met if a chain of so many channels leads across"), "1",
     NULL, read_within},
    {"proof-time", 0, "SECONDS",
     N_("how long to look for a proof, for each aim; what is shown without one does not depend on "
        "it"),
     "300", NULL, read_proof_time},
};
const cf_option_group cf_plan_option_group = {NULL, plan_options, CF_COUNT(plan_options)};

static const cf_option what_if_options[] = {
    {"add", 0, "A:B[:STATE]",
     N_("suppose a liaison between these two: working, named or promised; may be said again"),
     "working", NULL, read_add},
    {"drop", 0, "A:B", N_("suppose that the liaison between these two ends; may be said again"),
     NULL, NULL, read_drop},
    {"retire", 0, "FORUM", N_("suppose that this forum is no more; may be said again"), NULL, NULL,
     read_retire},
};
const cf_option_group cf_what_if_options = {
    N_("What is supposed:"), what_if_options, CF_COUNT(what_if_options)};

static const char *addition_at(size_t place)
{
    return place < CF_ADD_COUNT ? cf_additions[place] : NULL;
}

/* "A:B" or "A:B:STATE". */
static bool find_added(cf_added *added, const cf_input *input, const char *text, cf_error *err)
{
    const char *first = strchr(text, ':');
    const char *second = first ? strchr(first + 1, ':') : NULL;
    size_t state = CF_ADD_WORKING;
    if (second && !cf_option_read_word("add", second + 1, addition_at, &state, err))
        return false;
    char *pair = strndup(text, second ? (size_t)(second - text) : strlen(text));
    if (!pair)
        return cf_fail_memory(err);
    const bool ok = cf_pair_find(&added->pair, input, "add", pair, err);
    added->state = (cf_addition)state;
    free(pair);
    return ok;
}

static bool find_pairs(const cf_pair **pairs, const cf_repeated *named, const char *option,
                       cf_input *input, cf_error *err)
{
    cf_pair *pair = cf_new(&input->graph.arena, cf_pair, named->count, err);
    if (!pair)
        return false;
    for (size_t i = 0; i < named->count; i++) {
        if (!cf_pair_find(&pair[i], input, option, named->text[i], err))
            return false;
    }
    *pairs = pair;
    return true;
}

static bool find_changes(cf_supposed *changes, const cf_request *request, cf_input *input,
                         cf_error *err)
{
    cf_arena *arena = &input->graph.arena;
    cf_added *added = cf_new(arena, cf_added, request->add.count, err);
    cf_index *retired = cf_new(arena, cf_index, request->retire.count, err);
    *changes = (cf_supposed){
        .add = added,
        .retire = retired,
        .add_count = request->add.count,
        .drop_count = request->drop.count,
        .retire_count = request->retire.count};
    if (!added || !retired || !find_pairs(&changes->drop, &request->drop, "drop", input, err))
        return false;
    for (size_t i = 0; i < request->add.count; i++) {
        if (!find_added(&added[i], input, request->add.text[i], err))
            return false;
    }
    for (size_t i = 0; i < request->retire.count; i++) {
        if (!cf_forum_find(&retired[i], input, "retire", request->retire.text[i], err))
            return false;
    }
    return true;
}

static bool write_view(cf_view_of view, const cf_report *report, const cf_request *request,
                       cf_text *out, cf_error *err)
{
    return cf_write_view(view, request->format, request->loudness == CF_VERBOSE, report, out, err);
}

/* Plans on the analysis of the report, whose fora are those of the input. */
static bool plan_next(const cf_report *found, cf_input *input, const cf_request *request,
                      cf_text *out, cf_error *err)
{
    cf_plan_options options = request->plan;
    cf_plan plan = {0};
    cf_report report = *found;
    report.plan = &plan;
    report.is_plan_only = true;
    options.forbidden_count = request->forbid.count;
    if (!find_pairs(&options.forbidden, &request->forbid, "forbid", input, err))
        return false;
    const bool ok = cf_plan_make(&plan, report.analysis, &options, err)
                 && write_view(CF_VIEW_PLAN, &report, request, out, err);
    cf_plan_free(&plan);
    return ok;
}

/* With a budget, plans on what would be; without one, shows what would change. */
static bool suppose(cf_findings *findings, const cf_request *request, cf_text *out, cf_error *err)
{
    cf_supposed changes;
    cf_what_if what_if = {0};
    cf_report report = findings->report;
    bool ok = find_changes(&changes, request, &findings->input, err)
           && cf_what_if_make(&what_if, &findings->analysis, &changes, err);
    report.what_if = &what_if;
    if (ok && request->plan.budget > 0) {
        report.analysis = &what_if.after;
        ok = plan_next(&report, &findings->input, request, out, err);
    } else if (ok) {
        ok = write_view(CF_VIEW_WHAT_IF, &report, request, out, err);
    }
    cf_what_if_free(&what_if);
    return ok;
}

bool cf_run_plan(cf_request *request, cf_text *out, cf_error *err)
{
    const bool supposes = request->add.count + request->drop.count + request->retire.count > 0;
    if (request->plan.budget == 0 && !supposes)
        return cf_fail(err, CF_ERROR_USAGE,
                       "plan needs --budget K, or what to suppose: --add, --drop or --retire");
    cf_findings findings = {0};
    request->options.lenses = 0;
    const bool ok =
        cf_findings_make(&findings, request->argument[0], request, err)
        && (supposes ? suppose(&findings, request, out, err)
                     : plan_next(&findings.report, &findings.input, request, out, err));
    cf_findings_free(&findings);
    return ok;
}
