/* Which liaisons next: METHODS' known answers, and every choice there is as the slow way. */
#include "base/text.h"
#include "engine/guard.h"
#include "engine/plan.h"
#include "support/documents.h"
#include "support/published.h"
#include "support/sampled.h"
#include "support/tests.h"

enum { SECONDS = 60, SAMPLES = 60, FORA = 7, PROJECTS = 8 };

typedef struct {
    cf_graph graph;
    cf_analysis analysis;
    cf_plan plan;
} planned;

static void plan_again(planned *made, const cf_plan_options *options)
{
    cf_error err = {0};
    cf_plan_free(&made->plan);
    assert_done(cf_plan_make(&made->plan, &made->analysis, options, &err), &err);
}

static void plan_text(planned *made, const char *text, const cf_plan_options *options)
{
    *made = (planned){0};
    load_text(&made->graph, text);
    analyse(&made->analysis, &made->graph, NULL);
    plan_again(made, options);
}

static void plan_mini(planned *made, const cf_plan_options *options)
{
    *made = (planned){0};
    load_file(&made->graph, "data/apec-mini.json");
    analyse(&made->analysis, &made->graph, NULL);
    plan_again(made, options);
}

static void close_planned(planned *made)
{
    cf_plan_free(&made->plan);
    cf_analysis_free(&made->analysis);
    cf_graph_free(&made->graph);
}

typedef struct {
    const char *a, *b;
    size_t gain, total;
} expected;

static void assert_picks(const planned *made, cf_aim aim, const expected *row, size_t count)
{
    const cf_plan_part *part = &made->plan.part[aim];
    assert_int_equal(part->pick_count, count);
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(made->graph.forum[part->pick[i].a].id, row[i].a);
        assert_string_equal(made->graph.forum[part->pick[i].b].id, row[i].b);
        assert_int_equal(part->pick[i].gain, row[i].gain);
        assert_int_equal(part->pick[i].total, row[i].total);
    }
}

static const cf_published mini = {CF_TOPIC_CHOICE, "apec-mini", CF_BY_HAND};

static void the_partners_of_the_illustrative_focus_touch_5_projects_and_three_more_all_10(
    void **state)
{
    (void)state;
    static const expected next[] = {
        {"SMEWG", "IST", 2, 7}, {"SMEWG", "CTI", 2, 9}, {"SMEWG", "EPT", 1, 10}};
    planned made;
    plan_mini(&made, &(cf_plan_options){.budget = 3, .within = 1, .seconds = SECONDS});
    const cf_plan_part *part = &made.plan.part[CF_AIM_PROJECTS];
    assert_picks(&made, CF_AIM_PROJECTS, next, CF_COUNT(next));
    assert_published(&mini, "projects of partners of SMEWG", "5", (double)part->before);
    for (size_t i = 0; i < CF_COUNT(next); i++) {
        static const char *const gain[] = {"2", "2", "1"};
        char figure[32];
        snprintf(figure, sizeof figure, "pick %zu", i + 1);
        assert_published_words(&mini, figure, next[i].b, made.graph.forum[part->pick[i].b].id);
        snprintf(figure, sizeof figure, "projects that pick %zu adds", i + 1);
        assert_published(&mini, figure, gain[i], (double)part->pick[i].gain);
    }
    assert_published(
        &mini, "projects with the three", "10/10", (double)part->after / (double)part->of);
    assert_true(part->is_proved);
    assert_string_equal(made.graph.project[part->pick[1].projects.item[0]].id, "P8");
    assert_string_equal(made.graph.project[part->pick[1].projects.item[1]].id, "P9");
    close_planned(&made);
}

static void any_one_liaison_makes_5_of_11_and_the_best_8_of_14_projects(void **state)
{
    (void)state;
    static const expected next[] = {{"SMEWG", "IST", 1, 5}};
    planned made;
    plan_mini(&made, &(cf_plan_options){.budget = 1, .within = 1, .seconds = SECONDS});
    const cf_plan_part *part = &made.plan.part[CF_AIM_NEEDS];
    assert_picks(&made, CF_AIM_NEEDS, next, CF_COUNT(next));
    assert_int_equal(part->before, 4);
    assert_int_equal(part->of, 11);
    assert_int_equal(part->weighted_before, 6);
    assert_int_equal(part->weighted_after, 8);
    assert_int_equal(part->weighted_of, 14);
    assert_true(part->is_proved);
    assert_string_equal(made.graph.economy[part->pick[0].carriers.item[0].economy].id, "KOR");
    close_planned(&made);
}

static void a_forbidden_pair_is_not_proposed_and_the_next_makes_7_of_14(void **state)
{
    (void)state;
    planned made;
    plan_mini(&made, &(cf_plan_options){.budget = 1, .within = 1});
    const cf_pair pair = {forum_of(&made.graph, "IST"), forum_of(&made.graph, "SMEWG")};
    plan_again(
        &made,
        &(cf_plan_options){.budget = 1, .within = 1, .forbidden = &pair, .forbidden_count = 1});
    assert_int_equal(made.plan.part[CF_AIM_NEEDS].weighted_after, 7);
    assert_string_equal(made.graph.forum[made.plan.part[CF_AIM_PROJECTS].pick[0].b].id, "CTI");
    close_planned(&made);
}

static void with_one_new_liaison_a_forum_two_needs_are_the_most(void **state)
{
    (void)state;
    static const expected next[] = {{"SMEWG", "IST", 1, 5}, {"HRD", "MESG", 1, 6}};
    planned made;
    plan_mini(&made,
              &(cf_plan_options){.budget = 4, .per_forum = 1, .within = 1, .seconds = SECONDS});
    assert_picks(&made, CF_AIM_NEEDS, next, CF_COUNT(next));
    assert_true(made.plan.part[CF_AIM_NEEDS].is_proved);
    assert_int_equal(made.plan.part[CF_AIM_PROJECTS].pick_count, 1);
    close_planned(&made);
}

/* The pair in the middle shares most, and stands in the way of the two beside it. */
static const char in_a_row[] =
    "{\"format\": \"crossfora/1\", \"fora\": [{\"id\": \"A\"}, {\"id\": \"B\"}, {\"id\": \"C\"},"
    "{\"id\": \"D\"}], \"projects\": ["
    "{\"id\": \"P1\", \"forum\": \"A\", \"partners\": [\"B\"]},"
    "{\"id\": \"P2\", \"forum\": \"B\", \"partners\": [\"C\"]},"
    "{\"id\": \"P3\", \"forum\": \"B\", \"partners\": [\"C\"]},"
    "{\"id\": \"P4\", \"forum\": \"C\", \"partners\": [\"D\"]}]}";

static void the_exact_way_leaves_the_pair_that_shares_most_for_two_others(void **state)
{
    (void)state;
    static const expected both[] = {{"A", "B", 1, 1}, {"C", "D", 1, 2}};
    static const expected one[] = {{"B", "C", 1, 1}};
    planned made;
    plan_text(&made, in_a_row,
              &(cf_plan_options){.budget = 2, .per_forum = 1, .within = 1, .seconds = SECONDS});
    const cf_plan_part *part = &made.plan.part[CF_AIM_NEEDS];
    assert_picks(&made, CF_AIM_NEEDS, both, CF_COUNT(both));
    assert_int_equal(part->greedy, 1);
    assert_true(part->is_proved);
    assert_int_equal(made.plan.part[CF_AIM_PROJECTS].pick_count, 0);

    plan_again(&made, &(cf_plan_options){.budget = 2, .per_forum = 1, .within = 1});
    assert_picks(&made, CF_AIM_NEEDS, one, CF_COUNT(one));
    assert_false(part->is_proved);
    assert_close(part->assured, 0.5, 1e-12);
    assert_int_equal(part->at_most, 2);
    close_planned(&made);
}

static void within_two_steps_nothing_is_promised(void **state)
{
    (void)state;
    static const expected next[] = {{"B", "C", 1, 1}};
    planned made;
    plan_text(&made, in_a_row, &(cf_plan_options){.budget = 1, .within = 2, .seconds = SECONDS});
    const cf_plan_part *part = &made.plan.part[CF_AIM_NEEDS];
    assert_picks(&made, CF_AIM_NEEDS, next, CF_COUNT(next));
    assert_true(part->is_proved);
    assert_true(isnan(part->assured));
    assert_true(part->at_most == SIZE_MAX);
    close_planned(&made);
}

/* The classic trap as a document: forum F asks, fora A to E take part in projects 1 to 14. */
static void add_trap(cf_text *text)
{
    static const char *const sets[] = {
        "\1\2\3\4\5\6\7", "\10\11\12\13\14\15\16", "\1\10", "\2\3\11\12", "\4\5\6\7\13\14\15\16"};
    cf_text_add(text, "{\"format\": \"crossfora/1\", \"focus\": \"F\", \"fora\": [");
    for (int id = 'A'; id <= 'F'; id++)
        cf_text_add_format(text, "{\"id\": \"%c\", \"kind\": \"working-group\"}%s", id,
                           id == 'F' ? "], \"projects\": [" : ",");
    for (int project = 1; project <= 14; project++) {
        const char *between = "";
        cf_text_add_format(text, "{\"id\": \"P%d\", \"forum\": \"F\", \"partners\": [", project);
        for (size_t i = 0; i < CF_COUNT(sets); i++) {
            if (!strchr(sets[i], project))
                continue;
            cf_text_add_format(text, "%s\"%c\"", between, 'A' + (int)i);
            between = ",";
        }
        cf_text_add(text, project == 14 ? "]}]}" : "]},");
    }
}

static void the_classic_trap_as_a_document_gives_14_against_12(void **state)
{
    (void)state;
    static const expected best[] = {{"F", "A", 7, 7}, {"F", "B", 7, 14}};
    static const expected greedy[] = {{"F", "E", 8, 8}, {"F", "D", 4, 12}};
    planned made;
    cf_text text = {0};
    add_trap(&text);
    plan_text(&made, cf_text_of(&text),
              &(cf_plan_options){.budget = 2, .within = 1, .seconds = SECONDS});
    const cf_plan_part *part = &made.plan.part[CF_AIM_PROJECTS];
    assert_picks(&made, CF_AIM_PROJECTS, best, CF_COUNT(best));
    assert_int_equal(part->greedy, 12);
    assert_true(part->is_proved);

    plan_again(&made, &(cf_plan_options){.budget = 2, .within = 1});
    assert_picks(&made, CF_AIM_PROJECTS, greedy, CF_COUNT(greedy));
    assert_close(part->assured, 0.75, 1e-12);
    assert_int_equal(part->at_most, 14);
    cf_text_free(&text);
    close_planned(&made);
}

static void add_sample(cf_text *text, uint64_t seed)
{
    uint64_t at = seed;
    cf_text_add(text, "{\"format\": \"crossfora/1\", \"focus\": \"F0\", \"fora\": [");
    for (int i = 0; i < FORA; i++)
        cf_text_add_format(text, "{\"id\": \"F%d\"}%s", i, i + 1 < FORA ? "," : "],");
    cf_text_add(text, "\"projects\": [");
    for (int i = 0; i < PROJECTS; i++) {
        const int forum = (int)(cf_sampled_number(&at) % FORA);
        const int other = (int)(1 + cf_sampled_number(&at) % (FORA - 1));
        cf_text_add_format(text, "{\"id\": \"P%d\", \"forum\": \"F%d\", \"partners\": [\"F%d\"]}%s",
                           i, forum, (forum + other) % FORA, i + 1 < PROJECTS ? "," : "],");
    }
    cf_text_add(text, "\"liaisons\": [");
    for (int i = 0; i < 3; i++) {
        const int from = (int)(cf_sampled_number(&at) % FORA);
        const int to = (int)(1 + cf_sampled_number(&at) % (FORA - 1));
        cf_text_add_format(text, "{\"from\": \"F%d\", \"to\": \"F%d\"}%s", from, (from + to) % FORA,
                           i < 2 ? "," : "]}");
    }
}

/* Steps between all pairs when the gaps of the bits are closed, by Floyd and Warshall. */
static void find_steps(const cf_analysis *analysis, unsigned bits, size_t step[FORA][FORA])
{
    for (cf_index i = 0; i < FORA; i++) {
        for (cf_index j = 0; j < FORA; j++)
            step[i][j] = i == j ? 0 : cf_analysis_is_covered(analysis, i, j) ? 1 : 100;
    }
    for (size_t i = 0; i < analysis->gap_count; i++) {
        const cf_gap *gap = &analysis->gap[i];
        if (bits & 1u << i)
            step[gap->a][gap->b] = step[gap->b][gap->a] = 1;
    }
    for (size_t k = 0; k < FORA; k++) {
        for (size_t i = 0; i < FORA; i++) {
            for (size_t j = 0; j < FORA; j++) {
                const size_t through = step[i][k] + step[k][j];
                step[i][j] = through < step[i][j] ? through : step[i][j];
            }
        }
    }
}

static size_t needs_within(const cf_analysis *analysis, unsigned bits, size_t steps)
{
    size_t step[FORA][FORA];
    size_t met = 0;
    find_steps(analysis, bits, step);
    for (size_t i = 0; i < analysis->requirements.count; i++) {
        const cf_requirement *need = &analysis->requirements.item[i];
        met += need->shared.count > 0 && step[need->a][need->b] <= steps;
    }
    return met;
}

static bool is_allowed(const cf_analysis *analysis, unsigned bits, const cf_plan_options *options)
{
    size_t taken[FORA] = {0};
    size_t count = 0;
    for (size_t i = 0; i < analysis->gap_count; i++) {
        const cf_index ends[] = {analysis->gap[i].a, analysis->gap[i].b};
        count += (bits >> i) & 1;
        for (size_t side = 0; side < 2 && (bits & 1u << i); side++) {
            if (++taken[ends[side]] > options->per_forum && options->per_forum > 0)
                return false;
        }
    }
    return count <= options->budget;
}

static size_t best_of_all(const cf_analysis *analysis, const cf_plan_options *options)
{
    size_t best = 0;
    for (unsigned bits = 0; bits < 1u << analysis->gap_count; bits++) {
        if (!is_allowed(analysis, bits, options))
            continue;
        const size_t met = needs_within(analysis, bits, options->within);
        best = met > best ? met : best;
    }
    return best;
}

static unsigned bits_of(const cf_analysis *analysis, const cf_plan_part *part)
{
    unsigned bits = 0;
    for (size_t i = 0; i < part->pick_count; i++) {
        for (size_t j = 0; j < analysis->gap_count; j++) {
            const cf_gap *gap = &analysis->gap[j];
            bits |= (unsigned)(gap->a == part->pick[i].a && gap->b == part->pick[i].b) << j;
        }
    }
    return bits;
}

static void the_plan_meets_as_many_needs_as_the_best_of_all_choices(void **state)
{
    (void)state;
    size_t beaten = 0;
    for (uint64_t seed = 1; seed <= SAMPLES; seed++) {
        planned made;
        cf_text text = {0};
        const cf_plan_options options = {
            .budget = seed % 4, .per_forum = seed % 3, .within = 1 + seed % 2, .seconds = SECONDS};
        add_sample(&text, seed);
        plan_text(&made, cf_text_of(&text), &options);
        const cf_plan_part *part = &made.plan.part[CF_AIM_NEEDS];
        assert_true(part->is_proved);
        assert_int_equal(part->before, needs_within(&made.analysis, 0, options.within));
        assert_int_equal(part->after, best_of_all(&made.analysis, &options));
        assert_int_equal(
            part->after,
            needs_within(&made.analysis, bits_of(&made.analysis, part), options.within));
        assert_true(is_allowed(&made.analysis, bits_of(&made.analysis, part), &options));
        beaten += part->greedy < part->after;
        cf_text_free(&text);
        close_planned(&made);
    }
    assert_true(beaten > 0);
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            the_partners_of_the_illustrative_focus_touch_5_projects_and_three_more_all_10),
        cmocka_unit_test(any_one_liaison_makes_5_of_11_and_the_best_8_of_14_projects),
        cmocka_unit_test(a_forbidden_pair_is_not_proposed_and_the_next_makes_7_of_14),
        cmocka_unit_test(with_one_new_liaison_a_forum_two_needs_are_the_most),
        cmocka_unit_test(the_exact_way_leaves_the_pair_that_shares_most_for_two_others),
        cmocka_unit_test(within_two_steps_nothing_is_promised),
        cmocka_unit_test(the_classic_trap_as_a_document_gives_14_against_12),
        cmocka_unit_test(the_plan_meets_as_many_needs_as_the_best_of_all_choices),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
