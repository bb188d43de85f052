#include "graphs/order.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A graph while its records move. */
typedef struct {
    cf_graph *graph;
    cf_arena arena;
    cf_index *now[CF_SHEET_COUNT]; /* where each record has gone; NULL: all are where they were */
} ordering;

/* Compares two fields. */
typedef int compare_fields(const void *left, const void *right);

#define SIGN(a, b) (((a) > (b)) - ((a) < (b)))

static int by_text(const void *left, const void *right)
{
    return strverscmp(*(const char *const *)left, *(const char *const *)right);
}

static int by_date(const void *left, const void *right)
{
    const cf_date *a = left, *b = right;
    return a->first != b->first ? SIGN(a->first, b->first) : SIGN(a->last, b->last);
}

/* What is absent comes first. */
static int by_number(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;
    return isnan(a) || isnan(b) ? isnan(b) - isnan(a) : SIGN(a, b);
}

static int by_bool(const void *left, const void *right)
{
    return *(const bool *)left - *(const bool *)right;
}

static int by_size(const void *left, const void *right)
{
    return SIGN(*(const size_t *)left, *(const size_t *)right);
}

static int by_liaison_kind(const void *left, const void *right)
{
    return SIGN(*(const cf_liaison_kind *)left, *(const cf_liaison_kind *)right);
}

static int by_status(const void *left, const void *right)
{
    return SIGN(*(const cf_status *)left, *(const cf_status *)right);
}

static int by_index(const void *left, const void *right)
{
    return SIGN(*(const cf_index *)left, *(const cf_index *)right);
}

static int by_citation(const void *left, const void *right)
{
    const cf_citation *a = left, *b = right;
    const int order = SIGN(a->source, b->source);
    return order ? order : by_text(&a->locator, &b->locator);
}

static int by_citations(const void *left, const void *right)
{
    const cf_citations *a = left, *b = right;
    int order = 0;
    for (size_t i = 0; i < a->count && i < b->count && order == 0; i++)
        order = by_citation(&a->item[i], &b->item[i]);
    return order ? order : SIGN(a->count, b->count);
}

/* What a record with an id has behind it decides nothing. */
static compare_fields *const comparisons[CF_CELL_KIND_COUNT] = {
    [CF_CELL_TEXT] = by_text,     [CF_CELL_DATE] = by_date,
    [CF_CELL_NUMBER] = by_number, [CF_CELL_BOOL] = by_bool,
    [CF_CELL_KIND] = by_size,     [CF_CELL_LIAISON_KIND] = by_liaison_kind,
    [CF_CELL_STATUS] = by_status, [CF_CELL_PLANNED] = by_bool,
    [CF_CELL_ID] = by_text,       [CF_CELL_ONE] = by_index,
    [CF_CELL_PARTY] = by_index,   [CF_CELL_SOURCES] = by_citations,
};

static int by_columns(const cf_sheet *sheet, const char *left, const char *right)
{
    int order = 0;
    for (size_t i = 0; i < sheet->column_count && order == 0; i++) {
        const cf_sheet_column *column = &sheet->column[i];
        assert(comparisons[column->kind]);
        order = comparisons[column->kind](left + column->field, right + column->field);
        if (column->kind == CF_CELL_ID)
            return order;
    }
    return order;
}

/* The records of a collection. */
typedef struct {
    const cf_sheet *sheet;
    char *items;
    cf_index *rank; /* what comes before their columns; NULL: nothing */
} collection;

static char *items_of(const cf_graph *graph, cf_sheet_kind kind)
{
    char *items;
    memcpy(&items, (const char *)graph + cf_sheets[kind].items, sizeof items);
    return items;
}

/* A total order: equal records stay as they were. */
static int by_record(const void *left, const void *right, void *context)
{
    const collection *all = context;
    const cf_index a = *(const cf_index *)left, b = *(const cf_index *)right;
    const size_t size = all->sheet->size;
    int order = all->rank ? SIGN(all->rank[a], all->rank[b]) : 0;
    if (order == 0)
        order = by_columns(all->sheet, all->items + a * size, all->items + b * size);
    return order ? order : SIGN(a, b);
}

static bool is_in_order(collection *all, size_t count)
{
    for (cf_index i = 1; i < count; i++) {
        const cf_index before = i - 1;
        if (by_record(&before, &i, all) > 0)
            return false;
    }
    return true;
}

/* Moves each record from its place in `from`, cycle by cycle; `from` is used up. */
static void move_records(char *items, size_t size, cf_index *from, size_t count, void *spare)
{
    for (cf_index i = 0; i < count; i++) {
        if (from[i] == i)
            continue;
        memcpy(spare, items + i * size, size);
        cf_index to = i;
        while (from[to] != i) {
            const cf_index next = from[to];
            memcpy(items + to * size, items + next * size, size);
            from[to] = to;
            to = next;
        }
        memcpy(items + to * size, spare, size);
        from[to] = to;
    }
}

static cf_index moved(const ordering *all, cf_sheet_kind kind, cf_index index)
{
    const bool is_record = index < cf_sheet_row_count(&cf_sheets[kind], all->graph);
    return is_record && all->now[kind] ? all->now[kind][index] : index;
}

/* Fora of the focus come first, and areas stand by framework, as the frameworks do. */
static bool rank_records(ordering *all, cf_sheet_kind kind, cf_index **rank, cf_error *err)
{
    const cf_graph *graph = all->graph;
    if (kind != CF_FORUM_SHEET && kind != CF_AREA_SHEET)
        return true;
    const size_t count = cf_sheet_row_count(&cf_sheets[kind], graph);
    *rank = cf_new(&all->arena, cf_index, count, err);
    if (!*rank)
        return false;
    for (size_t i = 0; i < count; i++)
        (*rank)[i] = kind == CF_AREA_SHEET
                       ? moved(all, CF_FRAMEWORK_SHEET, graph->area[i].framework)
                       : CF_ABSENT;
    for (size_t i = 0; kind == CF_FORUM_SHEET && i < graph->focus.count; i++)
        (*rank)[graph->focus.item[i]] = (cf_index)i;
    return true;
}

static bool sort_records(ordering *all, cf_sheet_kind kind, cf_error *err)
{
    const cf_sheet *sheet = &cf_sheets[kind];
    const size_t count = cf_sheet_row_count(sheet, all->graph);
    collection records = {.sheet = sheet, .items = items_of(all->graph, kind)};
    if (!rank_records(all, kind, &records.rank, err))
        return false;
    if (is_in_order(&records, count))
        return true;
    cf_index *written = cf_new(&all->graph->arena, cf_index, count, err);
    cf_index *from = cf_new(&all->arena, cf_index, count, err);
    cf_index *now = cf_new(&all->arena, cf_index, count, err);
    void *spare = cf_arena_new(&all->arena, 1, sheet->size, err);
    if (!written || !from || !now || !spare)
        return false;
    for (cf_index i = 0; i < count; i++)
        written[i] = i;
    qsort_r(written, count, sizeof *written, by_record, &records);
    for (cf_index i = 0; i < count; i++)
        now[written[i]] = i;
    memcpy(from, written, count * sizeof *from);
    move_records(records.items, sheet->size, from, count, spare);
    all->graph->written[kind] = written;
    all->now[kind] = now;
    return true;
}

/* Lists are of the graph's own arena, and only it may change them. */
static void *own(const void *field)
{
    void *item;
    memcpy(&item, field, sizeof item);
    return item;
}

static void follow_indices(const ordering *all, cf_sheet_kind kind, cf_indices *list, bool is_set)
{
    cf_index *item = own(&list->item);
    for (size_t i = 0; i < list->count; i++)
        item[i] = moved(all, kind, item[i]);
    if (is_set && list->count > 1)
        qsort(item, list->count, sizeof *item, by_index);
}

static void follow_citations(const ordering *all, cf_citations *list)
{
    cf_citation *item = own(&list->item);
    for (size_t i = 0; i < list->count; i++)
        item[i].source = moved(all, CF_SOURCE_SHEET, item[i].source);
    if (list->count > 1)
        qsort(item, list->count, sizeof *item, by_citation);
}

static cf_sheet_kind named_by(const cf_sheet_column *column)
{
    cf_sheet_kind kind = 0;
    while (!(column->of & CF_SHEET_BIT(kind)))
        kind++;
    return kind;
}

/* Lets a column of a record name what it named before. */
static void follow(const ordering *all, const cf_sheet_column *column, char *record)
{
    void *field = record + column->field;
    const bool is_focus = record == (char *)all->graph;
    switch (column->kind) {
    case CF_CELL_ONE:
    case CF_CELL_PARTY:
        *(cf_index *)field = moved(all, named_by(column), *(cf_index *)field);
        break;
    case CF_CELL_MANY:
    case CF_CELL_MEMBERS:
        follow_indices(all, named_by(column), field, !is_focus);
        break;
    case CF_CELL_AREAS:
        follow_indices(all, CF_AREA_SHEET, field, true);
        follow_indices(all, CF_FRAMEWORK_SHEET, (void *)(record + column->also), true);
        break;
    case CF_CELL_SOURCES:
        follow_citations(all, field);
        break;
    case CF_CELL_TEXTS:
        if (((cf_words *)field)->count > 1)
            qsort(own(&((cf_words *)field)->item), ((cf_words *)field)->count, sizeof(char *),
                  by_text);
        break;
    default:
        break;
    }
}

static void follow_all(const ordering *all)
{
    for (cf_sheet_kind kind = 0; kind < CF_SHEET_COUNT; kind++) {
        const cf_sheet *sheet = &cf_sheets[kind];
        const size_t count = cf_sheet_row_count(sheet, all->graph);
        char *record = kind == CF_DOCUMENT_SHEET ? (char *)all->graph : items_of(all->graph, kind);
        for (size_t i = 0; i < count; i++, record += sheet->size) {
            for (size_t c = 0; c < sheet->column_count; c++)
                follow(all, &sheet->column[c], record);
        }
    }
}

static void place_areas(cf_graph *graph)
{
    size_t first = 0;
    for (size_t i = 0; i < graph->framework_count; i++) {
        graph->framework[i].first_area = first;
        first += graph->framework[i].area_count;
    }
}

bool cf_graph_put_in_order(cf_graph *graph, cf_error *err)
{
    /* Last what is compared by whom it names. */
    ordering all = {.graph = graph};
    bool ok = true;
    for (cf_sheet_kind kind = CF_SOURCE_SHEET; kind < CF_SHEET_COUNT && ok; kind++)
        ok = kind == CF_LIAISON_SHEET || kind == CF_CONTACT_SHEET || sort_records(&all, kind, err);
    if (ok) {
        place_areas(graph);
        follow_all(&all);
        ok = sort_records(&all, CF_LIAISON_SHEET, err) && sort_records(&all, CF_CONTACT_SHEET, err);
    }
    cf_arena_free(&all.arena);
    return ok;
}
