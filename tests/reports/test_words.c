/* Every word that people read is marked for translation: written in a language in which each
 * translation has accents, no report says a plain English word that is not the document's. */
#include "base/file.h"
#include "base/language.h"
#include "engine/chance.h"
#include "engine/channel_layers.h"
#include "engine/metrics/rooms.h"
#include "engine/partition.h"
#include "engine/relations.h"
#include "loaders/rules.h"
#include "reports/batch.h"
#include "reports/check.h"
#include "reports/definitions.h"
#include "reports/markdown_out.h"
#include "reports/sheets_out.h"
#include "support/reported.h"
#include "support/tests.h"
#include "support/unsaid.h"

#define SOURCES CROSSFORA_SOURCE_DIR "/"

enum { MOST_BYTES = 1 << 22 };

/* What stays English in every language: docs/words.md says why. */
static const char kept[] = " crossfora igraph csv svg ";

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

/* What studies put into cells as ids: roles, groupings, kinds of needs and of channels. */
static void add_ids_of_studies(cf_text *known)
{
    cf_text_add(known, " coordinator itinerant representative gatekeeper liaison ");
    for (size_t i = 0; i < CF_GROUPS_COUNT; i++)
        cf_text_add_format(known, " %s ", cf_groupings[i].word);
    for (size_t i = 0; i < CF_TASK_COUNT; i++)
        cf_text_add_format(known, " %s ", cf_tasks[i].word);
    for (size_t i = 0; i < CF_CHANNEL_LAYER_COUNT; i++)
        cf_text_add_format(known, " %s ", cf_channel_layers[i].word);
    for (size_t i = 0; i < CF_RELATION_COUNT; i++)
        cf_text_add_format(known, " %s ", cf_relation_rows[i].word);
    for (size_t i = 0; i < CF_PARTITION_METHOD_COUNT; i++)
        cf_text_add_format(known, " %s ", cf_partition_methods[i].word);
    for (size_t i = 0; i < CF_NULL_COUNT; i++)
        cf_text_add_format(known, " %s ", cf_nulls[i].word);
}

/* The document and all ids. */
static void add_known(cf_text *known, const char *path)
{
    char name[256];
    cf_error err = {0};
    snprintf(name, sizeof name, SOURCES "%s", path);
    assert_done(cf_file_read(name, MOST_BYTES, known, &err), &err);
    cf_text_add(known, kept);
    for (size_t i = 0; i < cf_metric_count; i++)
        cf_text_add_format(known, " %s ", cf_metrics[i]->id);
    for (size_t i = 0; i < CF_LENS_COUNT; i++)
        cf_text_add_format(known, " %s ", cf_lenses[i].word);
    add_ids_of_studies(known);
}

typedef void escape(cf_text *out, const char *words);

/* As show_only_text leaves it: a reference is as many blanks. */
static void add_shown(cf_text *out, const char *words)
{
    for (; *words; words++) {
        if (strchr("&<>", *words))
            cf_text_add(out, *words == '&' ? "     " : "    ");
        else
            cf_text_add_char(out, *words);
    }
}

/* Makes blanks of the words in `page` wherever they stand in `whole`, the page as it was: one formula
 * may be a part of another. */
static void hide(cf_text *page, const cf_text *whole, const char *words, escape *add)
{
    cf_text escaped = {0};
    add(&escaped, words);
    const char *at = cf_text_of(whole);
    for (; *words && (at = strstr(at, cf_text_of(&escaped))); at++)
        memset(page->data + (at - whole->data), ' ', escaped.length);
    cf_text_free(&escaped);
}

/* Formulas and references are English, whole: their words are not known for that elsewhere. */
static void hide_formulas(cf_text *page, escape *add)
{
    cf_text whole = {0};
    cf_text_add(&whole, cf_text_of(page));
    for (size_t i = 0; i < cf_metric_count; i++) {
        hide(page, &whole, cf_metrics[i]->definition, add);
        hide(page, &whole, cf_metrics[i]->reference, add);
    }
    for (size_t i = 0; i < cf_study_count; i++) {
        hide(page, &whole, cf_studies[i]->definition, add);
        hide(page, &whole, cf_studies[i]->reference, add);
    }
    cf_text_free(&whole);
}

static void assert_said(const char *what, const cf_text *text, const cf_text *known)
{
    const char *at = cf_first_unsaid(cf_text_of(text), cf_text_of(known));
    if (at)
        fail_msg("%s: not marked for translation: %.60s", what, at);
}

static const char document[] = "data/apec-mini.json";

static void assert_files_are_said(cf_reported *reported, const char *path)
{
    static const char *const files[] = {
        "report.html", "report.md", "summary.txt", "network.svg", "matrix.svg"};
    cf_text known = {0};
    add_known(&known, path);
    for (size_t i = 0; i < CF_COUNT(files); i++) {
        cf_text page = cf_reported_write(reported, files[i]);
        const bool is_html = cf_text_of(&page)[0] == '<';
        if (is_html)
            show_only_text(&page);
        hide_formulas(&page, is_html ? add_shown : cf_text_add_markdown);
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
        cf_text out = cf_reported_view(&reported, view, CF_FORMAT_MD, true);
        hide_formulas(&out, cf_text_add_markdown);
        snprintf(name, sizeof name, "view %d", (int)view);
        assert_said(name, &out, &known);
        cf_text_free(&out);
    }
    cf_reported_close(&reported);
    cf_text_free(&known);
}

/* All metrics and studies through one lens, each with its cells and its note. */
static void assert_lens_is_said(cf_reported *reported, cf_options options, const char *path)
{
    static const cf_view_of views[] = {CF_VIEW_METRICS, CF_VIEW_STUDIES};
    cf_error err = {0};
    cf_text known = {0};
    add_known(&known, path);
    cf_analysis_free(&reported->analysis);
    assert_done(cf_analyse(&reported->analysis, &reported->graph, &options, &err), &err);
    reported->analysis.options.metric = "each";
    for (size_t i = 0; i < CF_COUNT(views); i++) {
        cf_text out = cf_reported_view(reported, views[i], CF_FORMAT_MD, false);
        hide_formulas(&out, cf_text_add_markdown);
        assert_said(cf_study_sets[options.studies], &out, &known);
        cf_text_free(&out);
    }
    cf_text_free(&known);
}

static void no_word_of_metrics_and_studies_is_missed(void **state)
{
    (void)state;
    static const char *const paths[] = {
        "data/apec-mini.json", "tests/engine/two-days.json", "tests/reports/bare.json",
        "tests/reports/empty.json"};
    for (size_t i = 0; i < CF_COUNT(paths); i++) {
        cf_reported reported;
        cf_options options = cf_options_default();
        options.studies = CF_STUDIES_ALL;
        options.study.replicas = 20;
        cf_reported_open_file(&reported, paths[i]);
        for (cf_lens lens = 0; lens < CF_LENS_COUNT; lens++) {
            options.lenses = CF_LENS_BIT(lens);
            options.study.groups =
                options.lenses & CF_LENSES_UNDIRECTED ? CF_GROUPS_CLUSTER : CF_GROUPS_KIND;
            assert_lens_is_said(&reported, options, paths[i]);
        }
        cf_reported_close(&reported);
    }
}

/* Ids, formulas, references and costs stay English. */
static void add_formulas(cf_text *known, const cf_definitions *all)
{
    cf_text_add(known, kept);
    for (size_t i = 0; i < all->count; i++) {
        const cf_definition *each = &all->item[i];
        const char *const stays[] = {
            each->word, each->definition, each->reference, each->cost, each->columns, each->lenses};
        for (size_t j = 0; j < CF_COUNT(stays); j++)
            cf_text_add_format(known, " %s ", stays[j]);
    }
}

static void assert_explained(const char *word, cf_format format, const cf_text *known)
{
    cf_text out = {0};
    cf_error err = {0};
    assert_done(cf_write_explanation(word, format, &out, &err), &err);
    assert_said(word ? word : "all words", &out, known);
    cf_text_free(&out);
}

static void no_word_that_explains_a_word_is_missed(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_text known = {0};
    cf_definitions all;
    cf_error err = {0};
    assert_done(cf_definitions_read(&all, &arena, &err), &err);
    add_formulas(&known, &all);
    assert_explained(NULL, CF_FORMAT_TABLE, &known);
    assert_explained(NULL, CF_FORMAT_MD, &known);
    for (size_t i = 0; i < all.count; i++)
        assert_explained(all.item[i].word, CF_FORMAT_TABLE, &known);
    cf_text_free(&known);
    cf_arena_free(&arena);
}

/* The document, and what people and machines call its rules. */
static void add_known_of_rules(cf_text *known, const char *path, const cf_rules *rules)
{
    add_known(known, path);
    cf_text_add(known, " xAEan "); /* as a terminal is shown it */
    for (size_t i = 0; i < CF_RULE_COUNT; i++)
        cf_text_add_format(known, " %s ", cf_rule_rows[i].id);
    for (size_t i = 0; i < rules->exception_count; i++)
        cf_text_add_format(known, " %s ", rules->exception[i].reason);
}

static void no_word_of_a_check_is_missed(void **state)
{
    (void)state;
    static const char path[] = "tests/reports/checked.json";
    static const cf_check_format formats[] = {CF_CHECK_TABLE, CF_CHECK_MD};
    cf_reported reported;
    cf_rules rules = {0};
    cf_check check;
    cf_problems problems = {0};
    cf_text text = {0};
    cf_text known = {0};
    cf_error err = {0};
    cf_reported_open_file(&reported, path);
    assert_done(cf_file_read(SOURCES "tests/reports/rules.json", MOST_BYTES, &text, &err), &err);
    assert_done(
        cf_load_rules(&rules, "rules", cf_text_of(&text), text.length, &problems, &err), &err);
    assert_done(cf_check_make(&check, &reported.analysis, &rules, &err), &err);
    add_known_of_rules(&known, path, &rules);
    const cf_check_report report = {.check = &check, .manifest = &reported.manifest};
    for (size_t i = 0; i < CF_COUNT(formats); i++) {
        cf_text out = {0};
        assert_done(cf_write_check(&report, formats[i], i == 0, &out, &err), &err);
        assert_said(cf_check_formats[formats[i]], &out, &known);
        cf_text_free(&out);
    }
    cf_text_free(&known);
    cf_text_free(&text);
    cf_check_free(&check);
    cf_rules_free(&rules);
    cf_reported_close(&reported);
}

/* Three that are done, two of one focus, and two that are not. */
static void no_word_of_a_batch_is_missed(void **state)
{
    (void)state;
    cf_batch_item item[] = {
        {.name = "a", .focus = "A", .problem = "", .point = {.covered = 1, .most = 2, .of = 9}},
        {.name = "b", .focus = "A", .problem = "", .point = {.covered = 2, .most = 2, .of = 9}},
        {.name = "c", .focus = "", .problem = ""},
        {.name = "d", .focus = "", .problem = "?", .status = CF_BATCH_BAD_INPUT},
        {.name = "e", .focus = "", .problem = "?", .status = CF_BATCH_STOPPED}};
    const cf_batch batch = {"", "crossfora 0.0.0", item, CF_COUNT(item)};
    cf_text page = {0};
    cf_text known = {0};
    cf_error err = {0};
    assert_true(cf_date_read("2005", &item[0].point.date));
    assert_true(cf_date_read("2016", &item[1].point.date));
    assert_done(cf_write_batch_html(&batch, &page, &err), &err);
    cf_text_add(&known, kept);
    show_only_text(&page);
    assert_said("index.html", &page, &known);
    cf_text_free(&known);
    cf_text_free(&page);
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
        cmocka_unit_test_setup(no_word_of_metrics_and_studies_is_missed, use_pseudo),
        cmocka_unit_test_setup(no_word_that_explains_a_word_is_missed, use_pseudo),
        cmocka_unit_test_setup(no_word_of_a_check_is_missed, use_pseudo),
        cmocka_unit_test_setup(no_word_of_a_batch_is_missed, use_pseudo),
        cmocka_unit_test_setup(no_word_about_sheets_is_missed, use_pseudo),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
