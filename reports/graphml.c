#include "reports/graphml.h"

#include "base/map.h"
#include "base/utf8.h"

#include <libxml/xmlwriter.h>

#include <stdlib.h>
#include <string.h>

typedef struct {
    const char *id, *name, *type;
} graphml_key;

static const graphml_key graph_keys[] = {
    [CF_G_TITLE] = {"g_title", "title", "string"},
    [CF_G_AS_OF] = {"g_as_of", "as_of", "string"},
    [CF_G_GENERATOR] = {"g_generator", "generator", "string"},
};
_Static_assert(CF_COUNT(graph_keys) == CF_G_COUNT, "a graph key has no row");

static const graphml_key node_keys[] = {
    [CF_N_LABEL] = {"n_label", "label", "string"},
    [CF_N_NAME] = {"n_name", "name", "string"},
    [CF_N_TITLE] = {"n_title", "title", "string"},
    [CF_N_KIND] = {"n_kind", "kind", "string"},
    [CF_N_GROUP] = {"n_group", "group", "string"},
    [CF_N_CLUSTER] = {"n_cluster", "cluster", "int"},
    [CF_N_LIAISON] = {"n_sme_liaison", "sme_liaison", "string"},
    [CF_N_PROJECTS] = {"n_sme_projects", "sme_projects", "int"},
    [CF_N_DEGREE] = {"n_m_degree", "m_degree", "int"},
    [CF_N_STRENGTH] = {"n_m_strength", "m_strength", "double"},
    [CF_N_BETWEENNESS] = {"n_m_betweenness", "m_betweenness", "double"},
    [CF_N_CLOSENESS] = {"n_m_closeness", "m_closeness", "double"},
    [CF_N_PAGERANK] = {"n_m_pagerank", "m_pagerank", "double"},
    [CF_N_X] = {"n_x", "x", "double"},
    [CF_N_Y] = {"n_y", "y", "double"},
    [CF_N_SIZE] = {"n_size", "size", "double"},
    [CF_N_COLOR] = {"n_color", "color", "string"},
    [CF_N_R] = {"n_r", "r", "int"},
    [CF_N_G] = {"n_g", "g", "int"},
    [CF_N_B] = {"n_b", "b", "int"},
};
_Static_assert(CF_COUNT(node_keys) == CF_N_COUNT, "a node key has no row");

static const graphml_key edge_keys[] = {
    [CF_E_KIND] = {"e_kind", "kind", "string"},
    [CF_E_INTERACTION] = {"e_interaction", "interaction", "string"},
    [CF_E_WEIGHT] = {"e_weight", "weight", "double"},
    [CF_E_DISTANCE] = {"e_distance", "distance", "double"},
    [CF_E_STATUS] = {"e_status", "status", "string"},
    [CF_E_SINCE] = {"e_since", "since", "string"},
    [CF_E_EVIDENCE] = {"e_evidence", "evidence", "string"},
    [CF_E_AREA] = {"e_area", "area", "string"},
    [CF_E_CHANNEL] = {"e_channel", "channel", "boolean"},
    [CF_E_GAP] = {"e_gap", "gap", "boolean"},
};
_Static_assert(CF_COUNT(edge_keys) == CF_E_COUNT, "an edge key has no row");

const char *cf_exact_text(double number, cf_arena *arena, cf_error *err)
{
    cf_text pad = {0};
    cf_text_add_exact(&pad, number, "");
    const char *text =
        cf_text_ok(&pad, err) ? cf_arena_copy(arena, cf_text_of(&pad), pad.length, err) : NULL;
    cf_text_free(&pad);
    return text;
}

cf_graphml_edge *cf_graphml_add_edge(cf_graphml *graphml, const cf_graphml_tie *tie,
                                     cf_arena *arena, cf_error *err)
{
    cf_graphml_edge *grown = cf_arena_grow(
        arena, graphml->edge, graphml->edge_count, &graphml->edge_capacity, sizeof *grown, err);
    if (!grown)
        return NULL;
    graphml->edge = grown;
    cf_graphml_edge *edge = &grown[graphml->edge_count++];
    *edge = (cf_graphml_edge){
        .id = cf_arena_format(arena, err, "%s.%s.%s", tie->kind, tie->source, tie->target),
        .source = tie->source,
        .target = tie->target,
        .value = {[CF_E_KIND] = tie->kind,
                  [CF_E_INTERACTION] = tie->kind,
                  [CF_E_WEIGHT] = cf_exact_text(tie->weight, arena, err),
                  [CF_E_DISTANCE] = cf_exact_text(1.0 / tie->weight, arena, err)}};
    const bool ok = edge->id && edge->value[CF_E_WEIGHT] && edge->value[CF_E_DISTANCE];
    return ok ? edge : NULL;
}

static int by_node_id(const void *left, const void *right)
{
    return strcmp(((const cf_graphml_node *)left)->id, ((const cf_graphml_node *)right)->id);
}

/* Edges are sorted in a stable way: parallel ones by what tells them apart. */
static int by_edge_id(const void *left, const void *right)
{
    const cf_graphml_edge *x = left;
    const cf_graphml_edge *y = right;
    const int order = strcmp(x->id, y->id);
    if (order != 0)
        return order;
    for (size_t i = 0; i < CF_E_COUNT; i++) {
        const char *a = x->value[i] ? x->value[i] : "";
        const char *b = y->value[i] ? y->value[i] : "";
        if (strcmp(a, b) != 0)
            return strcmp(a, b);
    }
    return 0;
}

/* The first keeps its id; the others get the next number that is free. */
static bool number_edges(cf_graphml *graphml, cf_arena *arena, cf_error *err)
{
    cf_map taken = {0};
    for (size_t i = 0; i < graphml->edge_count; i++) {
        cf_graphml_edge *edge = &graphml->edge[i];
        const char *plain = edge->id;
        for (unsigned next = 2;; next++) {
            uint32_t before;
            if (!edge->id || !cf_map_add(&taken, arena, edge->id, (uint32_t)i, &before, err))
                return false;
            if (before == CF_ABSENT)
                break;
            edge->id = cf_arena_format(arena, err, "%s.%u", plain, next);
        }
    }
    return true;
}

static bool put_in_order(cf_graphml *graphml, cf_arena *arena, cf_error *err)
{
    if (graphml->node_count > 0)
        qsort(graphml->node, graphml->node_count, sizeof *graphml->node, by_node_id);
    if (graphml->edge_count == 0)
        return true;
    qsort(graphml->edge, graphml->edge_count, sizeof *graphml->edge, by_edge_id);
    if (!number_edges(graphml, arena, err))
        return false;
    qsort(graphml->edge, graphml->edge_count, sizeof *graphml->edge, by_edge_id);
    return true;
}

/* libxml2's writer, appended to without checking. */
typedef struct {
    xmlTextWriterPtr writer;
    cf_text pad;
    bool failed;
} xml_out;

static const xmlChar *xml(const char *text)
{
    return (const xmlChar *)text;
}

static void keep(xml_out *out, int result)
{
    out->failed = out->failed || result < 0;
}

static void open_element(xml_out *out, const char *name)
{
    keep(out, xmlTextWriterStartElement(out->writer, xml(name)));
}

static void close_element(xml_out *out)
{
    keep(out, xmlTextWriterEndElement(out->writer));
}

static void add_attribute(xml_out *out, const char *name, const char *value)
{
    keep(out, xmlTextWriterWriteAttribute(out->writer, xml(name), xml(value)));
}

static bool is_xml_character(int32_t code)
{
    return code >= 0x20 ? code != 0xFFFE && code != 0xFFFF : code == '\t' || code == '\n';
}

/* Adds `text` escaped; what XML cannot hold becomes U+FFFD. */
static void add_words(xml_out *out, const char *text)
{
    const size_t length = strlen(text);
    out->failed = out->failed || out->pad.failed;
    cf_text_clear(&out->pad);
    for (size_t at = 0; at < length;) {
        int32_t code = 0;
        const size_t size = cf_utf8_next(text + at, length - at, &code);
        if (size > 0 && is_xml_character(code))
            cf_text_add_bytes(&out->pad, text + at, size);
        else
            cf_text_add(&out->pad, "\xEF\xBF\xBD");
        at += size ? size : 1;
    }
    keep(out, xmlTextWriterWriteString(out->writer, xml(cf_text_of(&out->pad))));
}

static void add_data(xml_out *out, const graphml_key *key, const char *const *value, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!value[i])
            continue;
        open_element(out, "data");
        add_attribute(out, "key", key[i].id);
        add_words(out, value[i]);
        close_element(out);
    }
}

static void declare(xml_out *out, const graphml_key *key, const char *of)
{
    open_element(out, "key");
    add_attribute(out, "id", key->id);
    add_attribute(out, "for", of);
    add_attribute(out, "attr.name", key->name);
    add_attribute(out, "attr.type", key->type);
    close_element(out);
}

static void add_keys(xml_out *out, const cf_graphml *graphml)
{
    bool is_node_key[CF_N_COUNT] = {false};
    bool is_edge_key[CF_E_COUNT] = {false};
    for (size_t i = 0; i < graphml->node_count; i++) {
        for (size_t k = 0; k < CF_N_COUNT; k++)
            is_node_key[k] = is_node_key[k] || graphml->node[i].value[k];
    }
    for (size_t i = 0; i < graphml->edge_count; i++) {
        for (size_t k = 0; k < CF_E_COUNT; k++)
            is_edge_key[k] = is_edge_key[k] || graphml->edge[i].value[k];
    }
    for (size_t k = 0; k < CF_G_COUNT; k++) {
        if (graphml->value[k])
            declare(out, &graph_keys[k], "graph");
    }
    for (size_t k = 0; k < CF_N_COUNT; k++) {
        if (is_node_key[k])
            declare(out, &node_keys[k], "node");
    }
    for (size_t k = 0; k < CF_E_COUNT; k++) {
        if (is_edge_key[k])
            declare(out, &edge_keys[k], "edge");
    }
}

static void add_graph(xml_out *out, const cf_graphml *graphml)
{
    open_element(out, "graph");
    add_attribute(out, "id", graphml->id);
    add_attribute(out, "edgedefault", graphml->directed ? "directed" : "undirected");
    add_data(out, graph_keys, graphml->value, CF_G_COUNT);
    for (size_t i = 0; i < graphml->node_count; i++) {
        open_element(out, "node");
        add_attribute(out, "id", graphml->node[i].id);
        add_data(out, node_keys, graphml->node[i].value, CF_N_COUNT);
        close_element(out);
    }
    for (size_t i = 0; i < graphml->edge_count; i++) {
        const cf_graphml_edge *edge = &graphml->edge[i];
        open_element(out, "edge");
        add_attribute(out, "id", edge->id);
        add_attribute(out, "source", edge->source);
        add_attribute(out, "target", edge->target);
        add_data(out, edge_keys, edge->value, CF_E_COUNT);
        close_element(out);
    }
    close_element(out);
}

static void add_document(xml_out *out, const cf_graphml *graphml)
{
    keep(out, xmlTextWriterSetIndent(out->writer, 1));
    keep(out, xmlTextWriterSetIndentString(out->writer, xml(" ")));
    keep(out, xmlTextWriterStartDocument(out->writer, "1.0", "UTF-8", NULL));
    keep(out, xmlTextWriterWriteComment(out->writer, xml(graphml->comment)));
    open_element(out, "graphml");
    add_attribute(out, "xmlns", "http://graphml.graphdrawing.org/xmlns");
    add_attribute(out, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    add_attribute(out, "xsi:schemaLocation",
                  "http://graphml.graphdrawing.org/xmlns "
                  "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd");
    add_keys(out, graphml);
    add_graph(out, graphml);
    close_element(out);
    keep(out, xmlTextWriterEndDocument(out->writer));
}

bool cf_graphml_write(cf_graphml *graphml, cf_text *out, cf_arena *arena, cf_error *err)
{
    if (!put_in_order(graphml, arena, err))
        return false;
    xmlBufferPtr buffer = xmlBufferCreate();
    xml_out made = {.writer = buffer ? xmlNewTextWriterMemory(buffer, 0) : NULL};
    if (made.writer)
        add_document(&made, graphml);
    const bool ok = made.writer && !made.failed && !made.pad.failed;
    if (made.writer)
        xmlFreeTextWriter(made.writer);
    if (ok)
        cf_text_add_bytes(
            out, (const char *)xmlBufferContent(buffer), (size_t)xmlBufferLength(buffer));
    if (buffer)
        xmlBufferFree(buffer);
    cf_text_free(&made.pad);
    return ok ? cf_text_ok(out, err) : cf_fail_memory(err);
}

const char *cf_graphml_library(void)
{
    return LIBXML_DOTTED_VERSION;
}
