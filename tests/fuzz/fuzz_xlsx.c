/* Any bytes of a workbook give a document, problems, or a sentence. */
#include "fuzz/fuzz.h"
#include "fuzz/sheets.h"
#include "loaders/xlsx.h"

void cf_fuzz_one(const char *text, size_t length)
{
    cf_import import = {0};
    cf_error err = {0};
    cf_text data = {0};
    cf_text_add_bytes(&data, text, length);
    const bool ok = cf_import_xlsx(&import, "book.xlsx", &data, &err);
    cf_fuzz_demand_import(&import, ok, &err);
    cf_text_free(&data);
}
