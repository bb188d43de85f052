#include "loaders/loader.h"
#include "loaders/scan.h"
#include "support/verdict.h"

static const char *const accepted[] = {
    "{}",
    "[]",
    "\"\"",
    "0",
    "-0",
    "true",
    "false",
    "null",
    " \t\r\n{} \t\r\n",
    "[1,[2,[3]],{\"a\":{\"b\":[]}}]",
    "{\"\":1,\" \":2}",
    "{\"a\":1,\"A\":2}",
    "{\"a\":{\"a\":{\"a\":1}},\"b\":[{\"a\":1},{\"a\":2}]}",
    /* numbers */
    "1",
    "-1",
    "10",
    "0.5",
    "-0.0",
    "1e0",
    "1E+2",
    "1e-2",
    "0e5",
    "1.5e300",
    "1e-400",
    "9007199254740992",
    "-9007199254740992",
    "1e308",
    "9007199254740993e0",
    "123456789012345678901234567890.5",
    "0.0000000000000000000000000000000000000000000000000000000000001",
    /* texts */
    "\"a\\tb\\nc\\\"d\\\\e\\/f\"",
    "\"\\u0041\\u00e9\\u20AC\\ud83d\\ude00\"",
    "\"\\ud7ff\\ue000\\ud800\\udc00\\udbff\\udffd\"",
    "\"\\u0009\\u000a\"",
    "\"\x7F\"",
    "\"\\u007f\\u0080\"",
    "\"\\ufdd0\\ufffd\"",
    /* UTF-8: the first and last of each length, and around the surrogates */
    "\"\xC2\x80\xDF\xBF\"",
    "\"\xE0\xA0\x80\xEF\xBF\xBD\"",
    "\"\xED\x9F\xBF\xEE\x80\x80\"",
    "\"\xF0\x90\x80\x80\xF4\x8F\xBF\xBD\"",
    "\"\xF0\x9F\xBF\xBF\"",
    "\xEF\xBB\xBF{}",
    "\"\xEF\xBB\xBF\"",
};

static void takes_what_is_json(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(accepted); i++)
        expect_verdict(accepted[i], "");
}

static const refusal bad_structure[] = {
    {"", "1:1: the input is empty; a document is one JSON object"},
    {"\xEF\xBB\xBF", "1:1: the input is empty; a document is one JSON object"},
    {" \n\n  ", "3:3: the input is blank; a document is one JSON object"},
    {"{", "1:2: the input ends inside the object that begins on line 1"},
    {"\n[\n1,\n", "4:1: the input ends inside the list that begins on line 2"},
    {"{\"a\"", "1:5: the input ends inside the object that begins on line 1"},
    {"{\"a\":", "1:6: the input ends inside the object that begins on line 1"},
    {"{\"a\":[1", "1:8: the input ends inside the list that begins on line 1"},
    {"{\"a\":[1]", "1:9: the input ends inside the object that begins on line 1"},
    {"\n\"abc", "2:5: the input ends inside a text that begins on line 2"},
    {"\"abc\\", "1:6: the input ends inside a text that begins on line 1"},
    {"\"\\u12", "1:6: the input ends inside a text that begins on line 1"},
    {"[tru", "1:5: the input ends inside the list that begins on line 1"},
    {"{} {}", "1:4: expected nothing behind the end of the document, found \"{\""},
    {"{}}", "1:3: expected nothing behind the end of the document, found \"}\""},
    {"1 \"a\"", "1:3: expected nothing behind the end of the document, found a text"},
    {"[1 2]", "1:4: expected \",\" or \"]\", found \"2\""},
    {"[1}", "1:3: expected \",\" or \"]\", found \"}\""},
    {"{\"a\":1]", "1:7: expected \",\" or \"}\", found \"]\""},
    {"{\"a\":1 \"b\":2}", "1:8: expected \",\" or \"}\", found a text"},
    {"{\"a\" 1}", "1:6: expected \":\" behind the name of a member, found \"1\""},
    {"{\"a\"}", "1:5: expected \":\" behind the name of a member, found \"}\""},
    {"{\"a\"::1}", "1:6: expected a value, found \":\""},
    {"{a:1}", "1:2: expected the name of a member, in double quotes, found \"a\""},
    {"{'a':1}", "1:2: expected the name of a member, in double quotes, found \"'\""},
    {"{1:1}", "1:2: expected the name of a member, in double quotes, found \"1\""},
    {"{,}", "1:2: expected the name of a member, in double quotes, found \",\""},
    {"{\"a\":1,}", "1:8: a value is missing before \"}\"; the last one has no comma behind it"},
    {"[1,]", "1:4: a value is missing before \"]\"; the last one has no comma behind it"},
    {"[,1]", "1:2: expected a value, found \",\""},
    {"[1,,2]", "1:4: expected a value, found \",\""},
    {"{\"a\":}", "1:6: a value is missing before \"}\""},
    {"]", "1:1: a value is missing before \"]\""},
    {"['a']", "1:2: a text stands in double quotes"},
    {"[// a\n1]", "1:2: JSON has no comments; a member \"notes\" can hold one"},
    {"/* a */ {}", "1:1: JSON has no comments; a member \"notes\" can hold one"},
    {"# a\n{}", "1:1: JSON has no comments; a member \"notes\" can hold one"},
    {"{\"a\":True}", "1:6: \"True\" is not a value; write true"},
    {"[nan]", "1:2: \"nan\" is not a value; a text stands in double quotes"},
    {"[NaN]", "1:2: \"NaN\" is not a value; leave the member out where no number is known"},
    {"[None]", "1:2: \"None\" is not a value; write null"},
    {"[truth]", "1:2: \"truth\" is not a value; a text stands in double quotes"},
    {"[true1]", "1:2: \"true1\" is not a value; a text stands in double quotes"},
    {"[\xC3\xA9t\xC3\xA9]", "1:2: expected a value, found \"\xC3\xA9\""},
    {"[\xE9]", "1:2: the byte \\xE9 is not UTF-8; save the file as UTF-8"},
    {"\xEF\xBB\xBF\xEF\xBB\xBF{}", "1:1: expected a value, found \"\\xEF\\xBB\\xBF\""},
    {"[\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\" 1]", "1:8: expected \",\" or \"]\", found \"1\""},
    {"[\f1]", "1:2: expected a value, found \"\\x0C\""},
    {"[\xC2\xA0"
     "1]",
     "1:2: expected a value, found \"\xC2\xA0\""},
    {"PK\3\4", "1:1: this is a ZIP archive or a spreadsheet, not a JSON document"},
    {"\x1F\x8B\x08", "1:1: this is a compressed file; unpack it first"},
    {"%PDF-1.7", "1:1: this is a PDF file, not a JSON document"},
    {"\xFF\xFE{", "1:1: this is UTF-16; save the file as UTF-8"},
    {"\xFE\xFF", "1:1: this is UTF-16; save the file as UTF-8"},
};

static void says_where_the_structure_breaks(void **state)
{
    (void)state;
    expect_verdicts(bad_structure, CF_COUNT(bad_structure));
}

static const refusal bad_names[] = {
    {"{\"a\":1,\"a\":2}", "1:8: \"a\" is in this object before, on line 1"},
    {"{\"a\":1,\n\"b\":2,\n\"b\":3,\n\"a\":4}", "3:1: \"b\" is in this object before, on line 2"},
    {"{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,\"k\":1,"
     "\"l\":1,\"m\":1,\"n\":1,\"o\":1,\"p\":1,\"q\":1,\"c\":1}",
     "1:104: \"c\" is in this object before, on line 1"},
    {"{\"b\":1,\"a\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,\"k\":1,"
     "\"l\":1,\"m\":1,\"n\":1,\"o\":1,\"p\":1,\"q\":1,\"a\":1}",
     "1:104: \"a\" is in this object before, on line 1"},
    {"{\"\\u0062\":1,\"\\u0071\":1,\"\\u0063\":1,\"\\u0064\":1,\"\\u0061\":1,\"\\u0065\":1,"
     "\"\\u0066\":1,"
     "\"\\u0067\":1,\"\\u0068\":1,\"\\u0069\":1,\"\\u006a\":1,\"\\u006b\":1,\"\\u006c\":1,"
     "\"\\u006d\":1,\"\\u006e\":1,\"\\u006f\":1,\"\\u0070\":1,\"\\u0071\":1}",
     "1:189: \"\\u0071\" is in this object before, on line 1"},
    {"{\"ab\":1,\"a\\u0062\":2}", "1:9: \"a\\u0062\" is in this object before, on line 1"},
    {"{\"a\":1,\"\\u0061\":2}", "1:8: \"\\u0061\" is in this object before, on line 1"},
    {"{\"\":1,\"\":2}", "1:7: \"\" is in this object before, on line 1"},
    {"{\"\\n\":1,\"\\u000A\":2}", "1:9: \"\\u000A\" is in this object before, on line 1"},
    {"{\"\xF0\x9F\x98\x80\":1,\n \"\\ud83d\\ude00\":2}",
     "2:2: \"\\ud83d\\ude00\" is in this object before, on line 1"},
    {"[{\"a\":{\"b\":1,\"c\":2,\"b\":3}}]", "1:20: \"b\" is in this object before, on line 1"},
    {"{\"a\":1,\"b\":{\"a\":1},\"a\":2}", "1:20: \"a\" is in this object before, on line 1"},
};

static void refuses_a_name_that_comes_twice(void **state)
{
    (void)state;
    expect_verdicts(bad_names, CF_COUNT(bad_names));
}

static const refusal bad_numbers[] = {
    {"[01]", "1:2: a number has no leading zero"},
    {"[-01]", "1:2: a number has no leading zero"},
    {"[00]", "1:2: a number has no leading zero"},
    {"[-]", "1:3: a digit is missing behind the sign"},
    {"[-a]", "1:3: a digit is missing behind the sign"},
    {"[--1]", "1:3: a digit is missing behind the sign"},
    {"[-Infinity]", "1:3: a digit is missing behind the sign"},
    {"[+1]", "1:2: a number has no \"+\" in front"},
    {"[.5]", "1:2: a number has a digit before its decimal point"},
    {"[1.]", "1:4: a digit is missing behind the decimal point"},
    {"[1.e5]", "1:4: a digit is missing behind the decimal point"},
    {"[1e]", "1:4: a digit is missing behind the exponent's \"e\""},
    {"[1e+]", "1:5: a digit is missing behind the exponent's \"e\""},
    {"[1E-.5]", "1:5: a digit is missing behind the exponent's \"e\""},
    {"[1.5.2]", "1:5: expected \",\" or \"]\", found \".\""},
    {"[0x10]", "1:3: expected \",\" or \"]\", found \"x\""},
    {"[1_000]", "1:3: expected \",\" or \"]\", found \"_\""},
    {"[1a]", "1:3: expected \",\" or \"]\", found \"a\""},
    {"[1e309]", "1:2: the number 1e309 is beyond the largest, about 1.8e308"},
    {"[-1e999]", "1:2: the number -1e999 is beyond the largest, about 1.8e308"},
    {"[9007199254740993]",
     "1:2: the number 9007199254740993 is beyond 2^53 (9007199254740992) and would lose "
     "digits; write it as a text"},
    {"[-9007199254740993]",
     "1:2: the number -9007199254740993 is beyond 2^53 (9007199254740992) and would lose "
     "digits; write it as a text"},
    {"[100000000000000000000000000000]",
     "1:2: the number 100000000000000000000000000000 is beyond 2^53 (9007199254740992) and would "
     "lose "
     "digits; write it as a text"},
    {"[0.0000000000000000000000000000000000000000000000000000000000001]", ""},
    {"[0.00000000000000000000000000000000000000000000000000000000000001]",
     "1:2: a number of 64 characters is too long; at most 63"},
};

static void refuses_what_a_double_does_not_hold(void **state)
{
    (void)state;
    expect_verdicts(bad_numbers, CF_COUNT(bad_numbers));
}

static void make_nested(char *text, size_t depth)
{
    memset(text, '[', depth);
    memset(text + depth, ']', depth);
    text[2 * depth] = '\0';
}

static void stops_at_64_levels(void **state)
{
    (void)state;
    char text[2 * CF_DEPTH_LIMIT + 3];
    make_nested(text, CF_DEPTH_LIMIT);
    expect_verdict(text, "");
    make_nested(text, CF_DEPTH_LIMIT + 1);
    expect_verdict(text, "1:65: lists and objects are nested more than 64 levels deep");
}

static void refuses_a_nul_byte_anywhere(void **state)
{
    (void)state;
    static const char text[] = "{\"a\":\n\"b\0c\"}";
    char verdict[CF_MESSAGE_SIZE];
    judge(text, sizeof text - 1, verdict);
    assert_string_equal(verdict, "2:3: this is not text: it has a NUL byte");
    judge("\0", 1, verdict);
    assert_string_equal(verdict, "1:1: this is not text: it has a NUL byte");
    judge("{}\0", 3, verdict);
    assert_string_equal(verdict, "1:3: this is not text: it has a NUL byte");
}

static void notes_where_each_value_begins(void **state)
{
    (void)state;
    static const char text[] =
        "\xEF\xBB\xBF {\"a\": [1, \"x,[\", {}], \"b\" :-2.5e1, \"c\":{\"d\":null}}";
    static const char *const starts[] = {"{\"a\"", "[1", "1,", "\"x", "{}", "-2", "{\"d", "null"};

    cf_arena arena = {0};
    cf_problems problems = {0};
    cf_error err = {0};
    cf_scan scan = {0};
    assert_true(cf_scan_text(&scan, text, sizeof text - 1, &arena, &problems, &err));
    assert_true(scan.count == CF_COUNT(starts));
    for (size_t i = 0; i < scan.count; i++)
        assert_memory_equal(text + scan.offset[i], starts[i], strlen(starts[i]));
    cf_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_what_is_json),
        cmocka_unit_test(says_where_the_structure_breaks),
        cmocka_unit_test(refuses_a_name_that_comes_twice),
        cmocka_unit_test(refuses_what_a_double_does_not_hold),
        cmocka_unit_test(stops_at_64_levels),
        cmocka_unit_test(refuses_a_nul_byte_anywhere),
        cmocka_unit_test(notes_where_each_value_begins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
