/* reports/graphml.h: a document of GraphML dialect 1: docs/graphml.md.
 *
 * A value that is NULL is absent; only keys that some value has are declared. */
#ifndef CF_REPORTS_GRAPHML_H
#define CF_REPORTS_GRAPHML_H

#include "base/arena.h"
#include "base/text.h"

#include <stddef.h>

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
    const char *value[CF_N_COUNT];
} cf_graphml_node;

typedef struct {
    const char *id, *source, *target;
    const char *value[CF_E_COUNT];
} cf_graphml_edge;

typedef struct {
    const char *id;      /* "network" or "fora" */
    const char *comment; /* what the attributes mean; without "--" */
    bool directed;
    const char *value[CF_G_COUNT];
    cf_graphml_node *node;
    size_t node_count;
    cf_graphml_edge *edge;
    size_t edge_count, edge_capacity;
} cf_graphml;

typedef struct {
    const char *kind, *source, *target; /* ids of nodes */
    double weight;
} cf_graphml_tie;

/* Adds an edge whose id, kind, interaction, weight and distance follow from the tie; NULL on
 * failure. The other values are the caller's. */
cf_graphml_edge *cf_graphml_add_edge(cf_graphml *graphml, const cf_graphml_tie *tie,
                                     cf_arena *arena, cf_error *err);

/* The number so that it reads back as it was; NULL on failure. */
const char *cf_exact_text(double number, cf_arena *arena, cf_error *err);

/* Sorts nodes and edges by id, gives a number to edges of the same id, and writes. */
bool cf_graphml_write(cf_graphml *graphml, cf_text *out, cf_arena *arena, cf_error *err) CF_CHECKED;

/* The version of the XML library, "2.9.14". */
const char *cf_graphml_library(void);

#endif
