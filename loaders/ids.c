#include "loaders/ids.h"

#include "base/language.h"
#include "base/similar.h"
#include "loaders/cursor.h"
#include "loaders/nodes.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

enum { KINDS_SIZE = 64 }; /* of the nouns of a few kinds */

void cf_id_make_key(char *key, const char *id)
{
    for (; *id; id++)
        *key++ = *id == ' ' ? '-' : *id;
    *key = '\0';
}

static cf_known *find_key(const cf_reading *reading, const char *id)
{
    char key[CF_LONGEST_ID + 1];
    const bool has_space = strchr(id, ' ') != NULL;
    if (strlen(id) > CF_LONGEST_ID)
        return NULL;
    if (has_space)
        cf_id_make_key(key, id);
    const uint32_t at = cf_map_find(&reading->map, has_space ? key : id);
    return at == CF_ABSENT ? NULL : &reading->known[at];
}

cf_known *cf_ids_find(const cf_reading *reading, const char *id)
{
    cf_known *known = find_key(reading, id);
    return known && strcmp(known->id, id) == 0 ? known : NULL;
}

/* Most texts of a record that are as short as this are ids. */
static bool may_be_id(const cJSON *value)
{
    enum { SHORT = 16 };
    return cJSON_IsString(value) && memchr(value->valuestring, '\0', SHORT);
}

static void expect_id(const cf_reading *reading, const cJSON *value, bool is_near)
{
    if (!may_be_id(value))
        return;
    if (!is_near) {
        cf_map_expect(&reading->map, value->valuestring);
        return;
    }
    const uint32_t at = cf_map_guess(&reading->map, value->valuestring);
    if (at != CF_ABSENT)
        __builtin_prefetch(&reading->known[at]);
}

void cf_ids_expect(const cf_reading *reading, const cJSON *record, bool is_near)
{
    const cJSON *value, *item;
    cJSON_ArrayForEach (value, record) {
        expect_id(reading, value, is_near);
        cJSON_ArrayForEach (item, value) {
            expect_id(reading, item, is_near);
        }
    }
}

/* The key of an id, which is the id itself if that has no space. */
static const char *key_of(cf_reading *reading, const char *id, cf_error *err)
{
    if (!strchr(id, ' '))
        return id;
    char *key = cf_arena_copy(&reading->arena, id, strlen(id), err);
    if (key)
        cf_id_make_key(key, id);
    return key;
}

/* Of two with one id the first in the text keeps it. */
static bool add_known(cf_reading *reading, const cf_known *new, cf_error *err)
{
    cf_known *known = cf_arena_enlarge(
        &reading->known_arena, reading->known_count, &reading->known_capacity, sizeof *known, err);
    const char *key = known ? key_of(reading, new->id, err) : NULL;
    if (!key)
        return false;
    reading->known = known;
    uint32_t before;
    if (!cf_map_add_alone(
            &reading->map, &reading->map_arena, key, (uint32_t)reading->known_count, &before, err))
        return false;
    if (before == CF_ABSENT)
        known[reading->known_count++] = *new;
    else if (known[before].at > new->at)
        known[before] = *new;
    return true;
}

/* Reading a second record with one id refuses it. */
static bool note_id(cf_reading *reading, const cJSON *value, cf_record_kind kind, cf_error *err)
{
    if (!cJSON_IsString(value) || strlen(value->valuestring) > CF_LONGEST_ID)
        return true;

    const size_t at = cf_json_at(&reading->json, value);
    const char *id =
        cf_arena_copy(&reading->graph->arena, value->valuestring, strlen(value->valuestring), err);
    const cf_index index = (cf_index)(reading->count[kind] - 1);
    const cf_known new = {.id = id, .at = at, .kind = kind, .index = index};
    return id && add_known(reading, &new, err);
}

/* Keeps where the record stands. Nobody asks for the line of one that has no id. */
static bool keep_node(cf_reading *reading, cf_record_kind kind, const cJSON *record, bool has_id,
                      cf_error *err)
{
    if (reading->is_lines && !has_id)
        return true;
    const size_t count = reading->count[kind];
    cf_node *node = cf_arena_enlarge(
        &reading->node_arena[kind], count, &reading->node_capacity[kind], sizeof *node, err);
    if (!node)
        return false;
    reading->node[kind] = node;
    if (reading->is_lines)
        node[count] = (cf_node){.line = reading->json.line + 1};
    else
        node[count] = (cf_node){.json = record};
    return true;
}

/* A record without members behind those of its kind. */
static bool add_blank(cf_reading *reading, cf_record_kind kind, cf_error *err)
{
    const cf_record_row *row = &cf_records[kind];
    const size_t count = reading->count[kind];
    char *items = cf_arena_enlarge(
        &reading->record_arena[kind], count, &reading->record_capacity[kind], row->size, err);
    if (!items)
        return false;
    memcpy(items + count * row->size, row->blank, row->size);
    memcpy((char *)reading->graph + row->items, &items, sizeof items);
    memcpy((char *)reading->graph + row->count, &(size_t){count + 1}, sizeof count);
    return true;
}

static bool gather_record(cf_reading *reading, cf_record_kind kind, const cJSON *record,
                          cf_error *err)
{
    const bool has_id = cf_record_member(&cf_records[kind], "id") != NULL;
    if (!cf_count_node(reading, kind, err) || !keep_node(reading, kind, record, has_id, err)
        || (reading->is_lines && !add_blank(reading, kind, err)))
        return false;
    reading->count[kind]++;
    if (!cJSON_IsObject(record) || !has_id)
        return true;
    return note_id(reading, cf_json_member(record, "id"), kind, err);
}

/* The kind of records in the member `list` of a record of `kind`, if the graph has an array of them;
 * CF_COLLECTION_COUNT if it is no such list. */
static cf_record_kind kind_held(cf_record_kind kind, const cJSON *list)
{
    const cf_member *member = cf_record_member(&cf_records[kind], list->string);
    if (!member || !member->holds || !cJSON_IsArray(list))
        return CF_COLLECTION_COUNT;
    const cf_record_kind held = (cf_record_kind)(member->holds - cf_records);
    return held < CF_COLLECTION_COUNT ? held : CF_COLLECTION_COUNT;
}

/* The records in all collections of `object`, a record of this kind. */
static bool gather_collections(cf_reading *reading, cf_record_kind kind, const cJSON *object,
                               cf_error *err)
{
    const cJSON *list, *record;
    if (!cJSON_IsObject(object))
        return true;
    cJSON_ArrayForEach (list, object) {
        const cf_record_kind held = kind_held(kind, list);
        if (held == CF_COLLECTION_COUNT)
            continue;
        cJSON_ArrayForEach (record, list) {
            if (!gather_record(reading, held, record, err))
                return false;
        }
    }
    return true;
}

static bool make_room(cf_reading *reading, cf_error *err)
{
    for (size_t kind = 0; kind < CF_COLLECTION_COUNT; kind++) {
        const cf_record_row *row = &cf_records[kind];
        char *items = cf_arena_new(&reading->graph->arena, reading->count[kind], row->size, err);
        if (!items)
            return false;
        for (size_t i = 0; i < reading->count[kind]; i++)
            memcpy(items + i * row->size, row->blank, row->size);
        memcpy((char *)reading->graph + row->items, &items, sizeof items);
        memcpy((char *)reading->graph + row->count, &reading->count[kind], sizeof(size_t));
    }
    memset(reading->count, 0, sizeof reading->count);
    return true;
}

/* Where the areas of each framework begin, be they none. */
static void place_areas(cf_reading *reading)
{
    size_t first = 0;
    for (size_t i = 0; i < reading->graph->framework_count; i++) {
        const cJSON *framework = reading->node[CF_FRAMEWORK_RECORD][i].json;
        const cJSON *areas = cJSON_IsObject(framework) ? cf_json_member(framework, "areas") : NULL;
        reading->graph->framework[i].first_area = first;
        first += cJSON_IsArray(areas) ? (size_t)cJSON_GetArraySize(areas) : 0;
    }
}

bool cf_ids_gather(cf_reading *reading, cf_error *err)
{
    if (!gather_collections(reading, CF_DOCUMENT_RECORD, reading->json.root, err))
        return false;
    for (size_t i = 0; i < reading->count[CF_FRAMEWORK_RECORD]; i++) {
        const cJSON *framework = reading->node[CF_FRAMEWORK_RECORD][i].json;
        if (!gather_collections(reading, CF_FRAMEWORK_RECORD, framework, err))
            return false;
    }
    if (!make_room(reading, err))
        return false;
    place_areas(reading);
    return true;
}

bool cf_ids_note(cf_reading *reading, cf_record_kind kind, const cJSON *record, cf_error *err)
{
    reading->next_known = reading->known_count;
    const size_t first_area = reading->count[CF_AREA_RECORD];
    if (!gather_record(reading, kind, record, err))
        return false;
    if (kind != CF_FRAMEWORK_RECORD)
        return true;
    reading->graph->framework[reading->count[kind] - 1].first_area = first_area;
    return gather_collections(reading, kind, record, err);
}

const cf_known *cf_ids_own(cf_reading *reading, const cJSON *value)
{
    const size_t at = cf_json_at(&reading->json, value);
    const size_t next = reading->next_known;
    const bool is_next = next < reading->known_count && reading->known[next].at == at;
    const cf_known *known = is_next ? &reading->known[next] : find_key(reading, value->valuestring);
    if (!known || known->at != at)
        return NULL;
    reading->next_known = (size_t)(known - reading->known) + 1;
    return known;
}

static size_t line_of(const cf_reading *reading, const cf_known *known)
{
    return reading->is_lines ? reading->node[known->kind][known->index].line
                             : cf_line_of(reading->json.text, known->at);
}

/* "on line 12" */
static void say_place(const cf_reading *reading, const cf_known *known, cf_text *out)
{
    if (reading->placer)
        reading->placer->say(reading->placer->context, known->at, out);
    else
        cf_text_add_format(out, cf_told(N_("on line %zu")), line_of(reading, known));
}

bool cf_ids_check(cf_reading *reading, const cJSON *value, const cf_known *own, cf_error *err)
{
    const char *id = value->valuestring;
    const char *fault = cf_id_fault(id);
    if (fault)
        return cf_json_refuse_word(&reading->json, value, id, err, "%s", fault);
    if (own)
        return true;

    const cf_known *known = find_key(reading, id);
    assert(known); /* gathered */
    const char *noun = cf_told(cf_records[known->kind].noun);
    cf_text place = {0};
    /* Counting lines is dear: not for a message that nobody will see. */
    if (cf_json_lists(&reading->json, value))
        say_place(reading, known, &place);
    const bool ok =
        cf_text_ok(&place, err)
        && (strcmp(known->id, id) == 0
                ? cf_json_refuse_word(&reading->json, value, id, err, "is already the id of %s, %s",
                                      noun, cf_text_of(&place))
                : cf_json_refuse_word(&reading->json, value, id, err,
                                      "differs only by a space and a hyphen from \"%s\", %s %s",
                                      known->id, noun, cf_text_of(&place)));
    cf_text_free(&place);
    return ok;
}

/* "a forum", "an area or a framework". */
static void name_kinds(unsigned kinds, char *words, size_t size)
{
    size_t length = 0;
    words[0] = '\0';
    for (size_t kind = 0; kind < CF_COLLECTION_COUNT; kind++) {
        if (kinds & CF_RECORD_BIT(kind))
            length += (size_t)snprintf(
                words + length, size - length, "%s%s", length ? cf_told(N_(" or ")) : "",
                cf_told(cf_records[kind].noun));
    }
}

/* The id of one of these kinds that may have been meant, or NULL. Comparing is dear too. */
static const char *suggest(cf_reading *reading, const cJSON *value, unsigned kinds)
{
    if (!cf_json_lists(&reading->json, value))
        return NULL;
    cf_similar similar = cf_similar_to(value->valuestring);
    for (size_t i = 0; i < reading->known_count && reading->tries_left > 0; i++) {
        if (!(kinds & CF_RECORD_BIT(reading->known[i].kind)))
            continue;
        reading->tries_left--;
        cf_similar_try(&similar, reading->known[i].id);
    }
    return similar.best;
}

static bool refuse_reference(cf_reading *reading, const cJSON *value, unsigned of, cf_error *err)
{
    const char *id = value->valuestring;
    const char *meaning = cf_id_meaning(id);
    if (meaning)
        return cf_json_refuse_word(&reading->json, value, id, err, "%s", meaning);
    const cf_known *known = cf_ids_find(reading, id);
    char kinds[KINDS_SIZE];
    name_kinds(of, kinds, sizeof kinds);
    if (known)
        return cf_json_refuse_word(&reading->json, value, id, err, "is %s, not %s",
                                   cf_told(cf_records[known->kind].noun), kinds);
    if (strchr(id, ','))
        return cf_json_refuse_word(
            &reading->json, value, id, err,
            "is not %s of this document; no id has a comma, and several in "
            "a cell have ; between them",
            kinds);
    const char *meant = suggest(reading, value, of);
    if (meant)
        return cf_json_refuse_word(
            &reading->json, value, id, err, "is not %s of this document; did you mean \"%s\"?",
            kinds, meant);
    return cf_json_refuse_word(&reading->json, value, id, err, "is not %s of this document", kinds);
}

bool cf_ids_resolve(cf_reading *reading, const cJSON *value, unsigned of, cf_known **known,
                    cf_error *err)
{
    *known = NULL;
    if (!cJSON_IsString(value)) {
        char kinds[KINDS_SIZE];
        name_kinds(of, kinds, sizeof kinds);
        char what[KINDS_SIZE + 64];
        snprintf(what, sizeof what, cf_told(N_("the id of %s")), kinds);
        return cf_json_refuse_type(&reading->json, value, what, err);
    }
    cf_known *found = cf_ids_find(reading, value->valuestring);
    if (!found && reading->is_first_look) {
        reading->is_early = true;
        return true;
    }
    if (!found || !(of & CF_RECORD_BIT(found->kind)))
        return refuse_reference(reading, value, of, err);
    *known = found;
    return true;
}
