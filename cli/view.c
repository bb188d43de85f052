/* The commands that show one view of the findings. */
#include "base/language.h"
#include "cli/commands.h"
#include "cli/progress.h"
#include "cli/shard.h"
#include "requests/input.h"
#include "requests/words.h"

#include <string.h>

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
    const bool is_verbose = request->loudness == CF_VERBOSE;
    cf_findings findings = {0};
    bool ok = cf_findings_make(&findings, request->argument[0], request, err)
           && check_focus(view, &findings, err);
    /* A view names only the records that it shows. */
    if (view != CF_VIEW_PROJECTS)
        findings.report.look = NULL;
    ok = ok && cf_write_view(view, request->format, is_verbose, &findings.report, out, err);
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
    {"all", 'a', NULL, N_("the fora that have a channel too"), NULL, NULL, read_all_fora},
    {"pairs", 'p', NULL, N_("all pairs of fora that share work without a channel"), NULL, NULL,
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
    if (!cf_check_chance(request, err) || !cf_shard_check(request, err))
        return false;
    if (request->options.chance.method && !request->pairs)
        return cf_fail(err, CF_ERROR_USAGE, "--chance is about pairs: say --pairs too");
    if (request->pairs)
        return cf_show_view(CF_VIEW_PAIR_GAPS, request, out, err);
    return cf_show_view(request->all_fora ? CF_VIEW_FORA : CF_VIEW_FOCUS_GAPS, request, out, err);
}

bool cf_run_projects(cf_request *request, cf_text *out, cf_error *err)
{
    request->options.lenses = 0;
    return cf_show_view(CF_VIEW_PROJECTS, request, out, err);
}

static bool read_metric(cf_request *request, const char *text, cf_error *err)
{
    size_t place;
    if (!cf_option_read_word("metric", text, cf_measure_at, &place, err))
        return false;
    request->options.metric = cf_measure_at(place);
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

static bool read_exact(cf_request *request, const char *text, cf_error *err)
{
    (void)text, (void)err;
    request->is_exact = true;
    return true;
}

static bool read_null(cf_request *request, const char *text, cf_error *err)
{
    size_t null;
    if (!cf_option_read_word("null", text, cf_null_at, &null, err))
        return false;
    request->options.study.null = &cf_nulls[null];
    return true;
}

static const cf_option metrics_options[] = {
    {"metric", 'm', "ID", N_("only this metric or study"), NC_("without it", "all metrics"),
     cf_measure_at, read_metric},
    {"lens", 'l', "LIST", N_("only what is seen through these lenses"), "all", cf_lens_at,
     read_lens},
    {"null", 0, "WORD", N_("compare the metric with networks drawn by lot"), NULL, cf_null_at,
     read_null},
    {"exact", 'x', NULL, N_("numbers that read back the same, not of six digits, in csv and json"),
     NULL, NULL, read_exact},
};
const cf_option_group cf_metrics_options = {NULL, metrics_options, CF_COUNT(metrics_options)};

static bool fail_lens(const char *id, unsigned lenses, cf_error *err)
{
    cf_text words = {0};
    for (size_t i = 0; i < CF_LENS_COUNT; i++) {
        if (lenses & CF_LENS_BIT(i))
            cf_text_add_format(&words, "%s%s", words.length ? ", " : "", cf_lens_at(i));
    }
    if (lenses)
        cf_fail(err, CF_ERROR_USAGE, "%s is not measured through that lens, but through: %s", id,
                cf_text_of(&words));
    else
        cf_fail(err, CF_ERROR_USAGE,
                "%s is not measured through that lens, but through: none, it sees the whole record",
                id);
    cf_text_free(&words);
    return false;
}

/* What makes no sense through any of the lenses would give an empty table. */
static bool check_lenses(const cf_options *options, const cf_study *study, cf_error *err)
{
    const cf_metric *metric = options->metric ? cf_metric_find(options->metric) : NULL;
    const unsigned lenses = metric ? metric->lenses : study ? study->lenses : CF_LENSES_ALL;
    if ((lenses & options->lenses) || (lenses == 0 && options->lenses == CF_LENSES_ALL))
        return true;
    return fail_lens(options->metric, lenses, err);
}

/* Turns the command for a metric into the study that compares it. */
static bool take_null(cf_options *options, cf_error *err)
{
    const cf_null *null = options->study.null;
    const cf_metric *metric = options->metric ? cf_metric_find(options->metric) : NULL;
    if (!metric)
        return cf_fail(err, CF_ERROR_USAGE,
                       "--null compares a metric with what is drawn: say --metric with the id of "
                       "a metric, \"transitivity\" say");
    if (!cf_null_takes(null, metric, err))
        return false;
    const unsigned lenses = metric->lenses & null->lenses;
    const unsigned first = lenses & -lenses;
    if (!(options->lenses & lenses)) {
        cf_text words = {0};
        cf_text_add_format(&words, _("%s with --null %s"), metric->id, null->word);
        fail_lens(cf_text_of(&words), lenses, err);
        cf_text_free(&words);
        return false;
    }
    options->lenses = options->lenses == CF_LENSES_ALL ? first : options->lenses & lenses;
    options->study.metric = metric;
    options->metric = "null-model";
    return true;
}

static bool is_said(const cf_request *request, const char *name)
{
    const size_t length = strlen(name);
    for (size_t i = 0; i < request->said_count; i++) {
        const char *said = request->said[i] + strlen("--");
        if (strncmp(said, name, length) == 0 && said[length] == '=')
            return true;
    }
    return false;
}

static bool fail_unheeded(const cf_study *study, cf_heed heed, cf_error *err)
{
    cf_text words = {0};
    for (size_t i = 0; i < cf_study_count; i++) {
        if (cf_study_heeds(cf_studies[i], heed))
            cf_text_add_format(&words, "%s%s", words.length ? ", " : "", cf_studies[i]->id);
    }
    cf_fail(err, CF_ERROR_USAGE, "--%s changes nothing in %s, but in: %s", cf_heeds[heed],
            study->id, cf_text_of(&words));
    cf_text_free(&words);
    return false;
}

/* What is not heeded would be said in vain. */
static bool check_study_options(const cf_request *request, const cf_study *study, cf_error *err)
{
    const char *id = request->options.metric;
    for (cf_heed heed = 0; heed < CF_HEED_COUNT; heed++) {
        if (!is_said(request, cf_heeds[heed]) || (study && cf_study_heeds(study, heed)))
            continue;
        if (study)
            return fail_unheeded(study, heed, err);
        return id ? cf_fail(err, CF_ERROR_USAGE, "--%s is for studies, and %s is a metric",
                            cf_heeds[heed], id)
                  : cf_fail(err, CF_ERROR_USAGE, "--%s is for studies, and no --metric names one",
                            cf_heeds[heed]);
    }
    return true;
}

static void show_draws(void *progress, size_t done, size_t count)
{
    cf_progress_show(progress, done, count, _("networks drawn"));
}

bool cf_run_metrics(cf_request *request, cf_text *out, cf_error *err)
{
    if (!cf_shard_check(request, err))
        return false;
    if (request->options.study.null && !take_null(&request->options, err))
        return false;
    const char *id = request->options.metric;
    const cf_study *study = id ? cf_study_find(id) : NULL;
    request->options.studies = CF_STUDIES_NONE;
    if (request->is_exact && request->format != CF_FORMAT_CSV && request->format != CF_FORMAT_JSON)
        return cf_fail(err, CF_ERROR_USAGE, "--exact is for --format csv or json");
    if (!check_study_options(request, study, err))
        return false;
    out->is_exact = request->is_exact;
    cf_progress progress = cf_progress_for(request);
    request->options.study.listener = (cf_listener){show_draws, &progress};
    const bool ok = check_lenses(&request->options, study, err)
                 && cf_show_view(study ? CF_VIEW_STUDIES : CF_VIEW_METRICS, request, out, err);
    cf_progress_clear(&progress);
    return ok;
}
