/* A target for libFuzzer: any bytes give a graph or problems, and cJSON finds the same values at the
 * same places as the scan. How to run it:
 *
 *   clang -g -O1 -std=c11 -D_GNU_SOURCE -I. -fsanitize=fuzzer,address,undefined \
 *       tests/fuzz/fuzz_load.c base/[a-z]*.c loaders/[a-z]*.c graphs/graph.c graphs/kinds.c \
 *       $(pkg-config --cflags --libs libcjson nettle libutf8proc) -lm -o fuzz_load
 *   mkdir corpus && ./fuzz_load -dict=tests/fuzz/load.dict corpus tests/fuzz/load tests/bad */
#include "loaders/loader.h"
#include "loaders/scan.h"

#include <cjson/cJSON.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void demand(bool truth)
{
    if (!truth)
        abort();
}

/* What a value of this type begins with. */
static const char *first_bytes(const cJSON *value)
{
    if (cJSON_IsString(value))
        return "\"";
    if (cJSON_IsNumber(value))
        return "-0123456789";
    if (cJSON_IsArray(value))
        return "[";
    if (cJSON_IsObject(value))
        return "{";
    return "tfn";
}

/* Values of the tree, each beginning where the scan saw it begin. */
static size_t count_values(const cJSON *root, const char *text, const cf_scan *scan)
{
    const cJSON *open[CF_DEPTH_LIMIT];
    size_t depth = 0, count = 0;
    for (const cJSON *value = root; value;) {
        demand(count < scan->count && strchr(first_bytes(value), text[scan->offset[count]]));
        count++;
        if (value->child) {
            demand(depth < CF_DEPTH_LIMIT);
            open[depth++] = value;
            value = value->child;
            continue;
        }
        while (!value->next && depth > 0)
            value = open[--depth];
        value = value->next;
    }
    return count;
}

static void compare_with_cjson(const char *text, size_t length)
{
    cf_scan scan = {0};
    cf_arena arena = {0};
    cf_problems problems = {0};
    cf_error err = {0};
    if (cf_scan_text(&scan, text, length, &arena, &problems, &err)) {
        cJSON *root = cJSON_ParseWithLengthOpts(text, length + 1, NULL, true);
        demand(root && problems.count == 0);
        demand(count_values(root, text, &scan) == scan.count);
        cJSON_Delete(root);
    } else {
        demand(problems.count == 1 && problems.item[0].offset <= length && err.code == CF_OK);
    }
    cf_problems_free(&problems);
    cf_arena_free(&arena);
}

static void load(const char *text, size_t length)
{
    cf_graph graph;
    cf_problems problems = {0};
    cf_error err = {0};
    const bool ok = cf_load_text(&graph, "f", text, length, &problems, &err);
    demand(err.code == CF_OK && ok == (problems.count == 0));
    for (size_t i = 0; i < cf_problems_kept(&problems); i++) {
        demand(strncmp(problems.item[i].message, "f:", 2) == 0);
        demand(i == 0 || problems.item[i - 1].offset <= problems.item[i].offset);
        for (const char *at = problems.item[i].message; *at; at++)
            demand((unsigned char)*at >= 0x20);
    }
    cf_problems_free(&problems);
    cf_graph_free(&graph);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    char *text = malloc(size + 1);
    demand(text != NULL);
    if (size > 0)
        memcpy(text, data, size);
    text[size] = '\0';
    compare_with_cjson(text, size);
    load(text, size);
    free(text);
    return 0;
}
