/* `trend`: the figures by date. */
#include "reports/trend.h"

#include "base/language.h"
#include "cli/commands.h"
#include "requests/input.h"
#include "requests/words.h"

static bool read_step(cf_request *request, const char *text, cf_error *err)
{
    size_t step;
    if (!cf_option_read_word("step", text, cf_step_at, &step, err))
        return false;
    request->step = (cf_step)step;
    return true;
}

static const cf_option trend_options[] = {
    {"from", 0, "DATE", N_("where the line begins"), NC_("without it", "the first record"), NULL,
     cf_read_from},
    {"to", 0, "DATE", N_("where the line ends"), NC_("without it", "the document's"), NULL,
     cf_read_to},
    {"step", 0, "STEP", N_("how far apart the dates are"), "year", cf_step_at, read_step},
};
const cf_option_group cf_trend_options = {NULL, trend_options, CF_COUNT(trend_options)};

bool cf_run_trend(cf_request *request, cf_text *out, cf_error *err)
{
    cf_input input;
    cf_options options = request->options;
    cf_trend trend = {.step = request->step};
    const bool ok =
        cf_input_open(&input, request->argument[0], request, err)
        && cf_input_find_focus(&input, request, &options.focus, err)
        && cf_trend_follow(&trend, &input.graph, &options, request->from, request->to, err)
        && cf_write_trend(&trend, request->format, out, err);
    cf_trend_free(&trend);
    cf_input_close(&input);
    return ok;
}
