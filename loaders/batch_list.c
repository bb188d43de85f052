#include "loaders/batch_list.h"

#include "base/language.h"
#include "loaders/fields.h"
#include "loaders/record.h"

#include <stddef.h>
#include <string.h>

static const char format[] = "crossfora-batch/1";
static const char format_of_any_version[] = "\"crossfora-batch/";

/* What a reader of a list has at hand beside the reading, which is its first member. */
typedef struct {
    cf_reading reading;
    cf_check_option *check;
} listing;

bool cf_is_batch_list(const cf_text *text)
{
    return memmem(cf_text_of(text), text->length, format_of_any_version,
                  sizeof format_of_any_version - 1)
        != NULL;
}

static bool read_format(cf_reading *reading, const cf_member *member, const cJSON *value,
                        void *record, cf_error *err)
{
    (void)member, (void)record;
    if (!cJSON_IsString(value))
        return cf_json_refuse_type(&reading->json, value, "\"crossfora-batch/1\"", err);
    return strcmp(value->valuestring, format) == 0
        || cf_json_refuse_word(&reading->json, value, value->valuestring, err,
                               "is not a format of a batch that is read here; \"%s\" is", format);
}

/* Standard input belongs to nobody's list. */
static bool read_file(cf_reading *reading, const cf_member *member, const cJSON *value,
                      void *record, cf_error *err)
{
    const char **file = cf_field_of(record, member);
    if (!cf_read_text(reading, member, value, record, err))
        return false;
    return !cJSON_IsString(value) || (**file && strcmp(*file, "-") != 0)
        || cf_json_refuse_word(&reading->json, value, *file, err, "is not the name of a file");
}

/* The text of an option; a number is taken as it would be typed. */
static bool read_option_text(cf_reading *reading, const cJSON *value, const char **text,
                             cf_error *err)
{
    cf_arena *arena = &reading->graph->arena;
    if (!cJSON_IsNumber(value))
        return cf_json_read_text(&reading->json, value, arena, text, err);
    cf_text number = {0};
    cf_text_add_exact(&number, value->valuedouble, "");
    *text = cf_text_ok(&number, err)
              ? cf_arena_copy(arena, cf_text_of(&number), number.length, err)
              : NULL;
    cf_text_free(&number);
    return *text != NULL;
}

static bool read_option(cf_reading *reading, const cJSON *value, cf_listed_option *option,
                        cf_error *err)
{
    cf_error refusal = {0};
    option->name = cf_arena_copy(&reading->graph->arena, value->string, strlen(value->string), err);
    if (!option->name || !read_option_text(reading, value, &option->text, err))
        return false;
    if (!option->text || ((const listing *)reading)->check(option, &refusal))
        return true;
    return refusal.code == CF_ERROR_USAGE
             ? cf_json_refuse(&reading->json, value, err, "%s", refusal.message)
             : cf_fail(err, refusal.code, "%s", refusal.message);
}

static bool read_options(cf_reading *reading, const cf_member *member, const cJSON *value,
                         void *record, cf_error *err)
{
    (void)member;
    if (!cJSON_IsObject(value))
        return cf_json_refuse_type(&reading->json, value, "options as an object", err);
    const size_t count = (size_t)cJSON_GetArraySize(value);
    cf_listed_option *option = cf_new(&reading->graph->arena, cf_listed_option, count, err);
    cf_listed_input *input = record;
    if (!option)
        return false;
    input->option = option;
    const cJSON *node;
    cJSON_ArrayForEach (node, value) {
        if (!cf_json_is_aside(node->string)
            && !read_option(reading, node, &option[input->option_count++], err))
            return false;
    }
    return true;
}

static const cf_member input_members[] = {
    {"file", read_file, .field = offsetof(cf_listed_input, file), .is_required = true},
    {"name", cf_read_text, .field = offsetof(cf_listed_input, name)},
    {"options", read_options, .field = offsetof(cf_listed_input, option)},
};
static const cf_record_row input_row = {
    .noun = N_("an input"), .member = input_members, .member_count = CF_COUNT(input_members)};

static bool read_inputs(cf_reading *reading, const cf_member *member, const cJSON *value,
                        void *record, cf_error *err)
{
    cf_batch_list *list = record;
    void *items;
    const cJSON *inputs = value;
    if (!cf_open_list(reading, &inputs, "a list of inputs", sizeof(cf_listed_input), &items, err))
        return false;
    cf_listed_input *input = items;
    const cJSON *node;
    cJSON_ArrayForEach (node, inputs) {
        cf_listed_input *next = &input[list->count++];
        *next = (cf_listed_input){.file = "", .name = ""};
        if (!cf_read_record(reading, member->holds, node, next, err))
            return false;
    }
    list->input = input;
    return !inputs || list->count > 0
        || cf_json_refuse(&reading->json, value, err, "a batch needs an input");
}

static const cf_member list_members[] = {
    {"format", read_format, .is_required = true},
    {"title", cf_read_text, .field = offsetof(cf_batch_list, title)},
    {"inputs", read_inputs, .holds = &input_row, .is_required = true},
};
static const cf_record_row list_row = {
    .noun = N_("a batch"), .member = list_members, .member_count = CF_COUNT(list_members)};

bool cf_batch_list_load(cf_batch_list *list, const char *name, const cf_text *text,
                        cf_problems *problems, cf_error *err)
{
    /* The readers of members keep texts in the graph's arena. */
    cf_graph keeper = {.arena = *list->arena};
    listing all = {.reading = {.graph = &keeper}, .check = list->check};
    cf_json *json = &all.reading.json;
    list->title = "";
    const bool ok =
        cf_json_open(json, cf_text_of(text), text->length, err)
        && (!json->root || cf_read_record(&all.reading, &list_row, json->root, list, err))
        && cf_json_report(json, name, problems, err) && json->problems.count == 0;
    *list->arena = keeper.arena;
    cf_json_close(json);
    return ok;
}
