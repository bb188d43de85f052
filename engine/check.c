#include "engine/check.h"

#include "engine/cosponsors.h"
#include "engine/exceptions.h"

#include <math.h>

const char *const cf_verdict_words[] = {
    [CF_PASSED] = "passed",
    [CF_FAILED] = "failed",
    [CF_UNDECIDED] = "not-known",
    [CF_ACCEPTED] = "accepted",
};

/* A case of the rule that is right until something is found. */
static cf_case case_of(const cf_check *check, cf_rule_kind rule)
{
    return (cf_case){
        .rule = rule,
        .a = CF_ABSENT,
        .b = CF_ABSENT,
        .project = CF_ABSENT,
        .kind = CF_NO_KIND,
        .limit = check->rules->rule[rule].limit,
        .exception = CF_ABSENT};
}

/* Adds the case, which is broken for certain, or perhaps. */
static bool add_case(cf_check *check, cf_case *item, bool is_broken, bool is_unknown, cf_error *err)
{
    const bool fails_unknown = check->rules->rule[item->rule].unknown == CF_UNKNOWN_FAILS;
    cf_case *grown = cf_arena_grow(
        &check->arena, check->item, check->count, &check->capacity, sizeof *grown, err);
    if (!grown)
        return false;
    item->is_unknown = is_unknown;
    if (is_unknown)
        item->verdict = fails_unknown ? CF_FAILED : CF_UNDECIDED;
    else
        item->verdict = is_broken ? CF_FAILED : CF_PASSED;
    check->item = grown;
    grown[check->count++] = *item;
    return true;
}

/* A minimum is missed only if even the most that the record leaves open is below it; of nothing,
 * nothing is known. */
static bool add_share(cf_check *check, cf_case *item, const cf_tally *tally, cf_error *err)
{
    const cf_indices focus = check->analysis->snapshot.focus;
    const double whole = (double)tally->of;
    if (focus.count > 0) {
        item->a = focus.item[0];
        item->record = (cf_record_at){CF_FORUM_SHEET, item->a};
    }
    item->part = tally->covered;
    item->most = tally->covered + tally->by_state[CF_NOT_RECORDED];
    item->whole = tally->of;
    const bool is_reached = tally->of > 0 && (double)item->part / whole >= item->limit;
    const bool is_missed = tally->of > 0 && (double)item->most / whole < item->limit;
    return add_case(check, item, is_missed, !is_reached && !is_missed, err);
}

static bool check_coverage(cf_check *check, const cf_rule *rule, cf_error *err)
{
    (void)rule;
    cf_case item = case_of(check, CF_RULE_COVERAGE);
    return add_share(check, &item, &check->analysis->coverage.tally, err);
}

/* The tally of a kind of forum; of none if no forum of it is in scope. */
static cf_tally tally_of_kind(const cf_coverage *coverage, size_t kind)
{
    for (size_t i = 0; i < coverage->by_kind_count; i++) {
        if (coverage->by_kind[i].label == cf_forum_kinds[kind].word)
            return coverage->by_kind[i].tally;
    }
    return (cf_tally){0};
}

static bool check_kinds(cf_check *check, const cf_rule *rule, cf_error *err)
{
    bool ok = true;
    for (size_t i = 0; i < rule->kind_count && ok; i++) {
        const cf_tally tally = tally_of_kind(&check->analysis->coverage, rule->kind[i].kind);
        cf_case item = case_of(check, CF_RULE_KIND_COVERAGE);
        item.kind = rule->kind[i].kind;
        item.limit = rule->kind[i].least;
        ok = add_share(check, &item, &tally, err);
    }
    return ok;
}

static bool add_pair(cf_check *check, const cf_requirement *need, const cf_gap *gap, cf_error *err)
{
    const cf_analysis *analysis = check->analysis;
    const bool has_shared =
        need->shared.count > 0
        && (analysis->options.need & CF_NEED_BIT(CF_NEED_SHARED_PROJECT)) != 0;
    cf_case item = case_of(check, CF_RULE_GAP);
    item.a = need->a;
    item.b = need->b;
    item.need = need;
    item.gap = gap;
    item.part = cf_requirement_weight(need, analysis->options.need);
    item.record =
        (cf_record_at){CF_PROJECT_SHEET, has_shared ? need->shared.item[0] : need->mandate.item[0]};
    const bool is_unreachable = gap && gap->kind == CF_GAP_UNREACHABLE;
    const bool is_unknown = is_unreachable && gap->state == CF_NOT_RECORDED;
    return add_case(check, &item, is_unreachable, is_unknown, err);
}

static bool check_gaps(cf_check *check, const cf_rule *rule, cf_error *err)
{
    const cf_analysis *analysis = check->analysis;
    bool ok = true;
    for (size_t i = 0; i < analysis->gap_count && ok; i++) {
        const cf_gap *gap = &analysis->gap[i];
        ok = (double)gap->count < rule->limit || add_pair(check, gap->need, gap, err);
    }
    for (size_t i = 0; i < analysis->requirements.count && ok; i++) {
        const cf_requirement *need = &analysis->requirements.item[i];
        const size_t weight = cf_requirement_weight(need, analysis->options.need);
        const bool is_met = cf_analysis_is_covered(analysis, need->a, need->b);
        if (is_met && (double)weight >= rule->limit)
            ok = add_pair(check, need, NULL, err);
    }
    return ok;
}

/* The liaison among those that wait, or NULL. */
static const cf_waiting *find_waiting(const cf_waiting *list, size_t count, cf_index liaison)
{
    for (size_t i = 0; i < count; i++) {
        if (list[i].liaison == liaison)
            return &list[i];
    }
    return NULL;
}

static bool add_liaison(cf_check *check, cf_rule_kind rule, cf_index record,
                        const cf_waiting *waiting, cf_error *err)
{
    const cf_liaison *liaison = &check->analysis->graph->liaison[record];
    cf_case item = case_of(check, rule);
    item.a = waiting ? waiting->from : liaison->from;
    item.b = waiting ? waiting->to : liaison->to;
    item.record = (cf_record_at){CF_LIAISON_SHEET, record};
    item.waiting = waiting;
    const bool is_undated = waiting && !cf_date_is_given(waiting->due);
    return add_case(check, &item, waiting != NULL, is_undated, err);
}

/* A case for each liaison that the rule is about; it waits if it is in the list. */
static bool add_liaisons(cf_check *check, cf_rule_kind rule, bool (*is_about)(const cf_liaison *),
                         const cf_waiting *list, size_t count, cf_error *err)
{
    const cf_graph *graph = check->analysis->graph;
    bool ok = true;
    for (cf_index i = 0; i < graph->liaison_count && ok; i++)
        ok = !is_about(&graph->liaison[i])
          || add_liaison(check, rule, i, find_waiting(list, count, i), err);
    return ok;
}

static bool is_promise(const cf_liaison *liaison)
{
    return liaison->status == CF_PROMISED_STATUS;
}

static bool has_review(const cf_liaison *liaison)
{
    return cf_date_is_given(liaison->review_by);
}

static bool check_promises(cf_check *check, const cf_rule *rule, cf_error *err)
{
    (void)rule;
    const cf_overdue *overdue = &check->overdue;
    return add_liaisons(
        check, CF_RULE_PROMISE, is_promise, overdue->promise, overdue->promise_count, err);
}

static bool check_reviews(cf_check *check, const cf_rule *rule, cf_error *err)
{
    (void)rule;
    const cf_overdue *overdue = &check->overdue;
    return add_liaisons(
        check, CF_RULE_REVIEW, has_review, overdue->review, overdue->review_count, err);
}

static bool check_cosponsors(cf_check *check, const cf_rule *rule, cf_error *err)
{
    const cf_analysis *analysis = check->analysis;
    bool ok = true;
    for (cf_index i = 0; i < analysis->graph->project_count && ok; i++) {
        const double count = cf_cosponsors(&analysis->graph->project[i]);
        cf_case item = case_of(check, CF_RULE_COSPONSORS);
        item.project = i;
        item.a = analysis->graph->project[i].forum;
        item.record = (cf_record_at){CF_PROJECT_SHEET, i};
        item.part = isnan(count) ? 0 : (size_t)count;
        ok = !analysis->snapshot.project[i]
          || add_case(check, &item, count < rule->limit, isnan(count), err);
    }
    return ok;
}

/* The column of a sheet that has the sources of its records, or NULL. */
static const cf_sheet_column *sources_column(const cf_sheet *sheet)
{
    for (size_t i = 0; i < sheet->column_count; i++) {
        if (sheet->column[i].kind == CF_CELL_SOURCES)
            return &sheet->column[i];
    }
    return NULL;
}

static bool names_source(const cf_sheet *sheet, const cf_sheet_column *column,
                         const cf_graph *graph, size_t row)
{
    const char *record = cf_sheet_record(sheet, graph, row);
    const cf_citations *sources = (const void *)(record + column->field);
    return sources->count > 0;
}

/* Counts the records that have a member for sources; those that name none go to `without`. */
static void count_sources(const cf_graph *graph, cf_case *item, cf_record_at *without)
{
    for (cf_sheet_kind i = 0; i < CF_SHEET_COUNT; i++) {
        const cf_sheet_column *column = sources_column(&cf_sheets[i]);
        const size_t rows = column ? cf_sheet_row_count(&cf_sheets[i], graph) : 0;
        for (cf_index row = 0; row < rows; row++) {
            if (!names_source(&cf_sheets[i], column, graph, row))
                without[item->part++] = (cf_record_at){i, row};
        }
        item->whole += rows;
    }
}

static bool check_sources(cf_check *check, const cf_rule *rule, cf_error *err)
{
    const cf_graph *graph = check->analysis->graph;
    cf_case item = case_of(check, CF_RULE_SOURCES);
    size_t records = 0;
    for (size_t i = 0; i < CF_SHEET_COUNT; i++)
        records += cf_sheet_row_count(&cf_sheets[i], graph);
    cf_record_at *without = cf_new(&check->arena, cf_record_at, records, err);
    if (!without)
        return false;
    count_sources(graph, &item, without);
    item.without = without;
    item.record = item.part > 0 ? without[0] : (cf_record_at){CF_DOCUMENT_SHEET, 0};
    const bool is_broken = item.whole > 0 && (double)item.part / (double)item.whole > rule->limit;
    return add_case(check, &item, is_broken, false, err);
}

static bool (*const check_rule[])(cf_check *check, const cf_rule *rule, cf_error *err) = {
    [CF_RULE_COVERAGE] = check_coverage, [CF_RULE_KIND_COVERAGE] = check_kinds,
    [CF_RULE_GAP] = check_gaps,          [CF_RULE_PROMISE] = check_promises,
    [CF_RULE_REVIEW] = check_reviews,    [CF_RULE_COSPONSORS] = check_cosponsors,
    [CF_RULE_SOURCES] = check_sources,
};
_Static_assert(CF_COUNT(check_rule) == CF_RULE_COUNT, "a rule is not checked");

static void count_verdicts(cf_check *check)
{
    for (size_t i = 0; i < check->count; i++) {
        check->all.by_verdict[check->item[i].verdict]++;
        check->by_rule[check->item[i].rule].by_verdict[check->item[i].verdict]++;
    }
}

bool cf_check_make(cf_check *check, const cf_analysis *analysis, const cf_rules *rules,
                   cf_error *err)
{
    *check = (cf_check){.analysis = analysis, .rules = rules};
    const int months = (int)rules->rule[CF_RULE_PROMISE].limit;
    bool ok = cf_overdue_find(&check->overdue, analysis, months, err);
    for (size_t i = 0; i < CF_RULE_COUNT && ok; i++) {
        if (rules->rule[i].is_asked)
            ok = check_rule[i](check, &rules->rule[i], err);
    }
    ok = ok && cf_exceptions_apply(check, err);
    if (ok)
        count_verdicts(check);
    return ok;
}

void cf_check_free(cf_check *check)
{
    cf_overdue_free(&check->overdue);
    cf_arena_free(&check->arena);
    *check = (cf_check){0};
}
