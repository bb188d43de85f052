/* The pictures, and the fora that others depend on. */
#include "base/language.h"
#include "reports/findings.h"
#include "reports/html_sections.h"
#include "reports/omissions.h"
#include "reports/svg.h"
#include "reports/words.h"

enum { HIGHEST = 10 };

bool cf_html_add_picture(cf_html *html, const char *label,
                         bool (*add)(cf_svg *svg, const cf_facts *facts))
{
    cf_svg svg = {.xml = &html->xml};
    cf_html_start_picture(html, label);
    const bool ok = add(&svg, html->facts);
    cf_html_end_line(html);
    return ok;
}

bool cf_html_add_pictures(cf_html *html)
{
    const cf_facts *facts = html->facts;
    cf_add_network_words(&html->pad, facts);
    cf_html_add_pad(html, "p", NULL);
    if (facts->analysis->forum_count > 0
        && !cf_html_add_picture(html, _("Fora round the focus"), cf_svg_add_network))
        return false;
    cf_html_add(html, "h3", NULL, _("Who works with whom"));
    if (!cf_add_matrix_words(&html->pad, facts))
        return false;
    cf_html_add_pad(html, "p", NULL);
    if (!cf_html_add_picture(html, _("Shared work and channels"), cf_svg_add_matrix))
        return false;
    cf_html_add(html, "p", "note",
                _("Both pictures also stand alone, for slides, in network.svg and "
                  "matrix.svg."));
    return true;
}

/* A metric whose highest values are shown, and the columns they have. */
typedef struct {
    const char *metric;
    cf_html_column column[3];
    size_t columns; /* the last holds the result's text, if there are three */
} ranking;

static const ranking rankings[] = {
    {"betweenness", {{N_("Forum"), false}, {N_("Go-between score"), true}}, 2},
    {"cut-point", {{N_("Forum"), false}, {N_("Pairs"), true}, {N_("Its loss"), false}}, 3},
    {"bridge", {{N_("Channel"), false}, {N_("Pairs"), true}, {N_("Its loss"), false}}, 3},
};

static void add_rank(cf_html *html, const cf_html_grid *grid, const cf_result *result, size_t at)
{
    cf_html_start(html, "tr", NULL);
    cf_html_cell(html, grid, 0);
    cf_add_subject(&html->pad, result, at);
    cf_html_pad(html);
    cf_html_end(html);
    cf_html_cell(html, grid, 1);
    cf_add_value(&html->pad, result->metric, result->value[at]);
    cf_html_pad(html);
    cf_html_end(html);
    if (grid->count > 2) {
        cf_html_cell(html, grid, 2);
        cf_html_text(html, result->text ? cf_sentence_words(result->text[at]) : "");
        cf_html_end(html);
    }
    cf_html_end_line(html);
}

static bool add_ranking(cf_html *html, const ranking *row)
{
    const cf_facts *facts = html->facts;
    const cf_result *result = cf_result_find(facts->analysis, CF_LENS_CHANNELS, row->metric);
    if (!result)
        return true;
    const cf_html_grid grid = {
        .caption = result->metric->title, .column = row->column, .count = row->columns};
    size_t count = 0;
    const size_t *place = cf_result_ranked(result, &count, facts->arena, facts->err);
    if (!place)
        return false;
    cf_html_add(html, "h3", NULL, _(result->metric->title));
    cf_html_add(html, "p", NULL, _(result->metric->plain));
    if (count == 0 || !(result->value[place[0]] > 0)) {
        cf_html_add(html, "p", "note", _("None."));
        return true;
    }
    cf_html_grid_start(html, &grid);
    for (size_t i = 0; i < count && i < HIGHEST && result->value[place[i]] > 0; i++)
        add_rank(html, &grid, result, place[i]);
    cf_html_grid_end(html);
    return true;
}

bool cf_html_add_go_betweens(cf_html *html)
{
    bool ok = true;
    cf_html_add(html, "p", NULL, _("Over the channels that count, among all fora in force."));
    for (size_t i = 0; i < CF_COUNT(rankings) && ok; i++)
        ok = add_ranking(html, &rankings[i]);
    if (cf_has_omissions(html->facts->analysis, CF_LENS_COUNT)) {
        cf_add_omissions(&html->pad, html->facts->analysis, CF_LENS_COUNT);
        cf_html_add_pad(html, "p", "note");
    }
    return ok;
}
