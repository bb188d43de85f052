/* engine/studies/clusters_structure.c: do the fora deal with each other as the chart has them?
 *
 * The clusters of clusters.c, the modal partition, against groups that the institution made:
 * committees, or kinds of fora. Adjusted Rand index, normalised mutual information and variation of
 * information of the two partitions, over the nodes with ties. A group is at home in the cluster that
 * has more of its nodes than any other; a node of the group that is in another cluster sits
 * elsewhere. A group of one node, or one with a draw, has no home.
 * ARI is undefined if both partitions are one group or all single nodes, all three below two nodes
 * with ties. O(runs m log n + groups clusters). Hubert & Arabie 1985; Danon et al. 2005; Meila 2003. */
#include "base/language.h"
#include "engine/studies/clustered.h"

#include <math.h>
#include <string.h>

/* Both partitions, by node with ties. */
typedef struct {
    const cf_grouping *grouping;
    cf_clustered clusters;
    cf_partition groups;
    const uint32_t *group; /* in the grouping, by node */
    double *home;          /* by group of the grouping: its cluster; NAN: none */
} chart;

/* Which cluster has most of the group; NAN if two have. */
static double home_of(const chart *all, uint32_t group, size_t *count)
{
    const cf_clustered *clusters = &all->clusters;
    double home = NAN;
    size_t most = 1; /* one alone is no home */
    memset(count, 0, (clusters->network.node_count + 1) * sizeof *count);
    for (size_t i = 0; i < clusters->network.node_count; i++) {
        if (all->group[i] == group)
            count[(size_t)clusters->number[i]]++;
    }
    for (size_t i = 1; i <= clusters->network.node_count; i++) {
        if (count[i] > most)
            home = (double)i;
        else if (count[i] == most)
            home = NAN;
        most = count[i] > most ? count[i] : most;
    }
    return home;
}

static bool find_homes(chart *all, cf_arena *arena, cf_error *err)
{
    size_t *count = cf_new(arena, size_t, all->clusters.network.node_count + 1, err);
    all->home = cf_new(arena, double, all->grouping->count, err);
    for (uint32_t i = 0; count && all->home && i < all->grouping->count; i++)
        all->home[i] = home_of(all, i, count);
    return count && all->home;
}

static bool open_chart(chart *all, const cf_study_input *in, cf_arena *arena, cf_error *err)
{
    *all = (chart){.grouping = in->grouping};
    if (!cf_clustered_make(&all->clusters, in, arena, err))
        return false;
    const size_t count = all->clusters.network.node_count;
    uint32_t *group = cf_new(arena, uint32_t, count, err);
    for (size_t i = 0; group && i < count; i++)
        group[i] = in->grouping->of[all->clusters.order[i]];
    all->group = group;
    return group && cf_partition_of_groups(&all->groups, group, count, arena, err)
        && cf_partition_measure(&all->groups, &all->clusters.network, err)
        && find_homes(all, arena, err);
}

static bool sits_elsewhere(const chart *all, size_t node)
{
    const double home = all->home[all->group[node]];
    return !isnan(home) && fabs(home - all->clusters.number[node]) > 0.5;
}

static const cf_column columns[] = {
    {"by", N_("Groups by"), CF_WORDS, CF_SHOWN_NARROW},
    {"fora", N_("Fora"), CF_NUMBER, CF_SHOWN_NARROW},
    {"groups", N_("Groups"), CF_NUMBER, CF_SHOWN_NARROW},
    {"clusters", N_("Clusters"), CF_NUMBER, CF_SHOWN_NARROW},
    {"elsewhere", N_("Elsewhere"), CF_NUMBER, CF_SHOWN_NARROW},
    {"ari", N_("ARI"), CF_NUMBER, CF_SHOWN_NARROW},
    {"nmi", N_("NMI"), CF_NUMBER, CF_SHOWN_NARROW},
    {"vi", N_("VI"), CF_NUMBER, CF_SHOWN_NARROW},
    {"modularity", N_("Modularity"), CF_NUMBER, CF_SHOWN_WIDE},
};

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    chart all;
    cf_alike alike;
    if (!open_chart(&all, in, rows->arena, rows->err)
        || !cf_partition_compare(cf_clustered_modal(&all.clusters), &all.groups, &alike, rows->err))
        return false;
    size_t elsewhere = 0;
    for (size_t i = 0; i < all.clusters.network.node_count; i++)
        elsewhere += sits_elsewhere(&all, i);
    cf_rows_add(rows, cf_groupings[in->grouping->kind].word);
    cf_rows_add_count(rows, all.clusters.network.node_count);
    cf_rows_add_count(rows, all.groups.count);
    cf_rows_add_count(rows, cf_clustered_modal(&all.clusters)->count);
    cf_rows_add_count(rows, elsewhere);
    cf_rows_add_number(rows, alike.ari);
    cf_rows_add_number(rows, alike.nmi);
    cf_rows_add_number(rows, alike.vi);
    cf_rows_add_number(rows, all.groups.modularity);
    return cf_clustered_note(&all.clusters, in, note, rows->arena, rows->err);
}

static const cf_column elsewhere_columns[] = {
    {"forum", N_("Of"), CF_WORDS, CF_SHOWN_NARROW},
    {"group", N_("Group"), CF_WORDS, CF_SHOWN_NARROW},
    {"cluster", N_("Cluster"), CF_NUMBER, CF_SHOWN_NARROW},
    {"home", N_("Its group's"), CF_NUMBER, CF_SHOWN_NARROW},
};

/* By id. */
static bool make_elsewhere(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    chart all;
    if (!open_chart(&all, in, rows->arena, rows->err))
        return false;
    for (size_t i = 0; i < all.clusters.network.node_count; i++) {
        if (!sits_elsewhere(&all, i))
            continue;
        cf_rows_add(rows, all.clusters.network.node[i].id);
        cf_rows_add_sentence(rows, all.grouping->name[all.group[i]]);
        cf_rows_add_number(rows, all.clusters.number[i]);
        cf_rows_add_number(rows, all.home[all.group[i]]);
    }
    return cf_clustered_note(&all.clusters, in, note, rows->arena, rows->err);
}

const cf_study cf_clusters_structure = {
    .id = "clusters.structure",
    .title = N_("Circles of fora and the chart"),
    .plain =
        N_("Whether the fora that deal with each other are those that the institution has put "
           "together (under one committee, say): near 1 the circles follow the chart, near 0 no "
           "more than chance."),
    .definition =
        "the clusters of `clusters` against groups of fora: adjusted Rand index (ARI), normalised "
        "mutual information (NMI, over the mean of the entropies), variation of information (VI, "
        "in nats); elsewhere: fora in another cluster than most of their group; modularity: of the "
        "groups; fora without ties left out",
    .undefined =
        N_("both are one group, or all single fora (ARI), or fewer than two fora have ties"),
    .reference = "Hubert & Arabie 1985; Danon et al. 2005; Meila 2003; Newman & Girvan 2004",
    .cost = "O(runs m log n + groups n)",
    .lenses = CF_LENSES_UNDIRECTED,
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_GROUPS) | CF_HEED_BIT(CF_HEED_REPLICAS),
    cf_study_columns(columns),
    .make = make,
};

const cf_study cf_clusters_elsewhere = {
    .id = "clusters.elsewhere",
    .title = N_("Fora in another circle than their group"),
    .plain = N_("Which fora deal with another circle than most of their own group (committee, say) "
                "do: they may know what their committee does not, or be out of its sight."),
    .definition = "fora whose cluster in `clusters` is not the one that has more fora of their "
                  "group than any other; a group of one, or with a draw, has none",
    .undefined = "",
    .reference = "our own statement",
    .cost = "O(runs m log n + groups n)",
    .lenses = CF_LENSES_UNDIRECTED,
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_GROUPS) | CF_HEED_BIT(CF_HEED_REPLICAS),
    cf_study_columns(elsewhere_columns),
    .make = make_elsewhere,
};
