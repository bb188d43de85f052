/* index.html: the reports of a batch side by side, and how coverage has gone. */
#include "base/language.h"
#include "reports/batch.h"
#include "reports/html_page.h"
#include "reports/svg.h"
#include "reports/words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    cf_html *html;
    const cf_batch *batch;
    const cf_batch_item **seen; /* those with a focus and a day, by focus, then day */
    size_t seen_count;
} page;

/* Items of one focus on more than one day. */
typedef struct {
    const cf_batch_item *const *item;
    size_t count;
} series;

typedef struct {
    cf_html_column column;
    void (*add)(cf_html *html, const cf_batch_item *item); /* within the open cell */
} batch_column;

enum { MOST_COLUMNS = 7 };

static void add_none(cf_html *html)
{
    cf_html_text(html, "–");
}

static void add_name(cf_html *html, const cf_batch_item *item)
{
    if (item->has_page) {
        cf_html_start(html, "a", NULL);
        cf_xml_attribute_format(&html->xml, "href", "%s/report.html", item->name);
    }
    cf_html_text(html, item->name);
    if (item->has_page)
        cf_html_end(html);
}

static void add_day(cf_html *html, const cf_batch_item *item)
{
    char day[CF_DATE_SIZE];
    if (!cf_date_is_given(item->point.date)) {
        add_none(html);
        return;
    }
    cf_html_start(html, "span", "short");
    cf_html_text(html, cf_date_text(item->point.date, day));
    cf_html_end(html);
}

static void add_focus(cf_html *html, const cf_batch_item *item)
{
    if (*item->focus)
        cf_html_text(html, item->focus);
    else
        add_none(html);
}

/* Bounds as words, and the lower as what its column sorts by. */
static void add_bounds(cf_html *html, const cf_batch_item *item, size_t least, size_t most,
                       size_t whole)
{
    if (item->status != CF_BATCH_DONE) {
        add_none(html);
        return;
    }
    cf_text_add_number(&html->pad, whole > 0 ? (double)least / (double)whole : (double)NAN, "");
    cf_xml_attribute(&html->xml, "data-v", cf_text_of(&html->pad));
    cf_text_clear(&html->pad);
    cf_add_bounds(&html->pad, least, most, whole);
    cf_html_pad(html);
}

static void add_coverage(cf_html *html, const cf_batch_item *item)
{
    add_bounds(html, item, item->point.covered, item->point.most, item->point.of);
}

static void add_congruence(cf_html *html, const cf_batch_item *item)
{
    const cf_trend_point *point = &item->point;
    add_bounds(html, item, point->met, point->met + point->gaps_not_recorded, point->required);
}

static void add_gaps(cf_html *html, const cf_batch_item *item)
{
    if (item->status != CF_BATCH_DONE) {
        add_none(html);
        return;
    }
    cf_text_add_format(&html->pad, "%zu", item->point.gaps);
    cf_html_pad(html);
}

static void add_problem(cf_html *html, const cf_batch_item *item)
{
    if (item->status == CF_BATCH_DONE) {
        add_none(html);
        return;
    }
    cf_text_add_format(
        &html->pad, "%s: %s", C_("batch", cf_batch_words[item->status]), item->problem);
    cf_html_pad(html);
}

static const batch_column input_columns[] = {
    {{N_("Input"), false}, add_name},
    {{N_("As of"), false}, add_day},
    {{N_("Focus"), false}, add_focus},
    {{N_("Coverage"), false}, add_coverage},
    {{N_("Congruence"), false}, add_congruence},
    {{N_("Gaps"), true}, add_gaps},
    {{N_("First problem"), false}, add_problem},
};
_Static_assert(CF_COUNT(input_columns) <= MOST_COLUMNS, "too many columns");

static const batch_column day_columns[] = {
    {{N_("As of"), false}, add_day},         {{N_("Input"), false}, add_name},
    {{N_("Coverage"), false}, add_coverage}, {{N_("Congruence"), false}, add_congruence},
    {{N_("Gaps"), true}, add_gaps},
};

/* The item at a place of a table. */
typedef const cf_batch_item *item_at(const void *items, size_t place);

static const cf_batch_item *in_order(const void *items, size_t place)
{
    return (const cf_batch_item *)items + place;
}

static const cf_batch_item *by_pointer(const void *items, size_t place)
{
    return ((const cf_batch_item *const *)items)[place];
}

typedef struct {
    const char *id, *caption;
    const batch_column *column;
    size_t column_count;
    item_at *at;
    const void *items;
    size_t count;
} listing;

static void add_table(cf_html *html, const listing *list)
{
    cf_html_column column[MOST_COLUMNS];
    for (size_t c = 0; c < list->column_count; c++) {
        column[c] = list->column[c].column;
        column[c].title = _(column[c].title);
    }
    const cf_html_grid grid = {
        .id = list->id,
        .caption = list->caption,
        .column = column,
        .count = list->column_count,
        .is_said = true};
    cf_html_grid_start(html, &grid);
    for (size_t r = 0; r < list->count; r++) {
        cf_html_start(html, "tr", NULL);
        for (size_t c = 0; c < list->column_count; c++) {
            cf_html_cell(html, &grid, c);
            list->column[c].add(html, list->at(list->items, r));
            cf_html_end(html);
        }
        cf_html_end_line(html);
    }
    cf_html_grid_end(html);
}

/* By focus, then day; then the order of the inputs. */
static int by_focus_and_day(const void *left, const void *right)
{
    const cf_batch_item *a = *(const cf_batch_item *const *)left;
    const cf_batch_item *b = *(const cf_batch_item *const *)right;
    const int focus = strcmp(a->focus, b->focus);
    if (focus != 0)
        return focus;
    if (a->point.date.last != b->point.date.last)
        return a->point.date.last < b->point.date.last ? -1 : 1;
    return (a > b) - (a < b);
}

static bool find_seen(page *all, cf_arena *arena, cf_error *err)
{
    const cf_batch *batch = all->batch;
    all->seen = cf_new(arena, const cf_batch_item *, batch->count, err);
    if (!all->seen)
        return false;
    for (size_t i = 0; i < batch->count; i++) {
        const cf_batch_item *item = &batch->item[i];
        if (item->status == CF_BATCH_DONE && *item->focus && cf_date_is_given(item->point.date))
            all->seen[all->seen_count++] = item;
    }
    qsort(all->seen, all->seen_count, sizeof(const cf_batch_item *), by_focus_and_day);
    return true;
}

/* The next series at `*at` or behind it, which moves past it; of no item if there is none. */
static series next_series(const page *all, size_t *at)
{
    while (*at < all->seen_count) {
        const cf_batch_item *const *first = (const cf_batch_item *const *)all->seen + *at;
        size_t count = 1;
        while (*at + count < all->seen_count && strcmp(first[count]->focus, first[0]->focus) == 0)
            count++;
        *at += count;
        if (first[0]->point.date.last < first[count - 1]->point.date.last)
            return (series){first, count};
    }
    return (series){NULL, 0};
}

static bool has_trend(const page *all)
{
    size_t at = 0;
    return next_series(all, &at).count > 0;
}

static void add_words(cf_html *html, const series *line)
{
    const cf_trend_point *first = &line->item[0]->point;
    const cf_trend_point *last = &line->item[line->count - 1]->point;
    char day[CF_DATE_SIZE];
    cf_text_add(&html->pad, _("Fora with a channel that counts: "));
    cf_add_bounds(&html->pad, first->covered, first->most, first->of);
    cf_text_add_format(&html->pad, _(" as of %s, "), cf_date_text(first->date, day));
    cf_add_bounds(&html->pad, last->covered, last->most, last->of);
    cf_text_add_format(&html->pad, _(" as of %s."), cf_date_text(last->date, day));
    cf_html_add_pad(html, "p", NULL);
}

static bool add_picture(cf_html *html, const series *line, size_t number, cf_arena *arena,
                        cf_error *err)
{
    cf_svg svg = {.xml = &html->xml};
    cf_trend_point *point = cf_new(arena, cf_trend_point, line->count, err);
    const char *focus = line->item[0]->focus;
    const cf_trend trend = {.focus = focus, .point = point, .count = line->count};
    const cf_trend_picture picture = {
        .id = cf_arena_format(arena, err, "trend-%zu", number),
        .title = cf_arena_format(
            arena, err, _("Coverage, congruence and gaps by day, as seen by %s"), focus),
        .trend = &trend,
        .is_by_day = true};
    const char *label = cf_arena_format(arena, err, _("Picture of %s"), focus);
    if (!point || !picture.id || !picture.title || !label)
        return false;
    for (size_t i = 0; i < line->count; i++)
        point[i] = line->item[i]->point;
    cf_html_start_picture(html, label);
    cf_svg_add_lines(&svg, &picture);
    cf_html_end_line(html);
    return true;
}

static bool add_trends(const page *all, cf_arena *arena, cf_error *err)
{
    cf_html *html = all->html;
    size_t at = 0;
    size_t number = 1;
    for (series line = next_series(all, &at); line.count > 0; line = next_series(all, &at)) {
        const char *focus = line.item[0]->focus;
        cf_html_add(html, "h3", NULL, focus);
        add_words(html, &line);
        if (!add_picture(html, &line, number++, arena, err))
            return false;
        add_table(html, &(listing){NULL, focus, day_columns, CF_COUNT(day_columns), by_pointer,
                                   line.item, line.count});
    }
    cf_html_add(html, "p", "note", _("A rise may be a better record, and no more."));
    return true;
}

static size_t count_done(const cf_batch *batch)
{
    size_t count = 0;
    for (size_t i = 0; i < batch->count; i++)
        count += batch->item[i].status == CF_BATCH_DONE;
    return count;
}

static void add_header(const page *all)
{
    const char *title = _("Reports side by side");
    cf_html *html = all->html;
    const char *own = all->batch->title;
    cf_text_add(&html->pad, *own ? own : title);
    cf_html_page_start(html, all->batch->program);
    cf_html_start(html, "header", NULL);
    if (*own)
        cf_html_add(html, "p", "document", title);
    cf_html_add(html, "h1", NULL, *own ? own : title);
    cf_html_end_line(html);
}

static void add_summary(const page *all)
{
    const size_t done = count_done(all->batch);
    const size_t left = all->batch->count - done;
    cf_text *pad = &all->html->pad;
    cf_text_add_format(pad, _("%zu of "), done);
    cf_add_counted(pad, all->batch->count, "input has a report.", "inputs have a report.");
    cf_html_add_pad(all->html, "p", "lead");
    if (left > 0) {
        cf_add_counted(pad, left, "input has", "inputs have");
        cf_text_add(pad, _(" none: the first problem stands in the last column."));
        cf_html_add_pad(all->html, "p", NULL);
    }
    cf_html_add(all->html, "p", "motto", _("A gap is a question to ask, not a fault."));
}

static void start_section(cf_html *html, const char *id, const char *title)
{
    cf_html_start(html, "section", NULL);
    cf_xml_attribute(&html->xml, "id", id);
    cf_html_add(html, "h2", NULL, title);
}

static bool add_body(const page *all, cf_arena *arena, cf_error *err)
{
    cf_html *html = all->html;
    bool ok = true;
    add_header(all);
    cf_html_start(html, "main", NULL);
    cf_xml_attribute(&html->xml, "id", "main");
    cf_xml_raw(&html->xml, "\n");
    add_summary(all);
    start_section(html, "inputs", _("Input by input"));
    add_table(html,
              &(listing){"inputs-table", _("Inputs and their figures"), input_columns,
                         CF_COUNT(input_columns), in_order, all->batch->item, all->batch->count});
    cf_html_end_line(html);
    if (has_trend(all)) {
        start_section(html, "trend", _("How it has gone"));
        ok = add_trends(all, arena, err);
        cf_html_end_line(html);
    }
    cf_html_end_line(html);
    cf_html_page_end(html, all->batch->program);
    return ok;
}

bool cf_write_batch_html(const cf_batch *batch, cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    cf_html html = {0};
    page all = {.html = &html, .batch = batch};
    cf_xml_open_page(&html.xml, out);
    const bool ok = find_seen(&all, &arena, err) && add_body(&all, &arena, err);
    html.xml.failed = html.xml.failed || html.pad.failed;
    const bool is_written = cf_xml_close(&html.xml, err);
    cf_text_free(&html.pad);
    cf_arena_free(&arena);
    return ok && is_written;
}
