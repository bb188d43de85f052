#include "reports/markdown_out.h"

#include "base/pad.h"
#include "base/utf8.h"
#include "reports/text_out.h"

#include <string.h>

/* "&amp;" and "&#38;" would be read as another character; "R&D" would not. */
static bool is_entity(const char *at)
{
    if (at[0] != '&')
        return false;
    const size_t name =
        strspn(at + 1, "#0123456789abcdefghijklmnopqrstuvwxyz"
                       "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return name > 0 && at[1 + name] == ';';
}

/* What is_markup looks for behind the first character. */
static const char may_be_markup[] = "\\`*_[]<>|~$.)&";

/* Marks that begin a heading, a quotation or a list do so only at the start of a text. */
static bool is_markup(const char *text, const char *at)
{
    if (strchr("\\`*_[]<>|~$", *at))
        return true;
    if (at == text && strchr("#+-=", *at))
        return true;
    if ((*at == '.' || *at == ')') && at > text
        && strspn(text, "0123456789") == (size_t)(at - text))
        return true;
    return is_entity(at);
}

static void add_escaped(cf_text *out, const char *words)
{
    for (const char *at = words; *at != '\0';) {
        const size_t length = 1 + strcspn(at + 1, may_be_markup);
        if (is_markup(words, at))
            cf_text_add_char(out, '\\');
        cf_text_add_bytes(out, at, length);
        at += length;
    }
}

void cf_text_add_markdown(cf_text *out, const char *text)
{
    cf_text line = {0};
    cf_text_add_line(&line, text);
    add_escaped(out, cf_text_of(&line));
    cf_pad_free(&line, out);
}

void cf_markdown_add_heading(cf_text *out, int level, const char *words)
{
    cf_text_add(out, "\n");
    cf_text_add_repeat(out, '#', (size_t)level);
    cf_text_add(out, " ");
    cf_text_add_markdown(out, words);
    cf_text_add(out, "\n");
}

void cf_markdown_add_paragraph(cf_text *out, const char *text)
{
    cf_text_add(out, "\n");
    cf_text_add_markdown(out, text);
    cf_text_add(out, "\n");
}

static void add_cell(cf_text *out, const cf_cell *cell, cf_column_kind kind)
{
    if (!cell->text) {
        cf_text_add_number(out, cell->number, cf_column_undefined(kind));
        return;
    }
    cf_text words = {0};
    if (kind == CF_LIST)
        cf_text_add_list(&words, cf_cell_words(cell));
    else
        cf_text_add_line(&words, cf_cell_words(cell));
    add_escaped(out, cf_text_of(&words));
    cf_pad_free(&words, out);
}

static void add_row(cf_text *out, const cf_table *table, const cf_cell *row)
{
    cf_text_add(out, "|");
    for (size_t c = 0; c < table->column_count; c++) {
        if (table->column[c].shown > CF_SHOWN_WIDE)
            continue;
        cf_text_add(out, " ");
        add_cell(out, &row[c], table->column[c].kind);
        cf_text_add(out, " |");
    }
    cf_text_add(out, "\n");
}

static void add_header(cf_text *out, const cf_table *table)
{
    cf_text_add(out, "\n|");
    for (size_t c = 0; c < table->column_count; c++) {
        if (table->column[c].shown > CF_SHOWN_WIDE)
            continue;
        cf_text_add(out, " ");
        cf_text_add_markdown(out, cf_column_title(&table->column[c]));
        cf_text_add(out, " |");
    }
    cf_text_add(out, "\n|");
    for (size_t c = 0; c < table->column_count; c++) {
        if (table->column[c].shown <= CF_SHOWN_WIDE)
            cf_text_add(out, cf_column_is_number(table->column[c].kind) ? " ---: |" : " --- |");
    }
    cf_text_add(out, "\n");
}

void cf_table_add_markdown(cf_text *out, const cf_table *table)
{
    if (table->row_count > 0)
        add_header(out, table);
    for (size_t r = 0; r < table->row_count; r++)
        add_row(out, table, &table->cell[r * table->column_count]);
    if (table->note)
        cf_markdown_add_paragraph(out, table->note);
}
