/* A part of a run of draws: read in full, or refused with what is missing or wrong. */
#include "loaders/shard_part.h"
#include "support/tests.h"

typedef struct {
    const char *name, *value;
} part_member;

static const part_member members[] = {
    {"format", "\"crossfora-part/1\""},
    {"program", "\"crossfora 9.9.9\""},
    {"command", "\"metrics\""},
    {"options", "[\"--replicas=9\"]"},
    {"seed", "1"},
    {"sha256", "\"00\""},
    {"shard", "2"},
    {"shards", "3"},
    {"work", "[{\"first\": 4, \"found\": [[1, null], [2.5, -3]]}]"},
};

/* The part with one member left out (CF_COUNT(members): none) and one written otherwise; adds what
 * is wrong to `said`. */
static bool load(cf_shard_part *part, size_t left_out, const part_member *other, cf_arena *arena,
                 cf_text *said)
{
    cf_text text = {0};
    cf_problems problems = {0};
    cf_error err = {0};
    for (size_t i = 0; i < CF_COUNT(members); i++) {
        const bool is_other = other && strcmp(other->name, members[i].name) == 0;
        if (i != left_out)
            cf_text_add_format(&text, "%s\"%s\": %s", text.length ? ", " : "{", members[i].name,
                               is_other ? other->value : members[i].value);
    }
    cf_text_add(&text, "}");
    const bool ok = cf_shard_part_load(part, "part", &text, arena, &problems, &err);
    for (size_t i = 0; i < cf_problems_kept(&problems); i++)
        cf_text_add_format(said, "%s\n", problems.item[i].message);
    cf_problems_free(&problems);
    cf_text_free(&text);
    return ok;
}

static void a_part_is_read_in_full(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_text said = {0};
    cf_shard_part part = {0};
    assert_true(load(&part, CF_COUNT(members), NULL, &arena, &said));
    assert_string_equal(part.program, "crossfora 9.9.9");
    assert_string_equal(part.command, "metrics");
    assert_int_equal(part.options.count, 1);
    assert_string_equal(part.options.item[0], "--replicas=9");
    assert_string_equal(part.sha256, "00");
    assert_close(part.seed, 1, 0);
    assert_close(part.shard, 2, 0);
    assert_close(part.shards, 3, 0);
    assert_int_equal(part.work_count, 1);
    assert_close(part.work[0].first, 4, 0);
    assert_int_equal(part.work[0].rows, 2);
    assert_int_equal(part.work[0].size, 2);
    static const double found[] = {1, NAN, 2.5, -3};
    for (size_t i = 0; i < CF_COUNT(found); i++)
        assert_close(part.work[0].number[i], found[i], 0);
    cf_text_free(&said);
    cf_arena_free(&arena);
}

static void no_member_may_be_missing(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(members); i++) {
        char wanted[64];
        cf_arena arena = {0};
        cf_text said = {0};
        cf_shard_part part = {0};
        snprintf(wanted, sizeof wanted, "\"%s\" is missing", members[i].name);
        assert_false(load(&part, i, NULL, &arena, &said));
        if (!strstr(cf_text_of(&said), wanted))
            fail_msg("%s: %s", members[i].name, cf_text_of(&said));
        cf_text_free(&said);
        cf_arena_free(&arena);
    }
}

static const struct {
    part_member member;
    const char *said;
} wrong[] = {
    {{"format", "1"}, "#/format: expected \"crossfora-part/1\", found the number 1"},
    {{"shard", "-1"}, "#/shard: "},
    {{"seed", "\"1\""}, "#/seed: "},
    {{"work", "[{\"first\": 4, \"found\": 1}]"}, "expected a list of rows, found the number 1"},
    {{"work", "[{\"first\": 4, \"found\": [[1], [1, 2]]}]"},
     "#/work/0/found/1: a row is a list of numbers, as long as the others"},
    {{"work", "[{\"first\": 4, \"found\": [[1], 2]}]"},
     "#/work/0/found/1: a row is a list of numbers, as long as the others"},
    {{"work", "[{\"first\": 4, \"found\": [[\"1\"]]}]"},
     "#/work/0/found/0/0: expected a number or null, found \"1\""},
    {{"work", "[{\"first\": 4}]"}, "\"found\" is missing"},
};

static void what_is_wrong_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(wrong); i++) {
        cf_arena arena = {0};
        cf_text said = {0};
        cf_shard_part part = {0};
        assert_false(load(&part, CF_COUNT(members), &wrong[i].member, &arena, &said));
        if (!strstr(cf_text_of(&said), wrong[i].said))
            fail_msg("%s: %s", wrong[i].member.value, cf_text_of(&said));
        cf_text_free(&said);
        cf_arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_part_is_read_in_full),
        cmocka_unit_test(no_member_may_be_missing),
        cmocka_unit_test(what_is_wrong_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
