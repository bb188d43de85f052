/* Projects that are worth a second look: the first rows of each table, the rest folded. */
#include "base/language.h"
#include "reports/html_sections.h"
#include "reports/sections.h"

enum { FIRST_ROWS = 8, MOST_ROWS = 200 };

/* The rows behind the first; the table keeps those. */
static cf_table take_rest(const cf_facts *facts, cf_table *table)
{
    cf_table rest = *table;
    rest.title = cf_arena_format(facts->arena, facts->err, _("%s, the rest"), table->title);
    rest.cell += FIRST_ROWS * table->column_count;
    rest.row_count = (rest.row_count < MOST_ROWS ? rest.row_count : MOST_ROWS) - FIRST_ROWS;
    table->row_count = FIRST_ROWS;
    rest.note = NULL;
    return rest;
}

static bool add_folded(cf_html *html, const cf_table *rest, size_t of)
{
    cf_html_start(html, "details", NULL);
    cf_text_add_format(&html->pad, _("%zu more"), rest->row_count);
    if (FIRST_ROWS + rest->row_count < of)
        cf_text_add_format(&html->pad, _(" of %zu; all stand in projects.csv"), of - FIRST_ROWS);
    cf_html_add_pad(html, "summary", NULL);
    const bool ok = cf_html_table(html, rest);
    cf_html_end_line(html);
    return ok;
}

static bool add_table(cf_html *html, cf_table *table)
{
    const size_t of = table->row_count;
    cf_html_add(html, "h3", NULL, table->title);
    cf_html_add(html, "p", NULL, table->note);
    table->note = NULL;
    if (of <= FIRST_ROWS)
        return cf_html_table(html, table);
    const cf_table rest = take_rest(html->facts, table);
    return rest.title && cf_html_table(html, table) && add_folded(html, &rest, of);
}

bool cf_html_add_second_look(cf_html *html)
{
    cf_tables tables = {0};
    bool ok = cf_section_second_look(html->facts, &tables);
    for (size_t i = 0; i < tables.count && ok; i++)
        ok = add_table(html, &tables.item[i]);
    return ok;
}
