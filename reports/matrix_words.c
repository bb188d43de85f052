#include "reports/matrix_words.h"

#include "base/language.h"
#include "reports/words.h"

#include <math.h>
#include <string.h>

const char *cf_matrix_row_id(const cf_matrix *matrix, size_t row)
{
    return row < matrix->row_count ? cf_item_id(matrix->analysis->graph, matrix->row[row]) : "all";
}

const char *cf_matrix_column_id(const cf_matrix *matrix, size_t column)
{
    return column < matrix->column_count
             ? cf_item_id(matrix->analysis->graph, matrix->column[column])
             : "all";
}

const char *cf_matrix_measure_word(const cf_matrix *matrix, size_t measure)
{
    return measure < matrix->measure_count ? matrix->of->measure[measure].word : "all";
}

static const char *id_of(const cf_graph *graph, cf_record record)
{
    switch (record.kind) {
    case CF_RECORD_ECONOMY:
        return graph->economy[record.at].id;
    case CF_RECORD_FORUM:
        return graph->forum[record.at].id;
    case CF_RECORD_PROJECT:
        return graph->project[record.at].id;
    case CF_RECORD_EVENT:
        return graph->event[record.at].id;
    default:
        return NULL;
    }
}

static const char *name_of(const cf_graph *graph, cf_record record)
{
    switch (record.kind) {
    case CF_RECORD_ECONOMY:
        return graph->economy[record.at].name;
    case CF_RECORD_FORUM:
        return graph->forum[record.at].name;
    case CF_RECORD_PROJECT:
        return graph->project[record.at].title;
    default:
        return graph->event[record.at].name;
    }
}

void cf_add_record_id(cf_text *out, const cf_graph *graph, cf_record record)
{
    const char *id = id_of(graph, record);
    if (id)
        cf_text_add(out, id);
    else if (record.kind == CF_RECORD_LIAISON)
        cf_add_liaison(out, graph, &graph->liaison[record.at]);
    else
        cf_add_contact(out, graph, &graph->contact[record.at]);
}

void cf_add_record(cf_text *out, const cf_graph *graph, cf_record record)
{
    char day[CF_DATE_SIZE];
    const char *id = id_of(graph, record);
    if (!id) {
        cf_add_record_id(out, graph, record);
        return;
    }
    cf_text_add(out, name_of(graph, record));
    if (strcmp(name_of(graph, record), id) != 0)
        cf_text_add_format(out, " (%s)", id);
    if (record.kind == CF_RECORD_EVENT && cf_date_is_given(graph->event[record.at].period.since))
        cf_text_add_format(out, ", %s", cf_date_text(graph->event[record.at].period.since, day));
}

void cf_add_record_ids(cf_text *out, const cf_graph *graph, const cf_square *square)
{
    for (size_t i = 0; square && i < square->count; i++) {
        cf_text_add(out, i > 0 ? ";" : "");
        cf_add_record_id(out, graph, square->record[i]);
    }
}

/* "3 of 21 squares are empty, 12 not recorded." */
static void add_squares(cf_text *out, const cf_matrix *matrix, size_t first, size_t count)
{
    size_t empty = 0;
    size_t unknown = 0;
    for (size_t r = 0; r < matrix->row_count; r++) {
        for (size_t c = first; c < first + count; c++) {
            const double found = cf_matrix_count(matrix, r, c, matrix->measure_count);
            unknown += isnan(found) != 0;
            empty += found == 0;
        }
    }
    cf_text_add_format(out, _(" %zu of "), empty);
    cf_add_counted(out, matrix->row_count * count, "square is", "squares are");
    cf_text_add(out, _(" empty"));
    if (unknown > 0)
        cf_text_add_format(out, _(", and %zu not recorded"), unknown);
    cf_text_add(out, ".");
}

/* What is on record nowhere in the matrix. */
static void add_missing(cf_text *out, const cf_matrix *matrix)
{
    const char *between = _(" Not recorded at all: ");
    for (size_t m = 0; m < matrix->measure_count; m++) {
        if (matrix->recorded & 1u << m)
            continue;
        cf_text_add_format(out, "%s%s", between, _(matrix->of->measure[m].title));
        between = ", ";
    }
    cf_text_add(out, strcmp(between, ", ") == 0 ? "." : "");
}

/* Such projects may belong into any square. */
static void add_without_area(cf_text *out, const cf_matrix *matrix)
{
    const cf_graph *graph = matrix->analysis->graph;
    size_t without = 0;
    size_t count = 0;
    for (size_t i = 0; i < graph->project_count; i++) {
        const cf_project *project = &graph->project[i];
        if (!matrix->analysis->snapshot.project[i])
            continue;
        count++;
        without += project->areas.count + project->frameworks.count == 0;
    }
    if (without == 0)
        return;
    cf_text_add_format(out, _(" %zu of "), without);
    cf_add_counted(out, count, "project in force has", "projects in force have");
    cf_text_add(out, _(" no area on record, and may belong anywhere."));
}

void cf_add_matrix_note(cf_text *out, const cf_matrix *matrix)
{
    cf_add_part_note(out, matrix, 0, matrix->column_count);
}

void cf_add_part_note(cf_text *out, const cf_matrix *matrix, size_t first, size_t count)
{
    const bool is_last = first + count == matrix->column_count;
    cf_text_add(out, _(matrix->of->plain));
    if (matrix->row_count * count > 0)
        add_squares(out, matrix, first, count);
    add_missing(out, matrix);
    if (is_last && (matrix->of->row == CF_AXIS_AREAS || matrix->of->column == CF_AXIS_AREAS))
        add_without_area(out, matrix);
}
