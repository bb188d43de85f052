/* Forum by forum: the ladder, what it rests on, and all evidence. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/html_sections.h"
#include "reports/svg.h"
#include "reports/words.h"

#include <string.h>

enum { FORUM, PARENT, STATE, EVIDENCE, SOURCES, NEED, NEXT };

static const cf_html_column columns[] = {
    [FORUM] = {N_("Forum"), false},     [PARENT] = {N_("Reports to"), false},
    [STATE] = {N_("State"), false},     [EVIDENCE] = {N_("What it rests on"), false},
    [SOURCES] = {N_("Sources"), false}, [NEED] = {N_("Projects that ask"), true},
    [NEXT] = {N_("Next step"), false},
};

static const cf_html_grid grid = {
    .id = "fora-table",
    .caption = N_("Every forum in scope, with its state and what that rests on"),
    .column = columns,
    .count = CF_COUNT(columns)};

void cf_html_projects(cf_html *html, cf_indices projects)
{
    cf_html_start(html, "ul", "tight");
    for (size_t i = 0; i < projects.count && i < CF_PROJECTS_SHOWN; i++) {
        const cf_project *project = &html->facts->graph->project[projects.item[i]];
        cf_text_add(&html->pad, project->title);
        if (strcmp(project->title, project->code) != 0)
            cf_text_add_format(&html->pad, " (%s)", project->code);
        cf_html_add_pad(html, "li", NULL);
    }
    if (projects.count > CF_PROJECTS_SHOWN) {
        cf_text_add_format(&html->pad, _("and %zu more"), projects.count - CF_PROJECTS_SHOWN);
        cf_html_add_pad(html, "li", NULL);
    }
    cf_html_end_line(html);
}

static void add_name(cf_html *html, const cf_forum_row *row, size_t at)
{
    const cf_forum *forum = &html->facts->graph->forum[row->forum];
    cf_html_add(html, "b", NULL, forum->id);
    cf_html_add(html, "span", "name", forum->name);
    if (at >= CF_PICTURE_MOST)
        return;
    cf_html_start(html, "span", "ways");
    cf_html_link(html, CF_TO_NODE, forum->id, _("picture"));
    cf_html_end(html);
}

static void add_evidence_cell(cf_html *html, const cf_forum_row *row)
{
    const char *id = html->facts->graph->forum[row->forum].id;
    if (!row->channel) {
        cf_html_text(html, _("nothing on record"));
        return;
    }
    cf_add_evidence(&html->pad, html->facts, row->channel, row->channel->evidence);
    cf_html_pad(html);
    cf_html_text(html, " ");
    cf_html_start(html, "span", "ways");
    cf_add_counted(&html->pad, row->channel->evidence_count, "record", "records");
    cf_html_link(html, CF_TO_EVIDENCE, id, cf_text_of(&html->pad));
    cf_pad_clear(&html->pad, &html->xml.pad);
    cf_html_end(html);
}

static void add_need(cf_html *html, const cf_forum_row *row)
{
    const size_t count = row->need ? row->need->shared.count + row->need->mandate.count : 0;
    cf_text_add_format(&html->pad, "%zu", count);
    cf_html_pad(html);
}

static void open_cell(cf_html *html, size_t column)
{
    cf_html_cell(html, &grid, column);
}

static void add_row(cf_html *html, const cf_forum_row *row, size_t at)
{
    const cf_graph *graph = html->facts->graph;
    const cf_forum *forum = &graph->forum[row->forum];
    cf_html_start(html, "tr", NULL);
    cf_html_id(html, CF_TO_ROW, forum->id);
    cf_xml_attribute(&html->xml, "data-state", cf_states[row->state].word);
    open_cell(html, FORUM);
    add_name(html, row, at);
    cf_html_end(html);
    open_cell(html, PARENT);
    cf_html_text(html, forum->parent == CF_ABSENT ? "–" : graph->forum[forum->parent].id);
    cf_html_end(html);
    open_cell(html, STATE);
    cf_xml_attribute_format(&html->xml, "data-v", "%d", (int)row->state);
    cf_html_state(html, row->state);
    cf_html_end(html);
    open_cell(html, EVIDENCE);
    add_evidence_cell(html, row);
    cf_html_end(html);
    open_cell(html, SOURCES);
    if (row->channel)
        cf_html_citations(html, cf_evidence_sources(graph, row->channel->evidence));
    cf_html_end(html);
    open_cell(html, NEED);
    add_need(html, row);
    cf_html_end(html);
    open_cell(html, NEXT);
    cf_text_add(&html->pad, _(cf_states[row->state].next_step));
    cf_html_pad(html);
    cf_html_end(html);
    cf_html_end_line(html);
}

static void add_state_choice(cf_html *html, const char *value, const char *words)
{
    cf_html_start(html, "option", NULL);
    cf_xml_attribute(&html->xml, "value", value);
    cf_html_text(html, words);
    cf_html_end(html);
}

/* Shown by the script, which makes them work. */
static void add_controls(cf_html *html)
{
    const cf_tally *tally = &html->facts->analysis->coverage.tally;
    cf_html_start(html, "div", "controls");
    cf_xml_attribute(&html->xml, "id", "fora-controls");
    cf_xml_attribute(&html->xml, "hidden", "hidden");
    cf_html_start(html, "label", NULL);
    cf_html_text(html, _("Find "));
    cf_xml_raw(&html->xml, "<input type=\"search\" id=\"find\" autocomplete=\"off\"/>");
    cf_html_end_line(html);
    cf_html_start(html, "label", NULL);
    cf_html_text(html, _("State "));
    cf_html_start(html, "select", NULL);
    cf_xml_attribute(&html->xml, "id", "state");
    add_state_choice(html, "", _("all states"));
    for (cf_state state = 0; state < CF_STATE_COUNT; state++) {
        if (tally->by_state[state] == 0)
            continue;
        cf_add_state(&html->pad, state);
        cf_text_add_format(&html->pad, " (%zu)", tally->by_state[state]);
        add_state_choice(html, cf_states[state].word, cf_text_of(&html->pad));
        cf_pad_clear(&html->pad, &html->xml.pad);
    }
    cf_html_end(html);
    cf_html_end_line(html);
    cf_html_start(html, "output", NULL);
    cf_xml_attribute(&html->xml, "id", "shown");
    cf_xml_attribute(&html->xml, "data-words", _("%s of %s fora"));
    cf_html_end(html);
    cf_html_end_line(html);
}

/* A record to or from all fora says the same of each: it is listed once. */
static bool is_to_all(const cf_graph *graph, const cf_evidence *evidence)
{
    if (evidence->is_liaison)
        return false;
    const cf_contact *contact = &graph->contact[evidence->record];
    return contact->from == CF_ALL_FORA || contact->to == CF_ALL_FORA;
}

static void add_evidence(cf_html *html, const cf_channel *channel, const cf_evidence *evidence)
{
    const cf_citations sources = cf_evidence_sources(html->facts->graph, evidence);
    cf_html_start(html, "li", NULL);
    cf_add_evidence(&html->pad, html->facts, channel, evidence);
    cf_html_pad(html);
    cf_html_text(html, sources.count > 0 ? " [" : "");
    cf_html_citations(html, sources);
    cf_html_text(html, sources.count > 0 ? "]" : "");
    cf_html_end_line(html);
}

static size_t shown_count(const cf_html *html)
{
    const size_t count = html->facts->analysis->forum_count;
    return count < CF_HTML_ROWS ? count : CF_HTML_ROWS;
}

static void start_general(cf_html *html)
{
    cf_html_add(html, "h4", NULL, _("To or from all fora"));
    cf_xml_raw(&html->xml, "<ul>\n");
}

/* Records to all fora, each once; false if there are none or out of memory. */
static bool add_general(cf_html *html)
{
    const cf_facts *facts = html->facts;
    bool *is_done = cf_new(facts->arena, bool, facts->graph->contact_count, facts->err);
    bool is_any = false;
    for (size_t i = 0; is_done && i < shown_count(html); i++) {
        const cf_channel *channel = facts->analysis->forum[i].channel;
        for (size_t e = 0; channel && e < channel->evidence_count; e++) {
            const cf_evidence *evidence = &channel->evidence[e];
            if (!is_to_all(facts->graph, evidence) || is_done[evidence->record])
                continue;
            if (!is_any)
                start_general(html);
            is_done[evidence->record] = is_any = true;
            add_evidence(html, channel, evidence);
        }
    }
    cf_xml_raw(&html->xml, is_any ? "</ul>\n" : "");
    return is_done != NULL;
}

static size_t count_own(const cf_graph *graph, const cf_channel *channel)
{
    size_t count = 0;
    for (size_t i = 0; channel && i < channel->evidence_count; i++)
        count += !is_to_all(graph, &channel->evidence[i]);
    return count;
}

static void add_own(cf_html *html, const cf_forum_row *row)
{
    const cf_graph *graph = html->facts->graph;
    const cf_channel *channel = row->channel;
    const size_t own = count_own(graph, channel);
    if (own == 0)
        return;
    cf_html_start(html, "div", "evidence");
    cf_html_id(html, CF_TO_EVIDENCE, graph->forum[row->forum].id);
    cf_html_start(html, "h4", NULL);
    cf_html_link(html, CF_TO_ROW, graph->forum[row->forum].id, graph->forum[row->forum].id);
    cf_html_text(html, " ");
    cf_html_state(html, row->state);
    cf_html_end_line(html);
    cf_html_start(html, "ul", NULL);
    for (size_t i = 0; i < channel->evidence_count; i++) {
        if (!is_to_all(graph, &channel->evidence[i]))
            add_evidence(html, channel, &channel->evidence[i]);
    }
    cf_html_end_line(html);
    if (own < channel->evidence_count)
        cf_html_add(html, "p", "note", _("And what went to or came from all fora, above."));
    cf_html_end_line(html);
}

/* Fora of which only such general records speak. */
static void add_others(cf_html *html)
{
    const cf_facts *facts = html->facts;
    const char *between = "";
    for (size_t i = 0; i < shown_count(html); i++) {
        const cf_forum_row *row = &facts->analysis->forum[i];
        const char *id = facts->graph->forum[row->forum].id;
        if (!row->channel || count_own(facts->graph, row->channel) > 0)
            continue;
        if (between[0] == '\0') {
            cf_html_start(html, "p", NULL);
            cf_html_text(html, _("Only the records to or from all fora speak of "));
        }
        cf_html_text(html, between);
        cf_html_start(html, "span", NULL);
        cf_html_id(html, CF_TO_EVIDENCE, id);
        cf_html_link(html, CF_TO_ROW, id, id);
        cf_html_end(html);
        between = ", ";
    }
    if (between[0] == '\0')
        return;
    cf_html_text(html, ".");
    cf_html_end_line(html);
}

bool cf_html_add_fora(cf_html *html)
{
    const cf_analysis *analysis = html->facts->analysis;
    cf_text_add_format(
        &html->pad,
        _("How far contact of each forum with %s has come, and what we know it from. "
          "Projects that ask: those that both take part in, and those in the mandate "
          "of %s that leave it out."),
        cf_focus_id(analysis), cf_focus_id(analysis));
    cf_html_add_pad(html, "p", NULL);
    if (analysis->forum_count == 0)
        return true;
    cf_html_add_cut(html, CF_HTML_ROWS, analysis->forum_count, "fora.csv");
    add_controls(html);
    cf_html_grid_start(html, &grid);
    for (size_t i = 0; i < shown_count(html); i++)
        add_row(html, &analysis->forum[i], i);
    cf_html_grid_end(html);
    cf_html_add(html, "h3", NULL, _("All evidence"));
    if (!add_general(html))
        return false;
    for (size_t i = 0; i < shown_count(html); i++)
        add_own(html, &analysis->forum[i]);
    add_others(html);
    return true;
}
