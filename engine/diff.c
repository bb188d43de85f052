#include "engine/diff.h"

#include "base/language.h"
#include "engine/match.h"
#include "engine/moves.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const cf_change_row cf_changes[] = {
    [CF_GAP_OPENED] = {NC_("change", "opened"),
                       N_("there is a need without a channel, and was no such gap then")},
    [CF_GAP_CLOSED] = {NC_("change", "closed"),
                       N_("there was a gap then, and the need now has a channel")},
    [CF_NEED_ENDED] = {NC_("change", "need-ended"),
                       N_("there was a gap then, and the two no longer share work")},
    [CF_CHANNEL_LOST] = {NC_("change", "channel-lost"),
                         N_("there was a channel then and is none now; nothing on "
                            "record needs it")},
    [CF_CHANNEL_GAINED] = {NC_("change", "channel-gained"),
                           N_("there is a channel now, where no gap was open")},
    [CF_GAP_PERSISTS] = {NC_("change", "persisting"), N_("there was a gap then, and is one now")},
};

/* What a pair has come to: by need and channel then, need and channel now. */
static const cf_change outcomes[2][2][2][2] = {
    {{{CF_NO_CHANGE, CF_CHANNEL_GAINED}, {CF_GAP_OPENED, CF_CHANNEL_GAINED}},
     {{CF_CHANNEL_LOST, CF_NO_CHANGE}, {CF_GAP_OPENED, CF_NO_CHANGE}}},
    {{{CF_NEED_ENDED, CF_NEED_ENDED}, {CF_GAP_PERSISTS, CF_GAP_CLOSED}},
     {{CF_CHANNEL_LOST, CF_NO_CHANGE}, {CF_GAP_OPENED, CF_NO_CHANGE}}},
};

/* A pair as one of the days has it. Its keys are fora of now; one of then that has become none of
 * them is numbered behind those. */
typedef struct {
    cf_index key_a, key_b;
    bool is_now;
    cf_pair_side side;
} seen;

typedef struct {
    cf_diff *diff;
    cf_match match;
    seen *item;
    size_t count, capacity;
    cf_error *err;
} gathering;

static cf_index key_of(const gathering *all, cf_index forum, bool is_now)
{
    const cf_index now = is_now ? forum : all->match.now[forum];
    return now == CF_ABSENT ? (cf_index)all->diff->now->graph->forum_count + forum : now;
}

/* The focus is asked about all the same. */
static bool is_asked_about(const cf_snapshot *snapshot, cf_index forum)
{
    return snapshot->forum[forum] != CF_NO || snapshot->is_focus[forum];
}

static cf_pair_side side_of(const cf_analysis *analysis, cf_index a, cf_index b)
{
    const cf_snapshot *snapshot = &analysis->snapshot;
    if (a == CF_ABSENT || b == CF_ABSENT || a == b)
        return (cf_pair_side){.a = CF_ABSENT, .b = CF_ABSENT, .state = CF_NOT_RECORDED};
    const cf_requirement *need = cf_requirements_find(&analysis->requirements, a, b);
    const size_t count = need ? cf_requirement_weight(need, analysis->options.need) : 0;
    return (cf_pair_side){
        .a = a,
        .b = b,
        .state = cf_pair_state(&analysis->channels, snapshot, a, b),
        .covered = is_asked_about(snapshot, a) && is_asked_about(snapshot, b)
                && cf_analysis_is_covered(analysis, a, b),
        .channel = cf_channels_find(&analysis->channels, a, b),
        .need = count > 0 ? need : NULL,
        .count = count};
}

static bool add_pair(gathering *all, bool is_now, cf_index a, cf_index b)
{
    const cf_pair_side side = side_of(is_now ? all->diff->now : all->diff->then, a, b);
    if (!side.need && !side.covered)
        return true;
    all->item = cf_arena_grow(
        &all->diff->arena, all->item, all->count, &all->capacity, sizeof *all->item, all->err);
    if (!all->item)
        return false;
    const cf_index x = key_of(all, a, is_now);
    const cf_index y = key_of(all, b, is_now);
    all->item[all->count++] = (seen){x < y ? x : y, x < y ? y : x, is_now, side};
    return true;
}

/* Pairs with a need, and those with a channel and without one. */
static bool gather(gathering *all, bool is_now)
{
    const cf_analysis *analysis = is_now ? all->diff->now : all->diff->then;
    const cf_requirements *needs = &analysis->requirements;
    for (size_t i = 0; i < needs->count; i++) {
        if (!add_pair(all, is_now, needs->item[i].a, needs->item[i].b))
            return false;
    }
    for (size_t i = 0; i < analysis->channels.count; i++) {
        const cf_channel *channel = &analysis->channels.item[i];
        if (!cf_requirements_find(needs, channel->a, channel->b)
            && !add_pair(all, is_now, channel->a, channel->b))
            return false;
    }
    return true;
}

static int compare(size_t left, size_t right)
{
    return (left > right) - (left < right);
}

/* By pair, then the days in turn, the highest rung first. */
static int by_pair(const void *left, const void *right)
{
    const seen *x = left;
    const seen *y = right;
    const int keys[] = {
        compare(x->key_a, y->key_a),   compare(x->key_b, y->key_b),
        compare(x->is_now, y->is_now), compare(x->side.state, y->side.state),
        compare(x->side.a, y->side.a),
    };
    for (size_t i = 0; i < CF_COUNT(keys); i++) {
        if (keys[i] != 0)
            return keys[i];
    }
    return compare(x->side.b, y->side.b);
}

/* Several pairs of then may have become one: it had what any of them had. */
static void join(cf_pair_side *side, const cf_pair_side *other)
{
    side->covered = side->covered || other->covered;
    if (!side->need) {
        side->need = other->need;
        side->count = other->count;
    }
}

/* The change of the pair that `first` begins, of which there are `count` sides. */
static cf_pair_change change_of(const gathering *all, const seen *first, size_t count)
{
    const cf_index known = (cf_index)all->diff->now->graph->forum_count;
    const cf_index a = first->key_a < known ? first->key_a : CF_ABSENT;
    const cf_index b = first->key_b < known ? first->key_b : CF_ABSENT;
    cf_pair_change pair = {.then = first->side, .now = side_of(all->diff->now, a, b)};
    if (first->is_now)
        pair.then = side_of(all->diff->then, all->match.then[a], all->match.then[b]);
    for (size_t i = 1; i < count && !first[i].is_now; i++)
        join(&pair.then, &first[i].side);
    pair.change = outcomes[pair.then.need != NULL][pair.then.covered][pair.now.need != NULL]
                          [pair.now.covered];
    return pair;
}

static size_t weight_of(const cf_pair_change *pair)
{
    return pair->now.need ? pair->now.count : pair->then.count;
}

void cf_pair_change_ids(const cf_diff *diff, const cf_pair_change *pair, const char *id[2])
{
    const bool is_now = pair->now.a != CF_ABSENT;
    const cf_pair_side *side = is_now ? &pair->now : &pair->then;
    const cf_forum *forum = is_now ? diff->now->graph->forum : diff->then->graph->forum;
    id[0] = forum[side->a].id;
    id[1] = forum[side->b].id;
}

static int by_change(const void *left, const void *right, void *diff)
{
    const cf_pair_change *x = left;
    const cf_pair_change *y = right;
    const char *a[2];
    const char *b[2];
    cf_pair_change_ids(diff, x, a);
    cf_pair_change_ids(diff, y, b);
    const int keys[] = {
        compare(x->change, y->change),
        compare(weight_of(y), weight_of(x)),
        strcmp(a[0], b[0]),
    };
    for (size_t i = 0; i < CF_COUNT(keys); i++) {
        if (keys[i] != 0)
            return keys[i];
    }
    return strcmp(a[1], b[1]);
}

static size_t same_pair(const gathering *all, size_t first)
{
    size_t end = first + 1;
    while (end < all->count && all->item[end].key_a == all->item[first].key_a
           && all->item[end].key_b == all->item[first].key_b)
        end++;
    return end - first;
}

static bool compare_pairs(gathering *all)
{
    cf_diff *diff = all->diff;
    cf_pair_change *pair = cf_new(&diff->arena, cf_pair_change, all->count, all->err);
    if (!pair)
        return false;
    if (all->count > 0)
        qsort(all->item, all->count, sizeof *all->item, by_pair);
    for (size_t i = 0, count = 0; i < all->count; i += count) {
        count = same_pair(all, i);
        const cf_pair_change found = change_of(all, &all->item[i], count);
        diff->new_needs += found.now.need && !found.then.need;
        if (found.change == CF_NO_CHANGE)
            continue;
        diff->by_change[found.change]++;
        pair[diff->pair_count++] = found;
    }
    qsort_r(pair, diff->pair_count, sizeof *pair, by_change, diff);
    diff->pair = pair;

    const size_t required = diff->now->congruence.required;
    diff->volatility = required == 0 ? (double)NAN : (double)diff->new_needs / (double)required;
    return true;
}

bool cf_diff_find(cf_diff *diff, const cf_analysis *then, const cf_analysis *now, cf_error *err)
{
    *diff = (cf_diff){.then = then, .now = now};
    gathering all = {.diff = diff, .err = err};
    return cf_match_make(&all.match, then, now, &diff->arena, err) && gather(&all, false)
        && gather(&all, true) && compare_pairs(&all) && cf_moves_find(diff, &all.match, err);
}

bool cf_diff_is_any(const cf_diff *diff)
{
    const cf_congruence *then = &diff->then->congruence;
    const cf_congruence *now = &diff->now->congruence;
    return diff->pair_count > diff->by_change[CF_GAP_PERSISTS] || diff->forum_count > 0
        || then->required != now->required || then->met != now->met
        || then->weighted_required != now->weighted_required
        || then->weighted_met != now->weighted_met;
}

void cf_diff_free(cf_diff *diff)
{
    cf_arena_free(&diff->arena);
    *diff = (cf_diff){0};
}
