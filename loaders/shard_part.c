#include "loaders/shard_part.h"

#include "base/language.h"
#include "loaders/fields.h"
#include "loaders/record.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

static const char format[] = "crossfora-part/1";

static bool read_format(cf_reading *reading, const cf_member *member, const cJSON *value,
                        void *record, cf_error *err)
{
    (void)member, (void)record;
    if (!cJSON_IsString(value))
        return cf_json_refuse_type(&reading->json, value, "\"crossfora-part/1\"", err);
    return strcmp(value->valuestring, format) == 0
        || cf_json_refuse_word(&reading->json, value, value->valuestring, err,
                               "is not a format of a part that is read here; \"%s\" is", format);
}

/* null: not defined. */
static bool read_row(cf_reading *reading, const cJSON *row, cf_shard_work *work, cf_error *err)
{
    double *number = work->number + work->rows++ * work->size;
    const cJSON *value;
    if (!cJSON_IsArray(row) || (size_t)cJSON_GetArraySize(row) != work->size)
        return cf_json_refuse(
            &reading->json, row, err, "a row is a list of numbers, as long as the others");
    cJSON_ArrayForEach (value, row) {
        if (!cJSON_IsNumber(value) && !cJSON_IsNull(value))
            return cf_json_refuse_type(&reading->json, value, "a number or null", err);
        *number++ = cJSON_IsNumber(value) ? value->valuedouble : (double)NAN;
    }
    return true;
}

static bool read_found(cf_reading *reading, const cf_member *member, const cJSON *value,
                       void *record, cf_error *err)
{
    (void)member;
    if (!cJSON_IsArray(value))
        return cf_json_refuse_type(&reading->json, value, "a list of rows", err);
    cf_shard_work *work = record;
    const size_t rows = (size_t)cJSON_GetArraySize(value);
    size_t room;
    work->size = rows > 0 ? (size_t)cJSON_GetArraySize(value->child) : 0;
    if (__builtin_mul_overflow(rows, work->size, &room))
        return cf_fail_memory(err);
    work->number = cf_new(&reading->graph->arena, double, room, err);
    bool ok = work->number;
    const cJSON *row;
    cJSON_ArrayForEach (row, value)
        ok = ok && read_row(reading, row, work, err);
    return ok;
}

/* Beyond it a number is not exactly what was written. */
#define MOST 9007199254740991.0

static const cf_member work_members[] = {
    {"first", cf_read_number, .field = offsetof(cf_shard_work, first), .most = MOST,
     .is_required = true},
    {"found", read_found, .is_required = true},
};
static const cf_record_row work_row = {
    .noun = N_("a piece of work"), .member = work_members, .member_count = CF_COUNT(work_members)};

static bool read_work(cf_reading *reading, const cf_member *member, const cJSON *value,
                      void *record, cf_error *err)
{
    cf_shard_part *part = record;
    void *items;
    const cJSON *list = value;
    if (!cf_open_list(reading, &list, "a list of work", sizeof(cf_shard_work), &items, err))
        return false;
    cf_shard_work *work = items;
    part->work = work;
    const cJSON *node;
    cJSON_ArrayForEach (node, list) {
        if (!cf_read_record(reading, member->holds, node, &work[part->work_count++], err))
            return false;
    }
    return true;
}

static const cf_member part_members[] = {
    {"format", read_format, .is_required = true},
    {"program", cf_read_text, .field = offsetof(cf_shard_part, program), .is_required = true},
    {"command", cf_read_text, .field = offsetof(cf_shard_part, command), .is_required = true},
    {"options", cf_read_texts, .field = offsetof(cf_shard_part, options), .is_required = true},
    {"seed", cf_read_number, .field = offsetof(cf_shard_part, seed), .most = MOST,
     .is_required = true},
    {"sha256", cf_read_text, .field = offsetof(cf_shard_part, sha256), .is_required = true},
    {"shard", cf_read_number, .field = offsetof(cf_shard_part, shard), .most = MOST,
     .is_required = true},
    {"shards", cf_read_number, .field = offsetof(cf_shard_part, shards), .most = MOST,
     .is_required = true},
    {"work", read_work, .holds = &work_row, .is_required = true},
};
static const cf_record_row part_row = {
    .noun = N_("a part"), .member = part_members, .member_count = CF_COUNT(part_members)};

bool cf_shard_part_load(cf_shard_part *part, const char *name, const cf_text *text, cf_arena *arena,
                        cf_problems *problems, cf_error *err)
{
    /* The readers of members keep texts in the graph's arena. */
    cf_graph keeper = {.arena = *arena};
    cf_reading reading = {.graph = &keeper};
    cf_json *json = &reading.json;
    *part = (cf_shard_part){0};
    const bool ok =
        cf_json_open(json, cf_text_of(text), text->length, err)
        && (!json->root || cf_read_record(&reading, &part_row, json->root, part, err))
        && cf_json_report(json, name, problems, err) && json->problems.count == 0;
    *arena = keeper.arena;
    cf_json_close(json);
    return ok;
}
