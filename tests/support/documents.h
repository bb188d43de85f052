/* tests/support/documents.h: documents into graphs, for tests; what goes wrong fails the test. */
#ifndef CF_TESTS_DOCUMENTS_H
#define CF_TESTS_DOCUMENTS_H

#include "engine/analysis.h"

/* The graph of a document as text; to be freed. */
void load_text(cf_graph *graph, const char *text);

/* The graph of a file below the top of the source tree, "data/apec-mini.json"; to be freed. */
void load_file(cf_graph *graph, const char *path);

/* The span of a date. */
cf_date date_of(const char *text);

/* The forum with this id. */
cf_index forum_of(const cf_graph *graph, const char *id);

/* The analysis of `graph` on a day (NULL: the document's); to be freed. */
void analyse(cf_analysis *analysis, const cf_graph *graph, const char *day);

#endif
