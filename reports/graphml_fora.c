/* fora.graphml: a simple undirected graph, one edge for each pair of fora with a channel that
 * counts, shared work, or both. */
#include "base/pad.h"
#include "base/table.h"
#include "reports/graphml_nodes.h"
#include "reports/words.h"
#include "reports/writers.h"

static const char comment[] =
    " crossfora GraphML dialect 1: fora in force on the day, one edge a pair.\n"
    " shares_work: both take part in the same projects; weight is their number. liaison: a "
    "channel\n"
    " that counts, without shared work; weight 1. channel: a channel counts between the two. gap:\n"
    " they have a need and no channel that counts. status: the state of the pair on the ladder;\n"
    " since: of the record that decides it. evidence: the shared projects, then its sources.\n"
    " distance is 1/weight. m_*: measured on the channels that count, but m_strength on shared\n"
    " work; m_closeness is harmonic.\n"
    " sme_liaison: how far contact with the focus has come: active, designated, agreed, invited,\n"
    " lapsed, none, not-recorded, self; contact without a liaison counts as invited here.\n"
    " none: known to be absent. not-recorded: the source does not say.\n"
    " x, y: rings round the focus, by the state of its liaison. ";

typedef struct {
    cf_index a, b;
    const cf_requirement *need; /* NULL: none */
    const cf_channel *channel;  /* NULL: nothing on record */
} forum_pair;

static const char *evidence_text(const cf_facts *facts, const forum_pair *pair)
{
    cf_text pad = {0};
    if (pair->need)
        cf_add_projects(&pad, facts->graph, pair->need->shared, "; ");
    if (pair->channel) {
        const cf_citations sources = cf_evidence_sources(facts->graph, pair->channel->evidence);
        cf_text_add(&pad, pad.length > 0 && sources.count > 0 ? "; " : "");
        cf_add_citations(&pad, facts->graph, sources, "; ");
    }
    const char *text =
        pad.length == 0 && !pad.failed
            ? "not-recorded"
            : cf_pad_take(&pad, facts->arena, facts->err);
    cf_text_free(&pad);
    return text;
}

static const char *since_text(const cf_facts *facts, const cf_channel *channel)
{
    char day[CF_DATE_SIZE];
    if (!channel || !cf_date_is_given(channel->since))
        return "not-recorded";
    return cf_arena_format(facts->arena, facts->err, "%s", cf_date_text(channel->since, day));
}

static bool add_pair(cf_graphml *graphml, const cf_facts *facts, const forum_pair *pair)
{
    const cf_analysis *analysis = facts->analysis;
    const size_t shared = pair->need ? pair->need->shared.count : 0;
    const bool is_covered = cf_analysis_is_covered(analysis, pair->a, pair->b);
    const bool is_needed =
        pair->need && cf_requirement_weight(pair->need, analysis->options.need) > 0;
    if (shared == 0 && !is_covered)
        return true;
    const cf_graphml_tie tie = {
        .kind = shared > 0 ? "shares_work" : "liaison",
        .source = cf_graphml_id(facts->graph->forum[pair->a].id, facts->arena, facts->err),
        .target = cf_graphml_id(facts->graph->forum[pair->b].id, facts->arena, facts->err),
        .weight = shared > 0 ? (double)shared : 1};
    cf_graphml_edge *edge =
        tie.source && tie.target
            ? cf_graphml_add_edge(graphml, &tie, facts->arena, facts->err)
            : NULL;
    if (!edge)
        return false;
    const cf_state state =
        cf_pair_state(&analysis->channels, &analysis->snapshot, pair->a, pair->b);
    edge->value[CF_E_STATUS] = cf_states[state].word;
    edge->value[CF_E_SINCE] = since_text(facts, pair->channel);
    edge->value[CF_E_EVIDENCE] = evidence_text(facts, pair);
    edge->value[CF_E_CHANNEL] = is_covered ? "true" : "false";
    edge->value[CF_E_GAP] = is_needed && !is_covered ? "true" : "false";
    return edge->value[CF_E_SINCE] && edge->value[CF_E_EVIDENCE];
}

static bool is_drawn(const cf_facts *facts, cf_index a, cf_index b)
{
    const cf_truth *in_force = facts->analysis->snapshot.forum;
    return in_force[a] != CF_NO && in_force[b] != CF_NO;
}

static bool add_needed(cf_graphml *graphml, const cf_facts *facts)
{
    const cf_analysis *analysis = facts->analysis;
    for (size_t i = 0; i < analysis->requirements.count; i++) {
        const cf_requirement *need = &analysis->requirements.item[i];
        const forum_pair pair = {
            need->a, need->b, need, cf_channels_find(&analysis->channels, need->a, need->b)};
        if (is_drawn(facts, need->a, need->b) && !add_pair(graphml, facts, &pair))
            return false;
    }
    return true;
}

/* Channels of pairs that need nothing of each other. */
static bool add_others(cf_graphml *graphml, const cf_facts *facts)
{
    const cf_analysis *analysis = facts->analysis;
    for (size_t i = 0; i < analysis->channels.count; i++) {
        const cf_channel *channel = &analysis->channels.item[i];
        const forum_pair pair = {channel->a, channel->b, NULL, channel};
        if (!is_drawn(facts, channel->a, channel->b)
            || cf_requirements_find(&analysis->requirements, channel->a, channel->b))
            continue;
        if (!add_pair(graphml, facts, &pair))
            return false;
    }
    return true;
}

bool cf_write_fora_graphml(const cf_report *report, cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    cf_facts facts;
    cf_graphml graphml = {.id = "fora", .comment = comment};
    const bool ok =
        cf_facts_read(&facts, report, &arena, err) && cf_graphml_add_head(&graphml, &facts)
        && cf_graphml_add_nodes(&graphml, &facts, false) && add_needed(&graphml, &facts)
        && add_others(&graphml, &facts) && cf_graphml_write(&graphml, out, &arena, err);
    cf_arena_free(&arena);
    return ok;
}
