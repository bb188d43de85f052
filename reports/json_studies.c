/* "studies" of report.json: the table of each, with its definition. */
#include "base/pad.h"
#include "reports/json_sections.h"

#include <string.h>

/* Words joined by ";" are a list. */
static void add_list(cf_json_out *json, const char *key, const char *words)
{
    cf_text pad = {0};
    cf_emit_array(json, key, CF_FLAT);
    while (*words) {
        const size_t length = strcspn(words, ";");
        cf_text_add_bytes(&pad, words, length);
        cf_emit_text(json, NULL, cf_text_of(&pad));
        cf_pad_clear(&pad, json->out);
        words += length + (words[length] == ';');
    }
    cf_pad_free(&pad, json->out);
    cf_emit_close(json);
}

static void add_cell(cf_json_out *json, const cf_column *column, const cf_cell *cell)
{
    if (column->kind == CF_LIST)
        add_list(json, column->id, cell->text ? cell->text : "");
    else if (cell->text)
        cf_emit_text_or_null(json, column->id, cell->text);
    else
        cf_emit_number(json, column->id, cell->number);
}

static void add_rows(cf_json_out *json, const cf_table *table)
{
    cf_emit_array(json, "rows", CF_TALL);
    for (size_t r = 0; r < table->row_count; r++) {
        cf_emit_object(json, NULL, CF_FLAT);
        for (size_t c = 0; c < table->column_count; c++)
            add_cell(json, &table->column[c], &table->cell[r * table->column_count + c]);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_study(cf_json_out *json, const cf_study_result *result)
{
    const cf_study *study = result->study;
    cf_emit_object(json, NULL, CF_TALL);
    cf_emit_text(json, "id", study->id);
    cf_emit_text(json, "title", study->title);
    cf_emit_text_or_null(
        json, "lens", result->network ? cf_lenses[result->network->lens].word : "");
    cf_emit_text(json, "definition", study->definition);
    cf_emit_text(json, "reference", study->reference);
    add_rows(json, &result->table);
    cf_emit_text_or_null(json, "note", result->note.english ? result->note.english : "");
    cf_emit_close(json);
}

void cf_json_add_studies(cf_json_out *json, const cf_facts *facts)
{
    const cf_analysis *analysis = facts->analysis;
    cf_emit_array(json, "studies", CF_TALL);
    for (size_t i = 0; i < analysis->study_count; i++)
        add_study(json, &analysis->study[i]);
    cf_emit_close(json);
}
