/* Coverage and congruence over the days of several inputs. */
#include "reports/batch.h"

#include <math.h>

enum { WIDTH = 760, HEIGHT = 270, LEFT = 52, RIGHT = 736, TOP = 40, BOTTOM = 236 };
enum { TEXT_SIZE = 12, LABEL_SPACE = 84, MOST_MARKED = 60 };

typedef struct {
    cf_svg *svg;
    const cf_trend_point *const *point;
    size_t count;
} drawing;

static double low_of(const cf_trend_point *point)
{
    return point->low;
}

static double high_of(const cf_trend_point *point)
{
    return point->high;
}

static double congruence_of(const cf_trend_point *point)
{
    return point->congruence;
}

static const struct {
    const char *title;
    double (*of)(const cf_trend_point *point);
    cf_state look; /* whose colour it has */
    const char *dash;
} lines[] = {
    {"coverage, at least", low_of, CF_WORKING, NULL},
    {"coverage, at most", high_of, CF_WORKING, "2 5"},
    {"congruence, at least", congruence_of, CF_NAMED, "9 4"},
};

static double x_of(const drawing *all, size_t at)
{
    const double first = all->point[0]->date.last;
    const double last = all->point[all->count - 1]->date.last;
    return LEFT + (all->point[at]->date.last - first) / (last - first) * (RIGHT - LEFT);
}

static double y_of(double share)
{
    return BOTTOM - share * (BOTTOM - TOP);
}

static void add_stroke(cf_svg *svg, const char *path, const char *dash)
{
    cf_xml_start(svg->xml, "path");
    cf_xml_attribute(svg->xml, "d", path);
    cf_xml_attribute(svg->xml, "fill", "none");
    cf_xml_attribute(svg->xml, "stroke", "currentColor");
    cf_xml_attribute(svg->xml, "stroke-width", "2.5");
    if (dash)
        cf_xml_attribute(svg->xml, "stroke-dasharray", dash);
    cf_svg_end(svg);
}

static void add_scale(cf_svg *svg)
{
    static const double shares[] = {0, 0.5, 1};
    for (size_t i = 0; i < CF_COUNT(shares); i++) {
        const double y = y_of(shares[i]);
        char words[16] = {0};
        snprintf(words, sizeof words, "%.0f %%", 100 * shares[i]);
        cf_svg_start(svg, "path", "ring");
        cf_xml_attribute_format(svg->xml, "d", "M%d %.0fH%d", LEFT, y, RIGHT);
        cf_xml_attribute(svg->xml, "stroke", CF_SVG_LINE);
        cf_svg_end(svg);
        cf_svg_text(
            svg, &(cf_svg_place){LEFT - 8, y + 4, TEXT_SIZE, "end", "faint", CF_SVG_FAINT}, words);
    }
}

/* The first and the last day, and those between them for which there is room. */
static void add_days(const drawing *all)
{
    double free_from = LEFT;
    for (size_t i = 0; i < all->count; i++) {
        const double x = x_of(all, i);
        const bool is_last = i + 1 == all->count;
        char day[CF_DATE_SIZE];
        if (!is_last && (x < free_from || (i > 0 && x > RIGHT - LABEL_SPACE)))
            continue;
        const char *anchor = is_last ? "end" : i == 0 ? "start" : "middle";
        cf_svg_text(
            all->svg, &(cf_svg_place){x, BOTTOM + 20, TEXT_SIZE, anchor, "faint", CF_SVG_FAINT},
            cf_date_text(all->point[i]->date, day));
        free_from = x + LABEL_SPACE;
    }
}

static void add_marks(const drawing *all, double (*of)(const cf_trend_point *point))
{
    for (size_t i = 0; i < all->count && all->count <= MOST_MARKED; i++) {
        const double share = of(all->point[i]);
        if (isnan(share))
            continue;
        cf_xml_start(all->svg->xml, "circle");
        cf_svg_number(all->svg, "cx", x_of(all, i));
        cf_svg_number(all->svg, "cy", y_of(share));
        cf_xml_attribute(all->svg->xml, "r", "3.5");
        cf_xml_attribute(all->svg->xml, "fill", "currentColor");
        cf_svg_end(all->svg);
    }
}

/* A line is broken where it is not defined. */
static void add_line(const drawing *all, size_t line)
{
    cf_text path = {0};
    bool is_drawing = false;
    for (size_t i = 0; i < all->count; i++) {
        const double share = lines[line].of(all->point[i]);
        if (!isnan(share))
            cf_text_add_format(
                &path, "%c%.1f %.1f", is_drawing ? 'L' : 'M', x_of(all, i), y_of(share));
        is_drawing = !isnan(share);
    }
    if (path.length > 0)
        add_stroke(all->svg, cf_text_of(&path), lines[line].dash);
    all->svg->xml->failed = all->svg->xml->failed || path.failed;
    cf_text_free(&path);
    if (!lines[line].dash)
        add_marks(all, lines[line].of);
}

static void add_key(cf_svg *svg, size_t line)
{
    const double x = LEFT + 210.0 * (double)line;
    char path[64];
    snprintf(path, sizeof path, "M%.0f 15H%.0f", x, x + 34);
    add_stroke(svg, path, lines[line].dash);
    cf_svg_text(
        svg, &(cf_svg_place){x + 42, 19, TEXT_SIZE, "start", NULL, NULL}, lines[line].title);
}

void cf_svg_add_days(cf_svg *svg, const char *id, const char *focus,
                     const cf_trend_point *const *point, size_t count)
{
    const drawing all = {svg, point, count};
    cf_text title = {0};
    cf_text_add_format(
        &title, "Coverage and congruence by day%s%s", *focus ? ", as seen by " : "", focus);
    cf_svg_open(
        svg,
        &(cf_svg_frame){
            .id = id,
            .title = cf_text_of(&title),
            .description = "Lines from 0 to 100 %. The table below has "
                           "the same figures.",
            .width = WIDTH,
            .height = HEIGHT});
    add_scale(svg);
    add_days(&all);
    for (size_t i = 0; i < CF_COUNT(lines); i++) {
        cf_xml_start(svg->xml, "g");
        cf_xml_attribute_format(svg->xml, "class", "st-%s", cf_states[lines[i].look].word);
        cf_xml_attribute(svg->xml, "color", cf_state_looks[lines[i].look].color);
        cf_xml_raw(svg->xml, "\n");
        add_line(&all, i);
        add_key(svg, i);
        cf_svg_end(svg);
    }
    cf_svg_close(svg);
    svg->xml->failed = svg->xml->failed || title.failed;
    cf_text_free(&title);
}
