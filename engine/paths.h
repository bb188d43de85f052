/* engine/paths.h: steps over covered channels, from one forum at a time. */
#ifndef CF_ENGINE_PATHS_H
#define CF_ENGINE_PATHS_H

#include "graphs/network.h"

/* Neighbours of each node of an undirected network, and one search at a time over them. */
typedef struct {
    const cf_network *network;
    uint32_t *place; /* of each forum among the nodes, or CF_ABSENT */
    size_t *start;   /* of each node's neighbours */
    uint32_t *neighbour;
    uint32_t *queue;
    size_t *step;    /* of each node from the source; 0: the source or not reached */
    cf_index source; /* CF_ABSENT: no search yet */
    cf_arena *arena;
} cf_paths;

/* O(nodes + ties). Everything lives in `arena`. */
bool cf_paths_open(cf_paths *paths, const cf_network *network, size_t forum_count, cf_arena *arena,
                   cf_error *err) CF_CHECKED;

/* Searches from `forum`, unless the last search did. Always true: to be chained. O(nodes + ties). */
bool cf_paths_from(cf_paths *paths, cf_index forum);

/* Steps from the source; 0 if there is no path. */
size_t cf_paths_distance(const cf_paths *paths, cf_index forum);

/* Common neighbours of the source and `forum`, in order; none unless they are two steps apart. */
bool cf_paths_via(const cf_paths *paths, cf_index forum, cf_indices *via, cf_error *err) CF_CHECKED;

#endif
