#include "loaders/fields.h"

#include "base/language.h"
#include "base/similar.h"
#include "loaders/ids.h"

#include <stdio.h>
#include <string.h>

static const char *word_at(const cf_word_list *list, size_t i)
{
    return *(const char *const *)((const char *)list->first + i * list->size);
}

bool cf_read_format(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                    cf_error *err)
{
    (void)record;
    const char *format = word_at(member->words, 0);
    char quoted[64];
    snprintf(quoted, sizeof quoted, "\"%s\"", format);
    if (!cJSON_IsString(value))
        return cf_json_refuse_type(&reading->json, value, quoted, err);
    if (strcmp(value->valuestring, format) == 0)
        return true;
    return cf_json_refuse_word(&reading->json, value, value->valuestring, err,
                               "is not a format that is read here; %s is", quoted);
}

bool cf_read_lines(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                   cf_error *err)
{
    (void)reading, (void)member, (void)value, (void)record, (void)err;
    return true;
}

bool cf_read_id(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                cf_error *err)
{
    const cf_known *own = cJSON_IsString(value) ? cf_ids_own(reading, value) : NULL;
    if (own)
        *(const char **)cf_field_of(record, member) = own->id;
    return (own || cf_read_text(reading, member, value, record, err))
        && (!cJSON_IsString(value) || cf_ids_check(reading, value, own, err));
}

bool cf_read_text(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                  cf_error *err)
{
    return cf_json_read_text(
        &reading->json, value, &reading->graph->arena, cf_field_of(record, member), err);
}

bool cf_read_notes(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                   cf_error *err)
{
    if (!cJSON_IsString(value))
        return true;
    const char **notes = cf_field_of(record, member);
    *notes =
        cf_arena_copy(&reading->graph->arena, value->valuestring, strlen(value->valuestring), err);
    return *notes != NULL;
}

bool cf_open_list(cf_reading *reading, const cJSON **list, const char *what, size_t size,
                  void **items, cf_error *err)
{
    if (!cJSON_IsArray(*list)) {
        const cJSON *value = *list;
        *list = NULL;
        if (!cf_json_refuse_type(&reading->json, value, what, err))
            return false;
    }
    const size_t count = *list ? (size_t)cJSON_GetArraySize(*list) : 0;
    *items = cf_arena_new(&reading->graph->arena, count, size, err);
    return *items != NULL;
}

bool cf_read_texts(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                   cf_error *err)
{
    void *items;
    if (!cf_open_list(reading, &value, "a list of texts", sizeof(char *), &items, err))
        return false;
    const char **words = items;
    size_t count = 0;
    const cJSON *word;
    cJSON_ArrayForEach (word, value) {
        words[count] = "";
        if (!cf_json_read_text(&reading->json, word, &reading->graph->arena, &words[count++], err))
            return false;
    }
    *(cf_words *)cf_field_of(record, member) = (cf_words){words, count};
    return true;
}

bool cf_read_bool(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                  cf_error *err)
{
    return cf_json_read_bool(&reading->json, value, cf_field_of(record, member), err);
}

bool cf_read_truth(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                   cf_error *err)
{
    cf_truth *truth = cf_field_of(record, member);
    *truth = cJSON_IsTrue(value) ? CF_YES : cJSON_IsFalse(value) ? CF_NO : CF_UNKNOWN;
    return cJSON_IsBool(value) || cJSON_IsNull(value)
        || cf_json_refuse_type(&reading->json, value, "true, false or null", err);
}

bool cf_read_number(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                    cf_error *err)
{
    return cf_json_read_number(
        &reading->json, value, member->most, cf_field_of(record, member), err);
}

bool cf_read_date(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                  cf_error *err)
{
    if (!cf_read_date_aside(reading, member, value, record, err))
        return false;
    const cf_date date = *(const cf_date *)cf_field_of(record, member);
    cf_date *latest = &reading->graph->latest;
    if (cf_date_is_given(date) && (!cf_date_is_given(*latest) || date.last > latest->last))
        *latest = cf_date_of_day(date.last);
    return true;
}

/* The date of a source says when something was written, and a review is ahead: neither says until
 * when the document knows what was in force. */
bool cf_read_date_aside(cf_reading *reading, const cf_member *member, const cJSON *value,
                        void *record, cf_error *err)
{
    return cf_json_read_date(&reading->json, value, cf_field_of(record, member), err);
}

/* All words of a short list, or what may have been meant of a long one. */
static bool refuse_kind(cf_reading *reading, const cf_word_list *list, const cJSON *value,
                        cf_error *err)
{
    enum { SHORT_LIST = 6 };
    char words[128] = "";
    cf_similar similar = cf_similar_to(value->valuestring);
    for (size_t i = 0, length = 0; i < *list->count; i++) {
        cf_similar_try(&similar, word_at(list, i));
        if (*list->count <= SHORT_LIST)
            length += (size_t)snprintf(
                words + length, sizeof words - length, "%s%s", i ? ", " : "", word_at(list, i));
    }
    if (similar.best)
        return cf_json_refuse_word(
            &reading->json, value, value->valuestring, err, "is not %s; did you mean \"%s\"?",
            cf_told(list->noun), similar.best);
    if (words[0])
        return cf_json_refuse_word(&reading->json, value, value->valuestring, err,
                                   "is not %s; there are %s", cf_told(list->noun), words);
    return cf_json_refuse_word(
        &reading->json, value, value->valuestring, err, "is not %s", cf_told(list->noun));
}

/* The place of a word in its list, in `*kind`, which stays as it was if there is none. */
static bool read_word(cf_reading *reading, const cf_member *member, const cJSON *value,
                      size_t *kind, cf_error *err)
{
    const cf_word_list *list = member->words;
    if (!cJSON_IsString(value))
        return cf_json_refuse_type(&reading->json, value, list->noun, err);
    for (size_t i = 0; i < *list->count; i++) {
        if (cf_json_is(word_at(list, i), value->valuestring)) {
            *kind = i;
            return true;
        }
    }
    return refuse_kind(reading, list, value, err);
}

bool cf_read_kind(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                  cf_error *err)
{
    return read_word(reading, member, value, cf_field_of(record, member), err);
}

bool cf_read_liaison_kind(cf_reading *reading, const cf_member *member, const cJSON *value,
                          void *record, cf_error *err)
{
    size_t kind = CF_OFFICER;
    const bool ok = read_word(reading, member, value, &kind, err);
    *(cf_liaison_kind *)cf_field_of(record, member) = (cf_liaison_kind)kind;
    return ok;
}

bool cf_read_status(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                    cf_error *err)
{
    size_t status = CF_ACTIVE_STATUS;
    const bool ok = read_word(reading, member, value, &status, err);
    *(cf_status *)cf_field_of(record, member) = (cf_status)status;
    return ok;
}

bool cf_read_planned(cf_reading *reading, const cf_member *member, const cJSON *value, void *record,
                     cf_error *err)
{
    size_t word = 0;
    const bool ok = read_word(reading, member, value, &word, err);
    *(bool *)cf_field_of(record, member) = word == 1;
    return ok;
}

bool cf_read_focal_points(cf_reading *reading, const cf_member *member, const cJSON *value,
                          void *record, cf_error *err)
{
    if (!cJSON_IsArray(value))
        return cf_json_refuse_type(&reading->json, value, "a list of focal points", err);
    unsigned *points = cf_field_of(record, member);
    const cJSON *word;
    cJSON_ArrayForEach (word, value) {
        size_t point = 0;
        if (!read_word(reading, member, word, &point, err))
            return false;
        *points |= 1u << point;
    }
    return true;
}
