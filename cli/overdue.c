/* `overdue`: what was to happen and is not on record. */
#include "reports/overdue.h"

#include "base/language.h"
#include "cli/commands.h"
#include "requests/input.h"

static bool read_months(cf_request *request, const char *text, cf_error *err)
{
    enum { MOST_MONTHS = 1200 };
    uint64_t months;
    if (!cf_option_read_number("months", text, 0, MOST_MONTHS, &months, err))
        return false;
    request->months = (int)months;
    return true;
}

static const cf_option overdue_options[] = {
    {"months", 'm', "N", N_("how old a promise or a last meeting must be"), "12", NULL,
     read_months},
};
const cf_option_group cf_overdue_options = {NULL, overdue_options, CF_COUNT(overdue_options)};

bool cf_run_overdue(cf_request *request, cf_text *out, cf_error *err)
{
    cf_findings findings;
    cf_overdue overdue = {0};
    request->options.lenses = 0;
    const bool ok =
        cf_findings_make(&findings, request->argument[0], request, err)
        && cf_overdue_find(&overdue, &findings.analysis, request->months, err)
        && cf_write_overdue(&overdue, request->format, out, err);
    cf_overdue_free(&overdue);
    cf_findings_free(&findings);
    return ok;
}
