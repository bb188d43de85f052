/* Any bytes of the parts of a workbook, packed here so that its checksums are right, give a document,
 * problems, or a sentence. Pieces: the workbook, its relations, the shared strings, the sheets. */
#include "fuzz/fuzz.h"
#include "fuzz/sheets.h"
#include "loaders/package.h"
#include "loaders/xlsx.h"

#include <zip.h>

#include <stdlib.h>

enum { BOOK, RELATIONS, STRINGS, FIRST_SHEET };

static const char *const names[FIRST_SHEET] = {
    "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"};

/* Where a piece is empty: all sheets of a document, in order. */
static void add_usual(cf_text *out, size_t part)
{
    cf_text_add(out, part == BOOK ? "<workbook xmlns:r=\"r\"><sheets>" : "<Relationships>");
    for (cf_sheet_kind sheet = 0; sheet < CF_SHEET_COUNT; sheet++) {
        if (part == BOOK)
            cf_text_add_format(
                out, "<sheet name=\"%s\" r:id=\"r%d\"/>", cf_sheets[sheet].name, (int)sheet);
        else
            cf_text_add_format(out, "<Relationship Id=\"r%d\" Target=\"worksheets/sheet%d.xml\"/>",
                               (int)sheet, (int)sheet + 1);
    }
    cf_text_add(out, part == BOOK ? "</sheets></workbook>" : "</Relationships>");
}

static void add_part(zip_t *zip, size_t part, cf_text *piece)
{
    char name[64];
    if (part < FIRST_SHEET)
        snprintf(name, sizeof name, "%s", names[part]);
    else
        snprintf(name, sizeof name, "xl/worksheets/sheet%zu.xml", part - FIRST_SHEET + 1);
    if (piece->length == 0 && (part == BOOK || part == RELATIONS))
        add_usual(piece, part);
    zip_source_t *source = zip_source_buffer(zip, cf_text_of(piece), piece->length, 0);
    const zip_int64_t at = zip_file_add(zip, name, source, 0);
    demand(at >= 0 && zip_set_file_compression(zip, (zip_uint64_t)at, ZIP_CM_STORE, 0) == 0);
}

static void read_back(zip_source_t *archive, cf_text *out)
{
    zip_stat_t status;
    demand(zip_source_stat(archive, &status) == 0);
    char *bytes = malloc(status.size);
    demand(bytes && zip_source_open(archive) == 0);
    demand(zip_source_read(archive, bytes, status.size) == (zip_int64_t)status.size);
    cf_text_add_bytes(out, bytes, status.size);
    free(bytes);
    zip_source_close(archive);
}

static void pack(cf_text *out, cf_fuzz_pieces *pieces)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *archive = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_t *zip = zip_open_from_source(archive, ZIP_TRUNCATE, &error);
    demand(zip != NULL);
    zip_source_keep(archive);
    for (size_t part = 0; part < pieces->count || part < FIRST_SHEET; part++)
        add_part(zip, part, &pieces->piece[part]);
    demand(zip_close(zip) == 0);
    read_back(archive, out);
    zip_source_free(archive);
}

void cf_fuzz_one(const char *text, size_t length)
{
    cf_fuzz_pieces pieces = cf_fuzz_split(text, length);
    cf_text data = {0};
    cf_import import = {0};
    cf_error err = {0};
    pack(&data, &pieces);
    const bool ok = cf_import_xlsx(&import, "book.xlsx", &data, &err);
    cf_fuzz_demand_import(&import, ok, &err);
    cf_text_free(&data);
    cf_fuzz_pieces_free(&pieces);
}
