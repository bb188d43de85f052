#include "reports/sheets_out.h"

#include "base/table.h"
#include "reports/csv_out.h"

#include <math.h>
#include <string.h>

/* Adds what `column` has of `record` to a cell. */
typedef void add_cell(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                      const void *record);

static const void *at(const void *record, size_t offset)
{
    return (const char *)record + offset;
}

#define FIELD(type) (*(type const *)at(record, column->field))
#define ALSO(type) (*(type const *)at(record, column->also))

/* An item of a list: see graphs/sheets.h. */
static void add_item(cf_text *out, const char *text)
{
    const size_t length = strlen(text);
    for (size_t i = 0; i < length; i++) {
        const bool is_edge = i == 0 || i + 1 == length;
        if (strchr(";\\", text[i]) || (is_edge && strchr(" \t\n", text[i])))
            cf_text_add_char(out, '\\');
        cf_text_add_char(out, text[i]);
    }
}

static void add_between(cf_text *out, size_t place)
{
    cf_text_add(out, place > 0 ? ";" : "");
}

static void add_text(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                     const void *record)
{
    (void)graph;
    cf_text_add(out, FIELD(char *));
}

static void add_texts(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                      const void *record)
{
    (void)graph;
    const cf_words words = FIELD(cf_words);
    for (size_t i = 0; i < words.count; i++) {
        add_between(out, i);
        add_item(out, words.item[i]);
    }
}

static void add_date(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                     const void *record)
{
    (void)graph;
    char date[CF_DATE_SIZE];
    cf_text_add(out, cf_date_text(FIELD(cf_date), date));
}

static void add_number(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                       const void *record)
{
    (void)graph;
    cf_text_add_exact(out, FIELD(double), "");
}

static void add_bool(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                     const void *record)
{
    (void)graph;
    cf_text_add(out, FIELD(bool) ? "true" : "false");
}

static void add_kind(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                     const void *record)
{
    (void)graph;
    cf_text_add(out, column->word(FIELD(size_t)));
}

static void add_liaison_kind(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                             const void *record)
{
    (void)graph;
    cf_text_add(out, column->word(FIELD(cf_liaison_kind)));
}

static void add_status(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                       const void *record)
{
    (void)graph;
    cf_text_add(out, column->word(FIELD(cf_status)));
}

static void add_planned(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                        const void *record)
{
    (void)graph;
    cf_text_add(out, column->word(FIELD(bool) ? 1 : 0));
}

static void add_focal_points(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                             const void *record)
{
    (void)graph;
    const unsigned points = FIELD(unsigned);
    size_t count = 0;
    for (size_t i = 0; column->word(i); i++) {
        if (!(points >> i & 1))
            continue;
        add_between(out, count++);
        cf_text_add(out, column->word(i));
    }
}

/* The id of a record on one of the sheets `of`; of areas and frameworks, areas. Every record but a
 * liaison and a contact begins with its id. */
static const char *id_of(const cf_graph *graph, unsigned of, cf_index index)
{
    const cf_sheet *sheet = &cf_sheets[0];
    while (!(of & CF_SHEET_BIT(sheet - cf_sheets)))
        sheet++;
    const char *id;
    memcpy(&id, cf_sheet_record(sheet, graph, index), sizeof id);
    return id;
}

static void add_one(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                    const void *record)
{
    const cf_index index = FIELD(cf_index);
    if (index != CF_ABSENT)
        cf_text_add(out, id_of(graph, column->of, index));
}

static void add_party(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                      const void *record)
{
    const cf_index index = FIELD(cf_index);
    if (index == CF_ALL_FORA || index == CF_UNNAMED_FORUM)
        cf_text_add(out, index == CF_ALL_FORA ? "all" : "unnamed");
    else
        add_one(out, graph, column, record);
}

static void add_ids(cf_text *out, const cf_graph *graph, unsigned of, cf_indices indices)
{
    for (size_t i = 0; i < indices.count; i++) {
        cf_text_add(out, out->length > 0 ? ";" : "");
        cf_text_add(out, id_of(graph, of, indices.item[i]));
    }
}

static void add_many(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                     const void *record)
{
    add_ids(out, graph, column->of, FIELD(cf_indices));
}

static void add_members(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                        const void *record)
{
    if (ALSO(bool))
        cf_text_add(out, "all");
    else
        add_ids(out, graph, column->of, FIELD(cf_indices));
}

static void add_areas(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                      const void *record)
{
    add_ids(out, graph, CF_SHEET_BIT(CF_AREA_SHEET), FIELD(cf_indices));
    add_ids(out, graph, CF_SHEET_BIT(CF_FRAMEWORK_SHEET), ALSO(cf_indices));
}

static void add_sources(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                        const void *record)
{
    const cf_citations sources = FIELD(cf_citations);
    for (size_t i = 0; i < sources.count; i++) {
        add_between(out, i);
        cf_text_add(out, graph->source[sources.item[i].source].id);
        cf_text_add(out, *sources.item[i].locator ? ": " : "");
        add_item(out, sources.item[i].locator);
    }
}

static void add_observed(cf_text *out, const cf_graph *graph, const cf_sheet_column *column,
                         const void *record)
{
    (void)graph;
    static const char *const words[] = {[CF_NO] = "no", [CF_YES] = "yes", [CF_UNKNOWN] = "unknown"};
    const cf_observation *observed = FIELD(cf_observation *);
    for (size_t i = 0; i < ALSO(size_t); i++) {
        char date[CF_DATE_SIZE];
        add_between(out, i);
        cf_text_add_format(
            out, "%s: %s", cf_date_text(observed[i].date, date), words[observed[i].in_force]);
    }
}

static add_cell *const adders[] = {
    [CF_CELL_TEXT] = add_text,
    [CF_CELL_TEXTS] = add_texts,
    [CF_CELL_DATE] = add_date,
    [CF_CELL_NUMBER] = add_number,
    [CF_CELL_BOOL] = add_bool,
    [CF_CELL_KIND] = add_kind,
    [CF_CELL_LIAISON_KIND] = add_liaison_kind,
    [CF_CELL_STATUS] = add_status,
    [CF_CELL_PLANNED] = add_planned,
    [CF_CELL_FOCAL_POINTS] = add_focal_points,
    [CF_CELL_ID] = add_text,
    [CF_CELL_ONE] = add_one,
    [CF_CELL_PARTY] = add_party,
    [CF_CELL_MANY] = add_many,
    [CF_CELL_MEMBERS] = add_members,
    [CF_CELL_AREAS] = add_areas,
    [CF_CELL_SOURCES] = add_sources,
    [CF_CELL_OBSERVED] = add_observed,
};
_Static_assert(CF_COUNT(adders) == CF_CELL_KIND_COUNT, "a kind of cell is not written");

static cf_column *make_columns(const cf_sheet *sheet, cf_arena *arena, cf_error *err)
{
    cf_column *column = cf_new(arena, cf_column, sheet->column_count, err);
    for (size_t c = 0; column && c < sheet->column_count; c++)
        column[c] =
            (cf_column){sheet->column[c].name, sheet->column[c].name, CF_WORDS, CF_SHOWN_NARROW};
    return column;
}

bool cf_sheet_make_table(const cf_sheet *sheet, const cf_graph *graph, cf_table *table,
                         cf_arena *arena, cf_error *err)
{
    cf_rows rows = {.arena = arena, .err = err};
    *table = (cf_table){
        .id = sheet->name,
        .title = sheet->name,
        .column = make_columns(sheet, arena, err),
        .column_count = sheet->column_count};
    const size_t count = graph && table->column ? cf_sheet_row_count(sheet, graph) : 0;
    for (size_t r = 0; r < count; r++) {
        const void *record = cf_sheet_record(sheet, graph, r);
        for (size_t c = 0; c < sheet->column_count; c++) {
            adders[sheet->column[c].kind](&rows.pad, graph, &sheet->column[c], record);
            cf_rows_add_pad(&rows);
        }
    }
    return cf_rows_finish(&rows, table) && table->column;
}

bool cf_write_sheet(const cf_sheet *sheet, const cf_graph *graph, cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    cf_table table;
    const bool ok = cf_sheet_make_table(sheet, graph, &table, &arena, err);
    if (ok)
        cf_table_add_csv(out, &table);
    cf_arena_free(&arena);
    return ok && cf_text_ok(out, err);
}
