/* fora.graphml: a simple undirected graph, one edge for each pair of fora with a channel that
 * counts, shared work, or both. */
#include "base/pad.h"
#include "base/table.h"
#include "reports/graphml_nodes.h"
#include "reports/words.h"
#include "reports/writers.h"

#include <string.h>

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

enum {
    ABOUT_ALL = CF_E_ALWAYS | CF_E_BIT(CF_E_STATUS) | CF_E_BIT(CF_E_SINCE) | CF_E_BIT(CF_E_EVIDENCE)
              | CF_E_BIT(CF_E_CHANNEL) | CF_E_BIT(CF_E_GAP)
};

typedef enum { SHARES_WORK, CHANNEL } kind;

static const cf_graphml_kind kinds[] = {
    [SHARES_WORK] = {"shares_work", ABOUT_ALL},
    [CHANNEL] = {"liaison", ABOUT_ALL},
};

typedef struct {
    cf_graphml graphml;
    cf_graphml_places places;
    const cf_facts *facts;
} picture;

typedef struct {
    const cf_requirement *need; /* NULL: none */
    const cf_channel *channel;  /* NULL: nothing on record */
} forum_pair;

static bool add_edge(picture *drawing, kind of, size_t record, cf_index a, cf_index b)
{
    const uint32_t *place = drawing->places.forum;
    const cf_graphml_edge edge = {
        .source = place[a], .target = place[b], .kind = of, .record = (uint32_t)record};
    return edge.source == CF_ABSENT || edge.target == CF_ABSENT
        || cf_graphml_add_edge(&drawing->graphml, &edge, drawing->facts->err);
}

/* An edge's record is its need. */
static bool add_sharers(picture *drawing)
{
    const cf_requirements *needs = &drawing->facts->analysis->requirements;
    bool ok = true;
    for (size_t i = 0; i < needs->count && ok; i++) {
        const cf_requirement *need = &needs->item[i];
        ok = need->shared.count == 0 || add_edge(drawing, SHARES_WORK, i, need->a, need->b);
    }
    return ok;
}

static bool is_covered(const cf_analysis *analysis, const cf_channel *channel)
{
    return (CF_STATE_BIT(channel->state) & analysis->channels.covered) != 0;
}

/* Channels of pairs without shared work: an edge's record is its channel. */
static bool add_channels(picture *drawing)
{
    const cf_analysis *analysis = drawing->facts->analysis;
    bool ok = true;
    for (size_t i = 0; i < analysis->channels.count && ok; i++) {
        const cf_channel *channel = &analysis->channels.item[i];
        if (!is_covered(analysis, channel))
            continue;
        const cf_requirement *need =
            cf_requirements_find(&analysis->requirements, channel->a, channel->b);
        if (!need || need->shared.count == 0)
            ok = add_edge(drawing, CHANNEL, i, channel->a, channel->b);
    }
    return ok;
}

static forum_pair pair_of(const cf_analysis *analysis, const cf_graphml_edge *edge)
{
    forum_pair pair = {0};
    if (edge->kind == CHANNEL) {
        pair.channel = &analysis->channels.item[edge->record];
        pair.need = cf_requirements_find(&analysis->requirements, pair.channel->a, pair.channel->b);
    } else {
        pair.need = &analysis->requirements.item[edge->record];
        pair.channel = cf_channels_find(&analysis->channels, pair.need->a, pair.need->b);
    }
    return pair;
}

static const char *evidence_text(const cf_graph *graph, const forum_pair *pair, cf_arena *scratch,
                                 cf_error *err)
{
    cf_text pad = {0};
    if (pair->need)
        cf_add_projects(&pad, graph, pair->need->shared, "; ");
    if (pair->channel) {
        const cf_citations sources = cf_evidence_sources(graph, pair->channel->evidence);
        cf_text_add(&pad, pad.length > 0 && sources.count > 0 ? "; " : "");
        cf_add_citations(&pad, graph, sources, "; ");
    }
    const char *text =
        pad.length == 0 && !pad.failed ? "not-recorded" : cf_pad_take(&pad, scratch, err);
    cf_text_free(&pad);
    return text;
}

static const char *since_text(const cf_channel *channel, cf_arena *scratch, cf_error *err)
{
    char day[CF_DATE_SIZE];
    if (!channel || !cf_date_is_given(channel->since))
        return "not-recorded";
    const char *text = cf_date_text(channel->since, day);
    return cf_arena_copy(scratch, text, strlen(text), err);
}

static bool describe(const void *context, const cf_graphml_edge *edge, const char **value,
                     cf_arena *scratch, cf_error *err)
{
    const cf_facts *facts = ((const picture *)context)->facts;
    const cf_analysis *analysis = facts->analysis;
    const forum_pair pair = pair_of(analysis, edge);
    const double weight = edge->kind == SHARES_WORK ? (double)pair.need->shared.count : 1;
    const cf_index a = pair.channel ? pair.channel->a : pair.need->a;
    const cf_index b = pair.channel ? pair.channel->b : pair.need->b;
    const bool covered = cf_analysis_is_covered(analysis, a, b);
    const bool is_needed =
        pair.need && cf_requirement_weight(pair.need, analysis->options.need) > 0;
    value[CF_E_WEIGHT] = cf_exact_text(weight, scratch, err);
    value[CF_E_DISTANCE] = cf_exact_text(1 / weight, scratch, err);
    value[CF_E_STATUS] =
        cf_states[cf_pair_state(&analysis->channels, &analysis->snapshot, a, b)].word;
    value[CF_E_SINCE] = since_text(pair.channel, scratch, err);
    value[CF_E_EVIDENCE] = evidence_text(facts->graph, &pair, scratch, err);
    value[CF_E_CHANNEL] = covered ? "true" : "false";
    value[CF_E_GAP] = is_needed && !covered ? "true" : "false";
    return cf_graphml_is_described(ABOUT_ALL, value);
}

bool cf_write_fora_graphml(const cf_report *report, cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    cf_facts facts;
    picture drawing = {
        .graphml = {.id = "fora", .comment = comment, .kind = kinds, .describe = describe},
        .facts = &facts};
    cf_graphml *graphml = &drawing.graphml;
    graphml->context = &drawing;
    const bool ok =
        cf_facts_read(&facts, report, &arena, err) && cf_graphml_add_head(graphml, &facts)
        && cf_graphml_add_nodes(graphml, &facts, false, &drawing.places) && add_sharers(&drawing)
        && add_channels(&drawing) && cf_graphml_write(graphml, out, &arena, err);
    cf_graphml_free(graphml);
    cf_arena_free(&arena);
    return ok;
}
