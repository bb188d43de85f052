/* Any bytes give a graph or problems, and cJSON finds the same values at the same places as the
 * scan. */
#include "fuzz/fuzz.h"
#include "loaders/loader.h"
#include "loaders/scan.h"

#include <cjson/cJSON.h>

#include <string.h>

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

void cf_fuzz_one(const char *text, size_t length)
{
    cf_graph graph;
    cf_problems problems = {0};
    cf_error err = {0};
    compare_with_cjson(text, length);
    const bool is_sound = cf_load_text(&graph, "f", text, length, &problems, &err);
    demand(err.code == CF_OK);
    cf_fuzz_demand_problems(is_sound, &problems, "f");
    cf_problems_free(&problems);
    cf_graph_free(&graph);
}
