#include "engine/channel_layers.h"

#include "base/language.h"

const cf_channel_layer_row cf_channel_layers[] = {
    [CF_BY_OFFICER] = {"officer", N_("a liaison officer whose state counts as a channel")},
    [CF_BY_COOPERATION] = {"cooperation", N_("a liaison for cooperation whose state counts")},
    [CF_BY_CONTACT] = {"contact", N_("two-sided contact within the window")},
    [CF_BY_PROJECT] = {"joint-project", N_("a project that both take part in")},
    [CF_BY_SUB_GROUP] = {"sub-group", N_("one speaks for the other, or is its parent")},
    [CF_BY_ANY] = {"any", N_("one of the layers, at least")},
    [CF_BY_LADDER] = {"channel", N_("all records together: a state that counts as a channel")},
};
_Static_assert(CF_COUNT(cf_channel_layers) == CF_CHANNEL_LAYER_COUNT, "a layer has no word");

double cf_state_strength(cf_state state)
{
    static const double strength[CF_STATE_COUNT] = {
        [CF_WORKING] = 1, [CF_NAMED] = 0.75, [CF_PROMISED] = 0.5, [CF_INFORMAL] = 0.25};
    return strength[state];
}

static bool counts(const cf_analysis *analysis, cf_state state)
{
    return (CF_STATE_BIT(state) & analysis->options.covered) != 0;
}

static void see(cf_channel_sight *sight, bool is_met, double strength)
{
    sight->is_met = sight->is_met || is_met;
    if (strength > sight->strength)
        sight->strength = strength;
}

/* Contact of its own stands on the rung `informal`, which need not count as a channel. */
static void see_evidence(const cf_analysis *analysis, const cf_channel *channel,
                         cf_channel_sight *sight)
{
    static const cf_channel_layer by_kind[CF_LIAISON_KIND_COUNT] = {
        [CF_OFFICER] = CF_BY_OFFICER, [CF_COOPERATION] = CF_BY_COOPERATION};
    for (size_t i = 0; i < channel->evidence_count; i++) {
        const cf_evidence *evidence = &channel->evidence[i];
        const cf_state rung = cf_channel_rung(channel, i);
        if (evidence->is_liaison)
            see(&sight[by_kind[analysis->graph->liaison[evidence->record].kind]],
                counts(analysis, rung), cf_state_strength(rung));
        else
            see(&sight[CF_BY_CONTACT], rung == CF_INFORMAL, cf_state_strength(rung));
    }
}

static bool speaks_for(const cf_snapshot *snapshot, cf_index forum, cf_index other)
{
    return cf_indices_have(snapshot->speaks_for[forum], other)
        || snapshot->graph->forum[forum].parent == other;
}

static bool share_project(const cf_analysis *analysis, cf_index a, cf_index b)
{
    const cf_requirement *pair = cf_requirements_find(&analysis->requirements, a, b);
    return pair && pair->shared.count > 0;
}

void cf_channel_layers_see(const cf_analysis *analysis, cf_index a, cf_index b,
                           cf_channel_sight sight[CF_CHANNEL_LAYER_COUNT])
{
    const cf_snapshot *snapshot = &analysis->snapshot;
    const cf_channel *channel = cf_channels_find(&analysis->channels, a, b);
    const cf_state state = cf_pair_state(&analysis->channels, snapshot, a, b);
    const bool is_joint = share_project(analysis, a, b);
    const bool is_below = speaks_for(snapshot, a, b) || speaks_for(snapshot, b, a);
    for (cf_channel_layer i = 0; i < CF_CHANNEL_LAYER_COUNT; i++)
        sight[i] = (cf_channel_sight){0};
    if (channel)
        see_evidence(analysis, channel, sight);
    see(&sight[CF_BY_PROJECT], is_joint, is_joint);
    see(&sight[CF_BY_SUB_GROUP], is_below, is_below);
    for (cf_channel_layer i = 0; i < CF_BY_ANY; i++)
        see(&sight[CF_BY_ANY], sight[i].is_met, sight[i].strength);
    see(&sight[CF_BY_LADDER], counts(analysis, state), cf_state_strength(state));
}
