#include "reports/xlsx_out.h"

#include "base/language.h"
#include "base/utf8.h"
#include "graphs/ladder.h"
#include "reports/text_out.h"
#include "reports/writers.h"
#include "reports/xlsx_parts.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Midnight of 1980-01-01, where the time of a ZIP archive begins: any fixed time will do, and 0
 * would mean now. */
static const time_t created = 315532800;

/* Nobody reads more rows of a table in a workbook; a sheet would hold 1,048,576. */
enum { MOST_ROWS = 10000 };

enum { NARROWEST = 8, WIDEST = 60, CELL_BYTES = 32000, NOTE_ROWS = 1000 };

/* Behind the words of the states, which say the same: green, yellow, orange, red, grey. */
static const struct {
    lxw_color_t color;
    cf_state_set states;
} tints[] = {
    {0xC6E5C3, CF_STATE_BIT(CF_WORKING) | CF_STATE_BIT(CF_NAMED)},
    {0xFFF2B3, CF_STATE_BIT(CF_PROMISED) | CF_STATE_BIT(CF_INFORMAL)},
    {0xFBD9B5, CF_STATE_BIT(CF_LAPSED) | CF_STATE_BIT(CF_INVITED)},
    {0xF6C5C0, CF_STATE_BIT(CF_NO_CONTACT)},
    {0xE3E3E3, CF_STATE_BIT(CF_NOT_RECORDED)},
};
_Static_assert(CF_COUNT(tints) == CF_XLSX_TINT_COUNT, "a tint has no format");

static bool done(lxw_error error, cf_error *err)
{
    if (error == LXW_ERROR_MEMORY_MALLOC_FAILED)
        return cf_fail_memory(err);
    return error == LXW_NO_ERROR
        || cf_fail(err, CF_ERROR_SYSTEM, "the workbook: %s", lxw_strerror(error));
}

static bool make_formats(cf_xlsx *xlsx, cf_error *err)
{
    lxw_format **const plain[] = {
        &xlsx->head, &xlsx->heading, &xlsx->words, &xlsx->wrapped, &xlsx->as_text};
    for (size_t i = 0; i < CF_COUNT(plain); i++) {
        if (!(*plain[i] = workbook_add_format(xlsx->book)))
            return cf_fail_memory(err);
        format_set_align(*plain[i], LXW_ALIGN_VERTICAL_TOP);
    }
    format_set_bold(xlsx->head);
    format_set_text_wrap(xlsx->head);
    format_set_bg_color(xlsx->head, 0xDCE6F1);
    format_set_bottom(xlsx->head, LXW_BORDER_THIN);
    format_set_bold(xlsx->heading);
    format_set_font_size(xlsx->heading, 13);
    format_set_text_wrap(xlsx->wrapped);
    format_set_num_format(xlsx->as_text, "@");
    for (size_t i = 0; i < CF_COUNT(tints); i++) {
        if (!(xlsx->tint[i] = workbook_add_format(xlsx->book)))
            return cf_fail_memory(err);
        format_set_bg_color(xlsx->tint[i], tints[i].color);
    }
    return true;
}

bool cf_xlsx_open(cf_xlsx *xlsx, const char *title, bool is_small, cf_error *err)
{
    static char in_memory[] =
        "/dev/shm"; /* where there is none, the library takes the usual folder */
    lxw_workbook_options options = {.tmpdir = is_small ? in_memory : NULL};
    char path[32], short_title[200];
    errno = 0; /* for cf_xlsx_finish */
    *xlsx = (cf_xlsx){.descriptor = memfd_create("crossfora", MFD_CLOEXEC)};
    if (xlsx->descriptor < 0)
        return cf_fail(err, CF_ERROR_SYSTEM, "the workbook: %s", cf_errno_words(errno));
    snprintf(path, sizeof path, "/proc/self/fd/%d", xlsx->descriptor);
    xlsx->book = workbook_new_opt(path, &options);
    if (!xlsx->book)
        return cf_fail_memory(err);
    snprintf(short_title, sizeof short_title, "%.*s",
             (int)cf_utf8_fit(title, sizeof short_title / 4 - 1), title);
    lxw_doc_properties properties = {.title = short_title, .created = created};
    return done(workbook_set_properties(xlsx->book, &properties), err) && make_formats(xlsx, err);
}

lxw_worksheet *cf_xlsx_add_sheet(cf_xlsx *xlsx, const char *name, cf_error *err)
{
    lxw_worksheet *sheet = workbook_add_worksheet(xlsx->book, name);
    if (!sheet) {
        cf_fail_memory(err);
        return NULL;
    }
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9 /* A4 */);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_header(sheet, "&L&A&RPage &P of &N");
    return sheet;
}

bool cf_xlsx_put_whole(lxw_worksheet *sheet, lxw_row_t row, size_t column, const char *text,
                       lxw_format *format, cf_error *err)
{
    return done(worksheet_write_string(sheet, row, (lxw_col_t)column, text, format), err);
}

bool cf_xlsx_put(lxw_worksheet *sheet, lxw_row_t row, size_t column, const char *text,
                 lxw_format *format, cf_error *err)
{
    if (strlen(text) <= CELL_BYTES)
        return cf_xlsx_put_whole(sheet, row, column, text, format, err);

    cf_text cut = {0};
    size_t length = CELL_BYTES;
    while (((unsigned char)text[length] & 0xC0) == 0x80)
        length--;
    cf_text_add_bytes(&cut, text, length);
    cf_text_add(&cut, "…");
    const bool ok = cf_text_ok(&cut, err)
                 && cf_xlsx_put_whole(sheet, row, column, cf_text_of(&cut), format, err);
    cf_text_free(&cut);
    return ok;
}

static bool put_cell(const cf_xlsx *xlsx, lxw_worksheet *sheet, lxw_row_t row, size_t column,
                     const cf_cell *cell, cf_error *err)
{
    const char *words = cf_cell_words(cell);
    if (words)
        return *words == '\0'
            || cf_xlsx_put(sheet, row, column, words,
                           cf_utf8_width(words) > WIDEST ? xlsx->wrapped : xlsx->words, err);
    return !isfinite(cell->number)
        || done(worksheet_write_number(sheet, row, (lxw_col_t)column, cell->number, xlsx->words),
                err);
}

/* How many rows of the table are shown from `row` on: as many as are read, and as many as the sheet
 * has room for, a note and what is said of those left out behind them. */
static size_t shown_rows(const cf_table *table, lxw_row_t row)
{
    const size_t used = (size_t)row + NOTE_ROWS + 3;
    const size_t room = used < LXW_ROW_MAX ? LXW_ROW_MAX - used : 0;
    const size_t most = room < MOST_ROWS ? room : MOST_ROWS;
    return table->row_count < most ? table->row_count : most;
}

/* Columns that the widest cell takes, within reason; the header may break at its spaces. */
static double width_of(const cf_table *table, size_t column)
{
    const size_t shown = shown_rows(table, 0);
    size_t width = NARROWEST;
    for (size_t r = 0; r < shown; r++) {
        const char *text = cf_cell_words(&table->cell[r * table->column_count + column]);
        const size_t found = text ? cf_utf8_width(text) : 0;
        width = found > width ? found : width;
    }
    for (const char *word = cf_column_title(&table->column[column]); *word;) {
        const size_t length = strcspn(word, " ");
        width = length + 4 > width ? length + 4 : width; /* and the button of the filter */
        word += length + (word[length] == ' ');
    }
    return (double)(width < WIDEST ? width : WIDEST) + 1;
}

/* The rows of a note, 80 columns each, so that it can be read without widening a cell. */
static bool put_note(const cf_xlsx *xlsx, lxw_worksheet *sheet, lxw_row_t *row, const char *note,
                     cf_error *err)
{
    cf_text wrapped = {0};
    cf_text_add_wrapped(&wrapped, note, 0, 0);
    bool ok = cf_text_ok(&wrapped, err);
    char *rest = wrapped.data;
    for (size_t i = 0; ok && rest && *rest && i < NOTE_ROWS; i++) {
        const char *line = strsep(&rest, "\n");
        ok = cf_xlsx_put(sheet, (*row)++, 0, line, xlsx->words, err);
    }
    cf_text_free(&wrapped);
    return ok;
}

/* The header and the rows from `*row` on, which moves behind them, and the note. */
static bool put_table(const cf_xlsx *xlsx, lxw_worksheet *sheet, lxw_row_t *row,
                      const cf_table *table, cf_error *err)
{
    const size_t shown = shown_rows(table, *row);
    bool ok = true;
    for (size_t c = 0; c < table->column_count && ok; c++)
        ok = cf_xlsx_put(sheet, *row, c, cf_column_title(&table->column[c]), xlsx->head, err);
    ++*row;
    for (size_t i = 0; i < shown * table->column_count && ok; i++)
        ok = put_cell(xlsx, sheet, *row + (lxw_row_t)(i / table->column_count),
                      i % table->column_count, &table->cell[i], err);
    *row += (lxw_row_t)shown + 1;
    if (ok && shown < table->row_count) {
        char words[160];
        snprintf(words, sizeof words, _("and %zu rows more: see the CSV files"),
                 table->row_count - shown);
        ok = cf_xlsx_put(sheet, (*row)++, 0, words, xlsx->words, err);
    }
    return ok && (!table->note || put_note(xlsx, sheet, row, table->note, err));
}

/* Colours the words of the states in a column. */
static bool tint_states(const cf_xlsx *xlsx, lxw_worksheet *sheet, lxw_row_t last, lxw_col_t column,
                        cf_error *err)
{
    bool ok = true;
    for (size_t i = 0; i < CF_COUNT(tints); i++) {
        for (cf_state state = 0; state < CF_STATE_COUNT && ok; state++) {
            char word[64];
            if (!(tints[i].states & CF_STATE_BIT(state)))
                continue;
            snprintf(word, sizeof word, "\"%s\"", C_("state", cf_states[state].word));
            lxw_conditional_format rule = {
                .type = LXW_CONDITIONAL_TYPE_CELL,
                .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
                .value_string = word,
                .format = xlsx->tint[i]};
            ok = done(worksheet_conditional_format_range(sheet, 1, column, last, column, &rule),
                      err);
        }
    }
    return ok;
}

bool cf_xlsx_add_table(cf_xlsx *xlsx, const char *name, const cf_table *table, cf_error *err)
{
    lxw_worksheet *sheet = cf_xlsx_add_sheet(xlsx, name, err);
    lxw_row_t row = 0;
    if (!sheet || !put_table(xlsx, sheet, &row, table, err))
        return false;
    const lxw_row_t last = (lxw_row_t)shown_rows(table, 0);
    for (size_t c = 0; c < table->column_count; c++) {
        worksheet_set_column(sheet, (lxw_col_t)c, (lxw_col_t)c, width_of(table, c), NULL);
        if (last > 0 && strcmp(table->column[c].id, "state") == 0
            && !tint_states(xlsx, sheet, last, (lxw_col_t)c, err))
            return false;
    }
    worksheet_freeze_panes(sheet, 1, 1);
    worksheet_repeat_rows(sheet, 0, 0);
    return done(worksheet_autofilter(sheet, 0, 0, last, (lxw_col_t)(table->column_count - 1)), err);
}

/* From white to blue over the numbers of a table: the more, the darker. */
static bool scale_numbers(lxw_worksheet *sheet, lxw_row_t first, const cf_table *table,
                          cf_error *err)
{
    const lxw_row_t shown = (lxw_row_t)shown_rows(table, first - 1);
    bool ok = true;
    for (size_t c = 0; c < table->column_count && shown > 0 && ok; c++) {
        lxw_conditional_format scale = {
            .type = LXW_CONDITIONAL_2_COLOR_SCALE, .min_color = 0xFFFFFF, .max_color = 0x9DC3E6};
        if (cf_column_is_number(table->column[c].kind))
            ok = done(worksheet_conditional_format_range(
                          sheet, first, (lxw_col_t)c, first + shown - 1, (lxw_col_t)c, &scale),
                      err);
    }
    return ok;
}

bool cf_xlsx_add_tables(cf_xlsx *xlsx, const char *name, const cf_tables *tables, cf_error *err)
{
    lxw_worksheet *sheet = cf_xlsx_add_sheet(xlsx, name, err);
    double width[LXW_COL_MAX > 64 ? 64 : LXW_COL_MAX] = {0};
    lxw_row_t row = 0;
    bool ok = sheet != NULL;
    for (size_t i = 0; i < tables->count && ok; i++) {
        const cf_table *table = &tables->item[i];
        for (size_t c = 0; c < table->column_count && c < CF_COUNT(width); c++)
            width[c] = fmax(width[c], width_of(table, c));
        ok = cf_xlsx_put(sheet, row++, 0, table->title, xlsx->heading, err)
          && scale_numbers(sheet, row + 1, table, err) && put_table(xlsx, sheet, &row, table, err);
        row++;
    }
    for (size_t c = 0; ok && c < CF_COUNT(width) && width[c] > 0; c++)
        worksheet_set_column(sheet, (lxw_col_t)c, (lxw_col_t)c, width[c], NULL);
    if (ok)
        worksheet_freeze_panes(sheet, 0, 1);
    return ok;
}

/* Piece by piece, for it may go on as it comes. */
static void add_pieces(cf_text *out, const char *bytes, size_t length)
{
    enum { PIECE = 1 << 14 };
    for (size_t at = 0; at < length; at += PIECE)
        cf_text_add_bytes(out, bytes + at, length - at < PIECE ? length - at : PIECE);
}

static bool read_back(int descriptor, cf_text *out, cf_error *err)
{
    struct stat state;
    const bool is_there = fstat(descriptor, &state) == 0;
    const size_t length = is_there ? (size_t)state.st_size : 0;
    char *const book =
        is_there ? mmap(NULL, length, PROT_READ, MAP_SHARED, descriptor, 0) : MAP_FAILED;
    if (book == MAP_FAILED)
        return cf_fail_errno(err, CF_ERROR_SYSTEM, "the workbook");
    const bool is_whole = length > UINT32_MAX || cf_xlsx_is_whole(book, length);
    if (is_whole)
        add_pieces(out, book, length);
    munmap(book, length);
    return is_whole ? cf_text_ok(out, err)
                    : cf_fail(err, CF_ERROR_SYSTEM, "the workbook: it was packed badly");
}

/* What it could not copy libxlsxwriter leaves out of the workbook, and says nothing; malloc does. */
bool cf_xlsx_finish(cf_xlsx *xlsx, cf_text *out, cf_error *err)
{
    if (errno == ENOMEM)
        return cf_fail_memory(err);
    cf_xlsx_parts_begin();
    const lxw_error error = workbook_close(xlsx->book);
    xlsx->book = NULL;
    return cf_xlsx_parts_ok(err) && done(error, err) && read_back(xlsx->descriptor, out, err);
}

void cf_xlsx_close(cf_xlsx *xlsx)
{
    if (xlsx->book)
        lxw_workbook_free(xlsx->book);
    if (xlsx->descriptor >= 0)
        close(xlsx->descriptor);
    *xlsx = (cf_xlsx){.descriptor = -1};
}

const char *cf_xlsx_library(void)
{
    return lxw_version();
}
