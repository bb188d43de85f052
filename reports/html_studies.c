/* Studies in report.html: each folded away behind its question in plain words. */
#include "base/language.h"
#include "reports/html_sections.h"
#include "reports/sections.h"

enum { MOST_ROWS = 100 };

static bool add_study(cf_html *html, cf_table *table)
{
    const size_t count = table->row_count;
    cf_html_start(html, "details", NULL);
    cf_html_add(html, "summary", NULL, table->title);
    if (count > MOST_ROWS) {
        cf_text_add_format(
            &html->pad, _("The first %d of %zu rows; all stand in studies.csv."), MOST_ROWS, count);
        cf_html_add_pad(html, "p", NULL);
        table->row_count = MOST_ROWS;
    }
    const bool ok = cf_html_table(html, table);
    cf_html_end_line(html);
    return ok;
}

bool cf_html_add_studies(cf_html *html)
{
    cf_tables tables = {0};
    bool ok = cf_section_studies(html->facts, &tables);
    cf_html_add(html, "p", NULL, _("For those who want to look closer. Each opens on a click."));
    for (size_t i = 0; i < tables.count && ok; i++)
        ok = add_study(html, &tables.item[i]);
    return ok;
}
