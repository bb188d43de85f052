/* `diff`: what has changed between two days, or two documents. */
#include "cli/commands.h"
#include "cli/input.h"
#include "reports/changes.h"

static bool read_exit_code(cf_request *request, const char *text, cf_error *err)
{
    (void)text, (void)err;
    request->tell_by_status = true;
    return true;
}

static const cf_option diff_options[] = {
    {"from", 0, "DATE", "the day that is compared; of one document it must be said",
     "the older document's", NULL, cf_read_from},
    {"to", 0, "DATE", "the day that it is compared with", "the document's, or the newer one's",
     NULL, cf_read_to},
    {"exit-code", 0, NULL, "exit with 1 if anything has changed", NULL, NULL, read_exit_code},
};
const cf_option_group cf_diff_options = {NULL, diff_options, CF_COUNT(diff_options)};

static bool find(cf_findings *findings, size_t input, cf_date day, const cf_request *request,
                 cf_error *err)
{
    cf_request own = *request;
    own.options.as_of = day;
    own.options.lenses = 0;
    return cf_findings_make(findings, request->argument[input], &own, err);
}

static bool check_days(const cf_request *request, const cf_findings *then, const cf_findings *now,
                       cf_error *err)
{
    const cf_date from = then->analysis.options.as_of;
    const cf_date to = now->analysis.options.as_of;
    char first[CF_DATE_SIZE];
    char second[CF_DATE_SIZE];
    if (!cf_date_is_given(to) && request->argument_count == 1)
        return cf_fail(
            err, CF_ERROR_USAGE, "%s has no dates: it is the same on every day", now->input.name);
    if (request->argument_count > 1 || from.last <= to.last)
        return true;
    return cf_fail(err, CF_ERROR_USAGE, "--from %s is later than --to %s",
                   cf_date_text(from, first), cf_date_text(to, second));
}

static bool write_changes(const cf_findings *then, const cf_findings *now, cf_request *request,
                          cf_text *out, cf_error *err)
{
    cf_diff diff = {0};
    const bool ok = cf_diff_find(&diff, &then->analysis, &now->analysis, err)
                 && cf_write_diff(&diff, request->format, out, err);
    if (ok && request->tell_by_status)
        request->status = cf_diff_is_any(&diff);
    cf_diff_free(&diff);
    return ok;
}

bool cf_run_diff(cf_request *request, cf_text *out, cf_error *err)
{
    const bool is_one = request->argument_count == 1;
    if (is_one && !cf_date_is_given(request->from))
        return cf_fail(err, CF_ERROR_USAGE, "diff of one document takes --from DATE");

    cf_findings then = {0};
    cf_findings now = {0};
    const bool ok =
        find(&then, 0, request->from, request, err)
        && find(&now, request->argument_count - 1, request->to, request, err)
        && check_days(request, &then, &now, err) && write_changes(&then, &now, request, out, err);
    cf_findings_free(&now);
    cf_findings_free(&then);
    return ok;
}
