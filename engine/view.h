/* engine/view.h: a network as a graph of igraph.
 *
 * Node and tie numbers are igraph's vertex and edge numbers. No igraph attributes are used: what
 * belongs to a node stays in the network. */
#ifndef CF_ENGINE_VIEW_H
#define CF_ENGINE_VIEW_H

#include "engine/guard.h"
#include "engine/kernels/csr.h"
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

/* The length of each tie for paths that follow strength: 1 / weight. In this file, and nowhere else,
 * does strength become length. */
const igraph_vector_t *cf_view_distance(const cf_view *view);

/* The same for each arc of the rows of `network`; NULL and `err` if out of memory. */
double *cf_view_lengths(const cf_network *network, const cf_csr *rows, cf_arena *arena,
                        cf_error *err);

/* The lengths of the shortest paths (along the arcs, if ties have directions) from node `first` and
 * those that follow, as many as make a block that is neither slow nor large, one row each; INFINITY
 * where there is none. A tie is one step, or as long as its distance if `weighted`. */
bool cf_view_paths(const cf_view *view, igraph_integer_t first, bool weighted,
                   igraph_matrix_t *block, cf_error *err) CF_CHECKED;

#endif
