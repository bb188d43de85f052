/* Pairs of fora that have a need to coordinate and no channel that counts. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/chance_words.h"
#include "reports/html_sections.h"
#include "reports/svg.h"
#include "reports/words.h"

enum { MOST_PAIRS = 200 };

enum { PAIR, STATE, KIND, VIA, PROJECTS, WHO, NEXT };

static const cf_html_column columns[] = {
    [PAIR] = {N_("Fora"), false},         [STATE] = {N_("State and record"), false},
    [KIND] = {N_("Kind of gap"), false},  [VIA] = {N_("Linked through"), false},
    [PROJECTS] = {N_("Projects"), false}, [WHO] = {N_("Who could carry it"), false},
    [NEXT] = {N_("Next step"), false},
};

static const cf_html_grid grid = {
    .id = "pairs-table",
    .caption = N_("Pairs of fora with work in common and no channel"),
    .column = columns,
    .count = CF_COUNT(columns)};

/* A link to its row if it has one: fora out of scope do not, nor have all where they are too many. */
static void add_forum(cf_html *html, cf_index forum)
{
    const cf_analysis *analysis = html->facts->analysis;
    const char *id = html->facts->graph->forum[forum].id;
    if (analysis->coverage.scope[forum] == CF_IN_SCOPE && analysis->forum_count <= CF_HTML_ROWS)
        cf_html_link(html, CF_TO_ROW, id, id);
    else
        cf_html_text(html, id);
}

/* The nodes of the pair that the picture shows. */
static void add_ways(cf_html *html, const cf_gap *gap)
{
    const cf_facts *facts = html->facts;
    const cf_index ends[] = {gap->a, gap->b};
    if (facts->analysis->forum_count > CF_PICTURE_MOST)
        return;
    cf_html_start(html, "span", "ways");
    for (size_t i = 0; i < CF_COUNT(ends); i++) {
        const char *id = facts->graph->forum[ends[i]].id;
        if (facts->analysis->coverage.scope[ends[i]] != CF_IN_SCOPE)
            continue;
        cf_text_add_format(&html->pad, _("picture of %s"), id);
        cf_html_link(html, CF_TO_NODE, id, cf_text_of(&html->pad));
        cf_pad_clear(&html->pad, &html->xml.pad);
        cf_html_text(html, " ");
    }
    cf_html_end(html);
}

/* What is on record for the pair, with its sources. */
static void add_record(cf_html *html, const cf_gap *gap)
{
    if (!gap->channel)
        return;
    const cf_citations sources = cf_evidence_sources(html->facts->graph, gap->channel->evidence);
    cf_html_start(html, "p", "note");
    cf_add_evidence(&html->pad, html->facts, gap->channel, gap->channel->evidence);
    cf_html_pad(html);
    cf_html_text(html, sources.count > 0 ? " [" : "");
    cf_html_citations(html, sources);
    cf_html_text(html, sources.count > 0 ? "]" : "");
    cf_html_end(html);
}

static void add_chance(cf_html *html, const cf_gap *gap)
{
    const cf_analysis *analysis = html->facts->analysis;
    if (!analysis->chance.method)
        return;
    cf_add_pair_chance(&html->pad, cf_chance_of_gap(analysis, gap));
    cf_html_add_pad(html, "p", "note");
}

static void add_need(cf_html *html, const cf_gap *gap)
{
    cf_xml_attribute_format(&html->xml, "data-v", "%zu", gap->count);
    cf_html_projects(html, gap->need->shared.count > 0 ? gap->need->shared : gap->need->mandate);
    add_chance(html, gap);
}

static void add_via(cf_html *html, const cf_gap *gap)
{
    if (gap->via.count > 0)
        cf_add_fora(&html->pad, html->facts->graph, gap->via, ", ");
    else if (gap->distance > 0)
        cf_text_add_format(&html->pad, _("%zu steps over channels"), gap->distance);
    else
        cf_text_add(&html->pad, _("nobody"));
    cf_html_pad(html);
}

static void add_row(cf_html *html, const cf_gap *gap)
{
    const cf_graph *graph = html->facts->graph;
    cf_html_start(html, "tr", NULL);
    cf_html_cell(html, &grid, PAIR);
    add_forum(html, gap->a);
    cf_html_text(html, _(" and "));
    add_forum(html, gap->b);
    add_ways(html, gap);
    cf_html_end(html);
    cf_html_cell(html, &grid, STATE);
    cf_xml_attribute_format(&html->xml, "data-v", "%d", (int)gap->state);
    cf_html_state(html, gap->state);
    add_record(html, gap);
    cf_html_end(html);
    cf_html_cell(html, &grid, KIND);
    cf_html_text(html, C_("kind of gap", cf_gap_kinds[gap->kind].word));
    cf_html_end(html);
    cf_html_cell(html, &grid, VIA);
    add_via(html, gap);
    cf_html_end(html);
    cf_html_cell(html, &grid, PROJECTS);
    add_need(html, gap);
    cf_html_end(html);
    cf_html_cell(html, &grid, WHO);
    cf_add_carriers_by_basis(&html->pad, graph, gap->carriers);
    if (html->pad.length == 0)
        cf_text_add(&html->pad, _("none on record"));
    cf_html_pad(html);
    cf_html_end(html);
    cf_html_cell(html, &grid, NEXT);
    cf_text_add(&html->pad, _(cf_states[gap->state].next_step));
    cf_html_pad(html);
    cf_html_end(html);
    cf_html_end_line(html);
}

bool cf_html_add_pairs(cf_html *html)
{
    const cf_analysis *analysis = html->facts->analysis;
    cf_add_congruence(&html->pad, analysis);
    cf_add_chance(&html->pad, analysis);
    cf_html_add_pad(html, "p", NULL);
    cf_html_add_cut(html, MOST_PAIRS, analysis->gap_count, "pairs.csv");
    if (analysis->gap_count == 0)
        return true;
    cf_html_grid_start(html, &grid);
    for (size_t i = 0; i < analysis->gap_count && i < MOST_PAIRS; i++)
        add_row(html, &analysis->gap[i]);
    cf_html_grid_end(html);
    return true;
}
