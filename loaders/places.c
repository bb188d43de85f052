#include "loaders/places.h"

#include "loaders/cursor.h"
#include "loaders/line_trees.h"
#include "loaders/lines.h"

#include <string.h>

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

/* The collections as they grow. */
typedef struct {
    cf_spot *spot[CF_SHEET_COUNT];
    size_t count[CF_SHEET_COUNT], capacity[CF_SHEET_COUNT];
} line_spots;

/* The sheet of the collection whose records have this name. */
static cf_sheet_kind sheet_of(const char *word)
{
    const cf_record_row *document = &cf_records[CF_DOCUMENT_RECORD];
    const char *collection = "";
    for (size_t i = 0; i < document->member_count; i++) {
        const cf_record_row *row = document->member[i].holds;
        if (row && strcmp(cf_record_word(row), word) == 0)
            collection = document->member[i].name;
    }
    cf_sheet_kind sheet = 0;
    while (sheet < CF_SHEET_COUNT && strcmp(cf_sheets[sheet].name, collection) != 0)
        sheet++;
    return sheet;
}

static bool add_line(line_spots *spots, const cf_line_tree *tree, cf_arena *arena, cf_error *err)
{
    const cJSON *record = tree->root->child;
    while (cf_json_is_aside(record->string))
        record = record->next;
    const cf_sheet_kind sheet = sheet_of(record->string);
    cf_spot *spot = cf_arena_grow(
        arena, spots->spot[sheet], spots->count[sheet], &spots->capacity[sheet], sizeof *spot, err);
    if (!spot)
        return false;
    cf_position position = {.line = tree->line + 1, .column = 1};
    cf_position_move(&position, tree->text, tree->offset[record->valueint]);
    spots->spot[sheet] = spot;
    spot[spots->count[sheet]++] = (cf_spot){position.line, position.column};
    return true;
}

static bool add_piece(line_spots *spots, const cf_piece *piece, cf_arena *arena, cf_error *err)
{
    const cf_wanted_lines all = {0};
    cf_line_trees trees = {.piece = *piece};
    bool ok = cf_line_trees_make(&trees, &all, err);
    for (size_t i = 0; i < trees.count && ok; i++)
        ok = add_line(spots, &trees.tree[i], arena, err);
    cf_line_trees_free(&trees);
    return ok;
}

/* The head is the document. */
static bool read_line_spots(cf_places *places, cf_line_buffer *buffer, cf_arena *arena,
                            cf_error *err)
{
    enum { PIECE = 1 << 16 };
    cf_piece piece;
    line_spots spots = {0};
    spots.spot[CF_DOCUMENT_SHEET] = cf_new(arena, cf_spot, 1, err);
    bool ok = spots.spot[CF_DOCUMENT_SHEET] && cf_line_buffer_cut(buffer, 1, &piece), more = ok;
    if (ok)
        *spots.spot[CF_DOCUMENT_SHEET] = (cf_spot){1, 1};
    while (ok && more) {
        while (ok && cf_line_buffer_cut(buffer, PIECE, &piece))
            ok = add_piece(&spots, &piece, arena, err);
        more = !buffer->has_ended;
        ok = ok && (!more || cf_line_buffer_fill(buffer, err));
    }
    memcpy(places->spot, spots.spot, sizeof places->spot);
    return ok;
}

static bool read_whole(cf_places *places, const char *text, size_t length, cf_arena *arena,
                       cf_error *err)
{
    cf_json json;
    const bool ok = cf_json_open(&json, text, length, err) && read_spots(places, &json, arena, err);
    cf_json_close(&json);
    return ok;
}

/* From the order of the text to that of the graph. */
static bool put_in_order(cf_places *places, const cf_graph *graph, cf_arena *arena, cf_error *err)
{
    for (size_t i = 0; i < CF_SHEET_COUNT; i++) {
        const cf_index *written = graph->written[i];
        if (!written || !places->spot[i])
            continue;
        const size_t count = cf_sheet_row_count(&cf_sheets[i], graph);
        cf_spot *spot = cf_new(arena, cf_spot, count, err);
        if (!spot)
            return false;
        for (size_t j = 0; j < count; j++)
            spot[j] = places->spot[i][written[j]];
        places->spot[i] = spot;
    }
    return true;
}

bool cf_places_read(cf_places *places, const cf_graph *graph, const char *text, size_t length,
                    cf_arena *arena, cf_error *err)
{
    bool is_lines = false;
    cf_line_buffer buffer = {0};
    *places = (cf_places){0};
    cf_stream *stream = cf_stream_of_text(text, length, err);
    bool ok =
        stream && cf_line_buffer_open(&buffer, stream, err) && cf_is_lines(&buffer, &is_lines, err);
    if (ok)
        ok = is_lines ? read_line_spots(places, &buffer, arena, err)
                      : read_whole(places, text, length, arena, err);
    cf_line_buffer_close(&buffer);
    cf_stream_close(stream);
    return ok && put_in_order(places, graph, arena, err);
}
