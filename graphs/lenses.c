#include "base/language.h"
#include "graphs/network.h"

#include <assert.h>
#include <string.h>

const cf_lens_row cf_lenses[] = {
    [CF_LENS_CHANNELS] = {"channels", N_("Channels between fora"),
                          N_("two fora are tied if a channel between them counts as covered"),
                          false, false},
    [CF_LENS_DIRECTED] =
        {"channels-directed", N_("Channels, as recorded"),
         N_("a tie runs from the forum that a liaison comes from to the one it goes to"), true,
         false},
    [CF_LENS_SHARED_WORK] = {"shared-work", N_("Shared work between fora"),
                             N_("two fora are tied by each project that both take part in"), false,
                             false},
    [CF_LENS_PARTICIPATION] = {"participation", N_("Fora and projects"),
                               N_("a forum is tied to each project that it takes part in"), false,
                               true},
    [CF_LENS_MEMBERSHIP] = {"membership", N_("Economies and fora"),
                            N_("an economy is tied to each forum that it is a member of"), false,
                            true},
    [CF_LENS_SPONSORSHIP] =
        {"sponsorship", N_("Economies and the fora of their projects"),
         N_("an economy is tied to a forum by each of its projects that the economy "
            "leads or sponsors"),
         false, true},
};

/* Nodes and ties while they are gathered. */
typedef struct {
    const cf_snapshot *snapshot;
    const cf_channels *channels;
    cf_network_node *node;
    size_t node_count;
    uint32_t *place[CF_NODE_KIND_COUNT]; /* of each record among the nodes, or CF_ABSENT */
    cf_network_tie *tie;
    size_t tie_count, tie_capacity;
    cf_arena alone; /* holds the ties, until they are settled */
    cf_arena *arena;
    cf_error *err;
} sight;

static bool add_tie(sight *seen, uint32_t from, uint32_t to, double weight)
{
    if (from == CF_ABSENT || to == CF_ABSENT || from == to)
        return true;
    seen->tie = cf_arena_enlarge(
        &seen->alone, seen->tie_count, &seen->tie_capacity, sizeof *seen->tie, seen->err);
    if (!seen->tie)
        return false;
    seen->tie[seen->tie_count++] = (cf_network_tie){from, to, weight};
    return true;
}

static size_t count_of(const cf_graph *graph, cf_node_kind kind)
{
    if (kind == CF_FORUM)
        return graph->forum_count;
    return kind == CF_ECONOMY ? graph->economy_count : graph->project_count;
}

static const char *id_of(const cf_graph *graph, cf_node_kind kind, cf_index record)
{
    if (kind == CF_FORUM)
        return graph->forum[record].id;
    return kind == CF_ECONOMY ? graph->economy[record].id : graph->project[record].id;
}

static bool is_seen(const cf_snapshot *snapshot, cf_node_kind kind, cf_index record)
{
    if (kind == CF_FORUM)
        return snapshot->forum[record] != CF_NO;
    return kind == CF_ECONOMY ? snapshot->economy[record] : snapshot->project[record];
}

/* The records of a kind that are in force become nodes, in order. */
static bool add_nodes(sight *seen, cf_node_kind kind)
{
    const cf_graph *graph = seen->snapshot->graph;
    const size_t count = count_of(graph, kind);
    uint32_t *place = cf_new(seen->arena, uint32_t, count, seen->err);
    if (!place)
        return false;
    seen->place[kind] = place;
    for (cf_index i = 0; i < count; i++) {
        place[i] = CF_ABSENT;
        if (!is_seen(seen->snapshot, kind, i))
            continue;
        place[i] = (uint32_t)seen->node_count;
        seen->node[seen->node_count++] = (cf_network_node){kind, i, id_of(graph, kind, i)};
    }
    return true;
}

/* CF_ABSENT if the record is not in force. */
static uint32_t place_of(const sight *seen, cf_node_kind kind, cf_index record)
{
    assert(seen->place[kind]);
    return seen->place[kind][record];
}

static bool tie_fora(sight *seen, cf_index from, cf_index to)
{
    return add_tie(seen, place_of(seen, CF_FORUM, from), place_of(seen, CF_FORUM, to), 1);
}

static bool see_channels(sight *seen)
{
    for (size_t i = 0; i < seen->channels->count; i++) {
        const cf_channel *channel = &seen->channels->item[i];
        if ((CF_STATE_BIT(channel->state) & seen->channels->covered)
            && !tie_fora(seen, channel->a, channel->b))
            return false;
    }
    return true;
}

/* The working liaisons that name the pair itself, as they were recorded. */
static bool see_directed(sight *seen)
{
    for (size_t i = 0; i < seen->channels->count; i++) {
        const cf_channel *channel = &seen->channels->item[i];
        for (size_t j = 0; j < channel->evidence_count; j++) {
            const cf_evidence *evidence = &channel->evidence[j];
            const cf_index low = evidence->from < evidence->to ? evidence->from : evidence->to;
            const cf_index high = evidence->from < evidence->to ? evidence->to : evidence->from;
            const bool is_own = low == channel->a && high == channel->b;
            if (is_own && evidence->is_liaison && evidence->rung == CF_WORKING
                && !tie_fora(seen, evidence->from, evidence->to))
                return false;
        }
    }
    return true;
}

static bool see_shared(sight *seen, const cf_indices participants)
{
    for (size_t i = 0; i < participants.count; i++) {
        for (size_t j = i + 1; j < participants.count; j++) {
            if (!tie_fora(seen, participants.item[i], participants.item[j]))
                return false;
        }
    }
    return true;
}

static bool see_participation(sight *seen, const cf_indices participants, cf_index project)
{
    for (size_t i = 0; i < participants.count; i++) {
        if (!add_tie(seen, place_of(seen, CF_FORUM, participants.item[i]),
                     place_of(seen, CF_PROJECT, project), 1))
            return false;
    }
    return true;
}

static bool see_sponsors(sight *seen, const cf_indices participants, const cf_indices economies)
{
    for (size_t i = 0; i < economies.count; i++) {
        for (size_t j = 0; j < participants.count; j++) {
            if (!add_tie(seen, place_of(seen, CF_ECONOMY, economies.item[i]),
                         place_of(seen, CF_FORUM, participants.item[j]), 1))
                return false;
        }
    }
    return true;
}

/* The three lenses that look through projects. */
static bool see_projects(sight *seen, cf_lens lens)
{
    const cf_snapshot *snapshot = seen->snapshot;
    for (cf_index i = 0; i < snapshot->graph->project_count; i++) {
        if (!snapshot->project[i])
            continue;
        const cf_project *project = &snapshot->graph->project[i];
        cf_indices participants;
        bool ok =
            cf_snapshot_participants(snapshot, project, &participants, seen->arena, seen->err);
        if (lens == CF_LENS_SHARED_WORK)
            ok = ok && see_shared(seen, participants);
        else if (lens == CF_LENS_PARTICIPATION)
            ok = ok && see_participation(seen, participants, i);
        else
            ok = ok && see_sponsors(seen, participants, project->lead)
              && see_sponsors(seen, participants, project->sponsors);
        if (!ok)
            return false;
    }
    return true;
}

static bool see_members(sight *seen)
{
    const cf_graph *graph = seen->snapshot->graph;
    for (cf_index i = 0; i < graph->forum_count; i++) {
        const cf_forum *forum = &graph->forum[i];
        const size_t count = forum->all_members ? graph->economy_count : forum->members.count;
        for (cf_index j = 0; j < count; j++) {
            const cf_index economy = forum->all_members ? j : forum->members.item[j];
            if (!add_tie(seen, place_of(seen, CF_ECONOMY, economy), place_of(seen, CF_FORUM, i), 1))
                return false;
        }
    }
    return true;
}

static bool see_ties(sight *seen, cf_lens lens)
{
    switch (lens) {
    case CF_LENS_CHANNELS:
        return see_channels(seen);
    case CF_LENS_DIRECTED:
        return see_directed(seen);
    case CF_LENS_MEMBERSHIP:
        return see_members(seen);
    default:
        return see_projects(seen, lens);
    }
}

/* Rows and columns; one-mode lenses have fora only. */
static const cf_node_kind modes[CF_LENS_COUNT][2] = {
    [CF_LENS_CHANNELS] = {CF_FORUM},
    [CF_LENS_DIRECTED] = {CF_FORUM},
    [CF_LENS_SHARED_WORK] = {CF_FORUM},
    [CF_LENS_PARTICIPATION] = {CF_FORUM, CF_PROJECT},
    [CF_LENS_MEMBERSHIP] = {CF_ECONOMY, CF_FORUM},
    [CF_LENS_SPONSORSHIP] = {CF_ECONOMY, CF_FORUM},
};

/* Fills the network but for its ties. */
static bool see_nodes(sight *seen, cf_network *network)
{
    const cf_graph *graph = seen->snapshot->graph;
    const cf_node_kind *mode = modes[network->lens];
    const size_t most = graph->economy_count + graph->forum_count + graph->project_count;
    seen->node = cf_new(seen->arena, cf_network_node, most, seen->err);
    if (!seen->node || !add_nodes(seen, mode[0]))
        return false;
    network->row_count = seen->node_count;
    if (network->two_mode && !add_nodes(seen, mode[1]))
        return false;
    network->node = seen->node;
    network->node_count = seen->node_count;
    return true;
}

bool cf_network_see(cf_network *network, cf_lens lens, const cf_snapshot *snapshot,
                    const cf_channels *channels, cf_arena *arena, cf_error *err)
{
    sight seen = {.snapshot = snapshot, .channels = channels, .arena = arena, .err = err};
    cf_network made = {
        .lens = lens, .directed = cf_lenses[lens].directed, .two_mode = cf_lenses[lens].two_mode};
    bool ok = see_nodes(&seen, &made) && see_ties(&seen, lens);
    made.tie = seen.tie;
    made.tie_count = seen.tie_count;
    ok = ok && cf_network_settle(&made, arena, err);
    if (ok)
        *network = made;
    cf_arena_free(&seen.alone);
    return ok;
}
