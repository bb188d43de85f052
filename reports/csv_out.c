#include "reports/csv_out.h"

#include <string.h>

/* How much of the text stands as it is, whatever comes before and after it. */
static size_t plain_length(const char *text)
{
    return strcspn(text, ",\"\r\n");
}

static bool is_blank(char character)
{
    return character == ' ' || character == '\t';
}

/* `plain` is the length of what is plain. */
static bool needs_quotes(const char *text, size_t plain)
{
    return text[plain] != '\0' || (plain > 0 && (is_blank(text[0]) || is_blank(text[plain - 1])));
}

/* Would a spreadsheet calculate it? Apostrophes in front do not count, so that the one that is added
 * can be told from those of the text. */
static bool is_formula(const char *text)
{
    while (*text == '\'')
        text++;
    return *text != '\0' && strchr("=+-@\t\r", *text) != NULL;
}

void cf_text_add_csv(cf_text *out, const char *text)
{
    const size_t plain = plain_length(text);
    const bool quoted = needs_quotes(text, plain);
    if (quoted)
        cf_text_add_char(out, '"');
    if (is_formula(text))
        cf_text_add_char(out, '\'');
    if (!quoted) {
        cf_text_add_bytes(out, text, plain);
        return;
    }
    for (const char *at = text; *at != '\0';) {
        const size_t length = strcspn(at, "\"");
        cf_text_add_bytes(out, at, length);
        at += length;
        if (*at == '"') {
            cf_text_add(out, "\"\"");
            at++;
        }
    }
    cf_text_add_char(out, '"');
}

static void begin_cell(cf_text *out, size_t column)
{
    if (column > 0)
        cf_text_add_char(out, ',');
}

static void add_cell(cf_text *out, const cf_cell *cell)
{
    if (cell->text)
        cf_text_add_csv(out, cell->text);
    else
        cf_text_add_number(out, cell->number, "");
}

void cf_table_add_csv(cf_text *out, const cf_table *table)
{
    for (size_t c = 0; c < table->column_count; c++) {
        begin_cell(out, c);
        cf_text_add_csv(out, table->column[c].id);
    }
    cf_text_add(out, "\r\n");

    for (size_t r = 0; r < table->row_count; r++) {
        for (size_t c = 0; c < table->column_count; c++) {
            begin_cell(out, c);
            add_cell(out, &table->cell[r * table->column_count + c]);
        }
        cf_text_add(out, "\r\n");
    }
}
