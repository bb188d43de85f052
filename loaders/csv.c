#include "loaders/csv.h"

#include "base/formula.h"
#include "base/language.h"
#include "base/utf8.h"
#include "base/version.h"
#include "loaders/cursor.h"
#include "loaders/encoding.h"
#include "loaders/loader.h"

#include <csv.h>

#include <string.h>

/* What libcsv does not know: where it is. */
typedef struct {
    cf_import *import;
    cf_grid *grid;
    size_t line, row_line; /* of what is being fed, and where its row begins */
    size_t field;          /* fields of the row so far */
    bool is_between;       /* rows */
    bool failed;
    cf_error *err;
} csv_reading;

/* The inverse of what the writer of CSV does with formulas. */
static bool is_guarded(const char *text, size_t length)
{
    size_t apostrophes;
    return cf_is_formula(text, length, &apostrophes) && apostrophes > 0;
}

static void take_field(void *bytes, size_t length, void *context)
{
    csv_reading *reading = context;
    const char *text = bytes ? bytes : "";
    const size_t skipped = is_guarded(text, length) ? 1 : 0;
    const cf_grid_cell cell = {
        .text = text + skipped, .line = reading->row_line, .column = ++reading->field};
    if (!reading->failed
        && !cf_grid_add(reading->import, reading->grid, cell, length - skipped, reading->err))
        reading->failed = true;
}

static void end_row(int terminator, void *context)
{
    (void)terminator;
    csv_reading *reading = context;
    reading->field = 0;
    reading->is_between = true;
}

/* Behind the end of the line that begins at `at`. */
static size_t line_end(const char *text, size_t length, size_t at)
{
    while (at < length && text[at] != '\n' && text[at] != '\r')
        at++;
    if (at + 1 < length && text[at] == '\r' && text[at + 1] == '\n')
        at++;
    return at < length ? at + 1 : at;
}

/* The one that the first line has most often, outside quotes; the comma if none is there. */
static unsigned char find_delimiter(const char *text, size_t length)
{
    static const char candidates[] = ",;\t";
    size_t count[sizeof candidates - 1] = {0};
    bool is_quoted = false;
    for (size_t at = 0, end = line_end(text, length, 0); at < end; at++) {
        const char *found = text[at] ? strchr(candidates, text[at]) : NULL;
        is_quoted ^= text[at] == '"';
        if (found && !is_quoted)
            count[found - candidates]++;
    }
    size_t best = 0;
    for (size_t i = 1; i < CF_COUNT(count); i++)
        best = count[i] > count[best] ? i : best;
    return (unsigned char)candidates[best];
}

static bool refuse_here(csv_reading *reading, const char *words)
{
    const cf_grid_cell here = {.line = reading->line, .column = reading->field + 1};
    return cf_grid_refuse(reading->import, reading->grid, here, reading->err, "%s", cf_told(words));
}

static bool feed_lines(csv_reading *reading, struct csv_parser *parser, const char *text,
                       size_t length)
{
    for (size_t at = 0; at < length && !reading->failed; reading->line++) {
        const size_t end = line_end(text, length, at);
        const size_t size = end - at;
        const char *line = text + at;
        at = end;
        if (reading->is_between && strspn(line, " \r\n") >= size)
            continue;
        if (reading->is_between)
            reading->row_line = reading->line;
        reading->is_between = false;
        if (csv_parse(parser, line, size, take_field, end_row, reading) == size)
            continue;
        if (csv_error(parser) != CSV_EPARSE)
            return cf_fail_memory(reading->err);
        return refuse_here(reading, N_("a quote stands in the middle of a field; quote the whole "
                                       "field, and write each quote in it twice"));
    }
    if (csv_fini(parser, take_field, end_row, reading) == 0)
        return !reading->failed;
    if (csv_error(parser) != CSV_EPARSE)
        return cf_fail_memory(reading->err);
    reading->line = reading->row_line;
    return refuse_here(reading, N_("a quoted field of this row does not end"));
}

/* Refuses, once, what no text in UTF-8 has. */
static bool check_characters(csv_reading *reading, const char *text, size_t length, bool *is_text)
{
    cf_position position = cf_position_start(text, length);
    *is_text = true;
    for (size_t at = position.at; at < length;) {
        int32_t code = 0;
        const size_t size = cf_utf8_next(text + at, length - at, &code);
        if (size > 0 && (code >= ' ' || code == '\t' || code == '\n' || code == '\r')) {
            at += size;
            continue;
        }
        *is_text = false;
        cf_position_move(&position, text, at);
        return cf_grid_refuse(
            reading->import, reading->grid,
            (cf_grid_cell){.line = position.line, .column = position.column}, reading->err,
            size == 0 ? N_("is not UTF-8; save it as \"CSV UTF-8\", or say --encoding windows-1252")
                      : N_("a control character; is this a CSV file?"));
    }
    return true;
}

static bool read_csv(csv_reading *reading, const char *text, size_t length)
{
    bool is_text;
    if (!check_characters(reading, text, length, &is_text) || !is_text)
        return reading->err->code == CF_OK;
    const size_t start = cf_position_start(text, length).at;
    struct csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        return cf_fail_memory(reading->err);
    csv_set_delim(&parser, find_delimiter(text + start, length - start));
    const bool ok = feed_lines(reading, &parser, text + start, length - start);
    csv_free(&parser);
    return ok;
}

bool cf_import_csv(cf_import *import, cf_sheet_kind sheet, const char *name, const cf_text *text,
                   const char *encoding, cf_error *err)
{
    cf_text recoded = {0};
    csv_reading reading = {.import = import, .line = 1, .is_between = true, .err = err};
    bool ok = cf_grid_begin(import, (cf_grid){.name = name, .sheet = sheet}, &reading.grid, err);
    if (ok && reading.grid) {
        if (encoding)
            ok = cf_recode(&recoded, name, text, encoding, err);
        const cf_text *read = encoding ? &recoded : text;
        ok = ok && read_csv(&reading, cf_text_of(read), read->length);
    }
    cf_text_free(&recoded);
    return ok;
}

const char *cf_csv_library(void)
{
    return CF_VERSION_OF(CSV_MAJOR, CSV_MINOR) "." CF_AS_TEXT(CSV_RELEASE);
}
