/* engine/studies/congruence_years.c: are needs met better over time, and how fast do they change?
 *
 * Congruence at the end of each year, and the volatility of the needs: |CR_t \ CR_t-1| / |CR_t|, the
 * share of the pairs required now that were not a year before, by the heirs of their fora. Not
 * defined where nothing is required, nor in the first year. O(years * reading the record). Cataldo
 * et al. 2006. */
#include "base/language.h"
#include "engine/studies/congruence.h"
#include "engine/trend.h"

#include <math.h>

static const cf_column columns[] = {
    {"date", N_("As of"), CF_WORDS, CF_SHOWN_NARROW},
    {"met", N_("Met"), CF_NUMBER, CF_SHOWN_NARROW},
    {"required", N_("Needs"), CF_NUMBER, CF_SHOWN_NARROW},
    {"congruence", N_("Congr."), CF_NUMBER, CF_SHOWN_NARROW},
    {"weighted", N_("Weighted"), CF_NUMBER, CF_SHOWN_NARROW},
    {"new", N_("New"), CF_NUMBER, CF_SHOWN_NARROW},
    {"volatility", N_("Volatility"), CF_NUMBER, CF_SHOWN_NARROW},
};

/* The needs of one year. */
typedef struct {
    cf_snapshot snapshot;
    cf_channels channels;
    cf_task_needs needs;
} year;

static bool read_year(year *now, const cf_study_input *in, int32_t day, const cf_rows *rows)
{
    const cf_analysis *analysis = in->analysis;
    now->snapshot = analysis->snapshot;
    now->snapshot.day = day;
    return cf_snapshot_take(&now->snapshot, rows->arena, rows->err)
        && cf_channels_read(
               &now->channels, &now->snapshot, analysis->options.covered, rows->arena, rows->err)
        && cf_task_needs_read(
               &now->needs, &now->snapshot, in->options->tasks, rows->arena, rows->err);
}

/* Pairs of now that no pair of `then` has become. */
static bool count_new(const year *then, const year *now, const cf_rows *rows, size_t *count)
{
    bool *was_there = cf_new(rows->arena, bool, now->needs.count, rows->err);
    if (!was_there)
        return false;
    for (size_t i = 0; i < then->needs.count; i++) {
        const cf_index a = cf_snapshot_current(&now->snapshot, then->needs.item[i].a);
        const cf_index b = cf_snapshot_current(&now->snapshot, then->needs.item[i].b);
        const cf_task_need *heir = cf_task_needs_find(&now->needs, a, b);
        if (heir)
            was_there[heir - now->needs.item] = true;
    }
    *count = 0;
    for (size_t i = 0; i < now->needs.count; i++)
        *count += !was_there[i];
    return true;
}

static cf_congruence measure(const year *now, cf_task_set set)
{
    cf_congruence found = {0};
    for (size_t i = 0; i < now->needs.count; i++) {
        const cf_task_need *pair = &now->needs.item[i];
        cf_congruence_add(
            &found, cf_task_weight(&now->needs, pair, set),
            cf_pair_is_covered(&now->channels, &now->snapshot, pair->a, pair->b), true);
    }
    cf_congruence_settle(&found);
    return found;
}

static bool add_year(cf_rows *rows, const year *then, const year *now, cf_date date,
                     cf_task_set set)
{
    const cf_congruence found = measure(now, set);
    char day[CF_DATE_SIZE];
    size_t count = 0;
    if (then && !count_new(then, now, rows, &count))
        return false;
    cf_text_add(&rows->pad, cf_date_text(date, day));
    cf_rows_add_pad(rows);
    cf_rows_add_congruence(rows, &found);
    cf_rows_add_number(rows, then ? (double)count : (double)NAN);
    cf_rows_add_number(
        rows, then && found.required > 0 ? (double)count / (double)found.required : (double)NAN);
    return true;
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    const cf_date first = cf_trend_first(in->analysis->graph);
    const int32_t last = in->analysis->snapshot.day;
    const size_t count =
        cf_date_is_given(first) ? cf_trend_dates(NULL, CF_STEP_YEAR, first.first, last) : 0;
    if (count == 0 || count > CF_TREND_MOST) {
        *note = cf_sentence_of(count == 0 ? N_("the record has no dates up to the day")
                                          : N_("the record has too many years"));
        return true;
    }
    cf_trend_point *point = cf_new(rows->arena, cf_trend_point, count, rows->err);
    year *all = cf_new(rows->arena, year, count, rows->err);
    if (!point || !all)
        return false;
    cf_trend_dates(point, CF_STEP_YEAR, first.first, last);
    for (size_t i = 0; i < count; i++) {
        if (!read_year(&all[i], in, point[i].date.last, rows)
            || !add_year(
                rows, i > 0 ? &all[i - 1] : NULL, &all[i], point[i].date, in->options->tasks))
            return false;
    }
    return true;
}

const cf_study cf_congruence_years = {
    .id = "congruence.years",
    .title = N_("Needs met, by year"),
    .plain =
        N_("How many of the needs to coordinate a channel met at the end of each year, and which "
           "share of the needs was new (volatility). --tasks says which needs are asked for."),
    .definition = "congruence and weighted as in congruence.layers, at the end of each year from "
                  "the first liaison, contact, event or project; new: pairs required now and not a "
                  "year before; volatility: new / required",
    .undefined = N_("nothing is required; new and volatility: in the first year"),
    .reference = CF_CATALDO,
    .cost = "O(years * reading the record)",
    .heeds = CF_HEED_BIT(CF_HEED_TASKS),
    cf_study_columns(columns),
    .make = make,
};
