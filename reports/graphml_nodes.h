/* reports/graphml_nodes.h: the nodes of the GraphML files, in force on the day, with their place,
 * size and colour. */
#ifndef CF_REPORTS_GRAPHML_NODES_H
#define CF_REPORTS_GRAPHML_NODES_H

#include "reports/facts.h"
#include "reports/graphml.h"

/* Sets the profile and the values of the graph: title, day, generator. */
bool cf_graphml_add_head(cf_graphml *graphml, const cf_facts *facts) CF_CHECKED;

/* Where the nodes of records stand, by record; CF_ABSENT: there is none. */
typedef struct {
    uint32_t *forum, *economy, *project, *area;
} cf_graphml_places;

/* Adds the fora, by id; with `all`, also economies, projects and areas. */
bool cf_graphml_add_nodes(cf_graphml *graphml, const cf_facts *facts, bool all,
                          cf_graphml_places *places) CF_CHECKED;

/* The id of a record as that of a node: spaces become hyphens. NULL on failure. */
const char *cf_graphml_id(const char *record, cf_arena *arena, cf_error *err);

/* The word of the dialect for a state: active, designated, agreed, invited, lapsed, none,
 * not-recorded. */
extern const char *const cf_graphml_states[CF_STATE_COUNT];

#endif
