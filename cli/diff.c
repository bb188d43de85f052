/* `diff`: what has changed between two days, or two documents. */
#include "base/language.h"
#include "cli/commands.h"
#include "reports/changes.h"
#include "requests/input.h"

static bool read_exit_code(cf_request *request, const char *text, cf_error *err)
{
    (void)text, (void)err;
    request->tell_by_status = true;
    return true;
}

static const cf_option diff_options[] = {
    {"from", 0, "DATE", N_("the day that is compared; of one document it must be said"),
     NC_("without it", "the older document's"), NULL, cf_read_from},
    {"to", 0, "DATE", N_("the day that it is compared with"),
     NC_("without it", "the document's, or the newer one's"), NULL, cf_read_to},
    {"exit-code", 0, NULL, N_("exit with 1 if anything has changed"), NULL, NULL, read_exit_code},
};
const cf_option_group cf_diff_options = {NULL, diff_options, CF_COUNT(diff_options)};

/* One document on two days, or two documents. */
typedef struct {
    cf_input input[2];
    cf_analysis analysis[2];
    size_t input_count;
} compared;

static bool open_inputs(compared *all, cf_request *request, cf_error *err)
{
    all->input_count = request->argument_count;
    bool ok = true;
    for (size_t i = 0; i < all->input_count && ok; i++)
        ok = cf_input_open(&all->input[i], request->argument[i], request, err);
    return ok;
}

static bool analyse(compared *all, size_t side, cf_date day, const cf_request *request,
                    cf_error *err)
{
    cf_input *input = &all->input[side < all->input_count ? side : 0];
    return cf_input_analyse_on(input, day, request, &all->analysis[side], err);
}

static bool check_days(const compared *all, cf_error *err)
{
    const cf_date from = all->analysis[0].options.as_of;
    const cf_date to = all->analysis[1].options.as_of;
    char first[CF_DATE_SIZE];
    char second[CF_DATE_SIZE];
    if (all->input_count > 1)
        return true;
    if (!cf_date_is_given(to))
        return cf_fail(err, CF_ERROR_USAGE, "%s has no dates: it is the same on every day",
                       all->input[0].name);
    return from.last <= to.last
        || cf_fail(err, CF_ERROR_USAGE, "--from %s is later than --to %s",
                   cf_date_text(from, first), cf_date_text(to, second));
}

static bool write_changes(const compared *all, cf_request *request, cf_text *out, cf_error *err)
{
    cf_diff diff = {0};
    const bool ok = cf_diff_find(&diff, &all->analysis[0], &all->analysis[1], err)
                 && cf_write_diff(&diff, request->format, out, err);
    if (ok && request->tell_by_status)
        request->status = cf_diff_is_any(&diff);
    cf_diff_free(&diff);
    return ok;
}

bool cf_run_diff(cf_request *request, cf_text *out, cf_error *err)
{
    if (request->argument_count == 1 && !cf_date_is_given(request->from))
        return cf_fail(err, CF_ERROR_USAGE, "diff of one document takes --from DATE");

    compared all = {0};
    const bool ok =
        open_inputs(&all, request, err) && analyse(&all, 0, request->from, request, err)
        && analyse(&all, 1, request->to, request, err) && check_days(&all, err)
        && write_changes(&all, request, out, err);
    for (size_t i = 0; i < CF_COUNT(all.input); i++) {
        cf_analysis_free(&all.analysis[i]);
        cf_input_close(&all.input[i]);
    }
    return ok;
}
