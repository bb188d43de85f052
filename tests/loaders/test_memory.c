/* Nothing that is read crashes or is read in part when memory runs out: each allocation in turn fails
 * alone, and with all that follow. */
#include "base/file.h"
#include "graphs/rules.h"
#include "loaders/batch_list.h"
#include "loaders/column_map.h"
#include "loaders/import.h"
#include "loaders/loader.h"
#include "loaders/rules.h"
#include "support/failing.h"

#if HAS_OWN_MALLOC

static cf_text input; /* a file below the top of the source tree */

static void with_file(const char *path, bool (*run)(cf_error *err))
{
    char whole[512];
    cf_error err = {0};
    snprintf(whole, sizeof whole, "%s/%s", CROSSFORA_SOURCE_DIR, path);
    assert_done(cf_file_read(whole, 1u << 20, &input, &err), &err);
    assert_true(fail_each_allocation_of(run) > 2);
    cf_text_free(&input);
}

/* Said in full, or memory ran out. */
static bool is_told(bool ok, const cf_problems *problems, const cf_error *err)
{
    assert_true(ok || problems->count > 0 || err->code != 0);
    return ok || err->code == 0;
}

static bool load(cf_error *err)
{
    cf_graph graph = {0};
    cf_problems problems = {0};
    bool ok = cf_load_text(&graph, "text", cf_text_of(&input), input.length, &problems, err);
    assert_true(ok || graph.forum_count == 0);
    ok = is_told(ok, &problems, err);
    cf_problems_free(&problems);
    cf_graph_free(&graph);
    return ok;
}

static bool load_stream(cf_error *err)
{
    cf_graph graph = {0};
    cf_problems problems = {0};
    cf_stream *stream = cf_stream_of_text(cf_text_of(&input), input.length, err);
    bool ok = stream && cf_load_stream(&graph, "text", stream, &problems, err);
    assert_true(ok || graph.forum_count == 0);
    ok = is_told(ok, &problems, err);
    cf_stream_close(stream);
    cf_problems_free(&problems);
    cf_graph_free(&graph);
    return ok;
}

static bool load_rules(cf_error *err)
{
    cf_rules rules = {0};
    cf_problems problems = {0};
    bool ok = cf_load_rules(&rules, "rules", cf_text_of(&input), input.length, &problems, err);
    ok = is_told(ok, &problems, err);
    cf_problems_free(&problems);
    cf_rules_free(&rules);
    return ok;
}

static bool accept(const cf_listed_option *option, cf_error *refusal)
{
    (void)option;
    (void)refusal;
    return true;
}

static bool load_batch_list(cf_error *err)
{
    cf_arena arena = {0};
    cf_problems problems = {0};
    cf_batch_list list = {.arena = &arena, .check = accept};
    bool ok = cf_batch_list_load(&list, "list", &input, &problems, err);
    ok = is_told(ok, &problems, err);
    cf_problems_free(&problems);
    cf_arena_free(&arena);
    return ok;
}

static void documents_survive_each_failed_allocation(void **state)
{
    (void)state;
    static const char *const paths[] = {
        "data/apec-mini.json", "tests/loaders/full.json", "tests/bad/many-problems.json",
        "tests/bad/cycle-of-successors.json", "tests/bad/reference-all.json"};
    only_ours = true;
    for (size_t i = 0; i < CF_COUNT(paths); i++) {
        with_file(paths[i], load);
        with_file(paths[i], load_stream);
    }
    only_ours = false;
    with_file("tests/bad/cycle-of-dependencies.json", load);
}

#define LINES_OF_EACH_KIND                                                                         \
    "{\"format\": \"crossfora/1\", \"lines\": true}\n"                                             \
    "{\"forum\": {\"id\": \"A\", \"parent\": \"B\", \"members\": [\"X\"]}}\n"                      \
    "{\"forum\": {\"id\": \"B\", \"sources\": [{\"id\": \"S\"}]}}\n"                               \
    "{\"economy\": {\"id\": \"X\", \"name\": \"Ex\"}}\n"                                           \
    "{\"source\": {\"id\": \"S\", \"title\": \"paper\"}}\n"                                        \
    "{\"framework\": {\"id\": \"W\", \"areas\": [{\"id\": \"W-1\"}]}}\n"                           \
    "{\"project\": {\"id\": \"P\", \"forum\": \"A\", \"partners\": [\"B\"]}}\n"                    \
    "{\"event\": {\"id\": \"E\", \"forum\": \"A\", \"since\": \"2001\"}}\n"                        \
    "{\"liaison\": {\"from\": \"A\", \"to\": \"B\", \"since\": \"2001\"}}\n"                       \
    "{\"contact\": {\"from\": \"A\", \"to\": \"all\", \"kind\": \"letter\", \"date\": "            \
    "\"2001\"}}\n"

static void lines_survive_each_failed_allocation(void **state)
{
    (void)state;
    static const char *const texts[] = {
        LINES_OF_EACH_KIND,
        LINES_OF_EACH_KIND
        "{\"type\": \"forum\", \"id\": \"A\"}\n{\"type\": \"project\", "
        "\"id\": \"Q\", \"forum\": \"NOBODY\"}\n[]\n{\n",
    };
    for (size_t i = 0; i < CF_COUNT(texts); i++) {
        cf_text_add(&input, texts[i]);
        assert_true(fail_each_allocation_of(load_stream) > 2);
        cf_text_free(&input);
    }
}

static void rules_and_lists_survive_each_failed_allocation(void **state)
{
    (void)state;
    with_file("tests/reports/rules.json", load_rules);
    cf_text_add(&input, "{\"format\": \"crossfora-rules/1\", \"rules\": {\"covrage\": 1, "
                        "\"overdue-promise\": {\"months\": -1}}, \"exceptions\": [{}]}");
    assert_true(fail_each_allocation_of(load_rules) > 2);
    cf_text_free(&input);
    cf_text_add(&input, "{\"format\": \"crossfora-batch/1\", \"title\": \"two\", \"inputs\": "
                        "[{\"file\": \"a.json\", \"name\": \"a\", \"as_of\": \"2001\"}, "
                        "{\"file\": \"b.json\", \"seed\": 3}]}");
    assert_true(fail_each_allocation_of(load_batch_list) > 2);
    cf_text_free(&input);
}

static const cf_column_map *map;
static cf_sheet_kind sheet;

static bool import(cf_error *err)
{
    cf_import all = {.map = map};
    cf_text out = {0};
    bool ok = cf_import_csv(&all, sheet, "sheet.csv", &input, "windows-1252", err)
           && cf_import_make(&all, &out, err);
    ok = is_told(ok, &all.problems, err);
    cf_text_free(&out);
    cf_import_free(&all);
    return ok;
}

static bool load_map(cf_error *err)
{
    cf_column_map read = {0};
    cf_problems problems = {0};
    bool ok = cf_column_map_read(&read, "map", cf_text_of(&input), input.length, &problems, err);
    ok = is_told(ok, &problems, err);
    cf_problems_free(&problems);
    cf_column_map_free(&read);
    return ok;
}

static void sheets_survive_each_failed_allocation(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "id,name,members,areas,since\nA,Ann,,,2001\nB,\"Bo\nB\",,,\n",
        "id;name;parent;members\nA;Ann;B;X\nA;'=1;C;\n;;;\n",
        "id,nome\nA,Ann\n",
    };
    sheet = CF_FORUM_SHEET;
    only_ours = true;
    for (size_t i = 0; i < CF_COUNT(texts); i++) {
        cf_text_add(&input, texts[i]);
        assert_true(fail_each_allocation_of(import) > 2);
        cf_text_free(&input);
    }
    only_ours = false;
}

static void maps_survive_each_failed_allocation(void **state)
{
    (void)state;
    cf_text text = {0};
    cf_column_map shipped = {0};
    cf_problems problems = {0};
    cf_error err = {0};
    only_ours = true;
    with_file("data/maps/apec-project-database.json", load_map);
    assert_done(cf_file_read(CROSSFORA_SOURCE_DIR "/data/maps/apec-project-database.json", 1u << 20,
                             &text, &err),
                &err);
    assert_done(
        cf_column_map_read(&shipped, "map", cf_text_of(&text), text.length, &problems, &err), &err);
    map = &shipped;
    sheet = CF_PROJECT_SHEET;
    with_file("data/maps/apec-project-database-example.csv", import);
    map = NULL;
    only_ours = false;
    cf_column_map_free(&shipped);
    cf_text_free(&text);
}

#else

static void documents_survive_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* the sanitizer has a malloc of its own */
}

static void lines_survive_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* as above */
}

static void rules_and_lists_survive_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* as above */
}

static void sheets_survive_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* as above */
}

static void maps_survive_each_failed_allocation(void **state)
{
    (void)state;
    skip(); /* as above */
}

#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(documents_survive_each_failed_allocation),
        cmocka_unit_test(lines_survive_each_failed_allocation),
        cmocka_unit_test(rules_and_lists_survive_each_failed_allocation),
        cmocka_unit_test(sheets_survive_each_failed_allocation),
        cmocka_unit_test(maps_survive_each_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
