/* The schemas name the members that the loaders read, ask for the same ones and take the same words. */
#include "loaders/record.h"
#include "support/schemas.h"
#include "support/tests.h"

/* Members that no table has, for they are passed over. */
enum { ASIDE = 2 };

/* What "#/$defs/NAME" in the node points to; the node itself if it points nowhere. */
static const cJSON *follow(const cJSON *schema, const cJSON *node)
{
    static const char before[] = "#/$defs/";
    const cJSON *to = schema_member(node, "$ref");
    return to ? schema_member(schema_member(schema, "$defs"), to->valuestring + strlen(before))
              : node;
}

/* What the node says of the value itself, its items or the first of its alternatives. */
static const cJSON *innermost(const cJSON *schema, const cJSON *node)
{
    const cJSON *inner = follow(schema, node);
    while (!schema_member(inner, "properties")
           && (schema_member(inner, "items") || schema_member(inner, "anyOf"))) {
        const cJSON *items = schema_member(inner, "items");
        const cJSON *next = items ? items : cJSON_GetArrayItem(schema_member(inner, "anyOf"), 0);
        inner = follow(schema, next);
    }
    return inner;
}

static void compare_words(const cJSON *schema, const cJSON *node, const cf_member *row)
{
    const cJSON *inner = innermost(schema, node);
    const cJSON *only = schema_member(inner, "const");
    const char *word = *(const char *const *)row->words->first;
    if (only) {
        assert_string_equal(only->valuestring, word);
        return;
    }
    const cJSON *list = schema_member(inner, "enum");
    for (size_t i = 0; i < *row->words->count; i++) {
        word = *(const char *const *)((const char *)row->words->first + i * row->words->size);
        schema_expect_word(list, word, row->name);
    }
    assert_int_equal(schema_count_words(list), *row->words->count);
}

/* The same members, of which the same are required, and the records in them likewise.
 * NOLINTNEXTLINE(misc-no-recursion): as deep as the schema. */
static void compare_record(const cJSON *schema, const cJSON *node, const cf_record_row *row)
{
    const cJSON *properties = schema_member(node, "properties");
    const cJSON *required = schema_member(node, "required");
    size_t required_count = 0;
    assert_string_equal(schema_member(node, "title")->valuestring,
                        row == &cf_records[CF_DOCUMENT_RECORD] ? "a document" : row->noun);
    assert_true(cJSON_IsFalse(schema_member(node, "additionalProperties")));
    for (size_t i = 0; i < row->member_count; i++) {
        const cf_member *next = &row->member[i];
        const cJSON *property = schema_member(properties, next->name);
        if (!property)
            print_error("the schema of %s does not have \"%s\"\n", row->noun, next->name);
        assert_non_null(property);
        if (next->is_required)
            schema_expect_word(required, next->name, row->noun);
        required_count += next->is_required;
        if (next->words)
            compare_words(schema, property, next);
        if (next->holds)
            compare_record(schema, innermost(schema, property), next->holds);
    }
    const bool has_notes = cf_record_member(row, "notes");
    assert_int_equal(cJSON_GetArraySize(properties), row->member_count + ASIDE - has_notes);
    assert_int_equal(schema_count_words(required), required_count);
}

static void the_schema_of_a_document_has_the_members_that_are_read(void **state)
{
    (void)state;
    cJSON *schema = schema_open("document");
    const cJSON *head = schema_member(schema_member(schema, "$defs"), "head");
    compare_record(schema, schema, &cf_records[CF_DOCUMENT_RECORD]);
    compare_record(schema, head, &cf_records[CF_HEAD_RECORD]);
    cJSON_Delete(schema);
}

static void the_schema_of_rules_has_the_members_that_are_read(void **state)
{
    (void)state;
    cJSON *schema = schema_open("rules");
    compare_record(schema, schema, &cf_rules_file);
    cJSON_Delete(schema);
}

/* A schema within a schema says what it is for, but for those that only narrow another.
 * NOLINTNEXTLINE(misc-no-recursion): as deep as the schema. */
static void expect_descriptions(const cJSON *properties)
{
    const cJSON *property;
    cJSON_ArrayForEach (property, properties) {
        if (!schema_member(property, "description"))
            print_error("\"%s\" has no description\n", property->string);
        assert_non_null(schema_member(property, "description"));
        expect_descriptions(schema_member(property, "properties"));
        expect_descriptions(schema_member(schema_member(property, "items"), "properties"));
    }
}

static void every_member_has_a_description(void **state)
{
    (void)state;
    const char *const names[] = {"document", "report", "rules"};
    for (size_t i = 0; i < CF_COUNT(names); i++) {
        cJSON *schema = schema_open(names[i]);
        expect_descriptions(schema_member(schema, "properties"));
        expect_descriptions(schema_member(schema, "$defs"));
        const cJSON *definition;
        cJSON_ArrayForEach (definition, schema_member(schema, "$defs")) {
            expect_descriptions(schema_member(definition, "properties"));
        }
        cJSON_Delete(schema);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_schema_of_a_document_has_the_members_that_are_read),
        cmocka_unit_test(the_schema_of_rules_has_the_members_that_are_read),
        cmocka_unit_test(every_member_has_a_description),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
