#include "cli/parse.h"
#include "engine/random.h"
#include "support/tests.h"

enum { MOST_WORDS = 6, LINES = 20000 };

/* What the words of a command line may be: those that are right, and those that nearly are. */
static const char *const words[] = {
    "-",         "--",        "-v",       "-q",        "-f",       "-fcsv",    "-vf",
    "-vqx",      "-\xC3\xA9", "--=",      "--=a",      "--focus",  "--focus=", "--focus=CTI",
    "--foc",     "--fo",      "--f",      "--format=", "--for=md", "--pairs",  "--pairs=",
    "--pairs=a", "--",        "--verbos", "--nosuch",  "",         "a",        "--p\x1B",
    "--help",    "-h",        "--max-m",  "--max-m=1", "--window", "2016",     "-2016",
};

static int make_line(cf_random *random, char **line)
{
    static char name[] = "crossfora";
    const int count = 1 + (int)cf_random_below(random, MOST_WORDS);
    line[0] = name;
    for (int i = 1; i < count; i++)
        line[i] = (char *)(uintptr_t)words[cf_random_below(random, CF_COUNT(words))];
    line[count] = NULL;
    return count;
}

static void test_argp_takes_each_command_line_that_is_spelt_right(void **state)
{
    (void)state;
    cf_error err = {0};
    const cf_command *const gaps = cf_command_find("gaps", &err);
    size_t taken = 0;
    cf_random random;
    cf_random_start(&random, 1);
    for (size_t i = 0; i < LINES; i++) {
        char *line[MOST_WORDS + 1];
        cf_arena arena = {0};
        cf_request request = cf_request_default();
        const int count = make_line(&random, line);
        err = (cf_error){0};
        taken += cf_parse(&request, gaps, count, line, &arena, &err);
        assert_true(err.code == CF_OK || err.code == CF_ERROR_USAGE);
        assert_true(err.code == CF_OK || *err.message);
        cf_arena_free(&arena);
    }
    assert_in_range(taken, LINES / 50, LINES / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_argp_takes_each_command_line_that_is_spelt_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
