/* engine/view.h: a network as a graph of igraph.
 *
 * Node and tie numbers are igraph's vertex and edge numbers. No igraph attributes are used: what
 * belongs to a node stays in the network. */
#ifndef CF_ENGINE_VIEW_H
#define CF_ENGINE_VIEW_H

#include "engine/guard.h"
#include "graphs/network.h"

typedef struct {
    igraph_t graph;
    bool is_made; /* the graph; the vectors may be destroyed unmade */
    igraph_vector_t weight;
    igraph_vector_t distance;
} cf_view;

/* Shows `network`. To be closed whether it could be opened or not. */
bool cf_view_open(cf_view *view, const cf_network *network, cf_error *err) CF_CHECKED;

/* Safe on {0}. */
void cf_view_close(cf_view *view);

/* The strength of each tie. */
const igraph_vector_t *cf_view_weight(const cf_view *view);

/* The length of each tie for paths that follow strength: 1 / weight. Here, and nowhere else, does
 * strength become length. */
const igraph_vector_t *cf_view_distance(const cf_view *view);

#endif
