#include "engine/moves.h"

#include "base/language.h"

#include <stdlib.h>
#include <string.h>

const cf_change_row cf_moves[] = {
    [CF_MOVE_UP] = {NC_("move", "up"), N_("closer contact with the focus than then")},
    [CF_MOVE_DOWN] = {NC_("move", "down"), N_("less contact with the focus than then")},
    [CF_MOVE_RECORD] = {NC_("move", "record"),
                        N_("no contact on either day, and what is known of it has changed")},
    [CF_MOVE_IN] = {NC_("move", "in"), N_("counted now, and not then")},
    [CF_MOVE_OUT] = {NC_("move", "out"), N_("counted then, and not now")},
};

/* Rungs without any contact are one: that somebody has looked is no step up. */
static cf_state rung_of(const cf_forum_row *row)
{
    return row->state == CF_NOT_RECORDED ? CF_NO_CONTACT : row->state;
}

static cf_move move_of(const cf_forum_row *then, const cf_forum_row *now)
{
    if (!then || !now)
        return now ? CF_MOVE_IN : CF_MOVE_OUT;
    if (rung_of(then) == rung_of(now))
        return CF_MOVE_RECORD;
    return rung_of(now) < rung_of(then) ? CF_MOVE_UP : CF_MOVE_DOWN;
}

/* The evidence that decides. Of a named officer with contact since, it is that contact. */
static const cf_evidence *because_of(const cf_analysis *analysis, const cf_forum_row *row)
{
    const cf_channel *channel = row->channel;
    if (!channel)
        return NULL;
    for (size_t i = 0; i < channel->evidence_count && channel->state != channel->evidence->rung;
         i++) {
        const cf_evidence *evidence = &channel->evidence[i];
        if (!evidence->is_liaison && evidence->rung != CF_INVITED
            && cf_date_is_given(evidence->date)
            && analysis->graph->contact[evidence->record].period.since.first
                   >= channel->since.first)
            return evidence;
    }
    return channel->evidence;
}

/* The rows of a day, by forum; NULL where the forum is not in scope. */
static const cf_forum_row **rows_by_forum(
    const cf_analysis *analysis, cf_arena *arena, cf_error *err)
{
    const cf_forum_row **row =
        cf_new(arena, const cf_forum_row *, analysis->graph->forum_count, err);
    for (size_t i = 0; row && i < analysis->forum_count; i++)
        row[analysis->forum[i].forum] = &analysis->forum[i];
    return row;
}

typedef struct {
    cf_diff *diff;
    const cf_match *match;
    const cf_forum_row **now;    /* by forum of now; NULL: not in scope */
    const cf_forum_row **before; /* by forum of now: its row of then, or a predecessor's */
    cf_forum_move *move;
} comparing;

/* A forum was what its id was; a new one what the closest of its predecessors was. */
static void find_before(comparing *all)
{
    const cf_analysis *then = all->diff->then;
    for (size_t i = 0; i < then->forum_count; i++) {
        const cf_forum_row *row = &then->forum[i];
        const cf_index heir = all->match->now[row->forum];
        if (heir == CF_ABSENT)
            continue;
        const char *id = all->diff->now->graph->forum[heir].id;
        const cf_forum_row *known = all->before[heir];
        const bool is_known_itself = known && strcmp(then->graph->forum[known->forum].id, id) == 0;
        const bool is_itself = strcmp(then->graph->forum[row->forum].id, id) == 0;
        if (is_itself || !known || (!is_known_itself && row->state < known->state))
            all->before[heir] = row;
    }
}

static void add_move(comparing *all, const cf_forum_row *then, const cf_forum_row *now,
                     cf_index other)
{
    cf_diff *diff = all->diff;
    const cf_move move = move_of(then, now);
    if (then && now && then->state == now->state)
        return;
    const cf_evidence *because = now ? because_of(diff->now, now) : because_of(diff->then, then);
    all->move[diff->forum_count++] = (cf_forum_move){move, then, now, other, because};
    diff->by_move[move]++;
}

static void compare_rows(comparing *all)
{
    const cf_analysis *then = all->diff->then;
    const cf_analysis *now = all->diff->now;
    for (size_t i = 0; i < now->forum_count; i++) {
        const cf_index forum = now->forum[i].forum;
        add_move(all, all->before[forum], &now->forum[i], all->match->then[forum]);
    }
    for (size_t i = 0; i < then->forum_count; i++) {
        const cf_forum_row *row = &then->forum[i];
        const cf_index heir = all->match->now[row->forum];
        if (heir == CF_ABSENT || !all->now[heir] || all->before[heir] != row)
            add_move(all, row, NULL, heir);
    }
}

static int compare(size_t left, size_t right)
{
    return (left > right) - (left < right);
}

const cf_forum *cf_forum_move_of(const cf_diff *diff, const cf_forum_move *move)
{
    return move->now ? &diff->now->graph->forum[move->now->forum]
                     : &diff->then->graph->forum[move->then->forum];
}

static int by_move(const void *left, const void *right, void *diff)
{
    const cf_forum_move *x = left;
    const cf_forum_move *y = right;
    const cf_state x_state = x->now ? x->now->state : x->then->state;
    const cf_state y_state = y->now ? y->now->state : y->then->state;
    const int order =
        compare(x->move, y->move) ? compare(x->move, y->move) : compare(x_state, y_state);
    return order ? order : strverscmp(cf_forum_move_of(diff, x)->id, cf_forum_move_of(diff, y)->id);
}

bool cf_moves_find(cf_diff *diff, const cf_match *match, cf_error *err)
{
    cf_arena *arena = &diff->arena;
    const size_t most = diff->then->forum_count + diff->now->forum_count;
    comparing all = {
        .diff = diff,
        .match = match,
        .now = rows_by_forum(diff->now, arena, err),
        .before = cf_new(arena, const cf_forum_row *, diff->now->graph->forum_count, err),
        .move = cf_new(arena, cf_forum_move, most, err)};
    if (!all.now || !all.before || !all.move)
        return false;
    find_before(&all);
    compare_rows(&all);
    qsort_r(all.move, diff->forum_count, sizeof *all.move, by_move, diff);
    diff->forum = all.move;
    return true;
}
