/* loaders/loader.h: a document in, a graph out.
 *
 * Strict scan (RFC 8259, UTF-8, positions), then cJSON, then the typed model: all problems at once. */
#ifndef CF_LOADERS_LOADER_H
#define CF_LOADERS_LOADER_H

#include "base/problems.h"
#include "base/stream.h"
#include "graphs/graph.h"

enum { CF_DEPTH_LIMIT = 64 };

/* From here on a document with more nodes (economies, fora, projects, areas and events) is refused in
 * one sentence, before the rest of it is read; 0: as many as there are numbers for. For the whole process. */
void cf_load_at_most(size_t nodes);

/* Reads a document from `text`, which has a NUL behind its `length` bytes, into `graph`; `name`
 * stands in front of every message. Text that is not JSON gives one problem,
 * `name:line:column: message`; a wrong document all of them,
 * `name:line:column: #/json/pointer: message`. False if there is any problem, or with `err` when
 * memory ran out; then the graph is empty. `graph` is to be freed by cf_graph_free. O(text log n)
 * for n members of one object, else O(text). */
bool cf_load_text(cf_graph *graph, const char *name, const char *text, size_t length,
                  cf_problems *problems, cf_error *err) CF_CHECKED;

/* The same from a stream, which may also have JSON Lines: these are read with the memory of the graph,
 * of an index of its ids and of a few MiB, however long the text is. */
bool cf_load_stream(cf_graph *graph, const char *name, cf_stream *stream, cf_problems *problems,
                    cf_error *err) CF_CHECKED;

/* Who says where a value stands for those who never saw the text: "in row 3 of fora". */
typedef struct {
    void (*say)(const void *context, size_t offset, cf_text *out);
    const void *context;
} cf_placer;

/* The same for a text that was made from something else: the problems, put in `*problems`, have no
 * place in their messages, only the offset of the value in `text`; `placer` says that of others. */
bool cf_load_unplaced(cf_graph *graph, const char *text, size_t length, const cf_placer *placer,
                      cf_problems *problems, cf_error *err) CF_CHECKED;

/* The version of the JSON library, "1.7.15". */
const char *cf_loader_library(void);

/* The same of those that read sheets. */
const char *cf_csv_library(void);
const char *cf_zip_library(void);

#endif
