/* What report.html and its pictures promise beside their bytes: a policy that fits, and words for
 * what they leave out. */
#include "base/digest.h"
#include "reports/html_assets.h"
#include "support/reported.h"
#include "support/tests.h"

static void assert_says(const cf_text *page, const char *words)
{
    if (!strstr(cf_text_of(page), words))
        fail_msg("it does not say: %s", words);
}

static void the_policy_names_the_one_style_and_the_one_script(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_file(&reported, "data/apec-mini.json");
    cf_text page = cf_reported_write(&reported, "report.html");
    const char *const assets[] = {cf_html_style, cf_html_script};
    static const char *const names[] = {"style", "script"};
    for (size_t i = 0; i < CF_COUNT(assets); i++) {
        char digest[CF_SHA256_BASE64_SIZE];
        char words[128];
        cf_sha256_base64(assets[i], strlen(assets[i]), digest);
        snprintf(words, sizeof words, "%s-src 'sha256-%s'", names[i], digest);
        assert_says(&page, words);
        snprintf(words, sizeof words, "<%s>", names[i]);
        const char *start = strstr(cf_text_of(&page), words);
        assert_non_null(start);
        assert_memory_equal(start + strlen(words), assets[i], strlen(assets[i]));
        assert_null(strstr(start + 1, words));
    }
    cf_text_free(&page);
    cf_reported_close(&reported);
}

static void a_line_does_not_end_between_a_number_and_its_percent_sign(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_file(&reported, "data/apec-mini.json");
    cf_text page = cf_reported_write(&reported, "report.html");
    assert_says(&page, "(33\xC2\xA0%)");
    for (const char *at = cf_text_of(&page); (at = strstr(at, " %")); at++)
        assert_false(at[-1] >= '0' && at[-1] <= '9');
    cf_text_free(&page);
    cf_reported_close(&reported);
}

static void no_element_has_a_style_or_a_handler_of_its_own(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_file(&reported, "tests/reports/hostile.json");
    cf_text page = cf_reported_write(&reported, "report.html");
    static const char *const refused[] = {
        " style=", " onclick=", " onload=", "<b>R&D", "<img", "href=\"javascript:"};
    for (size_t i = 0; i < CF_COUNT(refused); i++)
        assert_null(strstr(cf_text_of(&page), refused[i]));
    cf_text_free(&page);
    cf_reported_close(&reported);
}

/* `count` fora beside the focus, the last with a project that asks for contact. */
static cf_text many_fora(size_t count)
{
    cf_text text = {0};
    cf_text_add(&text, "{\"format\": \"crossfora/1\", \"focus\": \"FOC\", \"as_of\": \"2016\", "
                       "\"fora\": [{\"id\": \"FOC\"}");
    for (size_t i = 0; i < count; i++)
        cf_text_add_format(&text, ", {\"id\": \"F%zu\"}", i);
    cf_text_add_format(
        &text,
        "], \"projects\": [{\"id\": \"P\", \"forum\": \"FOC\", "
        "\"partners\": [\"F%zu\"]}]}",
        count - 1);
    return text;
}

static size_t count_of(const cf_text *text, const char *words)
{
    size_t count = 0;
    for (const char *at = cf_text_of(text); (at = strstr(at, words)); at++)
        count++;
    return count;
}

static void beyond_300_fora_the_picture_shows_those_with_most_need_and_says_so(void **state)
{
    (void)state;
    static const char *const files[] = {"network.svg", "report.html"};
    cf_reported reported;
    cf_text document = many_fora(350);
    cf_reported_open_text(&reported, cf_text_of(&document));
    for (size_t i = 0; i < CF_COUNT(files); i++) {
        cf_text out = cf_reported_write(&reported, files[i]);
        assert_int_equal(count_of(&out, "class=\"node\""), 300);
        assert_says(&out, "Shown are the 300 fora with most need of 350");
        assert_says(&out, "id=\"n-F349\"");
        cf_text_free(&out);
    }
    cf_text_free(&document);
    cf_reported_close(&reported);
}

static void many_projects_are_folded_and_cut_and_the_cut_is_said(void **state)
{
    (void)state;
    static const struct {
        const char *file, *words;
    } rows[] = {
        {"report.html", "<summary>192 more of 242; all stand in projects.csv</summary>"},
        {"report.md", "The first 50 of 250; all stand in projects.csv."},
    };
    cf_reported reported;
    cf_text document = {0};
    cf_text_add(&document, "{\"format\": \"crossfora/1\", \"fora\": [{\"id\": \"F\"}], "
                           "\"projects\": [{\"id\": \"P0\", \"forum\": \"F\"}");
    for (int i = 1; i < 250; i++)
        cf_text_add_format(&document, ", {\"id\": \"P%d\", \"forum\": \"F\"}", i);
    cf_text_add(&document, "]}");
    cf_reported_open_text(&reported, cf_text_of(&document));
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_text out = cf_reported_write(&reported, rows[i].file);
        assert_says(&out, rows[i].words);
        cf_text_free(&out);
    }
    cf_text_free(&document);
    cf_reported_close(&reported);
}

static void documents_with_nothing_to_show_say_so(void **state)
{
    (void)state;
    static const struct {
        const char *document, *file, *words;
    } rows[] = {
        {"{\"format\": \"crossfora/1\"}", "network.svg", "There is no picture"},
        {"{\"format\": \"crossfora/1\"}", "matrix.svg", "There is no picture"},
        {"{\"format\": \"crossfora/1\"}", "report.html", "Nothing is open."},
        {"{\"format\": \"crossfora/1\", \"fora\": [{\"id\": \"A\"}, {\"id\": \"B\"}], "
         "\"projects\": [{\"id\": \"P\", \"forum\": \"A\", \"partners\": [\"B\"]}]}",
         "report.html", "A and B (unreachable)"},
        {"{\"format\": \"crossfora/1\", \"focus\": \"A\", \"fora\": [{\"id\": \"A\"}]}",
         "report.html", "coverage is not defined"},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_reported reported;
        cf_reported_open_text(&reported, rows[i].document);
        cf_text out = cf_reported_write(&reported, rows[i].file);
        assert_says(&out, rows[i].words);
        cf_text_free(&out);
        cf_reported_close(&reported);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_policy_names_the_one_style_and_the_one_script),
        cmocka_unit_test(a_line_does_not_end_between_a_number_and_its_percent_sign),
        cmocka_unit_test(no_element_has_a_style_or_a_handler_of_its_own),
        cmocka_unit_test(beyond_300_fora_the_picture_shows_those_with_most_need_and_says_so),
        cmocka_unit_test(many_projects_are_folded_and_cut_and_the_cut_is_said),
        cmocka_unit_test(documents_with_nothing_to_show_say_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
