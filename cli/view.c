/* The commands that show one view of the findings. */
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/words.h"

/* Without a focus nothing can lack a liaison with it: a table of nothing would read as good news. */
static bool check_focus(cf_view_of view, const cf_findings *findings, cf_error *err)
{
    return (view != CF_VIEW_FOCUS_GAPS && view != CF_VIEW_FORA)
        || findings->analysis.snapshot.focus.count > 0
        || cf_fail(err, CF_ERROR_USAGE, "%s names no focus: say --focus ID, or --pairs",
                   findings->input.name);
}

bool cf_show_view(cf_view_of view, cf_request *request, cf_text *out, cf_error *err)
{
    cf_findings findings = {0};
    const bool ok =
        cf_findings_make(&findings, request->argument[0], request, err)
        && check_focus(view, &findings, err)
        && cf_write_view(
            view, request->format, request->loudness == CF_VERBOSE, &findings.report, out, err);
    cf_findings_free(&findings);
    return ok;
}

static bool read_pairs(cf_request *request, const char *text, cf_error *err)
{
    (void)text, (void)err;
    request->pairs = true;
    return true;
}

static bool read_all_fora(cf_request *request, const char *text, cf_error *err)
{
    (void)text, (void)err;
    request->all_fora = true;
    return true;
}

static const cf_option gaps_options[] = {
    {"all", 'a', NULL, "the fora that have a channel too", NULL, NULL, read_all_fora},
    {"pairs", 'p', NULL, "all pairs of fora that share work without a channel", NULL, NULL,
     read_pairs},
};
const cf_option_group cf_gaps_options = {NULL, gaps_options, CF_COUNT(gaps_options)};

/* Gaps need no metrics, and are quick without them. */
bool cf_run_gaps(cf_request *request, cf_text *out, cf_error *err)
{
    request->options.lenses = 0;
    if (request->pairs && request->all_fora)
        return cf_fail(
            err, CF_ERROR_USAGE, "--all is about fora, and --pairs about pairs: take one");
    if (request->pairs)
        return cf_show_view(CF_VIEW_PAIR_GAPS, request, out, err);
    return cf_show_view(request->all_fora ? CF_VIEW_FORA : CF_VIEW_FOCUS_GAPS, request, out, err);
}

static bool read_metric(cf_request *request, const char *text, cf_error *err)
{
    size_t metric;
    if (!cf_option_read_word("metric", text, cf_metric_at, &metric, err))
        return false;
    request->options.metric = cf_metric_at(metric);
    return true;
}

static bool read_lens(cf_request *request, const char *text, cf_error *err)
{
    uint64_t lenses;
    if (!cf_option_read_words("lens", text, cf_lens_at, &lenses, err))
        return false;
    request->options.lenses = (unsigned)lenses;
    return true;
}

static const cf_option metrics_options[] = {
    {"metric", 'm', "ID", "only this metric", "all", cf_metric_at, read_metric},
    {"lens", 'l', "LIST", "only what is seen through these lenses", "all", cf_lens_at, read_lens},
};
const cf_option_group cf_metrics_options = {NULL, metrics_options, CF_COUNT(metrics_options)};

/* A metric that makes no sense through any of the lenses would give an empty table. */
static bool check_lenses(const cf_options *options, cf_error *err)
{
    const cf_metric *metric = options->metric ? cf_metric_find(options->metric) : NULL;
    if (!metric || (metric->lenses & options->lenses))
        return true;

    cf_text lenses = {0};
    for (size_t i = 0; i < CF_LENS_COUNT; i++) {
        if (metric->lenses & CF_LENS_BIT(i))
            cf_text_add_format(&lenses, "%s%s", lenses.length ? ", " : "", cf_lens_at(i));
    }
    cf_fail(err, CF_ERROR_USAGE, "%s is not measured through that lens, but through: %s",
            metric->id, cf_text_of(&lenses));
    cf_text_free(&lenses);
    return false;
}

bool cf_run_metrics(cf_request *request, cf_text *out, cf_error *err)
{
    return check_lenses(&request->options, err) && cf_show_view(CF_VIEW_METRICS, request, out, err);
}
