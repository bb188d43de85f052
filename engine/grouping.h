/* engine/grouping.h: the nodes of a network, each in one group: by committee, kind or cluster. */
#ifndef CF_ENGINE_GROUPING_H
#define CF_ENGINE_GROUPING_H

#include "base/sentence.h"
#include "graphs/network.h"

typedef enum {
    CF_GROUPS_COMMITTEE, /* the nearest committee at or above a forum; without one, the body on top */
    CF_GROUPS_KIND,      /* the kind of forum, or of node */
    CF_GROUPS_CLUSTER,   /* of the network itself: the metric `cluster` */
    CF_GROUPS_COUNT
} cf_grouping_kind;

typedef struct {
    const char *word;
    const char *plain; /* "forum and committee above it" */
} cf_grouping_row;

extern const cf_grouping_row cf_groupings[CF_GROUPS_COUNT];

typedef struct {
    cf_grouping_kind kind;
    uint64_t seed;      /* of clusters */
    const uint32_t *of; /* by node, from 0 in the order of their first nodes */
    const cf_sentence *name;
    size_t count;
} cf_grouping;

/* Groups the nodes of `network`, which stand for records of `graph`, by the kind that is set. */
bool cf_grouping_make(cf_grouping *grouping, const cf_network *network, const cf_graph *graph,
                      cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
