/* graphs/order.h: one order for whatever order a document was written in. */
#ifndef CF_GRAPHS_ORDER_H
#define CF_GRAPHS_ORDER_H

#include "graphs/sheets.h"

/* Puts the records of a graph in order: those that have an id by it, areas by their framework first,
 * the fora of the focus before all others, liaisons and contacts by their columns in graphs/sheets.h;
 * and the items of each list alike, but for the focus, whose first names it. Numbers in an id count as numbers: P2 is before P10. So two
 * documents that differ only by the order of records and items become the same graph. False, with
 * `err`, only when memory ran out. O(n log n); O(n) for records that are in order. */
bool cf_graph_put_in_order(cf_graph *graph, cf_error *err) CF_CHECKED;

#endif
