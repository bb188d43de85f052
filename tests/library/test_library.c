#include "base/text.h"
#include "engine/guard.h"
#include "library/crossfora.h"
#include "reports/csv_out.h"
#include "support/failing.h"
#include "support/tests.h"

#define APEC "data/apec.json"
#define MINI "data/apec-mini.json"

static crossfora_record *open_with(const char *path, const crossfora_option *option, size_t count)
{
    crossfora_record *record;
    assert_row_equal(
        path, crossfora_open(&record, path, option, count) ? crossfora_message(record) : "", "");
    return record;
}

static void assert_refused(crossfora_record *record, crossfora_status status,
                           crossfora_status expected, const char *sentence)
{
    assert_string_equal(crossfora_message(record), sentence);
    assert_int_equal(status, expected);
}

static void the_tables_are_those_of_the_csv_files(void **state)
{
    (void)state;
    const crossfora_option option[] = {{"since", "2005"}, {"budget", "2"}};
    crossfora_record *record = open_with(APEC, option, CF_COUNT(option));
    size_t compared = 0;
    for (size_t i = 0; crossfora_table_name(i); i++) {
        const crossfora_table *table;
        char name[32];
        char *file;
        snprintf(name, sizeof name, "%s.csv", crossfora_table_name(i));
        assert_int_equal(crossfora_find_table(record, crossfora_table_name(i), &table), 0);
        if (crossfora_write_report(record, name, &file, NULL) != CROSSFORA_DONE)
            continue;

        cf_text csv = {0};
        for (size_t c = 0; c < crossfora_table_columns(table); c++)
            cf_text_add_format(&csv, "%s%s", c ? "," : "", crossfora_table_column(table, c)->id);
        cf_text_add(&csv, "\r\n");
        const size_t cells = crossfora_table_rows(table) * crossfora_table_columns(table);
        for (size_t at = 0; at < cells; at++) {
            const size_t c = at % crossfora_table_columns(table);
            const crossfora_cell cell =
                crossfora_table_cell(table, at / crossfora_table_columns(table), c);
            cf_text_add(&csv, c ? "," : "");
            if (cell.text)
                cf_text_add_csv(&csv, cell.text);
            else
                cf_text_add_number(&csv, cell.number, "");
            cf_text_add(&csv, c + 1 == crossfora_table_columns(table) ? "\r\n" : "");
        }
        assert_row_equal(name, cf_text_of(&csv), file);
        cf_text_free(&csv);
        crossfora_free(file);
        compared++;
    }
    assert_int_equal(compared, 8);
    crossfora_close(record);
}

static void a_record_knows_its_title_focus_day_and_headline(void **state)
{
    (void)state;
    const crossfora_option option[] = {{"as-of", "2005-09-30"}, {"scope", "sub-forum"}};
    crossfora_record *record = open_with(APEC, option, CF_COUNT(option));
    assert_string_equal(crossfora_focus(record), "SMEWG");
    assert_string_equal(crossfora_day(record), "2005-09-30");
    assert_string_equal(
        crossfora_headline(record),
        "0 of 9 chosen fora (0 %) have a working channel with SMEWG, as of "
        "2005-09-30.");
    assert_string_equal(crossfora_message(record), "");
    assert_true(*crossfora_title(record));
    crossfora_close(record);
}

static void a_table_has_kinds_a_title_and_a_note_and_an_end(void **state)
{
    (void)state;
    const crossfora_table *table, *again;
    crossfora_record *record = open_with(MINI, NULL, 0);
    assert_int_equal(crossfora_find_table(record, "pairs", &table), CROSSFORA_DONE);
    assert_int_equal(crossfora_find_table(record, "pairs", &again), CROSSFORA_DONE);
    assert_ptr_equal(table, again);
    assert_string_equal(crossfora_table_title(table), "Pairs of fora with a need and no channel");
    assert_non_null(strstr(crossfora_table_note(table), "4 of 11 pairs"));
    assert_int_equal(crossfora_table_rows(table), 7);
    assert_string_equal(crossfora_table_column(table, 2)->id, "b");
    assert_int_equal(crossfora_table_column(table, 2)->kind, CROSSFORA_WORDS);
    assert_int_equal(crossfora_table_column(table, 6)->kind, CROSSFORA_NUMBER);
    assert_int_equal(crossfora_table_column(table, 7)->kind, CROSSFORA_LIST);
    assert_string_equal(crossfora_table_cell(table, 0, 2).text, "IST");
    assert_close(crossfora_table_cell(table, 0, 6).number, 2, 0);
    assert_close(crossfora_table_cell(table, 1, 6).number, NAN, 0);
    assert_null(crossfora_table_column(table, crossfora_table_columns(table)));
    assert_close(crossfora_table_cell(table, 7, 0).number, NAN, 0);
    assert_null(crossfora_table_cell(table, 0, 99).text);
    crossfora_close(record);
}

static void a_document_in_memory_is_read_as_a_file_is(void **state)
{
    (void)state;
    static const char text[] =
        "{\"format\": \"crossfora/1\", \"title\": \"T\", \"fora\": [{\"id\": \"A\"}]} behind it";
    crossfora_record *record;
    assert_int_equal(crossfora_open_text(&record, text, sizeof text - sizeof " behind it", NULL, 0),
                     CROSSFORA_DONE);
    assert_string_equal(crossfora_title(record), "T");
    assert_string_equal(crossfora_focus(record), "");
    assert_string_equal(crossfora_day(record), "");
    crossfora_close(record);
}

static void all_problems_of_a_document_have_their_place(void **state)
{
    (void)state;
    static const char text[] =
        "{\"format\": \"crossfora/1\",\n"
        " \"fora\": [{\"id\": \"SMEWG\", \"knd\": \"network\"}],\n"
        " \"focus\": \"SMWEG\"}";
    crossfora_record *record;
    const crossfora_status status = crossfora_open_text(&record, text, sizeof text - 1, NULL, 0);
    assert_refused(record, status, CROSSFORA_INPUT,
                   "text:2:34: #/fora/0/knd: \"knd\" is not a member of a forum; did you mean "
                   "\"kind\"?; and 1 more");
    assert_int_equal(crossfora_problem_count(record), 2);
    assert_int_equal(crossfora_problem_at(record, 0)->line, 2);
    assert_int_equal(crossfora_problem_at(record, 0)->column, 34);
    assert_int_equal(crossfora_problem_at(record, 1)->line, 3);
    assert_string_equal(
        crossfora_problem_at(record, 1)->message,
        "text:3:11: #/focus: \"SMWEG\" is not a forum of this document; did you "
        "mean \"SMEWG\"?");
    assert_null(crossfora_problem_at(record, 2));
    assert_string_equal(crossfora_headline(record), "");
    crossfora_close(record);
}

static void what_cannot_be_opened_has_no_tables(void **state)
{
    (void)state;
    crossfora_record *record;
    const crossfora_table *table;
    char *text;
    const crossfora_status status = crossfora_open(&record, "nothing.json", NULL, 0);
    assert_refused(record, status, CROSSFORA_INPUT, "nothing.json: No such file or directory");
    assert_refused(record, crossfora_find_table(record, "gaps", &table), CROSSFORA_USAGE,
                   "the document could not be opened");
    assert_null(table);
    assert_int_equal(crossfora_write_report(record, "json", &text, NULL), CROSSFORA_USAGE);
    assert_null(text);
    assert_int_equal(crossfora_problem_count(record), 0);
    crossfora_close(record);
    crossfora_close(NULL);
    crossfora_free(NULL);
    assert_string_equal(crossfora_message(NULL), "out of memory");
}

static void a_wrong_option_is_refused_with_what_would_be_right(void **state)
{
    (void)state;
    static const struct {
        crossfora_option option;
        const char *sentence;
    } rows[] = {
        {{"as_of", "2005"}, "there is no option \"as_of\"; did you mean \"as-of\"?"},
        {{"output", "x"}, "there is no option \"output\""},
        {{"max-memory", "1G"}, "there is no option \"max-memory\""},
        {{"as-of", "soon"},
         "--as-of takes a date such as 2016, 2016-12 or 2016-12-31, not \"soon\""},
        {{"focus", "TELGW"},
         "--focus: no forum of data/apec.json is \"TELGW\"; did you mean \"TELWG\"?"},
        {{"replicas", "9"},
         "--replicas is for what draws lots: --chance curveball, or all studies"},
        {{"focus", NULL}, "the option \"focus\" has no value"},
        {{NULL, "x"}, "the option \"\" has no name"},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        crossfora_record *record;
        const crossfora_status status = crossfora_open(&record, APEC, &rows[i].option, 1);
        assert_refused(record, status, CROSSFORA_USAGE, rows[i].sentence);
        crossfora_close(record);
    }
}

static void options_are_those_of_a_report_but_for_what_is_of_a_process(void **state)
{
    (void)state;
    static const char *const some[] = {"as-of", "focus", "baseline", "chance", "groups", "threads"};
    for (size_t i = 0; i < CF_COUNT(some); i++) {
        size_t at = 0;
        while (crossfora_option_name(at) && strcmp(crossfora_option_name(at), some[i]) != 0)
            at++;
        assert_row_equal(some[i], crossfora_option_name(at) ? some[i] : "is no option", some[i]);
    }
}

static void the_limit_of_nodes_is_of_one_record(void **state)
{
    (void)state;
    const crossfora_option few = {"max-nodes", "3"};
    crossfora_record *record;
    assert_int_equal(crossfora_open(&record, MINI, &few, 1), CROSSFORA_INPUT);
    crossfora_close(record);
    crossfora_close(open_with(MINI, NULL, 0));
}

static void a_wrong_name_of_a_table_or_report_is_refused(void **state)
{
    (void)state;
    crossfora_record *record = open_with(MINI, NULL, 0);
    static const char *const tables[][2] = {
        {"gap", "there is no table \"gap\"; did you mean \"gaps\"?"},
        {"plan", "data/apec-mini.json: the table plan wants a plan: open it with the option "
                 "budget"},
        {"changes", "data/apec-mini.json: the table changes wants an earlier day: open it with "
                    "the option since or baseline"},
        {"trend", "data/apec-mini.json: the table trend wants dates over several years"},
    };
    static const char *const reports[][2] = {
        {"csv", "there are 8 reports in the format \"csv\": say fora.csv, or another"},
        {"report.jsn", "there is no report \"report.jsn\"; did you mean \"report.json\"?"},
        {"xlsx", "there is no report \"xlsx\""},
        {"trend.svg", "data/apec-mini.json: there is nothing for trend.svg to show"},
    };
    for (size_t i = 0; i < CF_COUNT(tables); i++) {
        const crossfora_table *table;
        assert_refused(record, crossfora_find_table(record, tables[i][0], &table), CROSSFORA_USAGE,
                       tables[i][1]);
    }
    for (size_t i = 0; i < CF_COUNT(reports); i++) {
        char *text;
        assert_refused(record, crossfora_write_report(record, reports[i][0], &text, NULL),
                       CROSSFORA_USAGE, reports[i][1]);
    }
    crossfora_close(record);
}

static void without_a_focus_no_table_says_that_there_is_no_gap(void **state)
{
    (void)state;
    static const char text[] = "{\"format\": \"crossfora/1\", \"fora\": [{\"id\": \"A\"}]}";
    crossfora_record *record;
    const crossfora_table *table;
    assert_int_equal(crossfora_open_text(&record, text, sizeof text - 1, NULL, 0), CROSSFORA_DONE);
    assert_refused(record, crossfora_find_table(record, "gaps", &table), CROSSFORA_USAGE,
                   "text: the table gaps wants a focus: open it with the option focus");
    crossfora_close(record);
}

static void a_report_is_asked_for_by_its_file_or_by_its_format(void **state)
{
    (void)state;
    crossfora_record *record = open_with(MINI, NULL, 0);
    char *by_file, *by_format;
    size_t length;
    assert_int_equal(crossfora_write_report(record, "report.json", &by_file, &length), 0);
    assert_int_equal(crossfora_write_report(record, "json", &by_format, NULL), 0);
    assert_int_equal(strlen(by_file), length);
    assert_string_equal(by_file, by_format);
    crossfora_free(by_file);
    crossfora_free(by_format);
    crossfora_close(record);
}

static void a_baseline_with_problems_is_told_of_when_it_is_needed(void **state)
{
    (void)state;
    const crossfora_option baseline = {"baseline", "tests/bad/id-twice.json"};
    crossfora_record *record = open_with(MINI, &baseline, 1);
    const crossfora_table *table;
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(crossfora_find_table(record, "changes", &table), CROSSFORA_INPUT);
        assert_int_equal(crossfora_problem_count(record), 2);
        assert_non_null(strstr(crossfora_message(record), "id-twice.json:"));
    }
    assert_int_equal(crossfora_find_table(record, "gaps", &table), CROSSFORA_DONE);
    crossfora_close(record);
}

static void what_the_program_has_set_in_igraph_and_gsl_is_as_it_was(void **state)
{
    (void)state;
    igraph_attribute_table_t attributes = {0};
    gsl_error_handler_t *const gsl = gsl_set_error_handler(NULL);
    igraph_set_error_handler(igraph_error_handler_printignore);
    igraph_set_attribute_table(&attributes);
    igraph_rng_seed(igraph_rng_default(), 7);
    const igraph_integer_t first = igraph_rng_get_integer(igraph_rng_default(), 0, 1 << 20);
    igraph_rng_seed(igraph_rng_default(), 7);

    char *text;
    crossfora_record *record = open_with(MINI, NULL, 0);
    assert_int_equal(crossfora_write_report(record, "json", &text, NULL), CROSSFORA_DONE);
    crossfora_free(text);
    crossfora_close(record);

    assert_int_equal(igraph_rng_get_integer(igraph_rng_default(), 0, 1 << 20), first);
    assert_ptr_equal(igraph_set_error_handler(NULL), igraph_error_handler_printignore);
    assert_ptr_equal(igraph_set_attribute_table(NULL), &attributes);
    assert_null(gsl_set_error_handler(gsl));
}

#if HAS_OWN_MALLOC
static bool use_all(cf_error *err)
{
    const crossfora_option option[] = {{"as-of", "2016"}, {"threads", "1"}};
    crossfora_record *record;
    const crossfora_table *table;
    char *text = NULL;
    crossfora_status status = crossfora_open(&record, MINI, option, CF_COUNT(option));
    if (status == CROSSFORA_DONE)
        status = crossfora_find_table(record, "gaps", &table);
    if (status == CROSSFORA_DONE)
        status = crossfora_find_table(record, "metrics", &table);
    if (status == CROSSFORA_DONE)
        status = crossfora_write_report(record, "md", &text, NULL);
    if (status != CROSSFORA_DONE)
        cf_fail(err, (cf_error_code)status, "%s", crossfora_message(record));
    crossfora_free(text);
    crossfora_close(record);
    return status == CROSSFORA_DONE;
}

static void a_lack_of_memory_anywhere_is_a_status(void **state)
{
    (void)state;
    only_ours = true;
    assert_true(fail_each_allocation_of(use_all) > 100);
    only_ours = false;
}
#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_tables_are_those_of_the_csv_files),
        cmocka_unit_test(a_record_knows_its_title_focus_day_and_headline),
        cmocka_unit_test(a_table_has_kinds_a_title_and_a_note_and_an_end),
        cmocka_unit_test(a_document_in_memory_is_read_as_a_file_is),
        cmocka_unit_test(all_problems_of_a_document_have_their_place),
        cmocka_unit_test(what_cannot_be_opened_has_no_tables),
        cmocka_unit_test(a_wrong_option_is_refused_with_what_would_be_right),
        cmocka_unit_test(options_are_those_of_a_report_but_for_what_is_of_a_process),
        cmocka_unit_test(the_limit_of_nodes_is_of_one_record),
        cmocka_unit_test(a_wrong_name_of_a_table_or_report_is_refused),
        cmocka_unit_test(without_a_focus_no_table_says_that_there_is_no_gap),
        cmocka_unit_test(a_report_is_asked_for_by_its_file_or_by_its_format),
        cmocka_unit_test(a_baseline_with_problems_is_told_of_when_it_is_needed),
        cmocka_unit_test(what_the_program_has_set_in_igraph_and_gsl_is_as_it_was),
#if HAS_OWN_MALLOC
        cmocka_unit_test(a_lack_of_memory_anywhere_is_a_status),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
