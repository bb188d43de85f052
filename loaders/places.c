#include "loaders/places.h"

#include "loaders/cursor.h"
#include "loaders/json.h"

static cf_spot move(cf_position *position, const cf_json *json, const cJSON *value)
{
    cf_position_move(position, json->text, json->offset[value->valueint]);
    return (cf_spot){position->line, position->column};
}

/* The spots of the items of a list; of no list none. */
static const cf_spot *spots_of(const cf_json *json, const cJSON *list, cf_arena *arena,
                               cf_error *err)
{
    cf_spot *spot = cf_new(arena, cf_spot, (size_t)cJSON_GetArraySize(list), err);
    cf_position position = cf_position_start(json->text, json->length);
    size_t count = 0;
    const cJSON *item;
    if (!spot)
        return NULL;
    cJSON_ArrayForEach (item, list)
        spot[count++] = move(&position, json, item);
    return spot;
}

static bool read_spots(cf_places *places, const cf_json *json, cf_arena *arena, cf_error *err)
{
    cf_position start = cf_position_start(json->text, json->length);
    cf_spot *whole = cf_new(arena, cf_spot, 1, err);
    if (!whole)
        return false;
    *whole = move(&start, json, json->root);
    places->spot[CF_DOCUMENT_SHEET] = whole;
    for (size_t i = 0; i < CF_SHEET_COUNT; i++) {
        if (i == CF_DOCUMENT_SHEET || i == CF_AREA_SHEET)
            continue;
        places->spot[i] = spots_of(json, cf_json_member(json->root, cf_sheets[i].name), arena, err);
        if (!places->spot[i])
            return false;
    }
    return true;
}

bool cf_places_read(cf_places *places, const char *text, size_t length, cf_arena *arena,
                    cf_error *err)
{
    cf_json json;
    *places = (cf_places){0};
    const bool ok = cf_json_open(&json, text, length, err) && read_spots(places, &json, arena, err);
    cf_json_close(&json);
    return ok;
}
