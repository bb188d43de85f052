/* Any bytes give rules or problems; what rules find in a small document is written in every format,
 * and read again. */
#include "fuzz/fuzz.h"
#include "fuzz/reread.h"
#include "loaders/loader.h"
#include "loaders/places.h"
#include "loaders/rules.h"
#include "reports/check.h"

#include <string.h>

static const char document[] =
    "{\"format\": \"crossfora/1\", \"focus\": \"A\", \"as_of\": \"2016-12-31\", \"fora\": ["
    "{\"id\": \"A\"}, {\"id\": \"B\", \"kind\": \"working-group\", \"surveyed\": true}, "
    "{\"id\": \"C\", \"name\": \"<C> & =C\\u202e\"}, {\"id\": \"D\", \"kind\": \"task-force\"}], "
    "\"economies\": [{\"id\": \"E1\"}, {\"id\": \"E2\"}], "
    "\"projects\": [{\"id\": \"P1\", \"forum\": \"A\", \"partners\": [\"B\", \"C\"], \"lead\": "
    "[\"E1\"], \"sponsors\": []}, {\"id\": \"P2\", \"forum\": \"C\", \"partners\": [\"D\"], "
    "\"sponsors\": [\"E2\"]}], "
    "\"liaisons\": [{\"from\": \"A\", \"to\": \"B\", \"status\": \"promised\", \"since\": "
    "\"2005\"}, {\"from\": \"A\", \"to\": \"D\", \"review_by\": \"2010\"}]}";

typedef struct {
    cf_graph graph;
    cf_analysis analysis;
    cf_arena arena;
    cf_places places;
} checked;

/* Made once, and kept to the end. */
static const checked *open_document(void)
{
    static checked all;
    static bool is_open;
    if (is_open)
        return &all;
    is_open = true;
    cf_problems problems = {0};
    cf_error err = {0};
    cf_options options = cf_options_default();
    options.lenses = 0;
    const size_t length = strlen(document);
    demand_done(cf_load_text(&all.graph, "d", document, length, &problems, &err), &err);
    demand_done(cf_analyse(&all.analysis, &all.graph, &options, &err), &err);
    demand_done(cf_places_read(&all.places, &all.graph, document, length, &all.arena, &err), &err);
    return &all;
}

static void write_check(const cf_check_report *report, cf_check_format format)
{
    static cf_reread *const reread[CF_CHECK_FORMAT_COUNT] = {
        [CF_CHECK_TABLE] = cf_reread_lines, [CF_CHECK_JSON] = cf_reread_json,
        [CF_CHECK_CSV] = cf_reread_csv,     [CF_CHECK_MD] = cf_reread_markdown,
        [CF_CHECK_JUNIT] = cf_reread_xml,   [CF_CHECK_SARIF] = cf_reread_json,
    };
    cf_text out = {0};
    cf_error err = {0};
    demand_done(cf_write_check(report, format, true, &out, &err), &err);
    reread[format](cf_text_of(&out), out.length);
    cf_text_free(&out);
}

static void check(const cf_rules *rules)
{
    const checked *all = open_document();
    static const cf_manifest manifest = {.program = "crossfora"};
    cf_check found = {0};
    cf_error err = {0};
    demand_done(cf_check_make(&found, &all->analysis, rules, &err), &err);
    size_t count = 0;
    for (cf_verdict verdict = 0; verdict < CF_VERDICT_COUNT; verdict++)
        count += found.all.by_verdict[verdict];
    demand(count == found.count);
    const cf_check_report report = {
        .check = &found, .manifest = &manifest, .input = "d.json", .places = &all->places};
    for (cf_check_format format = 0; format < CF_CHECK_FORMAT_COUNT; format++)
        write_check(&report, format);
    cf_check_free(&found);
}

void cf_fuzz_one(const char *text, size_t length)
{
    cf_rules rules = {0};
    cf_problems problems = {0};
    cf_error err = {0};
    const bool is_sound = cf_load_rules(&rules, "f", text, length, &problems, &err);
    demand(err.code == CF_OK);
    cf_fuzz_demand_problems(is_sound, &problems, "f");
    if (is_sound)
        check(&rules);
    cf_problems_free(&problems);
    cf_rules_free(&rules);
}
