/* Text that means harm, or only looks like it, in every format. */
#include "reports/about.h"
#include "reports/csv_out.h"
#include "reports/json_out.h"
#include "reports/markdown_out.h"
#include "reports/text_out.h"
#include "support/tests.h"

typedef struct {
    const char *text, *expected;
} escape_case;

static void check(void (*add)(cf_text *, const char *), const escape_case *row, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        cf_text out = {0};
        add(&out, row[i].text);
        assert_row_equal(row[i].text, cf_text_of(&out), row[i].expected);
        cf_text_free(&out);
    }
}

static void json_strings_escape_what_json_and_terminals_must_not_see(void **state)
{
    (void)state;
    static const escape_case rows[] = {
        {"", "\"\""},
        {"plain – 中文", "\"plain – 中文\""},
        {"\"q\" \\ /", "\"\\\"q\\\" \\\\ /\""},
        {"a\nb\tc\rd\be\f", "\"a\\nb\\tc\\rd\\be\\f\""},
        {"\x01\x1f\x7f", "\"\\u0001\\u001f\\u007f\""},
        {"\xc2\x80\xc2\x9f", "\"\\u0080\\u009f\""},
        {"right\xe2\x80\xaeleft", "\"right\\u202eleft\""},
        {"\xe2\x80\xa8\xe2\x81\xa6\xef\xbb\xbf", "\"\\u2028\\u2066\\ufeff\""},
        {"<script>", "\"<script>\""},
        {"bad \xff byte", "\"bad \xef\xbf\xbd byte\""},
        {"\xf0\x9f\x98\x80", "\"\xf0\x9f\x98\x80\""},
    };
    check(cf_text_add_json, rows, CF_COUNT(rows));
}

static void csv_fields_are_quoted_as_rfc_4180_says_and_are_no_formulas(void **state)
{
    (void)state;
    static const escape_case rows[] = {
        {"", ""},
        {"plain", "plain"},
        {"Hong Kong, China", "\"Hong Kong, China\""},
        {"say \"no\"", "\"say \"\"no\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {" edge", "\" edge\""},
        {"edge ", "\"edge \""},
        {"=1+1", "'=1+1"},
        {"+1", "'+1"},
        {"-1", "'-1"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\tx", "\"'\tx\""},
        {"'=1", "''=1"},
        {"'quoted'", "'quoted'"},
        {"x\t", "\"x\t\""},
        {"\rx", "\"'\rx\""},
        {"\n=1", "\"'\n=1\""},
        {"＝1+1", "'＝1+1"},
        {"＋1", "'＋1"},
        {"－1", "'－1"},
        {"＠SUM(A1)", "'＠SUM(A1)"},
        {"’=1", "’=1"},
        {"=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""},
        {"a=b", "a=b"},
        {"P1;P2", "P1;P2"},
    };
    check(cf_text_add_csv, rows, CF_COUNT(rows));
}

static void markdown_words_are_no_markup(void **state)
{
    (void)state;
    static const escape_case rows[] = {
        {"plain, \"quoted\" (and) so on.", "plain, \"quoted\" (and) so on."},
        {"*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"},
        {"a | b", "a \\| b"},
        {"[x](javascript:y)", "\\[x\\](javascript:y)"},
        {"<b>&amp;&#38;", "\\<b\\>\\&amp;\\&#38;"},
        {"R&D & more", "R&D & more"},
        {"# no heading", "\\# no heading"},
        {"no # heading", "no # heading"},
        {"- no item", "\\- no item"},
        {"1. no item", "1\\. no item"},
        {"v1. fine", "v1. fine"},
        {"two\nlines\tand", "two lines and"},
        {"~~gone~~ \\", "\\~\\~gone\\~\\~ \\\\"},
        {"esc \x1b[31m", "esc \\\\x1B\\[31m"},
    };
    check(cf_text_add_markdown, rows, CF_COUNT(rows));
}

static void plain_lines_show_what_would_hide(void **state)
{
    (void)state;
    static const escape_case rows[] = {
        {"plain 中文", "plain 中文"},
        {"two\nlines\tand", "two lines and"},
        {"esc \x1b[31m", "esc \\x1B[31m"},
        {"right\xe2\x80\xaeleft", "right\\xE2\\x80\\xAEleft"},
    };
    check(cf_text_add_line, rows, CF_COUNT(rows));
}

static void json_numbers_have_six_digits_and_no_nan(void **state)
{
    (void)state;
    static const struct {
        double number;
        const char *expected;
    } rows[] = {
        {0, "0"},
        {-0.0, "0"},
        {4.0 / 11, "0.363636"},
        {1e-9, "1e-09"},
        {148, "148"},
        {1234567, "1234567"},
        {NAN, "null"},
        {INFINITY, "null"},
        {-2.5, "-2.5"},
        {2.0 / 3e6, "6.66667e-07"},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_text out = {0};
        cf_json_out json = {.out = &out};
        cf_emit_number(&json, NULL, rows[i].number);
        assert_string_equal(cf_text_of(&out), rows[i].expected);
        cf_text_free(&out);
    }
}

static void json_is_laid_out_a_member_a_line_unless_flat(void **state)
{
    (void)state;
    cf_text out = {0};
    cf_json_out json = {.out = &out};
    cf_emit_object(&json, NULL, CF_TALL);
    cf_emit_text_or_null(&json, "a", "");
    cf_emit_array(&json, "b", CF_TALL);
    cf_emit_close(&json);
    cf_emit_array(&json, "c", CF_TALL);
    cf_emit_object(&json, NULL, CF_FLAT);
    cf_emit_bool(&json, "d", true);
    cf_emit_array(&json, "e", CF_TALL);
    cf_emit_count(&json, NULL, 1);
    cf_emit_count(&json, NULL, 2);
    cf_emit_close(&json);
    cf_emit_close(&json);
    cf_emit_close(&json);
    cf_emit_close(&json);
    assert_string_equal(cf_text_of(&out), "{\n \"a\": null,\n \"b\": [],\n \"c\": [\n"
                                          "  {\"d\": true, \"e\": [1, 2]}\n ]\n}\n");
    cf_text_free(&out);
}

static void only_what_all_readers_see_whole_is_an_address_of_the_web(void **state)
{
    (void)state;
    static const struct {
        const char *url;
        bool is_address;
    } rows[] = {
        {"https://example.org/a?b=c#d", true},
        {"http://example.org/é", true},
        {"ftp://example.org", false},
        {"javascript:alert(1)", false},
        {"https://example.org/a b", false},
        {"https://example.org/a>b", false},
        {"https://example.org/\ta", false},
        {"https://example.org/\xe2\x80\xaelmth", false},
        {"https://example.org/\xe2\x80\x8b", false},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++)
        assert_int_equal(cf_is_web_address(rows[i].url), rows[i].is_address);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_strings_escape_what_json_and_terminals_must_not_see),
        cmocka_unit_test(csv_fields_are_quoted_as_rfc_4180_says_and_are_no_formulas),
        cmocka_unit_test(markdown_words_are_no_markup),
        cmocka_unit_test(plain_lines_show_what_would_hide),
        cmocka_unit_test(only_what_all_readers_see_whole_is_an_address_of_the_web),
        cmocka_unit_test(json_numbers_have_six_digits_and_no_nan),
        cmocka_unit_test(json_is_laid_out_a_member_a_line_unless_flat),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
