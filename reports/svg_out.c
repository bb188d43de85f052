#include "reports/svg_out.h"

#include <math.h>
#include <string.h>

const cf_state_look cf_state_looks[] = {
    [CF_WORKING] = {.color = "#1a7446", .path = "", .is_filled = true},
    [CF_NAMED] = {"#2a6db0", "M0-1A1 1 0 0 0 0 1Z", NULL, false, true},
    [CF_PROMISED] = {"#8a5a00", "M0 0V-1A1 1 0 0 1 1 0Z", NULL, false, true},
    [CF_INFORMAL] = {.color = "#0f6f7c", .path = "", .dash = ".45 .33"},
    [CF_LAPSED] = {.color = "#b3261e", .path = "M-.4-.4L.4.4M.4-.4L-.4.4"},
    [CF_INVITED] = {.color = "#6a5a8c", .path = ""},
    [CF_NO_CONTACT] = {.color = "#5d6670", .path = "M-.5 0H.5"},
    [CF_NOT_RECORDED] = {.color = "#5d6670", .path = "M-.3-.3A.3.3 0 1 1 0 .05V.2M0 .45V.55"},
};
_Static_assert(CF_COUNT(cf_state_looks) == CF_STATE_COUNT, "a state has no look");

void cf_svg_start(cf_svg *svg, const char *name, const char *class)
{
    cf_xml_start(svg->xml, name);
    if (class)
        cf_xml_attribute(svg->xml, "class", class);
}

/* Alone it is indented, in the page each element has a line. */
void cf_svg_end(cf_svg *svg)
{
    cf_xml_end(svg->xml);
    if (!svg->is_alone)
        cf_xml_raw(svg->xml, "\n");
}

void cf_svg_number(cf_svg *svg, const char *name, double number)
{
    cf_text text = {0};
    cf_text_add_number(&text, round(number * 10) / 10, "0");
    cf_xml_attribute(svg->xml, name, cf_text_of(&text));
    svg->xml->failed = svg->xml->failed || text.failed;
    cf_text_free(&text);
}

static void add_words(cf_svg *svg, const char *name, const char *id, const char *words)
{
    cf_svg_start(svg, name, NULL);
    cf_xml_attribute_format(svg->xml, "id", "%s-%s", id, name);
    cf_xml_line(svg->xml, words);
    cf_svg_end(svg);
}

static void add_paper(cf_svg *svg, const cf_svg_frame *frame)
{
    cf_svg_start(svg, "rect", NULL);
    cf_svg_number(svg, "x", frame->left);
    cf_svg_number(svg, "y", frame->top);
    cf_svg_number(svg, "width", frame->width);
    cf_svg_number(svg, "height", frame->height);
    cf_xml_attribute(svg->xml, "fill", CF_SVG_PAPER);
    cf_svg_end(svg);
}

void cf_svg_open(cf_svg *svg, const cf_svg_frame *frame)
{
    cf_xml *xml = svg->xml;
    cf_svg_start(svg, "svg", NULL);
    cf_xml_attribute(xml, "xmlns", "http://www.w3.org/2000/svg");
    cf_xml_attribute(xml, "id", frame->id);
    cf_svg_number(svg, "width", frame->width);
    cf_svg_number(svg, "height", frame->height);
    cf_xml_attribute_format(xml, "viewBox", "%.0f %.0f %.0f %.0f", frame->left, frame->top,
                            frame->width, frame->height);
    cf_xml_attribute(xml, "role", svg->is_alone ? "img" : "group");
    cf_xml_attribute_format(xml, "aria-labelledby", "%s-title", frame->id);
    cf_xml_attribute_format(xml, "aria-describedby", "%s-desc", frame->id);
    cf_xml_attribute(xml, "font-family",
                     "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif");
    cf_xml_attribute(xml, "fill", CF_SVG_INK);
    add_words(svg, "title", frame->id, frame->title);
    add_words(svg, "desc", frame->id, frame->description);
    if (svg->is_alone)
        add_paper(svg, frame);
}

void cf_svg_close(cf_svg *svg)
{
    cf_svg_end(svg);
}

void cf_svg_text(cf_svg *svg, const cf_svg_place *place, const char *text)
{
    cf_svg_start(svg, "text", place->class);
    cf_svg_number(svg, "x", place->x);
    cf_svg_number(svg, "y", place->y);
    cf_svg_number(svg, "font-size", place->size);
    cf_xml_attribute(svg->xml, "text-anchor", place->anchor);
    if (place->color)
        cf_xml_attribute(svg->xml, "fill", place->color);
    cf_xml_line(svg->xml, text);
    cf_svg_end(svg);
}

/* As many words as fit, at least one. */
static size_t line_length(const char *text, size_t most)
{
    size_t length = strcspn(text, " ");
    for (size_t at = length; at <= most && text[at] == ' '; at += 1 + strcspn(text + at + 1, " "))
        length = at;
    const size_t length_of_all = strlen(text);
    return length_of_all <= most ? length_of_all : length;
}

void cf_svg_paragraph(cf_svg *svg, const cf_svg_place *place, double width, const char *text)
{
    const size_t most = (size_t)(width / (0.6 * place->size));
    cf_svg_place at = *place;
    while (*text != '\0') {
        cf_text line = {0};
        const size_t length = line_length(text, most);
        cf_text_add_bytes(&line, text, length);
        cf_svg_text(svg, &at, cf_text_of(&line));
        svg->xml->failed = svg->xml->failed || line.failed;
        cf_text_free(&line);
        text += length;
        text += strspn(text, " ");
        at.y += place->size * 1.4;
    }
}

void cf_svg_mark(cf_svg *svg, cf_state state, double x, double y, double radius)
{
    const cf_state_look *look = &cf_state_looks[state];
    cf_xml *xml = svg->xml;
    cf_xml_start(xml, "g");
    cf_xml_attribute_format(xml, "class", "mark st-%s", cf_states[state].word);
    cf_xml_attribute_format(xml, "transform", "translate(%.1f %.1f) scale(%.1f)", x, y, radius);
    cf_xml_attribute(xml, "color", look->color);
    cf_xml_attribute(xml, "stroke", "currentColor");
    cf_xml_attribute(xml, "stroke-width", ".2");
    cf_svg_start(svg, "circle", look->is_filled ? NULL : "paper");
    cf_xml_attribute(xml, "r", "1");
    cf_xml_attribute(xml, "fill", look->is_filled ? "currentColor" : CF_SVG_PAPER);
    if (look->dash)
        cf_xml_attribute(xml, "stroke-dasharray", look->dash);
    cf_svg_end(svg);
    if (look->path[0] != '\0') {
        cf_xml_start(xml, "path");
        cf_xml_attribute(xml, "d", look->path);
        cf_xml_attribute(xml, "fill", look->is_path_filled ? "currentColor" : "none");
        cf_svg_end(svg);
    }
    cf_svg_end(svg);
}
