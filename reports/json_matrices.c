/* "matrices" and "economy" of JSON: squares with their records. */
#include "base/pad.h"
#include "reports/json_sections.h"
#include "reports/matrix_parts.h"
#include "reports/matrix_words.h"
#include "reports/section_economy.h"
#include "reports/words.h"

#include <math.h>

static void add_ids(cf_json_out *json, const char *key, const cf_matrix *matrix,
                    const cf_item *item, size_t count)
{
    cf_emit_array(json, key, CF_FLAT);
    for (size_t i = 0; i < count; i++)
        cf_emit_text(json, NULL, cf_item_id(matrix->analysis->graph, item[i]));
    cf_emit_close(json);
}

static void add_records(cf_json_out *json, const cf_graph *graph, const cf_square *square)
{
    cf_text words = {0};
    cf_emit_array(json, "records", CF_FLAT);
    for (size_t i = 0; i < square->count; i++) {
        cf_pad_clear(&words, json->out);
        cf_add_record_id(&words, graph, square->record[i]);
        cf_emit_text(json, NULL, cf_text_of(&words));
    }
    cf_emit_close(json);
    cf_pad_free(&words, json->out);
}

static void add_square(cf_json_out *json, const cf_matrix *matrix, const cf_square *square)
{
    cf_emit_object(json, NULL, CF_FLAT);
    cf_emit_text(json, "row", cf_matrix_row_id(matrix, square->row));
    cf_emit_text(json, "column", cf_matrix_column_id(matrix, square->column));
    cf_emit_text(json, "measure", cf_matrix_measure_word(matrix, square->measure));
    cf_emit_number(
        json, "count", cf_matrix_count(matrix, square->row, square->column, square->measure));
    add_records(json, matrix->analysis->graph, square);
    cf_emit_close(json);
}

typedef struct {
    cf_json_out *json;
    const cf_matrix *matrix;
} place;

static void see_square(void *context, const cf_square *square)
{
    const place *where = context;
    add_square(where->json, where->matrix, square);
}

/* Those with records, then those that are not recorded; any other is 0. */
static void add_squares(cf_json_out *json, const cf_matrix *matrix)
{
    place where = {json, matrix};
    cf_emit_array(json, "squares", CF_TALL);
    for (size_t i = 0; i < matrix->square_count; i++) {
        if (cf_matrix_is_measured(matrix, &matrix->square[i]))
            add_square(json, matrix, &matrix->square[i]);
    }
    cf_matrix_see_not_recorded(matrix, see_square, &where);
    cf_emit_close(json);
}

/* Records of all measures, each once. */
static void add_totals(cf_json_out *json, const cf_matrix *matrix)
{
    const size_t rows = matrix->row_count;
    const size_t columns = matrix->column_count;
    const size_t all = matrix->measure_count;
    cf_emit_array(json, "row_totals", CF_FLAT);
    for (size_t r = 0; r < rows; r++)
        cf_emit_number(json, NULL, cf_matrix_count(matrix, r, columns, all));
    cf_emit_close(json);
    cf_emit_array(json, "column_totals", CF_FLAT);
    for (size_t c = 0; c < columns; c++)
        cf_emit_number(json, NULL, cf_matrix_count(matrix, rows, c, all));
    cf_emit_close(json);
    cf_emit_number(json, "total", cf_matrix_count(matrix, rows, columns, all));
}

static void add_matrix(cf_json_out *json, const cf_matrix *matrix)
{
    cf_text words = {0};
    cf_emit_object(json, NULL, CF_TALL);
    cf_emit_text(json, "id", matrix->of->word);
    cf_emit_text(json, "title", matrix->of->title);
    cf_add_matrix_note(&words, matrix);
    cf_emit_text(json, "words", cf_text_of(&words));
    cf_pad_free(&words, json->out);
    add_ids(json, "rows", matrix, matrix->row, matrix->row_count);
    add_ids(json, "columns", matrix, matrix->column, matrix->column_count);
    add_totals(json, matrix);
    add_squares(json, matrix);
    cf_emit_close(json);
}

void cf_json_add_matrices(cf_json_out *json, const cf_facts *facts)
{
    cf_emit_array(json, "matrices", CF_TALL);
    for (cf_matrix_kind kind = 0; kind < CF_MATRIX_COUNT; kind++) {
        cf_matrix matrix;
        if (!cf_is_matrix_chosen(facts, kind))
            continue;
        if (cf_facts_matrix(facts, kind, &matrix))
            add_matrix(json, &matrix);
        else
            json->out->failed = true;
    }
    cf_emit_close(json);
}

static void add_basis(cf_json_out *json, uint8_t bases)
{
    cf_emit_array(json, "basis", CF_FLAT);
    for (cf_carrier_basis basis = 0; basis < CF_CARRIER_BASIS_COUNT; basis++) {
        if (bases & CF_CARRIER_BIT(basis))
            cf_emit_text(json, NULL, cf_carrier_words[basis]);
    }
    cf_emit_close(json);
}

static void add_gaps(cf_json_out *json, const cf_facts *facts)
{
    cf_emit_array(json, "gaps_to_carry", CF_TALL);
    for (size_t i = 0; i < facts->analysis->gap_count; i++) {
        const cf_gap *gap = &facts->analysis->gap[i];
        const cf_carrier *carrier = cf_carrier_of(gap, facts->selection.choice.economy);
        if (!carrier)
            continue;
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "a", facts->graph->forum[gap->a].id);
        cf_emit_text(json, "b", facts->graph->forum[gap->b].id);
        cf_emit_text(json, "state", cf_states[gap->state].word);
        add_basis(json, carrier->bases);
        cf_emit_count(json, "count", gap->count);
        cf_emit_text(json, "next_step", cf_states[gap->state].next_step);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

void cf_json_add_economy(cf_json_out *json, const cf_facts *facts)
{
    const cf_facts own = cf_facts_of_economy(facts);
    cf_json_add_economies(json, &own);
    add_gaps(json, &own);
    cf_json_add_matrices(json, &own);
}
