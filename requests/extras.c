#include "requests/extras.h"

#include "base/work.h"
#include "requests/manifest.h"

/* A line of two points says nothing; a picture has room for so many years. With more fora each
 * year costs what the report does: then the trend is left to the command of that name. */
enum { LEAST_YEARS = 3, MOST_YEARS = 40, MOST_FORA = 2000 };

static bool check_days(const cf_analysis *then, const cf_analysis *now, const char *name,
                       cf_error *err)
{
    char since[CF_DATE_SIZE];
    char as_of[CF_DATE_SIZE];
    if (!cf_date_is_given(now->options.as_of))
        return cf_fail(err, CF_ERROR_USAGE, "%s has no dates: it is the same on every day", name);
    return then->options.as_of.last <= now->options.as_of.last
        || cf_fail(err, CF_ERROR_USAGE, "--since %s is later than %s, the day of the report",
                   cf_date_text(then->options.as_of, since),
                   cf_date_text(now->options.as_of, as_of));
}

/* The baseline becomes the second input of the manifest. */
static bool open_baseline(cf_extras *extras, cf_findings *findings, const cf_request *request,
                          cf_error *err)
{
    if (!cf_input_open(&extras->older, request->baseline, request, err))
        return false;
    extras->note[0] = findings->input.note;
    extras->note[1] = extras->older.note;
    findings->manifest = cf_manifest_of(extras->note, CF_COUNT(extras->note));
    return true;
}

static bool compare(cf_extras *extras, cf_findings *findings, const cf_request *request,
                    cf_error *err)
{
    const cf_analysis *now = &findings->analysis;
    const bool is_other = request->baseline != NULL;
    if (is_other && !open_baseline(extras, findings, request, err))
        return false;
    cf_input *input = is_other ? &extras->older : &findings->input;
    if (!cf_input_analyse_on(input, request->since, request, &extras->then, err)
        || (!is_other && !check_days(&extras->then, now, input->name, err))
        || !cf_diff_find(&extras->diff, &extras->then, now, err))
        return false;
    findings->report.diff = &extras->diff;
    return true;
}

/* Fewer are enough to tell too few from enough. */
static int years_before(cf_date first, cf_date last)
{
    return cf_months_between(cf_year_of(first.first).first, cf_year_of(last.last).last) / 12 + 1;
}

static bool follow(cf_extras *extras, cf_findings *findings, cf_error *err)
{
    const cf_analysis *now = &findings->analysis;
    const cf_date to = now->options.as_of;
    cf_date from = cf_trend_first(now->graph);
    if (!cf_date_is_given(to) || !cf_date_is_given(from) || from.first > to.last
        || now->graph->forum_count > MOST_FORA || years_before(from, to) < LEAST_YEARS)
        return true;
    if (years_before(from, to) > MOST_YEARS)
        from = cf_year_of(cf_day_months_before(to.last, 12 * (MOST_YEARS - 1)));
    if (!cf_trend_follow(&extras->trend, now->graph, &now->options, from, to, err))
        return false;
    findings->report.trend = &extras->trend;
    return true;
}

static bool plan(cf_extras *extras, cf_findings *findings, const cf_request *request, cf_error *err)
{
    if (!cf_plan_make(&extras->plan, &findings->analysis, &request->plan, err))
        return false;
    findings->report.plan = &extras->plan;
    return true;
}

static bool add_matrices(cf_extras *extras, cf_findings *findings, cf_error *err)
{
    static const cf_matrix_choice everything = {CF_ABSENT, CF_ABSENT};
    const cf_selection *selection = findings->report.selection;
    findings->report.matrices = &extras->matrices;
    return cf_matrix_set_make(
        &extras->matrices, selection ? &selection->choice : &everything, &findings->analysis, err);
}

typedef struct {
    cf_extras *extras;
    cf_findings *findings;
} making;

/* Neither looks at the other, and neither calls igraph. */
static bool (*const makers[])(cf_extras *extras, cf_findings *findings, cf_error *err) = {
    follow, add_matrices};

static bool make_part(void *context, size_t part, size_t worker, cf_error *err)
{
    (void)worker;
    const making *made = context;
    return makers[part](made->extras, made->findings, err);
}

bool cf_extras_make(cf_extras *extras, cf_findings *findings, const cf_request *request,
                    cf_error *err)
{
    *extras = (cf_extras){0};
    const bool compares = request->baseline || cf_date_is_given(request->since);
    making made = {extras, findings};
    const cf_work work = {.count = CF_COUNT(makers), .context = &made, .part = make_part};
    return (!compares || compare(extras, findings, request, err)) && cf_work_do(&work, err)
        && (request->plan.budget == 0 || plan(extras, findings, request, err));
}

void cf_extras_free(cf_extras *extras)
{
    cf_matrix_set_free(&extras->matrices);
    cf_plan_free(&extras->plan);
    cf_trend_free(&extras->trend);
    cf_diff_free(&extras->diff);
    cf_analysis_free(&extras->then);
    cf_input_close(&extras->older);
}
