/* tests/bad/NAME.json are documents that are refused, tests/bad/rules/NAME.json rules;
 * NAME.expected is all that is said about one. */
#include "loaders/loader.h"
#include "loaders/rules.h"
#include "support/folders.h"
#include "support/tests.h"

/* Refuses what is in the file and leaves nothing behind. */
typedef void refuse(const char *shown, const cf_text *text, cf_problems *problems);

static void refuse_document(const char *shown, const cf_text *text, cf_problems *problems)
{
    cf_graph graph = {0};
    cf_error err = {0};
    assert_false(cf_load_text(&graph, shown, cf_text_of(text), text->length, problems, &err));
    assert_true(err.code == CF_OK);
    assert_true(graph.forum_count == 0 && !graph.arena.last);
}

static void refuse_rules(const char *shown, const cf_text *text, cf_problems *problems)
{
    cf_rules rules = {0};
    cf_error err = {0};
    assert_false(cf_load_rules(&rules, shown, cf_text_of(text), text->length, problems, &err));
    assert_true(err.code == CF_OK);
    assert_true(rules.exception_count == 0 && !rules.arena.last);
}

static const struct folder {
    const char *path;
    refuse *refuse;
    size_t fewest;
} folders[] = {{"tests/bad", refuse_document, 60}, {"tests/bad/rules", refuse_rules, 10}};

static void add_problems(cf_text *said, const cf_problems *problems)
{
    const size_t kept = cf_problems_kept(problems);
    for (size_t i = 0; i < kept; i++)
        cf_text_add_format(said, "%s\n", problems->item[i].message);
    if (problems->count > kept)
        cf_text_add_format(said, "and %zu more\n", problems->count - kept);
}

static void check_file(const char *name, const cf_text *text, void *context)
{
    const struct folder *folder = context;
    char words[256];
    cf_text said = {0};
    cf_problems problems = {0};
    snprintf(words, sizeof words, "%.*s.expected", (int)(strrchr(name, '.') - name), name);
    cf_text expected = read_in_folder(folder->path, words);

    folder->refuse(name, text, &problems);
    add_problems(&said, &problems);
    assert_row_equal(name, cf_text_of(&said), cf_text_of(&expected));

    cf_problems_free(&problems);
    cf_text_free(&said);
    cf_text_free(&expected);
}

static void says_all_that_is_wrong(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(folders); i++) {
        struct folder folder = folders[i];
        assert_true(visit_folder(folder.path, ".json", check_file, &folder) >= folder.fewest);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(says_all_that_is_wrong)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
