/* graphs/network.h: a graph seen through a lens: plain nodes and weighted ties, ready to measure.
 *
 * Weight is strength. Parallel ties are merged here (weights added), loops cannot arise. */
#ifndef CF_GRAPHS_NETWORK_H
#define CF_GRAPHS_NETWORK_H

#include "graphs/ladder.h"

typedef enum {
    CF_LENS_CHANNELS,    /* forum-forum: pairs whose state counts as covered; weight 1 */
    CF_LENS_DIRECTED,    /* forum->forum: active liaisons as recorded, from -> to; weight 1 each */
    CF_LENS_SHARED_WORK, /* forum-forum: weight is the number of shared projects */
    CF_LENS_PARTICIPATION, /* two-mode: forum-project */
    CF_LENS_MEMBERSHIP,    /* two-mode: economy-forum, explicit member lists and "all" */
    CF_LENS_SPONSORSHIP,   /* two-mode: economy-forum, weight is projects led or sponsored there */
    CF_LENS_COUNT
} cf_lens;

typedef struct {
    const char *word; /* "shared-work" */
    const char *title;
    const char *plain; /* what a tie is, in plain words */
    bool directed;
    bool two_mode;
} cf_lens_row;

extern const cf_lens_row cf_lenses[CF_LENS_COUNT];

typedef struct {
    cf_node_kind kind;
    cf_index record;
    const char *id;
} cf_network_node;

typedef struct {
    uint32_t from, to; /* places in cf_network.node; undirected: from < to */
    double weight;     /* > 0, finite */
} cf_network_tie;

typedef struct {
    cf_lens lens;
    bool directed;
    bool two_mode;
    const cf_network_node *node; /* two-mode: the rows first */
    size_t node_count;
    size_t row_count;          /* two-mode: how many nodes are rows; else node_count */
    const cf_network_tie *tie; /* by from, then to; each pair once */
    size_t tie_count;
} cf_network;

/* The network of fora, projects and economies in force seen through `lens`. O(ties log ties) for
 * what the lens sees; shared work is the sum over projects of the pairs in each. */
bool cf_network_see(cf_network *network, cf_lens lens, const cf_snapshot *snapshot,
                    const cf_channels *channels, cf_arena *arena, cf_error *err) CF_CHECKED;

/* Puts the ties of a network, which may stand in any order and direction, into the promised form:
 * sorted, parallel ones merged, in `arena`. For lenses and tests. */
bool cf_network_settle(cf_network *network, cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
