#include "loaders/lines.h"

#include "base/language.h"
#include "base/similar.h"
#include "base/work.h"
#include "loaders/checks.h"
#include "loaders/ids.h"
#include "loaders/late.h"
#include "loaders/line_trees.h"

#include <string.h>

/* A part is enough work for a thread, and its trees, some twenty times as large, are still near the
 * processor when they are looked at. */
enum { PART_SIZE = 32 << 10, MOST_PARTS = CF_LONGEST_LINE / PART_SIZE * 2 + 1 };

/* A record that names what was still to come. */
typedef struct {
    size_t line;
    cf_record_kind kind;
    cf_index index;
} held_record;

typedef struct lines_reader lines_reader;

/* Looks at the tree of a line, which is in the reading's json. */
typedef bool look_at_line(lines_reader *lines, cf_error *err);

struct lines_reader {
    cf_reading *reading;
    const char *name;
    cf_line_buffer *buffer;
    cf_problems *problems;
    look_at_line *look;
    cf_wanted_lines wanted;
    cf_arena held_arena;
    held_record *held;
    size_t held_count, held_capacity;
    size_t held_read;
    size_t late_read;
    cf_error *err; /* of what was settled */
    cf_arena spare[CF_WORK_MOST_THREADS];
    cf_line_trees part[MOST_PARTS];
};

/* Is it like the head's, so that it is worth reading? */
static bool has_word(const char *text, size_t length)
{
    static const char word[] = "\"lines\"";
    return memmem(text, length, word, sizeof word - 1) != NULL;
}

static size_t first_length(const cf_line_buffer *buffer)
{
    const char *end = memchr(buffer->text, '\n', buffer->whole);
    return end ? (size_t)(end - buffer->text) : buffer->whole;
}

bool cf_is_lines(const cf_line_buffer *buffer, bool *is_lines, cf_error *err)
{
    const size_t length = first_length(buffer);
    *is_lines = false;
    if (!has_word(buffer->text, length))
        return true;
    cf_text line = {0};
    cf_json json = {0};
    cf_text_add_bytes(&line, buffer->text, length);
    const bool ok = cf_text_ok(&line, err) && cf_json_open(&json, line.data, length, err);
    if (ok && json.root)
        *is_lines = cJSON_IsTrue(cf_json_member(json.root, "lines"));
    cf_json_close(&json);
    cf_text_free(&line);
    return ok;
}

/* Adds what is wrong with the line. */
static bool report(lines_reader *lines, cf_error *err)
{
    cf_json *json = &lines->reading->json;
    if (json->problems.count == 0)
        return true;
    const bool ok = cf_json_report(json, lines->name, lines->problems, err);
    cf_problems_free(&json->problems);
    return ok;
}

static bool refuse_name(cf_json *json, const cJSON *value, cf_error *err)
{
    const cf_record_row *document = &cf_records[CF_DOCUMENT_RECORD];
    cf_similar similar = cf_similar_to(value->string);
    const char *meant = NULL;
    for (size_t i = 0; i < document->member_count; i++) {
        const cf_member *member = &document->member[i];
        if (!member->holds)
            continue;
        cf_similar_try(&similar, cf_record_word(member->holds));
        if (strcmp(value->string, member->name) == 0)
            meant = cf_record_word(member->holds);
    }
    meant = meant ? meant : similar.best;
    if (!meant)
        return cf_json_refuse_word(
            json, value, value->string, err, "is not a record of JSON Lines");
    return cf_json_refuse_word(json, value, value->string, err,
                               "is not a record of JSON Lines; did you mean \"%s\"?", meant);
}

/* The kind of the record under this name, or CF_COLLECTION_COUNT. */
static cf_record_kind kind_named(const char *name)
{
    const cf_record_row *document = &cf_records[CF_DOCUMENT_RECORD];
    for (size_t i = 0; i < document->member_count; i++) {
        const cf_record_row *row = document->member[i].holds;
        if (row && cf_json_is(cf_record_word(row), name))
            return (cf_record_kind)(row - cf_records);
    }
    return CF_COLLECTION_COUNT;
}

/* The one record of the line, with its kind; NULL if there is none, or something else. */
static bool find_record(cf_json *json, const cJSON **record, cf_record_kind *kind, cf_error *err)
{
    *record = NULL;
    if (!cJSON_IsObject(json->root))
        return cf_json_refuse_type(json, json->root, "a record, as {\"forum\": {…}}", err);
    bool is_named = false;
    const cJSON *value;
    cJSON_ArrayForEach (value, json->root) {
        if (cf_json_is_aside(value->string))
            continue;
        is_named = true;
        const cf_record_kind found = kind_named(value->string);
        if (found == CF_COLLECTION_COUNT)
            return refuse_name(json, value, err);
        if (*record)
            return cf_json_refuse_word(
                json, value, value->string, err, "is a second record; a line has one");
        *record = value;
        *kind = found;
    }
    return is_named
        || cf_json_refuse(json, json->root, err, "a line has a record, as {\"forum\": {…}}");
}

/* Reads the record into its place, where nothing is yet. */
static bool read_into(cf_reading *reading, cf_record_kind kind, cf_index index, const cJSON *record,
                      cf_error *err)
{
    const cf_record_row *row = &cf_records[kind];
    size_t *areas = &reading->count[CF_AREA_RECORD];
    const size_t noted = *areas;
    char *items;
    memcpy(&items, (char *)reading->graph + row->items, sizeof items);
    if (kind == CF_FRAMEWORK_RECORD)
        *areas = reading->graph->framework[index].first_area;
    const bool ok = cf_read_record(reading, row, record, items + index * row->size, err);
    *areas = noted;
    return ok;
}

/* Makes the record as it was before it was read, and notes to read it later. */
static bool hold(lines_reader *lines, cf_record_kind kind, cf_index index, cf_error *err)
{
    cf_reading *reading = lines->reading;
    const cf_record_row *row = &cf_records[kind];
    char *items;
    memcpy(&items, (char *)reading->graph + row->items, sizeof items);
    const size_t first_area =
        kind == CF_FRAMEWORK_RECORD ? reading->graph->framework[index].first_area : 0;
    memcpy(items + index * row->size, row->blank, row->size);
    if (kind == CF_FRAMEWORK_RECORD)
        reading->graph->framework[index].first_area = first_area;
    cf_problems_free(&reading->json.problems);
    held_record *held = cf_arena_enlarge(
        &lines->held_arena, lines->held_count, &lines->held_capacity, sizeof *held, err);
    if (!held)
        return false;
    lines->held = held;
    held[lines->held_count++] = (held_record){reading->json.line + 1, kind, index};
    return true;
}

static bool look_first(lines_reader *lines, cf_error *err)
{
    cf_reading *reading = lines->reading;
    const cJSON *record;
    cf_record_kind kind;
    if (!find_record(&reading->json, &record, &kind, err))
        return false;
    if (!record)
        return true;
    if (!cf_ids_note(reading, kind, record, err))
        return false;
    const cf_arena before = reading->graph->arena;
    const cf_index index = (cf_index)(reading->count[kind] - 1);
    reading->is_early = false;
    if (!read_into(reading, kind, index, record, err))
        return false;
    if (!reading->is_early)
        return true;
    cf_arena_return(&reading->graph->arena, before);
    return hold(lines, kind, index, err);
}

/* At a line whose record was held. */
static bool look_again(lines_reader *lines, cf_error *err)
{
    const held_record *held = &lines->held[lines->held_read++];
    const cJSON *record;
    cf_record_kind kind;
    return find_record(&lines->reading->json, &record, &kind, err)
        && read_into(lines->reading, kind, held->index, record, err);
}

/* At a line whose record is wrong in ways that were found when all was read. */
static bool look_for_places(lines_reader *lines, cf_error *err)
{
    cf_reading *reading = lines->reading;
    const size_t line = reading->json.line + 1, kept = cf_late_kept(reading);
    const cJSON *record;
    cf_record_kind kind;
    bool ok = find_record(&reading->json, &record, &kind, err);
    for (; ok && lines->late_read < kept; lines->late_read++) {
        const cf_late *late = &reading->late[lines->late_read];
        if (late->line != line)
            break;
        ok = cf_refuse_in(reading, record, &late->place, late->sentence, err);
    }
    return ok;
}

static bool look_at_tree(lines_reader *lines, const cf_line_tree *tree, cf_error *err)
{
    cf_json *json = &lines->reading->json;
    json->text = tree->text;
    json->length = tree->length;
    json->at = tree->at;
    json->line = tree->line;
    json->root = tree->root;
    json->offset = tree->offset;
    json->value_count = tree->value_count;
    const bool ok = tree->root ? lines->look(lines, err)
                               : cf_problems_add(&json->problems, tree->fault_at, tree->fault, err);
    const bool is_reported = report(lines, err);
    json->root = NULL;
    return ok && is_reported;
}

static bool make_part(void *context, size_t part, size_t worker, cf_error *err)
{
    lines_reader *lines = context;
    lines->part[part].arena = lines->spare[worker];
    lines->spare[worker] = (cf_arena){0};
    return cf_line_trees_make(&lines->part[part], &lines->wanted, err);
}

/* Asks for what the lines behind this one need, while this one is looked at. */
static void look_ahead(const lines_reader *lines, const cf_line_trees *trees, size_t tree)
{
    enum { NEAR = 6, FAR = 12 };
    const cJSON *root;
    if (tree + FAR < trees->count && (root = trees->tree[tree + FAR].root))
        cf_ids_expect(lines->reading, root->child, false);
    if (tree + NEAR < trees->count && (root = trees->tree[tree + NEAR].root))
        cf_ids_expect(lines->reading, root->child, true);
}

static void settle_part(void *context, size_t part, size_t worker)
{
    lines_reader *lines = context;
    cf_line_trees *trees = &lines->part[part];
    for (size_t i = 0; i < trees->count && lines->err->code == CF_OK; i++) {
        look_ahead(lines, trees, i);
        if (!look_at_tree(lines, &trees->tree[i], lines->err))
            break;
    }
    cf_line_trees_drop(trees, &lines->spare[worker]);
}

/* Looks at the lines that are in the buffer. */
static bool look_at_buffer(lines_reader *lines, cf_error *err)
{
    size_t count = 0;
    cf_piece piece;
    while (count < MOST_PARTS && cf_line_buffer_cut(lines->buffer, PART_SIZE, &piece))
        lines->part[count++] = (cf_line_trees){.piece = piece};
    const cf_work work = {
        .count = count, .context = lines, .part = make_part, .settle = settle_part};
    lines->err = err;
    const bool ok = cf_work_do(&work, err) && err->code == CF_OK;
    for (size_t i = 0; i < count; i++)
        cf_line_trees_free(&lines->part[i]);
    return ok;
}

static bool refuse_length(lines_reader *lines, cf_error *err)
{
    cf_json *json = &lines->reading->json;
    json->text = lines->buffer->text;
    json->length = 0;
    json->at = lines->buffer->at;
    json->line = lines->buffer->line;
    return cf_problems_add(&json->problems, 0, cf_told(N_("the line is longer than 4 MiB")), err)
        && report(lines, err);
}

static bool go_on(lines_reader *lines, cf_error *err)
{
    cf_line_buffer *buffer = lines->buffer;
    if (!cf_line_buffer_is_stuck(buffer))
        return cf_line_buffer_fill(buffer, err);
    return (lines->look != look_first || refuse_length(lines, err))
        && cf_line_buffer_skip(buffer, err) && cf_line_buffer_fill(buffer, err);
}

/* Looks at all lines behind the head. */
static bool look_at_all(lines_reader *lines, look_at_line *look, cf_error *err)
{
    cf_line_buffer *buffer = lines->buffer;
    lines->look = look;
    bool more = true;
    while (more) {
        if (!look_at_buffer(lines, err))
            return false;
        more = !buffer->has_ended || buffer->taken < buffer->whole;
        if (more && !go_on(lines, err))
            return false;
    }
    return true;
}

static bool look_once_more(lines_reader *lines, look_at_line *look, cf_wanted_lines wanted,
                           cf_error *err)
{
    cf_piece head;
    lines->wanted = wanted;
    return wanted.count == 0
        || (cf_line_buffer_rewind(lines->buffer, err) && cf_line_buffer_cut(lines->buffer, 1, &head)
            && look_at_all(lines, look, err));
}

/* The head names fora of the lines behind it. */
static bool read_head(lines_reader *lines, const cf_text *head, cf_error *err)
{
    cf_reading *reading = lines->reading;
    cf_json *json = &reading->json;
    json->is_line = false;
    json->at = json->line = 0;
    json->text = head->data;
    json->length = head->length;
    const bool ok =
        cf_json_parse(json, err)
        && cf_read_record(reading, &cf_records[CF_HEAD_RECORD], json->root, reading->graph, err)
        && report(lines, err);
    json->root = NULL;
    return ok;
}

static bool read_lines(lines_reader *lines, const cf_text *head, cf_error *err)
{
    cf_reading *reading = lines->reading;
    reading->is_first_look = true;
    if (!look_at_all(lines, look_first, err))
        return false;
    reading->is_first_look = false;
    const cf_wanted_lines held = {lines->held, sizeof *lines->held, lines->held_count};
    if (!look_once_more(lines, look_again, held, err) || !read_head(lines, head, err)
        || !cf_check_graph(reading, err))
        return false;
    const size_t kept = cf_late_kept(reading);
    const cf_wanted_lines late = {reading->late, sizeof *reading->late, kept};
    lines->problems->count += reading->late_count - kept;
    reading->json.is_line = true;
    return look_once_more(lines, look_for_places, late, err);
}

bool cf_lines_read(cf_reading *reading, const char *name, cf_line_buffer *buffer,
                   cf_problems *problems, cf_error *err)
{
    cf_piece first;
    cf_text head = {0};
    lines_reader lines = {.reading = reading, .name = name, .buffer = buffer, .problems = problems};
    reading->is_lines = true;
    reading->json = (cf_json){.is_line = true, .before = problems};
    const bool ok =
        cf_stream_keep(buffer->stream, buffer->text, buffer->filled, err)
        && cf_line_buffer_cut(buffer, 1, &first)
        && (cf_text_add_bytes(&head, first.text, first.length), cf_text_ok(&head, err))
        && read_lines(&lines, &head, err);
    cf_arena_free(&lines.held_arena);
    for (size_t i = 0; i < CF_COUNT(lines.spare); i++)
        cf_arena_free(&lines.spare[i]);
    cf_text_free(&head);
    return ok;
}
