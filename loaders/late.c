#include "loaders/late.h"

#include <string.h>

bool cf_refuse_in(cf_reading *reading, const cJSON *record, const cf_place_of_member *place,
                  const char *sentence, cf_error *err)
{
    const cJSON *value = cf_json_member(record, place->member);
    const cJSON *item;
    cJSON_ArrayForEach (item, value) {
        if (cJSON_IsString(item) && strcmp(item->valuestring, place->word) == 0)
            return cf_json_refuse_word(&reading->json, item, place->word, err, "%s", sentence);
    }
    return cf_json_refuse_word(&reading->json, value, place->word, err, "%s", sentence);
}

size_t cf_late_kept(const cf_reading *reading)
{
    return reading->late_count < CF_PROBLEM_LIMIT ? reading->late_count : CF_PROBLEM_LIMIT;
}

/* Those on one line stay in the order in which they were found. */
static bool keep(cf_reading *reading, cf_late late, cf_error *err)
{
    cf_late *item = reading->late;
    const size_t kept = cf_late_kept(reading);
    size_t at = kept;
    while (at > 0 && item[at - 1].line > late.line)
        at--;
    reading->late_count++;
    if (at == CF_PROBLEM_LIMIT)
        return true;
    const char *word = late.place.word;
    late.place.word = cf_arena_copy(&reading->arena, word, strlen(word), err);
    late.sentence = cf_arena_copy(&reading->arena, late.sentence, strlen(late.sentence), err);
    const size_t last = kept < CF_PROBLEM_LIMIT ? kept : CF_PROBLEM_LIMIT - 1;
    memmove(&item[at + 1], &item[at], (last - at) * sizeof *item);
    item[at] = late;
    return err->code == CF_OK;
}

bool cf_refuse_late(cf_reading *reading, const cf_place_of_member *place, const char *sentence,
                    cf_error *err)
{
    const cf_node *node = &reading->node[place->kind][place->index];
    if (!reading->is_lines)
        return cf_refuse_in(reading, node->json, place, sentence, err);
    return keep(reading, (cf_late){node->line, *place, sentence}, err);
}
