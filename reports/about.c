#include "reports/about.h"

#include "base/language.h"
#include "base/pad.h"
#include "base/utf8.h"
#include "reports/words.h"

#include <string.h>

/* Adds what stands in the pad as a line, and empties the pad. */
static bool add_line(cf_lines *lines, const cf_facts *facts, cf_text *pad)
{
    const char **grown = cf_arena_grow(
        facts->arena, lines->item, lines->count, &lines->capacity, sizeof *lines->item, facts->err);
    const char *line = cf_pad_take(pad, facts->arena, facts->err);
    if (!grown || !line)
        return false;
    lines->item = grown;
    lines->item[lines->count++] = line;
    return true;
}

/* People read the beginning of a long list. */
static bool cut(cf_lines *lines, const cf_facts *facts, const char *file)
{
    enum { MOST_LINES = 500 };
    const size_t count = lines->count;
    cf_text pad = {0};
    if (count <= MOST_LINES)
        return true;
    lines->count = MOST_LINES;
    cf_add_cut(&pad, MOST_LINES, count, file);
    const bool ok = add_line(lines, facts, &pad);
    cf_text_free(&pad);
    return ok;
}

static bool add_note(cf_lines *lines, const cf_facts *facts, const char *id, const char *notes)
{
    cf_text pad = {0};
    if (notes[0] == '\0')
        return true;
    cf_text_add_format(&pad, "%s: ", id);
    for (const char *at = notes; *at != '\0'; at++) {
        if (*at == '\n')
            cf_text_add(&pad, "; ");
        else
            cf_text_add_char(&pad, *at);
    }
    const bool ok = add_line(lines, facts, &pad);
    cf_text_free(&pad);
    return ok;
}

bool cf_about_notes(const cf_facts *facts, cf_lines *lines)
{
    const cf_graph *graph = facts->graph;
    const cf_analysis *analysis = facts->analysis;
    bool ok = true;
    for (size_t i = 0; i < graph->forum_count && ok; i++) {
        if (analysis->coverage.scope[i] == CF_IN_SCOPE)
            ok = add_note(lines, facts, graph->forum[i].id, graph->forum[i].notes);
    }
    for (size_t i = 0; i < graph->project_count && ok; i++) {
        if (analysis->snapshot.project[i])
            ok = add_note(lines, facts, graph->project[i].id, graph->project[i].notes);
    }
    return ok;
}

bool cf_about_not_recorded(const cf_facts *facts, cf_lines *lines)
{
    const cf_graph *graph = facts->graph;
    cf_text pad = {0};
    bool ok = true;
    for (size_t i = 0; i < facts->analysis->forum_count && ok; i++) {
        const cf_forum_row *row = &facts->analysis->forum[i];
        if (row->state != CF_NOT_RECORDED)
            continue;
        cf_text_add_format(
            &pad, _("%s: whether there is contact with the focus"), graph->forum[row->forum].id);
        ok = add_line(lines, facts, &pad);
    }
    for (size_t i = 0; i < graph->forum_count && ok; i++) {
        if (facts->blank[i] == 0)
            continue;
        cf_text_add_format(&pad, _("%s: which other fora take part in "), graph->forum[i].id);
        cf_add_counted(&pad, facts->blank[i], "of its projects", "of its projects");
        ok = add_line(lines, facts, &pad);
    }
    cf_text_free(&pad);
    return ok && cut(lines, facts, "fora.csv");
}

static bool add_program(cf_lines *lines, const cf_facts *facts, cf_text *pad)
{
    const cf_manifest *manifest = facts->manifest;
    cf_text_add_format(pad, _("Program: %s"), manifest->program);
    for (size_t i = 0; i < manifest->library_count; i++)
        cf_text_add_format(pad, "; %s %s", manifest->library[i].name, manifest->library[i].value);
    bool ok = add_line(lines, facts, pad);
    for (size_t i = 0; i < manifest->input_count && ok; i++) {
        cf_text_add_format(pad, _("Input: %zu bytes, SHA-256 %s"), manifest->input[i].bytes,
                           manifest->input[i].sha256);
        ok = add_line(lines, facts, pad);
    }
    return ok;
}

static bool add_options(cf_lines *lines, const cf_facts *facts, cf_text *pad)
{
    const cf_options *options = &facts->analysis->options;
    cf_text_add(pad, _("Counted as covered: "));
    cf_add_covered_words(pad, options->covered);
    cf_text_add_format(pad, _("; contact is recent for %d months; seed %llu"),
                       options->window_months, (unsigned long long)options->seed);
    return add_line(lines, facts, pad);
}

bool cf_about_run(const cf_facts *facts, cf_lines *lines)
{
    static const char *const methods[] = {
        N_("Congruence: Cataldo, Wagstrom, Herbsleb, Carley 2006, doi:10.1145/1180875.1180929, on "
           "shared projects; by projects: the satisfied share"),
        N_("The same document, options and program give the same report, byte for byte"),
    };
    cf_text pad = {0};
    bool ok = add_program(lines, facts, &pad) && add_options(lines, facts, &pad);
    for (size_t i = 0; i < CF_COUNT(methods) && ok; i++) {
        cf_text_add(&pad, _(methods[i]));
        ok = add_line(lines, facts, &pad);
    }
    cf_text_free(&pad);
    return ok;
}

bool cf_about_is_measured(const cf_analysis *analysis, const cf_metric *metric)
{
    for (size_t i = 0; i < analysis->result_count; i++) {
        if (analysis->result[i].metric == metric)
            return true;
    }
    return false;
}

bool cf_is_web_address(const char *url)
{
    const bool is_web = strncmp(url, "http://", 7) == 0 || strncmp(url, "https://", 8) == 0;
    return is_web && strpbrk(url, " <>\"\\^`{|}") == NULL && cf_utf8_is_visible(url);
}
