#include "graphs/ladder.h"

#include "base/language.h"

#include <stdlib.h>

const cf_state_row cf_states[] = {
    [CF_WORKING] =
        {NC_("state", "working"), "●",
         N_("a liaison is active on the date, or an officer was designated and there has "
            "been contact since"),
         N_("keep it: send the next work plan")},
    [CF_NAMED] = {NC_("state", "named"), "◐",
                  N_("an officer is designated, and no contact is on record since"),
                  N_("attend the next meeting")},
    [CF_PROMISED] = {NC_("state", "promised"), "◔",
                     N_("a liaison is agreed or promised, and nobody is named"),
                     N_("ask for the name of the officer")},
    [CF_INFORMAL] = {NC_("state", "informal"), "◌",
                     N_("there was contact within the window, without a liaison"),
                     N_("make it standing: agree on an officer")},
    [CF_LAPSED] =
        {NC_("state", "lapsed"), "✕",
         N_("a liaison has ended or is past its review, or every contact is older than the window"),
         N_("write to renew the contact")},
    [CF_INVITED] =
        {NC_("state", "invited"), "○",
         N_("only one-sided letters, invitations, circulations, plans or proposals are on "
            "record, however old"),
         N_("follow up the invitation")},
    [CF_NO_CONTACT] = {NC_("state", "none"), "–",
                       N_("the forum was surveyed, and nothing is on record"),
                       N_("write and propose a liaison")},
    [CF_NOT_RECORDED] =
        {NC_("state", "not-recorded"), "?",
         N_("nothing is on record, and nobody is known to have looked: gives a bound, not a value"),
         N_("ask, and record what they answer")},
};

/* The rung on which one liaison that has begun puts its pair. */
static cf_state liaison_rung(const cf_liaison *liaison, int32_t day)
{
    const cf_date until = liaison->period.until;
    const bool is_over = cf_date_is_given(until) && until.last < day;
    const bool is_overdue = cf_date_is_given(liaison->review_by) && liaison->review_by.last < day;
    switch (liaison->status) {
    case CF_PROPOSED_STATUS:
        return CF_INVITED;
    case CF_PROMISED_STATUS:
        return is_over ? CF_LAPSED : CF_PROMISED;
    case CF_DESIGNATED_STATUS:
        return is_over || is_overdue ? CF_LAPSED : CF_NAMED;
    case CF_ACTIVE_STATUS:
        return is_over || is_overdue ? CF_LAPSED : CF_WORKING;
    default:
        break;
    }
    /* Lapsed or ended by now, but a snapshot before its end still finds it active. */
    const bool was_active = cf_date_is_given(until) && !is_over && !is_overdue;
    return was_active ? CF_WORKING : CF_LAPSED;
}

static int32_t last_day_of(cf_period period)
{
    return cf_date_is_given(period.until) ? period.until.last : period.since.last;
}

static cf_state contact_rung(const cf_contact *contact, const cf_snapshot *snapshot)
{
    if (contact->planned || cf_contact_kinds[contact->kind].one_sided)
        return CF_INVITED;
    const int32_t start = cf_day_months_before(snapshot->day, snapshot->window_months);
    const bool is_recent =
        cf_date_is_given(contact->period.since) && last_day_of(contact->period) >= start;
    return is_recent ? CF_INFORMAL : CF_LAPSED;
}

/* Evidence for one pair, while all of it is gathered. */
typedef struct {
    cf_index a, b;
    bool is_direct; /* the record names both fora of the pair */
    cf_evidence evidence;
} found;

typedef struct {
    const cf_snapshot *snapshot;
    found *item;
    size_t count, capacity;
    cf_arena alone; /* holds the items, until they are channels */
    cf_error *err;
} gathering;

/* Adds the evidence to every pair that its fora speak for. */
static bool add_evidence(gathering *all, const cf_evidence *evidence)
{
    const cf_indices left = all->snapshot->speaks_for[evidence->from];
    const cf_indices right = all->snapshot->speaks_for[evidence->to];
    for (size_t i = 0; i < left.count; i++) {
        for (size_t j = 0; j < right.count; j++) {
            const cf_index x = left.item[i], y = right.item[j];
            if (x == y)
                continue;
            all->item = cf_arena_enlarge(
                &all->alone, all->count, &all->capacity, sizeof *all->item, all->err);
            if (!all->item)
                return false;
            all->item[all->count++] = (found){x < y ? x : y, x < y ? y : x, i + j == 0, *evidence};
        }
    }
    return true;
}

static bool gather_liaisons(gathering *all)
{
    const cf_graph *graph = all->snapshot->graph;
    const int32_t day = all->snapshot->day;
    for (cf_index i = 0; i < graph->liaison_count; i++) {
        const cf_liaison *liaison = &graph->liaison[i];
        const cf_date since = liaison->period.since;
        if (cf_date_is_given(since) && since.first > day)
            continue;
        const cf_evidence evidence = {
            .is_liaison = true,
            .record = i,
            .from = liaison->from,
            .to = liaison->to,
            .rung = liaison_rung(liaison, day),
            .date = since};
        if (!add_evidence(all, &evidence))
            return false;
    }
    return true;
}

/* "All" were the institution's own fora in force at the contact's date. */
static bool is_reached(const cf_snapshot *snapshot, cf_index forum, const cf_contact *contact)
{
    const cf_forum *body = &snapshot->graph->forum[forum];
    const int32_t last = last_day_of(contact->period);
    const bool is_past = cf_date_is_given(contact->period.since) && last < snapshot->day;
    return cf_level_is_inside(cf_forum_kinds[body->kind].level)
        && cf_forum_in_force(body, is_past ? last : snapshot->day) == CF_YES;
}

static bool gather_contact(gathering *all, cf_index record)
{
    const cf_snapshot *snapshot = all->snapshot;
    const cf_contact *contact = &snapshot->graph->contact[record];
    cf_evidence evidence = {
        .record = record,
        .from = contact->from,
        .to = contact->to,
        .rung = contact_rung(contact, snapshot),
        .date = contact->period.since};
    if (contact->from != CF_ALL_FORA && contact->to != CF_ALL_FORA)
        return add_evidence(all, &evidence);

    const bool is_to_all = contact->to == CF_ALL_FORA;
    const cf_index other = is_to_all ? contact->from : contact->to;
    for (cf_index i = 0; i < snapshot->graph->forum_count; i++) {
        if (i == other || !is_reached(snapshot, i, contact))
            continue;
        *(is_to_all ? &evidence.to : &evidence.from) = i;
        if (!add_evidence(all, &evidence))
            return false;
    }
    return true;
}

static bool gather_contacts(gathering *all)
{
    const cf_graph *graph = all->snapshot->graph;
    for (cf_index i = 0; i < graph->contact_count; i++) {
        const cf_contact *contact = &graph->contact[i];
        const cf_date date = contact->period.since;
        const bool has_begun = !cf_date_is_given(date) || date.first <= all->snapshot->day;
        const bool is_named = contact->from != CF_UNNAMED_FORUM && contact->to != CF_UNNAMED_FORUM;
        if (has_begun && is_named && !gather_contact(all, i))
            return false;
    }
    return true;
}

static int compare(int64_t left, int64_t right)
{
    return (left > right) - (left < right);
}

/* By pair, then the deciding evidence first: rung, latest date, liaisons, order of the graph. */
static int by_weight(const void *left, const void *right)
{
    const found *x = left;
    const found *y = right;
    const cf_evidence *e = &x->evidence;
    const cf_evidence *f = &y->evidence;
    const int keys[] = {
        compare(x->a, y->a),
        compare(x->b, y->b),
        compare(e->rung, f->rung),
        compare(cf_date_is_given(f->date), cf_date_is_given(e->date)),
        compare(f->date.last, e->date.last),
        compare(f->is_liaison, e->is_liaison),
        compare(e->record, f->record),
        compare(y->is_direct, x->is_direct),
        compare(e->from, f->from),
        compare(e->to, f->to),
    };
    for (size_t i = 0; i < CF_COUNT(keys); i++) {
        if (keys[i] != 0)
            return keys[i];
    }
    return 0;
}

/* A letter to all reaches a forum and its sub-groups: the record stands once, in its own name. */
static bool is_same_record(const found *x, const found *y)
{
    return x->a == y->a && x->b == y->b && x->evidence.is_liaison == y->evidence.is_liaison
        && x->evidence.record == y->evidence.record;
}

/* An officer was designated, and a two-sided contact began on that day or later. */
static bool is_named_and_working(const cf_graph *graph, const cf_channel *channel)
{
    if (channel->state != CF_NAMED || !cf_date_is_given(channel->since))
        return false;
    for (size_t i = 0; i < channel->evidence_count; i++) {
        const cf_evidence *evidence = &channel->evidence[i];
        if (evidence->is_liaison || !cf_date_is_given(evidence->date)
            || evidence->rung == CF_INVITED)
            continue;
        if (graph->contact[evidence->record].period.since.first >= channel->since.first)
            return true;
    }
    return false;
}

/* Sorted findings become channels, whose evidence stands in one array. */
static void fill_channels(const gathering *all, cf_channel *channel, cf_evidence *evidence,
                          size_t *count)
{
    size_t kept = 0;
    for (size_t i = 0; i < all->count; i++) {
        const found *item = &all->item[i];
        if (i > 0 && is_same_record(item, item - 1))
            continue;
        evidence[kept] = item->evidence;
        if (i == 0 || item->a != item[-1].a || item->b != item[-1].b)
            channel[(*count)++] = (cf_channel){
                .a = item->a,
                .b = item->b,
                .state = item->evidence.rung,
                .since = item->evidence.date,
                .evidence = &evidence[kept]};
        channel[*count - 1].evidence_count++;
        kept++;
    }
    for (size_t i = 0; i < *count; i++) {
        if (is_named_and_working(all->snapshot->graph, &channel[i]))
            channel[i].state = CF_WORKING;
    }
}

static size_t count_pairs(const gathering *all)
{
    size_t count = 0;
    for (size_t i = 0; i < all->count; i++)
        count +=
            i == 0 || all->item[i].a != all->item[i - 1].a || all->item[i].b != all->item[i - 1].b;
    return count;
}

static bool make_channels(cf_channels *channels, const gathering *all, cf_arena *arena,
                          cf_error *err)
{
    if (all->count > 0)
        qsort(all->item, all->count, sizeof *all->item, by_weight);
    cf_channel *channel = cf_new(arena, cf_channel, count_pairs(all), err);
    cf_evidence *evidence = cf_new(arena, cf_evidence, all->count, err);
    if (!channel || !evidence)
        return false;
    fill_channels(all, channel, evidence, &channels->count);
    channels->item = channel;
    return true;
}

bool cf_channels_read(cf_channels *channels, const cf_snapshot *snapshot, cf_state_set covered,
                      cf_arena *arena, cf_error *err)
{
    *channels = (cf_channels){.covered = covered};
    gathering all = {.snapshot = snapshot, .err = err};
    const bool ok =
        gather_liaisons(&all) && gather_contacts(&all) && make_channels(channels, &all, arena, err);
    cf_arena_free(&all.alone);
    return ok;
}

static int by_pair(const void *left, const void *right)
{
    const cf_channel *x = left;
    const cf_channel *y = right;
    const int first = compare(x->a, y->a);
    return first != 0 ? first : compare(x->b, y->b);
}

const cf_channel *cf_channels_find(const cf_channels *channels, cf_index a, cf_index b)
{
    if (channels->count == 0)
        return NULL;
    const cf_channel wanted = {.a = a < b ? a : b, .b = a < b ? b : a};
    return bsearch(&wanted, channels->item, channels->count, sizeof wanted, by_pair);
}

cf_state cf_channel_rung(const cf_channel *channel, size_t evidence)
{
    return evidence == 0 ? channel->state : channel->evidence[evidence].rung;
}

cf_state cf_pair_state(const cf_channels *channels, const cf_snapshot *snapshot, cf_index a,
                       cf_index b)
{
    const cf_channel *channel = cf_channels_find(channels, a, b);
    if (channel)
        return channel->state;
    const cf_forum *forum = snapshot->graph->forum;
    const bool was_surveyed =
        (forum[a].surveyed && !snapshot->is_focus[a])
        || (forum[b].surveyed && !snapshot->is_focus[b]);
    return was_surveyed ? CF_NO_CONTACT : CF_NOT_RECORDED;
}

bool cf_pair_is_covered(const cf_channels *channels, const cf_snapshot *snapshot, cf_index a,
                        cf_index b)
{
    return (CF_STATE_BIT(cf_pair_state(channels, snapshot, a, b)) & channels->covered) != 0;
}
