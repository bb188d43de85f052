/* Reads a file into cJSON's tree and does nothing with it: what any program that reads JSON with cJSON
 * needs at least. */
#include "base/file.h"

#include <cJSON.h>

#include <stdio.h>

int main(int argc, char **argv)
{
    static const size_t most_bytes = (size_t)4 << 30;
    cf_text text = {0};
    cf_error err = {0};
    if (argc != 2 || !cf_file_read(argv[1], most_bytes, &text, &err)) {
        fprintf(stderr, "crossfora-bench-json: %s\n", argc == 2 ? err.message : "which file?");
        return 2;
    }
    cJSON *document = cJSON_ParseWithLength(text.data, text.length);
    const int status = document ? 0 : 3;
    cJSON_Delete(document);
    cf_text_free(&text);
    return status;
}
