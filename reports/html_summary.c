/* The first two sections of report.html: how it stands, and what to do first. */
#include "base/language.h"
#include "reports/html_sections.h"
#include "reports/svg.h"
#include "reports/words.h"

#include <string.h>

enum { FIRST_STEPS = 12, MOST_CITED = 12 };

static void add_bar_part(cf_html *html, cf_state state, size_t before, size_t count)
{
    cf_html_start(html, "rect", NULL);
    cf_xml_attribute_format(&html->xml, "class", "bar-%s", cf_states[state].word);
    cf_xml_attribute_format(&html->xml, "x", "%zu", before);
    cf_xml_attribute_format(&html->xml, "width", "%zu", count);
    cf_xml_attribute(&html->xml, "height", "1");
    cf_html_end(html);
}

/* The states as one bar, and in words below. */
static void add_bar(cf_html *html, const cf_tally *tally)
{
    size_t before = 0;
    cf_html_start(html, "svg", "bar");
    cf_xml_attribute_format(&html->xml, "viewBox", "0 0 %zu 1", tally->of);
    cf_xml_attribute(&html->xml, "preserveAspectRatio", "none");
    cf_xml_attribute(&html->xml, "aria-hidden", "true");
    for (cf_state state = 0; state < CF_STATE_COUNT; state++) {
        if (tally->by_state[state] > 0)
            add_bar_part(html, state, before, tally->by_state[state]);
        before += tally->by_state[state];
    }
    cf_html_end_line(html);
    cf_html_start(html, "ul", "legend");
    for (cf_state state = 0; state < CF_STATE_COUNT; state++) {
        if (tally->by_state[state] == 0)
            continue;
        cf_html_start(html, "li", NULL);
        cf_html_state(html, state);
        cf_text_add_format(&html->pad, " %zu", tally->by_state[state]);
        cf_html_pad(html);
        cf_html_end_line(html);
    }
    cf_html_end_line(html);
}

static size_t count_needed(const cf_facts *facts)
{
    size_t count = 0;
    for (size_t i = 0; i < facts->analysis->forum_count; i++)
        count += facts->analysis->forum[i].need && !facts->analysis->forum[i].covered;
    return count;
}

static size_t count_promised(const cf_facts *facts)
{
    return facts->analysis->coverage.tally.by_state[CF_PROMISED];
}

static size_t count_gaps(const cf_facts *facts)
{
    return facts->analysis->gap_count;
}

static size_t count_blank(const cf_facts *facts)
{
    size_t count = 0;
    for (size_t i = 0; i < facts->graph->forum_count; i++)
        count += facts->blank[i];
    return count;
}

/* What to look at; those of the focus need one. */
static const struct {
    size_t (*count)(const cf_facts *facts);
    bool needs_focus;
    const char *one, *many, *link, *to;
} cards[] = {
    {count_needed, true,
     NP_("forum has work that asks for contact with the focus, and no channel",
         "fora have work that asks for contact with the focus, and no channel"),
     N_("what to do first"), "#first"},
    {count_promised, true,
     NP_("liaison is promised, and nobody is named", "liaisons are promised, and nobody is named"),
     N_("forum by forum"), "#fora"},
    {count_gaps, false,
     NP_("pair of fora shares work without a channel that counts",
         "pairs of fora share work without a channel that counts"),
     N_("which pairs"), "#pairs"},
    {count_blank, false,
     NP_("project does not say which other fora take part",
         "projects do not say which other fora take part"),
     N_("what is not recorded"), "#about"},
};

static void add_cards(cf_html *html)
{
    const bool has_focus = html->facts->analysis->snapshot.focus.count > 0;
    cf_html_start(html, "ul", "cards-row");
    for (size_t i = 0; i < CF_COUNT(cards); i++) {
        if (cards[i].needs_focus && !has_focus)
            continue;
        const size_t count = cards[i].count(html->facts);
        cf_html_start(html, "li", NULL);
        cf_text_add_format(&html->pad, "%zu", count);
        cf_html_add_pad(html, "b", NULL);
        cf_html_add(html, "span", NULL, cf_said_of(cards[i].one, cards[i].many, count));
        cf_html_start(html, "a", NULL);
        cf_xml_attribute(&html->xml, "href", cards[i].to);
        cf_html_text(html, _(cards[i].link));
        cf_html_end(html);
        cf_html_end_line(html);
    }
    cf_html_end_line(html);
}

bool cf_html_add_summary(cf_html *html)
{
    const cf_facts *facts = html->facts;
    const cf_analysis *analysis = facts->analysis;
    cf_add_headline(&html->pad, analysis);
    cf_html_add_pad(html, "p", "lead");
    cf_add_since(&html->pad, facts->report);
    cf_html_add_pad(html, "p", NULL);
    if (analysis->coverage.tally.of > 0)
        add_bar(html, &analysis->coverage.tally);
    add_cards(html);
    if (analysis->snapshot.focus.count > 0) {
        cf_add_congruence(&html->pad, analysis);
        cf_html_add_pad(html, "p", NULL);
        cf_add_left_out(&html->pad, &analysis->coverage);
        cf_html_add_pad(html, "p", NULL);
    }
    cf_add_blank_partners(&html->pad, facts);
    cf_html_add_pad(html, "p", NULL);
    cf_html_add(html, "p", "motto", _("A gap is a question to ask, not a fault."));
    return true;
}

static const cf_html_column step_columns[] = {
    {N_("Gap"), false},   {N_("Why we say so"), false},      {N_("Next step"), false},
    {N_("State"), false}, {N_("Who could carry it"), false}, {N_("Sources"), false},
};

enum { STEP_GAP, STEP_WHY, STEP_NEXT, STEP_STATE, STEP_WHO, STEP_SOURCES };

static const cf_html_grid step_grid = {
    .id = "first-table",
    .caption = N_("What to do first"),
    .column = step_columns,
    .count = CF_COUNT(step_columns)};

/* The gap of the pair that the forum makes with the first focus, or NULL: then nobody was looked for
 * who could carry it. */
static const cf_gap *find_gap(const cf_analysis *analysis, cf_index forum)
{
    const cf_index focus = analysis->snapshot.focus.item[0];
    for (size_t i = 0; i < analysis->gap_count; i++) {
        const cf_gap *gap = &analysis->gap[i];
        if ((gap->a == focus && gap->b == forum) || (gap->b == focus && gap->a == forum))
            return gap;
    }
    return NULL;
}

/* Where to look it up in this file. */
static void add_ways(cf_html *html, const cf_forum_row *row, bool is_drawn)
{
    const char *id = html->facts->graph->forum[row->forum].id;
    cf_html_start(html, "span", "ways");
    cf_html_link(html, CF_TO_ROW, id, _("row"));
    if (row->channel) {
        cf_html_text(html, " · ");
        cf_html_link(html, CF_TO_EVIDENCE, id, _("evidence"));
    }
    if (is_drawn) {
        cf_html_text(html, " · ");
        cf_html_link(html, CF_TO_NODE, id, _("picture"));
    }
    cf_html_end(html);
}

static void add_why(cf_html *html, const cf_forum_row *row)
{
    const cf_facts *facts = html->facts;
    if (row->need && row->need->shared.count > 0) {
        cf_html_add(html, "p", NULL, _("Both take part in:"));
        cf_html_projects(html, row->need->shared);
    }
    if (row->need && row->need->mandate.count > 0) {
        cf_text_add_format(&html->pad, _("In the mandate of %s, which it leaves out:"),
                           cf_focus_id(facts->analysis));
        cf_html_add_pad(html, "p", NULL);
        cf_html_projects(html, row->need->mandate);
    }
    if (row->channel)
        cf_add_evidence(&html->pad, facts, row->channel, row->channel->evidence);
    else
        cf_text_add(&html->pad, _("nothing is on record"));
    cf_html_add_pad(html, "p", NULL);
}

/* Without work in common nobody was looked for. */
static void add_carriers(cf_html *html, const cf_gap *gap)
{
    if (!gap)
        return;
    cf_add_carriers_by_basis(&html->pad, html->facts->graph, gap->carriers);
    if (html->pad.length == 0)
        cf_text_add(&html->pad, _("none on record"));
    cf_html_pad(html);
}

static bool is_among(const cf_citation *cited, size_t count, const cf_citation *citation)
{
    for (size_t i = 0; i < count; i++) {
        if (cited[i].source == citation->source && strcmp(cited[i].locator, citation->locator) == 0)
            return true;
    }
    return false;
}

static void collect(cf_citation *cited, size_t *count, cf_citations sources)
{
    for (size_t i = 0; i < sources.count && *count < MOST_CITED; i++) {
        if (!is_among(cited, *count, &sources.item[i]))
            cited[(*count)++] = sources.item[i];
    }
}

/* Of the record that decides and of the projects, each once. */
static void add_step_sources(cf_html *html, const cf_forum_row *row)
{
    const cf_graph *graph = html->facts->graph;
    const cf_indices projects = row->need ? row->need->shared : (cf_indices){0};
    cf_citation cited[MOST_CITED];
    size_t count = 0;
    if (row->channel)
        collect(cited, &count, cf_evidence_sources(graph, row->channel->evidence));
    for (size_t i = 0; i < projects.count && i < CF_PROJECTS_SHOWN; i++)
        collect(cited, &count, graph->project[projects.item[i]].sources);
    cf_html_citations(html, (cf_citations){cited, count});
}

static void add_step(cf_html *html, const cf_forum_row *row, size_t at)
{
    const cf_facts *facts = html->facts;
    const cf_forum *forum = &facts->graph->forum[row->forum];
    cf_html_start(html, "tr", NULL);
    cf_html_cell(html, &step_grid, STEP_GAP);
    cf_html_add(html, "b", NULL, forum->id);
    cf_html_add(html, "span", "name", forum->name);
    add_ways(html, row, at < CF_PICTURE_MOST);
    cf_html_end(html);
    cf_html_cell(html, &step_grid, STEP_WHY);
    add_why(html, row);
    cf_html_end(html);
    cf_html_cell(html, &step_grid, STEP_NEXT);
    cf_text_add(&html->pad, _(cf_states[row->state].next_step));
    cf_html_add_pad(html, "b", "next");
    cf_html_end(html);
    cf_html_cell(html, &step_grid, STEP_STATE);
    cf_html_state(html, row->state);
    cf_html_end(html);
    cf_html_cell(html, &step_grid, STEP_WHO);
    add_carriers(html, find_gap(facts->analysis, row->forum));
    cf_html_end(html);
    cf_html_cell(html, &step_grid, STEP_SOURCES);
    add_step_sources(html, row);
    cf_html_end(html);
    cf_html_end_line(html);
}

/* Without a focus the gaps are those of pairs. */
static void add_pair_steps(cf_html *html)
{
    const cf_analysis *analysis = html->facts->analysis;
    const cf_forum *forum = html->facts->graph->forum;
    cf_html_start(html, "ol", NULL);
    for (size_t i = 0; i < analysis->gap_count && i < FIRST_STEPS; i++) {
        const cf_gap *gap = &analysis->gap[i];
        cf_text_add_format(&html->pad, _("%s and %s (%s): "), forum[gap->a].id, forum[gap->b].id,
                           C_("kind of gap", cf_gap_kinds[gap->kind].word));
        cf_text_add(&html->pad, _(cf_states[gap->state].next_step));
        cf_html_add_pad(html, "li", NULL);
    }
    cf_html_end_line(html);
}

static void add_focus_steps(cf_html *html, size_t open)
{
    const cf_analysis *analysis = html->facts->analysis;
    cf_add_counted(&html->pad, open, "forum has", "fora have");
    cf_text_add_format(&html->pad, _(" no channel to %s that counts. "), cf_focus_id(analysis));
    if (open > FIRST_STEPS)
        cf_text_add_format(
            &html->pad, _("The first %d stand here, all of them below. "), FIRST_STEPS);
    cf_text_add(&html->pad, _("First come those whose projects ask for contact, then those where "
                              "contact has come furthest."));
    cf_html_add_pad(html, "p", NULL);
    cf_html_grid_start(html, &step_grid);
    for (size_t i = 0; i < open && i < FIRST_STEPS; i++)
        add_step(html, &analysis->forum[i], i);
    cf_html_grid_end(html);
}

bool cf_html_add_first_steps(cf_html *html)
{
    const cf_analysis *analysis = html->facts->analysis;
    const bool has_focus = analysis->snapshot.focus.count > 0;
    size_t open = 0;
    while (open < analysis->forum_count && !analysis->forum[open].covered)
        open++;
    if (has_focus && open > 0)
        add_focus_steps(html, open);
    else if (!has_focus && analysis->gap_count > 0)
        add_pair_steps(html);
    else
        cf_html_add(html, "p", NULL, _("Nothing is open."));
    return true;
}
