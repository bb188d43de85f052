#include "reports/graphml.h"

#include "base/pad.h"

#include <inttypes.h>
#include <stdio.h>
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

bool cf_graphml_is_described(unsigned keys, const char *const *value)
{
    for (size_t k = CF_E_INTERACTION + 1; k < CF_E_COUNT; k++) {
        if ((keys & CF_E_BIT(k)) && !value[k])
            return false;
    }
    return true;
}

bool cf_graphml_add_edge(cf_graphml *graphml, const cf_graphml_edge *edge, cf_error *err)
{
    cf_graphml_edge *grown = cf_arena_enlarge(
        &graphml->alone, graphml->edge_count, &graphml->edge_capacity, sizeof *grown, err);
    if (!grown)
        return false;
    graphml->edge = grown;
    graphml->edge[graphml->edge_count++] = *edge;
    return true;
}

void cf_graphml_free(cf_graphml *graphml)
{
    cf_arena_free(&graphml->alone);
    *graphml = (cf_graphml){0};
}

static int by_node_id(const void *left, const void *right)
{
    return strcmp(((const cf_graphml_node *)left)->id, ((const cf_graphml_node *)right)->id);
}

void cf_graphml_sort_nodes(cf_graphml *graphml)
{
    if (graphml->node_count > 0)
        qsort(graphml->node, graphml->node_count, sizeof *graphml->node, by_node_id);
}

static void add_graph_data(cf_xml *xml, const cf_graphml *graphml)
{
    for (size_t i = 0; i < CF_G_COUNT; i++) {
        if (!graphml->value[i])
            continue;
        cf_xml_start(xml, "data");
        cf_xml_attribute(xml, "key", graph_keys[i].id);
        cf_xml_words(xml, graphml->value[i]);
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
    unsigned edge_keys_used = 0;
    for (size_t i = 0; i < graphml->node_count; i++) {
        for (size_t k = 0; k < CF_N_COUNT; k++)
            is_node_key[k] = is_node_key[k] || graphml->node[i].value[k];
    }
    for (size_t i = 0; i < graphml->edge_count && graphml->kind; i++)
        edge_keys_used |= graphml->kind[graphml->edge[i].kind].keys;
    for (size_t k = 0; k < CF_G_COUNT; k++) {
        if (graphml->value[k])
            declare(xml, &graph_keys[k], "graph");
    }
    for (size_t k = 0; k < CF_N_COUNT; k++) {
        if (is_node_key[k])
            declare(xml, &node_keys[k], "node");
    }
    for (size_t k = 0; k < CF_E_COUNT; k++) {
        if (edge_keys_used & CF_E_BIT(k))
            declare(xml, &edge_keys[k], "edge");
    }
    if (graphml->profile)
        graphml->profile->add_keys(xml);
}

enum { NAME_START = 20, AHEAD = 16 };

/* The id of a node as it stands between quotes. Its start is kept here, to be copied in one move. */
typedef struct {
    const char *text;
    uint32_t length;
    char start[NAME_START];
} name;

/* The document while it is written. */
typedef struct {
    const cf_graphml *graphml;
    cf_xml xml;
    name *name; /* by node */
    cf_arena *arena;
    cf_arena scratch; /* of one edge */
    cf_error *err;
} page;

static char *put(char *at, const char *bytes, size_t length)
{
    memcpy(at, bytes, length);
    return at + length;
}

#define put_literal(at, literal) put(at, literal, sizeof(literal) - 1)

/* Needs room for NAME_START bytes even if the name is shorter. */
static char *put_name(char *at, const name *of)
{
    memcpy(at, of->start, NAME_START);
    if (of->length > NAME_START)
        memcpy(at + NAME_START, of->text + NAME_START, of->length - NAME_START);
    return at + of->length;
}

/* Most ids are such that nothing in them is escaped. */
static size_t plain_length(const char *text)
{
    size_t length = 0;
    while (text[length] >= ' ' && text[length] < 0x7F && !strchr("<>&\"", text[length]))
        length++;
    return text[length] == '\0' ? length : 0;
}

/* NULL on failure. */
static const char *escaped_id(page *all, const char *id)
{
    cf_text pad = {0};
    cf_xml xml = all->xml;
    xml.out = &pad;
    cf_xml_value(&xml, id);
    all->xml.pad = xml.pad;
    const char *text = cf_pad_take(&pad, all->arena, all->err);
    cf_text_free(&pad);
    return text;
}

static bool name_nodes(page *all)
{
    const cf_graphml *graphml = all->graphml;
    all->name = cf_new(all->arena, name, graphml->node_count, all->err);
    for (size_t i = 0; i < graphml->node_count && all->name; i++) {
        const char *id = graphml->node[i].id;
        size_t length = plain_length(id);
        if (length == 0) {
            id = escaped_id(all, id);
            if (!id)
                return false;
            length = strlen(id);
        }
        all->name[i].text = id;
        all->name[i].length = (uint32_t)length;
        memcpy(all->name[i].start, id, length < NAME_START ? length : NAME_START);
    }
    return all->name;
}

static void add_data(page *all, const graphml_key *key, const char *const *value, size_t count)
{
    cf_text *out = all->xml.out;
    for (size_t i = 0; i < count; i++) {
        if (!value[i])
            continue;
        cf_text_add(out, "   <data key=\"");
        cf_text_add(out, key[i].id);
        cf_text_add(out, "\">");
        cf_xml_words(&all->xml, value[i]);
        cf_text_add(out, "</data>\n");
    }
}

static void add_nodes(page *all)
{
    const cf_graphml *graphml = all->graphml;
    static const cf_graphml_node nothing;
    const cf_graphml_profile *profile = graphml->profile;
    cf_text *out = all->xml.out;
    for (size_t i = 0; i < graphml->node_count; i++) {
        const cf_graphml_node *node = &graphml->node[i];
        const bool is_bare =
            !profile && memcmp(node->value, nothing.value, sizeof nothing.value) == 0;
        cf_text_add(out, "  <node id=\"");
        cf_text_add_bytes(out, all->name[i].text, all->name[i].length);
        cf_text_add(out, is_bare ? "\"/>\n" : "\">\n");
        if (profile)
            profile->add_node(&all->xml, node);
        add_data(all, node_keys, node->value, CF_N_COUNT);
        cf_text_add(out, is_bare ? "" : "  </node>\n");
    }
}

/* Up to the closing bracket. */
static void open_edge(page *all, const cf_graphml_edge *edge)
{
    enum { WORDS = 128 };
    const name *source = &all->name[edge->source];
    const name *target = &all->name[edge->target];
    const char *word = all->graphml->kind ? all->graphml->kind[edge->kind].word : "";
    const size_t names = 2 * ((size_t)source->length + target->length + NAME_START);
    char *begin = cf_text_room(all->xml.out, WORDS + strlen(word) + names);
    if (!begin)
        return;
    char *at = put_literal(begin, "  <edge");
    if (word[0] != '\0') {
        at = put_literal(at, " id=\"");
        at = put(at, word, strlen(word));
        at = put_literal(at, ".");
        at = put_name(at, source);
        at = put_literal(at, ".");
        at = put_name(at, target);
        at += edge->number > 0 ? sprintf(at, ".%" PRIu32 "\"", edge->number) : sprintf(at, "\"");
    }
    at = put_literal(at, " source=\"");
    at = put_name(at, source);
    at = put_literal(at, "\" target=\"");
    at = put_name(at, target);
    at = put_literal(at, "\"");
    cf_text_put(all->xml.out, (size_t)(at - begin));
}

static bool add_edge(page *all, const cf_graphml_edge *edge)
{
    const cf_graphml *graphml = all->graphml;
    const char *value[CF_E_COUNT] = {0};
    const char *word = graphml->kind[edge->kind].word;
    value[CF_E_KIND] = value[CF_E_INTERACTION] = word;
    if (!graphml->describe(graphml->context, edge, value, &all->scratch, all->err))
        return false;
    open_edge(all, edge);
    cf_text_add(all->xml.out, ">\n");
    if (graphml->profile)
        graphml->profile->add_edge(&all->xml, graphml->directed, value);
    add_data(all, edge_keys, value, CF_E_COUNT);
    cf_text_add(all->xml.out, "  </edge>\n");
    cf_arena_empty(&all->scratch);
    return true;
}

/* Names stand all over the memory, which is slower than all that is done with them: asks for those of
 * an edge that comes soon. */
static void expect_names(const page *all, size_t at)
{
    if (at >= all->graphml->edge_count)
        return;
    __builtin_prefetch(&all->name[all->graphml->edge[at].source]);
    __builtin_prefetch(&all->name[all->graphml->edge[at].target]);
}

static bool add_edges(page *all)
{
    const cf_graphml *graphml = all->graphml;
    bool ok = true;
    for (size_t i = 0; i < graphml->edge_count && ok; i++) {
        expect_names(all, i + AHEAD);
        if (graphml->kind) {
            ok = add_edge(all, &graphml->edge[i]);
            continue;
        }
        open_edge(all, &graphml->edge[i]);
        cf_text_add_bytes(all->xml.out, "/>\n", 3);
    }
    return ok;
}

static bool add_graph(page *all)
{
    const cf_graphml *graphml = all->graphml;
    cf_xml *xml = &all->xml;
    cf_xml_start(xml, "graph");
    cf_xml_attribute(xml, "id", graphml->id);
    cf_xml_attribute(xml, "edgedefault", graphml->directed ? "directed" : "undirected");
    cf_xml_begin_lines(xml);
    add_graph_data(xml, graphml);
    add_nodes(all);
    const bool ok = add_edges(all);
    cf_xml_begin_lines(xml);
    cf_xml_end(xml);
    return ok;
}

static bool add_document(page *all)
{
    const cf_graphml_profile *profile = all->graphml->profile;
    cf_xml *xml = &all->xml;
    cf_xml_comment(xml, all->graphml->comment);
    cf_xml_start(xml, "graphml");
    cf_xml_attribute(xml, "xmlns", "http://graphml.graphdrawing.org/xmlns");
    cf_xml_attribute(xml, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    if (profile)
        cf_xml_attribute(xml, "xmlns:y", profile->space);
    cf_xml_attribute_format(
        xml, "xsi:schemaLocation", "http://graphml.graphdrawing.org/xmlns %s",
        profile ? profile->schema : "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd");
    add_keys(xml, all->graphml);
    const bool ok = add_graph(all);
    cf_xml_end(xml);
    return ok;
}

bool cf_graphml_write(cf_graphml *graphml, cf_text *out, cf_arena *arena, cf_error *err)
{
    page all = {.graphml = graphml, .arena = arena, .err = err};
    if (!cf_graphml_sort_edges(graphml, err))
        return false;
    cf_xml_open(&all.xml, out);
    bool ok = name_nodes(&all) && add_document(&all);
    ok = cf_xml_close(&all.xml, err) && ok;
    cf_arena_free(&all.scratch);
    return ok;
}

const char *cf_graphml_library(void)
{
    return cf_xml_library();
}
