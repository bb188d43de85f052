/* Coverage, its matrices, and one economy on a page. */
#include "base/language.h"
#include "cli/commands.h"
#include "requests/words.h"

static bool read_matrix(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_words("matrix", text, cf_matrix_at, &request->matrices, err);
}

static bool read_framework(cf_request *request, const char *text, cf_error *err)
{
    (void)err;
    request->framework = text;
    return true;
}

static bool read_economy(cf_request *request, const char *text, cf_error *err)
{
    (void)err;
    request->economy = text;
    return true;
}

static const cf_option coverage_options[] = {
    {"matrix", 'm', "LIST", N_("who is on record with what, square by square with the records"),
     NULL, cf_matrix_at, read_matrix},
    {"framework", 0, "ID", N_("matrices of the areas of this framework alone"), "all", NULL,
     read_framework},
    {"economy", 'e', "ID", N_("one economy on a page; with --matrix, its rows alone"), "all", NULL,
     read_economy},
};
const cf_option_group cf_coverage_options = {NULL, coverage_options, CF_COUNT(coverage_options)};

/* A framework was chosen to see its areas. */
static void choose_matrices(cf_request *request)
{
    if (request->framework && request->matrices == 0 && !request->economy)
        request->matrices = 1u << CF_ECONOMIES_AREAS | 1u << CF_FORA_AREAS | 1u << CF_AREAS;
}

/* Coverage needs no metrics, and is quick without them. */
bool cf_run_coverage(cf_request *request, cf_text *out, cf_error *err)
{
    request->options.lenses = 0;
    choose_matrices(request);
    if (request->matrices != 0)
        return cf_show_view(CF_VIEW_MATRICES, request, out, err);
    return cf_show_view(request->economy ? CF_VIEW_ECONOMY : CF_VIEW_COVERAGE, request, out, err);
}
