/* The findings on documents whose answers are known: METHODS' small examples, the illustrative set
 * and the bundled data. */
#include "engine/analysis.h"
#include "support/documents.h"
#include "support/published.h"
#include "support/tests.h"

#include <stdio.h>

static const cf_forum_row *row_of(const cf_analysis *analysis, const char *id)
{
    for (size_t i = 0; i < analysis->forum_count; i++) {
        if (strcmp(analysis->graph->forum[analysis->forum[i].forum].id, id) == 0)
            return &analysis->forum[i];
    }
    return NULL;
}

static void test_the_illustrative_set_has_its_known_coverage(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis found;
    load_file(&graph, "data/apec-mini.json");
    analyse(&found, &graph, NULL);
    assert_int_equal(found.coverage.tally.covered, 3);
    assert_int_equal(found.coverage.tally.of, 9);
    static const cf_published mini = {CF_TOPIC_CENTRALITY, "apec-mini", CF_BY_HAND};
    assert_published(&mini, "coverage of SMEWG", "3/9", found.coverage.share);
    assert_close(found.coverage.low, 1.0 / 3, 1e-12);
    assert_close(found.coverage.high, 1.0 / 3, 1e-12);

    static const char *const order[] = {"IST", "CTI", "EPT", "GFPN", "GPEG", "HRD"};
    for (size_t i = 0; i < CF_COUNT(order); i++) {
        assert_false(found.forum[i].covered);
        assert_string_equal(graph.forum[found.forum[i].forum].id, order[i]);
    }
    assert_true(found.forum[CF_COUNT(order)].covered);
    assert_int_equal(row_of(&found, "IST")->need->shared.count, 2);
    assert_int_equal(row_of(&found, "GPEG")->state, CF_PROMISED);
    assert_null(row_of(&found, "GPEG")->need);
    assert_int_equal(row_of(&found, "HRD")->state, CF_LAPSED);
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

static void test_what_is_promised_to_the_illustrative_focus_can_be_counted_too(void **state)
{
    (void)state;
    static const cf_published mini = {CF_TOPIC_CENTRALITY, "apec-mini", CF_BY_HAND};
    cf_graph graph;
    cf_analysis found;
    cf_error err = {0};
    cf_options options = cf_options_default();
    options.covered |= CF_STATE_BIT(CF_PROMISED);
    load_file(&graph, "data/apec-mini.json");
    assert_done(cf_analyse(&found, &graph, &options, &err), &err);
    assert_published(&mini, "coverage of SMEWG, with promises", "4/9", found.coverage.share);
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

static void test_the_illustrative_set_has_its_known_congruence(void **state)
{
    (void)state;
    static const struct {
        const char *forum;
        size_t met, required;
    } own[] = {{"MESG", 1, 4}, {"TEL", 1, 1}, {"GPEG", 1, 1}, {"FIN", 1, 2}, {"CTI", 1, 2},
               {"IST", 0, 1},  {"EPT", 0, 1}, {"HRD", 0, 1},  {"GFPN", 0, 2}};
    cf_graph graph;
    cf_analysis found;
    load_file(&graph, "data/apec-mini.json");
    analyse(&found, &graph, NULL);
    assert_int_equal(found.congruence.met, 4);
    assert_int_equal(found.congruence.required, 11);
    assert_close(found.congruence.value, 0.363636, 5e-7);
    assert_int_equal(found.congruence.weighted_met, 6);
    assert_int_equal(found.congruence.weighted_required, 14);
    assert_close(found.congruence.weighted, 0.428571, 5e-7);
    assert_int_equal(found.congruence.surplus, 1);
    for (size_t i = 0; i < CF_COUNT(own); i++) {
        assert_int_equal(row_of(&found, own[i].forum)->met, own[i].met);
        assert_int_equal(row_of(&found, own[i].forum)->required, own[i].required);
    }
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

static void test_the_illustrative_set_has_its_known_gaps(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b, *count, *newman, *kind, *via;
    } gaps[] = {
        {"SMEWG", "IST", "2", "2.0", "brokered", "TEL"},
        {"SMEWG", "CTI", "1", "1.0", "unreachable", NULL},
        {"SMEWG", "EPT", "1", "1.0", "unreachable", NULL},
        {"HRD", "MESG", "1", "1.0", "unreachable", NULL},
        {"SMEWG", "GFPN", "1", "0.5", "unreachable", NULL},
        {"GFPN", "MESG", "1", "0.5", "unreachable", NULL},
        {"FIN", "MESG", "1", "0.5", "brokered", "SMEWG"},
    };
    static const cf_published work = {CF_TOPIC_SHARED_WORK, "apec-mini", CF_BY_HAND};
    static const cf_published kinds = {CF_TOPIC_GAPS, "apec-mini", CF_BY_HAND};
    cf_graph graph;
    cf_analysis found;
    load_file(&graph, "data/apec-mini.json");
    analyse(&found, &graph, NULL);
    assert_published(&kinds, "gaps", "7", (double)found.gap_count);
    for (size_t i = 0; i < CF_COUNT(gaps); i++) {
        const cf_gap *gap = &found.gap[i];
        assert_string_equal(graph.forum[gap->a].id, gaps[i].a);
        assert_string_equal(graph.forum[gap->b].id, gaps[i].b);
        char figure[64];
        snprintf(figure, sizeof figure, "projects of %s and %s", gaps[i].a, gaps[i].b);
        assert_published(&work, figure, gaps[i].count, (double)gap->count);
        snprintf(figure, sizeof figure, "Newman's weight of %s and %s", gaps[i].a, gaps[i].b);
        assert_published(&work, figure, gaps[i].newman, gap->need->newman);
        snprintf(figure, sizeof figure, "%s and %s", gaps[i].a, gaps[i].b);
        assert_published_words(&kinds, figure, gaps[i].kind, cf_gap_kinds[gap->kind].word);
        assert_int_equal(gap->via.count, gaps[i].via != NULL);
        snprintf(figure, sizeof figure, "%s and %s meet through", gaps[i].a, gaps[i].b);
        if (gaps[i].via)
            assert_published_words(&kinds, figure, gaps[i].via, graph.forum[gap->via.item[0]].id);
        assert_close(gap->congruence, 5.0 / 11, 1e-12);
        assert_close(gap->weighted, (double)(6 + gap->count) / 14, 1e-12);
    }
    assert_int_equal(found.gap[0].carriers.count, 1);
    assert_string_equal(graph.economy[found.gap[0].carriers.item[0].economy].id, "KOR");
    assert_int_equal(found.gap[0].carriers.item[0].basis, CF_CARRIER_LEADS);
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

/* Each economy stands in both fora, by less and less; in the text they stand otherwise. */
static void test_carriers_come_by_lead_then_sponsor_then_member_then_host(void **state)
{
    (void)state;
    static const struct {
        const char *economy;
        cf_carrier_basis basis;
    } expected[] = {{"LEAD-HOST", CF_CARRIER_LEADS},  {"LEAD", CF_CARRIER_LEADS},
                    {"SPONSOR", CF_CARRIER_SPONSORS}, {"MEMBER-HOST", CF_CARRIER_MEMBER},
                    {"MEMBER", CF_CARRIER_MEMBER},    {"HOST", CF_CARRIER_HOSTED}};
    cf_graph graph;
    cf_analysis found;
    load_text(
        &graph,
        "{\"format\": \"crossfora/1\", \"as_of\": \"2016\", \"economies\": [{\"id\": \"HOST\"},"
        "{\"id\": \"MEMBER\"}, {\"id\": \"MEMBER-HOST\"}, {\"id\": \"SPONSOR\"}, {\"id\": "
        "\"LEAD\"},"
        "{\"id\": \"LEAD-HOST\"}, {\"id\": \"ONE-SIDED\"}], \"fora\": ["
        "{\"id\": \"A\", \"members\": [\"MEMBER\", \"MEMBER-HOST\", \"ONE-SIDED\"]},"
        "{\"id\": \"B\", \"members\": [\"MEMBER\", \"MEMBER-HOST\"]}], \"projects\": ["
        "{\"id\": \"P\", \"forum\": \"A\", \"partners\": [\"B\"], \"lead\": [\"LEAD\", "
        "\"LEAD-HOST\"],"
        "\"sponsors\": [\"SPONSOR\"]}], \"events\": ["
        "{\"id\": \"E1\", \"forum\": \"A\", \"host\": \"HOST\"}, {\"id\": \"E2\", \"forum\": \"B\","
        "\"host\": \"HOST\"}, {\"id\": \"E3\", \"forum\": \"A\", \"host\": \"LEAD-HOST\"},"
        "{\"id\": \"E4\", \"forum\": \"B\", \"host\": \"LEAD-HOST\"}, {\"id\": \"E5\","
        "\"forum\": \"A\", \"host\": \"MEMBER-HOST\"}, {\"id\": \"E6\", \"forum\": \"B\","
        "\"host\": \"MEMBER-HOST\"}, {\"id\": \"E7\", \"forum\": \"B\", \"host\": "
        "\"ONE-SIDED\"}]}");
    analyse(&found, &graph, NULL);
    const cf_carriers carriers = found.gap[0].carriers;
    assert_int_equal(carriers.count, CF_COUNT(expected));
    for (size_t i = 0; i < CF_COUNT(expected); i++) {
        assert_string_equal(graph.economy[carriers.item[i].economy].id, expected[i].economy);
        assert_int_equal(carriers.item[i].basis, expected[i].basis);
    }
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

static void test_a_pair_nobody_asked_about_bounds_congruence(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis found;
    load_file(&graph, "data/apec-mini.json");
    graph.forum[forum_of(&graph, "HRD")].surveyed = false;
    graph.forum[forum_of(&graph, "MESG")].surveyed = false;
    analyse(&found, &graph, NULL);
    assert_int_equal(found.congruence.not_recorded, 1);
    assert_close(found.congruence.value, 4.0 / 11, 1e-12);
    assert_close(found.congruence.low, 4.0 / 11, 1e-12);
    assert_close(found.congruence.high, 5.0 / 11, 1e-12);
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

static void test_without_need_or_focus_nothing_is_defined(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis found;
    load_text(&graph, "{\"format\": \"crossfora/1\"}");
    analyse(&found, &graph, NULL);
    assert_close(found.congruence.value, NAN, 0);
    assert_close(found.congruence.high, NAN, 0);
    assert_close(found.congruence.weighted, NAN, 0);
    assert_close(found.coverage.share, NAN, 0);
    assert_close(found.coverage.high, NAN, 0);
    assert_int_equal(found.gap_count, 0);
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

static void test_not_recorded_widens_the_bounds(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis found;
    load_text(&graph,
              "{\"format\": \"crossfora/1\", \"focus\": \"F\", \"fora\": [{\"id\": \"F\"},"
              "{\"id\": \"A\"}, {\"id\": \"B\", \"surveyed\": true}, {\"id\": \"C\"},"
              "{\"id\": \"D\", \"observed\": [{\"date\": \"2005\", \"in_force\": null}]}],"
              "\"liaisons\": [{\"from\": \"A\", \"to\": \"F\"}]}");
    analyse(&found, &graph, NULL);
    assert_int_equal(found.coverage.tally.of, 3);
    assert_int_equal(found.coverage.left_out[CF_OUT_FORCE_UNKNOWN], 1);
    assert_close(found.coverage.low, 1.0 / 3, 1e-12);
    assert_close(found.coverage.high, 2.0 / 3, 1e-12);
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

static void test_scope_leaves_out_the_family_of_the_focus(void **state)
{
    (void)state;
    static const struct {
        const char *forum;
        cf_scope scope;
    } rows[] = {
        {"TOP", CF_OUT_ABOVE},   {"SCE", CF_OUT_ABOVE}, {"F", CF_OUT_FOCUS},
        {"F-SUB", CF_OUT_BELOW}, {"TEL", CF_IN_SCOPE},  {"LSG", CF_OUT_SUB_GROUP},
        {"CTI", CF_IN_SCOPE},    {"IPEG", CF_IN_SCOPE}, {"OLD", CF_OUT_NOT_IN_FORCE},
        {"MIN", CF_OUT_KIND},    {"LONE", CF_IN_SCOPE},
    };
    cf_graph graph;
    cf_analysis found;
    load_text(
        &graph,
        "{\"format\": \"crossfora/1\", \"focus\": \"F\", \"as_of\": \"2016\", \"fora\": ["
        "{\"id\": \"TOP\", \"kind\": \"senior-officials\"},"
        "{\"id\": \"SCE\", \"kind\": \"committee\", \"parent\": \"TOP\"},"
        "{\"id\": \"F\", \"kind\": \"working-group\", \"parent\": \"SCE\"},"
        "{\"id\": \"F-SUB\", \"kind\": \"sub-group\", \"parent\": \"F\"},"
        "{\"id\": \"TEL\", \"kind\": \"working-group\", \"parent\": \"SCE\"},"
        "{\"id\": \"LSG\", \"kind\": \"steering-group\", \"parent\": \"TEL\"},"
        "{\"id\": \"CTI\", \"kind\": \"committee\", \"parent\": \"TOP\"},"
        "{\"id\": \"IPEG\", \"kind\": \"sub-forum\", \"parent\": \"CTI\"},"
        "{\"id\": \"OLD\", \"until\": \"2010\"}, {\"id\": \"MIN\", \"kind\": \"ministerial\"},"
        "{\"id\": \"LONE\", \"kind\": \"sub-group\"}]}");
    analyse(&found, &graph, NULL);
    for (size_t i = 0; i < CF_COUNT(rows); i++)
        assert_int_equal(found.coverage.scope[forum_of(&graph, rows[i].forum)], rows[i].scope);
    assert_int_equal(found.coverage.tally.of, 4);
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

static void test_a_project_in_the_mandate_that_leaves_the_focus_out_is_a_need(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis found;
    load_text(
        &graph,
        "{\"format\": \"crossfora/1\", \"focus\": [\"F\", \"G\"], \"mandate\": [\"SME\"],"
        "\"fora\": [{\"id\": \"F\"}, {\"id\": \"G\"}, {\"id\": \"A\"}, {\"id\": \"B\"}],"
        "\"projects\": ["
        "{\"id\": \"P1\", \"forum\": \"A\", \"topics\": [\"sme\"]},"
        "{\"id\": \"P2\", \"forum\": \"B\", \"topics\": [\"SME\"], \"partners\": [\"G\"]},"
        "{\"id\": \"P3\", \"forum\": \"B\", \"topics\": [\"trade\"]}]}");
    cf_options options = cf_options_default();
    options.need = CF_NEED_BIT(CF_NEED_MANDATE);
    cf_error err = {0};
    assert_done(cf_analyse(&found, &graph, &options, &err), &err);
    assert_int_equal(found.gap_count, 1);
    assert_string_equal(graph.forum[found.gap[0].a].id, "F");
    assert_string_equal(graph.forum[found.gap[0].b].id, "A");
    assert_int_equal(found.gap[0].need->mandate.count, 1);
    assert_int_equal(found.congruence.required, 1);
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

static void test_gap_kinds_follow_the_record_where_no_chain_leads(void **state)
{
    (void)state;
    static const cf_gap_kind kinds[] = {
        [0] = CF_GAP_UNREACHABLE, [1] = CF_GAP_LAPSED,   [2] = CF_GAP_PROMISED,
        [3] = CF_GAP_ONE_WAY,     [4] = CF_GAP_BROKERED,
    };
    cf_graph graph;
    cf_analysis found;
    load_text(
        &graph,
        "{\"format\": \"crossfora/1\", \"focus\": \"F\", \"fora\": [{\"id\": \"F\"},"
        "{\"id\": \"A\"}, {\"id\": \"B\"}, {\"id\": \"C\"}, {\"id\": \"D\"}, {\"id\": \"E\"},"
        "{\"id\": \"X\"}, {\"id\": \"Y\"}], \"projects\": ["
        "{\"id\": \"P1\", \"forum\": \"F\", \"partners\": [\"A\"]},"
        "{\"id\": \"P2\", \"forum\": \"F\", \"partners\": [\"B\"]},"
        "{\"id\": \"P3\", \"forum\": \"F\", \"partners\": [\"C\"]},"
        "{\"id\": \"P4\", \"forum\": \"F\", \"partners\": [\"D\"]},"
        "{\"id\": \"P5\", \"forum\": \"F\", \"partners\": [\"E\"]}], \"liaisons\": ["
        "{\"from\": \"F\", \"to\": \"B\", \"status\": \"lapsed\"},"
        "{\"from\": \"F\", \"to\": \"C\", \"status\": \"promised\"},"
        "{\"from\": \"F\", \"to\": \"X\"}, {\"from\": \"X\", \"to\": \"Y\"},"
        "{\"from\": \"Y\", \"to\": \"E\"}],"
        "\"contacts\": [{\"from\": \"F\", \"to\": \"D\", \"kind\": \"letter\"}]}");
    analyse(&found, &graph, NULL);
    assert_int_equal(found.gap_count, CF_COUNT(kinds));
    for (size_t i = 0; i < CF_COUNT(kinds); i++)
        assert_int_equal(found.gap[i].kind, kinds[i]);
    assert_int_equal(found.gap[4].distance, 3);
    assert_int_equal(found.gap[4].via.count, 0);
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

static void test_in_2005_two_fora_had_promised_a_liaison(void **state)
{
    (void)state;
    static const char *const promised[] = {"TELWG", "GPEG"};
    cf_graph graph;
    cf_analysis found;
    load_file(&graph, "data/apec.json");
    analyse(&found, &graph, "2005-09-30");
    for (size_t i = 0; i < CF_COUNT(promised); i++) {
        const cf_forum_row *row = row_of(&found, promised[i]);
        assert_non_null(row);
        assert_int_equal(row->state, CF_PROMISED);
        assert_true(row->channel->evidence[0].is_liaison);
        const cf_liaison *liaison = &graph.liaison[row->channel->evidence[0].record];
        assert_int_equal(liaison->sources.count, 1);
        assert_string_equal(graph.source[liaison->sources.item[0].source].id, "seed-000");
        assert_string_equal(liaison->sources.item[0].locator, "para 17");
    }
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

/* Every forum in scope has a state that a cited record or the survey stands for. */
static void test_in_2016_every_state_has_its_sources(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis found;
    load_file(&graph, "data/apec.json");
    analyse(&found, &graph, "2016-12-31");
    assert_true(found.forum_count > 20);
    for (size_t i = 0; i < found.forum_count; i++) {
        const cf_forum_row *row = &found.forum[i];
        assert_int_equal(
            row->channel == NULL, row->state == CF_NO_CONTACT || row->state == CF_NOT_RECORDED);
        for (size_t j = 0; row->channel && j < row->channel->evidence_count; j++) {
            const cf_evidence *evidence = &row->channel->evidence[j];
            const cf_citations sources =
                evidence->is_liaison
                    ? graph.liaison[evidence->record].sources
                    : graph.contact[evidence->record].sources;
            assert_true(sources.count > 0);
        }
    }
    assert_null(row_of(&found, "GPEG"));
    assert_int_equal(row_of(&found, "EPWG")->state, CF_WORKING);
    cf_analysis_free(&found);
    cf_graph_free(&graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_illustrative_set_has_its_known_coverage),
        cmocka_unit_test(test_what_is_promised_to_the_illustrative_focus_can_be_counted_too),
        cmocka_unit_test(test_the_illustrative_set_has_its_known_congruence),
        cmocka_unit_test(test_the_illustrative_set_has_its_known_gaps),
        cmocka_unit_test(test_carriers_come_by_lead_then_sponsor_then_member_then_host),
        cmocka_unit_test(test_a_pair_nobody_asked_about_bounds_congruence),
        cmocka_unit_test(test_without_need_or_focus_nothing_is_defined),
        cmocka_unit_test(test_not_recorded_widens_the_bounds),
        cmocka_unit_test(test_scope_leaves_out_the_family_of_the_focus),
        cmocka_unit_test(test_a_project_in_the_mandate_that_leaves_the_focus_out_is_a_need),
        cmocka_unit_test(test_gap_kinds_follow_the_record_where_no_chain_leads),
        cmocka_unit_test(test_in_2005_two_fora_had_promised_a_liaison),
        cmocka_unit_test(test_in_2016_every_state_has_its_sources),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
