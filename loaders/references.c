#include "loaders/fields.h"
#include "loaders/ids.h"

#include <string.h>

static void *also_of(void *record, const cf_member *member)
{
    return (char *)record + member->also;
}

bool cf_read_reference(cf_reading *reading, const cf_member *member, const cJSON *value,
                       void *record, cf_error *err)
{
    cf_known *known;
    if (!cf_ids_resolve(reading, value, member->of, &known, err))
        return false;
    if (known)
        *(cf_index *)cf_field_of(record, member) = known->index;
    return true;
}

bool cf_read_contact_party(cf_reading *reading, const cf_member *member, const cJSON *value,
                           void *record, cf_error *err)
{
    cf_index *party = cf_field_of(record, member);
    const char *word = cJSON_IsString(value) ? value->valuestring : "";
    if (cf_json_is(word, "all"))
        *party = CF_ALL_FORA;
    else if (cf_json_is(word, "unnamed"))
        *party = CF_UNNAMED_FORUM;
    else
        return cf_read_reference(reading, member, value, record, err);
    return true;
}

/* An item of the list of references that was begun last: NULL in `*known` if it was refused. */
static bool resolve_item(cf_reading *reading, const cf_member *member, const cJSON *item,
                         cf_known **known, cf_error *err)
{
    if (!cf_ids_resolve(reading, item, member->of, known, err) || !*known)
        return err->code == CF_OK;
    if ((*known)->list == reading->list_count) {
        *known = NULL;
        return cf_json_refuse_word(
            &reading->json, item, item->valuestring, err, "is in this list twice");
    }
    (*known)->list = reading->list_count;
    return true;
}

bool cf_read_references(cf_reading *reading, const cf_member *member, const cJSON *value,
                        void *record, cf_error *err)
{
    void *items;
    if (!cf_open_list(reading, &value, "a list of ids", sizeof(cf_index), &items, err))
        return false;
    cf_index *index = items;
    size_t count = 0;
    reading->list_count++;
    const cJSON *item;
    cJSON_ArrayForEach (item, value) {
        cf_known *known;
        if (!resolve_item(reading, member, item, &known, err))
            return false;
        if (known)
            index[count++] = known->index;
    }
    *(cf_indices *)cf_field_of(record, member) = (cf_indices){index, count};
    return true;
}

bool cf_read_focus(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                   cf_error *err)
{
    if (!cJSON_IsString(value))
        return cf_read_references(reading, member, value, record, err);
    cf_known *known;
    cf_index *only = cf_new(&reading->graph->arena, cf_index, 1, err);
    if (!only || !cf_ids_resolve(reading, value, member->of, &known, err))
        return false;
    if (known) {
        *only = known->index;
        *(cf_indices *)cf_field_of(record, member) = (cf_indices){only, 1};
    }
    return true;
}

bool cf_read_members(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                     cf_error *err)
{
    if (cJSON_IsString(value) && cf_json_is(value->valuestring, "all")) {
        *(bool *)also_of(record, member) = true;
        return true;
    }
    if (!cJSON_IsArray(value))
        return cf_json_refuse_type(&reading->json, value, "a list of economies or \"all\"", err);
    return cf_read_references(reading, member, value, record, err);
}

/* A framework in the list stands for all of its areas; it is kept apart, so that the report can
 * say which was meant. */
bool cf_read_areas(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                   cf_error *err)
{
    void *items, *wholes;
    if (!cf_open_list(reading, &value, "a list of ids", sizeof(cf_index), &items, err))
        return false;
    const size_t room = (size_t)cJSON_GetArraySize(value);
    wholes = cf_new(&reading->graph->arena, cf_index, room, err);
    if (!wholes)
        return false;

    cf_indices *areas = cf_field_of(record, member);
    cf_indices *frameworks = also_of(record, member);
    reading->list_count++;
    const cJSON *item;
    cJSON_ArrayForEach (item, value) {
        cf_known *known;
        if (!resolve_item(reading, member, item, &known, err))
            return false;
        if (known && known->kind == CF_AREA_RECORD)
            ((cf_index *)items)[areas->count++] = known->index;
        else if (known)
            ((cf_index *)wholes)[frameworks->count++] = known->index;
    }
    areas->item = items;
    frameworks->item = wholes;
    return true;
}

/* A source's id, or an object with a locator in it. */
bool cf_read_citations(cf_reading *reading, const cf_member *member, const cJSON *value,
                       void *record, cf_error *err)
{
    const cf_record_row *row = member->holds;
    void *items;
    if (!cf_open_list(reading, &value, "a list of sources", sizeof(cf_citation), &items, err))
        return false;
    cf_citation *citation = items;
    size_t count = 0;
    const cJSON *item;
    cJSON_ArrayForEach (item, value) {
        memcpy(&citation[count], row->blank, sizeof *citation);
        const bool ok =
            cJSON_IsObject(item)
                ? cf_read_record(reading, row, item, &citation[count], err)
                : cf_read_reference(reading, &row->member[0], item, &citation[count], err);
        if (!ok)
            return false;
        count++;
    }
    *(cf_citations *)cf_field_of(record, member) = (cf_citations){citation, count};
    return true;
}
