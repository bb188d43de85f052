/* `check`: does a document keep to the rules of a policy? */
#include "reports/check.h"

#include "base/file.h"
#include "base/language.h"
#include "cli/commands.h"
#include "cli/say.h"
#include "loaders/places.h"
#include "loaders/rules.h"
#include "requests/input.h"
#include "requests/manifest.h"

#include <string.h>

static const char *format_at(size_t place)
{
    return place < CF_CHECK_FORMAT_COUNT ? cf_check_formats[place] : NULL;
}

static bool read_format(cf_request *request, const char *text, cf_error *err)
{
    size_t format;
    if (!cf_option_read_word("format", text, format_at, &format, err))
        return false;
    request->check_format = (cf_check_format)format;
    return true;
}

static bool read_rules(cf_request *request, const char *text, cf_error *err)
{
    (void)err;
    request->rules = text;
    return true;
}

static const cf_option check_options[] = {
    {"rules", 'r', "FILE", N_("the rules, and the exceptions to them"),
     NC_("without it", "the standard ones"), NULL, read_rules},
    {"format", 'f', "FORMAT", N_("how the result is written"), "table", format_at, read_format},
};
const cf_option_group cf_check_options = {NULL, check_options, CF_COUNT(check_options)};

/* A document, its rules, and what has come of them. It points into itself: not to be moved. */
typedef struct {
    cf_findings findings;
    cf_rules rules;
    cf_check check;
    cf_arena arena; /* of the places */
    cf_places places;
    cf_input_note note[2]; /* of the document and of the rules */
    cf_manifest manifest;
} checked;

/* Loads the rules from their text; problems are said here. */
static bool load_rules(checked *all, const cf_text *text, const cf_request *request, cf_error *err)
{
    cf_problems problems = {0};
    cf_sha256(cf_text_of(text), text->length, all->note[1].sha256);
    all->note[1].bytes = text->length;
    const bool ok =
        cf_load_rules(&all->rules, request->rules, cf_text_of(text), text->length, &problems, err);
    if (!ok && err->code == CF_OK) {
        cf_say_problems(&problems, request->rules, request->problem_limit);
        cf_fail(err, CF_ERROR_INPUT, "%s", "");
    }
    cf_problems_free(&problems);
    return ok;
}

static bool read_all_rules(checked *all, const cf_request *request, cf_error *err)
{
    if (!request->rules) {
        all->rules = cf_rules_standard();
        return true;
    }
    cf_text text = {0};
    const bool ok = cf_file_read(request->rules, request->input_limit, &text, err)
                 && load_rules(all, &text, request, err);
    cf_text_free(&text);
    return ok;
}

/* Whether an exception has run out is told by the day, and only by it. */
static bool check_day(const checked *all, cf_error *err)
{
    return all->rules.exception_count == 0 || cf_date_is_given(all->findings.analysis.options.as_of)
        || cf_fail(err, CF_ERROR_USAGE,
                   "%s has no dates: say --as-of DATE, so that exceptions can run out",
                   all->findings.input.name);
}

static bool write_check(checked *all, cf_request *request, cf_text *out, cf_error *err)
{
    const cf_input *input = &all->findings.input;
    const bool has_name = strcmp(request->argument[0], "-") != 0;
    all->note[0] = input->note;
    all->manifest = cf_manifest_of(all->note, request->rules ? 2 : 1);
    const cf_check_report report = {
        .check = &all->check,
        .manifest = &all->manifest,
        .input = has_name ? input->name : NULL,
        .places = &all->places};
    const bool ok =
        cf_places_read(&all->places, &input->graph, cf_text_of(&input->text), input->text.length,
                       &all->arena, err)
        && cf_write_check(
            &report, request->check_format, request->loudness == CF_VERBOSE, out, err);
    request->status = ok && all->check.all.by_verdict[CF_FAILED] > 0;
    return ok;
}

bool cf_run_check(cf_request *request, cf_text *out, cf_error *err)
{
    checked all = {0};
    request->options.lenses = 0;
    request->keep_text = true;
    if (request->rules && strcmp(request->rules, "-") == 0
        && strcmp(request->argument[0], "-") == 0)
        return cf_fail(err, CF_ERROR_USAGE, "the document and the rules cannot both be -");
    const bool ok =
        read_all_rules(&all, request, err)
        && cf_findings_make(&all.findings, request->argument[0], request, err)
        && check_day(&all, err)
        && cf_check_make(&all.check, &all.findings.analysis, &all.rules, err)
        && write_check(&all, request, out, err);
    cf_check_free(&all.check);
    cf_arena_free(&all.arena);
    cf_findings_free(&all.findings);
    cf_rules_free(&all.rules);
    return ok;
}
