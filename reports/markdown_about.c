/* The last sections of report.md: plain words, and what the report rests on. */
#include "reports/markdown_about.h"

#include "reports/definitions.h"
#include "reports/markdown_out.h"
#include "reports/pad.h"
#include "reports/words.h"

#include <string.h>

static void add_item(cf_text *out, cf_text *pad)
{
    cf_text_add(out, "- ");
    cf_text_add_markdown(out, cf_text_of(pad));
    cf_text_add_char(out, '\n');
    cf_pad_free(pad, out);
}

/* "- **gap**: a need without ..." */
static void add_definition(cf_text *out, const cf_definition *definition)
{
    cf_text_add(out, "- **");
    cf_text_add_markdown(out, definition->word);
    cf_text_add(out, "**: ");
    cf_text_add_markdown(out, definition->plain);
    cf_text_add_char(out, '\n');
}

static bool add_definitions(cf_text *out, const cf_facts *facts)
{
    static const struct {
        cf_definition_group group;
        const char *heading;
    } parts[] = {
        {CF_GROUP_TERM, "Words"},
        {CF_GROUP_STATE, "States of contact, from the top of the ladder"},
        {CF_GROUP_GAP, "Kinds of gap"},
        {CF_GROUP_NEED, "Needs"},
    };
    cf_definitions all;
    if (!cf_definitions_read(&all, facts->arena, facts->err))
        return false;
    for (size_t p = 0; p < CF_COUNT(parts); p++) {
        cf_markdown_add_heading(out, 3, parts[p].heading);
        cf_text_add_char(out, '\n');
        for (size_t i = 0; i < all.count; i++) {
            if (all.item[i].group == parts[p].group)
                add_definition(out, &all.item[i]);
        }
    }
    return true;
}

bool cf_markdown_add_glossary(cf_text *out, const cf_facts *facts)
{
    cf_markdown_add_heading(out, 2, "Plain words");
    return add_definitions(out, facts);
}

/* Only an address of the web, without characters that would end the link, becomes one. */
static bool is_link(const char *url)
{
    const bool is_web = strncmp(url, "http://", 7) == 0 || strncmp(url, "https://", 8) == 0;
    return is_web && strpbrk(url, " \t\n<>\"\\^`{|}") == NULL;
}

static void add_source(cf_text *out, const cf_source *source)
{
    char day[CF_DATE_SIZE];
    cf_text_add(out, "- ");
    cf_text_add_markdown(out, source->id);
    cf_text_add(out, ": ");
    cf_text_add_markdown(out, source->title);
    if (cf_date_is_given(source->date))
        cf_text_add_format(out, ", %s", cf_date_text(source->date, day));
    if (source->url[0] != '\0') {
        const bool has_link = is_link(source->url);
        cf_text_add(out, has_link ? ", <" : ", ");
        if (has_link)
            cf_text_add(out, source->url);
        else
            cf_text_add_markdown(out, source->url);
        cf_text_add(out, has_link ? ">" : "");
    }
    if (source->notes[0] != '\0') {
        cf_text_add(out, " (");
        cf_text_add_markdown(out, source->notes);
        cf_text_add(out, ")");
    }
    cf_text_add_char(out, '\n');
}

/* The projects that the sections above name by id. */
static void add_projects(cf_text *out, const cf_facts *facts)
{
    cf_markdown_add_heading(out, 3, "Projects named");
    cf_text_add_char(out, '\n');
    const size_t before = out->length;
    for (size_t i = 0; i < facts->graph->project_count; i++) {
        const cf_project *project = &facts->graph->project[i];
        cf_text pad = {0};
        if (!facts->is_named[i])
            continue;
        cf_text_add_format(&pad, "%s: %s. %s", project->id, project->title,
                           facts->graph->forum[project->forum].id);
        cf_text_add(&pad, project->partners.count > 0 ? " with " : "");
        cf_add_fora(&pad, facts->graph, project->partners, ", ");
        if (!project->partners_recorded)
            cf_text_add(&pad, ", partners not recorded");
        cf_text_add(&pad, project->sources.count > 0 ? "; " : "");
        cf_add_citations(&pad, facts->graph, project->sources, "; ");
        add_item(out, &pad);
    }
    if (out->length == before)
        cf_text_add(out, "None.\n");
}

static void add_sources(cf_text *out, const cf_facts *facts)
{
    cf_markdown_add_heading(out, 3, "Sources cited");
    cf_text_add_char(out, '\n');
    const size_t before = out->length;
    for (size_t i = 0; i < facts->graph->source_count; i++) {
        if (facts->is_cited[i])
            add_source(out, &facts->graph->source[i]);
    }
    if (out->length == before)
        cf_text_add(out, "None: the document names no sources for this evidence.\n");
}

static void add_note(cf_text *out, const char *id, const char *notes)
{
    cf_text pad = {0};
    if (notes[0] == '\0')
        return;
    cf_text_add_format(&pad, "%s: %s", id, notes);
    add_item(out, &pad);
}

/* Conflicts and doubts, as the document's notes state them, of what this report rests on. */
static void add_notes(cf_text *out, const cf_facts *facts)
{
    const cf_graph *graph = facts->graph;
    const cf_snapshot *snapshot = &facts->analysis->snapshot;
    cf_markdown_add_heading(out, 3, "Notes and conflicts in the document");
    cf_text_add_char(out, '\n');
    const size_t before = out->length;
    for (size_t i = 0; i < graph->forum_count; i++) {
        if (facts->analysis->coverage.scope[i] == CF_IN_SCOPE)
            add_note(out, graph->forum[i].id, graph->forum[i].notes);
    }
    for (size_t i = 0; i < graph->project_count; i++) {
        if (snapshot->project[i])
            add_note(out, graph->project[i].id, graph->project[i].notes);
    }
    if (out->length == before)
        cf_text_add(out, "None on the fora in scope and the projects in force.\n");
}

static void add_not_recorded(cf_text *out, const cf_facts *facts)
{
    const cf_graph *graph = facts->graph;
    cf_text pad = {0};
    cf_markdown_add_heading(out, 3, "What is not recorded");
    cf_text_add_char(out, '\n');
    const size_t before = out->length;
    for (size_t i = 0; i < facts->analysis->forum_count; i++) {
        const cf_forum_row *row = &facts->analysis->forum[i];
        if (row->state != CF_NOT_RECORDED)
            continue;
        cf_text_add_format(
            &pad, "%s: whether there is contact with the focus", graph->forum[row->forum].id);
        add_item(out, &pad);
    }
    for (size_t i = 0; i < graph->forum_count; i++) {
        if (facts->blank[i] == 0)
            continue;
        cf_text_add_format(&pad, "%s: which other fora take part in ", graph->forum[i].id);
        cf_add_counted(&pad, facts->blank[i], "of its projects", "of its projects");
        add_item(out, &pad);
    }
    if (out->length == before)
        cf_text_add(out, "Nothing that this report asks for.\n");
}

/* A row for each metric that was measured, on any lens, once. */
static void add_metric_definitions(cf_text *out, const cf_facts *facts)
{
    const cf_analysis *analysis = facts->analysis;
    if (analysis->result_count == 0)
        return;
    cf_markdown_add_heading(out, 3, "Definitions of the metrics");
    cf_text_add(out, "\n| Metric | Definition | Reference |\n| --- | --- | --- |\n");
    for (size_t m = 0; m < cf_metric_count; m++) {
        const cf_metric *metric = cf_metrics[m];
        bool is_measured = false;
        for (size_t i = 0; i < analysis->result_count && !is_measured; i++)
            is_measured = analysis->result[i].metric == metric;
        if (!is_measured)
            continue;
        const char *const cells[] = {metric->id, metric->definition, metric->reference};
        for (size_t c = 0; c < CF_COUNT(cells); c++) {
            cf_text_add(out, "| ");
            cf_text_add_markdown(out, cells[c]);
            cf_text_add(out, " ");
        }
        cf_text_add(out, "|\n");
    }
}

static void add_run(cf_text *out, const cf_facts *facts)
{
    const cf_manifest *manifest = facts->manifest;
    const cf_options *options = &facts->analysis->options;
    cf_text pad = {0};
    cf_markdown_add_heading(out, 3, "How this was made");
    cf_text_add_char(out, '\n');
    cf_text_add_format(&pad, "Program: %s", manifest->program);
    for (size_t i = 0; i < manifest->library_count; i++)
        cf_text_add_format(&pad, "; %s %s", manifest->library[i].name, manifest->library[i].value);
    add_item(out, &pad);
    for (size_t i = 0; i < manifest->input_count; i++) {
        cf_text_add_format(&pad, "Input: %zu bytes, SHA-256 %s", manifest->input[i].bytes,
                           manifest->input[i].sha256);
        add_item(out, &pad);
    }
    cf_text_add(&pad, "Counted as covered: ");
    cf_add_covered_words(&pad, options->covered);
    cf_text_add_format(&pad, "; contact is recent for %d months; seed %llu", options->window_months,
                       (unsigned long long)options->seed);
    add_item(out, &pad);
    cf_text_add(&pad, "Congruence: Cataldo, Wagstrom, Herbsleb, Carley 2006, "
                      "doi:10.1145/1180875.1180929, on shared projects; by projects: the satisfied "
                      "share");
    add_item(out, &pad);
    cf_text_add(&pad, "The same document, options and program give the same report, byte for byte");
    add_item(out, &pad);
}

bool cf_markdown_add_about(cf_text *out, const cf_facts *facts)
{
    cf_markdown_add_heading(out, 2, "About the data");
    add_projects(out, facts);
    add_sources(out, facts);
    add_notes(out, facts);
    add_not_recorded(out, facts);
    add_metric_definitions(out, facts);
    add_run(out, facts);
    return true;
}
