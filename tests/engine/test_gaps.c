/* Gaps in the order of their urgency, who could carry news across, and what each economy takes part
 * in, on documents of a few records. */
#include "base/text.h"
#include "support/documents.h"
#include "support/tests.h"

#define HEAD "{\"format\": \"crossfora/1\", \"as_of\": \"2016-12-31\","

typedef struct {
    cf_graph graph;
    cf_analysis analysis;
} analysed;

static void start(analysed *all, const char *document)
{
    load_text(&all->graph, document);
    analyse(&all->analysis, &all->graph, NULL);
}

static void stop(analysed *all)
{
    cf_analysis_free(&all->analysis);
    cf_graph_free(&all->graph);
}

static const char *id_of(const analysed *all, cf_index forum)
{
    return all->graph.forum[forum].id;
}

/* Each row of the table has the higher count, else Newman weight, else the earlier kind, else ids,
 * and stands behind in the text. */
static const char many_gaps[] = HEAD
    "\"fora\": [{\"id\": \"N\"}, {\"id\": \"M\"}, {\"id\": \"L\"}, {\"id\": \"K\"},"
    "{\"id\": \"J\"}, {\"id\": \"I\"}, {\"id\": \"H\"}, {\"id\": \"G\"}, {\"id\": \"F\"},"
    "{\"id\": \"D\"}, {\"id\": \"C\"}, {\"id\": \"B\"}, {\"id\": \"A\"}],"
    "\"liaisons\": [{\"from\": \"K\", \"to\": \"J\", \"status\": \"ended\"}],"
    "\"projects\": [{\"id\": \"P1\", \"forum\": \"N\", \"partners\": [\"M\", \"L\"]},"
    "{\"id\": \"P2\", \"forum\": \"K\", \"partners\": [\"J\"]},"
    "{\"id\": \"P3\", \"forum\": \"I\", \"partners\": [\"H\"]},"
    "{\"id\": \"P4\", \"forum\": \"G\", \"partners\": [\"F\"]},"
    "{\"id\": \"P5\", \"forum\": \"D\", \"partners\": [\"C\", \"B\", \"A\"]},"
    "{\"id\": \"P6\", \"forum\": \"A\", \"partners\": [\"B\", \"C\", \"D\"]}]}";

static void gaps_stand_in_the_order_of_their_urgency(void **state)
{
    (void)state;
    analysed all;
    cf_text found = {0};
    start(&all, many_gaps);
    for (size_t i = 0; i < all.analysis.gap_count; i++) {
        const cf_gap *gap = &all.analysis.gap[i];
        cf_text_add_format(&found, " %s-%s", id_of(&all, gap->a), id_of(&all, gap->b));
    }
    assert_string_equal(cf_text_of(&found), " A-B A-C A-D B-C B-D C-D F-G H-I J-K L-M L-N M-N");
    cf_text_free(&found);
    stop(&all);
}

/* All are in F, and nobody is on record for G. W leads and X sponsors P; Y and Z are in both H and
 * I, where Z hosted. GONE has left. */
static const char carried[] = HEAD
    "\"economies\": [{\"id\": \"W\"}, {\"id\": \"X\"}, {\"id\": \"Y\"}, {\"id\": \"Z\"},"
    "{\"id\": \"GONE\", \"until\": \"2010\"}],"
    "\"fora\": [{\"id\": \"F\", \"members\": \"all\"}, {\"id\": \"G\"},"
    "{\"id\": \"H\", \"members\": [\"Y\", \"Z\", \"GONE\"]},"
    "{\"id\": \"I\", \"members\": [\"Y\", \"Z\", \"GONE\"]},"
    "{\"id\": \"OLD\", \"until\": \"2012\"},"
    "{\"id\": \"FORMER\", \"until\": \"2012\", \"successor\": \"H\"}],"
    "\"events\": [{\"id\": \"E1\", \"forum\": \"FORMER\", \"host\": \"Z\", \"since\": "
    "\"2010\"},"
    "{\"id\": \"E2\", \"forum\": \"I\", \"host\": \"Z\", \"since\": \"2010\", \"economies\": "
    "[\"X\"]},"
    "{\"id\": \"E3\", \"forum\": \"I\", \"since\": \"2010\"},"
    "{\"id\": \"E4\", \"host\": \"Y\", \"since\": \"2010\"},"
    "{\"id\": \"E5\", \"forum\": \"OLD\", \"host\": \"Y\", \"since\": \"2010\"},"
    "{\"id\": \"E6\", \"forum\": \"H\", \"host\": \"Y\", \"since\": \"2020\"}],"
    "\"projects\": [{\"id\": \"P\", \"forum\": \"F\", \"partners\": [\"G\"], \"lead\": "
    "[\"X\"], \"sponsors\": [\"W\"]},"
    "{\"id\": \"Q\", \"forum\": \"H\", \"partners\": [\"I\"]},"
    "{\"id\": \"R\", \"forum\": \"H\", \"partners\": [\"I\"], \"lead\": [\"X\"], \"until\": "
    "\"2015\"}]}";

static const char *const bases[CF_CARRIER_BASIS_COUNT] = {
    [CF_CARRIER_LEADS] = "leads",
    [CF_CARRIER_SPONSORS] = "sponsors",
    [CF_CARRIER_MEMBER] = "member",
    [CF_CARRIER_HOSTED] = "hosted",
};

/* Of the gap between two fora: the economies and the strongest way in which they stand in both. */
static void assert_carriers(const analysed *all, const char *a, const char *b, const char *expected)
{
    cf_text found = {0};
    for (size_t i = 0; i < all->analysis.gap_count; i++) {
        const cf_gap *gap = &all->analysis.gap[i];
        if (strcmp(id_of(all, gap->a), a) != 0 || strcmp(id_of(all, gap->b), b) != 0)
            continue;
        for (size_t j = 0; j < gap->carriers.count; j++) {
            const cf_carrier *carrier = &gap->carriers.item[j];
            cf_text_add_format(
                &found, " %s:%s", all->graph.economy[carrier->economy].id, bases[carrier->basis]);
        }
    }
    assert_string_equal(cf_text_of(&found), expected);
    cf_text_free(&found);
}

static void who_stands_in_both_fora_could_carry_the_news(void **state)
{
    (void)state;
    analysed all;
    start(&all, carried);
    assert_carriers(&all, "F", "G", " X:leads W:sponsors");
    assert_carriers(&all, "H", "I", " Z:member Y:member");
    stop(&all);
}

static void an_economy_takes_part_in_what_is_on_record_of_it(void **state)
{
    (void)state;
    static const struct {
        const char *id;
        double count[CF_PART_COUNT];
    } wanted[] = {
        {"W", {[CF_PART_MEMBER] = 1, [CF_PART_SPONSORS] = 1}},
        {"X", {[CF_PART_MEMBER] = 1, [CF_PART_LEADS] = 1, [CF_PART_ATTENDED] = 1}},
        {"Y", {[CF_PART_MEMBER] = 3, [CF_PART_HOSTED] = 2}},
        {"Z", {[CF_PART_MEMBER] = 3, [CF_PART_HOSTED] = 2}},
    };
    analysed all;
    start(&all, carried);
    const cf_coverage *coverage = &all.analysis.coverage;
    assert_int_equal(coverage->economy_count, CF_COUNT(wanted));
    for (size_t i = 0; i < CF_COUNT(wanted); i++) {
        const cf_participation *economy = &coverage->economy[i];
        assert_string_equal(all.graph.economy[economy->economy].id, wanted[i].id);
        for (cf_part part = 0; part < CF_PART_COUNT; part++)
            assert_close(economy->count[part], wanted[i].count[part], 0);
    }
    stop(&all);
}

static void a_part_that_nobody_is_on_record_with_is_not_recorded(void **state)
{
    (void)state;
    analysed all;
    start(&all, HEAD
          "\"economies\": [{\"id\": \"A\"}, {\"id\": \"B\"}], \"fora\": [{\"id\": \"F\"}],"
          "\"projects\": [{\"id\": \"P\", \"forum\": \"F\", \"lead\": [\"B\"]}]}");
    const cf_participation *economy = all.analysis.coverage.economy;
    assert_close(economy[0].count[CF_PART_LEADS], 0, 0);
    assert_close(economy[1].count[CF_PART_LEADS], 1, 0);
    for (size_t i = 0; i < 2; i++) {
        assert_close(economy[i].count[CF_PART_MEMBER], NAN, 0);
        assert_close(economy[i].count[CF_PART_HOSTED], NAN, 0);
    }
    stop(&all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gaps_stand_in_the_order_of_their_urgency),
        cmocka_unit_test(who_stands_in_both_fora_could_carry_the_news),
        cmocka_unit_test(an_economy_takes_part_in_what_is_on_record_of_it),
        cmocka_unit_test(a_part_that_nobody_is_on_record_with_is_not_recorded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
