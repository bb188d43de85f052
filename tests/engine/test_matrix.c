/* Who is on record with what, on a small document whose squares are counted by hand. */
#include "engine/matrix.h"
#include "support/documents.h"
#include "support/tests.h"

#include <math.h>
#include <string.h>

/* Areas: A1, A2 of W; B1 of V, which nobody names. P1 is led and sponsored by X and sponsored by Y;
 * P2 names W as a whole; P3 has ended; P4 has no area. G has a member, H none on record. */
static const char document[] =
    "{\"format\": \"crossfora/1\", \"as_of\": \"2016-12-31\","
    "\"economies\": [{\"id\": \"X\", \"focal_points\": [\"chamber\"]}, {\"id\": \"Y\"}, {\"id\": "
    "\"GONE\", \"until\": \"2010\"}],"
    "\"fora\": [{\"id\": \"G\", \"kind\": \"working-group\", \"members\": [\"X\"], \"areas\": "
    "[\"A2\"]},"
    "{\"id\": \"H\", \"kind\": \"working-group\", \"surveyed\": true},"
    "{\"id\": \"OLD\", \"kind\": \"working-group\", \"until\": \"2012\", \"successor\": \"H\"},"
    "{\"id\": \"OECD\", \"kind\": \"external-organisation\"}],"
    "\"frameworks\": [{\"id\": \"W\", \"areas\": [{\"id\": \"A1\"}, {\"id\": \"A2\"}]},"
    "{\"id\": \"V\", \"areas\": [{\"id\": \"B1\"}]}],"
    "\"projects\": [{\"id\": \"P1\", \"forum\": \"OLD\", \"partners\": [\"G\"], \"lead\": "
    "[\"X\"], \"sponsors\": [\"X\", \"Y\"], \"areas\": [\"A1\"]},"
    "{\"id\": \"P2\", \"forum\": \"G\", \"lead\": [\"Y\", \"GONE\"], \"areas\": [\"W\"]},"
    "{\"id\": \"P3\", \"forum\": \"G\", \"lead\": [\"X\"], \"areas\": [\"A2\"], \"until\": "
    "\"2015\"},"
    "{\"id\": \"P4\", \"forum\": \"G\", \"lead\": [\"X\"]}],"
    "\"contacts\": [{\"from\": \"OECD\", \"to\": \"G\", \"kind\": \"briefing\", \"date\": "
    "\"2016\"}],"
    "\"events\": [{\"id\": \"E1\", \"forum\": \"OLD\", \"host\": \"X\", \"since\": \"2011\", "
    "\"fora\": [\"OECD\"]},"
    "{\"id\": \"E2\", \"forum\": \"G\", \"economies\": [\"X\", \"Y\"], \"since\": \"2016\"},"
    "{\"id\": \"LATER\", \"forum\": \"G\", \"economies\": [\"X\"], \"since\": \"2020\"}]}";

#define UNKNOWN NAN

/* "" as a row or column is that of the totals, as a measure all of them. */
static const struct {
    const char *name;
    cf_matrix_kind kind;
    const char *row, *column, *measure;
    double count;
} cases[] = {
    {"led", CF_ECONOMIES_AREAS, "X", "A1", "leads", 1},
    {"led and sponsored is one record", CF_ECONOMIES_AREAS, "X", "A1", "", 1},
    {"sponsored only", CF_ECONOMIES_AREAS, "Y", "A1", "leads", 0},
    {"sponsored", CF_ECONOMIES_AREAS, "Y", "A1", "sponsors", 1},
    {"an ended project does not count", CF_ECONOMIES_AREAS, "X", "A2", "", 0},
    {"a framework as a whole is no area", CF_ECONOMIES_AREAS, "Y", "W", "leads", 1},
    {"the total of a row", CF_ECONOMIES_AREAS, "Y", "", "", 2},
    {"the total of a column, each record once", CF_ECONOMIES_AREAS, "", "A1", "", 1},
    {"the total of all", CF_ECONOMIES_AREAS, "", "", "", 2},
    {"a predecessor's project is its successor's", CF_FORA_AREAS, "H", "A1", "runs", 1},
    {"a partner", CF_FORA_AREAS, "G", "A1", "takes-part", 1},
    {"an area that the forum names", CF_FORA_AREAS, "G", "A2", "names", 1},
    {"an area with a project", CF_AREAS, "A1", "all", "projects", 1},
    {"an area without one in force", CF_AREAS, "A2", "all", "projects", 0},
    {"an ended project of an area", CF_AREAS, "A2", "all", "other-projects", 1},
    {"an area that nobody names stands there too", CF_AREAS, "B1", "all", "", 0},
    {"a member", CF_ECONOMIES_FORA, "X", "G", "member", 1},
    {"no member, where members are on record", CF_ECONOMIES_FORA, "Y", "G", "member", 0},
    {"members that are not recorded", CF_ECONOMIES_FORA, "X", "H", "member", UNKNOWN},
    {"an event of a predecessor", CF_ECONOMIES_FORA, "X", "H", "hosted", 1},
    {"who came is not recorded", CF_ECONOMIES_FORA, "X", "H", "attended", UNKNOWN},
    {"a later event does not count", CF_ECONOMIES_FORA, "X", "G", "attended", 1},
    {"a focal point", CF_FOCAL_POINTS, "X", "chamber", "on-record", 1},
    {"no focal point on record is not none", CF_FOCAL_POINTS, "X", "government", "", UNKNOWN},
    {"a contact of an outside body", CF_ORGANISATIONS_FORA, "OECD", "G", "contacts", 1},
    {"a guest at a meeting", CF_ORGANISATIONS_FORA, "OECD", "H", "events", 1},
    {"nobody's contact with a surveyed forum", CF_ORGANISATIONS_FORA, "OECD", "H", "contacts", 0},
};

static size_t place_of(const cf_matrix *matrix, const cf_item *item, size_t count, const char *id)
{
    size_t i = 0;
    for (; i < count && *id; i++) {
        if (strcmp(cf_item_id(matrix->analysis->graph, item[i]), id) == 0)
            return i;
    }
    if (*id)
        fail_msg("%s is not there", id);
    return count;
}

static size_t measure_of(const cf_matrix *matrix, const char *word)
{
    size_t i = 0;
    while (i < matrix->measure_count && strcmp(matrix->of->measure[i].word, word) != 0)
        i++;
    return i;
}

static void make(cf_matrix *matrix, cf_matrix_kind kind, cf_matrix_choice choice,
                 cf_analysis *analysis)
{
    cf_error err = {0};
    assert_done(cf_matrix_make(matrix, kind, &choice, analysis, &analysis->arena, &err), &err);
}

static const cf_matrix_choice everything = {CF_ABSENT, CF_ABSENT};

static void every_square_is_as_counted_by_hand(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis analysis;
    load_text(&graph, document);
    analyse(&analysis, &graph, NULL);
    for (size_t i = 0; i < CF_COUNT(cases); i++) {
        cf_matrix matrix;
        make(&matrix, cases[i].kind, everything, &analysis);
        const double found = cf_matrix_count(
            &matrix, place_of(&matrix, matrix.row, matrix.row_count, cases[i].row),
            place_of(&matrix, matrix.column, matrix.column_count, cases[i].column),
            measure_of(&matrix, cases[i].measure));
        if (isnan(found) != isnan(cases[i].count) || (!isnan(found) && found != cases[i].count))
            fail_msg("%s: %g, not %g", cases[i].name, found, cases[i].count);
    }
    cf_analysis_free(&analysis);
    cf_graph_free(&graph);
}

static void a_choice_of_economy_keeps_what_is_known_and_one_of_framework_its_areas(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis analysis;
    cf_matrix matrix;
    load_text(&graph, document);
    analyse(&analysis, &graph, NULL);
    make(&matrix, CF_ECONOMIES_FORA, (cf_matrix_choice){CF_ABSENT, 2}, &analysis);
    assert_int_equal(matrix.row_count, 1);
    assert_int_equal(cf_matrix_count(&matrix, 0, 0, 0), 0);
    make(&matrix, CF_ECONOMIES_AREAS, (cf_matrix_choice){0, CF_ABSENT}, &analysis);
    assert_int_equal(matrix.column_count, 1);
    assert_string_equal(cf_item_id(&graph, matrix.column[0]), "B1");
    assert_int_equal(cf_matrix_count(&matrix, 0, 0, 0), 0);
    cf_analysis_free(&analysis);
    cf_graph_free(&graph);
}

static void what_nobody_has_recorded_is_not_zero(void **state)
{
    (void)state;
    cf_graph graph;
    cf_analysis analysis;
    load_file(&graph, "data/apec-mini.json");
    analyse(&analysis, &graph, NULL);
    const cf_participation *korea = &analysis.coverage.economy[4];
    assert_true(isnan(korea->count[CF_PART_MEMBER]));
    assert_true(isnan(korea->count[CF_PART_HOSTED]));
    assert_int_equal(korea->count[CF_PART_LEADS], 4);
    cf_analysis_free(&analysis);
    cf_graph_free(&graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_square_is_as_counted_by_hand),
        cmocka_unit_test(a_choice_of_economy_keeps_what_is_known_and_one_of_framework_its_areas),
        cmocka_unit_test(what_nobody_has_recorded_is_not_zero),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
