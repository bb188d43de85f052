/* What has changed since the baseline, the figures by year, and the liaisons to create next. */
#include "base/language.h"
#include "reports/html_sections.h"
#include "reports/sections.h"
#include "reports/svg.h"
#include "reports/trend.h"
#include "reports/words.h"

#include <string.h>

enum { MOST_CHANGES = 200 };

/* A table below its title, cut to what can be read; where the rest stands is said. */
static bool add_titled(cf_html *html, cf_table *table, const char *file)
{
    const size_t count = table->row_count;
    if (count > MOST_CHANGES)
        table->row_count = MOST_CHANGES;
    cf_html_add(html, "h3", NULL, table->title);
    if (!cf_html_table(html, table))
        return false;
    if (count > MOST_CHANGES) {
        cf_text_add_format(
            &html->pad, _("The first %d of %zu; all stand in %s."), MOST_CHANGES, count, file);
        cf_html_add_pad(html, "p", "note");
    }
    return true;
}

bool cf_html_add_changes(cf_html *html)
{
    cf_tables tables = {0};
    bool ok = cf_section_since(html->facts, &tables) && cf_html_table(html, &tables.item[0]);
    for (size_t i = 1; i < tables.count && ok; i++)
        ok = add_titled(html, &tables.item[i], "changes.csv");
    return ok;
}

bool cf_html_add_trend(cf_html *html)
{
    cf_tables tables = {0};
    cf_add_trend_words(&html->pad, html->facts->trend);
    cf_html_add_pad(html, "p", NULL);
    if (!cf_html_add_picture(html, _("The figures by year"), cf_svg_add_trend))
        return false;
    cf_html_start(html, "details", NULL);
    cf_html_add(html, "summary", NULL, _("The same as numbers"));
    const bool ok = cf_section_trend(html->facts, &tables) && cf_html_table(html, &tables.item[0]);
    cf_html_end_line(html);
    cf_html_add(html, "p", "note", _("The picture also stands alone, for slides, in trend.svg."));
    return ok;
}

bool cf_html_add_plan(cf_html *html)
{
    static const char *const shown[CF_KEPT_MOST] = {
        "rank",          "a",        "b",      "state", "next_step", "gain", "total",
        "project_names", "carriers", "sources"};
    const cf_facts *facts = html->facts;
    const size_t budget = facts->plan->options.budget;
    cf_tables tables = {0};
    cf_text_add(&html->pad, _("If "));
    cf_add_counted(&html->pad, budget, "liaison", "liaisons");
    cf_text_add(&html->pad, _(" can be created, these bring most."));
    cf_html_add_pad(html, "p", NULL);
    bool ok = cf_section_plan(facts, &tables);
    for (size_t i = 0; i < tables.count && ok; i++)
        ok = cf_table_keep(&tables.item[i], shown, facts->arena, facts->err)
          && add_titled(html, &tables.item[i], "report.json");
    return ok;
}
