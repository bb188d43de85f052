#include "engine/grouping.h"

#include "engine/metric.h"

const cf_grouping_row cf_groupings[] = {
    [CF_GROUPS_COMMITTEE] = {"committee", "the nearest committee at or above a forum; without one, "
                                          "the body on top of it"},
    [CF_GROUPS_KIND] = {"kind", "the kind of forum"},
    [CF_GROUPS_CLUSTER] = {"cluster", "the clusters that the network itself falls into"},
};
_Static_assert(CF_COUNT(cf_groupings) == CF_GROUPS_COUNT, "a grouping has no word");

static const char *committee_of(const cf_graph *graph, cf_index forum)
{
    cf_index at = forum;
    while (cf_forum_kinds[graph->forum[at].kind].level != CF_LEVEL_COMMITTEE
           && graph->forum[at].parent != CF_ABSENT)
        at = graph->forum[at].parent;
    return graph->forum[at].id;
}

static cf_sentence name_of(cf_grouping_kind kind, const cf_graph *graph,
                           const cf_network_node *node)
{
    if (node->kind != CF_FORUM)
        return cf_sentence_in("kind of node", cf_node_kinds[node->kind]);
    return kind == CF_GROUPS_KIND
             ? cf_sentence_in("kind of forum", cf_forum_kinds[graph->forum[node->record].kind].word)
             : cf_sentence_same(committee_of(graph, node->record));
}

static bool name_by_record(cf_sentence *name, cf_grouping_kind kind, const cf_network *network,
                           const cf_graph *graph)
{
    for (size_t i = 0; i < network->node_count; i++)
        name[i] = name_of(kind, graph, &network->node[i]);
    return true;
}

static bool name_by_cluster(cf_sentence *name, const cf_network *network, uint64_t seed,
                            cf_arena *arena, cf_error *err)
{
    const cf_measure_options options = {.seed = seed};
    cf_result result;
    bool ok = cf_measure(cf_metric_find("cluster"), network, &options, &result, arena, err);
    for (size_t i = 0; i < network->node_count && ok; i++) {
        name[i] = cf_sentence_format(arena, err, "cluster %.0f", result.value[i]);
        ok = name[i].english != NULL;
    }
    return ok;
}

/* Nodes of one name are one group. */
static bool number(cf_grouping *grouping, cf_sentence *name, size_t node_count, cf_arena *arena,
                   cf_error *err)
{
    cf_map seen = {0};
    uint32_t *of = cf_new(arena, uint32_t, node_count, err);
    if (!of)
        return false;
    uint32_t count = 0;
    for (size_t i = 0; i < node_count; i++) {
        uint32_t before;
        if (!cf_map_add(&seen, arena, name[i].english, count, &before, err))
            return false;
        of[i] = before == CF_ABSENT ? count : before;
        if (before == CF_ABSENT)
            name[count++] = name[i];
    }
    grouping->of = of;
    grouping->name = name;
    grouping->count = count;
    return true;
}

bool cf_grouping_make(cf_grouping *grouping, const cf_network *network, const cf_graph *graph,
                      cf_arena *arena, cf_error *err)
{
    const cf_grouping_kind kind = grouping->kind;
    cf_sentence *name = cf_new(arena, cf_sentence, network->node_count, err);
    return name
        && (kind == CF_GROUPS_CLUSTER ? name_by_cluster(name, network, grouping->seed, arena, err)
                                      : name_by_record(name, kind, network, graph))
        && number(grouping, name, network->node_count, arena, err);
}
