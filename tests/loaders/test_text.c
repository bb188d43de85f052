#include "support/verdict.h"

static const refusal bad_escapes[] = {
    {"\"\\a\"",
     "1:2: \"\\\" before this character is not an escape; a backslash itself is written \\\\"},
    {"\"ab\\'c\"",
     "1:4: \"\\\" before this character is not an escape; a backslash itself is written \\\\"},
    {"\"\\x41\"",
     "1:2: \"\\\" before this character is not an escape; a backslash itself is written \\\\"},
    {"\"\\U0041\"",
     "1:2: \"\\\" before this character is not an escape; a backslash itself is written \\\\"},
    {"\"\\\xC3\xA9\"",
     "1:2: \"\\\" before this character is not an escape; a backslash itself is written \\\\"},
    {"\"\\u\"", "1:4: \"\\u\" is followed by four hexadecimal digits"},
    {"\"\\u12\"", "1:6: \"\\u\" is followed by four hexadecimal digits"},
    {"\"\\u12g4\"", "1:6: \"\\u\" is followed by four hexadecimal digits"},
    {"\"\\u+123\"", "1:4: \"\\u\" is followed by four hexadecimal digits"},
    {"\"\\u 123\"", "1:4: \"\\u\" is followed by four hexadecimal digits"},
    {"\"\\u0x12\"", "1:5: \"\\u\" is followed by four hexadecimal digits"},
    {"{\"a\\q\":1}",
     "1:4: \"\\\" before this character is not an escape; a backslash itself is written \\\\"},
};

static void refuses_what_is_no_escape(void **state)
{
    (void)state;
    expect_verdicts(bad_escapes, CF_COUNT(bad_escapes));
}

#define HALF(digits) "\"\\u" digits "\" is one half of a pair of escapes; the other half is missing"

static const refusal lone_halves[] = {
    {"\"\\ud800\"", "1:2: " HALF("d800")},
    {"\"ab\\uDBFFcd\"", "1:4: " HALF("dbff")},
    {"\"\\udc00\"", "1:2: " HALF("dc00")},
    {"\"\\udfff\\ud800\"", "1:2: " HALF("dfff")},
    {"\"\\ud800\\ud800\"", "1:2: " HALF("d800")},
    {"\"\\ud800\\u0041\"", "1:2: " HALF("d800")},
    {"\"\\ud800\\n\"", "1:2: " HALF("d800")},
    {"\"\\ud800\\uz\"", "1:10: \"\\u\" is followed by four hexadecimal digits"},
    {"\"\\ud83d\\ude00\\ud83d\"", "1:14: " HALF("d83d")},
};

static void refuses_half_a_pair_of_escapes(void **state)
{
    (void)state;
    expect_verdicts(lone_halves, CF_COUNT(lone_halves));
}

#define NO_PLACE(code)                                                                             \
    "the control character " code                                                                  \
    " cannot stand in a text; of those, only tab (\\t) and line feed (\\n) can"

static const refusal bad_characters[] = {
    {"\"a\tb\"", "1:3: a tab inside a text is written \\t"},
    {"\"a\nb\"", "1:3: the line ends inside a text; close it with a double quote, or write a line "
                 "break as \\n"},
    {"\"a\r\nb\"", "1:3: the line ends inside a text; close it with a double quote, or write a "
                   "line break as \\n"},
    {"\"\x01\"", "1:2: " NO_PLACE("U+0001")},
    {"\"\x1B[31m\"", "1:2: " NO_PLACE("U+001B")},
    {"\"\x1F\"", "1:2: " NO_PLACE("U+001F")},
    {"\"\\u0000\"", "1:2: " NO_PLACE("U+0000")},
    {"\"a\\u0000b\"", "1:3: " NO_PLACE("U+0000")},
    {"{\"a\\u0000b\":1}", "1:4: " NO_PLACE("U+0000")},
    {"\"\\u0001\"", "1:2: " NO_PLACE("U+0001")},
    {"\"\\u001f\"", "1:2: " NO_PLACE("U+001F")},
    {"\"\\b\"", "1:2: " NO_PLACE("U+0008")},
    {"\"\\f\"", "1:2: " NO_PLACE("U+000C")},
    {"\"\\r\"", "1:2: " NO_PLACE("U+000D")},
    {"\"\\ufffe\"", "1:2: U+FFFE is not a character"},
    {"\"\\uFFFF\"", "1:2: U+FFFF is not a character"},
    {"\"\xEF\xBF\xBE\"", "1:2: U+FFFE is not a character"},
    {"\"\xEF\xBF\xBF\"", "1:2: U+FFFF is not a character"},
};

static void refuses_characters_that_xml_has_no_place_for(void **state)
{
    (void)state;
    expect_verdicts(bad_characters, CF_COUNT(bad_characters));
}

#define NOT_UTF8(byte) "the byte \\x" byte " is not UTF-8; save the file as UTF-8"

static const refusal bad_bytes[] = {
    {"\"\x80\"", "1:2: " NOT_UTF8("80")},
    {"\"\xBF\"", "1:2: " NOT_UTF8("BF")},
    {"\"caf\xE9\"", "1:5: " NOT_UTF8("E9")},
    {"\"\xC3\"", "1:2: " NOT_UTF8("C3")},
    {"\"\xC3(\"", "1:2: " NOT_UTF8("C3")},
    {"\"\xE2\x82\"", "1:2: " NOT_UTF8("E2")},
    {"\"\xF0\x9F\x98\"", "1:2: " NOT_UTF8("F0")},
    {"\"\xC0\xAF\"", "1:2: " NOT_UTF8("C0")},         /* overlong */
    {"\"\xC1\xBF\"", "1:2: " NOT_UTF8("C1")},         /* overlong */
    {"\"\xE0\x80\xAF\"", "1:2: " NOT_UTF8("E0")},     /* overlong */
    {"\"\xE0\x9F\xBF\"", "1:2: " NOT_UTF8("E0")},     /* overlong */
    {"\"\xF0\x8F\xBF\xBF\"", "1:2: " NOT_UTF8("F0")}, /* overlong */
    {"\"\xED\xA0\x80\"", "1:2: " NOT_UTF8("ED")},     /* a surrogate */
    {"\"\xED\xBF\xBF\"", "1:2: " NOT_UTF8("ED")},     /* a surrogate */
    {"\"\xF4\x90\x80\x80\"", "1:2: " NOT_UTF8("F4")}, /* beyond U+10FFFF */
    {"\"\xF5\x80\x80\x80\"", "1:2: " NOT_UTF8("F5")},
    {"\"\xF8\x88\x80\x80\x80\"", "1:2: " NOT_UTF8("F8")},
    {"\"\xFE\"", "1:2: " NOT_UTF8("FE")},
    {"\"\xFF\"", "1:2: " NOT_UTF8("FF")},
    {"{\"\xFF\":1}", "1:3: " NOT_UTF8("FF")},
    {"[\n\"\xC3\xA9\xFF\"]", "2:3: " NOT_UTF8("FF")},
    {"{}\xFF", "1:3: " NOT_UTF8("FF")},
};

static void refuses_what_is_not_utf8(void **state)
{
    (void)state;
    expect_verdicts(bad_bytes, CF_COUNT(bad_bytes));
}

/* RFC 3629, for up to three bytes and without U+FFFE and U+FFFF. */
static bool is_utf8(const unsigned char *b, size_t length)
{
    if (length == 1)
        return b[0] < 0x80;
    if (length == 2)
        return (b[0] >= 0xC2 && b[0] <= 0xDF && (b[1] & 0xC0) == 0x80);
    const unsigned code = ((b[0] & 0x0Fu) << 12) | ((b[1] & 0x3Fu) << 6) | (b[2] & 0x3Fu);
    return (b[0] & 0xF0) == 0xE0 && (b[1] & 0xC0) == 0x80 && (b[2] & 0xC0) == 0x80 && code >= 0x800
        && !(code >= 0xD800 && code <= 0xDFFF) && code < 0xFFFE;
}

static void takes_all_two_and_three_byte_characters(void **state)
{
    (void)state;
    for (unsigned i = 0xC0; i <= 0xEF; i++) {
        for (unsigned j = 0x80; j <= 0xBF; j++) {
            const size_t length = i < 0xE0 ? 2 : 3;
            unsigned char text[] = {'"', (unsigned char)i, (unsigned char)j, '"', 0, 0};
            if (length == 3)
                memcpy(text + 3, "\xBD\"", 3);
            char verdict[CF_MESSAGE_SIZE];
            judge((const char *)text, length + 2, verdict);
            assert_true((verdict[0] == '\0') == is_utf8(text + 1, length));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refuses_what_is_no_escape),
        cmocka_unit_test(refuses_half_a_pair_of_escapes),
        cmocka_unit_test(refuses_characters_that_xml_has_no_place_for),
        cmocka_unit_test(refuses_what_is_not_utf8),
        cmocka_unit_test(takes_all_two_and_three_byte_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
