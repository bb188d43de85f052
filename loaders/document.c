#include "loaders/checks.h"
#include "loaders/ids.h"
#include "loaders/loader.h"

/* Ids that are compared for all suggestions together: enough for any document that people read, and
 * a bound for one that is wrong from end to end. */
enum { MOST_TRIES = 200000 };

static bool read_document(cf_reading *reading, cf_error *err)
{
    return !reading->json.root
        || (cf_ids_gather(reading, err)
            && cf_read_record(
                reading, &cf_records[CF_DOCUMENT_RECORD], reading->json.root, reading->graph, err)
            && cf_check_graph(reading, err));
}

bool cf_load_unplaced(cf_graph *graph, const char *text, size_t length, cf_problems *problems,
                      cf_error *err)
{
    cf_reading reading = {.graph = graph, .tries_left = MOST_TRIES};
    *graph = (cf_graph){.title = ""};
    const bool ok = cf_json_open(&reading.json, text, length, err) && read_document(&reading, err)
                 && reading.json.problems.count == 0;
    *problems = reading.json.problems;
    reading.json.problems = (cf_problems){0};
    cf_json_close(&reading.json);
    if (!ok)
        cf_graph_free(graph);
    return ok;
}

bool cf_load_text(cf_graph *graph, const char *name, const char *text, size_t length,
                  cf_problems *problems, cf_error *err)
{
    cf_reading reading = {.graph = graph, .tries_left = MOST_TRIES};
    *graph = (cf_graph){.title = ""};
    const bool ok =
        cf_json_open(&reading.json, text, length, err) && read_document(&reading, err)
        && cf_json_report(&reading.json, name, problems, err) && reading.json.problems.count == 0;
    cf_json_close(&reading.json);
    if (!ok)
        cf_graph_free(graph);
    return ok;
}

const char *cf_loader_library(void)
{
    return cJSON_Version();
}
