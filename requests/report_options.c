/* What a report has beside its findings. */
#include "base/language.h"
#include "requests/option.h"
#include "requests/words.h"

static bool read_baseline(cf_request *request, const char *text, cf_error *err)
{
    (void)err;
    request->baseline = text;
    return true;
}

static bool read_since(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_date("since", text, &request->since, err);
}

static bool read_studies(cf_request *request, const char *text, cf_error *err)
{
    size_t set;
    if (!cf_option_read_word("studies", text, cf_study_set_at, &set, err))
        return false;
    request->options.studies = (cf_study_set)set;
    return true;
}

bool cf_read_budget(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_count("budget", text, CF_MOST_LIAISONS, &request->plan.budget, err);
}

static const cf_option report_options[] = {
    {"studies", 0, "WHICH", N_("the studies that are made"), "quick", cf_study_set_at,
     read_studies},
    {"baseline", 0, "OLD", N_("say what has changed since this older document"), NULL, NULL,
     read_baseline},
    {"since", 0, "DATE", N_("say what has changed since this day, of the baseline if there is one"),
     NC_("without it", "the baseline's day"), NULL, read_since},
    {"budget", 'b', "K", N_("propose so many liaisons to create next, as the command plan does"),
     NULL, NULL, cf_read_budget},
};
const cf_option_group cf_report_options = {NULL, report_options, CF_COUNT(report_options)};
