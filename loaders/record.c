#include "loaders/record.h"

#include "base/language.h"
#include "base/similar.h"
#include "loaders/fields.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void cf_reading_close(cf_reading *reading)
{
    for (size_t kind = 0; kind < CF_COLLECTION_COUNT; kind++) {
        cf_arena_join(&reading->graph->arena, &reading->record_arena[kind]);
        cf_arena_free(&reading->node_arena[kind]);
    }
    cf_arena_free(&reading->known_arena);
    cf_arena_free(&reading->map_arena);
    cf_arena_free(&reading->arena);
}

const char *cf_record_word(const cf_record_row *row)
{
    return strchr(row->noun, ' ') + 1;
}

const cf_member *cf_record_member(const cf_record_row *row, const char *name)
{
    for (size_t i = 0; i < row->member_count; i++) {
        if (cf_json_is(row->member[i].name, name))
            return &row->member[i];
    }
    return NULL;
}

void *cf_field_of(void *record, const cf_member *member)
{
    return (char *)record + member->field;
}

static bool refuse_member(cf_reading *reading, const cf_record_row *row, const cJSON *value,
                          cf_error *err)
{
    cf_similar similar = cf_similar_to(value->string);
    const bool is_listed = cf_json_lists(&reading->json, value);
    for (size_t i = 0; i < row->member_count && is_listed; i++)
        cf_similar_try(&similar, row->member[i].name);
    if (!similar.best)
        return cf_json_refuse_word(
            &reading->json, value, value->string, err, "is not a member of %s", cf_told(row->noun));
    return cf_json_refuse_word(
        &reading->json, value, value->string, err, "is not a member of %s; did you mean \"%s\"?",
        cf_told(row->noun), similar.best);
}

static bool read_member(cf_reading *reading, const cf_record_row *row, const cJSON *value,
                        void *record, cf_error *err)
{
    const cf_member *member = cf_record_member(row, value->string);
    if (member && cJSON_IsNull(value) && !member->is_required)
        return true;
    if (member)
        return member->read(reading, member, value, record, err);
    return cf_json_is_aside(value->string) || refuse_member(reading, row, value, err);
}

/* Refuses what is missing and fills in what may be. */
static bool complete(cf_reading *reading, const cf_record_row *row, const cJSON *node, void *record,
                     cf_error *err)
{
    const char *id = "";
    for (size_t i = 0; i < row->member_count; i++) {
        const cf_member *member = &row->member[i];
        if (member->is_required && !cf_json_member(node, member->name)
            && !cf_json_refuse(&reading->json, node, err, "\"%s\" is missing; %s needs it",
                               member->name, cf_told(row->noun)))
            return false;
        const char **text = cf_field_of(record, member);
        if (member->read == cf_read_id)
            id = *text;
        if (member->is_id_if_absent && **text == '\0')
            *text = id;
    }
    return true;
}

bool cf_read_record(cf_reading *reading, const cf_record_row *row, const cJSON *node, void *record,
                    cf_error *err)
{
    if (!cJSON_IsObject(node)) {
        char what[128];
        snprintf(what, sizeof what, cf_told(N_("%s as an object")), cf_told(row->noun));
        return cf_json_refuse_type(&reading->json, node, what, err);
    }
    const cJSON *value;
    cJSON_ArrayForEach (value, node) {
        if (!read_member(reading, row, value, record, err))
            return false;
    }
    return complete(reading, row, node, record, err)
        && (!row->check || row->check(reading, record, node, err));
}

bool cf_read_records(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                     cf_error *err)
{
    (void)record;
    const cf_record_row *row = member->holds;
    if (!cJSON_IsArray(value))
        return cf_json_refuse_type(&reading->json, value, "a list", err);

    char *items;
    memcpy(&items, (char *)reading->graph + row->items, sizeof items);
    size_t *count = &reading->count[row - cf_records];
    const cJSON *node;
    cJSON_ArrayForEach (node, value) {
        if (!cf_read_record(reading, row, node, items + (*count)++ * row->size, err))
            return false;
    }
    return true;
}

bool cf_read_own_areas(cf_reading *reading, const cf_member *member, const cJSON *value,
                       void *record, cf_error *err)
{
    cf_framework *framework = record;
    const size_t *count = &reading->count[CF_AREA_RECORD];
    framework->first_area = *count;
    if (!cf_read_records(reading, member, value, record, err))
        return false;
    framework->area_count = *count - framework->first_area;
    for (size_t i = framework->first_area; i < *count; i++)
        reading->graph->area[i].framework = (cf_index)(framework - reading->graph->framework);
    return true;
}

/* By date; what was observed orders two on one day, so that the order is total. */
static int by_date(const void *left, const void *right)
{
    const cf_observation *a = left, *b = right;
    if (a->date.first != b->date.first)
        return a->date.first < b->date.first ? -1 : 1;
    if (a->date.last != b->date.last)
        return a->date.last < b->date.last ? -1 : 1;
    return (a->in_force > b->in_force) - (a->in_force < b->in_force);
}

bool cf_read_observations(cf_reading *reading, const cf_member *member, const cJSON *value,
                          void *record, cf_error *err)
{
    cf_forum *forum = record;
    void *items;
    if (!cf_open_list(
            reading, &value, "a list of observations", sizeof(cf_observation), &items, err))
        return false;
    cf_observation *observation = items;
    const cJSON *node;
    cJSON_ArrayForEach (node, value) {
        cf_observation *next = &observation[forum->observed_count++];
        if (!cf_read_record(reading, member->holds, node, next, err))
            return false;
    }
    qsort(observation, forum->observed_count, sizeof *observation, by_date);
    forum->observed = observation;
    return true;
}
