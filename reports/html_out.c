#include "reports/html_out.h"

#include "base/language.h"
#include "base/pad.h"
#include "reports/graphml_nodes.h"
#include "reports/text_out.h"
#include "reports/words.h"

#include <math.h>
#include <string.h>

enum { LONG_TITLE = 14 };

static const char *const prefixes[] = {
    [CF_TO_ROW] = "l", [CF_TO_EVIDENCE] = "e", [CF_TO_NODE] = "n", [CF_TO_SOURCE] = "s"};
_Static_assert(CF_COUNT(prefixes) == CF_TO_COUNT, "a target has no prefix");

void cf_html_start(cf_html *html, const char *name, const char *class)
{
    cf_xml_start(&html->xml, name);
    if (class)
        cf_xml_attribute(&html->xml, "class", class);
}

void cf_html_end(cf_html *html)
{
    cf_xml_end_full(&html->xml);
}

void cf_html_end_line(cf_html *html)
{
    cf_html_end(html);
    cf_xml_raw(&html->xml, "\n");
}

static const char before_percent[] = " %";

/* A line does not end between a number and its percent sign. */
static void add_unbroken(cf_html *html, const char *text)
{
    static const char unbreaking[] = "\xC2\xA0";
    cf_text words = {0};
    for (const char *at; (at = strstr(text, before_percent)); text = at + 1) {
        const bool is_share = at > text && at[-1] >= '0' && at[-1] <= '9';
        cf_text_add_bytes(&words, text, (size_t)(at - text));
        cf_text_add(&words, is_share ? unbreaking : " ");
    }
    cf_text_add(&words, text);
    cf_xml_line(&html->xml, cf_text_of(&words));
    html->xml.failed = html->xml.failed || words.failed;
    cf_text_free(&words);
}

void cf_html_text(cf_html *html, const char *text)
{
    if (strstr(text, before_percent))
        add_unbroken(html, text);
    else
        cf_xml_line(&html->xml, text);
}

void cf_html_pad(cf_html *html)
{
    html->xml.failed = html->xml.failed || html->pad.failed;
    cf_html_text(html, cf_text_of(&html->pad));
    cf_pad_clear(&html->pad, &html->xml.pad);
}

void cf_html_add(cf_html *html, const char *name, const char *class, const char *text)
{
    cf_html_start(html, name, class);
    cf_html_text(html, text);
    cf_html_end_line(html);
}

void cf_html_add_pad(cf_html *html, const char *name, const char *class)
{
    if (html->pad.length == 0)
        return;
    cf_html_start(html, name, class);
    cf_html_pad(html);
    cf_html_end_line(html);
}

/* Spaces of the record's id become hyphens, as in the ids of GraphML. */
static void add_anchor(cf_html *html, const char *attribute, const char *mark,
                       cf_html_target target, const char *record)
{
    const char *id = cf_graphml_id(record, html->facts->arena, html->facts->err);
    html->xml.failed = html->xml.failed || !id;
    cf_xml_attribute_format(&html->xml, attribute, "%s%s-%s", mark, prefixes[target], id ? id : "");
}

void cf_html_id(cf_html *html, cf_html_target target, const char *record)
{
    add_anchor(html, "id", "", target, record);
}

void cf_html_link(cf_html *html, cf_html_target target, const char *record, const char *text)
{
    cf_html_start(html, "a", NULL);
    add_anchor(html, "href", "#", target, record);
    cf_html_text(html, text);
    cf_html_end(html);
}

void cf_html_state(cf_html *html, cf_state state)
{
    cf_html_start(html, "span", NULL);
    cf_xml_attribute_format(&html->xml, "class", "st st-%s", cf_states[state].word);
    cf_html_start(html, "span", NULL);
    cf_xml_attribute(&html->xml, "aria-hidden", "true");
    cf_html_text(html, cf_states[state].symbol);
    cf_html_end(html);
    cf_text_add_char(&html->pad, ' ');
    cf_add_state(&html->pad, state);
    cf_html_pad(html);
    cf_html_end(html);
}

void cf_html_citations(cf_html *html, cf_citations sources)
{
    for (size_t i = 0; i < sources.count; i++) {
        const cf_citation *citation = &sources.item[i];
        const char *id = html->facts->graph->source[citation->source].id;
        cf_html_text(html, i > 0 ? "; " : "");
        cf_html_link(html, CF_TO_SOURCE, id, id);
        if (citation->locator[0] == '\0')
            continue;
        cf_text_add_format(&html->pad, ", %s", citation->locator);
        cf_html_pad(html);
    }
}

/* Titles of our own stand in tables in English until they are said. */
static const char *said(const cf_html_grid *grid, const char *words)
{
    return grid->is_said ? words : _(words);
}

static void add_caption(cf_html *html, const char *caption)
{
    cf_html_start(html, "caption", "unseen");
    cf_html_text(html, caption);
    cf_html_end_line(html);
}

/* On a narrow screen a table or picture scrolls in its own frame, by keyboard too. */
static void start_frame(cf_html *html, const char *class, const char *label)
{
    cf_html_start(html, "div", class);
    cf_xml_attribute(&html->xml, "role", "region");
    cf_xml_attribute_line(&html->xml, "aria-label", label);
    cf_xml_attribute(&html->xml, "tabindex", "0");
}

void cf_html_start_picture(cf_html *html, const char *label)
{
    start_frame(html, "frame picture", label);
    cf_xml_raw(&html->xml, "\n");
}

/* A long title may wrap, a short one keeps its sort button beside it. */
static void add_head(cf_html *html, const cf_html_grid *grid, const cf_html_column *column)
{
    const char *title = said(grid, column->title);
    const bool is_long = strlen(title) > LONG_TITLE;
    cf_html_start(html, "th", NULL);
    cf_xml_attribute_format(
        &html->xml, "class", "%s%s", column->is_number ? "num " : "", is_long ? "long" : "short");
    cf_xml_attribute(&html->xml, "scope", "col");
    cf_html_text(html, title);
    cf_html_end(html);
}

void cf_html_grid_start(cf_html *html, const cf_html_grid *grid)
{
    start_frame(html, "frame", said(grid, grid->caption));
    cf_html_start(html, "table", "sortable cards");
    if (grid->id)
        cf_xml_attribute(&html->xml, "id", grid->id);
    cf_xml_raw(&html->xml, "\n");
    add_caption(html, said(grid, grid->caption));
    cf_html_start(html, "thead", NULL);
    cf_html_start(html, "tr", NULL);
    for (size_t c = 0; c < grid->count; c++)
        add_head(html, grid, &grid->column[c]);
    cf_html_end(html);
    cf_html_end_line(html);
    cf_html_start(html, "tbody", NULL);
    cf_xml_raw(&html->xml, "\n");
}

void cf_html_cell(cf_html *html, const cf_html_grid *grid, size_t column)
{
    cf_html_start(html, column == 0 ? "th" : "td", grid->column[column].is_number ? "num" : NULL);
    if (column == 0)
        cf_xml_attribute(&html->xml, "scope", "row");
    else
        cf_xml_attribute_line(&html->xml, "data-l", said(grid, grid->column[column].title));
}

void cf_html_grid_end(cf_html *html)
{
    cf_html_end(html);
    cf_html_end(html);
    cf_html_end_line(html);
}

/* A number also as what its column sorts by, and what a heat table is coloured by. */
static void add_number(cf_html *html, double number, cf_column_kind kind)
{
    cf_text_add_number(&html->pad, number, "");
    cf_xml_attribute(&html->xml, "data-v", cf_text_of(&html->pad));
    cf_pad_clear(&html->pad, &html->xml.pad);
    cf_text_add_number(&html->pad, number, cf_column_undefined(kind));
}

static const cf_source *find_cited(const cf_facts *facts, const char *id, size_t length)
{
    for (size_t i = 0; i < facts->graph->source_count; i++) {
        const cf_source *source = &facts->graph->source[i];
        if (facts->is_cited[i] && strncmp(source->id, id, length) == 0
            && source->id[length] == '\0')
            return source;
    }
    return NULL;
}

/* "seed-000 (para 17);web-2": the id of each source that this file lists is a link to it. */
static void add_sources(cf_html *html, const char *list)
{
    while (*list != '\0') {
        const size_t length = strcspn(list, ";");
        const char *place = strstr(list, " (");
        const size_t id_length = place && place < list + length ? (size_t)(place - list) : length;
        const cf_source *source = find_cited(html->facts, list, id_length);
        if (source)
            cf_html_link(html, CF_TO_SOURCE, source->id, source->id);
        cf_text_add_bytes(
            &html->pad, list + (source ? id_length : 0), length - (source ? id_length : 0));
        list += length;
        if (*list == ';') {
            cf_text_add(&html->pad, "; ");
            list++;
        }
        cf_html_pad(html);
    }
}

static bool holds_sources(const cf_column *column)
{
    return strcmp(column->id, "sources") == 0 || strcmp(column->id, "project_sources") == 0;
}

static bool holds_states(const cf_column *column)
{
    static const char *const ids[] = {"state", "then", "now", "contact"};

    for (size_t i = 0; i < CF_COUNT(ids); i++) {
        if (strcmp(column->id, ids[i]) == 0)
            return true;
    }
    return false;
}

/* A state looks the same wherever it stands; other words of such a column stay words. */
static void add_state_word(cf_html *html, const char *word)
{
    for (cf_state state = 0; state < CF_STATE_COUNT; state++) {
        if (strcmp(C_("state", cf_states[state].word), word) == 0) {
            cf_html_state(html, state);
            return;
        }
    }
    cf_html_text(html, word);
}

/* No cell is empty: it may be the header of its row. */
static void add_cell_text(cf_html *html, const cf_cell *cell, const cf_column *column)
{
    if (cell->text && cell->text[0] == '\0')
        cf_text_add(&html->pad, "–");
    else if (!cell->text)
        add_number(html, cell->number, column->kind);
    else if (holds_sources(column))
        add_sources(html, cell->text);
    else if (holds_states(column))
        add_state_word(html, cf_cell_words(cell));
    else if (column->kind == CF_LIST)
        cf_text_add_list(&html->pad, cf_cell_words(cell));
    else
        cf_text_add(&html->pad, cf_cell_words(cell));
    cf_html_pad(html);
}

/* The columns that are shown, in `column`, and their places in the table, in `place`. */
static size_t choose_columns(const cf_table *table, cf_html_column *column, size_t *place)
{
    size_t count = 0;
    for (size_t c = 0; c < table->column_count; c++) {
        if (table->column[c].shown > CF_SHOWN_WIDE)
            continue;
        column[count] = (cf_html_column){
            cf_column_title(&table->column[c]), cf_column_is_number(table->column[c].kind)};
        place[count++] = c;
    }
    return count;
}

void cf_html_add_cut(cf_html *html, size_t most, size_t of, const char *file)
{
    if (of <= most)
        return;
    cf_add_cut(&html->pad, most, of, file);
    cf_html_add_pad(html, "p", NULL);
}

static void add_table_row(cf_html *html, const cf_html_grid *grid, const cf_table *table,
                          const size_t *place, size_t row)
{
    const cf_cell *cell = &table->cell[row * table->column_count];
    cf_html_start(html, "tr", NULL);
    for (size_t c = 0; c < grid->count; c++) {
        cf_html_cell(html, grid, c);
        add_cell_text(html, &cell[place[c]], &table->column[place[c]]);
        cf_html_end(html);
    }
    cf_html_end_line(html);
}

bool cf_html_table(cf_html *html, const cf_table *table)
{
    const cf_facts *facts = html->facts;
    cf_html_column *column = cf_new(facts->arena, cf_html_column, table->column_count, facts->err);
    size_t *place = cf_new(facts->arena, size_t, table->column_count, facts->err);
    if (!column || !place)
        return false;
    const cf_html_grid grid = {
        .caption = table->title,
        .column = column,
        .count = choose_columns(table, column, place),
        .is_said = true};
    if (table->row_count > 0)
        cf_html_grid_start(html, &grid);
    for (size_t r = 0; r < table->row_count && r < CF_HTML_ROWS; r++)
        add_table_row(html, &grid, table, place, r);
    if (table->row_count > 0)
        cf_html_grid_end(html);
    cf_html_add_cut(html, CF_HTML_ROWS, table->row_count, _("the CSV files"));
    if (table->note)
        cf_html_add(html, "p", "note", table->note);
    return true;
}
