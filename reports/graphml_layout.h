/* reports/graphml_layout.h: where nodes stand: rings around the focus by the state of its liaison,
 * then projects, economies and areas; size and colour. */
#ifndef CF_REPORTS_GRAPHML_LAYOUT_H
#define CF_REPORTS_GRAPHML_LAYOUT_H

#include "reports/facts.h"
#include "reports/graphml.h"

/* Sets x, y, size and colour of all nodes from their kind, liaison and projects; x and y lie within
 * 500 of the middle. O(nodes). */
bool cf_graphml_lay_out(cf_graphml *graphml, const cf_facts *facts) CF_CHECKED;

#endif
