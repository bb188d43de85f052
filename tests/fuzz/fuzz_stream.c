/* A target for libFuzzer: any bytes of a file, packed or not, one object or JSON Lines, give a graph,
 * problems, or a sentence. How to run it:
 *
 *   clang -g -O1 -std=c11 -D_GNU_SOURCE -I. -fsanitize=fuzzer,address,undefined \
 *       tests/fuzz/fuzz_stream.c base/[a-z]*.c loaders/[a-z]*.c graphs/[a-z]*.c \
 *       $(pkg-config --cflags --libs libcjson nettle libutf8proc libzip libxml-2.0 zlib libzstd) -lcsv -lm \
 *       -o fuzz_stream
 *   mkdir corpus && ./fuzz_stream -dict=tests/fuzz/load.dict corpus tests/fuzz/stream tests/fuzz/load */
#include "base/work.h"
#include "loaders/loader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void demand(bool truth)
{
    if (!truth)
        abort();
}

/* Damaged and very large ones are refused with a sentence. */
static void load(const char *path)
{
    enum { MOST_BYTES = 1 << 20 };
    cf_graph graph = {0};
    cf_problems problems = {0};
    cf_error err = {0};
    cf_stream *stream = cf_stream_open(path, MOST_BYTES, &err);
    demand(stream || err.code == CF_ERROR_INPUT);
    const bool ok = stream && cf_load_stream(&graph, "f", stream, &problems, &err);
    demand(err.code == CF_OK || (!ok && err.code == CF_ERROR_INPUT && *err.message));
    demand(err.code != CF_OK || ok == (problems.count == 0));
    for (size_t i = 0; i < cf_problems_kept(&problems); i++) {
        const char *message = problems.item[i].message;
        demand(message && strncmp(message, "f:", 2) == 0);
        demand(i == 0 || problems.item[i - 1].offset <= problems.item[i].offset);
    }
    cf_problems_free(&problems);
    cf_graph_free(&graph);
    cf_stream_close(stream);
}

/* Threads would cost more than what they share here. */
int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc, (void)argv;
    cf_work_use_threads(1);
    return 0;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    char path[32];
    const int file = memfd_create("input", 0);
    demand(file >= 0 && write(file, data, size) == (ssize_t)size);
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    load(path);
    close(file);
    return 0;
}
