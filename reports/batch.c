#include "reports/batch.h"

#include "base/language.h"
#include "base/table.h"
#include "reports/csv_out.h"

#include <math.h>

const char *const cf_batch_words[] = {
    [CF_BATCH_DONE] = NC_("batch", "done"),
    [CF_BATCH_BAD_INPUT] = NC_("batch", "bad input"),
    [CF_BATCH_STOPPED] = NC_("batch", "stopped"),
};
_Static_assert(CF_COUNT(cf_batch_words) == CF_BATCH_STATUS_COUNT, "a status has no word");

static const cf_column columns[] = {
    {"name", "Name", CF_WORDS, CF_SHOWN_FILE},
    {"status", "Status", CF_WORDS, CF_SHOWN_FILE},
    {"focus", "Focus", CF_WORDS, CF_SHOWN_FILE},
    {"as_of", "As of", CF_WORDS, CF_SHOWN_FILE},
    {"covered", "Covered", CF_NUMBER, CF_SHOWN_FILE},
    {"of", "Of", CF_NUMBER, CF_SHOWN_FILE},
    {"share", "Share", CF_NUMBER, CF_SHOWN_FILE},
    {"low", "Low", CF_NUMBER, CF_SHOWN_FILE},
    {"high", "High", CF_NUMBER, CF_SHOWN_FILE},
    {"congruence", "Congruence", CF_NUMBER, CF_SHOWN_FILE},
    {"gaps", "Gaps", CF_NUMBER, CF_SHOWN_FILE},
    {"first_problem", "First problem", CF_WORDS, CF_SHOWN_FILE},
};

/* Of an input that was not done, nothing is known. */
static void add_figures(cf_rows *rows, const cf_batch_item *item)
{
    const cf_trend_point *point = &item->point;
    const bool is_done = item->status == CF_BATCH_DONE;
    const double share = point->of > 0 ? (double)point->covered / (double)point->of : (double)NAN;
    const double figure[] = {
        (double)point->covered, (double)point->of,  share, point->low, point->high,
        point->congruence,      (double)point->gaps};
    for (size_t i = 0; i < CF_COUNT(figure); i++)
        cf_rows_add_number(rows, is_done ? figure[i] : (double)NAN);
}

static void add_row(cf_rows *rows, const cf_batch_item *item)
{
    char day[CF_DATE_SIZE];
    cf_rows_add(rows, item->name);
    cf_rows_add(rows, cf_batch_words[item->status]);
    cf_rows_add(rows, item->focus);
    cf_text_add(&rows->pad, cf_date_text(item->point.date, day));
    cf_rows_add_pad(rows);
    add_figures(rows, item);
    cf_rows_add(rows, item->problem);
}

bool cf_write_batch_csv(const cf_batch *batch, cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    cf_rows rows = {.arena = &arena, .err = err};
    cf_table table = {0};
    cf_table_columns(&table, columns);
    for (size_t i = 0; i < batch->count; i++)
        add_row(&rows, &batch->item[i]);
    const bool ok = cf_rows_finish(&rows, &table);
    if (ok)
        cf_table_add_csv(out, &table);
    cf_arena_free(&arena);
    return ok && cf_text_ok(out, err);
}
