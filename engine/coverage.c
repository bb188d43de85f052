#include "engine/coverage.h"

#include "base/language.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const char *const cf_scope_words[] = {
    [CF_IN_SCOPE] = "in scope",
    [CF_OUT_FOCUS] = N_("the focus itself"),
    [CF_OUT_ABOVE] = N_("parents of the focus"),
    [CF_OUT_BELOW] = N_("sub-groups of the focus"),
    [CF_OUT_SUB_GROUP] = N_("sub-groups of other fora, counted through them"),
    [CF_OUT_KIND] = N_("of kinds outside the scope"),
    [CF_OUT_NOT_IN_FORCE] = N_("not in force on the day"),
    [CF_OUT_FORCE_UNKNOWN] = N_("not recorded whether in force"),
};

/* The working level: committees, and what works below them. */
static uint32_t working_level(void)
{
    uint32_t kinds = 0;
    for (size_t i = 0; i < cf_forum_kind_count; i++) {
        const cf_level level = cf_forum_kinds[i].level;
        if (level == CF_LEVEL_COMMITTEE || level == CF_LEVEL_WORKING || level == CF_LEVEL_SUB_GROUP)
            kinds |= 1u << i;
    }
    return kinds;
}

static bool is_below_focus(const cf_snapshot *snapshot, cf_index forum)
{
    for (cf_index at = forum; at != CF_ABSENT; at = snapshot->graph->forum[at].parent) {
        if (snapshot->is_focus[at])
            return true;
    }
    return false;
}

static void mark_parents(const cf_snapshot *snapshot, cf_scope *scope)
{
    const cf_forum *forum = snapshot->graph->forum;
    for (size_t i = 0; i < snapshot->focus.count; i++) {
        for (cf_index at = forum[snapshot->focus.item[i]].parent; at != CF_ABSENT;
             at = forum[at].parent)
            scope[at] = CF_OUT_ABOVE;
    }
}

static cf_scope scope_of(const cf_analysis *analysis, cf_index forum)
{
    const cf_snapshot *snapshot = &analysis->snapshot;
    const bool is_default = analysis->options.scope == 0;
    const uint32_t kinds = is_default ? working_level() : analysis->options.scope;
    const cf_forum *body = &snapshot->graph->forum[forum];
    if (snapshot->is_focus[forum])
        return CF_OUT_FOCUS;
    if (is_below_focus(snapshot, forum))
        return CF_OUT_BELOW;
    if (!(kinds & (1u << body->kind)))
        return CF_OUT_KIND;
    if (snapshot->forum[forum] != CF_YES)
        return snapshot->forum[forum] == CF_NO ? CF_OUT_NOT_IN_FORCE : CF_OUT_FORCE_UNKNOWN;
    const bool is_counted_above =
        is_default && cf_forum_is_sub_group(snapshot->graph, forum)
        && snapshot->forum[body->parent] == CF_YES;
    return is_counted_above ? CF_OUT_SUB_GROUP : CF_IN_SCOPE;
}

static bool find_scope(cf_analysis *analysis, cf_error *err)
{
    const size_t count = analysis->graph->forum_count;
    cf_scope *scope = cf_new(&analysis->arena, cf_scope, count, err);
    if (!scope)
        return false;
    mark_parents(&analysis->snapshot, scope);
    for (cf_index i = 0; i < count; i++) {
        if (scope[i] == CF_IN_SCOPE || analysis->snapshot.is_focus[i])
            scope[i] = scope_of(analysis, i);
        analysis->coverage.left_out[scope[i]]++;
    }
    analysis->coverage.scope = scope;
    return true;
}

static void tally_up(cf_tally *tally, const cf_forum_row *row)
{
    tally->of++;
    tally->covered += row->covered;
    tally->by_state[row->state]++;
}

/* In the order in which they are first met. */
typedef struct {
    cf_group *item;
    size_t count;
    size_t *place; /* by key: one more than the group's place; 0: not met */
} groups;

static bool open_groups(groups *all, size_t key_count, cf_arena *arena, cf_error *err)
{
    *all = (groups){.item = cf_new(arena, cf_group, key_count, err),
                    .place = cf_new(arena, size_t, key_count, err)};
    return all->item && all->place;
}

static void tally_group(groups *all, size_t key, const char *label, const cf_forum_row *row)
{
    if (all->place[key] == 0) {
        all->item[all->count++].label = label;
        all->place[key] = all->count;
    }
    tally_up(&all->item[all->place[key] - 1].tally, row);
}

static const char *parent_label(const cf_graph *graph, const cf_forum *forum)
{
    return forum->parent == CF_ABSENT ? "" : graph->forum[forum->parent].id;
}

/* Tallies the rows as a whole, by kind and by parent, in the order of the graph. */
static bool tally_rows(cf_analysis *analysis, const cf_forum_row *row, cf_error *err)
{
    const cf_graph *graph = analysis->graph;
    cf_coverage *coverage = &analysis->coverage;
    groups kind, parent;
    if (!open_groups(&kind, cf_forum_kind_count, &analysis->arena, err)
        || !open_groups(&parent, graph->forum_count + 1, &analysis->arena, err))
        return false;
    for (size_t i = 0; i < analysis->forum_count; i++) {
        const cf_forum *forum = &graph->forum[row[i].forum];
        const size_t above = forum->parent == CF_ABSENT ? graph->forum_count : forum->parent;
        tally_up(&coverage->tally, &row[i]);
        tally_group(&kind, forum->kind, cf_forum_kinds[forum->kind].word, &row[i]);
        tally_group(&parent, above, parent_label(graph, forum), &row[i]);
    }
    coverage->by_kind = kind.item;
    coverage->by_kind_count = kind.count;
    coverage->by_parent = parent.item;
    coverage->by_parent_count = parent.count;

    const cf_tally *all = &coverage->tally;
    const size_t unknown = all->by_state[CF_NOT_RECORDED];
    const double of = (double)all->of;
    coverage->share = all->of == 0 ? NAN : (double)all->covered / of;
    coverage->low = coverage->share;
    coverage->high = all->of == 0 ? NAN : (double)(all->covered + unknown) / of;
    return true;
}

static cf_forum_row row_of(const cf_analysis *analysis, cf_index forum)
{
    const cf_index focus = analysis->snapshot.focus.item[0];
    const cf_state state = cf_pair_state(&analysis->channels, &analysis->snapshot, focus, forum);
    return (cf_forum_row){
        .forum = forum,
        .state = state,
        .covered = (CF_STATE_BIT(state) & analysis->options.covered) != 0,
        .channel = cf_channels_find(&analysis->channels, focus, forum),
        .need = cf_requirements_find(&analysis->requirements, focus, forum)};
}

static int falling(double left, double right)
{
    return (left < right) - (left > right);
}

static double shared_of(const cf_forum_row *row)
{
    return row->need ? (double)row->need->shared.count : 0;
}

static double newman_of(const cf_forum_row *row)
{
    return row->need ? row->need->newman : 0;
}

static double mandate_of(const cf_forum_row *row)
{
    return row->need ? (double)row->need->mandate.count : 0;
}

/* Uncovered first, then most need, then the highest rung, then by id. */
static int by_urgency(const void *left, const void *right)
{
    const cf_forum_row *x = left;
    const cf_forum_row *y = right;
    const int keys[] = {
        (int)x->covered - (int)y->covered,   falling(shared_of(x), shared_of(y)),
        falling(newman_of(x), newman_of(y)), falling(mandate_of(x), mandate_of(y)),
        (int)x->state - (int)y->state,
    };
    for (size_t i = 0; i < CF_COUNT(keys); i++) {
        if (keys[i] != 0)
            return keys[i];
    }
    return (x->forum > y->forum) - (x->forum < y->forum);
}

static void count_own_congruence(const cf_analysis *analysis, cf_forum_row *row, const size_t *met,
                                 const size_t *required)
{
    for (size_t i = 0; i < analysis->forum_count; i++) {
        row[i].met = met[row[i].forum];
        row[i].required = required[row[i].forum];
    }
}

/* Requirements and those met, by forum. */
static bool add_own_congruence(cf_analysis *analysis, cf_forum_row *row, cf_error *err)
{
    size_t *met = cf_new(&analysis->arena, size_t, analysis->graph->forum_count, err);
    size_t *required = cf_new(&analysis->arena, size_t, analysis->graph->forum_count, err);
    if (!met || !required)
        return false;
    for (size_t i = 0; i < analysis->requirements.count; i++) {
        const cf_requirement *pair = &analysis->requirements.item[i];
        if (cf_requirement_weight(pair, analysis->options.need) == 0)
            continue;
        const bool is_met = cf_analysis_is_covered(analysis, pair->a, pair->b);
        required[pair->a]++;
        required[pair->b]++;
        met[pair->a] += is_met;
        met[pair->b] += is_met;
    }
    count_own_congruence(analysis, row, met, required);
    return true;
}

bool cf_forum_rows_make(cf_analysis *analysis, cf_error *err)
{
    const size_t count = analysis->graph->forum_count;
    cf_forum_row *row = cf_new(&analysis->arena, cf_forum_row, count, err);
    if (!row || !find_scope(analysis, err))
        return false;
    for (cf_index i = 0; i < count && analysis->snapshot.focus.count > 0; i++) {
        if (analysis->coverage.scope[i] == CF_IN_SCOPE)
            row[analysis->forum_count++] = row_of(analysis, i);
    }
    if (!tally_rows(analysis, row, err) || !add_own_congruence(analysis, row, err))
        return false;
    qsort(row, analysis->forum_count, sizeof *row, by_urgency);
    analysis->forum = row;
    return true;
}
