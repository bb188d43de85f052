#include "loaders/ids.h"

#include "base/similar.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

void cf_id_make_key(char *key, const char *id)
{
    for (; *id; id++)
        *key++ = *id == ' ' ? '-' : *id;
    *key = '\0';
}

static cf_known *find_key(const cf_reading *reading, const char *id)
{
    char key[CF_LONGEST_ID + 1];
    if (strlen(id) > CF_LONGEST_ID)
        return NULL;
    cf_id_make_key(key, id);
    const uint32_t at = cf_map_find(&reading->map, key);
    return at == CF_ABSENT ? NULL : &reading->known[at];
}

cf_known *cf_ids_find(const cf_reading *reading, const char *id)
{
    cf_known *known = find_key(reading, id);
    return known && strcmp(known->id, id) == 0 ? known : NULL;
}

static bool add_known(cf_reading *reading, const cf_known *new, cf_error *err)
{
    cf_arena *arena = &reading->json.arena;
    char *key = cf_arena_copy(arena, new->id, strlen(new->id), err);
    cf_known *known = cf_arena_grow(
        arena, reading->known, reading->known_count, &reading->known_capacity, sizeof *known, err);
    if (!key || !known)
        return false;
    cf_id_make_key(key, new->id);
    reading->known = known;
    known[reading->known_count] = *new;
    uint32_t before;
    return cf_map_add(&reading->map, arena, key, (uint32_t)reading->known_count++, &before, err);
}

/* Of two records with one id the first in the text keeps it; reading the other refuses it. */
static bool note_id(cf_reading *reading, const cJSON *value, cf_record_kind kind, cf_error *err)
{
    if (!cJSON_IsString(value) || strlen(value->valuestring) > CF_LONGEST_ID)
        return true;

    const cf_index index = (cf_index)(reading->count[kind] - 1);
    const cf_known new = {.id = value->valuestring, .value = value, .kind = kind, .index = index};
    cf_known *same = find_key(reading, new.id);
    if (!same)
        return add_known(reading, &new, err);
    if (same->value->valueint > value->valueint)
        *same = new;
    return true;
}

static bool gather_record(cf_reading *reading, cf_record_kind kind, const cJSON *record,
                          cf_error *err)
{
    size_t *count = &reading->count[kind];
    cf_node *node = cf_arena_grow(&reading->json.arena, reading->node[kind], *count,
                                  &reading->node_capacity[kind], sizeof *node, err);
    if (!node)
        return false;
    reading->node[kind] = node;
    node[(*count)++].json = record;
    if (!cJSON_IsObject(record) || !cf_record_member(&cf_records[kind], "id"))
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

bool cf_ids_gather(cf_reading *reading, cf_error *err)
{
    if (!gather_collections(reading, CF_DOCUMENT_RECORD, reading->json.root, err))
        return false;
    for (size_t i = 0; i < reading->count[CF_FRAMEWORK_RECORD]; i++) {
        const cJSON *framework = reading->node[CF_FRAMEWORK_RECORD][i].json;
        if (!gather_collections(reading, CF_FRAMEWORK_RECORD, framework, err))
            return false;
    }
    return make_room(reading, err);
}

static bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Why a word that has a meaning of its own is no id, or NULL. */
static const char *meaning_of(const char *word)
{
    if (strcmp(word, "all") == 0)
        return "stands for every forum or economy and is not an id";
    if (strcmp(word, "unnamed") == 0)
        return "stands for a forum that the source does not name and is not an id";
    return NULL;
}

/* What is wrong with the form of an id, or NULL. */
static const char *fault_of(const char *id)
{
    const char *meaning = meaning_of(id);
    if (meaning)
        return meaning;
    if (strlen(id) > CF_LONGEST_ID)
        return "is too long for an id; at most 128 characters";
    if (!is_letter_or_digit(*id))
        return "is not an id; an id starts with one of A-Z a-z 0-9";
    for (const char *at = id; *at; at++) {
        if (!is_letter_or_digit(*at) && !strchr("._- ", *at))
            return "is not an id; an id is made of A-Z a-z 0-9 . _ - and single inner spaces";
        if (*at == ' ' && (at[1] == ' ' || at[1] == '\0'))
            return "is not an id; the spaces in an id are single and inside";
    }
    return NULL;
}

bool cf_ids_check(cf_reading *reading, const cJSON *value, cf_error *err)
{
    const char *id = value->valuestring;
    const char *fault = fault_of(id);
    if (fault)
        return cf_json_refuse_word(&reading->json, value, id, err, "%s", fault);

    const cf_known *known = find_key(reading, id);
    assert(known); /* gathered */
    if (known->value == value)
        return true;
    const char *noun = cf_records[known->kind].noun;
    /* Counting lines is dear: not for a message that nobody will see. */
    const size_t line =
        cf_json_lists(&reading->json, value) ? cf_json_line(&reading->json, known->value) : 0;
    if (strcmp(known->id, id) == 0)
        return cf_json_refuse_word(
            &reading->json, value, id, err, "is already the id of %s, on line %zu", noun, line);
    return cf_json_refuse_word(
        &reading->json, value, id, err,
        "differs only by a space and a hyphen from \"%s\", %s on line %zu", known->id, noun, line);
}

/* "a forum", "an area or a framework". */
static void name_kinds(unsigned kinds, char *words, size_t size)
{
    size_t length = 0;
    words[0] = '\0';
    for (size_t kind = 0; kind < CF_COLLECTION_COUNT; kind++) {
        if (kinds & CF_RECORD_BIT(kind))
            length += (size_t)snprintf(
                words + length, size - length, "%s%s", length ? " or " : "", cf_records[kind].noun);
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
    const char *meaning = meaning_of(id);
    if (meaning)
        return cf_json_refuse_word(&reading->json, value, id, err, "%s", meaning);
    const cf_known *known = cf_ids_find(reading, id);
    char kinds[64];
    name_kinds(of, kinds, sizeof kinds);
    if (known)
        return cf_json_refuse_word(
            &reading->json, value, id, err, "is %s, not %s", cf_records[known->kind].noun, kinds);
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
        char kinds[64];
        name_kinds(of, kinds, sizeof kinds);
        char what[80];
        snprintf(what, sizeof what, "the id of %s", kinds);
        return cf_json_refuse_type(&reading->json, value, what, err);
    }
    cf_known *found = cf_ids_find(reading, value->valuestring);
    if (!found || !(of & CF_RECORD_BIT(found->kind)))
        return refuse_reference(reading, value, of, err);
    *known = found;
    return true;
}
