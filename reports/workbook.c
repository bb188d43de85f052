/* report.xlsx: the tables of the report as a workbook. */
#include "reports/sections.h"
#include "reports/writers.h"
#include "reports/xlsx_out.h"

#include <string.h>

typedef bool section_of(const cf_facts *facts, cf_tables *tables);

enum { MOST_PICKED = 12 };

/* What a planner acts on: the columns of the gaps, the next step first. */
static const char *const focus_actions[MOST_PICKED] = {
    "id",       "name",    "state", "next_step", "shared_projects", "shared_project_ids",
    "evidence", "sources",
};
static const char *const pair_actions[MOST_PICKED] = {
    "a", "b", "state", "kind", "next_step", "count", "projects", "carriers", "evidence", "sources",
};

/* Picks and orders the columns named by `id`, up to the first NULL. */
static bool pick(const char *const *id, cf_table *table, const cf_facts *facts)
{
    cf_column *column = cf_new(facts->arena, cf_column, MOST_PICKED, facts->err);
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    size_t from[MOST_PICKED];
    size_t count = 0;
    if (!column)
        return false;
    for (; count < MOST_PICKED && id[count]; count++) {
        for (from[count] = 0; strcmp(table->column[from[count]].id, id[count]) != 0;)
            from[count]++;
        column[count] = table->column[from[count]];
    }
    for (size_t r = 0; r < table->row_count; r++) {
        for (size_t c = 0; c < count; c++) {
            const cf_cell *cell = &table->cell[r * table->column_count + from[c]];
            if (cell->text)
                cf_rows_add(&rows, cell->text);
            else
                cf_rows_add_number(&rows, cell->number);
        }
    }
    table->column = column;
    table->column_count = count;
    return cf_rows_finish(&rows, table);
}

/* The gaps of the focus; without one, those of all pairs. */
static bool section_actions(const cf_facts *facts, cf_tables *tables)
{
    const bool has_focus = facts->analysis->snapshot.focus.count > 0;
    return (has_focus ? cf_section_focus_gaps : cf_section_pairs)(facts, tables)
        && pick(has_focus ? focus_actions : pair_actions, &tables->item[0], facts);
}

static const struct {
    const char *name;
    section_of *section;
    bool has_parts; /* several tables, one below the other */
} sheets[] = {
    {"Summary", cf_section_summary, false},      {"Actions", section_actions, false},
    {"Liaisons", cf_section_fora, false},        {"Pairs", cf_section_pairs, false},
    {"Coverage", cf_section_coverage, true},     {"Matrices", cf_section_matrices, true},
    {"Metrics", cf_section_metrics_long, false}, {"Glossary", cf_section_glossary, false},
    {"Sources", cf_section_sources, false},
};

static bool add_sheets(cf_xlsx *xlsx, const cf_facts *facts)
{
    bool ok = true;
    for (size_t i = 0; i < CF_COUNT(sheets) && ok; i++) {
        cf_tables tables = {0};
        ok = sheets[i].section(facts, &tables)
          && (sheets[i].has_parts
                  ? cf_xlsx_add_tables(xlsx, sheets[i].name, &tables, facts->err)
                  : cf_xlsx_add_table(xlsx, sheets[i].name, &tables.item[0], facts->err));
    }
    return ok;
}

bool cf_write_workbook(const cf_report *report, cf_text *out, cf_error *err)
{
    const char *title = report->analysis->graph->title;
    cf_arena arena = {0};
    cf_facts facts;
    cf_xlsx xlsx = {.descriptor = -1};
    const bool ok =
        cf_facts_read(&facts, report, &arena, err)
        && cf_xlsx_open(&xlsx, *title ? title : "Coordination across fora", err)
        && add_sheets(&xlsx, &facts) && cf_xlsx_finish(&xlsx, out, err);
    cf_xlsx_close(&xlsx);
    cf_arena_free(&arena);
    return ok;
}
