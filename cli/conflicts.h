/* cli/conflicts.h: where the sources of a document contradict each other or leave a side unnamed:
 * no problem of the document, but of the record. */
#ifndef CF_CLI_CONFLICTS_H
#define CF_CLI_CONFLICTS_H

#include "base/text.h"
#include "graphs/graph.h"

/* Adds a line for each line of notes that begins with "conflict: ", and for each contact with a
 * forum that its source does not name. */
void cf_add_conflicts(cf_text *out, const cf_graph *graph);

#endif
