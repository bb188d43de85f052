/* JSON Lines: the same graph as of one object, and all that is wrong with its place. */
#include "loaders/loader.h"
#include "support/tests.h"

#include <stdlib.h>

#define HEAD "{\"format\": \"crossfora/1\", \"lines\": true}\n"

static bool load(cf_graph *graph, const char *text, size_t length, cf_problems *problems)
{
    cf_error err = {0};
    cf_stream *stream = cf_stream_of_text(text, length, &err);
    assert_non_null(stream);
    const bool ok = cf_load_stream(graph, "l", stream, problems, &err);
    assert_string_equal(err.message, "");
    cf_stream_close(stream);
    return ok;
}

static void load_sound(cf_graph *graph, const char *text)
{
    cf_problems problems = {0};
    if (!load(graph, text, strlen(text), &problems))
        fail_msg("%s", problems.item[0].message);
    cf_problems_free(&problems);
}

static void assert_said(const char *text, size_t length, const char *expected)
{
    cf_graph graph;
    cf_problems problems = {0};
    cf_text said = {0};
    assert_false(load(&graph, text, length, &problems));
    for (size_t i = 0; i < cf_problems_kept(&problems); i++)
        cf_text_add_format(&said, "%s%s", i ? "\n" : "", problems.item[i].message);
    assert_string_equal(cf_text_of(&said), expected);
    assert_true(!graph.arena.last && graph.forum_count == 0);
    cf_text_free(&said);
    cf_problems_free(&problems);
}

static const struct {
    const char *lines, *said;
} wrong[] = {
    {"{\"forum\": {\"id\": \"A\", \"parent\": \"SMEGW\"}}\n{\"forum\": {\"id\": \"SMEWG\"}}",
     "l:2:33: #/forum/parent: \"SMEGW\" is not a forum of this document; did you mean "
     "\"SMEWG\"?"},
    {"\n  \n{\"fora\": {\"id\": \"A\"}}",
     "l:4:10: #/fora: \"fora\" is not a record of JSON Lines; did you mean \"forum\"?"},
    {"{\"prject\": {\"id\": \"A\"}}",
     "l:2:12: #/prject: \"prject\" is not a record of JSON Lines; did you mean \"project\"?"},
    {"{\"wxyz\": {}}", "l:2:10: #/wxyz: \"wxyz\" is not a record of JSON Lines"},
    {"[]", "l:2:1: #: expected a record, as {\"forum\": {…}}, found a list"},
    {"{\"x-a\": 1}", "l:2:1: #: a line has a record, as {\"forum\": {…}}"},
    {"{\"forum\": 1}", "l:2:11: #/forum: expected a forum as an object, found the number 1"},
    {"{\"forum\": {\"id\": \"A\"}, \"source\": {\"id\": \"B\"}}",
     "l:2:34: #/source: \"source\" is a second record; a line has one"},
    {"{\"forum\": {\"id\": \"A\"}}\n{\"source\": {\"id\": \"A\"}}",
     "l:3:19: #/source/id: \"A\" is already the id of a forum, on line 2"},
    {"{\"forum\": {\"id\": \"A\"",
     "l:2:21: the line ends inside an object; a record stands on "
     "one line"},
    {"{\"forum\": {\"id\": \"A",
     "l:2:20: the line ends inside a text; close it with a double "
     "quote, or write a line break as \\n"},
    {"{\"forum\": {\"id\": \"A\"}} 1",
     "l:2:24: expected nothing behind the end of the record, found \"1\""},
    {"{\"forum\": {\"id\": \"A\", \"id\": \"B\"}}", "l:2:23: \"id\" is in this object before"},
    {"\xEF\xBB\xBF{\"forum\": {\"id\": \"A\"}}",
     "l:2:1: expected a value, found \"\\xEF\\xBB\\xBF\""},
    {"{\"forum\": {\"id\": \"A\", \"parent\": \"B\"}}\n{\"forum\": {\"id\": \"B\", \"parent\": "
     "\"A\"}}",
     "l:3:33: #/forum/parent: \"A\" is its own parent by way of \"B\""},
    {"{\"project\": {\"id\": \"P\", \"forum\": \"A\", \"since\": \"2004\"}}\n{\"forum\": "
     "{\"id\": \"A\", \"since\": \"2005\"}}",
     "l:2:48: #/project/since: \"2004\" is before the forum \"A\" began, 2005"},
    {"1\n{\"forum\": {\"id\": \"A\", \"parent\": \"B\"}}\n2",
     "l:2:1: #: expected a record, as {\"forum\": {…}}, found the number 1\n"
     "l:3:33: #/forum/parent: \"B\" is not a forum of this document\n"
     "l:4:1: #: expected a record, as {\"forum\": {…}}, found the number 2"},
};

static void what_is_wrong_has_its_line_and_its_place_there(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(wrong); i++) {
        cf_text text = {0};
        cf_text_add_format(&text, HEAD "%s", wrong[i].lines);
        assert_said(text.data, text.length, wrong[i].said);
        cf_text_free(&text);
    }
}

static void the_head_has_no_collections_and_names_what_follows(void **state)
{
    (void)state;
    static const struct {
        const char *text, *said;
    } rows[] = {
        {"{\"format\": \"crossfora/1\", \"lines\": true, \"fora\": []}\n",
         "l:1:50: #/fora: \"fora\" is not a member of the first of JSON Lines"},
        {"{\"lines\": true, \"focus\": \"B\"}\n{\"forum\": {\"id\": \"A\"}}",
         "l:1:1: #: \"format\" is missing; the first of JSON Lines needs it\n"
         "l:1:26: #/focus: \"B\" is not a forum of this document"},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++)
        assert_said(rows[i].text, strlen(rows[i].text), rows[i].said);
}

static void a_byte_that_is_none_of_text_is_found(void **state)
{
    (void)state;
    static const char text[] = HEAD "{\"forum\": {\"id\": \"A\0\"}}\n";
    assert_said(text, sizeof text - 1, "l:2:20: this is not text: it has a NUL byte");
}

static void lines_end_in_any_way_and_may_be_blank(void **state)
{
    (void)state;
    static const char *const rows[] = {
        HEAD "{\"forum\": {\"id\": \"A\"}}",
        HEAD "{\"forum\": {\"id\": \"A\"}}\n",
        HEAD "\n \t\r\n{\"forum\": {\"id\": \"A\"}}\r\n\r\n\n",
        "\xEF\xBB\xBF{\"format\": \"crossfora/1\", \"lines\": true}\r\n{\"x-a\": 1, \"forum\": "
        "{\"id\": "
        "\"A\"}, \"notes\": [1]}",
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_graph graph;
        load_sound(&graph, rows[i]);
        assert_int_equal(graph.forum_count, 1);
        assert_string_equal(graph.forum[0].id, "A");
        assert_string_equal(graph.forum[0].name, "A");
        cf_graph_free(&graph);
    }
}

static void records_may_name_what_is_still_to_come(void **state)
{
    (void)state;
    cf_graph graph;
    load_sound(
        &graph,
        "{\"format\": \"crossfora/1\", \"lines\": true, \"focus\": \"B\"}\n"
        "{\"project\": {\"id\": \"P\", \"title\": \"first\", \"forum\": \"B\", "
        "\"partners\": [\"A\"], \"areas\": [\"W\", \"W-2\"]}}\n"
        "{\"framework\": {\"id\": \"V\", \"adopted_by\": \"A\", \"areas\": [{\"id\": "
        "\"V-1\"}]}}\n"
        "{\"framework\": {\"id\": \"W\", \"areas\": [{\"id\": \"W-1\"}, {\"id\": "
        "\"W-2\"}]}}\n"
        "{\"project\": {\"id\": \"Q\", \"forum\": \"B\"}}\n"
        "{\"forum\": {\"id\": \"A\", \"parent\": \"B\"}}\n"
        "{\"forum\": {\"id\": \"B\"}}\n");
    assert_int_equal(graph.project_count, 2);
    assert_string_equal(graph.project[0].title, "first");
    assert_int_equal(graph.project[0].forum, 0);
    assert_int_equal(graph.project[0].partners.item[0], 1);
    assert_int_equal(graph.project[0].areas.item[0], 2);
    assert_int_equal(graph.project[0].frameworks.item[0], 1);
    assert_string_equal(graph.project[1].id, "Q");
    assert_int_equal(graph.forum[1].parent, 0);
    assert_int_equal(graph.focus.item[0], 0);
    assert_int_equal(graph.framework[1].first_area, 1);
    assert_int_equal(graph.framework[1].area_count, 2);
    assert_int_equal(graph.area[0].framework, 0);
    assert_int_equal(graph.area[2].framework, 1);
    assert_string_equal(graph.area[2].id, "W-2");
    cf_graph_free(&graph);
}

static void a_framework_without_areas_stands_behind_those_before_it(void **state)
{
    (void)state;
    cf_graph graph;
    load_sound(&graph, "{\"format\": \"crossfora/1\", \"frameworks\": [{\"id\": \"V\", \"areas\": "
                       "[{\"id\": \"V-1\"}]}, {\"id\": \"W\"}]}");
    assert_int_equal(graph.framework[1].first_area, 1);
    assert_int_equal(graph.framework[1].area_count, 0);
    cf_graph_free(&graph);
}

static void a_line_that_is_too_long_is_one_problem(void **state)
{
    (void)state;
    cf_text text = {0};
    cf_text_add(&text, HEAD "{\"forum\": {\"id\": \"A\", \"notes\": \"");
    cf_text_add_repeat(&text, 'n', 100 << 20);
    cf_text_add(&text, "\"}}\n{\"forum\": {\"id\": \"?\"}}\n");
    assert_said(text.data, text.length,
                "l:2:1: the line is longer than 4 MiB\n"
                "l:3:18: #/forum/id: \"?\" is not an id; an id starts with one of A-Z a-z 0-9");
    cf_text_free(&text);
}

static void many_lines_are_read_in_their_order(void **state)
{
    (void)state;
    enum { FORA = 100000 };
    cf_graph graph;
    cf_text text = {0};
    cf_text_add(&text, HEAD);
    for (int i = 0; i < FORA; i++)
        cf_text_add_format(&text, "{\"forum\": {\"id\": \"F%d\", \"parent\": \"F%d\"}}\n", i,
                           i + 1 < FORA ? i + 1 : 0);
    cf_problems problems = {0};
    assert_false(load(&graph, text.data, text.length, &problems));
    assert_int_equal(problems.count, 1);
    cf_problems_free(&problems);
    cf_text_free(&text);

    cf_text_add(&text, HEAD);
    for (int i = 0; i < FORA; i++)
        cf_text_add_format(&text, "{\"forum\": {\"id\": \"F%d\"}}\n", i);
    load_sound(&graph, text.data);
    assert_int_equal(graph.forum_count, FORA);
    for (size_t i = 0; i < FORA; i += 997)
        assert_int_equal(strtoul(graph.forum[i].id + 1, NULL, 10), i);
    cf_graph_free(&graph);
    cf_text_free(&text);
}

static void of_many_problems_the_first_are_kept_and_all_are_counted(void **state)
{
    (void)state;
    cf_graph graph;
    cf_text text = {0};
    cf_problems problems = {0};
    cf_text_add(&text, HEAD);
    for (int i = 0; i < 200; i++)
        cf_text_add(&text, i % 2 ? "{\"forum\": {\"id\": \"?\"}}\n"
                                 : "{\"liaison\": {\"from\": \"A\", \"to\": \"B\"}}\n");
    assert_false(load(&graph, text.data, text.length, &problems));
    assert_int_equal(problems.count, 300);
    assert_string_equal(
        problems.item[0].message, "l:2:22: #/liaison/from: \"A\" is not a forum of this document");
    assert_string_equal(problems.item[2].message, "l:3:18: #/forum/id: \"?\" is not an id; an id "
                                                  "starts with one of A-Z a-z 0-9");
    cf_problems_free(&problems);
    cf_text_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_wrong_has_its_line_and_its_place_there),
        cmocka_unit_test(the_head_has_no_collections_and_names_what_follows),
        cmocka_unit_test(a_byte_that_is_none_of_text_is_found),
        cmocka_unit_test(lines_end_in_any_way_and_may_be_blank),
        cmocka_unit_test(records_may_name_what_is_still_to_come),
        cmocka_unit_test(a_framework_without_areas_stands_behind_those_before_it),
        cmocka_unit_test(a_line_that_is_too_long_is_one_problem),
        cmocka_unit_test(many_lines_are_read_in_their_order),
        cmocka_unit_test(of_many_problems_the_first_are_kept_and_all_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
