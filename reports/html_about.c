/* The last sections of report.html: plain words, and what the report rests on. */
#include "base/language.h"
#include "reports/about.h"
#include "reports/definitions.h"
#include "reports/html_sections.h"

bool cf_html_add_glossary(cf_html *html)
{
    cf_definitions all;
    if (!cf_definitions_read(&all, html->facts->arena, html->facts->err))
        return false;
    for (size_t p = 0; p < CF_CHAPTERS; p++) {
        cf_html_add(html, "h3", NULL, _(cf_chapters[p].heading));
        cf_html_start(html, "dl", NULL);
        for (size_t i = 0; i < all.count; i++) {
            if (all.item[i].group != cf_chapters[p].group)
                continue;
            cf_html_add(html, "dt", NULL, cf_definition_word(&all.item[i]));
            cf_html_add(html, "dd", NULL, _(all.item[i].plain));
        }
        cf_html_end_line(html);
    }
    return true;
}

static void add_address(cf_html *html, const char *url)
{
    cf_html_text(html, ", ");
    if (!cf_is_web_address(url)) {
        cf_html_text(html, url);
        return;
    }
    cf_html_start(html, "a", NULL);
    cf_xml_attribute(&html->xml, "href", url);
    cf_xml_attribute(&html->xml, "rel", "noreferrer");
    cf_html_text(html, url);
    cf_html_end(html);
}

static void add_source(cf_html *html, const cf_source *source)
{
    char day[CF_DATE_SIZE];
    cf_html_start(html, "li", NULL);
    cf_html_id(html, CF_TO_SOURCE, source->id);
    cf_html_add(html, "b", NULL, source->id);
    cf_text_add(&html->pad, source->title);
    if (cf_date_is_given(source->date))
        cf_text_add_format(&html->pad, ", %s", cf_date_text(source->date, day));
    cf_html_pad(html);
    if (source->url[0] != '\0')
        add_address(html, source->url);
    if (source->notes[0] != '\0')
        cf_text_add_format(&html->pad, " (%s)", source->notes);
    cf_html_pad(html);
    cf_html_end_line(html);
}

static void add_sources(cf_html *html)
{
    const cf_facts *facts = html->facts;
    bool is_any = false;
    cf_html_add(html, "h3", NULL, _("Sources cited"));
    cf_html_start(html, "ul", "sources");
    for (size_t i = 0; i < facts->graph->source_count; i++) {
        if (facts->is_cited[i])
            add_source(html, &facts->graph->source[i]);
        is_any = is_any || facts->is_cited[i];
    }
    if (!is_any)
        cf_html_add(html, "li", NULL, _("None: the document names no sources for this evidence."));
    cf_html_end_line(html);
}

static void add_list(cf_html *html, const char *heading, const cf_lines *lines, const char *nothing)
{
    cf_html_add(html, "h3", NULL, heading);
    if (lines->count == 0) {
        cf_html_add(html, "p", NULL, nothing);
        return;
    }
    cf_html_start(html, "ul", NULL);
    for (size_t i = 0; i < lines->count; i++)
        cf_html_add(html, "li", NULL, lines->item[i]);
    cf_html_end_line(html);
}

static void add_metrics(cf_html *html)
{
    static const cf_html_column columns[] = {
        {N_("Metric"), false}, {N_("Definition"), false}, {N_("Reference"), false}};
    static const cf_html_grid grid = {
        .caption = N_("Definitions of the metrics"), .column = columns, .count = CF_COUNT(columns)};
    cf_html_add(html, "h3", NULL, _(grid.caption));
    cf_html_start(html, "details", NULL);
    cf_html_add(html, "summary", NULL, _("Formulas, variants and references, for analysts"));
    cf_html_grid_start(html, &grid);
    for (size_t m = 0; m < cf_metric_count; m++) {
        const cf_metric *metric = cf_metrics[m];
        const char *const cells[] = {metric->id, metric->definition, metric->reference};
        if (!cf_about_is_measured(html->facts->analysis, metric))
            continue;
        cf_html_start(html, "tr", NULL);
        for (size_t c = 0; c < CF_COUNT(cells); c++) {
            cf_html_cell(html, &grid, c);
            cf_html_text(html, cells[c]);
            cf_html_end(html);
        }
        cf_html_end_line(html);
    }
    cf_html_grid_end(html);
    cf_html_end_line(html);
}

bool cf_html_add_about(cf_html *html)
{
    const cf_facts *facts = html->facts;
    cf_lines notes = {0};
    cf_lines not_recorded = {0};
    cf_lines run = {0};
    if (!cf_about_notes(facts, &notes) || !cf_about_not_recorded(facts, &not_recorded)
        || !cf_about_run(facts, &run))
        return false;
    add_sources(html);
    add_list(html, _("Notes and conflicts in the document"), &notes,
             _("None on the fora in scope and the projects in force."));
    add_list(html, _("What is not recorded"), &not_recorded,
             _("Nothing that this report asks for."));
    if (facts->analysis->result_count > 0)
        add_metrics(html);
    add_list(html, _("How this was made"), &run, "");
    return true;
}
