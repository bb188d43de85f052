/* tests/bad/NAME.json are documents that are refused, tests/bad/rules/NAME.json rules;
 * NAME.expected is all that is said about one. */
#include "base/file.h"
#include "loaders/loader.h"
#include "loaders/rules.h"
#include "support/tests.h"

#include <dirent.h>
#include <stdlib.h>

#define FOLDER CROSSFORA_SOURCE_DIR "/tests/bad/"

enum { MOST_BYTES = 1 << 20 };

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
    int fewest;
} folders[] = {{FOLDER, refuse_document, 60}, {FOLDER "rules/", refuse_rules, 10}};

static void read_file(const char *folder, const char *name, const char *ending, cf_text *text)
{
    char path[1024];
    cf_error err = {0};
    snprintf(path, sizeof path, "%s%s%s", folder, name, ending);
    if (!cf_file_read(path, MOST_BYTES, text, &err))
        fail_msg("%s", err.message);
}

static void add_problems(cf_text *said, const cf_problems *problems)
{
    const size_t kept = cf_problems_kept(problems);
    for (size_t i = 0; i < kept; i++)
        cf_text_add_format(said, "%s\n", problems->item[i].message);
    if (problems->count > kept)
        cf_text_add_format(said, "and %zu more\n", problems->count - kept);
}

static void check_file(const struct folder *folder, const char *name)
{
    char shown[256];
    cf_text text = {0}, expected = {0}, said = {0};
    cf_problems problems = {0};
    read_file(folder->path, name, ".json", &text);
    read_file(folder->path, name, ".expected", &expected);
    snprintf(shown, sizeof shown, "%s.json", name);

    folder->refuse(shown, &text, &problems);
    add_problems(&said, &problems);
    assert_row_equal(shown, cf_text_of(&said), cf_text_of(&expected));

    cf_problems_free(&problems);
    cf_text_free(&said);
    cf_text_free(&expected);
    cf_text_free(&text);
}

static int is_document(const struct dirent *entry)
{
    const char *ending = strrchr(entry->d_name, '.');
    return ending && strcmp(ending, ".json") == 0;
}

static void check_folder(const struct folder *folder)
{
    struct dirent **entry;
    const int count = scandir(folder->path, &entry, is_document, alphasort);
    assert_true(count >= folder->fewest);
    for (int i = 0; i < count; i++) {
        *strrchr(entry[i]->d_name, '.') = '\0';
        check_file(folder, entry[i]->d_name);
        free(entry[i]);
    }
    free(entry);
}

static void says_all_that_is_wrong(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(folders); i++)
        check_folder(&folders[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(says_all_that_is_wrong)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
