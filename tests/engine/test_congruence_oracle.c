/* Coordination requirements the slow and obvious way: the product of dense matrices. */
#include "engine/tasks.h"
#include "support/sampled.h"
#include "support/studied.h"
#include "support/tests.h"

/* A random record as matrices: which forum takes part, which project is tied to which. */
enum { FORA = 7, PROJECTS = 8, THINGS = 3, RECORDS = 200 };

typedef struct {
    bool part[FORA][PROJECTS];
    bool tied[CF_TASK_COUNT][PROJECTS][PROJECTS];
    bool channel[FORA][FORA];
} matrices;

static bool toss(uint64_t *seed, uint64_t of)
{
    return cf_sampled_number(seed) % of == 0;
}

/* "\"partners\": [\"F1\", \"F4\"]": those of `count` things that are there. */
static void add_names(cf_text *text, const char *member, char letter, const bool *there,
                      size_t count)
{
    const char *before = "";
    cf_text_add_format(text, ", \"%s\": [", member);
    for (size_t i = 0; i < count; i++) {
        if (there[i])
            cf_text_add_format(text, "%s\"%c%zu\"", before, letter, i);
        before = there[i] ? ", " : before;
    }
    cf_text_add(text, "]");
}

static void add_project(cf_text *text, matrices *of, size_t p, bool things[2][PROJECTS][THINGS],
                        uint64_t *seed)
{
    bool others[FORA] = {false};
    bool needed[PROJECTS] = {false};
    const size_t own = cf_sampled_number(seed) % FORA;
    for (size_t i = 0; i < FORA; i++) {
        others[i] = i != own && toss(seed, 4);
        of->part[i][p] = i == own || others[i];
    }
    for (size_t q = 0; q < p; q++) {
        needed[q] = toss(seed, 5);
        of->tied[CF_TASK_DEPENDENCY][p][q] = of->tied[CF_TASK_DEPENDENCY][q][p] = needed[q];
    }
    for (size_t i = 0; i < THINGS; i++) {
        things[0][p][i] = toss(seed, 4);
        things[1][p][i] = toss(seed, 4);
    }
    cf_text_add_format(text, "%s{\"id\": \"P%zu\", \"forum\": \"F%zu\"", p ? ", " : "", p, own);
    add_names(text, "partners", 'F', others, FORA);
    add_names(text, "depends_on", 'P', needed, p);
    add_names(text, "areas", 'A', things[0][p], THINGS);
    add_names(text, "lead", 'E', things[1][p], THINGS);
    cf_text_add(text, "}");
}

static void tie_projects(matrices *of, bool things[2][PROJECTS][THINGS])
{
    for (size_t p = 0; p < PROJECTS; p++) {
        of->tied[CF_TASK_IDENTITY][p][p] = true;
        for (size_t q = 0; q < PROJECTS; q++) {
            for (size_t i = 0; i < THINGS && p != q; i++) {
                of->tied[CF_TASK_AREA][p][q] |= things[0][p][i] && things[0][q][i];
                of->tied[CF_TASK_LEAD][p][q] |= things[1][p][i] && things[1][q][i];
            }
        }
    }
}

static void add_channels(cf_text *text, matrices *of, uint64_t *seed)
{
    const char *before = "";
    for (size_t i = 0; i < FORA; i++) {
        for (size_t j = i + 1; j < FORA; j++) {
            of->channel[i][j] = toss(seed, 3);
            if (of->channel[i][j])
                cf_text_add_format(text, "%s{\"from\": \"F%zu\", \"to\": \"F%zu\"}", before, j, i);
            before = of->channel[i][j] ? ", " : before;
        }
    }
}

static void write_record(cf_text *text, matrices *of, uint64_t seed)
{
    bool things[2][PROJECTS][THINGS] = {0};
    *of = (matrices){0};
    cf_text_add(text, "{\"format\": \"crossfora/1\", \"as_of\": \"2016\", \"economies\": [{\"id\": "
                      "\"E0\"}, {\"id\": \"E1\"}, {\"id\": \"E2\"}],"
                      "\"frameworks\": [{\"id\": \"W\", \"areas\": [{\"id\": \"A0\"},"
                      "{\"id\": \"A1\"}, {\"id\": \"A2\"}]}], \"fora\": [");
    for (size_t i = 0; i < FORA; i++)
        cf_text_add_format(text, "%s{\"id\": \"F%zu\"}", i ? ", " : "", i);
    cf_text_add(text, "], \"projects\": [");
    for (size_t p = 0; p < PROJECTS; p++)
        add_project(text, of, p, things, &seed);
    cf_text_add(text, "], \"liaisons\": [");
    add_channels(text, of, &seed);
    cf_text_add(text, "]}");
    tie_projects(of, things);
}

/* A cell of T_A T_D T_A'. */
static size_t required(const matrices *of, cf_task_set set, size_t i, size_t j)
{
    size_t sum = 0;
    for (size_t p = 0; p < PROJECTS; p++) {
        for (size_t q = 0; q < PROJECTS; q++) {
            bool tied = false;
            for (cf_task why = 0; why < CF_TASK_COUNT; why++)
                tied |= (set & CF_TASK_BIT(why)) && of->tied[why][p][q];
            sum += of->part[i][p] && tied && of->part[j][q];
        }
    }
    return sum;
}

static void check_record(const char *text, const matrices *of, cf_task_set set)
{
    cf_study_options options = cf_studied_options();
    options.tasks = set;
    size_t met = 0, needs = 0, weight_met = 0, weight_needs = 0, surplus = 0;
    cf_studied studied;
    cf_studied_record(&studied, "congruence.pairs", text, &options);
    for (size_t i = 0; i < FORA; i++) {
        for (size_t j = i + 1; j < FORA; j++) {
            const size_t weight = required(of, set, i, j);
            char row[32];
            snprintf(row, sizeof row, "F%zu;F%zu;%s", i, j,
                     weight == 0         ? "surplus"
                     : of->channel[i][j] ? "met"
                                         : "gap");
            if (weight > 0 || of->channel[i][j])
                assert_studied(&studied, row, "weight", (double)weight, 0);
            needs += weight > 0;
            met += weight > 0 && of->channel[i][j];
            surplus += weight == 0 && of->channel[i][j];
            weight_needs += weight;
            weight_met += of->channel[i][j] ? weight : 0;
        }
    }
    assert_int_equal(studied.result.table.row_count, needs + surplus);
    if (set == CF_TASK_BIT(CF_TASK_IDENTITY)) {
        const cf_congruence *plain = &studied.analysis.congruence;
        assert_int_equal(plain->met, met);
        assert_int_equal(plain->required, needs);
        assert_int_equal(plain->weighted_met, weight_met);
        assert_int_equal(plain->weighted_required, weight_needs);
        assert_int_equal(plain->surplus, surplus);
    }
    cf_studied_close(&studied);
    cf_studied_record(&studied, "congruence.layers", text, &options);
    const size_t last = studied.result.table.row_count - 1;
    const cf_cell *cell = &studied.result.table.cell[last * studied.result.table.column_count];
    assert_close(cell[2].number, (double)met, 0);
    assert_close(cell[4].number, needs ? (double)met / (double)needs : (double)NAN, 1e-12);
    assert_close(
        cell[5].number, needs ? (double)weight_met / (double)weight_needs : (double)NAN, 1e-12);
    cf_studied_close(&studied);
}

static void requirements_are_the_product_of_dense_matrices(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= RECORDS; seed++) {
        matrices of;
        cf_text text = {0};
        write_record(&text, &of, seed);
        check_record(cf_text_of(&text), &of, CF_TASK_BIT(CF_TASK_IDENTITY));
        check_record(cf_text_of(&text), &of, (cf_task_set)(seed % 15) + 1);
        cf_text_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(requirements_are_the_product_of_dense_matrices),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
