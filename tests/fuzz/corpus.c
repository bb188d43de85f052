/* For compilers without libFuzzer: the target, run on each file of the folders and files that are
 * named; behind --words in the language of tests/support/unsaid.h. */
#include "base/file.h"
#include "fuzz/fuzz.h"
#include "support/unsaid.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { MOST_BYTES = 1 << 20 };

static size_t run_file(const char *path)
{
    cf_text text = {0};
    cf_error err = {0};
    demand_done(cf_file_read(path, MOST_BYTES, &text, &err), &err);
    LLVMFuzzerTestOneInput((const unsigned char *)cf_text_of(&text), text.length);
    cf_text_free(&text);
    return 1;
}

static int is_shown(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static size_t run_folder(const char *folder)
{
    struct dirent **entry = NULL;
    const int count = scandir(folder, &entry, is_shown, alphasort);
    demand(count >= 0);
    for (int i = 0; i < count; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, entry[i]->d_name);
        run_file(path);
        free(entry[i]);
    }
    free(entry);
    return (size_t)count;
}

int main(int argc, char **argv)
{
    size_t count = 0;
    LLVMFuzzerInitialize(&argc, &argv);
    const bool is_about_words = argc > 1 && strcmp(argv[1], "--words") == 0;
    if (is_about_words)
        use_pseudo(NULL);
    for (int i = is_about_words ? 2 : 1; i < argc; i++) {
        struct stat status;
        demand(stat(argv[i], &status) == 0);
        count += S_ISDIR(status.st_mode) ? run_folder(argv[i]) : run_file(argv[i]);
    }
    demand(count > 0);
    printf("%zu inputs\n", count);
    return 0;
}
