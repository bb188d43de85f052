#include "loaders/xlsx.h"

#include "base/language.h"
#include "base/similar.h"
#include "loaders/package.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MOST_SHEETS = 64, MOST_ROWS = 1048576, MOST_COLUMNS = 16384, MOST_TEXT = 256 << 20 };

typedef struct {
    const char *name, *relation; /* "fora", "rId2" */
    const char *part;            /* "xl/worksheets/sheet1.xml"; NULL: none is named */
} book_sheet;

typedef struct {
    cf_import *import;
    const char *file;
    cf_package package;
    book_sheet sheet[MOST_SHEETS];
    size_t sheet_count;
    bool counts_from_1904;
    const char **shared; /* strings that cells name by number */
    size_t shared_count, shared_capacity;
    size_t text_length; /* of all cells: one string may be named by very many */
    cf_grid *grid;      /* that is being read */
    size_t line, column;
    cf_text kind;  /* of the cell: "s", "str" */
    cf_text value; /* of the cell, or a shared string */
    bool in_value; /* what is read is part of it */
    bool in_phonetics;
} book;

static const char *take(book *all, cf_text *text, cf_error *err)
{
    const char *copy =
        cf_text_ok(text, err)
            ? cf_arena_copy(&all->import->arena, cf_text_of(text), text->length, err)
            : NULL;
    cf_text_clear(text);
    return copy;
}

static const char *take_attribute(book *all, xmlTextReader *reader, const char *name, cf_error *err)
{
    cf_text value = {0};
    cf_xml_add_attribute(reader, name, &value);
    const char *copy = take(all, &value, err);
    cf_text_free(&value);
    return copy;
}

static bool is_true(const char *word)
{
    return strcmp(word, "1") == 0 || strcmp(word, "true") == 0;
}

static bool visit_book(void *context, xmlTextReader *reader, cf_error *err)
{
    book *all = context;
    if (cf_xml_is(reader, XML_READER_TYPE_ELEMENT, "workbookPr")) {
        const char *word = take_attribute(all, reader, "date1904", err);
        all->counts_from_1904 = word && is_true(word);
        return word != NULL;
    }
    if (!cf_xml_is(reader, XML_READER_TYPE_ELEMENT, "sheet"))
        return true;
    if (all->sheet_count == MOST_SHEETS)
        return cf_fail(
            err, CF_ERROR_INPUT, "%s: has more than %d sheets", all->file, (int)MOST_SHEETS);
    book_sheet *sheet = &all->sheet[all->sheet_count++];
    sheet->name = take_attribute(all, reader, "name", err);
    sheet->relation = take_attribute(all, reader, "id", err);
    return sheet->name && sheet->relation;
}

static bool visit_relation(void *context, xmlTextReader *reader, cf_error *err)
{
    book *all = context;
    if (!cf_xml_is(reader, XML_READER_TYPE_ELEMENT, "Relationship"))
        return true;
    const char *id = take_attribute(all, reader, "Id", err);
    const char *target = take_attribute(all, reader, "Target", err);
    if (!id || !target)
        return false;
    for (size_t i = 0; i < all->sheet_count; i++) {
        if (strcmp(all->sheet[i].relation, id) != 0)
            continue;
        all->sheet[i].part =
            *target == '/' ? target + 1
                           : cf_arena_format(&all->import->arena, err, "xl/%s", target);
        if (!all->sheet[i].part)
            return false;
    }
    return true;
}

/* Gathers the text of `t` and `v`, but not how a reader of Japanese would pronounce it. */
static void gather_text(book *all, xmlTextReader *reader)
{
    const int type = xmlTextReaderNodeType(reader);
    const bool is_start = type == XML_READER_TYPE_ELEMENT && !xmlTextReaderIsEmptyElement(reader);
    const bool is_end = type == XML_READER_TYPE_END_ELEMENT;
    if ((is_start || is_end) && cf_xml_is(reader, type, "rPh"))
        all->in_phonetics = is_start;
    if ((is_start || is_end) && (cf_xml_is(reader, type, "t") || cf_xml_is(reader, type, "v")))
        all->in_value = is_start && !all->in_phonetics;
    const bool is_text =
        type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA
        || type == XML_READER_TYPE_WHITESPACE || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE;
    if (is_text && all->in_value)
        cf_xml_add_value(reader, &all->value);
}

static bool visit_shared(void *context, xmlTextReader *reader, cf_error *err)
{
    book *all = context;
    gather_text(all, reader);
    const bool is_end = cf_xml_is(reader, XML_READER_TYPE_END_ELEMENT, "si");
    const bool is_empty =
        cf_xml_is(reader, XML_READER_TYPE_ELEMENT, "si") && xmlTextReaderIsEmptyElement(reader);
    if (!is_end && !is_empty)
        return true;
    const char **grown = cf_arena_grow(
        &all->import->arena, all->shared, all->shared_count, &all->shared_capacity,
        sizeof *all->shared, err);
    if (!grown)
        return false;
    all->shared = grown;
    return (all->shared[all->shared_count++] = take(all, &all->value, err)) != NULL;
}

static bool fail_sheet(const book *all, const char *words, cf_error *err)
{
    return cf_fail(
        err, CF_ERROR_INPUT, "%s: the sheet %s %s", all->file, all->grid->name, cf_told(words));
}

/* The place of "C14"; without one, the next of the row. Cells come in order, or not at all. */
static bool read_place(book *all, const char *reference, cf_error *err)
{
    size_t column = 0, line = 0;
    const char *at = reference;
    for (; *at >= 'A' && *at <= 'Z' && column <= MOST_COLUMNS; at++)
        column = column * 26 + (size_t)(*at - 'A') + 1;
    for (; *at >= '0' && *at <= '9' && line <= MOST_ROWS; at++)
        line = line * 10 + (size_t)(*at - '0');
    if (*reference == '\0') {
        line = all->line;
        column = all->column + 1;
    }
    const bool is_next = line > all->line || (line == all->line && column > all->column);
    if (*at || column == 0 || column > MOST_COLUMNS || line == 0 || line > MOST_ROWS || !is_next)
        return fail_sheet(all, N_("has cells that are not in order"), err);
    all->line = line;
    all->column = column;
    return true;
}

static bool begin_row(book *all, xmlTextReader *reader, cf_error *err)
{
    const char *number = take_attribute(all, reader, "r", err);
    if (!number)
        return false;
    const size_t line = *number ? strtoull(number, NULL, 10) : all->line + 1;
    if (line <= all->line || line > MOST_ROWS)
        return fail_sheet(all, N_("has rows that are not in order"), err);
    all->line = line;
    all->column = 0;
    return true;
}

static bool begin_cell(book *all, xmlTextReader *reader, cf_error *err)
{
    const char *reference = take_attribute(all, reader, "r", err);
    cf_text_clear(&all->value);
    cf_text_clear(&all->kind);
    cf_xml_add_attribute(reader, "t", &all->kind);
    return reference && read_place(all, reference, err);
}

static bool end_cell(book *all, cf_error *err)
{
    const char *kind = cf_text_of(&all->kind);
    const char *text = cf_text_of(&all->value);
    const bool is_number = *kind == '\0' || strcmp(kind, "n") == 0;
    if (strcmp(kind, "s") == 0 && *text) {
        const size_t place = strtoull(text, NULL, 10);
        if (place >= all->shared_count)
            return fail_sheet(all, N_("names a string that is not there"), err);
        text = all->shared[place];
    } else if (strcmp(kind, "b") == 0) {
        text = strcmp(text, "1") == 0 ? "true" : "false";
    }
    const size_t length = strlen(text);
    all->text_length += length;
    if (all->text_length > MOST_TEXT)
        return fail_sheet(all, N_("has too much text"), err);
    const cf_grid_cell cell = {
        .text = text, .line = all->line, .column = all->column, .is_number = is_number};
    return cf_text_ok(&all->value, err) && cf_text_ok(&all->kind, err)
        && cf_grid_add(all->import, all->grid, cell, length, err);
}

static bool visit_sheet(void *context, xmlTextReader *reader, cf_error *err)
{
    book *all = context;
    if (cf_xml_is(reader, XML_READER_TYPE_ELEMENT, "row"))
        return begin_row(all, reader, err);
    if (cf_xml_is(reader, XML_READER_TYPE_ELEMENT, "c"))
        return begin_cell(all, reader, err);
    if (cf_xml_is(reader, XML_READER_TYPE_END_ELEMENT, "c"))
        return end_cell(all, err);
    gather_text(all, reader);
    return true;
}

static bool is_aside(const char *name)
{
    return strcasecmp(name, "README") == 0 || strcasecmp(name, "Lists") == 0
        || strncasecmp(name, "x-", 2) == 0;
}

static bool refuse_name(book *all, const char *name, cf_error *err)
{
    const cf_grid strange = {.name = name, .is_of_workbook = true};
    const cf_grid_cell first = {.line = 1, .column = 1};
    cf_similar similar = cf_similar_to(name);
    for (cf_sheet_kind i = 0; i < CF_SHEET_COUNT; i++)
        cf_similar_try(&similar, cf_sheets[i].name);
    if (similar.best)
        return cf_grid_refuse(all->import, &strange, first, err,
                              "no sheet has this name; did you mean \"%s\"?", similar.best);
    return cf_grid_refuse(all->import, &strange, first, err,
                          "no sheet has this name; one that begins with x- is left aside");
}

static bool read_sheet(book *all, const book_sheet *sheet, cf_error *err)
{
    const cf_sheet_kind kind = cf_import_sheet(all->import, sheet->name);
    if (is_aside(sheet->name))
        return true;
    if (kind == CF_SHEET_COUNT)
        return refuse_name(all, sheet->name, err);
    if (!sheet->part)
        return cf_fail(err, CF_ERROR_INPUT, "%s: is damaged: no sheet %s", all->file, sheet->name);
    const cf_grid begun = {
        .name = sheet->name,
        .is_of_workbook = true,
        .counts_from_1904 = all->counts_from_1904,
        .sheet = kind};
    if (!cf_grid_begin(all->import, begun, &all->grid, err) || !all->grid)
        return err->code == CF_OK;
    all->line = all->column = 0;
    all->in_value = all->in_phonetics = false;
    return cf_package_walk(&all->package, sheet->part, visit_sheet, all, err);
}

static bool read_book(book *all, cf_error *err)
{
    static const char strings[] = "xl/sharedStrings.xml";
    const cf_package *package = &all->package;
    bool ok = cf_package_walk(package, "xl/workbook.xml", visit_book, all, err)
           && cf_package_walk(package, "xl/_rels/workbook.xml.rels", visit_relation, all, err)
           && (!cf_package_has(package, strings)
               || cf_package_walk(package, strings, visit_shared, all, err));
    for (size_t i = 0; i < all->sheet_count && ok; i++)
        ok = read_sheet(all, &all->sheet[i], err);
    return ok;
}

bool cf_import_xlsx(cf_import *import, const char *name, const cf_text *data, cf_error *err)
{
    book all = {.import = import, .file = name};
    const bool ok = cf_package_open(&all.package, name, data, err) && read_book(&all, err);
    cf_package_close(&all.package);
    cf_text_free(&all.kind);
    cf_text_free(&all.value);
    return ok;
}
