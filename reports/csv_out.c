#include "reports/csv_out.h"

#include <string.h>

static bool needs_quotes(const char *text)
{
    const size_t length = strlen(text);
    return strpbrk(text, ",\"\r\n") != NULL
        || (length > 0 && (strchr(" \t", text[0]) || strchr(" \t", text[length - 1])));
}

/* Would a spreadsheet calculate it? Apostrophes in front do not count, so that the one that is added
 * can be told from those of the text. */
static bool is_formula(const char *text)
{
    const char *first = text + strspn(text, "'");
    return *first != '\0' && strchr("=+-@\t\r", *first) != NULL;
}

void cf_text_add_csv(cf_text *out, const char *text)
{
    const bool quoted = needs_quotes(text);
    if (quoted)
        cf_text_add_char(out, '"');
    if (is_formula(text))
        cf_text_add_char(out, '\'');
    for (const char *at = text; *at != '\0';) {
        const size_t length = strcspn(at, "\"");
        cf_text_add_bytes(out, at, length);
        at += length;
        if (*at == '"') {
            cf_text_add(out, "\"\"");
            at++;
        }
    }
    if (quoted)
        cf_text_add_char(out, '"');
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
        cf_text_add(out, c > 0 ? "," : "");
        cf_text_add_csv(out, table->column[c].id);
    }
    cf_text_add(out, "\r\n");

    for (size_t r = 0; r < table->row_count; r++) {
        for (size_t c = 0; c < table->column_count; c++) {
            cf_text_add(out, c > 0 ? "," : "");
            add_cell(out, &table->cell[r * table->column_count + c]);
        }
        cf_text_add(out, "\r\n");
    }
}
