/* Clusters as studies: what is sure, what agrees, and how they lie to the chart and the gaps. */
#include "support/documents.h"
#include "support/known_graphs.h"
#include "support/published.h"
#include "support/sampled.h"
#include "support/tests.h"

/* The karate club with ids of two figures, so that their order is that of the numbers. */
static void study_karate(cf_studied *studied, const char *study, const char *groups, size_t runs)
{
    cf_measured karate;
    cf_text text = {0};
    cf_study_options options = cf_studied_options();
    options.replicas = runs;
    cf_measured_draw(&karate, CF_LENS_CHANNELS, known_karate);
    for (size_t i = 0; i < karate.network.tie_count; i++)
        cf_text_add_format(
            &text, "%02u-%02u ", karate.network.tie[i].from + 1, karate.network.tie[i].to + 1);
    cf_studied_draw(studied, study, CF_LENS_CHANNELS, cf_text_of(&text), groups, &options);
    cf_text_free(&text);
    cf_measured_close(&karate);
}

static void louvain_on_the_karate_club_is_called_unstable_and_leiden_stable(void **state)
{
    (void)state;
    cf_studied studied;
    study_karate(&studied, "clusters.agreement", NULL, 5);
    assert_studied(&studied, "Leiden", "modularity_least", 0.419790, 5e-7);
    assert_studied(&studied, "Leiden", "modularity_most", 0.419790, 5e-7);
    assert_studied(&studied, "Leiden", "ari", 1, 1e-12);
    assert_string_equal(cf_studied_cell(&studied, "Leiden", "reading")->text, "stable");
    assert_studied(&studied, "Louvain", "runs", 5, 0);
    assert_string_equal(cf_studied_cell(&studied, "Louvain", "reading")->text, "unstable");
    assert_studied(&studied, "fast-greedy", "modularity", 0.380671, 5e-7);
    assert_studied(&studied, "walktrap", "clusters", 5, 0);
    assert_studied(&studied, "walktrap", "ari", NAN, 0);
    cf_studied_close(&studied);
}

static void each_of_the_karate_club_stays_in_its_cluster(void **state)
{
    (void)state;
    cf_studied studied;
    study_karate(&studied, "clusters", NULL, 1000);
    assert_int_equal(studied.result.table.row_count, 34);
    assert_studied(&studied, "34", "cluster", 1, 0);
    assert_studied(&studied, "01", "cluster", 2, 0);
    assert_studied(&studied, "24", "cluster", 3, 0);
    assert_studied(&studied, "05", "cluster", 4, 0);
    assert_studied(&studied, "05", "stability", 1, 0);
    assert_non_null(strstr(studied.result.note.english, "100 runs of Leiden"));
    cf_studied_close(&studied);
}

/* In a ring of eight no pair is a better cluster than the next. */
static void a_ring_has_no_sure_clusters(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_draw(
        &studied, "clusters", CF_LENS_CHANNELS, "a-b b-c c-d d-e e-f f-g g-h a-h i", NULL, NULL);
    size_t unstable = 0;
    for (size_t i = 0; i < studied.result.table.row_count; i++)
        unstable += strcmp(studied.result.table.cell[5 * i + 4].text, "unstable") == 0;
    assert_int_equal(studied.result.table.row_count, 8);
    assert_true(unstable > 0);
    cf_studied_close(&studied);
}

static void without_ties_there_are_no_clusters_and_the_note_says_so(void **state)
{
    (void)state;
    static const char *const studies[] = {"clusters", "clusters.agreement", "clusters.elsewhere"};
    for (size_t i = 0; i < CF_COUNT(studies); i++) {
        cf_studied studied;
        cf_studied_draw(&studied, studies[i], CF_LENS_CHANNELS, "a b c", "1 1 2", NULL);
        assert_int_equal(studied.result.table.row_count, 0);
        assert_string_equal(studied.result.note.english, "there are no ties");
        cf_studied_close(&studied);
    }
}

/* Two triangles with a bridge; c is of the right group by the chart and of the left by its ties. */
static const char bridged[] = "a-b b-c a-c c-d d-e e-f d-f";
static const char of_chart[] = "l l r r r r";

static void clusters_are_held_against_the_chart(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_draw(&studied, "clusters.structure", CF_LENS_CHANNELS, bridged, of_chart, NULL);
    assert_studied(&studied, "committee", "fora", 6, 0);
    assert_studied(&studied, "committee", "elsewhere", 1, 0);
    /* Together in both 4 pairs; 6 and 7 of 15 in each, so 2.8 expected. */
    assert_studied(&studied, "committee", "ari", 1.2 / 3.7, 1e-12);
    assert_studied(&studied, "committee", "nmi", 0.478704, 5e-7);
    assert_studied(&studied, "committee", "vi", 0.693147, 5e-7);
    cf_studied_close(&studied);
}

/* Who stayed with node 1 and who went with node 34, as the club of NetworkX has it. */
static void the_two_factions_of_the_karate_club_have_the_modularity_of_the_reference(void **state)
{
    (void)state;
    static const cf_published factions = {
        CF_TOPIC_CLUSTERS, "a karate club, its two factions", "NetworkX"};
    static const char factions_of[] =
        "a a a a a a a a a o a a a a o o a a o a o a o o o o o o o o o o o o";
    cf_studied studied;
    cf_studied_draw(
        &studied, "clusters.structure", CF_LENS_CHANNELS, known_karate, factions_of, NULL);
    assert_published_cell(&factions, &studied, "committee", "groups", "2");
    assert_published_cell(&factions, &studied, "committee", "modularity", "0.358235");
    cf_studied_close(&studied);
}

static void a_forum_apart_from_most_of_its_group_sits_elsewhere(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_draw(&studied, "clusters.elsewhere", CF_LENS_CHANNELS, bridged, of_chart, NULL);
    assert_int_equal(studied.result.table.row_count, 1);
    assert_string_equal(cf_studied_cell(&studied, "c", "group")->text, "r");
    assert_studied(&studied, "c", "cluster", 1, 0);
    assert_studied(&studied, "c", "home", 2, 0);
    cf_studied_close(&studied);
}

static void gaps_inside_one_circle_are_left_out(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_record(&studied, "clusters.gaps", known_mini, NULL);
    /* SMEWG, MESG, FIN, TEL and IST deal with each other, CTI with GPEG. */
    for (size_t i = 0; i < studied.result.table.row_count; i++) {
        const cf_cell *row = &studied.result.table.cell[7 * i];
        assert_false(strcmp(row[0].text, "MESG") == 0 && strcmp(row[1].text, "FIN") == 0);
    }
    assert_string_equal(cf_studied_cell(&studied, "SMEWG;CTI", "reading")->text, "between two");
    assert_string_equal(cf_studied_cell(&studied, "SMEWG;EPT", "reading")->text, "outside");
    assert_studied(&studied, "SMEWG;EPT", "cluster_other", NAN, 0);
    cf_studied_close(&studied);
}

static void study_sample(const char *study, const cf_network *network, cf_study_result *result,
                         cf_arena *arena)
{
    cf_error err = {0};
    cf_study_options options = cf_studied_options();
    options.replicas = 3;
    const cf_study_input in = {.network = network, .options = &options};
    assert_done(cf_study_make(cf_study_find(study), &in, result, arena, &err), &err);
}

static void assert_same_table(const cf_table *a, const cf_table *b)
{
    assert_int_equal(a->row_count, b->row_count);
    for (size_t i = 0; i < a->row_count * a->column_count; i++) {
        if (a->cell[i].text)
            assert_string_equal(a->cell[i].text, b->cell[i].text);
        else
            assert_close(a->cell[i].number, b->cell[i].number, 0);
    }
}

static void nothing_depends_on_how_nodes_are_numbered(void **state)
{
    (void)state;
    static const char *const studies[] = {
        "clusters", "clusters.agreement", "second-opinion", "second-opinion.ties"};
    for (uint64_t seed = 0; seed < 200; seed++) {
        cf_arena arena = {0};
        cf_error err = {0};
        cf_network network;
        cf_network renumbered;
        uint32_t place[CF_SAMPLE_NODES];
        assert_done(cf_sample(&network, CF_LENS_SHARED_WORK, seed, &arena, &err)
                        && cf_sample_renumbered(&renumbered, place, &network, seed, &arena, &err),
                    &err);
        for (size_t i = 0; i < CF_COUNT(studies); i++) {
            cf_study_result first;
            cf_study_result second;
            study_sample(studies[i], &network, &first, &arena);
            study_sample(studies[i], &renumbered, &second, &arena);
            assert_same_table(&first.table, &second.table);
        }
        cf_arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(louvain_on_the_karate_club_is_called_unstable_and_leiden_stable),
        cmocka_unit_test(each_of_the_karate_club_stays_in_its_cluster),
        cmocka_unit_test(a_ring_has_no_sure_clusters),
        cmocka_unit_test(without_ties_there_are_no_clusters_and_the_note_says_so),
        cmocka_unit_test(clusters_are_held_against_the_chart),
        cmocka_unit_test(the_two_factions_of_the_karate_club_have_the_modularity_of_the_reference),
        cmocka_unit_test(a_forum_apart_from_most_of_its_group_sits_elsewhere),
        cmocka_unit_test(nothing_depends_on_how_nodes_are_numbered),
        cmocka_unit_test(gaps_inside_one_circle_are_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
