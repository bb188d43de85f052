/* The last sections of report.md: plain words, and what the report rests on. */
#include "reports/markdown_about.h"

#include "base/language.h"
#include "base/pad.h"
#include "reports/about.h"
#include "reports/definitions.h"
#include "reports/markdown_out.h"
#include "reports/words.h"

/* A heading and an item for each line, or `nothing` if there is none. */
static void add_list(cf_text *out, const char *heading, const cf_lines *lines, const char *nothing)
{
    cf_markdown_add_heading(out, 3, heading);
    cf_text_add_char(out, '\n');
    for (size_t i = 0; i < lines->count; i++) {
        cf_text_add(out, "- ");
        cf_text_add_markdown(out, lines->item[i]);
        cf_text_add_char(out, '\n');
    }
    if (lines->count == 0)
        cf_text_add(out, nothing);
}

/* "- **gap**: a need without ..." */
static void add_definition(cf_text *out, const cf_definition *definition)
{
    cf_text_add(out, "- **");
    cf_text_add_markdown(out, cf_definition_word(definition));
    cf_text_add(out, "**: ");
    cf_text_add_markdown(out, _(definition->plain));
    cf_text_add_char(out, '\n');
}

static bool add_definitions(cf_text *out, const cf_facts *facts)
{
    cf_definitions all;
    if (!cf_definitions_read(&all, facts->arena, facts->err))
        return false;
    for (size_t p = 0; p < CF_CHAPTERS; p++) {
        cf_markdown_add_heading(out, 3, _(cf_chapters[p].heading));
        cf_text_add_char(out, '\n');
        for (size_t i = 0; i < all.count; i++) {
            if (all.item[i].group == cf_chapters[p].group)
                add_definition(out, &all.item[i]);
        }
    }
    return true;
}

bool cf_markdown_add_glossary(cf_text *out, const cf_facts *facts)
{
    cf_markdown_add_heading(out, 2, _("Plain words"));
    return add_definitions(out, facts);
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
        const bool has_link = cf_is_web_address(source->url);
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
    cf_markdown_add_heading(out, 3, _("Projects named"));
    cf_text_add_char(out, '\n');
    const size_t before = cf_text_size(out);
    for (size_t i = 0; i < facts->graph->project_count; i++) {
        const cf_project *project = &facts->graph->project[i];
        cf_text pad = {0};
        if (!facts->is_named[i])
            continue;
        cf_text_add_format(&pad, "%s: %s. %s", project->id, project->title,
                           facts->graph->forum[project->forum].id);
        cf_text_add(&pad, project->partners.count > 0 ? _(" with ") : "");
        cf_add_fora(&pad, facts->graph, project->partners, ", ");
        if (!project->partners_recorded)
            cf_text_add(&pad, _(", partners not recorded"));
        cf_text_add(&pad, project->sources.count > 0 ? "; " : "");
        cf_add_citations(&pad, facts->graph, project->sources, "; ");
        cf_text_add(out, "- ");
        cf_text_add_markdown(out, cf_text_of(&pad));
        cf_text_add_char(out, '\n');
        cf_pad_free(&pad, out);
    }
    if (cf_text_size(out) == before)
        cf_text_add(out, _("None.\n"));
}

static void add_sources(cf_text *out, const cf_facts *facts)
{
    cf_markdown_add_heading(out, 3, _("Sources cited"));
    cf_text_add_char(out, '\n');
    const size_t before = cf_text_size(out);
    for (size_t i = 0; i < facts->graph->source_count; i++) {
        if (facts->is_cited[i])
            add_source(out, &facts->graph->source[i]);
    }
    if (cf_text_size(out) == before)
        cf_text_add(out, _("None: the document names no sources for this evidence.\n"));
}

/* A row for each metric that was measured, on any lens, once. */
static void add_metric_definitions(cf_text *out, const cf_facts *facts)
{
    const cf_analysis *analysis = facts->analysis;
    if (analysis->result_count == 0)
        return;
    cf_markdown_add_heading(out, 3, _("Definitions of the metrics"));
    cf_text_add(out, _("\n| Metric | Definition | Reference |\n| --- | --- | --- |\n"));
    for (size_t m = 0; m < cf_metric_count; m++) {
        const cf_metric *metric = cf_metrics[m];
        if (!cf_about_is_measured(analysis, metric))
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

bool cf_markdown_add_about(cf_text *out, const cf_facts *facts)
{
    cf_lines notes = {0};
    cf_lines not_recorded = {0};
    cf_lines run = {0};
    if (!cf_about_notes(facts, &notes) || !cf_about_not_recorded(facts, &not_recorded)
        || !cf_about_run(facts, &run))
        return false;
    cf_markdown_add_heading(out, 2, _("About the data"));
    add_projects(out, facts);
    add_sources(out, facts);
    add_list(out, _("Notes and conflicts in the document"), &notes,
             _("None on the fora in scope and the projects in force.\n"));
    add_list(out, _("What is not recorded"), &not_recorded,
             _("Nothing that this report asks for.\n"));
    add_metric_definitions(out, facts);
    add_list(out, _("How this was made"), &run, "");
    return true;
}
