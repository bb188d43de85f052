/* Economies and areas: coverage by kind and parent, participation, focal points, areas. */
#include "reports/html_sections.h"
#include "reports/sections.h"

#include <math.h>
#include <string.h>

static bool is_number(const cf_table *table, size_t column)
{
    return table->column[column].kind == CF_NUMBER;
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

/* The states stand in the summary, what is left out below it. */
static bool is_elsewhere(const cf_table *table)
{
    return strcmp(table->id, "state") == 0;
}

static const char *area_name(const cf_graph *graph, const char *id)
{
    for (size_t i = 0; i < graph->area_count; i++) {
        if (strcmp(graph->area[i].id, id) == 0)
            return graph->area[i].name;
    }
    return id;
}

/* Here is room for the names of areas at the head of their columns. */
static bool name_areas(const cf_facts *facts, cf_table *table)
{
    cf_column *column = cf_new(facts->arena, cf_column, table->column_count, facts->err);
    if (!column)
        return false;
    for (size_t c = 0; c < table->column_count; c++) {
        column[c] = table->column[c];
        if (is_number(table, c))
            column[c].title = area_name(facts->graph, column[c].id);
    }
    table->column = column;
    return true;
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
        cell[i].text =
            isnan(cell[i].number)
                ? "not defined"
                : cf_arena_format(facts->arena, facts->err, "%.0f %%", 100 * cell[i].number);
        ok = cell[i].text != NULL;
    }
    table->cell = cell;
    return ok;
}

static bool add_table(cf_html *html, cf_table *table, const char *title_before)
{
    const bool is_of_areas = strcmp(table->id, "area") == 0;
    if (strcmp(table->title, title_before) != 0)
        cf_html_add(html, "h3", NULL, table->title);
    if (is_all_zero(table)) {
        table->row_count = 0;
        cf_html_add(html, "p", "note", "Nothing is on record here.");
    }
    if (is_of_areas ? !name_areas(html->facts, table) : !round_shares(html->facts, table))
        return false;
    cf_html_start(html, "div", is_of_areas ? "heat" : NULL);
    const bool ok = cf_html_table(html, table);
    cf_html_end_line(html);
    return ok;
}

bool cf_html_add_coverage(cf_html *html)
{
    cf_tables tables = {0};
    const char *before = "";
    bool ok = cf_section_coverage(html->facts, &tables);
    for (size_t i = 0; i < tables.count && ok; i++) {
        if (is_elsewhere(&tables.item[i]))
            continue;
        ok = add_table(html, &tables.item[i], before);
        before = tables.item[i].title;
    }
    return ok;
}
