/* The tables that a program can ask for: those of the CSV files, and no second truth. */
#include "base/language.h"
#include "library/gate.h"
#include "library/named.h"
#include "library/record.h"
#include "reports/sections.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct crossfora_table {
    cf_arena arena;
    cf_table table;
    crossfora_column *column;
};

static bool has_focus(const cf_report *report)
{
    return report->analysis->snapshot.focus.count > 0;
}

static bool has_plan(const cf_report *report)
{
    return report->plan != NULL;
}

static bool has_diff(const cf_report *report)
{
    return report->diff != NULL;
}

static bool has_trend(const cf_report *report)
{
    return report->trend != NULL;
}

/* Without metrics a table is quick. */
static const struct {
    const char *name;
    bool (*section)(const cf_facts *facts, cf_tables *tables);
    bool needs_all;
    bool (*is_there)(const cf_report *report); /* NULL: always */
    const char *lack;
} rows[] = {
    {"fora", cf_section_fora, false, has_focus, N_("a focus: open it with the option focus")},
    {"gaps", cf_section_focus_gaps, false, has_focus, N_("a focus: open it with the option focus")},
    {"pairs", cf_section_pairs, false, NULL, NULL},
    {"projects", cf_section_second_look_in_one, false, NULL, NULL},
    {"coverage", cf_section_coverage_long, false, NULL, NULL},
    {"metrics", cf_section_metrics_long, true, NULL, NULL},
    {"studies", cf_section_studies_long, true, NULL, NULL},
    {"plan", cf_section_plan_in_one, true, has_plan, N_("a plan: open it with the option budget")},
    {"changes", cf_section_since_in_one, true, has_diff,
     N_("an earlier day: open it with the option since or baseline")},
    {"trend", cf_section_trend_numbers, true, has_trend, N_("dates over several years")},
};
_Static_assert(CF_COUNT(rows) == CF_LIBRARY_TABLES, "a record has another number of tables");

const char *crossfora_table_name(size_t at)
{
    return at < CF_COUNT(rows) ? rows[at].name : NULL;
}

static bool find_row(size_t *place, const char *name, cf_error *err)
{
    for (*place = 0; *place < CF_COUNT(rows); ++*place) {
        if (strcmp(rows[*place].name, name) == 0)
            return true;
    }
    return cf_named_fail(N_("table"), name, crossfora_table_name, err);
}

static bool describe(crossfora_table *made, cf_error *err)
{
    static const crossfora_kind kinds[] = {
        [CF_WORDS] = CROSSFORA_WORDS,
        [CF_NUMBER] = CROSSFORA_NUMBER,
        [CF_RECORDS] = CROSSFORA_RECORDS,
        [CF_LIST] = CROSSFORA_LIST,
    };
    const cf_table *table = &made->table;
    made->column = cf_new(&made->arena, crossfora_column, table->column_count, err);
    for (size_t i = 0; made->column && i < table->column_count; i++) {
        const cf_column *column = &table->column[i];
        made->column[i] = (crossfora_column){column->id, column->title, kinds[column->kind]};
    }
    return made->column;
}

static bool fill(crossfora_table *made, size_t place, const cf_report *report, cf_error *err)
{
    cf_facts facts;
    cf_tables tables = {0};
    if (!cf_facts_read(&facts, report, &made->arena, err) || !rows[place].section(&facts, &tables))
        return false;
    made->table = tables.item[0];
    return describe(made, err);
}

static bool make(crossfora_record *record, size_t place, cf_error *err)
{
    if (rows[place].needs_all && !cf_record_complete(record, err))
        return false;
    const cf_report *report = rows[place].needs_all ? &record->whole.report : &record->brief.report;
    if (rows[place].is_there && !rows[place].is_there(report))
        return cf_fail(err, CF_ERROR_USAGE, "%s: the table %s wants %s", record->whole.input.name,
                       rows[place].name, cf_told(rows[place].lack));
    crossfora_table *made = calloc(1, sizeof *made);
    if (!made)
        return cf_fail_memory(err);
    if (!fill(made, place, report, err)) {
        cf_library_table_free(made);
        return false;
    }
    record->table[place] = made;
    return true;
}

static bool make_inside(crossfora_record *record, size_t place, cf_error *err)
{
    cf_gate gate;
    if (record->table[place])
        return true;
    if (!cf_gate_enter(&gate, &record->request, err))
        return false;
    const bool ok = make(record, place, err);
    cf_gate_leave(&gate);
    return ok;
}

crossfora_status crossfora_find_table(
    crossfora_record *record, const char *name, const crossfora_table **table)
{
    cf_error err = {0};
    size_t place;
    *table = NULL;
    if (cf_record_is_open(record, &err) && find_row(&place, name, &err)
        && make_inside(record, place, &err))
        *table = record->table[place];
    return cf_record_settle(record, &err);
}

void cf_library_table_free(crossfora_table *table)
{
    if (table)
        cf_arena_free(&table->arena);
    free(table);
}

const char *crossfora_table_title(const crossfora_table *table)
{
    return table->table.title;
}

const char *crossfora_table_note(const crossfora_table *table)
{
    return table->table.note ? table->table.note : "";
}

size_t crossfora_table_rows(const crossfora_table *table)
{
    return table->table.row_count;
}

size_t crossfora_table_columns(const crossfora_table *table)
{
    return table->table.column_count;
}

const crossfora_column *crossfora_table_column(const crossfora_table *table, size_t column)
{
    return column < table->table.column_count ? &table->column[column] : NULL;
}

crossfora_cell crossfora_table_cell(const crossfora_table *table, size_t row, size_t column)
{
    const cf_table *cells = &table->table;
    if (row >= cells->row_count || column >= cells->column_count)
        return (crossfora_cell){NULL, NAN};
    const cf_cell *cell = &cells->cell[row * cells->column_count + column];
    return (crossfora_cell){cell->text, cell->text ? (double)NAN : cell->number};
}
