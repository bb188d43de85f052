#include "fuzz/sheets.h"

#include "fuzz/fuzz.h"
#include "fuzz/reread.h"
#include "loaders/loader.h"
#include "loaders/xlsx.h"
#include "reports/sheets_out.h"

#include <string.h>

/* The name of a sheet, "A" for the first. */
static cf_sheet_kind sheet_of(char letter)
{
    return (cf_sheet_kind)((unsigned char)(letter - 'A') % CF_SHEET_COUNT);
}

static bool add_sheet(cf_import *import, cf_sheet_kind sheet, const cf_text *text,
                      const char *encoding, cf_error *err)
{
    return cf_import_csv(import, sheet, cf_sheets[sheet].name, text, encoding, err);
}

bool cf_fuzz_add_csv(cf_import *import, const cf_text *piece, const char *encoding, cf_error *err)
{
    if (piece->length == 0)
        return true;
    cf_text text = {0};
    cf_text_add(&text, "");
    cf_text_add_bytes(&text, piece->data + 1, piece->length - 1);
    const bool ok = add_sheet(import, sheet_of(*piece->data), &text, encoding, err);
    cf_text_free(&text);
    return ok;
}

/* The document as sheets, one behind the other, each also read into `import`, if there is one. */
static void write_sheets(const cf_graph *graph, cf_import *import, cf_text *all)
{
    for (cf_sheet_kind sheet = 0; sheet < CF_SHEET_COUNT; sheet++) {
        cf_text text = {0};
        cf_error err = {0};
        demand_done(cf_write_sheet(&cf_sheets[sheet], graph, &text, &err), &err);
        cf_reread_csv(cf_text_of(&text), text.length);
        demand_done(!import || add_sheet(import, sheet, &text, NULL, &err), &err);
        cf_text_add_bytes(all, cf_text_of(&text), text.length);
        cf_text_free(&text);
    }
}

static void load(cf_graph *graph, const cf_text *document)
{
    cf_problems problems = {0};
    cf_error err = {0};
    demand_done(
        cf_load_text(graph, "f", cf_text_of(document), document->length, &problems, &err), &err);
}

/* What has been imported is the document whose sheets are `before`. Frees the import. */
static void demand_same(cf_import *import, const cf_text *before)
{
    cf_graph again;
    cf_text document = {0}, after = {0};
    cf_error err = {0};
    demand_done(cf_import_make(import, &document, &err), &err);
    load(&again, &document);
    write_sheets(&again, NULL, &after);
    demand(strcmp(cf_text_of(before), cf_text_of(&after)) == 0);
    cf_text_free(&document);
    cf_text_free(&after);
    cf_graph_free(&again);
    cf_import_free(import);
}

void cf_fuzz_demand_sheets(const cf_graph *graph)
{
    cf_import import = {0};
    cf_text before = {0};
    write_sheets(graph, &import, &before);
    demand_same(&import, &before);
    cf_text_free(&before);
}

void cf_fuzz_demand_book(const cf_graph *graph)
{
    cf_import import = {0};
    cf_text before = {0}, book = {0};
    cf_error err = {0};
    write_sheets(graph, NULL, &before);
    demand_done(cf_write_sheet_book(graph, &book, &err), &err);
    cf_reread_workbook(cf_text_of(&book), book.length);
    demand_done(cf_import_xlsx(&import, "book.xlsx", &book, &err), &err);
    demand_same(&import, &before);
    cf_text_free(&before);
    cf_text_free(&book);
}

static void demand_words(const cf_problems *problems)
{
    for (size_t i = 0; i < cf_problems_kept(problems); i++)
        cf_fuzz_demand_said(problems->item[i].message);
}

void cf_fuzz_demand_import(cf_import *import, bool ok, cf_error *err)
{
    cf_text document = {0};
    if (ok && cf_import_make(import, &document, err)) {
        cf_graph graph;
        load(&graph, &document);
        cf_fuzz_demand_sheets(&graph);
        cf_graph_free(&graph);
    } else if (err->code != CF_OK) {
        cf_fuzz_demand_refusal(err);
    } else {
        demand(import->problems.count > 0);
    }
    demand_words(&import->problems);
    demand_words(&import->warnings);
    cf_text_free(&document);
    cf_import_free(import);
}
