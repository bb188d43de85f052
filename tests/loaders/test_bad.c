/* tests/bad/NAME.json are documents that are refused; NAME.expected is all that is said about one. */
#include "base/file.h"
#include "loaders/loader.h"
#include "support/tests.h"

#include <dirent.h>
#include <stdlib.h>

#define FOLDER CROSSFORA_SOURCE_DIR "/tests/bad/"

enum { FEWEST = 60, MOST_BYTES = 1 << 20 };

static void read_file(const char *name, const char *ending, cf_text *text)
{
    char path[1024];
    cf_error err = {0};
    snprintf(path, sizeof path, "%s%s%s", FOLDER, name, ending);
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

static void check_file(const char *name)
{
    char shown[256];
    cf_text text = {0}, expected = {0}, said = {0};
    cf_graph graph = {0};
    cf_problems problems = {0};
    cf_error err = {0};
    read_file(name, ".json", &text);
    read_file(name, ".expected", &expected);
    snprintf(shown, sizeof shown, "%s.json", name);

    assert_false(cf_load_text(&graph, shown, cf_text_of(&text), text.length, &problems, &err));
    assert_true(err.code == CF_OK);
    assert_true(graph.forum_count == 0 && !graph.arena.last);
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

static void says_all_that_is_wrong(void **state)
{
    (void)state;
    struct dirent **entry;
    const int count = scandir(FOLDER, &entry, is_document, alphasort);
    assert_true(count >= FEWEST);
    for (int i = 0; i < count; i++) {
        *strrchr(entry[i]->d_name, '.') = '\0';
        check_file(entry[i]->d_name);
        free(entry[i]);
    }
    free(entry);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(says_all_that_is_wrong)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
