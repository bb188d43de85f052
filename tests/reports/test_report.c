/* What the report says, read back: numbers of METHODS, states with their evidence, bounds. */
#include "reports/words.h"
#include "support/documents.h"
#include "support/reported.h"
#include "support/tests.h"

#include <cjson/cJSON.h>

static cJSON *read_report(const cf_reported *reported)
{
    cf_text out = cf_reported_write(reported, "report.json");
    cJSON *json = cJSON_ParseWithOpts(cf_text_of(&out), NULL, true);
    assert_non_null(json);
    cf_text_free(&out);
    return json;
}

static const cJSON *member(const cJSON *json, const char *name)
{
    const cJSON *found = cJSON_GetObjectItemCaseSensitive(json, name);
    if (!found)
        fail_msg("no member %s", name);
    return found;
}

static double number(const cJSON *json, const char *name)
{
    return cJSON_GetNumberValue(member(json, name));
}

static const char *word(const cJSON *json, const char *name)
{
    const char *text = cJSON_GetStringValue(member(json, name));
    return text ? text : "";
}

/* The item of an array whose member `key` is `value`. */
static const cJSON *item(const cJSON *array, const char *key, const char *value)
{
    const cJSON *at;
    cJSON_ArrayForEach (at, array) {
        if (strcmp(word(at, key), value) == 0)
            return at;
    }
    fail_msg("no item with %s %s", key, value);
    return NULL;
}

static void assert_says(const cf_reported *reported, const char *file, const char *words, bool says)
{
    cf_text out = cf_reported_write(reported, file);
    if ((strstr(cf_text_of(&out), words) != NULL) != says)
        fail_msg("%s %s: %s", file, says ? "does not say" : "says", words);
    cf_text_free(&out);
}

static void apec_mini_has_the_numbers_worked_out_by_hand(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_file(&reported, "data/apec-mini.json");
    cJSON *json = read_report(&reported);
    assert_string_equal(word(json, "schema"), "crossfora-report/1");
    assert_string_equal(word(json, "focus"), "SMEWG");
    assert_string_equal(word(json, "as_of"), "2016-12-31");
    assert_string_equal(
        word(json, "headline"),
        "3 of 9 working-level fora (33 %) have a working channel with SMEWG, as of "
        "2016-12-31.");
    const cJSON *coverage = member(json, "coverage");
    assert_close(number(coverage, "covered"), 3, 0);
    assert_close(number(coverage, "of"), 9, 0);
    assert_close(number(coverage, "share"), 0.333333, 0);
    assert_close(number(member(coverage, "by_state"), "working"), 3, 0);
    const cJSON *congruence = member(json, "congruence");
    assert_string_equal(word(congruence, "need"), "shared-project");
    assert_close(number(congruence, "met"), 4, 0);
    assert_close(number(congruence, "required"), 11, 0);
    assert_close(number(congruence, "value"), 0.363636, 0);
    assert_close(number(member(congruence, "weighted"), "value"), 0.428571, 0);
    assert_close(number(congruence, "surplus"), 1, 0);
    assert_int_equal(cJSON_GetArraySize(member(json, "gaps")), 7);
    cJSON_Delete(json);
    cf_reported_close(&reported);
}

static void fora_and_gaps_stand_in_the_order_of_the_analysis(void **state)
{
    (void)state;
    static const char *const order[] = {
        "IST", "CTI", "EPT", "GFPN", "GPEG", "HRD", "FIN", "MESG", "TEL"};
    cf_reported reported;
    cf_reported_open_file(&reported, "data/apec-mini.json");
    cJSON *json = read_report(&reported);
    const cJSON *fora = member(json, "fora");
    assert_int_equal(cJSON_GetArraySize(fora), CF_COUNT(order));
    for (int i = 0; i < (int)CF_COUNT(order); i++)
        assert_string_equal(word(cJSON_GetArrayItem(fora, i), "id"), order[i]);
    const cJSON *first = cJSON_GetArrayItem(member(json, "gaps"), 0);
    assert_string_equal(word(first, "a"), "SMEWG");
    assert_string_equal(word(first, "b"), "IST");
    assert_string_equal(word(first, "kind"), "brokered");
    assert_string_equal(cJSON_GetArrayItem(member(first, "via"), 0)->valuestring, "TEL");
    assert_string_equal(cJSON_GetArrayItem(member(first, "carriers"), 0)->valuestring, "KOR");
    assert_close(number(first, "newman"), 2, 0);
    assert_close(number(member(first, "effect"), "congruence"), 0.454545, 0);
    cJSON_Delete(json);
    cf_reported_close(&reported);
}

static void every_state_carries_its_evidence_and_through_whom(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_file(&reported, "tests/reports/hostile.json");
    cJSON *json = read_report(&reported);
    const cJSON *fora = member(json, "fora");
    const cJSON *now = item(fora, "id", "NOW");
    const cJSON *evidence = cJSON_GetArrayItem(member(now, "evidence"), 0);
    assert_string_equal(word(now, "since"), "2009");
    assert_string_equal(word(evidence, "source"), "s2");
    assert_string_equal(word(evidence, "kind"), "attendance");
    const cJSON *through = member(evidence, "through");
    assert_string_equal(word(item(through, "forum", "OLD"), "as"), "predecessor");
    assert_string_equal(word(item(through, "forum", "FOC2"), "as"), "focus");
    const cJSON *held = cJSON_GetArrayItem(member(item(fora, "id", "A"), "evidence"), 0);
    assert_string_equal(word(held, "locator"), "para; 17");
    assert_string_equal(word(held, "status"), "active");
    assert_says(&reported, "report.md", "FOC made a study with C, undated", true);
    cJSON_Delete(json);
    cf_reported_close(&reported);
}

static void none_and_not_recorded_are_two_words_and_give_bounds(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_text(
        &reported,
        "{\"format\": \"crossfora/1\", \"focus\": \"F\", \"as_of\": \"2016\","
        " \"fora\": [{\"id\": \"F\"}, {\"id\": \"X\", \"surveyed\": true},"
        " {\"id\": \"Y\"}, {\"id\": \"Z\"}],"
        " \"projects\": [{\"id\": \"P\", \"forum\": \"Y\","
        " \"partners_recorded\": false}],"
        " \"liaisons\": [{\"from\": \"F\", \"to\": \"Z\"}]}");
    cJSON *json = read_report(&reported);
    const cJSON *fora = member(json, "fora");
    assert_string_equal(word(item(fora, "id", "X"), "state"), "none");
    assert_string_equal(word(item(fora, "id", "Y"), "state"), "not-recorded");
    assert_close(number(item(fora, "id", "Y"), "partners_not_recorded"), 1, 0);
    assert_close(number(member(json, "coverage"), "low"), 0.333333, 0);
    assert_close(number(member(json, "coverage"), "high"), 0.666667, 0);
    assert_true(cJSON_IsNull(member(member(json, "congruence"), "value")));
    assert_says(&reported, "summary.txt", "At least 1 and at most 2 of 3", true);
    assert_says(&reported, "report.md", "For 1 project of 1 forum it is not recorded", true);
    assert_says(&reported, "fora.graphml", "<data key=\"n_sme_liaison\">not-recorded</data>", true);
    cJSON_Delete(json);
    cf_reported_close(&reported);
}

static void without_a_focus_the_report_says_so(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_text(
        &reported,
        "{\"format\": \"crossfora/1\", \"fora\": [{\"id\": \"A\"}, {\"id\": "
        "\"B\"}], \"projects\": [{\"id\": \"P\", \"forum\": \"A\","
        " \"partners\": [\"B\"]}]}");
    cJSON *json = read_report(&reported);
    assert_true(cJSON_IsNull(member(json, "focus")));
    assert_true(cJSON_IsNull(member(json, "as_of")));
    assert_true(cJSON_IsNull(member(member(json, "coverage"), "share")));
    assert_non_null(strstr(word(json, "headline"), "No focus is named"));
    assert_int_equal(cJSON_GetArraySize(member(json, "fora")), 0);
    assert_int_equal(cJSON_GetArraySize(member(json, "gaps")), 1);
    assert_says(&reported, "fora.graphml", "sme_liaison\"", false);
    assert_says(&reported, "summary.txt", "1. A and B", true);
    cJSON_Delete(json);
    cf_reported_close(&reported);
}

static void percentages_are_round_only_if_they_are_exact(void **state)
{
    (void)state;
    static const struct {
        size_t part, whole;
        const char *expected;
    } rows[] = {
        {0, 9, "0 %"},          {3, 9, "33 %"},           {9, 9, "100 %"},
        {1, 1000, "under 1 %"}, {999, 1000, "over 99 %"}, {1, 3, "33 %"},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_text out = {0};
        cf_add_percent(&out, rows[i].part, rows[i].whole);
        assert_string_equal(cf_text_of(&out), rows[i].expected);
        cf_text_free(&out);
    }
}

static void an_empty_document_makes_a_whole_report(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_text(&reported, "{\"format\": \"crossfora/1\"}");
    for (size_t i = 0; i < cf_writer_count; i++) {
        if (!cf_writer_is_there(&cf_writers[i], &reported.report))
            continue;
        cf_text out = cf_reported_write(&reported, cf_writers[i].file);
        assert_true(out.length > 0);
        cf_text_free(&out);
    }
    cJSON_Delete(read_report(&reported));
    cf_reported_close(&reported);
}

static void two_runs_give_the_same_bytes(void **state)
{
    (void)state;
    cf_reported one, two;
    cf_reported_open_file(&one, "data/apec.json");
    cf_reported_open_file(&two, "data/apec.json");
    cf_added_parts of_one, of_two;
    cf_reported_add_parts(&one, &of_one, "2005");
    cf_reported_add_parts(&two, &of_two, "2005");
    for (size_t i = 0; i < cf_writer_count; i++) {
        cf_text a = cf_reported_write(&one, cf_writers[i].file);
        cf_text b = cf_reported_write(&two, cf_writers[i].file);
        assert_int_equal(a.length, b.length);
        assert_memory_equal(a.data, b.data, a.length);
        cf_text_free(&a);
        cf_text_free(&b);
    }
    cf_added_parts_free(&of_one);
    cf_added_parts_free(&of_two);
    cf_reported_close(&one);
    cf_reported_close(&two);
}

static void every_view_in_json_is_json_with_its_sections(void **state)
{
    (void)state;
    static const char *const sections[] = {
        [CF_VIEW_FORA] = "fora",
        [CF_VIEW_FOCUS_GAPS] = "fora",
        [CF_VIEW_PAIR_GAPS] = "gaps",
        [CF_VIEW_COVERAGE] = "coverage",
        [CF_VIEW_MATRICES] = "matrices",
        [CF_VIEW_ECONOMY] = "economies",
        [CF_VIEW_METRICS] = "metrics",
        [CF_VIEW_STUDIES] = "studies",
        [CF_VIEW_PROJECTS] = "second_look",
        [CF_VIEW_PLAN] = "plan",
        [CF_VIEW_WHAT_IF] = "what_if",
    };
    cf_reported reported;
    cf_reported_open_file(&reported, "data/apec-mini.json");
    for (cf_view_of view = 0; view < CF_VIEW_COUNT; view++) {
        cf_text out = cf_reported_view(&reported, view, CF_FORMAT_JSON, false);
        cJSON *json = cJSON_Parse(cf_text_of(&out));
        assert_non_null(json);
        assert_string_equal(word(json, "schema"), "crossfora-report/1");
        member(json, sections[view]);
        if (view == CF_VIEW_FOCUS_GAPS)
            assert_int_equal(cJSON_GetArraySize(member(json, "fora")), 6);
        cJSON_Delete(json);
        cf_text_free(&out);
    }
    cf_reported_close(&reported);
}

static void the_manifest_names_inputs_options_and_every_file(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_file(&reported, "data/apec-mini.json");
    const cf_written_file files[] = {{"report.json", "ab"}, {"fora.csv", "cd"}};
    cf_text out = {0};
    cf_error err = {0};
    assert_done(cf_write_manifest(&reported.report, files, CF_COUNT(files), &out, &err), &err);
    cJSON *json = cJSON_Parse(cf_text_of(&out));
    assert_string_equal(word(item(member(json, "files"), "name", "fora.csv"), "sha256"), "cd");
    assert_string_equal(word(member(json, "options"), "as_of"), "2016-12-31");
    assert_string_equal(word(member(json, "options"), "scope"), "working-level");
    assert_close(number(json, "seed"), 1, 0);
    assert_string_equal(cf_writers[cf_writer_count - 1].file, "manifest.json");
    cJSON_Delete(json);
    cf_text_free(&out);
    cf_reported_close(&reported);
}

static void explain_knows_every_word_and_no_other(void **state)
{
    (void)state;
    static const char *const words[] = {
        "working", "Not-Recorded", "brokered", "shared-project", "channels", "betweenness", "gap"};
    cf_error err = {0};
    for (size_t i = 0; i < CF_COUNT(words); i++) {
        for (cf_format format = 0; format < CF_FORMAT_COUNT; format++) {
            cf_text out = {0};
            assert_done(cf_write_explanation(words[i], format, &out, &err), &err);
            assert_true(out.length > 0);
            cf_text_free(&out);
        }
    }
    cf_text out = {0};
    assert_false(cf_write_explanation("no such word", CF_FORMAT_TABLE, &out, &err));
    assert_int_equal(err.code, CF_OK);
    cf_text_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(apec_mini_has_the_numbers_worked_out_by_hand),
        cmocka_unit_test(fora_and_gaps_stand_in_the_order_of_the_analysis),
        cmocka_unit_test(every_state_carries_its_evidence_and_through_whom),
        cmocka_unit_test(none_and_not_recorded_are_two_words_and_give_bounds),
        cmocka_unit_test(without_a_focus_the_report_says_so),
        cmocka_unit_test(percentages_are_round_only_if_they_are_exact),
        cmocka_unit_test(an_empty_document_makes_a_whole_report),
        cmocka_unit_test(two_runs_give_the_same_bytes),
        cmocka_unit_test(every_view_in_json_is_json_with_its_sections),
        cmocka_unit_test(the_manifest_names_inputs_options_and_every_file),
        cmocka_unit_test(explain_knows_every_word_and_no_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
