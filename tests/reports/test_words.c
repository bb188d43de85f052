/* Every word that people read is marked for translation: written in a language in which each
 * translation has accents, no report says a plain English word that is not the document's. */
#include "base/file.h"
#include "base/language.h"
#include "engine/chance.h"
#include "reports/sheets_out.h"
#include "support/reported.h"
#include "support/tests.h"
#include "support/unsaid.h"

#define SOURCES CROSSFORA_SOURCE_DIR "/"

enum { MOST_BYTES = 1 << 22 };

/* What stays English in every language: docs/words.md says why. */
static const char kept[] = " crossfora csv svg cuts off ";

/* Makes blanks of elements' marks, of all between those of style and script, and of references. */
static void show_only_text(cf_text *page)
{
    static const struct {
        const char *start, *end;
    } hidden[] = {{"<style", "</style>"}, {"<script", "</script>"}, {"<", ">"}, {"&", ";"}};
    for (size_t i = 0; i < CF_COUNT(hidden); i++) {
        char *at = page->data;
        while ((at = strstr(at, hidden[i].start))) {
            const char *end = strstr(at, hidden[i].end) + strlen(hidden[i].end);
            while (at < end)
                *at++ = ' ';
        }
    }
}

/* The document, and what analysts look up: ids, formulas and references. */
static void add_known(cf_text *known, const char *path)
{
    char name[256];
    cf_error err = {0};
    snprintf(name, sizeof name, SOURCES "%s", path);
    assert_done(cf_file_read(name, MOST_BYTES, known, &err), &err);
    cf_text_add(known, kept);
    for (size_t i = 0; i < cf_metric_count; i++)
        cf_text_add_format(known, " %s %s %s ", cf_metrics[i]->id, cf_metrics[i]->definition,
                           cf_metrics[i]->reference);
    for (size_t i = 0; i < CF_LENS_COUNT; i++)
        cf_text_add_format(known, " %s ", cf_lenses[i].word);
}

static void assert_said(const char *what, const cf_text *text, const cf_text *known)
{
    const char *at = cf_first_unsaid(cf_text_of(text), cf_text_of(known));
    if (at)
        fail_msg("%s: not marked for translation: %.60s", what, at);
}

static const char document[] = "data/apec-mini.json";

/* Without studies, whose cells are written by the engine. */
static void assert_files_are_said(cf_reported *reported, const char *path)
{
    static const char *const files[] = {
        "report.html", "report.md", "summary.txt", "network.svg", "matrix.svg"};
    cf_text known = {0};
    add_known(&known, path);
    reported->analysis.study_count = 0;
    for (size_t i = 0; i < CF_COUNT(files); i++) {
        cf_text page = cf_reported_write(reported, files[i]);
        if (cf_text_of(&page)[0] == '<')
            show_only_text(&page);
        assert_said(files[i], &page, &known);
        cf_text_free(&page);
    }
    cf_text_free(&known);
}

static void no_word_of_a_report_is_missed(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_file(&reported, document);
    assert_files_are_said(&reported, document);
    cf_reported_close(&reported);
}

static void no_word_of_changes_trend_and_plan_is_missed(void **state)
{
    (void)state;
    static const char path[] = "tests/engine/two-days.json";
    cf_reported reported;
    cf_added_parts parts;
    cf_reported_open_file(&reported, path);
    cf_reported_add_parts(&reported, &parts, "2012");
    assert_files_are_said(&reported, path);
    cf_added_parts_free(&parts);
    cf_reported_close(&reported);
}

static void no_word_of_a_view_is_missed(void **state)
{
    (void)state;
    cf_reported reported;
    cf_text known = {0};
    add_known(&known, document);
    cf_reported_open_file(&reported, document);
    for (cf_view_of view = 0; view < CF_VIEW_COUNT; view++) {
        char name[32];
        if (view == CF_VIEW_STUDIES)
            continue;
        cf_text out = cf_reported_view(&reported, view, CF_FORMAT_TABLE, true);
        snprintf(name, sizeof name, "view %d", (int)view);
        assert_said(name, &out, &known);
        cf_text_free(&out);
    }
    cf_reported_close(&reported);
    cf_text_free(&known);
}

/* Names and words that are typed into cells. */
static void add_sheet_words(cf_text *known, const cf_sheet *sheet)
{
    cf_text_add_format(known, " %s ", sheet->name);
    for (size_t c = 0; c < sheet->column_count; c++) {
        const cf_sheet_column *column = &sheet->column[c];
        assert_null(cf_first_unsaid(_(column->plain), ""));
        cf_text_add_format(known, " %s ", column->name);
        for (size_t i = 0; column->word && column->word(i); i++)
            cf_text_add_format(known, " %s ", column->word(i));
    }
}

static void no_word_about_sheets_is_missed(void **state)
{
    (void)state;
    cf_text known = {0}, readme = {0};
    cf_error err = {0};
    for (cf_sheet_kind sheet = 0; sheet < CF_SHEET_COUNT; sheet++)
        add_sheet_words(&known, &cf_sheets[sheet]);
    assert_done(cf_write_readme(&readme, &err), &err);
    assert_said("README", &readme, &known);
    cf_text_free(&readme);
    cf_text_free(&known);
}

static void a_word_that_is_not_marked_is_found(void **state)
{
    (void)state;
    static const char known[] = "forum";
    assert_string_equal(cf_first_unsaid("fórá, a forum: none", known), "none");
    assert_null(cf_first_unsaid("fórá, a forum: nóné", known));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_that_is_not_marked_is_found),
        cmocka_unit_test_setup(no_word_of_a_report_is_missed, use_pseudo),
        cmocka_unit_test_setup(no_word_of_changes_trend_and_plan_is_missed, use_pseudo),
        cmocka_unit_test_setup(no_word_of_a_view_is_missed, use_pseudo),
        cmocka_unit_test_setup(no_word_about_sheets_is_missed, use_pseudo),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
