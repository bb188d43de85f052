/* Workbooks as other programs write them, and as nobody should. */
#include "loaders/column_map.h"
#include "loaders/import.h"
#include "loaders/package.h"
#include "loaders/xlsx.h"
#include "support/tests.h"

#include <zip.h>

#include <stdlib.h>

typedef struct {
    const char *name, *text;
} part;

#define BOOK "<workbook xmlns=\"m\" xmlns:r=\"r\"><sheets>"
#define BOOK_END "</sheets></workbook>"
#define FORA "<sheet name=\"fora\" sheetId=\"1\" r:id=\"rId1\"/>"
#define RELATIONS                                                                                  \
    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"

/* An archive of these parts, up to the first without a name; to be freed. */
static cf_text pack(const part *parts)
{
    cf_text out = {0};
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *archive = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_t *zip = zip_open_from_source(archive, ZIP_TRUNCATE, &error);
    assert_non_null(zip);
    zip_source_keep(archive);
    for (; parts->name; parts++) {
        zip_source_t *source = zip_source_buffer(zip, parts->text, strlen(parts->text), 0);
        assert_true(zip_file_add(zip, parts->name, source, 0) >= 0);
    }
    assert_int_equal(zip_close(zip), 0);
    zip_stat_t status;
    assert_int_equal(zip_source_stat(archive, &status), 0);
    char *bytes = malloc(status.size);
    assert_int_equal(zip_source_open(archive), 0);
    assert_int_equal(zip_source_read(archive, bytes, status.size), (zip_int64_t)status.size);
    cf_text_add_bytes(&out, bytes, status.size);
    free(bytes);
    zip_source_close(archive);
    zip_source_free(archive);
    return out;
}

/* Adds the document, its problems a line each, or why the workbook is refused. */
static void import_book(const cf_text *data, const cf_column_map *map, cf_text *said)
{
    cf_import import = {.map = map};
    cf_error err = {0};
    if (!cf_import_xlsx(&import, "book.xlsx", data, &err) || !cf_import_make(&import, said, &err)) {
        cf_text_clear(said);
        cf_text_add(said, err.message);
        for (size_t i = 0; i < cf_problems_kept(&import.problems); i++)
            cf_text_add_format(said, "%s\n", import.problems.item[i].message);
    }
    cf_import_free(&import);
}

static void check(const char *row, const part *parts, const char *expected)
{
    cf_text data = pack(parts);
    cf_text said = {0};
    import_book(&data, NULL, &said);
    assert_row_equal(row, cf_text_of(&said), expected);
    cf_text_free(&said);
    cf_text_free(&data);
}

#define HEADER                                                                                     \
    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c>"        \
    "<c r=\"B1\" t=\"inlineStr\"><is><t>since</t></is></c>"                                        \
    "<c r=\"C1\" t=\"inlineStr\"><is><t>surveyed</t></is></c></row>"
#define END "</sheetData></worksheet>"
#define DOCUMENT(record) "{\"format\": \"crossfora/1\",\n \"fora\": [\n  " record "\n ]\n}\n"

static const struct {
    const char *row, *sheet, *expected;
} cells[] = {
    {"a shared string, in pieces, without its pronunciation",
     HEADER "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>" END,
     DOCUMENT("{\"id\": \"SMEWG\"}")},
    {"a piece that is a blank",
     HEADER "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><r><t>SME</t></r><r><t> </t></r>"
            "<r><t>WG</t></r></is></c></row>" END,
     DOCUMENT("{\"id\": \"SME WG\"}")},
    {"a day as the number of a workbook",
     HEADER "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>A</v></c><c r=\"B2\"><v>38597</v></c></row>" END,
     DOCUMENT("{\"id\": \"A\", \"since\": \"2005-09-02\"}")},
    {"a year as a number is a year",
     HEADER "<row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"B2\"><v>2005</v></c></row>" END,
     DOCUMENT("{\"id\": \"7\", \"since\": \"2005\"}")},
    {"true and false",
     HEADER "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>A</v></c>"
            "<c r=\"C2\" t=\"b\"><v>1</v></c></row>" END,
     DOCUMENT("{\"id\": \"A\", \"surveyed\": true}")},
    {"rows and cells without a number follow each other, empty ones are nothing",
     HEADER "<row><c t=\"str\"><v>A</v></c><c/><c t=\"b\"><v>0</v></c></row>" END,
     DOCUMENT("{\"id\": \"A\", \"surveyed\": false}")},
    {"an empty sheet", "<worksheet/>", "{\"format\": \"crossfora/1\"\n}\n"},
    {"a wrong cell is named",
     HEADER "<row r=\"14\"><c r=\"A14\" t=\"str\"><v>A</v></c>"
            "<c r=\"B14\" t=\"str\"><v>soon</v></c></row>" END,
     "fora!B14: \"soon\" is not a date; write \"2005\", \"2005-09\" or \"2005-09-02\"\n"},
    {"cells out of order",
     HEADER "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>" END,
     "book.xlsx: the sheet fora has cells that are not in order"},
    {"rows out of order", HEADER "<row r=\"1\"/>" END,
     "book.xlsx: the sheet fora has rows that are not in order"},
    {"a place beyond any sheet", HEADER "<row r=\"2\"><c r=\"ZZZZ2\"><v>1</v></c></row>" END,
     "book.xlsx: the sheet fora has cells that are not in order"},
    {"a string that is not there", HEADER "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>9</v></c></row>" END,
     "book.xlsx: the sheet fora names a string that is not there"},
    {"not XML", "<worksheet>", "book.xlsx: is damaged: not XML"},
    {"an entity of its own",
     "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>" HEADER
     "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>&b;</v></c></row>" END,
     "book.xlsx: has a document type, which no workbook needs"},
};

static void cells_are_read_as_they_are_meant(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(cells); i++) {
        const part parts[] = {
            {"xl/workbook.xml", BOOK FORA BOOK_END},
            {"xl/_rels/workbook.xml.rels", RELATIONS},
            {"xl/sharedStrings.xml", "<sst><si/><si><r><t>SME</t></r><rPh><t>x</t></rPh>"
                                     "<r><t>WG</t></r></si></sst>"},
            {"xl/worksheets/sheet1.xml", cells[i].sheet},
            {NULL, NULL},
        };
        check(cells[i].row, parts, cells[i].expected);
    }
}

static void books_that_are_none_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        part parts[5];
        const char *expected;
    } rows[] = {
        {"another archive",
         {{"mimetype", "text"}},
         "book.xlsx: is no workbook that can be read: there is no readable xl/workbook.xml"},
        {"no relations",
         {{"xl/workbook.xml", BOOK FORA BOOK_END}},
         "book.xlsx: is no workbook that can be read: there is no readable "
         "xl/_rels/workbook.xml.rels"},
        {"a sheet without a part",
         {{"xl/workbook.xml", BOOK FORA BOOK_END},
          {"xl/_rels/workbook.xml.rels", "<Relationships/>"}},
         "book.xlsx: is damaged: no sheet fora"},
        {"a strange sheet, and those that are left aside",
         {{"xl/workbook.xml", BOOK "<sheet name=\"forra\" r:id=\"a\"/><sheet name=\"README\"/>"
                                   "<sheet name=\"x-draft\"/>" BOOK_END},
          {"xl/_rels/workbook.xml.rels", RELATIONS}},
         "forra!A1: no sheet has this name; did you mean \"fora\"?\n"},
        {"a sheet twice",
         {{"xl/workbook.xml", BOOK FORA "<sheet name=\"Fora\" r:id=\"rId1\"/>" BOOK_END},
          {"xl/_rels/workbook.xml.rels", RELATIONS},
          {"xl/worksheets/sheet1.xml", "<worksheet/>"}},
         "Fora!A1: the sheet fora is there twice\n"},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++)
        check(rows[i].row, rows[i].parts, rows[i].expected);

    const cf_text text = {.data = (char[]){"id,name"}, .length = 7};
    cf_text said = {0};
    import_book(&text, NULL, &said);
    assert_string_equal(cf_text_of(&said), "book.xlsx: is not a workbook (.xlsx)");
    cf_text_free(&said);
}

#define CELL(place, text) "<c r=\"" place "\" t=\"str\"><v>" text "</v></c>"
#define NUMBER(place, number) "<c r=\"" place "\"><v>" number "</v></c>"
#define ROWS(cells)                                                                                \
    "<worksheet><sheetData><row r=\"3\">" CELL("B3", "Project No.") CELL("C3", "Forum")            \
        CELL("D3", "Began") CELL("E3", "Telephone") CELL("F3", "Funding") CELL("G3", "Ends")       \
            CELL("H3", "Co-sponsors") "</row>" cells END

static const struct {
    const char *row, *sheet, *expected;
} foreign[] = {
    {"days and amounts as numbers, below blank rows, beside a telephone that is not read",
     ROWS("<row r=\"4\">" CELL("B4", "A 1") CELL("C4", "Group (EC)") NUMBER("D4", "42370")
              CELL("E4", "555") NUMBER("F4", "1250.5") "</row>"),
     "{\"format\": \"crossfora/1\",\n \"fora\": [\n  {\"id\": \"EC\"},\n  {\"id\": \"EWG\"}\n ],\n "
     "\"projects\": [\n  "
     "{\"id\": \"A-1\", \"forum\": \"EC\", \"partners_recorded\": false, \"since\": "
     "\"2016-01-01\", "
     "\"budget_usd\": 1250.5}\n ]\n}\n"},
    {"wrong cells are named by their letters and the name of their column",
     ROWS("<row r=\"5\">" CELL("B5", "A 1") CELL("C5", "Group (EEC)") CELL("D5", "1/1/2016")
              NUMBER("F5", "-1") "</row>"),
     "Proposals!C5: Forum: \"EEC\" is not a forum of this document; did you mean \"EC\"?\n"
     "Proposals!F5: Funding: -1 is out of range; from 0 to 1e+15 is right\n"},
    {"a number that is no year",
     ROWS("<row r=\"4\">" CELL("B4", "A") CELL("C4", "Group (EC)") NUMBER("G4", "42370") "</row>"),
     "Proposals!G4: Ends: \"42370\" is not a year, as \"2016\"\n"},
    {"whose co-sponsors are recorded is asked of each row",
     ROWS("<row r=\"4\">" CELL("B4", "A") CELL("C4", "Group (EC)")
              CELL("H4", "Group (EWG)") "</row><row r=\"5\">" CELL("B5", "B")
                  CELL("C5", "Group (EC)") "</row>"),
     "{\"format\": \"crossfora/1\",\n \"fora\": [\n  {\"id\": \"EC\"},\n  {\"id\": \"EWG\"}\n ],\n "
     "\"projects\": [\n  "
     "{\"id\": \"A\", \"forum\": \"EC\", \"partners\": [\"EWG\"]},\n  "
     "{\"id\": \"B\", \"forum\": \"EC\", \"partners_recorded\": false}\n ]\n}\n"},
    {"a cell beside the names", ROWS("<row r=\"4\">" CELL("B4", "A") CELL("I4", "555") "</row>"),
     "Proposals!I4: there is no name above this cell; has its row slipped?\n"},
};

static void a_workbook_of_another_system_is_read_by_a_map(void **state)
{
    (void)state;
    static const char text[] =
        "{\"format\": \"crossfora-map/1\", \"sheet\": \"projects\", \"columns\": ["
        "{\"from\": \"Project No.\", \"to\": \"id\", \"as\": \"id\"},"
        "{\"from\": \"Forum\", \"to\": \"forum\", \"as\": \"acronym\"},"
        "{\"from\": \"Began\", \"to\": \"since\", \"as\": \"date\"},"
        "{\"from\": \"Funding\", \"to\": \"budget_usd\", \"as\": \"amount\"},"
        "{\"from\": \"Ends\", \"to\": \"until\", \"as\": \"year\"},"
        "{\"from\": \"Co-sponsors\", \"to\": \"partners\", \"as\": \"acronym\"}]}";
    cf_column_map map;
    cf_problems problems = {0};
    cf_error err = {0};
    assert_true(cf_column_map_read(&map, "map", text, sizeof text - 1, &problems, &err));
    for (size_t i = 0; i < CF_COUNT(foreign); i++) {
        const part parts[] = {
            {"xl/workbook.xml", BOOK "<sheet name=\"Proposals\" r:id=\"rId2\"/>" FORA BOOK_END},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
             "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>"},
            {"xl/worksheets/sheet1.xml",
             "<worksheet><sheetData><row>" CELL("A1", "id") "</row><row>" CELL(
                 "A2", "EC") "</row><row>" CELL("A3", "EWG") "</row>" END},
            {"xl/worksheets/sheet2.xml", foreign[i].sheet},
            {NULL, NULL},
        };
        cf_text data = pack(parts), said = {0};
        import_book(&data, &map, &said);
        assert_row_equal(foreign[i].row, cf_text_of(&said), foreign[i].expected);
        cf_text_free(&said);
        cf_text_free(&data);
    }
    cf_column_map_free(&map);
}

/* A part that unpacks to more than the limit is refused before it fills the memory. */
static void a_bomb_is_not_unpacked(void **state)
{
    (void)state;
    char *zeros = malloc(CF_PART_LIMIT + 2);
    memset(zeros, ' ', CF_PART_LIMIT + 1);
    zeros[CF_PART_LIMIT + 1] = '\0';
    const part parts[] = {{"xl/workbook.xml", zeros}, {NULL, NULL}};
    check("a bomb", parts,
          "book.xlsx: xl/workbook.xml is larger than 134217728 bytes when unpacked");
    free(zeros);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_read_as_they_are_meant),
        cmocka_unit_test(books_that_are_none_are_refused),
        cmocka_unit_test(a_workbook_of_another_system_is_read_by_a_map),
        cmocka_unit_test(a_bomb_is_not_unpacked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
