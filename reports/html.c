/* report.html: the report to hold in one's hands: one file, without a request. */
#include "base/language.h"
#include "reports/html_page.h"
#include "reports/html_sections.h"
#include "reports/words.h"
#include "reports/writers.h"

static bool always(const cf_facts *facts)
{
    (void)facts;
    return true;
}

static const struct {
    const char *id, *title;
    bool (*is_there)(const cf_facts *facts);
    bool (*add)(cf_html *html);
} sections[] = {
    {"summary", N_("Summary"), always, cf_html_add_summary},
    {"first", N_("What to do first"), always, cf_html_add_first_steps},
    {"fora", N_("Forum by forum"), cf_has_focus, cf_html_add_fora},
    {"pairs", N_("Work without a channel"), always, cf_html_add_pairs},
    {"second-look", N_("Projects to look at"), always, cf_html_add_second_look},
    {"next", N_("Liaisons to create next"), cf_has_plan, cf_html_add_plan},
    {"coverage", N_("Economies and areas"), always, cf_html_add_coverage},
    {"pictures", N_("Pictures"), always, cf_html_add_pictures},
    {"go-betweens", N_("Go-betweens"), cf_has_metrics, cf_html_add_go_betweens},
    {"changes", N_("What has changed"), cf_has_baseline, cf_html_add_changes},
    {"years", N_("Over the years"), cf_has_trend, cf_html_add_trend},
    {"studies", N_("Studies"), cf_has_studies, cf_html_add_studies},
    {"words", N_("Plain words"), always, cf_html_add_glossary},
    {"about", N_("About the data"), always, cf_html_add_about},
};

static void add_title_words(cf_text *out, const cf_analysis *analysis)
{
    if (analysis->snapshot.focus.count > 0)
        cf_text_add_format(
            out, _("%s: contact with other fora, and coordination gaps"), cf_focus_id(analysis));
    else
        cf_text_add(out, _("Coordination across fora"));
}

static size_t count_true(const bool *is, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += is[i];
    return found;
}

static void add_position(cf_html *html)
{
    const cf_analysis *analysis = html->facts->analysis;
    const cf_graph *graph = html->facts->graph;
    char day[CF_DATE_SIZE];
    cf_text *pad = &html->pad;
    if (cf_date_is_given(analysis->options.as_of))
        cf_text_add_format(pad, _("Position as of %s. "), cf_as_of_text(analysis, day));
    cf_add_counted(pad, graph->forum_count, "forum", "fora");
    cf_text_add(pad, _(" on record, "));
    cf_add_counted(pad, analysis->forum_count, "in scope", "in scope");
    cf_text_add(pad, "; ");
    cf_add_counted(pad, graph->economy_count, "economy", "economies");
    cf_text_add(pad, "; ");
    cf_add_counted(pad, count_true(analysis->snapshot.project, graph->project_count),
                   "project in force", "projects in force");
    cf_text_add(pad, "; ");
    cf_add_counted(pad, graph->liaison_count + graph->contact_count, "record", "records");
    cf_text_add(pad, _(" of liaison and contact."));
    cf_html_add_pad(html, "p", "position");
}

static void add_contents(cf_html *html)
{
    cf_html_start(html, "nav", NULL);
    cf_xml_attribute_line(&html->xml, "aria-label", _("Sections"));
    cf_html_start(html, "ul", NULL);
    for (size_t i = 0; i < CF_COUNT(sections); i++) {
        if (!sections[i].is_there(html->facts))
            continue;
        cf_html_start(html, "li", NULL);
        cf_html_start(html, "a", NULL);
        cf_xml_attribute_format(&html->xml, "href", "#%s", sections[i].id);
        cf_html_text(html, _(sections[i].title));
        cf_html_end(html);
        cf_html_end_line(html);
    }
    cf_html_end(html);
    cf_html_end_line(html);
}

static void add_header(cf_html *html)
{
    add_title_words(&html->pad, html->facts->analysis);
    cf_html_page_start(html, html->facts->manifest->program);
    cf_html_start(html, "header", NULL);
    cf_text_add(&html->pad, html->facts->graph->title);
    cf_html_add_pad(html, "p", "document");
    add_title_words(&html->pad, html->facts->analysis);
    cf_html_add_pad(html, "h1", NULL);
    add_position(html);
    add_contents(html);
    cf_html_end_line(html);
}

static bool add_section(cf_html *html, size_t at)
{
    cf_html_start(html, "section", NULL);
    cf_xml_attribute(&html->xml, "id", sections[at].id);
    cf_html_add(html, "h2", NULL, _(sections[at].title));
    const bool ok = sections[at].add(html);
    cf_html_end_line(html);
    return ok;
}

static bool add_body(cf_html *html)
{
    bool ok = true;
    add_header(html);
    cf_html_start(html, "main", NULL);
    cf_xml_attribute(&html->xml, "id", "main");
    cf_xml_raw(&html->xml, "\n");
    for (size_t i = 0; i < CF_COUNT(sections) && ok; i++) {
        if (sections[i].is_there(html->facts))
            ok = add_section(html, i);
    }
    cf_html_end_line(html);
    cf_html_page_end(html, html->facts->manifest->program);
    return ok;
}

bool cf_write_html(const cf_report *report, cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    cf_facts facts;
    cf_html html = {.facts = &facts};
    cf_xml_open_page(&html.xml, out);
    bool ok = cf_facts_read(&facts, report, &arena, err);
    ok = ok && add_body(&html);
    html.xml.failed = html.xml.failed || html.pad.failed;
    const bool is_written = cf_xml_close(&html.xml, err);
    cf_text_free(&html.pad);
    cf_arena_free(&arena);
    return ok && is_written;
}
