#include "loaders/import_base.h"

#include "base/language.h"
#include "loaders/ids.h"
#include "loaders/loader.h"

#include <string.h>

static bool note_ids(cf_import_base *base, const cf_graph *graph, cf_sheet_kind kind, cf_error *err)
{
    const cf_sheet *sheet = &cf_sheets[kind];
    if (sheet->column[0].kind != CF_CELL_ID)
        return true;
    const size_t count = cf_sheet_row_count(sheet, graph);
    bool ok = true;
    for (size_t row = 0; row < count && ok; row++) {
        const char *id, *record = cf_sheet_record(sheet, graph, row);
        memcpy(&id, record + sheet->column[0].field, sizeof id);
        char *key = cf_arena_copy(&base->arena, id, strlen(id), err);
        uint32_t before;
        if (key)
            cf_id_make_key(key, id);
        ok = key && cf_map_add(&base->ids, &base->arena, key, kind, &before, err);
    }
    return ok;
}

/* Behind what stands before the bracket that closes the list or object at `at`, of a sound text. */
static size_t find_end(const char *text, size_t at)
{
    size_t depth = 0, end = at;
    bool is_quoted = false;
    do {
        const char byte = text[end];
        if (is_quoted && byte == '\\')
            end++;
        else if (byte == '"')
            is_quoted = !is_quoted;
        else if (!is_quoted)
            depth += strchr("[{", byte) ? 1 : strchr("]}", byte) ? (size_t)-1 : 0;
        end++;
    } while (depth > 0);
    end--;
    while (strchr(" \t\r\n", text[end - 1]))
        end--;
    return end;
}

static void find_ends(cf_import_base *base, const cf_json *json)
{
    const cJSON *member;
    base->whole_end = find_end(base->text, json->offset[json->root->valueint]);
    cJSON_ArrayForEach (member, json->root) {
        const cf_sheet_kind kind = cf_sheet_find(member->string);
        if (kind == CF_SHEET_COUNT || strcmp(cf_sheets[kind].name, member->string) != 0
            || !cJSON_IsArray(member))
            continue;
        const size_t at = json->offset[member->valueint];
        base->end[kind] = (cf_base_end){find_end(base->text, at), true, !member->child};
        base->order[base->order_count++] = kind;
    }
}

bool cf_import_base_open(cf_import_base *base, const char *name, const cf_text *text,
                         cf_problems *problems, cf_error *err)
{
    cf_graph graph;
    *base = (cf_import_base){.name = name, .text = cf_text_of(text), .length = text->length};
    if (!cf_load_text(&graph, name, base->text, base->length, problems, err))
        return false;
    bool ok = true;
    for (cf_sheet_kind kind = CF_SOURCE_SHEET; kind < CF_SHEET_COUNT && ok; kind++)
        ok = note_ids(base, &graph, kind, err);
    cf_graph_free(&graph);

    cf_json json = {0};
    ok = ok && cf_json_open(&json, base->text, base->length, err);
    if (ok)
        find_ends(base, &json);
    cf_json_close(&json);
    return ok;
}

/* The sheet whose records have one with this id, or CF_SHEET_COUNT. */
static cf_sheet_kind find_id(const cf_import_base *base, const char *id)
{
    char key[CF_LONGEST_ID + 1];
    if (strlen(id) > CF_LONGEST_ID)
        return CF_SHEET_COUNT;
    cf_id_make_key(key, id);
    const uint32_t kind = cf_map_find(&base->ids, key);
    return kind == CF_ABSENT ? CF_SHEET_COUNT : (cf_sheet_kind)kind;
}

bool cf_import_base_drop(cf_import *import, cf_page *page, const cf_grid *grid, cf_error *err)
{
    const cf_import_base *base = import->base;
    size_t kept = 0;
    if (grid->sheet == CF_DOCUMENT_SHEET && page->row_count > 0)
        return cf_grid_refuse(import, grid, page->row[0].cell[0], err,
                              "what the document is about stands in %s already", base->name);
    for (size_t row = 0; row < page->row_count; row++) {
        const cf_grid_cell *cell;
        const char *id = cf_page_cell(page, row, "id", &import->arena, &cell, err);
        if (!id)
            return false;
        const cf_sheet_kind known = find_id(base, id);
        if (known == CF_SHEET_COUNT)
            page->row[kept++] = page->row[row];
        else if (known == grid->sheet)
            import->known_count++;
        else if (!cf_grid_refuse(import, grid, *cell, err, "\"%s\" is already the id of %s in %s",
                                 id, cf_told(cf_sheets[known].noun), base->name))
            return false;
    }
    page->row_count = kept;
    return true;
}

void cf_import_base_free(cf_import_base *base)
{
    cf_arena_free(&base->arena);
    *base = (cf_import_base){0};
}
