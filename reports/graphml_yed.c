/* The profile for yEd, which shows no attribute of GraphML: labels, shapes and colours once more, as
 * the elements of yFiles. What is added stands on lines of its own, before the other values: NetworkX
 * then takes label, x and y from those. */
#include "reports/graphml.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* yEd writes labels at their full size: there must be room between nodes. */
enum { SPREAD = 2, WIDEST = 8 };

/* By kind of node; the first row that fits holds. */
static const struct {
    const char *kind; /* NULL: any */
    const char *shape;
} shapes[] = {
    {"forum", "ellipse"},   {"organisation", "octagon"}, {"economy", "roundrectangle"},
    {"project", "diamond"}, {"area", "hexagon"},         {NULL, "rectangle"},
};

/* By a value of the edge; the first row that fits holds. */
static const struct {
    cf_edge_key key;
    const char *value; /* NULL: any */
    const char *color, *line;
} lines[] = {
    {CF_E_GAP, "true", "#B3261E", "dashed"},      {CF_E_CHANNEL, "true", "#1A7446", "line"},
    {CF_E_STATUS, "active", "#1A7446", "line"},   {CF_E_KIND, "liaison", "#C58A1A", "dashed"},
    {CF_E_KIND, "reports_to", "#5D6670", "line"}, {CF_E_KIND, "proposes", "#5B9BD0", "line"},
    {CF_E_KIND, "cosponsors", "#5B9BD0", "line"}, {CF_E_KIND, NULL, "#9AA3AD", "line"},
};

static void declare(cf_xml *xml, const char *id, const char *of, const char *type)
{
    cf_xml_start(xml, "key");
    cf_xml_attribute(xml, "id", id);
    cf_xml_attribute(xml, "for", of);
    cf_xml_attribute(xml, "yfiles.type", type);
    cf_xml_end(xml);
}

static void add_keys(cf_xml *xml)
{
    declare(xml, "n_yfiles", "node", "nodegraphics");
    declare(xml, "e_yfiles", "edge", "edgegraphics");
}

static const char *shape_of(const cf_graphml_node *node)
{
    const char *kind = node->value[CF_N_KIND] ? node->value[CF_N_KIND] : "";
    size_t i = 0;
    while (shapes[i].kind && strcmp(shapes[i].kind, kind) != 0)
        i++;
    return shapes[i].shape;
}

static double number(const char *text, double if_absent)
{
    return text ? strtod(text, NULL) : if_absent;
}

static void add_number(cf_text *out, const char *name, double value)
{
    cf_text_add_format(out, " %s=\"", name);
    cf_text_add_exact(out, round(value * 100) / 100, "0");
    cf_text_add(out, "\"");
}

static void add_node(cf_xml *xml, const cf_graphml_node *node)
{
    cf_text *out = xml->out;
    const double size = number(node->value[CF_N_SIZE], 8);
    cf_text_add(out, "   <data key=\"n_yfiles\"><y:ShapeNode><y:Geometry");
    add_number(out, "height", size);
    add_number(out, "width", size);
    add_number(out, "x", SPREAD * number(node->value[CF_N_X], 0) - size / 2);
    add_number(out, "y", SPREAD * number(node->value[CF_N_Y], 0) - size / 2);
    cf_text_add_format(
        out,
        "/><y:Fill color=\"%s\" transparent=\"false\"/>"
        "<y:BorderStyle color=\"#18212B\" type=\"line\" width=\"1.0\"/>"
        "<y:NodeLabel fontSize=\"11\" modelName=\"sides\" modelPosition=\"s\">",
        node->value[CF_N_COLOR] ? node->value[CF_N_COLOR] : "#9AA3AD");
    cf_xml_words(xml, node->value[CF_N_LABEL] ? node->value[CF_N_LABEL] : node->id);
    cf_text_add_format(
        out, "</y:NodeLabel><y:Shape type=\"%s\"/></y:ShapeNode></data>\n", shape_of(node));
}

static size_t line_of(const char *const *value)
{
    for (size_t i = 0; i + 1 < CF_COUNT(lines); i++) {
        const char *of = value[lines[i].key];
        if (of && strcmp(of, lines[i].value) == 0)
            return i;
    }
    return CF_COUNT(lines) - 1;
}

static void add_edge(cf_xml *xml, bool directed, const char *const *value)
{
    const size_t line = line_of(value);
    cf_text *out = xml->out;
    cf_text_add_format(
        out,
        "   <data key=\"e_yfiles\"><y:PolyLineEdge>"
        "<y:LineStyle color=\"%s\" type=\"%s\"",
        lines[line].color, lines[line].line);
    add_number(out, "width", fmin(number(value[CF_E_WEIGHT], 1), WIDEST));
    cf_text_add_format(
        out,
        "/><y:Arrows source=\"none\" target=\"%s\"/>"
        "<y:BendStyle smoothed=\"false\"/></y:PolyLineEdge></data>\n",
        directed ? "standard" : "none");
}

const cf_graphml_profile cf_graphml_yed = {
    .space = "http://www.yworks.com/xml/graphml",
    .schema = "http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd",
    .add_keys = add_keys,
    .add_node = add_node,
    .add_edge = add_edge,
};
