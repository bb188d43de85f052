/* The picture of rings: every forum in scope round the focus, the nearer the further contact has
 * come. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/graphml_nodes.h"
#include "reports/svg.h"
#include "reports/svg_rings.h"
#include "reports/words.h"

#include <math.h>
#include <string.h>

enum {
    MARGIN = 24,
    HEAD = 72, /* for title and headline, alone */
    LEGEND_STEP = 172,
    LEGEND_LINE = 24,
    GAPS_DRAWN = 40, /* more lines than that say nothing */
    LEAST_WIDTH = 760,
};

typedef struct {
    cf_svg *svg;
    const cf_facts *facts;
    cf_rings rings;
    double width, height, left, top;
    cf_text pad;
} drawing;

static size_t drawn_count(const cf_analysis *analysis)
{
    return analysis->forum_count < CF_PICTURE_MOST ? analysis->forum_count : CF_PICTURE_MOST;
}

static size_t need_count(const cf_forum_row *row)
{
    return row->need ? row->need->shared.count + row->need->mandate.count : 0;
}

static const char *label_of(const char *id, const cf_facts *facts)
{
    const size_t length = strlen(id);
    if (length <= CF_LABEL_MOST)
        return id;
    return cf_arena_format(facts->arena, facts->err, "%.*s...", CF_LABEL_MOST - 3, id);
}

/* The area of a mark grows with the projects that ask for contact. */
static double mark_radius(const cf_forum_row *row)
{
    return fmin(CF_MARK_MOST, sqrt(30 + 15 * (double)need_count(row)));
}

static bool make_nodes(drawing *made)
{
    const cf_facts *facts = made->facts;
    const size_t count = drawn_count(facts->analysis);
    cf_ring_node *node = cf_new(facts->arena, cf_ring_node, count, facts->err);
    if (!node)
        return false;
    for (size_t i = 0; i < count; i++) {
        const cf_forum_row *row = &facts->analysis->forum[i];
        node[i] = (cf_ring_node){
            .forum = row->forum,
            .state = row->state,
            .label = label_of(facts->graph->forum[row->forum].id, facts),
            .radius = mark_radius(row)};
        if (!node[i].label)
            return false;
    }
    made->rings = (cf_rings){.node = node, .count = count};
    return cf_rings_lay_out(&made->rings, facts->arena, facts->err);
}

static const cf_ring_node *find_node(const drawing *made, cf_index forum)
{
    for (size_t i = 0; i < made->rings.count; i++) {
        if (made->rings.node[i].forum == forum)
            return &made->rings.node[i];
    }
    return NULL;
}

static void draw_ring(drawing *made, const cf_ring *ring)
{
    cf_svg *svg = made->svg;
    cf_svg_start(svg, "circle", "ring");
    cf_svg_number(svg, "r", ring->radius);
    cf_xml_attribute(svg->xml, "fill", "none");
    cf_xml_attribute(svg->xml, "stroke", CF_SVG_LINE);
    cf_svg_end(svg);
}

static void add_halo(cf_svg *svg)
{
    cf_xml_attribute(svg->xml, "paint-order", "stroke");
    cf_xml_attribute(svg->xml, "stroke", CF_SVG_PAPER);
    cf_xml_attribute(svg->xml, "stroke-width", "4");
    cf_xml_attribute(svg->xml, "stroke-linejoin", "round");
}

static void draw_ring_title(drawing *made, const cf_ring *ring)
{
    cf_svg *svg = made->svg;
    if (!ring->title)
        return;
    cf_svg_start(svg, "text", "halo faint");
    cf_svg_number(svg, "y", 4 - ring->radius);
    cf_svg_number(svg, "font-size", 12);
    cf_xml_attribute(svg->xml, "font-style", "italic");
    cf_xml_attribute(svg->xml, "text-anchor", "middle");
    cf_xml_attribute(svg->xml, "fill", CF_SVG_FAINT);
    add_halo(svg);
    cf_xml_line(svg->xml, ring->title);
    cf_svg_end(svg);
}

/* Bent towards the middle, and round the focus if it joins two others. */
static void add_curve(cf_xml *xml, const cf_ring_node *from, const cf_ring_node *to, bool is_ray)
{
    const double aside = is_ray ? 0 : 0.2;
    const double x = (from->x + to->x) * 0.32 - (to->y - from->y) * aside;
    const double y = (from->y + to->y) * 0.32 + (to->x - from->x) * aside;
    cf_xml_attribute_format(
        xml, "d", "M%.1f %.1fQ%.1f %.1f %.1f %.1f", from->x, from->y, x, y, to->x, to->y);
}

/* A line between two fora; what joins them stands in its class, who they are for the script. */
static void draw_line(drawing *made, const char *class, cf_index a, cf_index b)
{
    static const cf_ring_node focus = {.x = 0, .y = 0};
    const cf_snapshot *snapshot = &made->facts->analysis->snapshot;
    const cf_forum *forum = made->facts->graph->forum;
    const cf_ring_node *from = snapshot->is_focus[a] ? &focus : find_node(made, a);
    const cf_ring_node *to = snapshot->is_focus[b] ? &focus : find_node(made, b);
    const bool is_gap = strcmp(class, "gap") == 0;
    cf_xml *xml = made->svg->xml;
    if (!from || !to || from == to)
        return;
    cf_svg_start(made->svg, "path", class);
    cf_xml_attribute(xml, "data-a", snapshot->is_focus[a] ? "" : forum[a].id);
    cf_xml_attribute(xml, "data-b", snapshot->is_focus[b] ? "" : forum[b].id);
    add_curve(xml, from, to, from == &focus || to == &focus);
    cf_xml_attribute(xml, "fill", "none");
    cf_xml_attribute(xml, "stroke", is_gap ? CF_SVG_GAP : CF_SVG_CHANNEL);
    cf_xml_attribute(xml, "stroke-width", is_gap ? "1.6" : "1.4");
    cf_xml_attribute(xml, "stroke-opacity", is_gap ? ".75" : ".35");
    if (is_gap)
        cf_xml_attribute(xml, "stroke-dasharray", "6 4");
    cf_svg_end(made->svg);
}

static void draw_lines(drawing *made)
{
    const cf_analysis *analysis = made->facts->analysis;
    const cf_channels *channels = &analysis->channels;
    for (size_t i = 0; i < channels->count; i++) {
        if (channels->covered & CF_STATE_BIT(channels->item[i].state))
            draw_line(made, "channel", channels->item[i].a, channels->item[i].b);
    }
    for (size_t i = 0; i < analysis->gap_count && i < GAPS_DRAWN; i++)
        draw_line(made, "gap", analysis->gap[i].a, analysis->gap[i].b);
}

/* "TEL, Telecommunications ...: promised; 2 projects ask for contact" */
static void add_node_title(drawing *made, const cf_ring_node *node)
{
    const cf_forum *forum = &made->facts->graph->forum[node->forum];
    cf_text_add_format(
        &made->pad, "%s, %s: %s", forum->id, forum->name, C_("state", cf_states[node->state].word));
    cf_svg_start(made->svg, "title", NULL);
    cf_xml_line(made->svg->xml, cf_text_of(&made->pad));
    cf_svg_end(made->svg);
    cf_pad_clear(&made->pad, &made->svg->xml->pad);
}

static void draw_label(drawing *made, const cf_ring_node *node)
{
    cf_svg *svg = made->svg;
    const bool is_left = node->x < 0;
    const double offset = node->radius + CF_LABEL_OFFSET;
    cf_svg_start(svg, "text", "halo");
    cf_svg_number(svg, "x", is_left ? -offset : offset);
    cf_svg_number(svg, "y", 4);
    cf_xml_attribute_format(svg->xml, "font-size", "%d", CF_LABEL_SIZE);
    cf_xml_attribute(svg->xml, "text-anchor", is_left ? "end" : "start");
    cf_xml_attribute_format(svg->xml, "transform", "translate(%.1f %.1f) rotate(%.1f)", node->x,
                            node->y, is_left ? node->angle - 180 : node->angle);
    add_halo(svg);
    cf_xml_line(svg->xml, node->label);
    cf_svg_end(svg);
}

/* In the page a node is a link to its row in the table. */
static bool draw_node(drawing *made, const cf_ring_node *node)
{
    cf_svg *svg = made->svg;
    const cf_facts *facts = made->facts;
    const char *id = facts->graph->forum[node->forum].id;
    const char *anchor = cf_graphml_id(id, facts->arena, facts->err);
    if (!anchor)
        return false;
    cf_svg_start(svg, svg->is_alone ? "g" : "a", "node");
    cf_xml_attribute_format(svg->xml, "id", "n-%s", anchor);
    if (!svg->is_alone) {
        cf_xml_attribute_format(svg->xml, "href", "#l-%s", anchor);
        cf_xml_attribute(svg->xml, "data-f", id);
    }
    add_node_title(made, node);
    cf_svg_mark(svg, node->state, node->x, node->y, node->radius);
    draw_label(made, node);
    cf_svg_end(svg);
    return true;
}

static void draw_focus(drawing *made)
{
    cf_svg *svg = made->svg;
    const char *label = label_of(cf_focus_id(made->facts->analysis), made->facts);
    cf_svg_start(svg, "circle", "focus");
    cf_svg_number(svg, "r", CF_FOCUS_RADIUS);
    cf_svg_end(svg);
    cf_svg_text(
        svg, &(cf_svg_place){0, 4, 12, "middle", "focus-label", CF_SVG_PAPER}, label ? label : "");
}

/* The states that occur, each with its mark and number, then the lines; `y` is the first line. */
static void draw_legend(drawing *made, double y)
{
    const cf_tally *tally = &made->facts->analysis->coverage.tally;
    const size_t in_a_line = (size_t)((made->width - 2 * MARGIN) / LEGEND_STEP);
    size_t at = 0;
    for (cf_state state = 0; state < CF_STATE_COUNT; state++) {
        if (tally->by_state[state] == 0)
            continue;
        const size_t line_before = at / in_a_line;
        const double x = made->left + MARGIN + LEGEND_STEP * (double)(at % in_a_line);
        const double line = y + LEGEND_LINE * (double)line_before;
        cf_svg_mark(made->svg, state, x + 8, line - 4, 6);
        cf_add_state(&made->pad, state);
        cf_text_add_format(&made->pad, " (%zu)", tally->by_state[state]);
        cf_svg_text(made->svg, &(cf_svg_place){x + 22, line, 13, "start", NULL, NULL},
                    cf_text_of(&made->pad));
        cf_pad_clear(&made->pad, &made->svg->xml->pad);
        at++;
    }
}

static void draw_head(drawing *made)
{
    char day[CF_DATE_SIZE];
    const double x = made->left + MARGIN;
    cf_text_add_format(&made->pad, _("Contact with %s"), cf_focus_id(made->facts->analysis));
    if (cf_date_is_given(made->facts->analysis->options.as_of))
        cf_text_add_format(&made->pad, ", %s", cf_as_of_text(made->facts->analysis, day));
    cf_svg_text(made->svg, &(cf_svg_place){x, made->top + 30, 20, "start", NULL, NULL},
                cf_text_of(&made->pad));
    cf_pad_clear(&made->pad, &made->svg->xml->pad);
    cf_add_headline(&made->pad, made->facts->analysis);
    cf_svg_paragraph(made->svg, &(cf_svg_place){x, made->top + 52, 12, "start", NULL, CF_SVG_FAINT},
                     made->width - 2 * MARGIN, cf_text_of(&made->pad));
    cf_pad_clear(&made->pad, &made->svg->xml->pad);
}

static void measure(drawing *made)
{
    const double reach = made->rings.extent + MARGIN;
    const double head = made->svg->is_alone ? HEAD : 0;
    made->width = fmax(2 * ceil(reach), LEAST_WIDTH);
    made->height = 2 * ceil(reach) + head + 3 * LEGEND_LINE;
    made->left = -made->width / 2;
    made->top = -ceil(reach) - head;
}

static bool draw(drawing *made)
{
    const cf_rings *rings = &made->rings;
    bool ok = true;
    for (size_t i = 0; i < rings->ring_count; i++)
        draw_ring(made, &rings->ring[i]);
    draw_lines(made);
    for (size_t i = 0; i < rings->count && ok; i++)
        ok = draw_node(made, &rings->node[i]);
    for (size_t i = 0; i < rings->ring_count; i++)
        draw_ring_title(made, &rings->ring[i]);
    draw_focus(made);
    draw_legend(made, made->top + made->height - 2 * LEGEND_LINE);
    if (made->svg->is_alone)
        draw_head(made);
    return ok;
}

void cf_add_network_words(cf_text *out, const cf_facts *facts)
{
    const cf_analysis *analysis = facts->analysis;
    if (analysis->forum_count == 0) {
        cf_text_add(out, _("There is no picture: no focus is named, or no forum is in scope."));
        return;
    }
    cf_text_add_format(
        out,
        _("%s stands in the middle. The nearer a forum stands, the further contact "
          "has come; the larger its circle, the more projects ask for contact. Green "
          "lines are channels that count, dashed red lines join fora that share work "
          "without one."),
        cf_focus_id(analysis));
    if (analysis->forum_count > CF_PICTURE_MOST)
        cf_text_add_format(
            out,
            _(" Shown are the %d fora with most need of %zu; all stand in the "
              "table."),
            CF_PICTURE_MOST, analysis->forum_count);
    if (analysis->gap_count > GAPS_DRAWN)
        cf_text_add_format(
            out, _(" Of the pairs without a channel, the first %d are looked at."), GAPS_DRAWN);
}

bool cf_svg_add_network(cf_svg *svg, const cf_facts *facts)
{
    drawing made = {.svg = svg, .facts = facts};
    cf_text words = {0};
    bool ok = make_nodes(&made);
    if (ok) {
        measure(&made);
        cf_add_network_words(&words, facts);
        const cf_svg_frame frame = {
            "network",          _("Fora round the focus, by state of contact"),
            cf_text_of(&words), made.left,
            made.top,           made.width,
            made.height};
        cf_svg_open(svg, &frame);
        if (facts->analysis->forum_count > 0)
            ok = draw(&made);
        else
            cf_svg_text(svg, &(cf_svg_place){0, 0, 13, "middle", NULL, NULL}, cf_text_of(&words));
        cf_svg_close(svg);
    }
    svg->xml->failed = svg->xml->failed || words.failed || made.pad.failed;
    cf_text_free(&words);
    cf_text_free(&made.pad);
    return ok;
}
