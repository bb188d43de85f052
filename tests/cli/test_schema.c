/* The schema of a report has the words of the tables that reports are written from. */
#include "engine/study.h"
#include "requests/words.h"
#include "support/schemas.h"
#include "support/tests.h"

static const struct {
    const char *definition, *property; /* NULL: the definition itself has the words */
    const char *(*word)(size_t place);
} of_report[] = {
    {"state", NULL, cf_state_at},           {"lens", NULL, cf_lens_at},
    {"forum-kind", NULL, cf_forum_kind_at}, {"matrix", "id", cf_matrix_at},
    {"trend", "step", cf_step_at},          {"chance", "method", cf_chance_at},
};

static void the_schema_of_a_report_has_the_words_of_the_tables(void **state)
{
    (void)state;
    cJSON *schema = schema_open("report");
    for (size_t i = 0; i < CF_COUNT(of_report); i++) {
        const cJSON *node = schema_member(schema_member(schema, "$defs"), of_report[i].definition);
        if (of_report[i].property)
            node = schema_member(schema_member(node, "properties"), of_report[i].property);
        size_t count = 0;
        for (; of_report[i].word(count); count++)
            schema_expect_word(
                schema_member(node, "enum"), of_report[i].word(count), of_report[i].definition);
        assert_int_equal(schema_count_words(schema_member(node, "enum")), count);
    }
    cJSON_Delete(schema);
}

/* What the rows of the study with this id must have. */
static const cJSON *columns_of(const cJSON *study, const char *id)
{
    const cJSON *choice;
    cJSON_ArrayForEach (choice, schema_member(study, "allOf")) {
        const cJSON *when =
            schema_member(schema_member(schema_member(choice, "if"), "properties"), "id");
        const cJSON *then =
            schema_member(schema_member(schema_member(choice, "then"), "properties"), "rows");
        if (strcmp(schema_member(when, "const")->valuestring, id) == 0)
            return schema_member(schema_member(then, "items"), "required");
    }
    print_error("the schema does not have the study %s\n", id);
    fail();
    return NULL;
}

static void the_schema_of_a_report_has_the_columns_of_every_study(void **state)
{
    (void)state;
    cJSON *schema = schema_open("report");
    const cJSON *study = schema_member(schema_member(schema, "$defs"), "study");
    for (size_t i = 0; i < cf_study_count; i++) {
        const cJSON *columns = columns_of(study, cf_studies[i]->id);
        schema_expect_word(
            schema_member(schema_member(schema_member(study, "properties"), "id"), "enum"),
            cf_studies[i]->id, "studies");
        for (size_t c = 0; c < cf_studies[i]->column_count; c++)
            schema_expect_word(columns, cf_studies[i]->column[c].id, cf_studies[i]->id);
        assert_int_equal(schema_count_words(columns), cf_studies[i]->column_count);
    }
    assert_int_equal(cJSON_GetArraySize(schema_member(study, "allOf")), cf_study_count);
    cJSON_Delete(schema);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_schema_of_a_report_has_the_words_of_the_tables),
        cmocka_unit_test(the_schema_of_a_report_has_the_columns_of_every_study),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
