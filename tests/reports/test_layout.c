/* Plain text: 80 columns, aligned, nothing cut. */
#include "base/utf8.h"
#include "reports/csv_out.h"
#include "reports/text_out.h"
#include "support/reported.h"
#include "support/tests.h"

#include <stdlib.h>

static const cf_column columns[] = {
    {"id", "Forum", CF_WORDS, CF_SHOWN_NARROW},
    {"hidden", "Hidden", CF_WORDS, CF_SHOWN_FILE},
    {"count", "Projects", CF_NUMBER, CF_SHOWN_NARROW},
    {"ids", "Which", CF_LIST, CF_SHOWN_NARROW},
};

static void assert_fits(const char *what, const char *text)
{
    char *copy = strdup(text);
    assert_non_null(copy);
    for (char *line = copy, *end; line && *line != '\0'; line = end) {
        end = strchr(line, '\n');
        if (end)
            *end++ = '\0';
        if (cf_utf8_width(line) > CF_TEXT_WIDTH)
            fail_msg("%s: wider than %d columns: %s", what, CF_TEXT_WIDTH, line);
        if (line[0] != '\0' && line[strlen(line) - 1] == ' ')
            fail_msg("%s: ends with a space: %s", what, line);
    }
    free(copy);
}

static void cells_stand_in_columns_as_wide_as_they_look(void **state)
{
    (void)state;
    const cf_cell cells[] = {
        {.text = "IST"},  {.text = "x"}, {.number = 2},   {.text = "P1;P2"},
        {.text = "中文"}, {.text = "x"}, {.number = NAN}, {.text = ""},
    };
    const cf_table table = {
        .id = "t",
        .title = "Title",
        .column = columns,
        .column_count = CF_COUNT(columns),
        .cell = cells,
        .row_count = 2,
        .note = "A note."};
    cf_text out = {0};
    cf_table_add_text(&out, &table);
    assert_string_equal(
        cf_text_of(&out),
        "Title\n\n"
        "Forum     Projects  Which\n"
        "-----  -----------  ------\n"
        "IST              2  P1, P2\n"
        "中文   not defined\n"
        "\nA note.\n");
    cf_text_free(&out);
}

static void long_cells_wrap_and_lose_nothing(void **state)
{
    (void)state;
    char word[200];
    memset(word, 'z', sizeof word - 1);
    word[sizeof word - 1] = '\0';
    const cf_cell cells[] = {
        {.text = "a"},
        {.text = "x"},
        {.number = 1},
        {.text =
             "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"},
        {.text = "b"},
        {.text = "x"},
        {.number = 1},
        {.text = word},
    };
    const cf_table table = {
        .id = "t",
        .title = "Title",
        .column = columns,
        .column_count = CF_COUNT(columns),
        .cell = cells,
        .row_count = 2};
    cf_text out = {0};
    cf_table_add_text(&out, &table);
    assert_fits("long cells", cf_text_of(&out));
    size_t kept = 0;
    for (const char *at = cf_text_of(&out); *at != '\0'; at++)
        kept += *at == 'z';
    assert_int_equal(kept, sizeof word - 1);
    assert_non_null(strstr(cf_text_of(&out), "fourteen"));
    cf_text_free(&out);
}

static void a_table_without_rows_is_its_note(void **state)
{
    (void)state;
    const cf_table table = {
        .title = "Title",
        .column = columns,
        .column_count = CF_COUNT(columns),
        .note = "Nothing is open."};
    cf_text out = {0};
    cf_table_add_text(&out, &table);
    assert_string_equal(cf_text_of(&out), "Title\n\nNothing is open.\n");
    cf_text_free(&out);
}

static void csv_has_every_column_and_empty_for_undefined(void **state)
{
    (void)state;
    const cf_cell cells[] = {{.text = "IST"}, {.text = "=x"}, {.number = NAN}, {.text = "P1;P2"}};
    const cf_table table = {
        .column = columns,
        .column_count = CF_COUNT(columns),
        .cell = cells,
        .row_count = 1,
        .note = "A note."};
    cf_text out = {0};
    cf_table_add_csv(&out, &table);
    assert_string_equal(cf_text_of(&out), "id,hidden,count,ids\r\nIST,'=x,,P1;P2\r\n");
    cf_text_free(&out);
}

static void every_view_fits_80_columns(void **state)
{
    (void)state;
    static const char *const documents[] = {
        "data/apec.json", "data/apec-mini.json", "tests/reports/hostile.json"};
    for (size_t d = 0; d < CF_COUNT(documents); d++) {
        cf_reported reported;
        cf_reported_open_file(&reported, documents[d]);
        for (cf_view_of view = 0; view < CF_VIEW_COUNT; view++) {
            cf_text out = cf_reported_view(&reported, view, CF_FORMAT_TABLE, true);
            assert_fits(documents[d], cf_text_of(&out));
            cf_text_free(&out);
        }
        cf_text summary = cf_reported_write(&reported, "summary.txt");
        assert_fits(documents[d], cf_text_of(&summary));
        cf_text_free(&summary);
        cf_reported_close(&reported);
    }
}

static void the_summary_fits_an_e_mail(void **state)
{
    (void)state;
    static const char *const documents[] = {"data/apec.json", "data/apec-mini.json"};
    for (size_t d = 0; d < CF_COUNT(documents); d++) {
        cf_reported reported;
        size_t lines = 0;
        cf_reported_open_file(&reported, documents[d]);
        cf_text out = cf_reported_write(&reported, "summary.txt");
        for (const char *at = cf_text_of(&out); *at != '\0'; at++)
            lines += *at == '\n';
        assert_in_range(lines, 5, 20);
        cf_text_free(&out);
        cf_reported_close(&reported);
    }
}

static void explanations_fit_80_columns(void **state)
{
    (void)state;
    cf_error err = {0};
    for (size_t i = 0; i <= cf_metric_count; i++) {
        const char *word = i < cf_metric_count ? cf_metrics[i]->id : NULL;
        cf_text out = {0};
        assert_done(cf_write_explanation(word, CF_FORMAT_TABLE, &out, &err), &err);
        assert_fits("explain", cf_text_of(&out));
        cf_text_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_stand_in_columns_as_wide_as_they_look),
        cmocka_unit_test(long_cells_wrap_and_lose_nothing),
        cmocka_unit_test(a_table_without_rows_is_its_note),
        cmocka_unit_test(csv_has_every_column_and_empty_for_undefined),
        cmocka_unit_test(every_view_fits_80_columns),
        cmocka_unit_test(the_summary_fits_an_e_mail),
        cmocka_unit_test(explanations_fit_80_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
