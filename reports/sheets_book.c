/* A document as a workbook to be filled in: text cells, and drop-downs of words and of the ids that
 * stand on the other sheets. */
#include "base/apart.h"
#include "base/language.h"
#include "reports/sheets_out.h"
#include "reports/text_out.h"
#include "reports/xlsx_out.h"

#include <stdio.h>
enum { LAST_ROW = 5000, COLUMN_WIDTH = 18, LONGEST_FORMULA = 64 };

static const char lists_sheet[] = "Lists";

static const char *const introduction[][2] = {
    {"",
     N_("one row for each record; leave blank what is not known: that is not the same as none")},
    {N_("lists"), N_("several items in one cell are joined by ;")},
    {N_("dates"), N_("as precise as the source: 2005, 2005-09 or 2005-09-02")},
    {N_("then"),
     N_("crossfora import FILE.xlsx -o FILE.json, or with the name of the folder; it names the "
        "cell of whatever is wrong")},
};

static const cf_column readme_columns[] = {
    {"sheet", N_("Sheet"), CF_WORDS, CF_SHOWN_NARROW},
    {"column", N_("Column"), CF_WORDS, CF_SHOWN_NARROW},
    {"required", N_("Needed"), CF_WORDS, CF_SHOWN_NARROW},
    {"plain", N_("What to write"), CF_WORDS, CF_SHOWN_NARROW},
    {"words", N_("One of"), CF_LIST, CF_SHOWN_NARROW},
};

static void add_words(cf_text *out, const cf_sheet_column *column)
{
    for (size_t i = 0; column->word && column->word(i); i++)
        cf_text_add_format(out, "%s%s", i > 0 ? ";" : "", column->word(i));
}

static void add_about(cf_rows *rows, const char *sheet, const char *column, const char *plain)
{
    const char *const about[] = {sheet, _(column), "", _(plain), ""};
    for (size_t i = 0; i < CF_COUNT(about); i++)
        cf_rows_add(rows, about[i]);
}

static bool make_readme(cf_table *table, cf_arena *arena, cf_error *err)
{
    cf_rows rows = {.arena = arena, .err = err};
    *table = (cf_table){.id = "readme", .title = _("How to fill in these sheets")};
    cf_table_columns(table, readme_columns);
    for (size_t i = 0; i < CF_COUNT(introduction); i++)
        add_about(&rows, _("every sheet"), introduction[i][0], introduction[i][1]);
    for (cf_sheet_kind s = 0; s < CF_SHEET_COUNT; s++) {
        const cf_sheet *sheet = &cf_sheets[s];
        add_about(&rows, sheet->name, "", sheet->plain);
        for (size_t c = 0; c < sheet->column_count; c++) {
            cf_rows_add(&rows, sheet->name);
            cf_rows_add(&rows, sheet->column[c].name);
            cf_rows_add(&rows, sheet->column[c].is_required ? _("yes") : "");
            cf_rows_add(&rows, _(sheet->column[c].plain));
            add_words(&rows.pad, &sheet->column[c]);
            cf_rows_add_pad(&rows);
        }
    }
    return cf_rows_finish(&rows, table);
}

bool cf_write_readme(cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    cf_table table;
    const bool ok = make_readme(&table, &arena, err);
    if (ok)
        cf_table_add_text(out, &table);
    cf_arena_free(&arena);
    return ok && cf_text_ok(out, err);
}

/* A workbook on its way: each column of words has a column of the sheet of lists. */
typedef struct {
    cf_xlsx *xlsx;
    lxw_worksheet *lists;
    size_t list_count;
    cf_error *err;
} book;

/* Writes the words of a column on the sheet of lists, and where they are into `formula`. */
static bool add_list(book *all, const cf_sheet_column *column, char *formula)
{
    const size_t at = all->list_count++;
    size_t count = 0;
    bool ok = cf_xlsx_put(all->lists, 0, at, column->name, all->xlsx->head, all->err);
    for (; ok && column->word(count); count++)
        ok = cf_xlsx_put(all->lists, (lxw_row_t)count + 1, at, column->word(count),
                         all->xlsx->as_text, all->err);
    snprintf(formula, LONGEST_FORMULA, "=%s!$%c$2:$%c$%zu", lists_sheet, (char)('A' + at),
             (char)('A' + at), count + 1);
    return ok;
}

/* The ids that stand on the first sheet that the column takes them from. */
static void name_ids(const cf_sheet_column *column, char *formula)
{
    const cf_sheet *sheet = cf_sheets;
    while (!(column->of & CF_SHEET_BIT(sheet - cf_sheets)))
        sheet++;
    snprintf(formula, LONGEST_FORMULA, "=%s!$A$2:$A$%d", sheet->name, LAST_ROW);
}

/* A drop-down, where there is something to choose from. Of words one must be taken; an id may be
 * typed as well, and so may a list. */
static bool add_choice(book *all, lxw_worksheet *sheet, lxw_col_t at, const cf_sheet_column *column)
{
    char *truths[] = {"true", "false", NULL};
    char formula[LONGEST_FORMULA] = "";
    const bool is_strict =
        column->kind == CF_CELL_BOOL || (column->word && !cf_cell_is_list(column->kind));
    lxw_data_validation choice = {
        .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
        .value_formula = formula,
        .show_error = is_strict ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF};
    if (column->word && !add_list(all, column, formula))
        return false;
    if (column->of)
        name_ids(column, formula);
    if (column->kind == CF_CELL_BOOL) {
        choice.validate = LXW_VALIDATION_TYPE_LIST;
        choice.value_list = truths;
    } else if (*formula == '\0') {
        return true;
    }
    return worksheet_data_validation_range(sheet, 1, at, LAST_ROW - 1, at, &choice) == LXW_NO_ERROR
        || cf_fail(all->err, CF_ERROR_INTERNAL, "no drop-down for %s", column->name);
}

static bool fill_sheet(book *all, lxw_worksheet *page, const cf_sheet *sheet, const cf_table *table)
{
    const cf_xlsx *xlsx = all->xlsx;
    bool ok = true;
    for (size_t c = 0; c < sheet->column_count && ok; c++) {
        const lxw_col_t at = (lxw_col_t)c;
        worksheet_set_column(page, at, at, COLUMN_WIDTH, xlsx->as_text);
        ok = cf_xlsx_put(page, 0, c, sheet->column[c].name, xlsx->head, all->err)
          && add_choice(all, page, at, &sheet->column[c]);
    }
    const size_t cells = table->row_count * table->column_count;
    for (size_t i = 0; i < cells && ok; i++) {
        const size_t row = i / table->column_count + 1;
        if (row >= LXW_ROW_MAX)
            return cf_fail(all->err, CF_ERROR_USAGE,
                           "%s: more rows than a sheet has room for; write CSV files", sheet->name);
        if (*table->cell[i].text != '\0')
            ok = cf_xlsx_put_whole(page, (lxw_row_t)row, i % table->column_count,
                                   table->cell[i].text, xlsx->as_text, all->err);
    }
    worksheet_freeze_panes(page, 1, 1);
    return ok;
}

static bool add_sheets(book *all, const cf_graph *graph, cf_arena *arena)
{
    lxw_worksheet *page[CF_SHEET_COUNT];
    bool ok = true;
    for (cf_sheet_kind s = 0; s < CF_SHEET_COUNT && ok; s++) {
        page[s] = cf_xlsx_add_sheet(all->xlsx, cf_sheets[s].name, all->err);
        ok = page[s] != NULL;
    }
    all->lists = ok ? cf_xlsx_add_sheet(all->xlsx, lists_sheet, all->err) : NULL;
    ok = all->lists != NULL;
    for (cf_sheet_kind s = 0; s < CF_SHEET_COUNT && ok; s++) {
        cf_table table;
        ok = cf_sheet_make_table(&cf_sheets[s], graph, &table, arena, all->err)
          && fill_sheet(all, page[s], &cf_sheets[s], &table);
    }
    if (ok)
        worksheet_hide(all->lists);
    return ok;
}

static bool write_sheet_book(const void *context, cf_text *out, cf_error *err)
{
    const cf_graph *graph = context;
    cf_arena arena = {0};
    cf_table readme;
    cf_xlsx xlsx = {.descriptor = -1};
    book all = {.xlsx = &xlsx, .err = err};
    const bool ok =
        make_readme(&readme, &arena, err) && cf_xlsx_open(&xlsx, "crossfora", false, err)
        && cf_xlsx_add_table(&xlsx, "README", &readme, err) && add_sheets(&all, graph, &arena)
        && cf_xlsx_finish(&xlsx, out, err);
    cf_xlsx_close(&xlsx);
    cf_arena_free(&arena);
    return ok;
}

bool cf_write_sheet_book(const cf_graph *graph, cf_text *out, cf_error *err)
{
    return cf_apart_do(write_sheet_book, graph, out, err);
}
