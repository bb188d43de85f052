#include "base/language.h"
#include "base/problems.h"
#include "base/work.h"
#include "requests/option.h"
#include "requests/words.h"

enum { MOST_MONTHS = 1200, MOST_SECONDS = 30 * 24 * 60 * 60 };

/* Beyond 2^53 a reader of JSON would see another seed than the one that was used. */
#define MOST_SEED ((UINT64_C(1) << 53) - 1)

/* The states that an option may count: the others are no contact that one could rely on. */
static const char *countable_at(size_t place)
{
    return place <= CF_INFORMAL ? cf_state_at(place) : NULL;
}

enum { SCOPE_WORKING, SCOPE_ALL, SCOPE_FIRST_KIND };

static const char *scope_at(size_t place)
{
    static const char *const words[] = {[SCOPE_WORKING] = "working", [SCOPE_ALL] = "all"};

    return place < SCOPE_FIRST_KIND ? words[place] : cf_forum_kind_at(place - SCOPE_FIRST_KIND);
}

static bool read_focus(cf_request *request, const char *text, cf_error *err)
{
    (void)err;
    request->focus = text;
    return true;
}

static bool read_as_of(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_date("as-of", text, &request->options.as_of, err);
}

bool cf_read_from(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_date("from", text, &request->from, err);
}

bool cf_read_to(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_date("to", text, &request->to, err);
}

static bool read_window(cf_request *request, const char *text, cf_error *err)
{
    uint64_t months;
    if (!cf_option_read_number("window", text, 1, MOST_MONTHS, &months, err))
        return false;
    request->options.window_months = (int)months;
    return true;
}

/* A working channel is more than any that an option may count, so it always counts. */
static bool read_count(cf_request *request, const char *text, cf_error *err)
{
    uint64_t states;
    if (!cf_option_read_words("count", text, countable_at, &states, err))
        return false;
    request->options.covered = CF_STATE_BIT(CF_WORKING) | (cf_state_set)states;
    return true;
}

static bool read_need(cf_request *request, const char *text, cf_error *err)
{
    uint64_t needs;
    if (!cf_option_read_words("need", text, cf_need_at, &needs, err))
        return false;
    request->options.need = (cf_need_set)needs;
    return true;
}

static bool read_scope(cf_request *request, const char *text, cf_error *err)
{
    uint64_t words;
    if (!cf_option_read_words("scope", text, scope_at, &words, err))
        return false;
    const uint64_t every_kind = (UINT64_C(1) << cf_forum_kind_count) - 1;
    const uint64_t kinds = words >> SCOPE_FIRST_KIND;
    if (words & (1u << SCOPE_WORKING) && words != 1u << SCOPE_WORKING)
        return cf_fail(err, CF_ERROR_USAGE,
                       "--scope takes working alone, or kinds of forum, not \"%s\"", text);
    request->options.scope = (uint32_t)(words & (1u << SCOPE_ALL) ? every_kind : kinds);
    return true;
}

static bool read_seed(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_number("seed", text, 0, MOST_SEED, &request->options.seed, err);
}

static bool read_max_input(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_size("max-input", text, &request->input_limit, err);
}

static bool read_max_nodes(cf_request *request, const char *text, cf_error *err)
{
    uint64_t count;
    if (!cf_option_read_number("max-nodes", text, 1, UINT32_MAX - 1, &count, err))
        return false;
    request->node_limit = (size_t)count;
    return true;
}

static bool read_max_memory(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_size("max-memory", text, &request->memory_limit, err);
}

static bool read_time_limit(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_number("time-limit", text, 1, MOST_SECONDS, &request->seconds, err);
}

static bool read_format(cf_request *request, const char *text, cf_error *err)
{
    size_t format;
    if (!cf_option_read_word("format", text, cf_table_format_at, &format, err))
        return false;
    request->format = (cf_format)format;
    return true;
}

static bool read_formats(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_words("formats", text, cf_report_format_at, &request->formats, err);
}

bool cf_read_output(cf_request *request, const char *text, cf_error *err)
{
    if (!*text)
        return cf_fail(err, CF_ERROR_USAGE, "--output takes a name, or -, not \"\"");
    request->output = text;
    return true;
}

static bool read_threads(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_number("threads", text, 1, CF_WORK_MOST_THREADS, &request->threads, err);
}

static const char *language_at(size_t place)
{
    return place < cf_language_count ? cf_languages[place].code : NULL;
}

static bool read_lang(cf_request *request, const char *text, cf_error *err)
{
    size_t place;
    if (!cf_option_read_word("lang", text, language_at, &place, err))
        return false;
    request->language = &cf_languages[place];
    return true;
}

static bool read_quiet(cf_request *request, const char *text, cf_error *err)
{
    (void)text, (void)err;
    request->loudness = CF_QUIET;
    return true;
}

static bool read_verbose(cf_request *request, const char *text, cf_error *err)
{
    (void)text, (void)err;
    request->loudness = CF_VERBOSE;
    return true;
}

static bool read_help(cf_request *request, const char *text, cf_error *err)
{
    (void)text, (void)err;
    request->help = CF_HELP_WHOLE;
    return true;
}

static bool read_usage(cf_request *request, const char *text, cf_error *err)
{
    (void)text, (void)err;
    request->help = CF_HELP_USAGE;
    return true;
}

static const cf_option analysis_options[] = {
    {"as-of", 0, "DATE", N_("see the record as of this day"), NC_("without it", "the document's"),
     NULL, read_as_of},
    {"focus", 0, "ID[,ID]", N_("the forum that asks; further ones count for the first"),
     NC_("without it", "the document's"), NULL, read_focus},
    {"window", 0, "MONTHS", N_("how long a contact counts as recent"), "24", NULL, read_window},
    {"count", 0, "STATES", N_("states of a channel that count as covered"), "working", countable_at,
     read_count},
    {"need", 0, "LIST", N_("what makes a need between two fora"), "shared-project", cf_need_at,
     read_need},
    {"scope", 0, "LIST", N_("which fora are counted: the working level, all, or kinds of forum"),
     "working", scope_at, read_scope},
    {"seed", 0, "N", N_("seed of the random generator"), "1", NULL, read_seed},
};
const cf_option_group cf_analysis_options = {
    N_("What is analysed:"), analysis_options, CF_COUNT(analysis_options)};
/* The same on days of the command's own. */
const cf_option_group cf_span_options = {
    N_("What is analysed:"), analysis_options + 1, CF_COUNT(analysis_options) - 1};

static const cf_option input_options[] = {
    {"max-input", 0, "BYTES", N_("refuse a larger input; K, M and G are understood"), "512M", NULL,
     read_max_input},
    {"max-nodes", 0, "N",
     N_("refuse an input with more fora, economies, projects, areas and events"),
     NC_("without it", "no limit"), NULL, read_max_nodes},
    {"max-memory", 0, "BYTES", N_("end with status 4 where more memory is needed"),
     NC_("without it", "no limit"), NULL, read_max_memory},
    {"time-limit", 0, "SECONDS", N_("end with status 4 after so long"),
     NC_("without it", "no limit"), NULL, read_time_limit},
};
const cf_option_group cf_input_options = {
    N_("What it may take:"), input_options, CF_COUNT(input_options)};

static const cf_option format_options[] = {
    {"format", 'f', "FORMAT", N_("how the result is written"), "table", cf_table_format_at,
     read_format},
};
const cf_option_group cf_format_options = {NULL, format_options, CF_COUNT(format_options)};

static const cf_option formats_options[] = {
    {"formats", 'f', "LIST", N_("only the files of these formats"), "all", cf_report_format_at,
     read_formats},
};
const cf_option_group cf_formats_options = {NULL, formats_options, CF_COUNT(formats_options)};

static const cf_option general_options[] = {
    {"lang", 0, "CODE", N_("the language of words for people; csv, json and graphml stay English"),
     "en", language_at, read_lang},
    {"threads", 0, "N", N_("how many threads share the work; results are the same for any number"),
     NC_("without it", "processors"), NULL, read_threads},
    {"quiet", 'q', NULL, N_("say nothing but results and problems"), NULL, NULL, read_quiet},
    {"verbose", 'v', NULL, N_("say more"), NULL, NULL, read_verbose},
    {"help", 'h', NULL, N_("show this help"), NULL, NULL, read_help},
    {"usage", 0, NULL, N_("show the options in short"), NULL, NULL, read_usage},
};
const cf_option_group cf_general_options = {
    N_("On every command:"), general_options, CF_COUNT(general_options)};

const cf_option *cf_option_at(const cf_option_group *const *group, size_t count, size_t place)
{
    for (size_t i = 0; i < count; i++) {
        if (place < group[i]->count)
            return &group[i]->option[place];
        place -= group[i]->count;
    }
    return NULL;
}

bool cf_repeated_add(cf_repeated *repeated, const char *option, const char *text, cf_error *err)
{
    if (repeated->count == CF_REPEATED_AT_MOST)
        return cf_fail(
            err, CF_ERROR_USAGE, "--%s may be said %d times at most", option, CF_REPEATED_AT_MOST);
    repeated->text[repeated->count++] = text;
    return true;
}

cf_request cf_request_default(void)
{
    return (cf_request){
        .plan = {.within = 1, .seconds = CF_PLAN_SECONDS},
        .options = cf_options_default(),
        .input_limit = (size_t)512 << 20,
        .problem_limit = CF_PROBLEM_LIMIT,
        .months = CF_OVERDUE_MONTHS,
        .jobs = 1,
        .language = cf_languages,
        .loudness = CF_USUAL,
    };
}
