/* The picture of years or days: coverage and congruence with their bounds, and gaps below. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/svg.h"
#include "reports/trend.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
    WIDTH = 860,
    LEFT = 52,
    PLOT = WIDTH - LEFT - 16,
    HEAD = 34, /* for the title, alone */
    LEGEND = 18,
    SHARES_TOP = 62,
    SHARES_HEIGHT = 200,
    GAPS_TOP = 328,
    GAPS_HEIGHT = 70,
    HEIGHT = GAPS_TOP + GAPS_HEIGHT + 32,
    SMALL = 13,
    YEAR_WIDTH = 44,
    DAY_WIDTH = 88,
    NUMBER_WIDTH = 16, /* of gaps */
    WIDEST_BAR = 28,
};

static double coverage_low(const cf_trend_point *point)
{
    return point->low;
}

static double coverage_high(const cf_trend_point *point)
{
    return point->high;
}

static double congruence_low(const cf_trend_point *point)
{
    return point->congruence;
}

static double congruence_high(const cf_trend_point *point)
{
    return point->required == 0
             ? (double)NAN
             : (double)(point->met + point->gaps_not_recorded) / (double)point->required;
}

/* A share of each date, from its lower to its upper bound. */
typedef struct {
    const char *words, *class, *color;
    const char *dash; /* NULL: a full line */
    double (*low)(const cf_trend_point *point);
    double (*high)(const cf_trend_point *point);
} series;

static const series shares[] = {
    {N_("Coverage: fora with a channel to the focus"), "t-coverage", "#2a6db0", NULL, coverage_low,
     coverage_high},
    {N_("Congruence: needs that are met"), "t-congruence", CF_SVG_CHANNEL, "7 4", congruence_low,
     congruence_high},
};

typedef struct {
    cf_svg *svg;
    const cf_trend *trend;
    bool is_by_day;
    double top;  /* of the drawing: below the title, alone */
    double step; /* the least from one date to another */
    size_t most_gaps;
} drawing;

static double x_of(const drawing *made, size_t at)
{
    const cf_trend_point *point = made->trend->point;
    if (!made->is_by_day)
        return LEFT + ((double)at + 0.5) * PLOT / (double)made->trend->count;
    const double days = point[made->trend->count - 1].date.last - point[0].date.last;
    return LEFT + WIDEST_BAR
         + (point[at].date.last - point[0].date.last) / days * (PLOT - 2 * WIDEST_BAR);
}

static double y_of(const drawing *made, double share)
{
    return made->top + SHARES_TOP + (1 - share) * SHARES_HEIGHT;
}

static void add_line(const drawing *made, double y)
{
    cf_svg_start(made->svg, "line", "ring");
    cf_svg_number(made->svg, "x1", LEFT);
    cf_svg_number(made->svg, "x2", LEFT + PLOT);
    cf_svg_number(made->svg, "y1", y);
    cf_svg_number(made->svg, "y2", y);
    cf_xml_attribute(made->svg->xml, "stroke", CF_SVG_LINE);
    cf_svg_end(made->svg);
}

static void add_label(const drawing *made, double x, double y, const char *anchor,
                      const char *words)
{
    const cf_svg_place place = {
        .x = x, .y = y, .size = SMALL, .anchor = anchor, .class = "faint", .color = CF_SVG_FAINT};
    cf_svg_text(made->svg, &place, words);
}

static void add_scale(const drawing *made)
{
    static const struct {
        double share;
        const char *words;
    } marks[] = {{0, "0 %"}, {0.25, "25 %"}, {0.5, "50 %"}, {0.75, "75 %"}, {1, "100 %"}};
    for (size_t i = 0; i < CF_COUNT(marks); i++) {
        add_line(made, y_of(made, marks[i].share));
        add_label(made, LEFT - 6, y_of(made, marks[i].share) + 4, "end", marks[i].words);
    }
}

/* "M12.3 40": a step of a path. */
static void add_step(cf_text *path, char command, double x, double y)
{
    cf_text_add_format(path, "%c%.1f %.1f", command, x, y);
}

/* The end of the dates from `first` on that have a value. */
static size_t run_end(const drawing *made, const series *line, size_t first)
{
    size_t end = first;
    while (end < made->trend->count && isfinite(line->low(&made->trend->point[end])))
        end++;
    return end;
}

static void trace(const drawing *made, cf_text *path, double (*of)(const cf_trend_point *),
                  size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        add_step(path, i == first ? 'M' : 'L', x_of(made, i),
                 y_of(made, of(&made->trend->point[i])));
}

/* The bounds of a run, back along the lower ones. */
static void trace_band(const drawing *made, cf_text *path, const series *line, size_t first,
                       size_t end)
{
    trace(made, path, line->high, first, end);
    for (size_t i = end; i > first; i--)
        add_step(path, 'L', x_of(made, i - 1), y_of(made, line->low(&made->trend->point[i - 1])));
    cf_text_add_char(path, 'Z');
}

static void add_path(const drawing *made, const series *line, cf_text *path, bool is_band)
{
    cf_xml *xml = made->svg->xml;
    cf_svg_start(made->svg, "path", line->class);
    cf_xml_attribute(xml, "d", cf_text_of(path));
    cf_xml_attribute(xml, "fill", is_band ? line->color : "none");
    if (is_band)
        cf_xml_attribute(xml, "fill-opacity", ".18");
    else
        cf_xml_attribute(xml, "stroke", line->color);
    if (!is_band)
        cf_xml_attribute(xml, "stroke-width", "2.5");
    if (!is_band && line->dash)
        cf_xml_attribute(xml, "stroke-dasharray", line->dash);
    cf_svg_end(made->svg);
    cf_pad_clear(path, &xml->pad);
}

static void add_dot(const drawing *made, const series *line, double x, double y)
{
    cf_svg_start(made->svg, "circle", line->class);
    cf_svg_number(made->svg, "cx", x);
    cf_svg_number(made->svg, "cy", y);
    cf_svg_number(made->svg, "r", 3);
    cf_xml_attribute(made->svg->xml, "fill", line->color);
    cf_svg_end(made->svg);
}

/* Dates without a value part it into runs. */
static void add_series(const drawing *made, const series *line)
{
    cf_text path = {0};
    for (size_t first = 0; first < made->trend->count; first++) {
        const size_t end = run_end(made, line, first);
        if (end == first)
            continue;
        trace_band(made, &path, line, first, end);
        add_path(made, line, &path, true);
        trace(made, &path, line->low, first, end);
        add_path(made, line, &path, false);
        for (size_t i = first; i < end; i++)
            add_dot(made, line, x_of(made, i), y_of(made, line->low(&made->trend->point[i])));
        first = end;
    }
    cf_pad_free(&path, &made->svg->xml->pad);
}

static void add_legend(const drawing *made)
{
    for (size_t i = 0; i < CF_COUNT(shares); i++) {
        cf_text path = {0};
        const double x = LEFT + (double)i * PLOT / 2;
        const cf_svg_place place = {
            .x = x + 36, .y = made->top + LEGEND + 4, .size = SMALL, .anchor = "start"};
        add_step(&path, 'M', x, made->top + LEGEND);
        add_step(&path, 'L', x + 28, made->top + LEGEND);
        add_path(made, &shares[i], &path, false);
        add_dot(made, &shares[i], x + 14, made->top + LEGEND);
        cf_svg_text(made->svg, &place, _(shares[i].words));
        cf_pad_free(&path, &made->svg->xml->pad);
    }
    add_label(made, LEFT, made->top + LEGEND + 22, "start",
              _("A line is what is on record; the shade goes up to what may be."));
}

/* A bar, with its number on top. */
static void add_gaps(const drawing *made, size_t at)
{
    const double width = fmin(WIDEST_BAR, fmax(1, made->step * 0.7));
    const size_t gaps = made->trend->point[at].gaps;
    const double height = (double)gaps / (double)made->most_gaps * GAPS_HEIGHT;
    const double bottom = made->top + GAPS_TOP + GAPS_HEIGHT;
    char number[24];
    cf_svg_start(made->svg, "rect", "t-gaps");
    cf_svg_number(made->svg, "x", x_of(made, at) - width / 2);
    cf_svg_number(made->svg, "y", bottom - height);
    cf_svg_number(made->svg, "width", width);
    cf_svg_number(made->svg, "height", height);
    cf_xml_attribute(made->svg->xml, "fill", CF_SVG_GAP);
    cf_svg_end(made->svg);
    snprintf(number, sizeof number, "%zu", gaps);
    if (made->step >= NUMBER_WIDTH)
        add_label(made, x_of(made, at), bottom - height - 4, "middle", number);
}

/* The place of the last date before `at` whose label has room beside that of `at`, or `at`. */
static size_t label_before(const drawing *made, size_t at)
{
    const double width = made->is_by_day ? DAY_WIDTH : YEAR_WIDTH;
    for (size_t i = at; i > 0; i--) {
        if (x_of(made, at) - x_of(made, i - 1) > width - 0.5)
            return i - 1;
    }
    return at;
}

/* Dates that have room, counted back from the last. */
static void add_dates(const drawing *made)
{
    size_t label[PLOT / YEAR_WIDTH + 2] = {made->trend->count - 1};
    size_t count = 1;
    while (label_before(made, label[count - 1]) < label[count - 1]) {
        label[count] = label_before(made, label[count - 1]);
        count++;
    }
    while (count-- > 0) {
        char date[CF_DATE_SIZE];
        cf_date_text(made->trend->point[label[count]].date, date);
        if (!made->is_by_day)
            date[strlen("2005")] = '\0';
        add_label(made, x_of(made, label[count]), made->top + GAPS_TOP + GAPS_HEIGHT + 18, "middle",
                  date);
    }
}

static void add_bars(const drawing *made)
{
    const cf_svg_place place = {
        .x = LEFT, .y = made->top + GAPS_TOP - 26, .size = SMALL, .anchor = "start"};
    cf_svg_text(made->svg, &place, _("Gaps: needs between two fora without a channel that counts"));
    for (size_t i = 0; i < made->trend->count; i++)
        add_gaps(made, i);
    add_line(made, made->top + GAPS_TOP + GAPS_HEIGHT);
}

static size_t most_gaps(const cf_trend *trend)
{
    size_t most = 1;
    for (size_t i = 0; i < trend->count; i++)
        most = trend->point[i].gaps > most ? trend->point[i].gaps : most;
    return most;
}

static double least_step(const drawing *made)
{
    double step = (double)PLOT / (double)made->trend->count;
    for (size_t i = 1; i < made->trend->count && made->is_by_day; i++)
        step = fmin(step, x_of(made, i) - x_of(made, i - 1));
    return step;
}

void cf_svg_add_lines(cf_svg *svg, const cf_trend_picture *picture)
{
    const cf_trend *trend = picture->trend;
    drawing made = {
        .svg = svg,
        .trend = trend,
        .is_by_day = picture->is_by_day,
        .top = svg->is_alone ? HEAD : 0,
        .most_gaps = most_gaps(trend)};
    made.step = least_step(&made);
    cf_text words = {0};
    cf_add_trend_words(&words, trend);
    const cf_svg_frame frame = {
        .id = picture->id,
        .title = picture->title,
        .description = cf_text_of(&words),
        .width = WIDTH,
        .height = made.top + HEIGHT};
    cf_svg_open(svg, &frame);
    if (svg->is_alone) {
        const cf_svg_place place = {.x = LEFT, .y = 24, .size = 18, .anchor = "start"};
        cf_svg_text(svg, &place, frame.title);
    }
    add_legend(&made);
    add_scale(&made);
    for (size_t i = 0; i < CF_COUNT(shares); i++)
        add_series(&made, &shares[i]);
    add_bars(&made);
    add_dates(&made);
    cf_svg_close(svg);
    cf_pad_free(&words, &svg->xml->pad);
}

bool cf_svg_add_trend(cf_svg *svg, const cf_facts *facts)
{
    const cf_trend_picture picture = {
        .id = "trend",
        .title = _("Coverage, congruence and gaps over the years"),
        .trend = facts->trend};
    cf_svg_add_lines(svg, &picture);
    return true;
}
