/* reports/graphml.h: a document of GraphML dialect 1: docs/graphml.md.
 *
 * A value that is NULL is absent; only keys that some value has are declared. */
#ifndef CF_REPORTS_GRAPHML_H
#define CF_REPORTS_GRAPHML_H

#include "base/arena.h"
#include "reports/xml_out.h"

#include <stddef.h>
#include <stdint.h>

typedef enum { CF_G_TITLE, CF_G_AS_OF, CF_G_GENERATOR, CF_G_COUNT } cf_graph_key;

typedef enum {
    CF_N_LABEL,
    CF_N_NAME,
    CF_N_TITLE,
    CF_N_KIND,
    CF_N_GROUP,
    CF_N_CLUSTER,
    CF_N_LIAISON,
    CF_N_PROJECTS,
    CF_N_DEGREE,
    CF_N_STRENGTH,
    CF_N_BETWEENNESS,
    CF_N_CLOSENESS,
    CF_N_PAGERANK,
    CF_N_X,
    CF_N_Y,
    CF_N_SIZE,
    CF_N_COLOR,
    CF_N_R,
    CF_N_G,
    CF_N_B,
    CF_N_COUNT
} cf_node_key;

typedef enum {
    CF_E_KIND,
    CF_E_INTERACTION,
    CF_E_WEIGHT,
    CF_E_DISTANCE,
    CF_E_STATUS,
    CF_E_SINCE,
    CF_E_EVIDENCE,
    CF_E_AREA,
    CF_E_CHANNEL,
    CF_E_GAP,
    CF_E_COUNT
} cf_edge_key;

typedef struct {
    const char *id;
    uint32_t tag; /* of the caller: stays with the node when nodes are sorted */
    const char *value[CF_N_COUNT];
} cf_graphml_node;

/* A kind of edges: its word begins their ids and is their kind and interaction. */
typedef struct {
    const char *word;
    unsigned keys; /* a bit for each key that its edges have a value for */
} cf_graphml_kind;

#define CF_E_BIT(key) (1u << (key))
enum {
    CF_E_ALWAYS = CF_E_BIT(CF_E_KIND) | CF_E_BIT(CF_E_INTERACTION) | CF_E_BIT(CF_E_WEIGHT)
                | CF_E_BIT(CF_E_DISTANCE)
};

/* Small, for there may be millions; its values are made when it is written. */
typedef struct {
    uint32_t source, target; /* places of nodes */
    uint32_t kind;
    uint32_t record; /* of the caller: what it is that ties them */
    uint32_t number; /* of a parallel edge, from 2; 0: of the first */
} cf_graphml_edge;

/* Fills in the values of the kind's keys but for kind and interaction; what is made stands in
 * `scratch`. */
typedef bool cf_graphml_describe(const void *context, const cf_graphml_edge *edge,
                                 const char **value, cf_arena *scratch, cf_error *err);

/* What one program needs beside the dialect, in elements of its own, each on a line of its own. */
typedef struct cf_graphml_profile {
    const char *space, *schema; /* of the elements, whose prefix is "y" */
    void (*add_keys)(cf_xml *xml);
    void (*add_node)(cf_xml *xml, const cf_graphml_node *node);
    void (*add_edge)(cf_xml *xml, bool directed, const char *const *value);
} cf_graphml_profile;

extern const cf_graphml_profile cf_graphml_yed;

typedef struct {
    const char *id;      /* "network" or "fora" */
    const char *comment; /* what the attributes mean; without "--" */
    bool directed;
    const cf_graphml_profile *profile; /* NULL: the dialect alone */
    const char *value[CF_G_COUNT];
    cf_graphml_node *node; /* by id */
    size_t node_count;
    const cf_graphml_kind *kind; /* NULL: edges have neither ids nor values */
    cf_graphml_describe *describe;
    const void *context; /* of describe() */
    cf_graphml_edge *edge;
    size_t edge_count, edge_capacity;
    cf_arena alone; /* of the edges */
} cf_graphml;

/* Is there a value for each of the keys? For the end of describe(); kind and interaction do not
 * count. */
bool cf_graphml_is_described(unsigned keys, const char *const *value);

bool cf_graphml_add_edge(cf_graphml *graphml, const cf_graphml_edge *edge, cf_error *err)
    CF_CHECKED;

/* Frees the edges; nodes and texts are in arenas of the caller. */
void cf_graphml_free(cf_graphml *graphml);

void cf_graphml_sort_nodes(cf_graphml *graphml);

/* Sorts edges by id, those of the same id by what else tells them apart, and numbers these. For
 * cf_graphml_write. */
bool cf_graphml_sort_edges(cf_graphml *graphml, cf_error *err) CF_CHECKED;

/* The number so that it reads back as it was; NULL on failure. */
const char *cf_exact_text(double number, cf_arena *arena, cf_error *err);

/* Sorts the edges and writes. O(n) of memory for n nodes, beside what is there. */
bool cf_graphml_write(cf_graphml *graphml, cf_text *out, cf_arena *arena, cf_error *err) CF_CHECKED;

/* The version of the XML library, "2.9.14". */
const char *cf_graphml_library(void);

#endif
