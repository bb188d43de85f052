#include "reports/tables_write.h"

#include "base/language.h"
#include "reports/csv_out.h"
#include "reports/markdown_out.h"
#include "reports/text_out.h"

#include <assert.h>

const char *const cf_format_words[] = {
    [CF_FORMAT_TABLE] = "table",
    [CF_FORMAT_JSON] = "json",
    [CF_FORMAT_CSV] = "csv",
    [CF_FORMAT_MD] = "md",
};

static void write_text(const cf_table *table, cf_text *out)
{
    if (out->length > 0)
        cf_text_add_char(out, '\n');
    cf_table_add_text(out, table);
}

static void write_markdown(const cf_table *table, cf_text *out)
{
    if (out->length > 0)
        cf_text_add_char(out, '\n');
    cf_text_add(out, "## ");
    cf_text_add_markdown(out, table->title);
    cf_text_add_char(out, '\n');
    cf_table_add_markdown(out, table);
}

static void write_csv(const cf_table *table, cf_text *out)
{
    cf_table_add_csv(out, table);
}

static void (*const write_table[])(const cf_table *table, cf_text *out) = {
    [CF_FORMAT_TABLE] = write_text,
    [CF_FORMAT_CSV] = write_csv,
    [CF_FORMAT_MD] = write_markdown,
};

bool cf_format_speak(cf_format format)
{
    return cf_language_set_plain(format != CF_FORMAT_TABLE && format != CF_FORMAT_MD);
}

void cf_tables_write(const cf_tables *tables, cf_format format, cf_text *out)
{
    assert(format != CF_FORMAT_JSON);
    for (size_t i = 0; i < tables->count; i++) {
        if (!tables->item[i].is_written)
            write_table[format](&tables->item[i], out);
    }
}
