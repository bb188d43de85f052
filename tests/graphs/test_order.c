/* One order, whatever that of the document. tests/scripts/same-order tries whole reports. */
#include "graphs/order.h"
#include "support/documents.h"
#include "support/tests.h"

#include <stdio.h>
#include <string.h>

#define HEAD "{\"format\": \"crossfora/1\", \"focus\": [\"Z\", \"M\"], "
#define FORA                                                                                       \
    "\"fora\": [{\"id\": \"F10\"}, {\"id\": \"M\"}, {\"id\": \"F2\"}, {\"id\": \"Z\"}, "           \
    "{\"id\": \"F1\", \"parent\": \"F10\"}]"

static void add_word(char *words, size_t size, const char *word)
{
    const size_t length = strlen(words);
    snprintf(words + length, size - length, "%s%s", length ? " " : "", word);
}

static void fora_stand_by_id_behind_those_of_the_focus(void **state)
{
    (void)state;
    cf_graph graph;
    char found[64] = "";
    load_text(&graph, HEAD FORA "}");
    for (size_t i = 0; i < graph.forum_count; i++)
        add_word(found, sizeof found, graph.forum[i].id);
    assert_string_equal(found, "Z M F1 F2 F10");
    assert_int_equal(graph.focus.item[0], 0);
    assert_int_equal(graph.focus.item[1], 1);
    assert_int_equal(graph.forum[2].parent, 4);
    static const cf_index written[] = {3, 1, 4, 2, 0};
    assert_memory_equal(graph.written[CF_FORUM_SHEET], written, sizeof written);
    cf_graph_free(&graph);
}

static void areas_stand_by_framework(void **state)
{
    (void)state;
    cf_graph graph;
    char found[64] = "";
    load_text(&graph, HEAD FORA
              ", \"frameworks\": [{\"id\": \"W\", \"areas\": [{\"id\": \"A2\"}, {\"id\": \"A1\"}]},"
              "{\"id\": \"V\", \"areas\": [{\"id\": \"B\"}]}],"
              "\"projects\": [{\"id\": \"P\", \"forum\": \"F1\", \"areas\": [\"B\", \"A2\"]}]}");
    for (size_t i = 0; i < graph.area_count; i++)
        add_word(found, sizeof found, graph.area[i].id);
    assert_string_equal(found, "B A1 A2");
    assert_string_equal(graph.framework[1].id, "W");
    assert_int_equal(graph.framework[1].first_area, 1);
    assert_int_equal(graph.framework[1].area_count, 2);
    assert_int_equal(graph.area[2].framework, 1);
    assert_int_equal(graph.project[0].areas.item[0], 0);
    assert_int_equal(graph.project[0].areas.item[1], 2);
    cf_graph_free(&graph);
}

/* Two ways round, and the same comes out. */
static void what_has_no_id_stands_by_its_columns(void **state)
{
    (void)state;
    static const char *const sorted[] = {
        "\"Z\", \"to\": \"F1\", \"sources\": [\"s1\"]",
        "\"Z\", \"to\": \"F1\", \"sources\": [\"s1\", \"s2\"]",
        "\"Z\", \"to\": \"F1\", \"notes\": \"n\"",
        "\"Z\", \"to\": \"F1\", \"what\": \"w\"",
        "\"Z\", \"to\": \"F1\", \"confidence\": 0.5",
        "\"Z\", \"to\": \"F1\", \"holder\": \"h\"",
        "\"Z\", \"to\": \"F1\", \"since\": \"2004\"",
        "\"Z\", \"to\": \"F1\", \"since\": \"2005\"",
        "\"Z\", \"to\": \"F1\", \"kind\": \"cooperation\"",
        "\"Z\", \"to\": \"F2\"",
        "\"M\", \"to\": \"F1\"",
    };
    enum { COUNT = CF_COUNT(sorted) };
    cf_text text[2] = {{0}};
    cf_graph graph[2];
    for (size_t way = 0; way < 2; way++) {
        cf_text_add(&text[way], HEAD FORA ", \"sources\": [{\"id\": \"s2\"}, {\"id\": \"s1\"}], "
                                          "\"liaisons\": [");
        for (size_t i = 0; i < COUNT; i++)
            cf_text_add_format(
                &text[way], "%s{\"from\": %s}", i ? ", " : "", sorted[way ? COUNT - 1 - i : i]);
        cf_text_add(&text[way], "]}");
        load_text(&graph[way], cf_text_of(&text[way]));
    }
    for (size_t i = 0; i < COUNT; i++) {
        const cf_liaison *a = &graph[0].liaison[i], *b = &graph[1].liaison[i];
        assert_true(a->from == b->from && a->to == b->to && a->kind == b->kind);
        assert_int_equal(a->period.since.first, b->period.since.first);
        assert_true(a->confidence == b->confidence && a->sources.count == b->sources.count);
        assert_string_equal(a->holder, b->holder);
        assert_string_equal(a->what, b->what);
        assert_string_equal(a->notes, b->notes);
    }
    assert_int_equal(graph[0].liaison[COUNT - 1].from, 1);
    for (size_t way = 0; way < 2; way++) {
        cf_graph_free(&graph[way]);
        cf_text_free(&text[way]);
    }
}

static void what_is_in_order_stays(void **state)
{
    (void)state;
    cf_graph graph;
    load_text(&graph,
              "{\"format\": \"crossfora/1\", \"fora\": [{\"id\": \"A\"}, {\"id\": \"B\"}]}");
    for (size_t i = 0; i < CF_SHEET_COUNT; i++)
        assert_null(graph.written[i]);
    cf_graph_free(&graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fora_stand_by_id_behind_those_of_the_focus),
        cmocka_unit_test(areas_stand_by_framework),
        cmocka_unit_test(what_has_no_id_stands_by_its_columns),
        cmocka_unit_test(what_is_in_order_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
