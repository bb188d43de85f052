#include "graphs/order.h"
#include "loaders/checks.h"
#include "loaders/ids.h"
#include "loaders/lines.h"
#include "loaders/loader.h"

#include <stdlib.h>

/* Ids that are compared for all suggestions together: enough for any document that people read, and
 * a bound for one that is wrong from end to end. */
enum { MOST_TRIES = 200000 };

static cf_reading begin(cf_graph *graph, const char *name)
{
    *graph = (cf_graph){.title = ""};
    return (cf_reading){.graph = graph, .name = name, .tries_left = MOST_TRIES};
}

/* A graph with a problem is none. */
static bool end(cf_reading *reading, bool ok, cf_error *err)
{
    cf_reading_close(reading);
    cf_json_close(&reading->json);
    ok = ok && cf_graph_put_in_order(reading->graph, err);
    if (!ok)
        cf_graph_free(reading->graph);
    return ok;
}

static bool read_document(cf_reading *reading, cf_error *err)
{
    return !reading->json.root
        || (cf_ids_gather(reading, err)
            && cf_read_record(
                reading, &cf_records[CF_DOCUMENT_RECORD], reading->json.root, reading->graph, err)
            && cf_check_graph(reading, err));
}

bool cf_load_unplaced(cf_graph *graph, const char *text, size_t length, const cf_placer *placer,
                      cf_problems *problems, cf_error *err)
{
    cf_reading reading = begin(graph, "text");
    reading.placer = placer;
    const bool ok = cf_json_open(&reading.json, text, length, err) && read_document(&reading, err)
                 && reading.json.problems.count == 0;
    *problems = reading.json.problems;
    reading.json.problems = (cf_problems){0};
    return end(&reading, ok, err);
}

bool cf_load_text(cf_graph *graph, const char *name, const char *text, size_t length,
                  cf_problems *problems, cf_error *err)
{
    cf_reading reading = begin(graph, name);
    const bool ok =
        cf_json_open(&reading.json, text, length, err) && read_document(&reading, err)
        && cf_json_report(&reading.json, name, problems, err) && reading.json.problems.count == 0;
    return end(&reading, ok, err);
}

static bool load_lines(cf_graph *graph, const char *name, cf_line_buffer *buffer,
                       cf_problems *problems, cf_error *err)
{
    cf_reading reading = begin(graph, name);
    const bool ok = cf_lines_read(&reading, name, buffer, problems, err) && problems->count == 0;
    return end(&reading, ok, err);
}

/* What is one object has to be there as a whole. */
static bool load_whole(cf_graph *graph, const char *name, cf_line_buffer *buffer,
                       cf_problems *problems, cf_error *err)
{
    cf_text text = {0};
    cf_text_add_bytes(&text, buffer->text, buffer->filled);
    cf_line_buffer_close(buffer);
    const bool ok = cf_stream_read_all(buffer->stream, &text, err)
                 && cf_load_text(graph, name, text.data, text.length, problems, err);
    cf_text_free(&text);
    return ok;
}

bool cf_load_stream(cf_graph *graph, const char *name, cf_stream *stream, cf_problems *problems,
                    cf_error *err)
{
    cf_line_buffer buffer;
    bool is_lines = false;
    *graph = (cf_graph){.title = ""};
    const bool ok =
        cf_line_buffer_open(&buffer, stream, err) && cf_is_lines(&buffer, &is_lines, err)
        && (is_lines ? load_lines : load_whole)(graph, name, &buffer, problems, err);
    cf_line_buffer_close(&buffer);
    return ok;
}

const char *cf_loader_library(void)
{
    return cJSON_Version();
}
