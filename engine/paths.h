/* engine/paths.h: steps over covered channels, from one forum at a time. */
#ifndef CF_ENGINE_PATHS_H
#define CF_ENGINE_PATHS_H

#include "engine/kernels/csr.h"

/* All nodes up to so many steps from one. */
typedef struct {
    uint32_t *queue; /* they, nearest first */
    uint32_t *step;  /* of each node, or CF_ABSENT: further off */
    uint32_t front;  /* where in the queue the furthest begin */
    uint32_t count, steps;
    size_t ahead; /* neighbours of the furthest: what another step costs */
} cf_ball;

/* Neighbours of each node of an undirected network, and one search at a time over them. */
typedef struct {
    const cf_network *network;
    uint32_t *place; /* of each forum among the nodes, or CF_ABSENT */
    cf_csr near;
    uint32_t *component; /* of each node */
    cf_ball out;         /* around the source: at least its neighbours */
    cf_ball back;        /* around the forum that was last asked for */
    size_t spent;        /* on the way back since the search began, as `ahead` */
    cf_index source;     /* CF_ABSENT: no search yet */
    cf_arena *arena;
} cf_paths;

/* O(nodes + ties). Everything lives in `arena`. */
bool cf_paths_open(cf_paths *paths, const cf_network *network, size_t forum_count, cf_arena *arena,
                   cf_error *err) CF_CHECKED;

/* Does a path lead from the one to the other? O(1). */
bool cf_paths_link(const cf_paths *paths, cf_index a, cf_index b);

/* Searches from `forum`, unless the last search did. Always true: to be chained. O(its neighbours),
 * and what the search before has seen. */
bool cf_paths_from(cf_paths *paths, cf_index forum);

/* Steps from the source; 0 if there is no path. Looks from both ends as far as it has to: for few
 * fora O(sqrt(nodes)) in networks where much is near, for all of them O(nodes + ties) in sum. */
size_t cf_paths_distance(cf_paths *paths, cf_index forum);

/* Common neighbours of the source and `forum`, in order; none unless they are two steps apart. */
bool cf_paths_via(const cf_paths *paths, cf_index forum, cf_indices *via, cf_error *err) CF_CHECKED;

#endif
