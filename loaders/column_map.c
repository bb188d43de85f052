#include "loaders/column_map.h"

#include "base/language.h"
#include "base/similar.h"
#include "loaders/fields.h"

#include <string.h>

enum { MOST_COLUMNS = 256 };

/* A column as the map has it, before its words are looked up. */
typedef struct {
    const cJSON *json;
    const char *from, *to, *check, *values;
    size_t reading, unlisted;
    bool is_optional;
} written_column;

typedef struct {
    cf_reading reading; /* of members; its graph lends the arena */
    cf_graph lender;
    cf_column_map *map;
    const char *title;
    written_column *column;
    size_t column_count;
    cf_value_table *table;
    size_t table_count;
} map_reading;

static const char *const unlisted_words[] = {
    [CF_REFUSE_UNLISTED] = "refuse", [CF_KEEP_UNLISTED] = "keep", [CF_LEAVE_UNLISTED] = "leave"};
static const cf_word_list unlisted_list = {
    N_("a way with words that are not listed"), unlisted_words, sizeof *unlisted_words,
    &(const size_t){CF_COUNT(unlisted_words)}};
static const cf_word_list reading_list = {
    N_("a way to read a cell"), cf_readings, sizeof *cf_readings, &cf_reading_count};

#define AT(member) .field = offsetof(written_column, member)
static const cf_member column_members[] = {
    {"from", cf_read_text, AT(from), .is_required = true},
    {"to", cf_read_text, AT(to)},
    {"check", cf_read_text, AT(check)},
    {"as", cf_read_kind, AT(reading), .words = &reading_list},
    {"values", cf_read_text, AT(values)},
    {"unlisted", cf_read_kind, AT(unlisted), .words = &unlisted_list},
    {"optional", cf_read_bool, AT(is_optional)},
};
#undef AT
static const cf_record_row column_row = {
    .noun = N_("a column of a map"),
    .member = column_members,
    .member_count = CF_COUNT(column_members),
};

static bool read_format(cf_reading *reading, const cf_member *member, const cJSON *value,
                        void *record, cf_error *err)
{
    (void)member, (void)record;
    if (!cJSON_IsString(value))
        return cf_json_refuse_type(&reading->json, value, "\"crossfora-map/1\"", err);
    return strcmp(value->valuestring, "crossfora-map/1") == 0
        || cf_json_refuse_word(&reading->json, value, value->valuestring, err,
                               "is not a format that is read here; \"crossfora-map/1\" is");
}

static bool read_sheet(cf_reading *reading, const cf_member *member, const cJSON *value,
                       void *record, cf_error *err)
{
    (void)member;
    map_reading *all = record;
    if (!cJSON_IsString(value))
        return cf_json_refuse_type(&reading->json, value, "the name of a sheet", err);
    all->map->sheet = cf_sheet_find(value->valuestring);
    if (all->map->sheet < CF_SHEET_COUNT && all->map->sheet != CF_DOCUMENT_SHEET)
        return true;
    cf_similar similar = cf_similar_to(value->valuestring);
    for (cf_sheet_kind i = CF_SOURCE_SHEET; i < CF_SHEET_COUNT; i++)
        cf_similar_try(&similar, cf_sheets[i].name);
    all->map->sheet = CF_SHEET_COUNT;
    if (!similar.best)
        return cf_json_refuse_word(
            &reading->json, value, value->valuestring, err, "is not a sheet that has many rows");
    return cf_json_refuse_word(
        &reading->json, value, value->valuestring, err,
        "is not a sheet that has many rows; did you mean \"%s\"?", similar.best);
}

static bool read_columns(cf_reading *reading, const cf_member *member, const cJSON *value,
                         void *record, cf_error *err)
{
    (void)member;
    map_reading *all = record;
    if (cJSON_IsArray(value) && cJSON_GetArraySize(value) > MOST_COLUMNS)
        return cf_json_refuse(
            &reading->json, value, err, "there are %d columns; at most %d are read",
            cJSON_GetArraySize(value), MOST_COLUMNS);
    void *items;
    if (!cf_open_list(reading, &value, "a list of columns", sizeof *all->column, &items, err))
        return false;
    all->column = items;
    const cJSON *node;
    cJSON_ArrayForEach (node, value) {
        written_column *column = &all->column[all->column_count++];
        *column = (written_column){.json = node, .from = "", .to = "", .check = "", .values = ""};
        if (!cf_read_record(reading, &column_row, node, column, err))
            return false;
    }
    return true;
}

static bool read_table(cf_reading *reading, const cJSON *object, cf_value_table *table,
                       cf_error *err)
{
    cf_arena *arena = &reading->graph->arena;
    const size_t count = cJSON_IsObject(object) ? (size_t)cJSON_GetArraySize(object) : 0;
    const char **word = cf_new(arena, const char *, count, err);
    const char **meaning = cf_new(arena, const char *, count, err);
    table->name = cf_arena_copy(arena, object->string, strlen(object->string), err);
    if (!word || !meaning || !table->name)
        return false;
    if (!cJSON_IsObject(object))
        return cf_json_refuse_type(
            &reading->json, object, "an object of words and what they stand for", err);
    uint32_t at = 0, before;
    const cJSON *value;
    cJSON_ArrayForEach (value, object) {
        word[at] = cf_arena_copy(arena, value->string, strlen(value->string), err);
        meaning[at] = "";
        if (!word[at] || !cf_json_read_text(&reading->json, value, arena, &meaning[at], err)
            || !cf_map_add(&table->index, arena, word[at], at, &before, err))
            return false;
        at++;
    }
    table->word = (cf_words){word, count};
    table->meaning = (cf_words){meaning, count};
    return true;
}

static bool read_tables(cf_reading *reading, const cf_member *member, const cJSON *value,
                        void *record, cf_error *err)
{
    (void)member;
    map_reading *all = record;
    if (!cJSON_IsObject(value))
        return cf_json_refuse_type(&reading->json, value, "an object of tables", err);
    all->table =
        cf_new(&reading->graph->arena, cf_value_table, (size_t)cJSON_GetArraySize(value), err);
    bool ok = all->table != NULL;
    const cJSON *object;
    cJSON_ArrayForEach (object, value)
        ok = ok && read_table(reading, object, &all->table[all->table_count++], err);
    return ok;
}

/* A list of texts, of the map. */
static bool read_names(cf_reading *reading, const cf_member *member, const cJSON *value,
                       void *record, cf_error *err)
{
    return cf_read_texts(reading, member, value, ((map_reading *)record)->map, err);
}

#define OF_MAP(member) .field = offsetof(cf_column_map, member)
static const cf_member map_members[] = {
    {"format", read_format, .is_required = true},
    {"title", cf_read_text, .field = offsetof(map_reading, title)},
    {"sheet", read_sheet, .is_required = true},
    {"columns", read_columns, .is_required = true},
    {"values", read_tables, .is_required = false},
    {"blank", read_names, OF_MAP(blank)},
    {"ignore", read_names, OF_MAP(ignore)},
    {"never_read", read_names, OF_MAP(never_read)},
};
static const cf_record_row map_row = {
    .noun = N_("a map"),
    .member = map_members,
    .member_count = CF_COUNT(map_members),
};

static bool has_name(cf_words list, const char *heading)
{
    for (size_t i = 0; i < list.count; i++) {
        if (cf_is_same_words(list.item[i], heading))
            return true;
    }
    return false;
}

/* Finds the column of the sheet that is filled; refuses a name that is none. */
static bool find_target(map_reading *all, const written_column *written, cf_map_column *column,
                        cf_error *err)
{
    const cf_sheet *sheet = &cf_sheets[all->map->sheet];
    const cJSON *value = cf_json_member(written->json, "to");
    cf_similar similar = cf_similar_to(written->to);
    for (size_t c = 0; c < sheet->column_count; c++) {
        cf_similar_try(&similar, sheet->column[c].name);
        if (strcmp(sheet->column[c].name, written->to) == 0)
            column->target = &sheet->column[c];
    }
    if (column->target)
        return true;
    if (similar.best)
        return cf_json_refuse_word(
            &all->reading.json, value, written->to, err,
            "is not a column of %s; did you mean \"%s\"?", sheet->name, similar.best);
    return cf_json_refuse_word(
        &all->reading.json, value, written->to, err, "is not a column of %s", sheet->name);
}

static bool find_table(map_reading *all, const written_column *written, cf_map_column *column,
                       cf_error *err)
{
    const cJSON *value = cf_json_member(written->json, "values");
    cf_similar similar = cf_similar_to(written->values);
    for (size_t i = 0; i < all->table_count && !column->values; i++) {
        cf_similar_try(&similar, all->table[i].name);
        if (strcmp(all->table[i].name, written->values) == 0)
            column->values = &all->table[i];
    }
    if (column->values || !value)
        return true;
    if (similar.best)
        return cf_json_refuse_word(
            &all->reading.json, value, written->values, err,
            "is not a table of \"values\"; did you mean \"%s\"?", similar.best);
    return cf_json_refuse_word(
        &all->reading.json, value, written->values, err, "is not a table of \"values\"");
}

/* What a column does: fill another, or check the one that it may. */
static bool find_use(map_reading *all, const written_column *written, cf_map_column *column,
                     cf_error *err)
{
    const cJSON *check = cf_json_member(written->json, "check");
    if (!check == !cf_json_member(written->json, "to"))
        return cf_json_refuse(
            &all->reading.json, written->json, err,
            "a column of a map needs \"to\", the column that it fills, or "
            "\"check\", and not both");
    if (!check)
        return find_target(all, written, column, err);
    return (strcmp(written->check, "parent") == 0 && all->map->sheet == CF_PROJECT_SHEET)
        || cf_json_refuse_word(&all->reading.json, check, written->check, err,
                               "cannot be checked; the \"parent\" of the forum of projects can");
}

static bool resolve_column(map_reading *all, const written_column *written, cf_map_column *column,
                           cf_error *err)
{
    *column = (cf_map_column){
        .from = written->from,
        .reading = &cf_readings[written->reading],
        .unlisted = (cf_unlisted)written->unlisted,
        .is_optional = written->is_optional,
    };
    cf_json *json = &all->reading.json;
    if (!find_use(all, written, column, err) || !find_table(all, written, column, err))
        return false;
    const cJSON *from = cf_json_member(written->json, "from");
    const bool is_left =
        has_name(all->map->never_read, column->from) || has_name(all->map->ignore, column->from);
    if (is_left
        && !cf_json_refuse_word(
            json, from, column->from, err, "is a column that this map says is not read"))
        return false;
    if (column->unlisted != CF_REFUSE_UNLISTED && !cf_json_member(written->json, "values"))
        return cf_json_refuse(json, cf_json_member(written->json, "unlisted"), err,
                              "\"unlisted\" says something of \"values\", which is missing");
    return true;
}

static bool fills(const cf_column_map *map, const cf_sheet_column *target)
{
    for (size_t i = 0; i < map->column_count; i++) {
        if (map->column[i].target == target)
            return true;
    }
    return false;
}

static bool check_required(map_reading *all, cf_error *err)
{
    const cf_sheet *sheet = &cf_sheets[all->map->sheet];
    bool ok = true;
    for (size_t c = 0; c < sheet->column_count && ok; c++) {
        if (sheet->column[c].is_required && !fills(all->map, &sheet->column[c]))
            ok = cf_json_refuse(
                &all->reading.json, all->reading.json.root, err,
                "no column fills \"%s\"; %s needs it", sheet->column[c].name, cf_told(sheet->noun));
    }
    return ok;
}

static bool resolve(map_reading *all, cf_error *err)
{
    cf_column_map *map = all->map;
    map->column = cf_new(&all->lender.arena, cf_map_column, all->column_count, err);
    bool ok = map->column != NULL;
    for (; map->column_count < all->column_count && ok; map->column_count++)
        ok = resolve_column(
            all, &all->column[map->column_count], &map->column[map->column_count], err);
    return ok && check_required(all, err);
}

/* What does not hold on its own is said first; only then is it looked up. */
static bool read_map(map_reading *all, cf_error *err)
{
    cf_json *json = &all->reading.json;
    if (!json->root)
        return true;
    return cf_read_record(&all->reading, &map_row, json->root, all, err)
        && (json->problems.count > 0 || resolve(all, err));
}

bool cf_column_map_read(cf_column_map *map, const char *name, const char *text, size_t length,
                        cf_problems *problems, cf_error *err)
{
    map_reading all = {.map = map};
    *map = (cf_column_map){.sheet = CF_SHEET_COUNT};
    all.reading.graph = &all.lender;
    const bool ok =
        cf_json_open(&all.reading.json, text, length, err) && read_map(&all, err)
        && cf_json_report(&all.reading.json, name, problems, err)
        && all.reading.json.problems.count == 0;
    cf_json_close(&all.reading.json);
    map->arena = all.lender.arena;
    if (!ok)
        cf_column_map_free(map);
    return ok;
}

void cf_column_map_free(cf_column_map *map)
{
    cf_arena_free(&map->arena);
    *map = (cf_column_map){0};
}

cf_name_use cf_column_map_use(const cf_column_map *map, const char *heading)
{
    if (has_name(map->never_read, heading))
        return CF_NAME_NEVER_READ;
    for (size_t i = 0; i < map->column_count; i++) {
        if (cf_is_same_words(map->column[i].from, heading))
            return CF_NAME_READ;
    }
    return has_name(map->ignore, heading) ? CF_NAME_IGNORED : CF_NAME_UNKNOWN;
}

const char *cf_value_find(const cf_value_table *table, const char *word)
{
    const uint32_t at = cf_map_find(&table->index, word);
    return at == CF_ABSENT ? NULL : table->meaning.item[at];
}
