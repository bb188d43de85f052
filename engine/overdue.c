#include "engine/overdue.h"

#include "engine/meetings.h"

#include <math.h>
#include <stdlib.h>

static double months_since(const cf_analysis *analysis, cf_date date)
{
    return cf_date_is_given(date)
             ? (double)cf_months_between(date.last, analysis->snapshot.day)
             : (double)NAN;
}

bool cf_overdue_counts(const cf_analysis *analysis, cf_index forum)
{
    const cf_indices focus = analysis->snapshot.focus;
    return analysis->coverage.scope[forum] == CF_IN_SCOPE
        || (focus.count > 0 && focus.item[0] == forum);
}

static bool has_come(cf_date date, const cf_analysis *analysis)
{
    return !cf_date_is_given(date) || date.first <= analysis->snapshot.day;
}

/* Has a later record of the pair settled the matter of `own`, which was due at `due`? */
static bool is_settled(const cf_analysis *analysis, const cf_waiting *own)
{
    for (size_t i = 0; i < own->channel->evidence_count; i++) {
        const cf_evidence *evidence = &own->channel->evidence[i];
        if (!evidence->is_liaison || evidence->record == own->liaison)
            continue;
        const cf_liaison *other = &analysis->graph->liaison[evidence->record];
        const bool is_dated = cf_date_is_given(evidence->date) && cf_date_is_given(own->due);
        const bool is_later = is_dated && evidence->date.first > own->due.last;
        const bool may_be_later = !is_dated || evidence->date.last >= own->due.first;
        if (other->status == CF_PROMISED_STATUS
                ? is_later
                : other->status != CF_PROPOSED_STATUS && may_be_later)
            return true;
    }
    return false;
}

static const cf_evidence *contact_since(const cf_waiting *own)
{
    const cf_evidence *latest = NULL;
    for (size_t i = 0; i < own->channel->evidence_count; i++) {
        const cf_evidence *evidence = &own->channel->evidence[i];
        if (evidence->is_liaison || evidence->rung == CF_INVITED
            || !cf_date_is_given(evidence->date)
            || (cf_date_is_given(own->due) && evidence->date.first < own->due.first))
            continue;
        if (!latest || evidence->date.last > latest->date.last)
            latest = evidence;
    }
    return latest;
}

static cf_waiting waiting_of(const cf_analysis *analysis, cf_index record, cf_date due)
{
    const cf_liaison *liaison = &analysis->graph->liaison[record];
    cf_waiting own = {
        .liaison = record,
        .from = cf_snapshot_current(&analysis->snapshot, liaison->from),
        .to = cf_snapshot_current(&analysis->snapshot, liaison->to),
        .due = due,
        .months = months_since(analysis, due)};
    if (own.from == CF_ABSENT || own.to == CF_ABSENT)
        return own;
    own.channel = cf_channels_find(&analysis->channels, own.from, own.to);
    own.contact = own.channel ? contact_since(&own) : NULL;
    return own;
}

static bool is_older(const cf_overdue *overdue, cf_date date)
{
    const int32_t start = cf_day_months_before(overdue->analysis->snapshot.day, overdue->months);
    return !cf_date_is_given(date) || date.last < start;
}

/* The promises of fora that have become one are kept, or never will be. */
static void add_promise(cf_overdue *overdue, cf_waiting *list, cf_index record)
{
    const cf_analysis *analysis = overdue->analysis;
    const cf_liaison *liaison = &analysis->graph->liaison[record];
    const cf_date since = liaison->period.since;
    if (liaison->status != CF_PROMISED_STATUS || !has_come(since, analysis)
        || !is_older(overdue, since))
        return;
    const cf_waiting own = waiting_of(analysis, record, since);
    if (!own.channel)
        overdue->promises_gone++;
    else if (!is_settled(analysis, &own))
        list[overdue->promise_count++] = own;
}

static void add_review(cf_overdue *overdue, cf_waiting *list, cf_index record)
{
    const cf_analysis *analysis = overdue->analysis;
    const int32_t day = analysis->snapshot.day;
    const cf_liaison *liaison = &analysis->graph->liaison[record];
    const cf_date until = liaison->period.until;
    const bool is_standing =
        liaison->status == CF_DESIGNATED_STATUS || liaison->status == CF_ACTIVE_STATUS;
    const bool is_over = cf_date_is_given(until) && until.last < day;
    const bool is_past = cf_date_is_given(liaison->review_by) && liaison->review_by.last < day;
    if (!is_standing || is_over || !is_past || !has_come(liaison->period.since, analysis))
        return;
    const cf_waiting own = waiting_of(analysis, record, liaison->review_by);
    if (own.channel && !is_settled(analysis, &own))
        list[overdue->review_count++] = own;
}

static int compare(int64_t left, int64_t right)
{
    return (left > right) - (left < right);
}

static int by_date(cf_date left, cf_date right)
{
    const int given = compare(cf_date_is_given(right), cf_date_is_given(left));
    return given ? given : compare(left.last, right.last);
}

static int by_due(const void *left, const void *right)
{
    const cf_waiting *x = left;
    const cf_waiting *y = right;
    const int order = by_date(x->due, y->due);
    return order ? order : compare(x->liaison, y->liaison);
}

static int by_last(const void *left, const void *right)
{
    const cf_quiet *x = left;
    const cf_quiet *y = right;
    const int order = by_date(x->last, y->last);
    return order ? order : compare(x->forum, y->forum);
}

static bool find_waiting(cf_overdue *overdue, cf_error *err)
{
    const cf_graph *graph = overdue->analysis->graph;
    cf_waiting *promise = cf_new(&overdue->arena, cf_waiting, graph->liaison_count, err);
    cf_waiting *review = cf_new(&overdue->arena, cf_waiting, graph->liaison_count, err);
    if (!promise || !review)
        return false;
    for (cf_index i = 0; i < graph->liaison_count; i++) {
        add_promise(overdue, promise, i);
        add_review(overdue, review, i);
    }
    qsort(promise, overdue->promise_count, sizeof *promise, by_due);
    qsort(review, overdue->review_count, sizeof *review, by_due);
    overdue->promise = promise;
    overdue->review = review;
    return true;
}

static bool find_quiet(cf_overdue *overdue, cf_error *err)
{
    const cf_analysis *analysis = overdue->analysis;
    const cf_date *last = cf_last_meetings(&analysis->snapshot, &overdue->arena, err);
    cf_quiet *quiet = cf_new(&overdue->arena, cf_quiet, analysis->graph->forum_count, err);
    if (!last || !quiet)
        return false;
    for (cf_index i = 0; i < analysis->graph->forum_count; i++) {
        if (cf_overdue_counts(analysis, i) && is_older(overdue, last[i]))
            quiet[overdue->quiet_count++] = (cf_quiet){i, last[i], months_since(analysis, last[i])};
    }
    qsort(quiet, overdue->quiet_count, sizeof *quiet, by_last);
    overdue->quiet = quiet;
    return true;
}

bool cf_overdue_find(cf_overdue *overdue, const cf_analysis *analysis, int months, cf_error *err)
{
    *overdue = (cf_overdue){.analysis = analysis, .months = months};
    return find_waiting(overdue, err) && find_quiet(overdue, err)
        && cf_attendance_read(&overdue->attendance, &overdue->attendance_count, &analysis->snapshot,
                              &overdue->arena, err);
}

void cf_overdue_free(cf_overdue *overdue)
{
    cf_arena_free(&overdue->arena);
    *overdue = (cf_overdue){0};
}
