/* The one long table of coverage.csv, which coverage, its matrices and one economy share. */
#include "reports/section_economy.h"
#include "reports/section_matrices.h"

static const cf_column long_columns[] = {
    {"section", "Section", CF_WORDS, CF_SHOWN_NARROW},
    {"id", "Id", CF_WORDS, CF_SHOWN_NARROW},
    {"name", "Name", CF_WORDS, CF_SHOWN_NARROW},
    {"measure", "Measure", CF_WORDS, CF_SHOWN_NARROW},
    {"value", "Value", CF_WORDS, CF_SHOWN_NARROW},
    {"column", "By", CF_WORDS, CF_SHOWN_NARROW},
    {"records", "Records", CF_LIST, CF_SHOWN_NARROW},
};

/* A line for each measure of each row. */
static void unfold(cf_rows *rows, const cf_table *table)
{
    for (size_t r = 0; r < table->row_count; r++) {
        const cf_cell *row = &table->cell[r * table->column_count];
        for (size_t c = 2; c < table->column_count; c++) {
            cf_rows_add(rows, table->id);
            cf_rows_add(rows, row[0].text);
            cf_rows_add(rows, row[1].text);
            cf_rows_add(rows, table->column[c].id);
            if (row[c].text)
                cf_rows_add(rows, row[c].text);
            else
                cf_rows_add_number(rows, row[c].number);
            cf_rows_add(rows, "");
            cf_rows_add(rows, "");
        }
    }
}

/* Makes the table of the tables `wide`, unfolded, and of the matrices; finishes it whatever failed
 * before. */
static bool make(const cf_facts *facts, cf_tables *tables, const cf_tables *wide)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = cf_tables_add(tables, "coverage", "Coverage", facts->arena, facts->err);
    if (!table)
        return false;
    cf_table_columns(table, long_columns);
    cf_rows_filter(&rows, table, facts->filter);
    for (size_t i = 0; i < wide->count; i++)
        unfold(&rows, &wide->item[i]);
    const bool ok = cf_matrices_add_long(facts, &rows);
    return cf_rows_finish(&rows, table) && ok;
}

bool cf_section_coverage_long(const cf_facts *facts, cf_tables *tables)
{
    cf_tables wide = {0};
    return cf_section_coverage_parts(facts, &wide, CF_COVERAGE_FILED) && make(facts, tables, &wide);
}

bool cf_section_matrices_long(const cf_facts *facts, cf_tables *tables)
{
    return make(facts, tables, &(cf_tables){0});
}

bool cf_section_economy_long(const cf_facts *facts, cf_tables *tables)
{
    const cf_facts own = cf_facts_of_economy(facts);
    cf_tables wide = {0};
    return cf_section_economy_parts(&own, &wide) && make(&own, tables, &wide);
}
