/* Any bytes of a file, packed or not, one object or JSON Lines, give a graph, problems, or a
 * sentence. */
#include "fuzz/fuzz.h"
#include "loaders/loader.h"

/* Damaged and very large ones are refused with a sentence. */
void cf_fuzz_one(const char *text, size_t length)
{
    enum { MOST_BYTES = 1 << 20 };
    cf_graph graph = {0};
    cf_problems problems = {0};
    cf_error err = {0};
    cf_fuzz_file file = cf_fuzz_file_open(text, length);
    cf_stream *stream = cf_stream_open(file.path, MOST_BYTES, &err);
    const bool is_sound = stream && cf_load_stream(&graph, "f", stream, &problems, &err);
    if (err.code != CF_OK)
        cf_fuzz_demand_refusal(&err);
    demand(err.code == CF_OK || !is_sound);
    cf_fuzz_demand_problems(is_sound || err.code != CF_OK, &problems, "f");
    cf_problems_free(&problems);
    cf_graph_free(&graph);
    cf_stream_close(stream);
    cf_fuzz_file_close(&file);
}
