#include "cli/sheet_files.h"

#include "base/file.h"
#include "reports/sheets_out.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

bool cf_is_xlsx(const char *path)
{
    const size_t length = strlen(path);
    return length > 5 && strcasecmp(path + length - 5, ".xlsx") == 0;
}

static bool add_sheet(cf_output *output, const cf_sheet *sheet, const cf_graph *graph,
                      cf_error *err)
{
    char name[32];
    cf_text csv = {0};
    snprintf(name, sizeof name, "%s.csv", sheet->name);
    const bool ok = cf_write_sheet(sheet, graph, &csv, err)
                 && cf_output_add(output, name, cf_text_of(&csv), csv.length, err);
    cf_text_free(&csv);
    return ok;
}

static bool add_readme(cf_output *output, cf_error *err)
{
    cf_text readme = {0};
    const bool ok = cf_write_readme(&readme, err)
                 && cf_output_add(output, "README.txt", cf_text_of(&readme), readme.length, err);
    cf_text_free(&readme);
    return ok;
}

static bool write_folder(const char *folder, const cf_graph *graph, cf_error *err)
{
    cf_output output = {0};
    bool ok = cf_output_open(&output, folder, err);
    for (cf_sheet_kind i = 0; i < CF_SHEET_COUNT && ok; i++)
        ok = add_sheet(&output, &cf_sheets[i], graph, err);
    ok = ok && (graph || add_readme(&output, err)) && cf_output_commit(&output, err);
    cf_output_close(&output);
    return ok;
}

static bool write_book(const char *path, const cf_graph *graph, cf_error *err)
{
    cf_text book = {0};
    const bool ok = cf_write_sheet_book(graph, &book, err)
                 && cf_file_write(path, cf_text_of(&book), book.length, err);
    cf_text_free(&book);
    return ok;
}

bool cf_sheet_files_write(const char *path, const cf_graph *graph, cf_error *err)
{
    return cf_is_xlsx(path) ? write_book(path, graph, err) : write_folder(path, graph, err);
}
