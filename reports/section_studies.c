/* The tables of studies: each as it is, or all as one. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/sections.h"

#include <math.h>

static const char *lens_of(const cf_study_result *result)
{
    return result->network ? cf_lenses[result->network->lens].word : "";
}

/* What the study means, how it is made, and what must be known to read it. */
static const char *note_of(const cf_study_result *result, const cf_facts *facts)
{
    const cf_study *study = result->study;
    cf_text pad = {0};
    cf_text_add_format(&pad, _("%s Definition: %s. "), _(study->plain), study->definition);
    if (result->network)
        cf_text_add_format(&pad, _("Lens: %s. "), lens_of(result));
    cf_text_add_format(&pad, _("Reference: %s."), study->reference);
    if (result->note.english)
        cf_text_add_format(&pad, _(" Note: %s."), cf_sentence_words(result->note));
    const char *note = cf_pad_take(&pad, facts->arena, facts->err);
    cf_text_free(&pad);
    return note;
}

bool cf_section_studies(const cf_facts *facts, cf_tables *tables)
{
    const cf_analysis *analysis = facts->analysis;
    for (size_t i = 0; i < analysis->study_count; i++) {
        const cf_study_result *result = &analysis->study[i];
        cf_table *table = cf_tables_add(tables, "", "", facts->arena, facts->err);
        if (!table)
            return false;
        *table = result->table;
        table->title = _(result->study->title);
        table->note = note_of(result, facts);
        if (!table->note)
            return false;
    }
    return true;
}

static bool is_same(const cf_facts *facts)
{
    const cf_analysis *analysis = facts->analysis;
    for (size_t i = 1; i < analysis->study_count; i++) {
        if (analysis->study[i].study != analysis->study[0].study)
            return false;
    }
    return analysis->study_count > 0;
}

/* One study, through however many lenses, with its own columns. */
static bool add_one_study(const cf_facts *facts, cf_table *table)
{
    const cf_analysis *analysis = facts->analysis;
    const cf_study *study = analysis->study[0].study;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_column *column = cf_new(facts->arena, cf_column, study->column_count + 1, facts->err);
    if (!column)
        return false;
    column[0] = (cf_column){"lens", N_("Lens"), CF_WORDS, CF_SHOWN_NARROW};
    for (size_t i = 0; i < study->column_count; i++)
        column[i + 1] = study->column[i];
    table->column = column;
    table->column_count = study->column_count + 1;
    cf_rows_filter(&rows, table, facts->filter);
    for (size_t i = 0; i < analysis->study_count; i++) {
        const cf_table *from = &analysis->study[i].table;
        for (size_t at = 0; at < from->row_count * from->column_count; at++) {
            if (at % from->column_count == 0)
                cf_rows_add(&rows, lens_of(&analysis->study[i]));
            cf_rows_add_cell(&rows, &from->cell[at]);
        }
    }
    return cf_rows_finish(&rows, table);
}

static const cf_column long_columns[] = {
    {"study", N_("Study"), CF_WORDS, CF_SHOWN_NARROW},
    {"lens", N_("Lens"), CF_WORDS, CF_SHOWN_NARROW},
    {"row", N_("Row"), CF_NUMBER, CF_SHOWN_NARROW},
    {"column", N_("Column"), CF_WORDS, CF_SHOWN_NARROW},
    {"value", N_("Value"), CF_NUMBER, CF_SHOWN_NARROW},
    {"text", N_("In words"), CF_WORDS, CF_SHOWN_NARROW},
};

static void add_long_rows(cf_rows *rows, const cf_study_result *result)
{
    const cf_table *table = &result->table;
    for (size_t i = 0; i < table->row_count * table->column_count; i++) {
        const cf_cell *cell = &table->cell[i];
        cf_rows_add(rows, result->study->id);
        cf_rows_add(rows, lens_of(result));
        cf_rows_add_count(rows, i / table->column_count + 1);
        cf_rows_add(rows, table->column[i % table->column_count].id);
        cf_rows_add_number(rows, cell->text ? (double)NAN : cell->number);
        if (cell->text)
            cf_rows_add_cell(rows, cell);
        else
            cf_rows_add(rows, "");
    }
}

bool cf_section_studies_long(const cf_facts *facts, cf_tables *tables)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = cf_tables_add(tables, "study", _("Studies"), facts->arena, facts->err);
    if (!table)
        return false;
    if (facts->analysis->options.metric && is_same(facts))
        return add_one_study(facts, table);
    cf_table_columns(table, long_columns);
    cf_rows_filter(&rows, table, facts->filter);
    for (size_t i = 0; i < facts->analysis->study_count; i++)
        add_long_rows(&rows, &facts->analysis->study[i]);
    return cf_rows_finish(&rows, table);
}
