#include "reports/text_out.h"

#include "base/pad.h"
#include "base/utf8.h"

#include <string.h>

enum { GAP = 2, COLUMN_LIMIT = 16, LEAST_WIDTH = 8 };

void cf_text_add_line(cf_text *out, const char *text)
{
    for (const char *at = text; *at != '\0';) {
        const size_t plain = strcspn(at, "\t\n");
        cf_text_add_visible(out, at, plain, plain);
        at += plain;
        if (*at != '\0') {
            cf_text_add_char(out, ' ');
            at++;
        }
    }
}

void cf_text_add_list(cf_text *out, const char *list)
{
    for (const char *at = list; *at != '\0';) {
        const size_t length = strcspn(at, ";");
        cf_text_add_visible(out, at, length, length);
        at += length;
        if (*at != '\0') {
            cf_text_add(out, at[1] == ' ' ? ";" : ", ");
            at++;
        }
    }
}

/* Bytes of `text` that stand on one line of `width` columns: up to the last space that fits, else
 * after the last comma or hyphen, else as much as fits, but never nothing. */
static size_t line_length(const char *text, size_t width)
{
    const size_t fit = cf_utf8_fit(text, width);
    if (text[fit] == '\0' || text[fit] == ' ')
        return fit;
    for (size_t at = fit; at > 0; at--) {
        if (text[at - 1] == ' ')
            return at - 1;
    }
    for (size_t at = fit; at > 1; at--) {
        if (strchr(",;-/._", text[at - 1]))
            return at;
    }
    if (fit > 0)
        return fit;
    int32_t code;
    const size_t size = cf_utf8_next(text, strlen(text), &code);
    return size ? size : 1;
}

static const char *skip_spaces(const char *text)
{
    return text + strspn(text, " ");
}

void cf_text_add_wrapped(cf_text *out, const char *text, size_t column, size_t indent)
{
    cf_text line = {0};
    cf_text_add_line(&line, text);
    size_t start = column;
    for (const char *at = cf_text_of(&line); *at != '\0';) {
        const size_t length = line_length(at, CF_TEXT_WIDTH - start);
        cf_text_add_bytes(out, at, length);
        at = skip_spaces(at + length);
        if (*at != '\0') {
            cf_text_add_char(out, '\n');
            cf_text_add_repeat(out, ' ', indent);
        }
        start = indent;
    }
    cf_text_add_char(out, '\n');
    cf_pad_free(&line, out);
}

/* How a table is laid out. Only the first COLUMN_LIMIT columns that are shown in text are. */
typedef struct {
    const cf_table *table;
    size_t count;
    size_t column[COLUMN_LIMIT]; /* of the table */
    size_t width[COLUMN_LIMIT];
} text_layout;

static void add_cell(cf_text *out, const cf_table *table, size_t row, size_t column)
{
    const cf_cell *cell = &table->cell[row * table->column_count + column];
    if (!cell->text)
        cf_text_add_number(out, cell->number, cf_column_undefined(table->column[column].kind));
    else if (table->column[column].kind == CF_LIST)
        cf_text_add_list(out, cf_cell_words(cell));
    else
        cf_text_add_line(out, cf_cell_words(cell));
}

static size_t natural_width(const cf_table *table, size_t column, cf_text *pad, cf_text *out)
{
    size_t most = cf_utf8_width(cf_column_title(&table->column[column]));
    for (size_t r = 0; r < table->row_count; r++) {
        cf_pad_clear(pad, out);
        add_cell(pad, table, r, column);
        const size_t width = cf_utf8_width(cf_text_of(pad));
        most = width > most ? width : most;
    }
    return most;
}

static size_t widest_column(const text_layout *layout)
{
    size_t widest = 0;
    for (size_t c = 1; c < layout->count; c++) {
        if (layout->width[c] > layout->width[widest])
            widest = c;
    }
    return widest;
}

/* Takes from the widest column until all fit. */
static void shrink(text_layout *layout)
{
    size_t total = layout->count > 0 ? GAP * (layout->count - 1) : 0;
    for (size_t c = 0; c < layout->count; c++) {
        if (layout->width[c] > CF_TEXT_WIDTH)
            layout->width[c] = CF_TEXT_WIDTH;
        total += layout->width[c];
    }
    while (total > CF_TEXT_WIDTH) {
        const size_t widest = widest_column(layout);
        if (layout->width[widest] <= LEAST_WIDTH / 2)
            return;
        layout->width[widest]--;
        total--;
    }
}

static text_layout lay_out(const cf_table *table, cf_text *out)
{
    cf_text pad = {0};
    text_layout made = {.table = table};
    for (size_t c = 0; c < table->column_count && made.count < COLUMN_LIMIT; c++) {
        if (table->column[c].shown != CF_SHOWN_NARROW)
            continue;
        made.column[made.count] = c;
        made.width[made.count++] = natural_width(table, c, &pad, out);
    }
    shrink(&made);
    cf_pad_free(&pad, out);
    return made;
}

/* Adds one line of each cell and moves `at` behind it. True if anything is left. */
static bool add_lines(cf_text *out, const text_layout *layout, const char **at)
{
    bool is_left = false;
    size_t owed = 0; /* spaces that are only written if words follow */
    for (size_t c = 0; c < layout->count; c++) {
        const size_t length = at[c][0] != '\0' ? line_length(at[c], layout->width[c]) : 0;
        cf_text piece = {0};
        cf_text_add_bytes(&piece, at[c], length);
        const size_t blank = layout->width[c] - cf_utf8_width(cf_text_of(&piece));
        const bool to_the_right =
            cf_column_is_number(layout->table->column[layout->column[c]].kind);
        if (piece.length > 0) {
            cf_text_add_repeat(out, ' ', owed + (to_the_right ? blank : 0));
            cf_text_add(out, cf_text_of(&piece));
            owed = 0;
        }
        /* Even where the piece is empty, for want of words or of memory: the row must end. */
        at[c] = skip_spaces(at[c] + length);
        owed += GAP + (piece.length == 0 ? layout->width[c] : to_the_right ? 0 : blank);
        is_left = is_left || at[c][0] != '\0';
        cf_pad_free(&piece, out);
    }
    cf_text_add_char(out, '\n');
    return is_left;
}

static void add_row(cf_text *out, const text_layout *layout, cf_text *words)
{
    const char *at[COLUMN_LIMIT];
    for (size_t c = 0; c < layout->count; c++)
        at[c] = cf_text_of(&words[c]);
    while (add_lines(out, layout, at))
        continue;
}

static void add_header(cf_text *out, const text_layout *layout, cf_text *words)
{
    for (size_t c = 0; c < layout->count; c++) {
        cf_pad_clear(&words[c], out);
        cf_text_add(&words[c], cf_column_title(&layout->table->column[layout->column[c]]));
    }
    add_row(out, layout, words);
    for (size_t c = 0; c < layout->count; c++) {
        cf_text_add_repeat(out, ' ', c > 0 ? GAP : 0);
        cf_text_add_repeat(out, '-', layout->width[c]);
    }
    cf_text_add_char(out, '\n');
}

static void add_rows(cf_text *out, const text_layout *layout)
{
    const cf_table *table = layout->table;
    cf_text words[COLUMN_LIMIT] = {{0}};
    add_header(out, layout, words);
    for (size_t r = 0; r < table->row_count; r++) {
        for (size_t c = 0; c < layout->count; c++) {
            cf_pad_clear(&words[c], out);
            add_cell(&words[c], table, r, layout->column[c]);
        }
        add_row(out, layout, words);
    }
    for (size_t c = 0; c < layout->count; c++) {
        cf_pad_free(&words[c], out);
    }
}

void cf_table_add_text(cf_text *out, const cf_table *table)
{
    cf_text_add_wrapped(out, table->title, 0, 0);
    cf_text_add_char(out, '\n');
    if (table->row_count > 0) {
        const text_layout layout = lay_out(table, out);
        add_rows(out, &layout);
    }
    if (table->note) {
        cf_text_add(out, table->row_count > 0 ? "\n" : "");
        cf_text_add_wrapped(out, table->note, 0, 0);
    }
}
