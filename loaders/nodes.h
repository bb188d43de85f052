/* loaders/nodes.h: how many nodes a document may have. */
#ifndef CF_LOADERS_NODES_H
#define CF_LOADERS_NODES_H

#include "loaders/record.h"

/* Counts the record if it is a node, and refuses one too many. */
bool cf_count_node(cf_reading *reading, cf_record_kind kind, cf_error *err) CF_CHECKED;

#endif
