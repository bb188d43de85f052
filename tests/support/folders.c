#include "support/folders.h"

#include "base/file.h"
#include "support/tests.h"

#include <dirent.h>

enum { MOST_BYTES = 1 << 20 };

cf_text read_in_folder(const char *folder, const char *name)
{
    char path[1024];
    cf_text text = {0};
    cf_error err = {0};
    snprintf(path, sizeof path, "%s/%s/%s", CROSSFORA_SOURCE_DIR, folder, name);
    cf_text_add(&text, "");
    assert_done(cf_file_read(path, MOST_BYTES, &text, &err), &err);
    return text;
}

static int is_shown(const struct dirent *entry)
{
    return entry->d_name[0] != '.' && entry->d_type != DT_DIR;
}

size_t visit_folder(const char *folder, const char *ending, visit_file *visit, void *context)
{
    char path[1024];
    struct dirent **entry = NULL;
    size_t visited = 0;
    snprintf(path, sizeof path, "%s/%s", CROSSFORA_SOURCE_DIR, folder);
    const int count = scandir(path, &entry, is_shown, alphasort);
    assert_true(count >= 0);
    for (int i = 0; i < count; i++) {
        const char *name = entry[i]->d_name;
        const size_t length = strlen(name), end = strlen(ending);
        if (length >= end && strcmp(name + length - end, ending) == 0) {
            cf_text text = read_in_folder(folder, name);
            visit(name, &text, context);
            cf_text_free(&text);
            visited++;
        }
        free(entry[i]);
    }
    free(entry);
    return visited;
}
