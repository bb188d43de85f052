/* The order of edges and the numbers of parallel ones, which the documents of other tests hardly
 * have. */
#include "reports/graphml.h"
#include "support/tests.h"

#include <string.h>

static const cf_graphml_kind kinds[] = {{"liaison", CF_E_ALWAYS}, {"liaison.A", CF_E_ALWAYS}};

/* The record is the weight. */
static bool describe(const void *context, const cf_graphml_edge *edge, const char **value,
                     cf_arena *scratch, cf_error *err)
{
    (void)context;
    value[CF_E_WEIGHT] = cf_exact_text(edge->record, scratch, err);
    value[CF_E_DISTANCE] = "1";
    return cf_graphml_is_described(CF_E_ALWAYS, value);
}

/* Adds the ids of edges and their weights as they are written, each behind a blank. */
static void add_written(cf_text *found, const char *text)
{
    static const char begin[] = "<edge id=\"";
    static const char weight[] = "e_weight\">";
    for (const char *at = strstr(text, begin); at; at = strstr(at, begin)) {
        at += sizeof begin - 1;
        const char *value = strstr(at, weight) + sizeof weight - 1;
        cf_text_add_format(
            found, " %.*s=%.*s", (int)strcspn(at, "\""), at, (int)strcspn(value, "<"), value);
    }
}

static void parallel_edges_get_the_next_number_that_is_free(void **state)
{
    (void)state;
    cf_graphml_node node[] = {{.id = "A"}, {.id = "B"}, {.id = "B-1"}, {.id = "B.2"}};
    static const cf_graphml_edge edges[] = {
        {0, 3, 0, 7, 0}, /* liaison.A.B.2, which a parallel edge takes first */
        {0, 1, 0, 9, 0}, {0, 1, 0, 8, 0}, {0, 2, 0, 1, 0},
        {1, 0, 0, 2, 0}, {0, 1, 0, 9, 0}, {1, 1, 1, 3, 0}, /* liaison.A.B.B */
    };
    cf_arena arena = {0};
    cf_error err = {0};
    cf_text out = {0};
    cf_text found = {0};
    cf_graphml graphml = {.id = "test", .comment = "", .kind = kinds, .describe = describe};
    graphml.node = node;
    graphml.node_count = CF_COUNT(node);
    for (size_t i = 0; i < CF_COUNT(edges); i++)
        assert_true(cf_graphml_add_edge(&graphml, &edges[i], &err));
    assert_true(cf_graphml_write(&graphml, &out, &arena, &err));
    add_written(&found, cf_text_of(&out));
    assert_string_equal(
        cf_text_of(&found),
        " liaison.A.B=8 liaison.A.B-1=1 liaison.A.B.2=9 liaison.A.B.2.2=7 liaison.A.B.3=9"
        " liaison.A.B.B=3 liaison.B.A=2");
    cf_text_free(&found);
    cf_text_free(&out);
    cf_graphml_free(&graphml);
    cf_arena_free(&arena);
}

static void long_and_odd_ids_are_escaped_in_every_place(void **state)
{
    (void)state;
    cf_graphml_node node[] = {{.id = "\"<&>\""}, {.id = "an-id-that-is-longer-than-most-ids-are"}};
    const cf_graphml_edge edge = {0, 1, 0, 1, 0};
    cf_arena arena = {0};
    cf_error err = {0};
    cf_text out = {0};
    cf_graphml graphml = {.id = "test", .comment = "", .node = node, .node_count = CF_COUNT(node)};
    assert_true(cf_graphml_add_edge(&graphml, &edge, &err));
    assert_true(cf_graphml_write(&graphml, &out, &arena, &err));
    assert_non_null(strstr(cf_text_of(&out), "<node id=\"&quot;&lt;&amp;&gt;&quot;\"/>"));
    assert_non_null(strstr(
        cf_text_of(&out), "  <edge source=\"&quot;&lt;&amp;&gt;&quot;\" "
                          "target=\"an-id-that-is-longer-than-most-ids-are\"/>\n </graph>\n"));
    cf_text_free(&out);
    cf_graphml_free(&graphml);
    cf_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parallel_edges_get_the_next_number_that_is_free),
        cmocka_unit_test(long_and_odd_ids_are_escaped_in_every_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
