#include "reports/graphml.h"

#include "base/map.h"
#include "reports/xml_out.h"

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

static void add_data(cf_xml *xml, const graphml_key *key, const char *const *value, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!value[i])
            continue;
        cf_xml_start(xml, "data");
        cf_xml_attribute(xml, "key", key[i].id);
        cf_xml_words(xml, value[i]);
        cf_xml_end(xml);
    }
}

static void declare(cf_xml *xml, const graphml_key *key, const char *of)
{
    cf_xml_start(xml, "key");
    cf_xml_attribute(xml, "id", key->id);
    cf_xml_attribute(xml, "for", of);
    cf_xml_attribute(xml, "attr.name", key->name);
    cf_xml_attribute(xml, "attr.type", key->type);
    cf_xml_end(xml);
}

static void add_keys(cf_xml *xml, const cf_graphml *graphml)
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
            declare(xml, &graph_keys[k], "graph");
    }
    for (size_t k = 0; k < CF_N_COUNT; k++) {
        if (is_node_key[k])
            declare(xml, &node_keys[k], "node");
    }
    for (size_t k = 0; k < CF_E_COUNT; k++) {
        if (is_edge_key[k])
            declare(xml, &edge_keys[k], "edge");
    }
}

static void add_graph(cf_xml *xml, const cf_graphml *graphml)
{
    cf_xml_start(xml, "graph");
    cf_xml_attribute(xml, "id", graphml->id);
    cf_xml_attribute(xml, "edgedefault", graphml->directed ? "directed" : "undirected");
    add_data(xml, graph_keys, graphml->value, CF_G_COUNT);
    for (size_t i = 0; i < graphml->node_count; i++) {
        cf_xml_start(xml, "node");
        cf_xml_attribute(xml, "id", graphml->node[i].id);
        add_data(xml, node_keys, graphml->node[i].value, CF_N_COUNT);
        cf_xml_end(xml);
    }
    for (size_t i = 0; i < graphml->edge_count; i++) {
        const cf_graphml_edge *edge = &graphml->edge[i];
        cf_xml_start(xml, "edge");
        cf_xml_attribute(xml, "id", edge->id);
        cf_xml_attribute(xml, "source", edge->source);
        cf_xml_attribute(xml, "target", edge->target);
        add_data(xml, edge_keys, edge->value, CF_E_COUNT);
        cf_xml_end(xml);
    }
    cf_xml_end(xml);
}

static void add_document(cf_xml *xml, const cf_graphml *graphml)
{
    cf_xml_comment(xml, graphml->comment);
    cf_xml_start(xml, "graphml");
    cf_xml_attribute(xml, "xmlns", "http://graphml.graphdrawing.org/xmlns");
    cf_xml_attribute(xml, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    cf_xml_attribute(xml, "xsi:schemaLocation",
                     "http://graphml.graphdrawing.org/xmlns "
                     "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd");
    add_keys(xml, graphml);
    add_graph(xml, graphml);
    cf_xml_end(xml);
}

bool cf_graphml_write(cf_graphml *graphml, cf_text *out, cf_arena *arena, cf_error *err)
{
    if (!put_in_order(graphml, arena, err))
        return false;
    cf_xml xml;
    cf_xml_open(&xml, out);
    add_document(&xml, graphml);
    return cf_xml_close(&xml, err);
}

const char *cf_graphml_library(void)
{
    return cf_xml_library();
}
