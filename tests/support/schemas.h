/* support/schemas.h: what a test finds in the JSON Schemas of data/schema. */
#ifndef CF_TESTS_SUPPORT_SCHEMAS_H
#define CF_TESTS_SUPPORT_SCHEMAS_H

#include <cjson/cJSON.h>

#include <stddef.h>

/* data/schema/<name>.json; to be freed by cJSON_Delete. */
cJSON *schema_open(const char *name);

/* The member of this name, or NULL. */
const cJSON *schema_member(const cJSON *object, const char *name);

/* Fails the test unless the list, which is of `of`, has the word. */
void schema_expect_word(const cJSON *list, const char *word, const char *of);

/* Words in the list beside null, which stands for what is left out. */
size_t schema_count_words(const cJSON *list);

#endif
