/* Economies and areas: coverage by kind and parent, participation, focal points, areas. */
#include "base/language.h"
#include "reports/html_sections.h"
#include "reports/sections.h"

#include <math.h>
#include <string.h>

static bool is_number(const cf_table *table, size_t column)
{
    return cf_column_is_number(table->column[column].kind);
}

static double cell_at(const cf_table *table, size_t row, size_t column)
{
    return table->cell[row * table->column_count + column].number;
}

/* Are there numbers, and is none of them more than 0? */
static bool is_all_zero(const cf_table *table)
{
    bool has_number = false;
    for (size_t r = 0; r < table->row_count; r++) {
        for (size_t c = 0; c < table->column_count; c++) {
            if (is_number(table, c) && cell_at(table, r, c) > 0)
                return false;
            has_number = has_number || is_number(table, c);
        }
    }
    return has_number;
}

/* The states stand in the summary; the matrix of economies and areas as a heat table below. */
static bool is_elsewhere(const cf_table *table)
{
    return strcmp(table->id, "state") == 0
        || strcmp(table->id, cf_matrices[CF_ECONOMIES_AREAS].word) == 0;
}

/* Shares are read as percent here; the exact ones stand in coverage.csv. */
static bool round_shares(const cf_facts *facts, cf_table *table)
{
    const size_t count = table->row_count * table->column_count;
    cf_cell *cell = cf_new(facts->arena, cf_cell, count, facts->err);
    bool ok = cell != NULL;
    for (size_t i = 0; i < count && ok; i++) {
        const char *id = table->column[i % table->column_count].id;
        cell[i] = table->cell[i];
        if (strcmp(id, "low") != 0 && strcmp(id, "high") != 0)
            continue;
        const double share = cell[i].number;
        cell[i] = (cf_cell){
            .text = isnan(share)
                      ? _("not defined")
                      : cf_arena_format(facts->arena, facts->err, "%.0f %%", 100 * share)};
        ok = cell[i].text != NULL;
    }
    table->cell = cell;
    return ok;
}

static bool add_table(cf_html *html, cf_table *table)
{
    cf_html_add(html, "h3", NULL, table->title);
    if (is_all_zero(table)) {
        table->row_count = 0;
        cf_html_add(html, "p", "note", _("Nothing is on record here."));
    }
    return round_shares(html->facts, table) && cf_html_table(html, table);
}

bool cf_html_add_coverage(cf_html *html)
{
    cf_tables tables = {0};
    bool ok = cf_section_coverage(html->facts, &tables);
    for (size_t i = 0; i < tables.count && ok; i++)
        ok = is_elsewhere(&tables.item[i]) || add_table(html, &tables.item[i]);
    return ok && cf_html_add_matrices(html);
}
