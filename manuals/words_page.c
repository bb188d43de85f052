#include "manuals/mdoc.h"
#include "manuals/pages.h"
#include "reports/definitions.h"

static void add_line(cf_text *page, const char *name, const char *words)
{
    cf_text line = {0};
    if (!*words)
        return;
    cf_text_add_format(&line, "%s: %s", name, words);
    cf_text_add(page, ".Pp\n");
    cf_mdoc_words(page, cf_text_of(&line), NULL);
    page->failed = page->failed || line.failed;
    cf_text_free(&line);
}

static void add_definition(cf_text *page, const cf_definition *item)
{
    cf_text_add(page, ".It Cm ");
    cf_mdoc_argument(page, item->word);
    cf_text_add_char(page, '\n');
    if (*item->title) {
        cf_mdoc_words(page, item->title, NULL);
        cf_text_add(page, ".Pp\n");
    }
    cf_mdoc_words(page, item->plain, NULL);
    add_line(page, "Definition", item->definition);
    add_line(page, "Not defined", item->undefined);
    add_line(page, "Unit", item->unit);
    add_line(page, "Columns", item->columns);
    add_line(page, "Lenses", item->lenses);
    add_line(page, "Options", item->options);
    add_line(page, "Reference", item->reference);
    add_line(page, "Cost", item->cost);
}

void cf_add_words_page(cf_text *page, const char *prose, cf_arena *arena, cf_error *err)
{
    static const char *const pages[] = {
        "crossfora 1", "crossfora-explain 1", "crossfora-metrics 1", "crossfora-report 5", NULL};
    cf_definitions found = {0};
    if (!cf_definitions_read(&found, arena, err))
        return;
    cf_mdoc_begin(page, "crossfora-metrics", 7, "words, metrics and studies of the reports");
    cf_mdoc_section(page, "DESCRIPTION");
    cf_add_paragraphs(page, prose);
    for (size_t i = 0; i < found.count; i++) {
        if (i == 0 || found.item[i].group != found.item[i - 1].group) {
            if (i > 0)
                cf_mdoc_close_list(page);
            cf_mdoc_subsection(page, cf_definition_headings[found.item[i].group]);
            cf_mdoc_open_list(page);
        }
        add_definition(page, &found.item[i]);
    }
    cf_mdoc_close_list(page);
    cf_add_sections(page, prose);
    cf_mdoc_see_also(page, pages);
}
