#include "engine/gaps.h"

#include "engine/paths.h"

#include <stdlib.h>
#include <string.h>

const cf_gap_kind_row cf_gap_kinds[] = {
    [CF_GAP_UNREACHABLE] = {"unreachable", "no chain of channels leads from the one to the other"},
    [CF_GAP_LAPSED] = {"lapsed",
                       "there was a channel or contact; it has ended or gone quiet, and no "
                       "chain of channels leads across"},
    [CF_GAP_PROMISED] = {"promised", "a liaison is promised or an officer named, and no chain of "
                                     "channels leads across yet"},
    [CF_GAP_ONE_WAY] = {"one-way",
                        "one side has written or invited, nothing came back, and no chain "
                        "of channels leads across"},
    [CF_GAP_BROKERED] = {"brokered", "the two are linked only through others, who may or may not "
                                     "pass things on"},
};

/* A chain of channels makes it brokered; else the pair's own record says. */
static cf_gap_kind kind_of(size_t distance, cf_state state)
{
    if (distance > 0)
        return CF_GAP_BROKERED;
    switch (state) {
    case CF_LAPSED:
        return CF_GAP_LAPSED;
    case CF_NAMED:
    case CF_PROMISED:
        return CF_GAP_PROMISED;
    case CF_INVITED:
        return CF_GAP_ONE_WAY;
    default:
        return CF_GAP_UNREACHABLE;
    }
}

/* What economies do in each forum: cell [forum * economy_count + economy]. */
enum { LEADS = 1u, SPONSORS = 2u, IS_MEMBER = 4u };

static void mark_economies(uint8_t *role, size_t economy_count, const cf_indices fora,
                           const cf_indices economies, uint8_t bit)
{
    for (size_t i = 0; i < fora.count; i++) {
        for (size_t j = 0; j < economies.count; j++)
            role[fora.item[i] * economy_count + economies.item[j]] |= bit;
    }
}

static void mark_members(const cf_graph *graph, uint8_t *role)
{
    for (size_t i = 0; i < graph->forum_count; i++) {
        const cf_forum *forum = &graph->forum[i];
        uint8_t *own = role + i * graph->economy_count;
        for (size_t j = 0; j < forum->members.count; j++)
            own[forum->members.item[j]] |= IS_MEMBER;
        for (size_t j = 0; j < graph->economy_count && forum->all_members; j++)
            own[j] |= IS_MEMBER;
    }
}

static uint8_t *find_roles(cf_analysis *analysis, cf_error *err)
{
    const cf_graph *graph = analysis->graph;
    uint8_t *role = cf_arena_new(
        &analysis->arena, graph->forum_count, graph->economy_count * sizeof(uint8_t), err);
    if (!role)
        return NULL;
    mark_members(graph, role);
    for (size_t i = 0; i < graph->project_count; i++) {
        const cf_project *project = &graph->project[i];
        cf_indices fora;
        if (!analysis->snapshot.project[i])
            continue;
        if (!cf_snapshot_participants(&analysis->snapshot, project, &fora, &analysis->arena, err))
            return NULL;
        mark_economies(role, graph->economy_count, fora, project->lead, LEADS);
        mark_economies(role, graph->economy_count, fora, project->sponsors, SPONSORS);
    }
    return role;
}

/* The strongest basis that an economy has in both fora; CF_CARRIER_BASIS_COUNT if none. */
static cf_carrier_basis basis_of(uint8_t a, uint8_t b)
{
    static const uint8_t needed[] = {
        [CF_CARRIER_LEADS] = LEADS,
        [CF_CARRIER_SPONSORS] = LEADS | SPONSORS,
        [CF_CARRIER_MEMBER] = IS_MEMBER,
    };
    cf_carrier_basis basis = 0;
    while (basis < CF_CARRIER_BASIS_COUNT && !((a & needed[basis]) && (b & needed[basis])))
        basis++;
    return basis;
}

static bool find_carriers(cf_analysis *analysis, const uint8_t *role, cf_gap *gap, cf_error *err)
{
    const size_t count = analysis->graph->economy_count;
    cf_carrier *carrier = cf_new(&analysis->arena, cf_carrier, count, err);
    if (!carrier)
        return false;
    for (cf_carrier_basis basis = 0; basis < CF_CARRIER_BASIS_COUNT; basis++) {
        for (cf_index i = 0; i < count; i++) {
            if (analysis->snapshot.economy[i]
                && basis_of(role[gap->a * count + i], role[gap->b * count + i]) == basis)
                carrier[gap->carrier_count++] = (cf_carrier){i, basis};
        }
    }
    gap->carrier = carrier;
    return true;
}

static cf_gap gap_of(const cf_analysis *analysis, const cf_requirement *need)
{
    const cf_congruence *now = &analysis->congruence;
    const size_t weight = cf_requirement_weight(need, analysis->options.need);
    return (cf_gap){
        .a = need->a,
        .b = need->b,
        .state = cf_pair_state(&analysis->channels, &analysis->snapshot, need->a, need->b),
        .count = weight,
        .need = need,
        .channel = cf_channels_find(&analysis->channels, need->a, need->b),
        .congruence = (double)(now->met + 1) / (double)now->required,
        .weighted = (double)(now->weighted_met + weight) / (double)now->weighted_required,
    };
}

/* Most projects, then Newman weight, then kind, then ids. */
static int by_urgency(const void *left, const void *right, void *context)
{
    const cf_gap *x = left;
    const cf_gap *y = right;
    const cf_graph *graph = ((const cf_analysis *)context)->graph;
    const int keys[] = {
        (x->count < y->count) - (x->count > y->count),
        (x->need->newman < y->need->newman) - (x->need->newman > y->need->newman),
        (int)x->kind - (int)y->kind,
        strcmp(graph->forum[x->a].id, graph->forum[y->a].id),
    };
    for (size_t i = 0; i < CF_COUNT(keys); i++) {
        if (keys[i] != 0)
            return keys[i];
    }
    return strcmp(graph->forum[x->b].id, graph->forum[y->b].id);
}

static bool complete(cf_analysis *analysis, cf_gap *gap, size_t count, cf_error *err)
{
    const uint8_t *role = find_roles(analysis, err);
    cf_paths paths = {0};
    bool ok = role
           && cf_paths_open(&paths, &analysis->network[CF_LENS_CHANNELS],
                            analysis->graph->forum_count, &analysis->arena, err);
    for (size_t i = 0; i < count && ok; i++) {
        ok = cf_paths_from(&paths, gap[i].a) && cf_paths_via(&paths, gap[i].b, &gap[i].via, err)
          && find_carriers(analysis, role, &gap[i], err);
        gap[i].distance = cf_paths_distance(&paths, gap[i].b);
        gap[i].kind = kind_of(gap[i].distance, gap[i].state);
    }
    return ok;
}

bool cf_gaps_find(cf_analysis *analysis, cf_error *err)
{
    cf_gap *gap = cf_new(&analysis->arena, cf_gap, analysis->requirements.count, err);
    if (!gap)
        return false;
    size_t count = 0;
    for (size_t i = 0; i < analysis->requirements.count; i++) {
        const cf_requirement *need = &analysis->requirements.item[i];
        if (cf_requirement_weight(need, analysis->options.need) > 0
            && !cf_analysis_is_covered(analysis, need->a, need->b))
            gap[count++] = gap_of(analysis, need);
    }
    if (!complete(analysis, gap, count, err))
        return false;
    qsort_r(gap, count, sizeof *gap, by_urgency, analysis);
    analysis->gap = gap;
    analysis->gap_count = count;
    return true;
}
