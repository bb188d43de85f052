#include "support/schemas.h"

#include "base/file.h"
#include "support/tests.h"

cJSON *schema_open(const char *name)
{
    char path[512];
    cf_text text = {0};
    cf_error err = {0};
    snprintf(path, sizeof path, "%s/data/schema/%s.json", CROSSFORA_SOURCE_DIR, name);
    assert_done(cf_file_read(path, 1u << 20, &text, &err), &err);
    cJSON *schema = cJSON_Parse(cf_text_of(&text));
    cf_text_free(&text);
    assert_non_null(schema);
    return schema;
}

const cJSON *schema_member(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

static bool has_word(const cJSON *list, const char *word)
{
    const cJSON *item;
    cJSON_ArrayForEach (item, list) {
        if (cJSON_IsString(item) && strcmp(item->valuestring, word) == 0)
            return true;
    }
    return false;
}

void schema_expect_word(const cJSON *list, const char *word, const char *of)
{
    if (has_word(list, word))
        return;
    print_error("the schema of %s does not have \"%s\"\n", of, word);
    fail();
}

size_t schema_count_words(const cJSON *list)
{
    size_t count = 0;
    const cJSON *item;
    cJSON_ArrayForEach (item, list) {
        count += cJSON_IsString(item) ? 1 : 0;
    }
    return count;
}
