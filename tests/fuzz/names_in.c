#include "fuzz/names_in.h"

#include "fuzz/fuzz.h"
#include "fuzz/reread.h"

#include <cjson/cJSON.h>
#include <csv.h>

#include <string.h>

/* The forum whose id this is, or is with hyphens for its spaces; CF_ABSENT if it is none. */
static cf_index find_forum(const cf_graph *graph, const char *id)
{
    for (cf_index i = 0; i < graph->forum_count; i++) {
        const char *own = graph->forum[i].id;
        size_t at = 0;
        while (own[at] && (id[at] == own[at] || (own[at] == ' ' && id[at] == '-')))
            at++;
        if (own[at] == id[at])
            return i;
    }
    return CF_ABSENT;
}

static bool is_name(const cf_graph *graph, const char *id, const char *name)
{
    const cf_index forum = find_forum(graph, id);
    return forum == CF_ABSENT || strcmp(graph->forum[forum].name, name) == 0;
}

static void read_json(const cf_graph *graph, const cf_text *text)
{
    cJSON *root = cJSON_ParseWithLength(cf_text_of(text), text->length);
    const cJSON *forum;
    size_t count = 0;
    cJSON_ArrayForEach (forum, cJSON_GetObjectItemCaseSensitive(root, "fora")) {
        const cJSON *id = cJSON_GetObjectItemCaseSensitive(forum, "id");
        const cJSON *name = cJSON_GetObjectItemCaseSensitive(forum, "name");
        demand(cJSON_IsString(id) && cJSON_IsString(name));
        demand(is_name(graph, id->valuestring, name->valuestring));
        count++;
    }
    demand(count > 0);
    cJSON_Delete(root);
}

/* Of each row the first two fields, which are id and name. */
typedef struct {
    const cf_graph *graph;
    size_t field;
    cf_text id;
} csv_names;

static void take_field(void *bytes, size_t length, void *context)
{
    csv_names *names = context;
    const char *text = bytes ? bytes : "";
    demand(strlen(text) == length);
    if (names->field == 0)
        cf_text_add(&names->id, text);
    /* What looks like a formula has an apostrophe in front. */
    if (names->field == 1)
        demand(is_name(names->graph, cf_text_of(&names->id), text)
               || (*text == '\'' && is_name(names->graph, cf_text_of(&names->id), text + 1)));
    names->field++;
}

static void end_row(int terminator, void *context)
{
    (void)terminator;
    csv_names *names = context;
    names->field = 0;
    cf_text_clear(&names->id);
}

static void read_csv(const cf_graph *graph, const cf_text *text)
{
    struct csv_parser parser;
    csv_names names = {.graph = graph};
    demand(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) == 0);
    demand(csv_parse(&parser, text->data, text->length, take_field, end_row, &names)
           == text->length);
    demand(csv_fini(&parser, take_field, end_row, &names) == 0);
    csv_free(&parser);
    cf_text_free(&names.id);
}

static bool has(xmlNode *node, const char *attribute, const char *value)
{
    xmlChar *found = xmlGetProp(node, (const xmlChar *)attribute);
    const bool is_same = found && strcmp((const char *)found, value) == 0;
    xmlFree(found);
    return is_same;
}

/* A "data" of GraphML, whose parent is the node. */
static void demand_title(const cf_graph *graph, xmlNode *node)
{
    if (!has(node, "key", "n_title"))
        return;
    xmlChar *id = xmlGetProp(node->parent, (const xmlChar *)"id");
    xmlChar *title = xmlNodeGetContent(node);
    demand(id && is_name(graph, (const char *)id, (const char *)title));
    xmlFree(id);
    xmlFree(title);
}

static void read_graphml(const cf_graph *graph, const cf_text *text)
{
    xmlDoc *tree = cf_xml_tree(cf_text_of(text), text->length);
    xmlNode *top = xmlDocGetRootElement(tree);
    for (xmlNode *node = top; node;) {
        if (node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, "data") == 0)
            demand_title(graph, node);
        xmlNode *next = node->type == XML_ELEMENT_NODE ? node->children : NULL;
        while (!next && node && node != top) {
            next = node->next;
            node = node->parent;
        }
        node = next;
    }
    xmlFreeDoc(tree);
}

void cf_demand_names(const cf_analysis *analysis, const char *file, const cf_text *text)
{
    static const struct {
        const char *file;
        void (*read)(const cf_graph *graph, const cf_text *text);
    } readers[] = {
        {"report.json", read_json},        {"fora.csv", read_csv},         {"gaps.csv", read_csv},
        {"network.graphml", read_graphml}, {"fora.graphml", read_graphml},
    };
    for (size_t i = 0; i < CF_COUNT(readers); i++) {
        if (strcmp(readers[i].file, file) == 0)
            readers[i].read(analysis->graph, text);
    }
}
