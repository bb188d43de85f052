/* The picture of fora against fora: how many projects each two share, and where there is a channel. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/findings.h"
#include "reports/svg.h"
#include "reports/words.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CELL = 22, LABEL_WIDTH = 132, MARGIN = 12, HEAD = 40, LEGEND = 52, LEAST_WIDTH = 460 };

/* From few shared projects to many. */
static const struct {
    size_t least;
    const char *class, *fill, *ink;
} shades[] = {
    {1, "h1", "#dbe9f6", CF_SVG_INK},
    {2, "h2", "#aecfea", CF_SVG_INK},
    {4, "h3", "#5b9bd0", "#06192b"},
    {8, "h4", "#1f5f9e", "#ffffff"},
};

typedef struct {
    cf_index forum;
    double cluster; /* NAN: not measured */
    size_t weight;  /* shared projects and channels */
} matrix_row;

typedef struct {
    const cf_facts *facts;
    matrix_row *row;
    size_t count, of;
} matrix;

static void count_pair(matrix_row *all, cf_index a, cf_index b, size_t weight)
{
    all[a].weight += weight;
    all[b].weight += weight;
}

static bool is_in_force(const cf_facts *facts, cf_index forum)
{
    return facts->analysis->snapshot.forum[forum] != CF_NO;
}

static void find_clusters(matrix_row *all, const cf_analysis *analysis)
{
    const cf_result *result = cf_result_find(analysis, CF_LENS_SHARED_WORK, "cluster");
    for (size_t i = 0; result && i < result->count; i++)
        all[result->network->node[i].record].cluster = result->value[i];
}

static int by_weight(const void *left, const void *right)
{
    const matrix_row *x = left;
    const matrix_row *y = right;
    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    return (x->forum > y->forum) - (x->forum < y->forum);
}

static int by_cluster(const void *left, const void *right)
{
    const matrix_row *x = left;
    const matrix_row *y = right;
    const int order = (x->cluster > y->cluster) - (x->cluster < y->cluster);
    return order != 0 ? order : by_weight(left, right);
}

/* The fora with shared work or a channel, those with most of it first if there are too many, then
 * by cluster. */
static bool read_matrix(matrix *made, const cf_facts *facts)
{
    const cf_analysis *analysis = facts->analysis;
    matrix_row *all = cf_new(facts->arena, matrix_row, facts->graph->forum_count, facts->err);
    if (!all)
        return false;
    for (size_t i = 0; i < facts->graph->forum_count; i++)
        all[i] = (matrix_row){.forum = (cf_index)i, .cluster = NAN};
    for (size_t i = 0; i < analysis->requirements.count; i++) {
        const cf_requirement *need = &analysis->requirements.item[i];
        count_pair(all, need->a, need->b, need->shared.count);
    }
    for (size_t i = 0; i < analysis->channels.count; i++) {
        const cf_channel *channel = &analysis->channels.item[i];
        if (cf_analysis_is_covered(analysis, channel->a, channel->b))
            count_pair(all, channel->a, channel->b, 1);
    }
    find_clusters(all, analysis);
    *made = (matrix){.facts = facts, .row = all};
    for (size_t i = 0; i < facts->graph->forum_count; i++) {
        if (all[i].weight > 0 && is_in_force(facts, (cf_index)i))
            all[made->of++] = all[i];
    }
    made->count = made->of < CF_MATRIX_MOST ? made->of : CF_MATRIX_MOST;
    if (made->of > 0)
        qsort(all, made->of, sizeof *all, by_weight);
    if (made->count > 0)
        qsort(all, made->count, sizeof *all, by_cluster);
    return true;
}

static size_t shade_of(size_t shared)
{
    size_t shade = 0;
    while (shade + 1 < CF_COUNT(shades) && shared >= shades[shade + 1].least)
        shade++;
    return shade;
}

static void draw_square(cf_svg *svg, double x, double y, const char *class, const char *fill)
{
    cf_svg_start(svg, "rect", class);
    cf_svg_number(svg, "x", x + 1);
    cf_svg_number(svg, "y", y + 1);
    cf_svg_number(svg, "width", CELL - 2);
    cf_svg_number(svg, "height", CELL - 2);
    cf_xml_attribute(svg->xml, "rx", "3");
    cf_xml_attribute(svg->xml, "fill", fill);
    cf_svg_end(svg);
}

static void draw_shared(cf_svg *svg, double x, double y, size_t shared)
{
    const size_t shade = shade_of(shared);
    char number[32];
    snprintf(number, sizeof number, "%zu", shared);
    draw_square(svg, x, y, shades[shade].class, shades[shade].fill);
    cf_svg_text(
        svg,
        &(cf_svg_place){x + CELL / 2.0, y + CELL / 2.0 + 4, 11, "middle",
                        shade + 1 < CF_COUNT(shades) ? "on-light" : "on-dark", shades[shade].ink},
        number);
}

/* A channel: a green frame round the square. */
static void draw_channel(cf_svg *svg, double x, double y)
{
    cf_svg_start(svg, "rect", "frame");
    cf_svg_number(svg, "x", x + 1.5);
    cf_svg_number(svg, "y", y + 1.5);
    cf_svg_number(svg, "width", CELL - 3);
    cf_svg_number(svg, "height", CELL - 3);
    cf_xml_attribute(svg->xml, "rx", "3");
    cf_xml_attribute(svg->xml, "fill", "none");
    cf_xml_attribute(svg->xml, "stroke", CF_SVG_CHANNEL);
    cf_xml_attribute(svg->xml, "stroke-width", "2.4");
    cf_svg_end(svg);
}

static void draw_cell(cf_svg *svg, const matrix *made, size_t r, size_t c)
{
    const cf_analysis *analysis = made->facts->analysis;
    const cf_index a = made->row[r].forum;
    const cf_index b = made->row[c].forum;
    const double x = (double)(c * CELL);
    const double y = (double)(r * CELL);
    const cf_requirement *need = cf_requirements_find(&analysis->requirements, a, b);
    if (r == c || !need || need->shared.count == 0)
        draw_square(svg, x, y, r == c ? "same" : "empty", r == c ? CF_SVG_LINE : "#f4f6f8");
    else
        draw_shared(svg, x, y, need->shared.count);
    if (r != c && cf_analysis_is_covered(analysis, a, b))
        draw_channel(svg, x, y);
}

static void add_label(cf_text *pad, const char *id)
{
    if (strlen(id) > 16)
        cf_text_add_format(pad, "%.13s...", id);
    else
        cf_text_add(pad, id);
}

static void draw_labels(cf_svg *svg, const matrix *made, size_t at)
{
    const double middle = (double)at * CELL + CELL / 2.0 + 4;
    cf_text label = {0};
    add_label(&label, made->facts->graph->forum[made->row[at].forum].id);
    cf_svg_text(svg, &(cf_svg_place){-6, middle, 11, "end", NULL, NULL}, cf_text_of(&label));
    cf_svg_start(svg, "g", NULL);
    cf_xml_attribute_format(svg->xml, "transform", "translate(%.1f -6) rotate(-90)", middle);
    cf_svg_text(svg, &(cf_svg_place){0, 0, 11, "start", NULL, NULL}, cf_text_of(&label));
    cf_svg_end(svg);
    svg->xml->failed = svg->xml->failed || label.failed;
    cf_text_free(&label);
}

static void draw_legend(cf_svg *svg, double y)
{
    static const struct {
        const char *words;
        double step;
    } entries[] = {
        {"1", 44}, {N_("2 to 3"), 72}, {N_("4 to 7"), 72}, {N_("8 or more shared projects"), 0}};
    _Static_assert(CF_COUNT(entries) == CF_COUNT(shades), "a shade has no words");
    double x = -LABEL_WIDTH + MARGIN;
    for (size_t i = 0; i < CF_COUNT(shades); i++) {
        draw_square(svg, x, y, shades[i].class, shades[i].fill);
        cf_svg_text(svg, &(cf_svg_place){x + CELL + 4, y + 15, 12, "start", NULL, NULL},
                    _(entries[i].words));
        x += entries[i].step;
    }
    x = -LABEL_WIDTH + MARGIN;
    draw_square(svg, x, y + CELL + 4, "empty", "#f4f6f8");
    draw_channel(svg, x, y + CELL + 4);
    cf_svg_text(svg, &(cf_svg_place){x + CELL + 4, y + CELL + 19, 12, "start", NULL, NULL},
                _("a channel that counts"));
}

static void draw(cf_svg *svg, const matrix *made)
{
    for (size_t r = 0; r < made->count; r++) {
        draw_labels(svg, made, r);
        for (size_t c = 0; c < made->count; c++)
            draw_cell(svg, made, r, c);
    }
    draw_legend(svg, (double)made->count * CELL + MARGIN);
    if (svg->is_alone)
        cf_svg_text(svg,
                    &(cf_svg_place){
                        MARGIN - LABEL_WIDTH, -LABEL_WIDTH - HEAD + 28, 18, "start", NULL, NULL},
                    _("Shared work and channels between fora"));
}

static void add_words(cf_text *out, const matrix *made)
{
    if (made->of == 0) {
        cf_text_add(
            out, _("There is no picture: no two fora share work or have a channel on record."));
        return;
    }
    cf_text_add(
        out, _("The number in a square is how many projects the two fora share; a green frame "
               "is a channel that counts. A number without a frame is work without a channel. "
               "Fora that work together stand together."));
    if (made->count < made->of)
        cf_text_add_format(
            out, _(" Shown are the %zu fora with most shared work and channels of %zu."),
            made->count, made->of);
}

bool cf_add_matrix_words(cf_text *out, const cf_facts *facts)
{
    matrix made;
    if (!read_matrix(&made, facts))
        return false;
    add_words(out, &made);
    return true;
}

bool cf_svg_add_matrix(cf_svg *svg, const cf_facts *facts)
{
    matrix made;
    if (!read_matrix(&made, facts))
        return false;
    cf_text words = {0};
    add_words(&words, &made);
    const double head = svg->is_alone ? HEAD : 0;
    const double side = (double)made.count * CELL;
    const cf_svg_frame frame = {
        .id = "matrix",
        .title = _("Shared work and channels between fora"),
        .description = cf_text_of(&words),
        .left = -LABEL_WIDTH,
        .top = -LABEL_WIDTH - head,
        .width = fmax(LABEL_WIDTH + side + MARGIN, LEAST_WIDTH),
        .height = LABEL_WIDTH + head + side + LEGEND + 2 * MARGIN};
    cf_svg_open(svg, &frame);
    if (made.count > 0)
        draw(svg, &made);
    else
        cf_svg_text(svg, &(cf_svg_place){MARGIN - LABEL_WIDTH, 0, 12, "start", NULL, NULL},
                    cf_text_of(&words));
    cf_svg_close(svg);
    svg->xml->failed = svg->xml->failed || words.failed;
    cf_text_free(&words);
    return true;
}
